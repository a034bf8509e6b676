// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/run.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace xes::orphans {

namespace {

bool isOurFolder(const QString &path)
{
    struct stat info
    {};
    return lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISDIR(info.st_mode) &&
           info.st_uid == geteuid();
}

QString lockPath(const QString &folder, const QString &run)
{
    return folder + u'/' + run + QStringLiteral(".lock");
}

// A run's id comes from a label, which anybody may have written, and becomes a path.
bool isRunId(const QString &run)
{
    return QUuid::fromString(run).toString(QUuid::WithoutBraces) == run && !QUuid::fromString(run).isNull();
}

bool isLocked(int descriptor)
{
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

// What runs left that were killed.
void sweep(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.lock")}, QDir::Files);
    for (const QString &name : names) {
        const QByteArray path = QFile::encodeName(folder + u'/' + name);
        const int descriptor = open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0)
            continue;
        if (!isLocked(descriptor))
            unlink(path.constData());
        close(descriptor);
    }
}

tl::unexpected<Error> cannotLock(const QString &path, int number)
{
    return failure(ErrorCode::FileNotWritten,
                   Text(QT_TRANSLATE_NOOP("core", "The lock file “%1” of the run cannot be made: %2."),
                        {path, QString::fromLocal8Bit(std::strerror(number))}),
                   Text(QT_TRANSLATE_NOOP(
                       "core", "Make the folder writable for you, or set XDG_RUNTIME_DIR to one that is.")));
}

} // namespace

QString RunLock::defaultFolder()
{
    // Not QStandardPaths: it complains where the variable is not set.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString ofUser = QStringLiteral("/run/user/%1").arg(geteuid());
    for (const QString &folder : {runtime, ofUser}) {
        if (!folder.isEmpty() && isOurFolder(folder))
            return folder + QStringLiteral("/xedgesim/runs");
    }
    return QDir::tempPath() + QStringLiteral("/xedgesim-%1/runs").arg(geteuid());
}

bool RunLock::isHeld(const QString &run, const QString &folder)
{
    if (!isRunId(run))
        return false;
    const int descriptor =
        open(QFile::encodeName(lockPath(folder, run)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    const bool held = isLocked(descriptor);
    close(descriptor);
    return held;
}

Result<std::unique_ptr<RunLock>> RunLock::acquire(const RunIdentity &identity, const QString &folder)
{
    const QString run = identity.run.toString();
    const QString path = lockPath(folder, run);
    if (!isRunId(run))
        return cannotLock(path, EINVAL);
    const QString parent = QFileInfo(folder).path();
    // Where the last of it lies in a folder that others may write to, it must not be somebody else's.
    QDir().mkpath(QFileInfo(parent).path());
    for (const QString &made : {parent, folder}) {
        if (mkdir(QFile::encodeName(made).constData(), 0700) != 0 && errno != EEXIST)
            return cannotLock(path, errno);
    }
    if (!isOurFolder(folder))
        return cannotLock(path, EACCES);
    sweep(folder);

    // Locked under another name first: nobody may find it there and not locked.
    const QByteArray fresh = QFile::encodeName(path + QStringLiteral(".new"));
    const int descriptor = open(fresh.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return cannotLock(path, errno);
    const QByteArray text = QByteArray::number(identity.pid) + '\n';
    const bool held = flock(descriptor, LOCK_EX | LOCK_NB) == 0 &&
                      write(descriptor, text.constData(), size_t(text.size())) == text.size() &&
                      rename(fresh.constData(), QFile::encodeName(path).constData()) == 0;
    if (!held) {
        const int number = errno;
        unlink(fresh.constData());
        close(descriptor);
        return cannotLock(path, number);
    }
    return std::unique_ptr<RunLock>(new RunLock(descriptor, path));
}

RunLock::RunLock(int descriptor, QString path) : m_descriptor(descriptor), m_path(std::move(path)) {}

RunLock::~RunLock()
{
    unlink(QFile::encodeName(m_path).constData());
    close(m_descriptor);
}

} // namespace xes::orphans
