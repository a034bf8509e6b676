// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/run.h"

#include "orphans/machine.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

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

} // namespace xes::orphans
