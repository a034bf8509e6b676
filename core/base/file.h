// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>

namespace xes {

/// Writes a whole file so that the old one stays unless every byte of the new one is safely down.
/// The only user of QSaveFile (which replaces the old file by a cut one on a full disk otherwise).
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

/// Reads a whole file of at most `limit` bytes. A pipe or a device is read as long as something comes: it is
/// an error where for two seconds nothing does.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

/// Whether to wait on for a reader that has taken nothing for so long.
using Patience = std::function<bool(std::chrono::milliseconds stalled)>;

/// Writes all of it to a descriptor, which may be a pipe that another program made non-blocking.
/// Blocks while a reader is slow; asks `patience` about ten times a second, without one for ever.
/// @return 0, or why not, as errno has it: ECANCELED where patience was at its end
[[nodiscard]] int writeAll(int descriptor, QByteArrayView bytes, const Patience &patience = {});

} // namespace xes
