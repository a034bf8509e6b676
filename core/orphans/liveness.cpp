// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/inventory.h"
#include "orphans/machine.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes::orphans {

namespace {

using Verdict = Judgement::Verdict;

Judgement withoutRun(const engine::Labels &labels)
{
    const QStringList keys = labels.keys();
    const bool hasOthers = std::any_of(keys.begin(), keys.end(), [](const QString &key) {
        return key.startsWith(QLatin1String("xedgesim.")) || key.startsWith(QLatin1String("xedgesim-"));
    });
    if (!hasOthers && labels.contains(label::nodeId))
        return {Verdict::Prototype,
                Text(QT_TRANSLATE_NOOP("core", "It has only the labels of the Python prototype, which do not "
                                               "say whose it is."))};
    return {Verdict::Unknown, Text(QT_TRANSLATE_NOOP("core", "Its labels do not say which run made it."))};
}

} // namespace

Judgement Liveness::judge(const engine::Labels &labels) const
{
    if (labels.value(label::ours) != QLatin1String("true"))
        return {Verdict::NotOurs, Text(QT_TRANSLATE_NOOP("core", "It does not bear the label of xEdgeSim."))};
    const QString run = labels.value(label::run);
    if (run.isEmpty())
        return withoutRun(labels);
    if (lockHeld && lockHeld(run))
        return {Verdict::Alive, Text(QT_TRANSLATE_NOOP("core", "Its run is alive."))};

    const QString itsHost = labels.value(label::host);
    const QString itsUser = labels.value(label::user);
    const QString itsBoot = labels.value(label::boot);
    if (itsHost.isEmpty() || itsUser.isEmpty() || itsBoot.isEmpty())
        return {Verdict::Unknown,
                Text(QT_TRANSLATE_NOOP("core", "Its labels do not say on which machine, since which start of "
                                               "it and for which user it was made."))};
    if (host.isEmpty() || user.isEmpty() || boot.isEmpty())
        return {Verdict::Unknown, Text(QT_TRANSLATE_NOOP(
                                      "core", "This machine does not tell enough of itself and its processes "
                                              "to show whether the run is alive."))};
    if (itsHost != host)
        return {Verdict::Alive, Text(QT_TRANSLATE_NOOP(
                                    "core", "It was made on another machine, where its run may be alive."))};
    if (itsUser != user)
        return {Verdict::Alive, Text(QT_TRANSLATE_NOOP("core", "It belongs to the user “%1”."), {itsUser})};
    if (itsBoot != boot)
        return {Verdict::Dead,
                Text(QT_TRANSLATE_NOOP("core", "The machine has been started again since its run."))};

    const QString itsNamespace = labels.value(label::pidNamespace);
    if (!itsNamespace.isEmpty() && !pidNamespace.isEmpty() && itsNamespace != pidNamespace)
        return {Verdict::Unknown,
                Text(QT_TRANSLATE_NOOP("core", "Its run is or was inside a container, whose processes cannot "
                                               "be seen from here."))};
    bool isPid = false;
    bool isStart = false;
    const qint64 pid = labels.value(label::pid).toLongLong(&isPid);
    const quint64 itsStart = labels.value(label::pidStart).toULongLong(&isStart);
    if (!isPid || pid <= 0 || !processStart)
        return {Verdict::Unknown, Text(QT_TRANSLATE_NOOP("core", "Its labels do not name its process."))};
    const QString number = QString::number(pid);
    const std::optional<quint64> start = processStart(pid);
    if (!start)
        return {Verdict::Dead,
                Text(QT_TRANSLATE_NOOP("core", "The process %1 of its run is gone."), {number})};
    if (!isStart || itsStart == 0)
        return {
            Verdict::Unknown,
            Text(QT_TRANSLATE_NOOP("core", "There is a process %1, and the labels do not say whether it is "
                                           "the one of its run."),
                 {number})};
    if (*start != itsStart)
        return {Verdict::Dead,
                Text(QT_TRANSLATE_NOOP("core", "The process %1 of its run is gone; another one has that "
                                               "number now."),
                     {number})};
    if (pid == self)
        return {Verdict::Dead,
                Text(QT_TRANSLATE_NOOP("core", "It was left by an earlier run of this program, "
                                               "which has ended."))};
    return {Verdict::Alive, Text(QT_TRANSLATE_NOOP("core", "The process %1 of its run is alive."), {number})};
}

Liveness Liveness::ofThisMachine(const QString &lockFolder)
{
    Liveness liveness;
    liveness.host = machine::hostId();
    liveness.user = machine::userName();
    liveness.pidNamespace = machine::pidNamespace();
    liveness.self = QCoreApplication::applicationPid();
    // Where not even this process can be seen (/proc is missing), no process proves anything.
    if (orphans::processStart(liveness.self))
        liveness.boot = machine::bootId();
    liveness.processStart = [](qint64 pid) { return orphans::processStart(pid); };
    liveness.lockHeld = [lockFolder](const QString &run) { return RunLock::isHeld(run, lockFolder); };
    return liveness;
}

} // namespace xes::orphans
