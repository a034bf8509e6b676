// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/privateengine.h"

#include "engine/supervisorscript.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace xes::engine {

namespace {

/// Docker puts sockets of its own below; a socket's path has at most 107 bytes.
constexpr qsizetype maxRunFolder = 60;

QString find(const QString &program, const PrivateEngineMachine &machine)
{
    return QStandardPaths::findExecutable(program, machine.programFolders);
}

QStringList missing(const QStringList &programs, const PrivateEngineMachine &machine)
{
    QStringList lacking;
    for (const QString &program : programs) {
        if (find(program, machine).isEmpty())
            lacking.append(program);
    }
    return lacking;
}

Error cannot(const QStringList &lacking, EngineKind kind, const PrivateEngineMachine &machine)
{
    const bool docker = kind == EngineKind::Docker;
    const QString looked = machine.programFolders.join(QStringLiteral(", "));
    Error error;
    error.code = ErrorCode::EngineUnusable;
    error.message = docker
                        ? Text(QT_TRANSLATE_NOOP("core", "No private engine can be started: as root it is "
                                                         "dockerd, and these programs are missing: %1 "
                                                         "(looked in %2)."),
                               {lacking.join(QStringLiteral(", ")), looked})
                        : Text(QT_TRANSLATE_NOOP("core", "No private engine can be started: without root it "
                                                         "is Podman, and these programs are missing: %1 "
                                                         "(looked in %2)."),
                               {lacking.join(QStringLiteral(", ")), looked});
    if (machine.hasPackageTool)
        error.remedy = Text(QT_TRANSLATE_NOOP("core", "Run “%1”, or go on with modelled nodes."),
                            {docker ? QStringLiteral("apt-get install docker.io")
                                    : QStringLiteral("sudo apt-get install podman")});
    else
        error.remedy = Text(QT_TRANSLATE_NOOP("core", "Install %1, or go on with modelled nodes."),
                            {docker ? QStringLiteral("Docker Engine") : QStringLiteral("Podman")});
    return error;
}

QString runFolder(const PrivateEngineMachine &machine, const QString &id)
{
    const QString given = machine.environment.value(QStringLiteral("XDG_RUNTIME_DIR"));
    if (!given.isEmpty() && QFileInfo(given).isDir() && QFileInfo(given).ownerId() == machine.uid) {
        const QString folder = QStringLiteral("%1/xedgesim-%2").arg(QDir::cleanPath(given), id);
        if (QFile::encodeName(folder).size() <= maxRunFolder)
            return folder;
    }
    return QStringLiteral("/tmp/xedgesim-%1-%2").arg(QString::number(machine.uid), id);
}

QStringList dockerCommand(const PrivateEnginePlan &plan, const QString &program, const QString &cgroup)
{
    const QString config = plan.folder + QStringLiteral("/daemon.json");
    return {program, QStringLiteral("--config-file"), config, // not the machine's
            QStringLiteral("--data-root"), plan.folder + QStringLiteral("/data"),
            QStringLiteral("--exec-root"), plan.runFolder + QStringLiteral("/exec"),
            QStringLiteral("--pidfile"), plan.runFolder + QStringLiteral("/engine.pid"),
            QStringLiteral("--host"), QStringLiteral("unix://") + plan.socket,
            // The machine's docker0 and its firewall may be another engine's.
            QStringLiteral("--bridge=none"), QStringLiteral("--iptables=false"),
            QStringLiteral("--ip-forward=false"), QStringLiteral("--ip-masq=false"),
            // Works with and without systemd.
            QStringLiteral("--exec-opt"), QStringLiteral("native.cgroupdriver=cgroupfs"),
            QStringLiteral("--cgroup-parent"), QLatin1Char('/') + cgroup,
            QStringLiteral("--shutdown-timeout"), QStringLiteral("1"), QStringLiteral("--log-level"),
            QStringLiteral("warn")};
}

QStringList podmanCommand(const PrivateEnginePlan &plan, const QString &program)
{
    return {program,
            QStringLiteral("--root"),
            plan.folder + QStringLiteral("/storage"),
            QStringLiteral("--runroot"),
            plan.runFolder + QStringLiteral("/storage"),
            QStringLiteral("--tmpdir"),
            plan.runFolder + QStringLiteral("/tmp"),
            QStringLiteral("--cgroup-manager=cgroupfs"),
            QStringLiteral("--events-backend=file"),
            QStringLiteral("system"),
            QStringLiteral("service"),
            QStringLiteral("--time=0"),
            QStringLiteral("unix://") + plan.socket};
}

} // namespace

PrivateEngineMachine PrivateEngineMachine::fromProcess()
{
    PrivateEngineMachine machine;
    machine.uid = ::geteuid();
#ifndef Q_OS_LINUX
    machine.isLinux = false;
#endif
    machine.environment = QProcessEnvironment::systemEnvironment();
    machine.programFolders =
        machine.environment.value(QStringLiteral("PATH")).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const char *folder :
         {"/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"}) {
        if (const QString name = QString::fromLatin1(folder); !machine.programFolders.contains(name))
            machine.programFolders.append(name);
    }
    machine.hasPackageTool = !find(QStringLiteral("apt-get"), machine).isEmpty();
    return machine;
}

Result<PrivateEnginePlan> PrivateEngine::plan(const QString &folder, const PrivateEngineMachine &machine)
{
    if (!machine.isLinux)
        return failure(
            ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "A private engine can be started on Linux only.")),
            Text(QT_TRANSLATE_NOOP("core", "Start Docker Desktop or Colima, or go on with modelled "
                                           "nodes.")));

    PrivateEnginePlan plan;
    plan.kind = machine.uid == 0 ? EngineKind::Docker : EngineKind::Podman;
    const bool docker = plan.kind == EngineKind::Docker;
    QStringList needed = {QStringLiteral("sh"), QStringLiteral("flock")};
    if (docker)
        needed += {QStringLiteral("dockerd"), QStringLiteral("containerd"), QStringLiteral("runc"),
                   QStringLiteral("unshare"), QStringLiteral("setpriv"),    QStringLiteral("mount")};
    else
        needed += {QStringLiteral("podman")};
    if (const QStringList lacking = missing(needed, machine); !lacking.isEmpty())
        return tl::unexpected(cannot(lacking, plan.kind, machine));

    plan.folder = QDir::cleanPath(folder);
    const QString id = QString::fromLatin1(
        QCryptographicHash::hash(plan.folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
    const QString cgroup = QStringLiteral("xedgesim-engine-") + id;
    plan.runFolder = runFolder(machine, id);
    plan.socket = plan.runFolder + QStringLiteral("/engine.sock");
    plan.log = plan.folder + QStringLiteral("/engine.log");
    plan.program = find(QStringLiteral("sh"), machine);
    const QString engine = find(docker ? QStringLiteral("dockerd") : QStringLiteral("podman"), machine);
    plan.arguments = QStringList{QStringLiteral("-c"),
                                 QString::fromUtf8(supervisorScript),
                                 QStringLiteral("xedgesim-engine"),
                                 docker ? QStringLiteral("docker") : QStringLiteral("podman"),
                                 plan.folder,
                                 plan.runFolder,
                                 cgroup} +
                     (docker ? dockerCommand(plan, engine, cgroup) : podmanCommand(plan, engine));

    plan.environment = machine.environment;
    for (const char *name : {"DOCKER_HOST", "DOCKER_CONTEXT", "CONTAINER_HOST", "CONTAINERS_CONF"})
        plan.environment.remove(QString::fromLatin1(name));
    plan.environment.insert(QStringLiteral("PATH"), machine.programFolders.join(QLatin1Char(':')));
    if (docker) {
        plan.limits = Text(QT_TRANSLATE_NOOP("core", "Containers of the private engine reach each other and "
                                                     "this machine, but not the internet: the machine's "
                                                     "firewall is left alone."));
    } else {
        plan.environment.insert(QStringLiteral("CONTAINERS_CONF"),
                                plan.folder + QStringLiteral("/containers.conf"));
        // Another Podman of this user has its pause process in the usual folder.
        plan.environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), plan.runFolder);
        plan.limits =
            Text(QT_TRANSLATE_NOOP("core", "The private engine is Podman without root: health checks "
                                           "do not run, and pausing needs cgroup v2."));
    }
    return plan;
}

Result<PrivateEnginePlan> PrivateEngine::plan(const QString &folder)
{
    return plan(folder, PrivateEngineMachine::fromProcess());
}

QString PrivateEngine::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/xedgesim/engine");
}

} // namespace xes::engine
