// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "engine/types.h"

#include <QString>

#include <memory>

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
inline const QString user = QStringLiteral("xedgesim.user");
inline const QString role = QStringLiteral("xedgesim.role");
} // namespace label

/// Who runs: enough to prove later, from outside, whether the run still lives.
struct RunIdentity {
    RunId run;
    QString scenario;
    QString host; ///< machine id
    QString boot;
    qint64 pid = 0;
    quint64 pidStart = 0; ///< start time of the process in clock ticks since boot
    QString user;

    /// Identity of a new run of this process.
    [[nodiscard]] static RunIdentity create(const QString &scenario);

    /// The labels of a container, network (no node) or volume of this run.
    [[nodiscard]] engine::Labels labels(const NodeId &node, const QString &role = QStringLiteral("node")) const;
    /// "xedgesim-<first 8 digits of the run>-<node>", with what Docker refuses replaced by "-".
    [[nodiscard]] QString resourceName(const QString &node) const;
};

/// A run that lives as long as this object: holds the run's lock file.
class RunLock
{
public:
    /// @param folder where the lock files of this user's runs are
    [[nodiscard]] static Result<std::unique_ptr<RunLock>> acquire(const RunIdentity &identity,
                                                                  const QString &folder = defaultFolder());
    ~RunLock();
    [[nodiscard]] static QString defaultFolder();

private:
    RunLock(int descriptor, QString path);
    int m_descriptor;
    QString m_path;
};

} // namespace xes::orphans
