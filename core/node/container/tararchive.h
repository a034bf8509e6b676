// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace xes {

/// One file of a tar in memory; nothing where it is not there or the archive is damaged.
[[nodiscard]] std::optional<QByteArray> readFromTar(const QByteArray &archive, const QString &path);

} // namespace xes
