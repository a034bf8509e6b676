// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace xes {

/// Writes a whole file so that the old one stays unless every byte of the new one is safely down.
/// The only user of QSaveFile (which replaces the old file by a cut one on a full disk otherwise).
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

/// Reads a whole file of at most `limit` bytes.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

} // namespace xes
