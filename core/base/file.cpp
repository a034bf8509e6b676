// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>
#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xes {

namespace {

constexpr int patienceMs = 2000;
constexpr int longestMs = 20'000; // for a whole pipe or device
constexpr int patienceStepMs = 100;

tl::unexpected<Error> fileFailure(ErrorCode code, const QString &path, Text message, Text remedy = {})
{
    return tl::unexpected(Error{code, std::move(message), std::move(remedy), {path, 0, 0, {}}});
}

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return fileFailure(ErrorCode::FileUnreadable, path,
                       Text(QT_TRANSLATE_NOOP("core", "“%1” cannot be read: %2."), {path, why}));
}

Result<QByteArray> readRegular(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    QByteArray bytes;
    while (bytes.size() < most) { // a buffer for the most that is allowed would be mostly empty
        const QByteArray piece = file.read(std::min<qint64>(most - bytes.size(), 65536));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    return bytes;
}

tl::unexpected<Error> nothingComes(const QString &path)
{
    return fileFailure(
        ErrorCode::FileUnreadable, path,
        Text(QT_TRANSLATE_NOOP("core", "Nothing comes from “%1”, which is a pipe or a device."), {path}),
        Text(QT_TRANSLATE_NOOP("core", "Choose a file, or start first what writes into it.")));
}

/// A pipe or a device, opened without waiting for somebody who writes.
Result<QByteArray> readAsItComes(const QString &path, qint64 most)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return unreadable(path, qt_error_string(errno));
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    QByteArray bytes;
    std::array<char, 65536> piece;
    bool anyone = false;
    const QDeadlineTimer total(longestMs);
    while (bytes.size() < most) {
        const auto room = std::min<qint64>(most - bytes.size(), qint64(piece.size()));
        const auto count = ::read(descriptor, piece.data(), std::size_t(room));
        if (count == 0 && (!bytes.isEmpty() || std::exchange(anyone, true)))
            break;
        if (total.hasExpired())
            return nothingComes(path);
        if (count > 0) {
            bytes.append(piece.data(), count);
        } else if (count == 0 || errno == EAGAIN) { // of a pipe: nobody has written into it yet
            pollfd waiting{descriptor, POLLIN, 0};
            if (::poll(&waiting, 1, patienceMs) == 0)
                return nothingComes(path);
        } else if (errno != EINTR) {
            return unreadable(path, qt_error_string(errno));
        }
    }
    return bytes;
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
    // What may not be looked for, or leads in circles, is not the same as nothing.
    if (struct stat status = {}; ::stat(QFile::encodeName(path).constData(), &status) != 0 &&
                                 (errno == EACCES || errno == ELOOP) && !path.startsWith(QLatin1Char(':')))
        return unreadable(path, qt_error_string(errno));
    if (!info.exists())
        return fileFailure(ErrorCode::FileNotFound, path,
                           Text(QT_TRANSLATE_NOOP("core", "There is no file “%1”."), {path}),
                           Text(QT_TRANSLATE_NOOP("core", "Check the path and the spelling.")));
    if (info.isDir())
        return fileFailure(ErrorCode::FileUnreadable, path,
                           Text(QT_TRANSLATE_NOOP("core", "“%1” is a folder, not a file."), {path}),
                           Text(QT_TRANSLATE_NOOP("core", "Name a file in it.")));
    // One byte more than allowed tells a file that is too large, also where a device has no size.
    Result<QByteArray> bytes = info.isFile() ? readRegular(path, limit + 1) : readAsItComes(path, limit + 1);
    if (bytes && bytes->size() > limit)
        return fileFailure(ErrorCode::FileUnreadable, path,
                           Text(QT_TRANSLATE_NOOP("core", "“%1” is larger than %2 MiB."),
                                {path, QString::number(limit / (1024 * 1024))}),
                           Text(QT_TRANSLATE_NOOP("core", "Is it the right file?")));
    return bytes;
}

int writeAll(int descriptor, QByteArrayView bytes, const Patience &patience)
{
    struct stat is = {};
    if (::fstat(descriptor, &is) != 0)
        return errno;
    const bool regular = S_ISREG(is.st_mode);
    QElapsedTimer stalled;
    stalled.start();
    while (!bytes.isEmpty()) {
        pollfd waiting{descriptor, POLLOUT, 0};
        if (!regular && ::poll(&waiting, 1, patienceStepMs) == 0) {
            if (patience && !patience(std::chrono::milliseconds(stalled.elapsed())))
                return ECANCELED;
            continue;
        }
        // A pipe that has room has it for so much; with more, write() itself would wait.
        const auto piece = regular ? bytes.size() : std::min<qsizetype>(bytes.size(), PIPE_BUF);
        const auto count = ::write(descriptor, bytes.data(), std::size_t(piece));
        if (count > 0) {
            bytes = bytes.sliced(count);
            stalled.start();
        } else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace xes
