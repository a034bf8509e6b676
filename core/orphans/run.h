// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "engine/types.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace xes::orphans {

/// Names of the labels on everything that a run creates.
namespace label {
inline const QString ours = QStringLiteral("xedgesim"); // =true, as the prototype has it
inline const QString nodeId = QStringLiteral("xedgesim_node_id");
inline const QString run = QStringLiteral("xedgesim.run");
inline const QString scenario = QStringLiteral("xedgesim.scenario");
inline const QString host = QStringLiteral("xedgesim.host");
inline const QString boot = QStringLiteral("xedgesim.boot");
inline const QString pid = QStringLiteral("xedgesim.pid");
inline const QString pidStart = QStringLiteral("xedgesim.pid_start");
inline const QString pidNamespace = QStringLiteral("xedgesim.pid_ns"); // where `pid` counts
inline const QString user = QStringLiteral("xedgesim.user");
inline const QString file = QStringLiteral("xedgesim.file"); // of volumes: a hash of the scenario's path
inline const QString role = QStringLiteral("xedgesim.role");
} // namespace label

/// Who runs: enough to prove later, from outside, whether the run still lives.
struct RunIdentity
{
    RunId run;
    QString scenario;
    QString host; ///< machine id
    QString boot;
    qint64 pid = 0;
    quint64 pidStart = 0; ///< start time of the process in clock ticks since boot
    QString pidNamespace; ///< the number of the kernel's process namespace; empty where it cannot be read
    QString user;

    /// Identity of a new run of this process.
    [[nodiscard]] static RunIdentity create(const QString &scenario);

    /// The labels of a container, network (no node) or volume of this run.
    [[nodiscard]] engine::Labels labels(const NodeId &node,
                                        const QString &role = QStringLiteral("node")) const;
    /// The labels of a volume that a scenario file names (empty: none, it came from memory).
    [[nodiscard]] engine::Labels volumeLabels(const QString &file) const;
    /// The label that all of it has and nothing else, "key=value", as the engine's filters take it.
    [[nodiscard]] QString label() const { return label::run + QLatin1Char('=') + run.toString(); }
    /// "xedgesim-<first 8 digits of the run>-<node>", with what Docker refuses replaced by "-".
    [[nodiscard]] QString resourceName(const QString &node) const;
    /// The same for all nodes of a run, in their order: those that would be alike get "-2", "-3", ….
    [[nodiscard]] QStringList resourceNames(const QStringList &nodes) const;
};

/// Whether a volume was made by a run of the same file, by the same user, from the same machine: such a file
/// may have it again. It is the same file by its path, whatever stands in it by now.
/// @param ours volumeLabels() of the run that asks
[[nodiscard]] bool madeBySameFile(const engine::Labels &volume, const engine::Labels &ours);

/// A run that lives as long as this object: holds the run's lock file. A crash releases it.
class RunLock
{
public:
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;
    /// @param folder where the lock files of this user's runs are
    [[nodiscard]] static Result<std::unique_ptr<RunLock>> acquire(const RunIdentity &identity,
                                                                  const QString &folder = defaultFolder());
    ~RunLock();
    /// $XDG_RUNTIME_DIR/xedgesim/runs, or a folder of this user's own where temporary files are.
    [[nodiscard]] static QString defaultFolder();
    /// Whether some process, this one too, holds the run's lock. False for what is no run's id.
    [[nodiscard]] static bool isHeld(const QString &run, const QString &folder = defaultFolder());

private:
    RunLock(int descriptor, QString path);
    int m_descriptor;
    QString m_path;
};

/// What /proc tells of a process: its start time in clock ticks since boot.
/// @param stat the text of /proc/PID/stat
/// @return nothing where it has ended (also where only nobody has collected it yet) or the text is none
[[nodiscard]] std::optional<quint64> processStartFromStat(const QByteArray &stat);
/// The same for a process of this machine; nothing where there is none.
[[nodiscard]] std::optional<quint64> processStart(qint64 pid);

} // namespace xes::orphans
