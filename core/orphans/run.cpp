// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/run.h"

#include "orphans/machine.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace xes::orphans {

namespace {

// Docker takes [a-zA-Z0-9][a-zA-Z0-9_.-]+.
QString dockerName(const QString &text)
{
    constexpr qsizetype longest = 100;
    QString out = text.left(longest);
    for (QChar &c : out) {
        const bool taken = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-');
        if (!taken)
            c = u'-';
    }
    return out;
}

/// Empty for no file. A hash, for an engine elsewhere need not know this machine's folders.
QString markOf(const QString &file)
{
    const QString path = QFileInfo(file).canonicalFilePath();
    if (file.isEmpty() || path.isEmpty())
        return {};
    return QString::fromLatin1(
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

RunIdentity RunIdentity::create(const QString &scenario)
{
    RunIdentity identity;
    identity.run = RunId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    identity.scenario = scenario;
    identity.host = machine::hostId();
    identity.boot = machine::bootId();
    identity.pid = QCoreApplication::applicationPid();
    identity.pidStart = processStart(identity.pid).value_or(0);
    identity.pidNamespace = machine::pidNamespace();
    identity.user = machine::userName();
    return identity;
}

engine::Labels RunIdentity::labels(const NodeId &node, const QString &role) const
{
    engine::Labels labels = {
        {label::ours, QStringLiteral("true")},
        {label::run, run.toString()},
        {label::scenario, scenario},
        {label::host, host},
        {label::boot, boot},
        {label::pid, QString::number(pid)},
        {label::pidStart, QString::number(pidStart)},
        {label::pidNamespace, pidNamespace},
        {label::user, user},
        {label::role, role},
    };
    if (!node.isEmpty())
        labels.insert(label::nodeId, node.toString());
    return labels;
}

engine::Labels RunIdentity::volumeLabels(const QString &file) const
{
    engine::Labels all = labels({}); // no node's: a volume is shared by who names it
    if (const QString mark = markOf(file); !mark.isEmpty())
        all.insert(label::file, mark);
    return all;
}

QString RunIdentity::resourceName(const QString &node) const
{
    return QStringLiteral("xedgesim-%1-%2").arg(run.toString().left(8), dockerName(node));
}

QStringList RunIdentity::resourceNames(const QStringList &nodes) const
{
    QStringList names;
    QSet<QString> taken;
    for (const QString &node : nodes) {
        const QString plain = resourceName(node);
        QString name = plain;
        for (int i = 2; taken.contains(name); ++i)
            name = plain + QStringLiteral("-%1").arg(i);
        taken.insert(name);
        names += name;
    }
    return names;
}

bool madeBySameFile(const engine::Labels &volume, const engine::Labels &ours)
{
    const QStringList same = {label::ours, label::file, label::host, label::user};
    return !ours.value(label::file).isEmpty() &&
           std::all_of(same.begin(), same.end(), [&volume, &ours](const QString &key) {
               return volume.contains(key) && volume.value(key) == ours.value(key);
           });
}

} // namespace xes::orphans
