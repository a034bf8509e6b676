// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "base/json.h"
#include "base/virtualtime.h"

#include <QMap>
#include <QPointF>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// A scenario file as a value: what the user wrote, validated, nothing of how it runs.
namespace xes::scenario {

/// Whose rules of delivery hold: the prototype's rounds, or exact times (top-level key `xedgesim: 1`).
enum class Form { Prototype, Exact };

/// How fast virtual time follows the wall clock.
struct Pace
{
    enum class Kind { Max, Real, Factor };
    Kind kind = Kind::Max;
    double factor = 1.0; ///< for Factor: virtual per wall time, > 0

    [[nodiscard]] bool isFasterThanReal() const
    {
        return kind == Kind::Max || (kind == Kind::Factor && factor > 1.0);
    }

    /// What parsePace() reads.
    [[nodiscard]] QString toString() const;

    static constexpr double slowest = 1e-6; ///< of what can be written
    static constexpr double fastest = 1e6;

    friend bool operator==(const Pace &, const Pace &) = default;
};

/// "max", "real" or a factor, as files, the command line and the settings have it. Nothing where it is none.
[[nodiscard]] std::optional<Pace> parsePace(const QString &text);

/// Which random numbers a run draws: the prototype's, or a generator whose streams take 16 bytes each.
enum class Rng { Mt19937, Philox };

/// How the latency of a link varies from message to message; it never gets below 0.
struct Jitter
{
    enum class Kind {
        None,
        Uniform, ///< up to `spread` more or less
        Normal,  ///< `spread` is the standard deviation
        Pareto,  ///< more by spread · (u^(−1/shape) − 1): mostly little, sometimes very much
    };
    Kind kind = Kind::None;
    VirtualDuration spread{0};
    double shape = 3.0; ///< of Pareto, > 1: the mean is spread / (shape − 1)

    friend bool operator==(const Jitter &, const Jitter &) = default;
};

/// Loss that comes in bursts (Gilbert 1960, Elliott 1963): a link is good or bad, changes between two
/// messages, and begins good.
struct BurstLoss
{
    double toBad = 0;  ///< probability to change, after each message
    double toGood = 1; ///< the same
    double good = 0;   ///< what is lost while it is good
    double bad = 1;

    friend bool operator==(const BurstLoss &, const BurstLoss &) = default;
};

/// A time in which a link carries nothing.
struct Outage
{
    VirtualTime from;
    VirtualTime to; ///< it carries again from then on

    friend bool operator==(const Outage &, const Outage &) = default;
};

struct LinkParameters
{
    VirtualDuration latency{10'000};
    double lossRate = 0;                  ///< 0 … 1; of each message alone
    std::optional<BurstLoss> bursts = {}; ///< in place of lossRate
    Jitter jitter = {};
    double bitsPerSecond = 0;     ///< 0: without a limit
    std::int64_t queueBytes = -1; ///< what may wait for its turn; more is lost. −1: any amount
    double duplication = 0;       ///< 0 … 1
    bool reorders = false;        ///< a later message may overtake an earlier one
    std::vector<Outage> outages = {};

    /// Whether it is no more than the prototype's: latency and loss.
    [[nodiscard]] bool isPlain() const
    {
        return !bursts && jitter.kind == Jitter::Kind::None && bitsPerSecond == 0 && duplication == 0 &&
               outages.empty();
    }

    friend bool operator==(const LinkParameters &, const LinkParameters &) = default;
};

/// A directed link with parameters of its own. (`both_ways` makes two.)
struct Link
{
    NodeId source;
    NodeId destination;
    LinkParameters parameters;
};

enum class NetworkModel { Direct, Latency };

struct Network
{
    NetworkModel model = NetworkModel::Direct;
    LinkParameters defaults;
    std::vector<Link> links;
};

enum class Implementation { Model, Docker, Renode };

/// The kinds that a modelled node can be.
enum class ModelKind { Sensor, Gateway };

/// What a modelled sensor does. The defaults are the prototype's.
struct SensorParameters
{
    VirtualDuration period{1'000'000}; ///< > 0
    NodeId to{QStringLiteral("gateway")};
    double mean = 20.0;
    double deviation = 2.0; ///< >= 0
    QString unit = QStringLiteral("C");
    int sizeBytes = 64; ///< of a message
};

/// What a modelled gateway does. The defaults are the prototype's.
struct GatewayParameters
{
    VirtualDuration aggregatePeriod{5'000'000}; ///< > 0
    VirtualDuration processingDelay{100};       ///< from a message's arrival to its PROCESS
};

struct Readiness
{
    enum class Kind { Default, Running, Healthy, Log, Port, Exec };
    Kind kind = Kind::Default; ///< Default: healthy where the image has a HEALTHCHECK, else running
    QString logPattern;        ///< a regular expression, checked when the file is read
    quint16 port = 0;
    QStringList command;
    std::chrono::milliseconds timeout{60'000};
};

enum class OnFailure { Stop, Continue, Restart };
enum class Protocol { None, Ndjson };

struct PortMapping
{
    quint16 containerPort = 0;
    QString protocol = QStringLiteral("tcp");
    QString hostAddress = QStringLiteral("127.0.0.1");
    quint16 hostPort = 0; ///< 0: any free one
    SourcePlace place;    ///< where it stands in the file
};

struct VolumeMapping
{
    QString source; ///< a host path (absolute, unless the scenario came from memory) or a volume's name
    QString target;
    bool readOnly = false;
    [[nodiscard]] bool isHostPath() const;
};

/// A health check in place of the image's own, as Compose has it; 0 is the engine's default.
struct Healthcheck
{
    QStringList test; ///< {"CMD", …}, {"CMD-SHELL", …} or {"NONE"}
    std::chrono::milliseconds interval{0};
    std::chrono::milliseconds timeout{0};
    std::chrono::milliseconds startPeriod{0};
    int retries = 0;
};

/// What a scenario says of a container, in Compose's words.
struct DockerSpec
{
    QString image;
    std::optional<QStringList> command;
    std::optional<QStringList> entrypoint;
    QMap<QString, QString> environment;
    std::vector<PortMapping> ports;
    std::vector<VolumeMapping> volumes;
    QString network;      ///< the name of an existing one; empty: the run's own
    QString buildContext; ///< a folder, absolute unless the scenario came from memory
    QString dockerfile;
    quint16 socketPort = 5000; ///< where `protocol: ndjson` connects
    qint64 memoryBytes = 0;
    double cpus = 0;
    QString user;
    QString workingDirectory;
    QString hostname;
    QMap<QString, QString> labels;
    bool privileged = false;
    QStringList capAdd;
    QStringList capDrop;
    QStringList devices;
    QStringList securityOptions;
    QString pidMode;
    QString ipcMode;
    bool readOnlyRoot = false;
    QStringList tmpfs;
    QMap<QString, QString> sysctls;
    std::optional<Healthcheck> healthcheck;
};

struct Node
{
    NodeId id;
    QString type; ///< as written; shown, and for a model it decides the kind
    Implementation implementation = Implementation::Model;
    std::optional<ModelKind> model;   ///< set where implementation is Model
    Json parameters = Json::object(); ///< as written, for showing
    SensorParameters sensor;          ///< read from parameters where model is Sensor
    GatewayParameters gateway;        ///< read from parameters where model is Gateway
    Readiness ready;
    OnFailure onFailure = OnFailure::Continue;
    Protocol protocol = Protocol::None;
    DockerSpec docker;
    std::optional<QPointF> position;
    QStringList tags;
    int line = 0; ///< where it stands in the file
    int column = 0;
};

/// Something beyond an ordinary sandbox that the user has to agree to.
struct Ask
{
    NodeId node;
    QString what; ///< stable words, as `validate` prints them: "privileged", "mount /etc", "devices /dev/kvm"
};

struct Scenario
{
    Form form = Form::Prototype;
    QString file;        ///< absolute; empty where it came from memory
    QString name;        ///< the title, or the file's base name
    QString description; ///< Markdown
    VirtualDuration duration{0};
    std::int64_t seed = 0;
    VirtualDuration quantum{1'000};
    std::optional<Pace> pace;
    Rng rng = Rng::Mt19937;
    Network network;
    std::vector<Node> nodes;

    [[nodiscard]] bool hasContainers() const;
    /// Where the file says none and nobody chose one.
    [[nodiscard]] Pace defaultPace() const;
    /// The index in nodes, or -1.
    [[nodiscard]] int indexOf(const NodeId &id) const;
    /// Why it can be looked at and not be run: ErrorCode::InvalidScenario. Nothing where it can.
    [[nodiscard]] std::optional<Error> cannotRun() const;
    /// What it asks for beyond the sandbox, in file order. Empty: may be started without asking.
    /// @param volumes that exist already: to use one of them is to ask for it
    [[nodiscard]] std::vector<Ask> asksFor(const QSet<QString> &volumes = {}) const;
    /// That it may not be started before somebody agrees to these.
    [[nodiscard]] Error needsConsent(const std::vector<Ask> &asks) const;
    /// Whether some container uses a volume by its name.
    [[nodiscard]] bool namesVolumes() const;
};

} // namespace xes::scenario
