// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/types.h"

#include <QByteArray>

namespace xes {

/// The image that is built with the program and carried in it.
struct NodeImage
{
    QByteArray archive; ///< a tar as `docker save` writes it
    QString id;         ///< "sha256:…" of its configuration
    QStringList tags;
    QMap<QString, QString> labels;

    [[nodiscard]] static Result<NodeImage> fromArchive(const QByteArray &archive);
    /// The one in this program; read once.
    [[nodiscard]] static const Result<NodeImage> &embedded();

    /// Whether a scenario that says `reference` means this one.
    [[nodiscard]] bool isMeantBy(const QString &reference) const;
    /// Whether what the engine has under that name is this very image.
    [[nodiscard]] bool isSame(const engine::ImageDetails &details) const;
};

} // namespace xes
