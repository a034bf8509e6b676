// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace xes {

namespace {

tl::unexpected<Error> fileFailure(ErrorCode code, const QString &path, Text message, Text remedy = {})
{
    return tl::unexpected(Error{code, std::move(message), std::move(remedy), {path, 0, 0, {}}});
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileFailure(
            ErrorCode::FileNotWritten, path,
            Text(QT_TRANSLATE_NOOP("core", "“%1” cannot be written: %2."), {path, file.errorString()}));
    const bool whole = file.write(bytes) == bytes.size() && file.flush();
    if (!whole)
        file.cancelWriting();
    if (!whole || !file.commit())
        return fileFailure(ErrorCode::FileNotWritten, path,
                           Text(QT_TRANSLATE_NOOP("core", "“%1” could not be written whole; the old file "
                                                          "was kept. %2."),
                                {path, file.errorString()}),
                           Text(QT_TRANSLATE_NOOP("core", "Free some space on the disk and save again.")));
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fileFailure(ErrorCode::FileNotFound, path,
                           Text(QT_TRANSLATE_NOOP("core", "There is no file “%1”."), {path}),
                           Text(QT_TRANSLATE_NOOP("core", "Check the path and the spelling.")));
    if (info.isDir())
        return fileFailure(ErrorCode::FileUnreadable, path,
                           Text(QT_TRANSLATE_NOOP("core", "“%1” is a folder, not a file."), {path}));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(
            ErrorCode::FileUnreadable, path,
            Text(QT_TRANSLATE_NOOP("core", "“%1” cannot be read: %2."), {path, file.errorString()}));
    // One byte more than allowed tells a file that is too large, also where a device has no size.
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return fileFailure(ErrorCode::FileUnreadable, path,
                           Text(QT_TRANSLATE_NOOP("core", "“%1” is larger than %2 MiB."),
                                {path, QString::number(limit / (1024 * 1024))}));
    if (file.error() != QFileDevice::NoError)
        return fileFailure(
            ErrorCode::FileUnreadable, path,
            Text(QT_TRANSLATE_NOOP("core", "“%1” cannot be read: %2."), {path, file.errorString()}));
    return bytes;
}

} // namespace xes
