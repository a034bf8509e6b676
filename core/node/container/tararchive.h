// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace xes {

/// One file of a tar in memory; nothing where it is not there or the archive is damaged.
[[nodiscard]] std::optional<QByteArray> readFromTar(const QByteArray &archive, const QString &path);

/// A tar of all files below a folder, for an engine to build from: owned by root, symbolic links as they are.
/// A link that leads out of the folder, a device, a socket, or more than `limit` bytes is an error.
/// Blocks while it reads: call it in the pool.
[[nodiscard]] Result<QByteArray> packFolder(const QString &folder, qint64 limit);

} // namespace xes
