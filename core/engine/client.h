// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/canceltoken.h"
#include "engine/buildcontext.h"
#include "engine/calltypes.h"
#include "engine/streams.h"
#include "engine/types.h"

#include <QObject>

#include <memory>

namespace xes::engine {

/// How one call may end early.
struct CallOptions
{
    /// In total, however the bytes trickle. Default: 15 s for calls that only read, 40 s for commands.
    std::optional<milliseconds> deadline;
    CancelToken cancel;
    /// The deadline that an error names, where this is one of several calls under one.
    std::optional<milliseconds> promised = {};
};

/// How long an engine that pulls, loads or sends what has an end may be silent, before it is given up.
inline constexpr milliseconds progressPatience{60'000};
/// The same while it builds one: a step of a Dockerfile that prints nothing is no fault.
inline constexpr milliseconds buildPatience{600'000};

/// A client of one Docker Engine (or of Podman's API of it).
///
/// Lives in one thread with an event loop, normally the engine thread; every call is made there, returns at
/// once and ends with exactly one Result. Streams belong to the client unless given another parent; deleting
/// one closes its connection. The error of an answer is told by its meaning (NotFound, Conflict,
/// NotModified, Refused, NoSubnet, PortTaken, BadCommand, ImageMissing), not by its status alone.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(Endpoint endpoint, QObject *parent = nullptr);
    ~Client() override;

    [[nodiscard]] const Endpoint &endpoint() const;
    /// What connectToEngine() found; nothing before.
    [[nodiscard]] const std::optional<EngineInfo> &info() const;

    /// How long a connection to the engine may take until it stands; 5 s unless set. Part of a call's
    /// deadline.
    void setConnectDeadline(milliseconds deadline);
    /// How long the answer of a stream may take to begin; 15 s unless set, 40 s of saveImages(). Podman's
    /// begins with its first bytes and is waited for without end.
    void setStreamDeadline(milliseconds deadline);

    /// Pings, negotiates the API version, asks who it is. Every other call needs this first.
    [[nodiscard]] Future<EngineInfo> connectToEngine(const CallOptions &options = {});
    /// The round trip of one _ping.
    [[nodiscard]] Future<milliseconds> ping(const CallOptions &options = {});

    /// What it says of itself and its machine now.
    [[nodiscard]] Future<SystemInfo> systemInfo(const CallOptions &options = {});
    /// Counts every file: may take minutes; deadline 5 min unless set.
    [[nodiscard]] Future<DiskUsage> diskUsage(const CallOptions &options = {});

    // Images
    /// @param intermediate whether layers without a name of their own are listed too
    [[nodiscard]] Future<std::vector<ImageSummary>>
    listImages(const Filters &filters, bool intermediate = false, const CallOptions &options = {});
    [[nodiscard]] Future<std::vector<HistoryStep>> imageHistory(const QString &reference,
                                                                const CallOptions &options = {});
    /// Gives an image another name; "latest" where the name has no tag.
    [[nodiscard]] Future<void> tagImage(const QString &reference, const QString &name,
                                        const CallOptions &options = {});
    /// Takes the name away, and the image with its last one. Ends with what was untagged and deleted.
    [[nodiscard]] Future<QStringList> removeImage(const QString &reference, bool force,
                                                  const CallOptions &options = {});
    /// Removes images without a name, or with all = true those that no container uses.
    [[nodiscard]] Future<Pruned> pruneImages(bool all, const Filters &filters,
                                             const CallOptions &options = {});
    /// A tar as `docker save` writes it.
    [[nodiscard]] DataStream *saveImages(const QStringList &references,
                                         milliseconds patience = progressPatience);
    [[nodiscard]] Future<ImageDetails> inspectImage(const QString &reference,
                                                    const CallOptions &options = {});
    /// @param patience for any silence of the engine; ErrorCode::TimedOut after it
    /// @param login what the registry asks for; loginFor() finds the user's
    [[nodiscard]] ProgressStream *pullImage(const QString &reference,
                                            milliseconds patience = progressPatience,
                                            const RegistryLogin &login = {});
    /// @param archive a tar as `docker save` writes it
    [[nodiscard]] ProgressStream *loadImage(const QByteArray &archive,
                                            milliseconds patience = progressPatience);
    /// Sends what `docker build` would of a folder, as it is read.
    [[nodiscard]] ProgressStream *buildImage(const BuildContext &context, const QString &tag,
                                             const Labels &labels, milliseconds patience = buildPatience);
    /// @param context a tar with the build's files
    [[nodiscard]] ProgressStream *buildImage(const QByteArray &context, const QString &dockerfile,
                                             const QString &tag, const Labels &labels,
                                             milliseconds patience = buildPatience);

    // Networks and volumes
    [[nodiscard]] Future<NetworkId> createNetwork(const NetworkSpec &spec, const CallOptions &options = {});
    [[nodiscard]] Future<NetworkSummary> inspectNetwork(const NetworkId &id, const CallOptions &options = {});
    [[nodiscard]] Future<std::vector<NetworkSummary>> listNetworks(const Filters &filters,
                                                                   const CallOptions &options = {});
    [[nodiscard]] Future<void> removeNetwork(const NetworkId &id, const CallOptions &options = {});
    [[nodiscard]] Future<std::vector<VolumeSummary>> listVolumes(const Filters &filters,
                                                                 const CallOptions &options = {});
    [[nodiscard]] Future<void> createVolume(const QString &name, const Labels &labels,
                                            const CallOptions &options = {});
    [[nodiscard]] Future<void> removeVolume(const QString &name, const CallOptions &options = {});

    [[nodiscard]] Future<void> connectNetwork(const NetworkId &network, const ContainerId &container,
                                              const QStringList &aliases = {},
                                              const CallOptions &options = {});
    /// @param force also where the container is gone or its engine does not answer
    [[nodiscard]] Future<void> disconnectNetwork(const NetworkId &network, const ContainerId &container,
                                                 bool force, const CallOptions &options = {});
    [[nodiscard]] Future<Pruned> pruneNetworks(const Filters &filters, const CallOptions &options = {});
    [[nodiscard]] Future<VolumeDetails> inspectVolume(const QString &name, const CallOptions &options = {});
    /// Removes volumes that no container uses, those with a name too.
    [[nodiscard]] Future<Pruned> pruneVolumes(const Filters &filters, const CallOptions &options = {});

    // Containers
    [[nodiscard]] Future<CreatedContainer> createContainer(const ContainerSpec &spec,
                                                           const CallOptions &options = {});
    [[nodiscard]] Future<void> startContainer(const ContainerId &id, const CallOptions &options = {});
    /// Ends when it has stopped; the engine kills it after the grace. Stopped already is success.
    [[nodiscard]] Future<void> stopContainer(const ContainerId &id, std::chrono::seconds grace,
                                             const CallOptions &options = {});
    [[nodiscard]] Future<void> killContainer(const ContainerId &id, const QString &signal,
                                             const CallOptions &options = {});
    [[nodiscard]] Future<void> pauseContainer(const ContainerId &id, const CallOptions &options = {});
    [[nodiscard]] Future<void> unpauseContainer(const ContainerId &id, const CallOptions &options = {});
    /// Gone already is success; a removal under way elsewhere is waited for.
    [[nodiscard]] Future<void> removeContainer(const ContainerId &id, bool force, bool withAnonymousVolumes,
                                               const CallOptions &options = {});
    [[nodiscard]] Future<ContainerDetails> inspectContainer(const ContainerId &id,
                                                            const CallOptions &options = {});
    /// @param stopped whether those that do not run are listed too
    [[nodiscard]] Future<std::vector<ContainerSummary>> listContainers(const Filters &filters, bool stopped,
                                                                       const CallOptions &options = {});
    /// Ends with the exit code when the container next exits. Ask before starting it. No deadline unless set.
    [[nodiscard]] Future<int> waitForNextExit(const ContainerId &id, const CallOptions &options = {});
    /// Runs a command inside to its end.
    [[nodiscard]] Future<ExecResult> exec(const ContainerId &id, const QStringList &command,
                                          const CallOptions &options = {});
    /// Runs the container's health check once; an inspection tells what came of it. Of Podman only, which
    /// leaves to systemd when to run them; Docker runs them itself and knows no such call (NotFound).
    [[nodiscard]] Future<void> runHealthcheck(const ContainerId &id, const CallOptions &options = {});
    /// One sample at once, without a CPU figure.
    [[nodiscard]] Future<StatsSample> stats(const ContainerId &id, const CallOptions &options = {});

    [[nodiscard]] Future<void> renameContainer(const ContainerId &id, const QString &name,
                                               const CallOptions &options = {});
    /// Stops it as stopContainer() does, and starts it.
    [[nodiscard]] Future<void> restartContainer(const ContainerId &id, std::chrono::seconds grace,
                                                const CallOptions &options = {});
    /// Changes limits while it runs. Ends with the engine's warnings. Podman does it, but an inspection still
    /// tells the old ones; stats() has the memory's.
    [[nodiscard]] Future<QStringList> updateContainer(const ContainerId &id, const ResourceLimits &limits,
                                                      const CallOptions &options = {});
    /// Removes those that do not run.
    [[nodiscard]] Future<Pruned> pruneContainers(const Filters &filters, const CallOptions &options = {});
    /// @param psArguments what `ps` is asked for; "-ef" where empty
    [[nodiscard]] Future<ProcessTable> processes(const ContainerId &id, const QString &psArguments = {},
                                                 const CallOptions &options = {});
    [[nodiscard]] Future<std::vector<FileChange>> changes(const ContainerId &id,
                                                          const CallOptions &options = {});
    [[nodiscard]] Future<void> resizeTerminal(const ContainerId &id, const TerminalSize &size,
                                              const CallOptions &options = {});
    /// A tar of a file or a folder inside.
    [[nodiscard]] DataStream *readArchive(const ContainerId &id, const QString &path,
                                          milliseconds patience = progressPatience);
    /// Unpacks a tar into a folder that is there; Podman makes it where it is not.
    [[nodiscard]] Future<void> writeArchive(const ContainerId &id, const QString &folder,
                                            const QByteArray &tar, const CallOptions &options = {});
    /// Its output from now on, and its input. Ask before starting it.
    [[nodiscard]] InteractiveStream *attach(const ContainerId &id, const AttachOptions &options);
    [[nodiscard]] Future<ExecId> createExec(const ContainerId &id, const ExecSpec &spec,
                                            const CallOptions &options = {});
    /// Once for each exec.
    /// @param spec as it was created
    [[nodiscard]] InteractiveStream *startExec(const ExecId &id, const ExecSpec &spec);
    /// After it was started.
    [[nodiscard]] Future<void> resizeExec(const ExecId &id, const TerminalSize &size,
                                          const CallOptions &options = {});
    [[nodiscard]] Future<ExecDetails> inspectExec(const ExecId &id, const CallOptions &options = {});

    // Streams
    /// @param tty whether it has a terminal, where that is known: what is damaged is then told from what is
    /// one
    [[nodiscard]] LogStream *logs(const ContainerId &id, const LogOptions &options,
                                  std::optional<bool> tty = {});
    [[nodiscard]] StatsStream *followStats(const ContainerId &id);
    [[nodiscard]] EventStream *events(const Filters &filters);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace xes::engine
