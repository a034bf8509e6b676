// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "engine/discovery.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

/// What goes into an engine's calls and comes out of them, as values.
namespace xes::engine {

using std::chrono::milliseconds;
using Labels = QMap<QString, QString>;
/// Docker's filters: key → values, any of which matches; all keys must.
using Filters = QMap<QString, QStringList>;

enum class EngineKind { Docker, Podman };

/// A product's name, which is the same in every language.
[[nodiscard]] inline QString kindName(EngineKind kind)
{
    return kind == EngineKind::Podman ? QStringLiteral("Podman") : QStringLiteral("Docker");
}

struct EngineInfo
{
    Endpoint endpoint;
    EngineKind kind = EngineKind::Docker;
    QString version;
    QString apiVersion; ///< as negotiated
    QString os;
    QString architecture;
    QString cgroup; ///< "v1" or "v2"
    bool rootless = false;
    bool pidsLimitSupported = true;
    milliseconds ping{0};
};

struct ImageDetails
{
    ImageId id;
    QStringList tags;
    qint64 size = 0;
    bool hasHealthcheck = false;
    QStringList command;
    QStringList entrypoint;
    QMap<QString, QString> labels;
};

/// One published port.
struct PortBinding
{
    quint16 containerPort = 0;
    QString protocol = QStringLiteral("tcp");
    QString hostAddress = QStringLiteral("127.0.0.1");
    quint16 hostPort = 0; ///< 0: any free one

    friend bool operator==(const PortBinding &, const PortBinding &) = default;
};

/// One mount of a host folder or a named volume.
struct MountSpec
{
    enum class Kind { Bind, Volume, Tmpfs };
    Kind kind = Kind::Volume;
    QString source; ///< host path or volume name
    QString target;
    bool readOnly = false;
    Labels volumeLabels; ///< put on the volume if this creates it

    friend bool operator==(const MountSpec &, const MountSpec &) = default;
};

struct HealthcheckSpec
{
    QStringList test; ///< as Docker has it: {"CMD", …}, {"CMD-SHELL", …} or {"NONE"}
    milliseconds interval{0};
    milliseconds timeout{0};
    milliseconds startPeriod{0};
    int retries = 0;

    friend bool operator==(const HealthcheckSpec &, const HealthcheckSpec &) = default;
};

/// A container to be created. `more` is merged into the create body last: keys of Docker's API that have no
/// field here (under "HostConfig" too).
struct ContainerSpec
{
    QString name;
    QString image;
    std::optional<QStringList> command;
    std::optional<QStringList> entrypoint;
    QMap<QString, QString> environment;
    Labels labels;
    std::vector<PortBinding> ports;
    std::vector<MountSpec> mounts;
    QString network; ///< id or name; empty is the engine's default
    QStringList networkAliases;
    QString hostname;
    QString user;
    QString workingDirectory;
    std::optional<HealthcheckSpec> healthcheck;
    qint64 memoryBytes = 0; ///< 0: no limit
    double cpus = 0;        ///< 0: no limit
    int pidsLimit = 0;      ///< 0: no limit
    bool init = false;
    QStringList capDrop;
    QStringList securityOptions;
    QJsonObject more;
};

/// Labels (or environment-like pairs) as the engine's JSON has them.
[[nodiscard]] QJsonObject labelsToJson(const Labels &labels);

/// The body of POST /containers/create.
[[nodiscard]] QJsonObject toCreateJson(const ContainerSpec &spec);

struct CreatedContainer
{
    ContainerId id;
    QStringList warnings;
};

struct HealthProbe
{
    QDateTime start;
    QDateTime end;
    int exitCode = 0;
    QString output;
};

struct ContainerDetails
{
    ContainerId id;
    QString name; ///< without the leading slash
    ImageId imageId;
    QString image; ///< as named at creation
    QString state; ///< created running paused restarting removing exited dead
    bool oomKilled = false;
    int pid = 0;
    int exitCode = 0;
    QString error; ///< the engine's words on why it did not start
    QDateTime created;
    QDateTime started;
    QDateTime finished;
    QString health; ///< empty without a health check; starting healthy unhealthy
    std::vector<HealthProbe> probes;
    std::chrono::nanoseconds healthcheckInterval{0}; ///< 0: the engine's own
    bool tty = false;
    Labels labels;
    QStringList command;
    QStringList environment;
    std::vector<PortBinding> ports;   ///< as published now
    QMap<QString, QString> addresses; ///< network name → IP address
    QMap<QString, QString> gateways;  ///< network name → its gateway, which may be empty
    QStringList mounts;               ///< "source:target[:ro]"
    QByteArray raw;                   ///< the whole answer, JSON
};

struct ContainerSummary
{
    ContainerId id;
    QString name;
    QString image;
    QString state;
    QString status; ///< the engine's words: "Up 3 minutes (healthy)"
    QDateTime created;
    Labels labels;
};

struct NetworkSpec
{
    QString name;
    QString subnet; ///< CIDR; empty: the engine chooses
    bool internal = false;
    Labels labels;
};

struct NetworkSummary
{
    NetworkId id;
    QString name;
    QString driver;
    QDateTime created;
    QStringList subnets;
    Labels labels;
    QStringList containers; ///< ids of those connected; only from inspectNetwork()
};

struct VolumeSummary
{
    QString name;
    QString driver;
    QDateTime created;
    Labels labels;
};

/// One message of the event stream.
struct EngineEvent
{
    QString type;   ///< container, network, volume, image
    QString action; ///< start, die, oom, health_status: healthy, …
    QString actorId;
    QMap<QString, QString> attributes;
    qint64 timeNano = 0;
};

struct StatsSample
{
    QDateTime read;
    std::optional<double> cpuPercent; ///< nothing for a first sample, which has no earlier one to compare
    qint64 memoryBytes = 0;           ///< without the cache, as the Docker CLI shows it
    qint64 memoryLimitBytes = 0;
    qint64 networkReceivedBytes = 0;
    qint64 networkSentBytes = 0;
    qint64 blockReadBytes = 0;
    qint64 blockWrittenBytes = 0;
    int pids = 0;
};

enum class OutputStream { Out, Err };

/// A line of a container's output, without its end. Cut at 64 KiB, then `cut` is set.
struct LogLine
{
    OutputStream stream = OutputStream::Out;
    QDateTime time; ///< the engine's stamp; invalid where not asked for
    QByteArray text;
    bool cut = false;
};

struct LogOptions
{
    bool follow = true;
    int tail = -1; ///< -1: all
    bool timestamps = true;
    QDateTime since{}; ///< the engine's clock; lines of that millisecond are told again
    QDateTime until{};
    std::chrono::milliseconds patience{60'000}; ///< for the engine's silence where the log is not followed
};

struct ExecResult
{
    int exitCode = 0;
    QByteArray output; ///< both streams in order, at most 1 MiB
};

/// One line of a pull, build or load.
struct Progress
{
    QString id; ///< a layer, or empty
    QString status;
    qint64 current = 0;
    qint64 total = 0; ///< 0: not known
};

} // namespace xes::engine
