// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xes::engine::wire {

/// The parts of an image's reference, as Docker takes it apart: "registry:5000/path/name:tag@sha256:…".
/// Any text has them: whether a registry may be called so is the engine's to say.
struct ImageReference
{
    QString registry; ///< with its port; empty where none is named
    QString path;
    QString tag;
    QString digest; ///< with its algorithm

    [[nodiscard]] static ImageReference fromString(const QString &text);

    /// Without tag and digest.
    [[nodiscard]] QString name() const;
    /// What it was read from.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const ImageReference &, const ImageReference &) = default;
};

} // namespace xes::engine::wire
