// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/types.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>

#include <memory>

namespace xes::engine {

/// Everything that a private engine depends on, so that a test can say it.
struct PrivateEngineMachine
{
    uint uid = 0;
    bool isLinux = true;
    QProcessEnvironment environment;
    QStringList programFolders; ///< where programs are looked for: PATH and the sbin folders
    bool hasPackageTool = true; ///< apt-get, so that the command in the remedy works

    [[nodiscard]] static PrivateEngineMachine fromProcess();
};

/// What would be started, and where everything of it lies.
struct PrivateEnginePlan
{
    EngineKind kind = EngineKind::Docker; ///< Docker as root, Podman as another user
    QString folder;                       ///< data that stay: images, and the lock files
    QString runFolder;                    ///< short, 0700, gone when the engine is: socket and state
    QString socket;
    QString log;
    QString program;       ///< the supervisor's shell
    QStringList arguments; ///< its script and the engine's command line
    QProcessEnvironment environment;
    Text limits; ///< what this engine cannot do, in one sentence; may be empty
};

/// An engine that our programs start and stop themselves, one per user and folder.
///
/// The first program starts it, later ones join, the last one out ends it: every program holds a shared lock
/// on `users.lock`, and a supervisor (a process of its own, which outlives us) waits for the exclusive one
/// and then stops the engine. A program that is killed gives up its lock like one that ends. The engine has
/// its own data, its own containerd, its own process and mount namespaces (as root), and leaves the machine's
/// bridges and firewall alone.
///
/// Lives in a thread with an event loop, normally the engine thread. Linux only.
class PrivateEngine : public QObject
{
    Q_OBJECT

public:
    /// @param folder where its data lie, absolute, of this user alone; made when missing
    explicit PrivateEngine(QString folder, QObject *parent = nullptr);
    PrivateEngine(QString folder, PrivateEngineMachine machine, QObject *parent = nullptr);
    /// Leaves at once. The last one out stops the engine, which takes another second or two.
    ~PrivateEngine() override;

    /// Starts the engine or joins the one that runs. Called once; ends within 90 s.
    /// Errors: EngineUnusable (this machine cannot, with what was looked for; or it ended at its start, with
    /// the last lines of its log), FileNotWritten, TimedOut.
    [[nodiscard]] Future<Endpoint> start();

    /// What start() would do here; EngineUnusable with the one command to copy where it cannot. Makes
    /// nothing, starts nothing, looks at a few files. Any thread.
    [[nodiscard]] static Result<PrivateEnginePlan> plan(const QString &folder,
                                                        const PrivateEngineMachine &machine);
    [[nodiscard]] static Result<PrivateEnginePlan> plan(const QString &folder);

    /// The folder that our programs share: `engine` in the user's data folder.
    [[nodiscard]] static QString defaultFolder();

Q_SIGNALS:
    /// What it does just now: "Starting Docker …"
    void progressed(const xes::Text &activity);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace xes::engine
