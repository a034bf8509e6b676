// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/machine.h"

#include "orphans/run.h"

#include <QFile>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace xes::orphans {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
}

} // namespace

namespace machine {

QString hostId()
{
    for (const QString &path :
         {QStringLiteral("/etc/machine-id"), QStringLiteral("/var/lib/dbus/machine-id")}) {
        const QString id = QString::fromLatin1(contents(path)).trimmed();
        // "uninitialized" is what an image has that no machine has started yet.
        if (!id.isEmpty() && id != QLatin1String("uninitialized"))
            return id;
    }
    const QString name = QSysInfo::machineHostName();
    return name.isEmpty() ? QString() : QStringLiteral("name:") + name;
}

QString bootId()
{
    return QString::fromLatin1(contents(QStringLiteral("/proc/sys/kernel/random/boot_id"))).trimmed();
}

QString pidNamespace()
{
    // A link that leads nowhere, "pid:[4026531836]": QFile would make a path of it.
    std::array<char, 64> target{};
    const ssize_t length = readlink("/proc/self/ns/pid", target.data(), target.size());
    const QByteArray text(target.data(), length > 0 ? length : 0);
    const qsizetype from = text.indexOf('[');
    return from < 0 ? QString() : QString::fromLatin1(text.mid(from + 1, text.size() - from - 2));
}

QString userName()
{
    std::array<char, 16 * 1024> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

} // namespace machine

std::optional<quint64> processStartFromStat(const QByteArray &stat)
{
    // "PID (NAME) STATE …": the name may hold anything, brackets too; after it the fields count from 3.
    const qsizetype nameEnd = stat.lastIndexOf(") ");
    if (nameEnd < 0)
        return std::nullopt;
    const QList<QByteArray> fields = stat.mid(nameEnd + 2).trimmed().split(' ');
    constexpr int firstField = 3;
    constexpr int startField = 22;
    if (fields.size() <= startField - firstField)
        return std::nullopt;
    if (fields.first() == "Z" || fields.first() == "X")
        return std::nullopt;
    bool ok = false;
    const quint64 start = fields[startField - firstField].toULongLong(&ok);
    return ok ? std::optional(start) : std::nullopt;
}

std::optional<quint64> processStart(qint64 pid)
{
    return processStartFromStat(contents(QStringLiteral("/proc/%1/stat").arg(pid)));
}

} // namespace xes::orphans
