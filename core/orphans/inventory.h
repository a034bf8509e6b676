// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/client.h"
#include "orphans/run.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace xes::orphans {

/// Something on the engine that bears our label.
struct Resource
{
    enum class Kind { Container, Network, Volume };
    Kind kind = Kind::Container;
    QString id; ///< a volume's is its name
    QString name;
    QString node;
    QString run;
    QString scenario;
    QString state; ///< of a container
    QDateTime created;
    Text why; ///< why it stands in its list

    friend bool operator==(const Resource &a, const Resource &b) { return a.kind == b.kind && a.id == b.id; }
};

/// Everything labelled, by what may be done with it (`orphans` on the command line).
struct Inventory
{
    std::vector<Resource> orphans;   ///< containers and networks: proof that their run is dead
    std::vector<Resource> volumes;   ///< the same proof, but they may hold data
    std::vector<Resource> unknown;   ///< neither proof nor life can be shown
    std::vector<Resource> prototype; ///< only the prototype's two labels
    std::vector<Resource> kept;      ///< a live run's, another host's, another user's
};

struct Removal
{
    Resource resource;
    Result<void> result;
};

/// What is known of the run that some labels name.
struct Judgement
{
    enum class Verdict {
        Dead,      ///< proof
        Alive,     ///< or another host's, another user's: not ours to remove
        Unknown,   ///< neither can be shown
        Prototype, ///< only the prototype's two labels
        NotOurs,   ///< not labelled
    };
    Verdict verdict = Verdict::Unknown;
    Text why;
};

/// Decides for one set of labels whether its run lives; a value, so that a test can say what is true.
/// Empty texts are "cannot be known here".
struct Liveness
{
    QString host;
    QString boot;
    QString user;
    QString pidNamespace;
    qint64 self = 0; ///< this process, of whose runs lockHeld tells for certain
    std::function<std::optional<quint64>(qint64 pid)> processStart; ///< nothing: no such process
    std::function<bool(const QString &run)> lockHeld;

    [[nodiscard]] Judgement judge(const engine::Labels &labels) const;
    [[nodiscard]] static Liveness ofThisMachine(const QString &lockFolder = RunLock::defaultFolder());
};

/// Sorts what is labelled into an Inventory. Engine thread.
[[nodiscard]] Future<Inventory> takeInventory(engine::Client *client, const Liveness &liveness);

/// Removes in parallel, containers before networks before volumes; each is inspected again before, and what
/// has gone or come alive since is left alone. Reports each as it ends, then all. Engine thread.
[[nodiscard]] Future<std::vector<Removal>> removeResources(engine::Client *client, const Liveness &liveness,
                                                           std::vector<Resource> resources,
                                                           std::function<void(const Removal &)> onEach = {});

} // namespace xes::orphans
