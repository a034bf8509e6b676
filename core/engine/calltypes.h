// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"

/// Values of the calls that look into an engine, change what is there, and speak with what runs.
namespace xes::engine {

/// What an engine says of itself and its machine.
struct SystemInfo
{
    QString name; ///< of its machine
    QString operatingSystem;
    QString kernel;
    QString storageDriver;
    QString dataFolder;
    int cpus = 0;
    qint64 memoryBytes = 0;
    int containersRunning = 0;
    int containersPaused = 0;
    int containersStopped = 0;
    int images = 0;
    QStringList warnings;
    QByteArray raw; ///< the whole answer, JSON
};

/// What takes room on the engine's disk.
struct DiskUsage
{
    struct Share
    {
        int count = 0;
        qint64 bytes = 0;
    };
    Share images; ///< layers shared by several count once
    Share containers;
    Share volumes;
    Share buildCache;
};

/// What a prune has removed: ids, or names of networks and volumes.
struct Pruned
{
    QStringList removed;
    qint64 bytes = 0;
};

/// New limits of a container; what is not set stays. Memory sets swap to the same.
struct ResourceLimits
{
    std::optional<qint64> memoryBytes;
    std::optional<double> cpus;
    std::optional<int> pidsLimit; ///< -1: none
};

/// Processes of a container as `ps` on the engine's machine lists them.
struct ProcessTable
{
    QStringList titles;
    std::vector<QStringList> rows;
};

/// A file that a container has other than its image.
struct FileChange
{
    enum class Kind { Modified, Added, Deleted };
    Kind kind = Kind::Modified;
    QString path;

    friend bool operator==(const FileChange &, const FileChange &) = default;
};

struct ImageSummary
{
    ImageId id;
    QStringList tags; ///< none: dangling
    QStringList digests;
    QDateTime created;
    qint64 size = 0;
    Labels labels;
};

/// One step of how an image was made, newest first.
struct HistoryStep
{
    QString id; ///< empty where the engine has only the layer
    QDateTime created;
    QString command;
    QString comment;
    QStringList tags;
    qint64 size = 0;
};

struct VolumeDetails
{
    VolumeSummary summary;
    QString mountPoint;
    QString scope;
    QMap<QString, QString> options;
};

/// A command to be run inside a container.
struct ExecSpec
{
    QStringList command;
    QMap<QString, QString> environment;
    QString user;
    QString workingDirectory;
    bool tty = false;
    bool input = true; ///< whether it gets our bytes on stdin
};

struct ExecDetails
{
    bool running = false;
    std::optional<int> exitCode; ///< once it has ended
    int pid = 0;
};

/// A terminal's size in characters.
struct TerminalSize
{
    int rows = 24;
    int columns = 80;
};

struct AttachOptions
{
    bool input = true;
    bool output = true;
    bool earlierOutput = false; ///< begin with what the container has written so far
    bool tty = false;           ///< whether it was created with a terminal
};

/// Who we are to a registry.
struct RegistryLogin
{
    QString server; ///< "registry.example:5000"; Docker's own is "https://index.docker.io/v1/"
    QString user;
    QString password;
    QString identityToken; ///< in place of user and password

    friend bool operator==(const RegistryLogin &, const RegistryLogin &) = default;
};

} // namespace xes::engine
