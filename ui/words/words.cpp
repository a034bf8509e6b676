// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <array>

namespace xes::ui::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xes::ui::words)
};

/// At most `decimals` places, without zeros at the end.
QString shortNumber(double value, int decimals)
{
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        const QString point = locale.decimalPoint();
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

} // namespace

QString statusText(NodeStatus status, bool ready, std::optional<int> exitCode)
{
    switch (status) {
    case NodeStatus::Created:
        return Tr::tr("Created");
    case NodeStatus::Starting:
        return Tr::tr("Starting");
    case NodeStatus::Running:
        return ready ? Tr::tr("Ready") : Tr::tr("Running");
    case NodeStatus::Frozen:
        return Tr::tr("Frozen");
    case NodeStatus::Stopping:
        return Tr::tr("Stopping");
    case NodeStatus::Stopped:
        return Tr::tr("Stopped");
    case NodeStatus::Finished:
        return Tr::tr("Finished");
    case NodeStatus::Exited:
        return exitCode ? Tr::tr("Exited %1").arg(*exitCode) : Tr::tr("Exited");
    case NodeStatus::Dead:
        return Tr::tr("Dead");
    case NodeStatus::FailedToStart:
        return Tr::tr("Failed");
    case NodeStatus::Unhealthy:
        return Tr::tr("Unhealthy");
    }
    return {};
}

QString statusText(const NodeState &state)
{
    return statusText(state.status, state.ready,
                      state.container ? state.container->exitCode : std::optional<int>());
}

theme::Tone tone(NodeStatus status, bool ready)
{
    switch (status) {
    case NodeStatus::Created:
    case NodeStatus::Stopping:
    case NodeStatus::Stopped:
    case NodeStatus::Finished:
        return theme::Tone::Stopped;
    case NodeStatus::Starting:
        return theme::Tone::Starting;
    case NodeStatus::Running:
        return ready ? theme::Tone::Ready : theme::Tone::Starting;
    case NodeStatus::Frozen:
        return theme::Tone::Frozen;
    case NodeStatus::Exited:
    case NodeStatus::Dead:
    case NodeStatus::FailedToStart:
        return theme::Tone::Failed;
    case NodeStatus::Unhealthy:
        return theme::Tone::Degraded;
    }
    return theme::Tone::Stopped;
}

theme::Tone tone(const NodeState &state)
{
    return tone(state.status, state.ready);
}

QString runStateText(RunState state)
{
    switch (state) {
    case RunState::Empty:
        return Tr::tr("No scenario");
    case RunState::Idle:
        return Tr::tr("Not started");
    case RunState::Starting:
        return Tr::tr("Starting");
    case RunState::Paused:
        return Tr::tr("Paused");
    case RunState::Running:
        return Tr::tr("Running");
    case RunState::Finished:
        return Tr::tr("At the end");
    case RunState::Stopping:
        return Tr::tr("Stopping");
    case RunState::Stopped:
        return Tr::tr("Stopped");
    case RunState::Failed:
        return Tr::tr("Start failed");
    }
    return {};
}

QString implementationText(scenario::Implementation implementation)
{
    switch (implementation) {
    case scenario::Implementation::Model:
        return Tr::tr("Model");
    case scenario::Implementation::Docker:
        return Tr::tr("Container");
    case scenario::Implementation::Renode:
        return Tr::tr("Emulated");
    }
    return {};
}

QString kindIcon(scenario::Implementation implementation, std::optional<scenario::ModelKind> model)
{
    if (implementation == scenario::Implementation::Docker)
        return QStringLiteral("container");
    if (model == scenario::ModelKind::Sensor)
        return QStringLiteral("sensor");
    if (model == scenario::ModelKind::Gateway)
        return QStringLiteral("gateway");
    return QStringLiteral("node");
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString bytes(qint64 value)
{
    static constexpr std::array<const char *, 5> units{"B", "KiB", "MiB", "GiB", "TiB"};
    double scaledValue = static_cast<double>(value);
    std::size_t unit = 0;
    while (scaledValue >= 1024.0 && unit + 1 < units.size()) {
        scaledValue /= 1024.0;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(shortNumber(scaledValue, unit == 0 || scaledValue >= 100 ? 0 : 1),
                                       QLatin1String(units[unit]));
}

QString duration(VirtualDuration value)
{
    const qint64 us = toUs(value);
    const double size = static_cast<double>(us < 0 ? -us : us);
    if (size >= 60e6 && us % 60'000'000 == 0)
        return QStringLiteral("%1 min").arg(number(us / 60'000'000));
    if (size >= 1e6)
        return QStringLiteral("%1 s").arg(shortNumber(static_cast<double>(us) / 1e6, 6));
    if (size >= 1e3)
        return QStringLiteral("%1 ms").arg(shortNumber(static_cast<double>(us) / 1e3, 3));
    return us == 0 ? QStringLiteral("0 s") : QStringLiteral("%1 µs").arg(number(us));
}

QString lag(VirtualDuration value)
{
    const qint64 us = toUs(value);
    if (us == 0)
        return Tr::tr("exact");
    const double size = static_cast<double>(us < 0 ? -us : us);
    const QString sign = us < 0 ? QStringLiteral("−") : QStringLiteral("+");
    if (size >= 1e6)
        return sign + QStringLiteral("%1 s").arg(shortNumber(size / 1e6, 1));
    if (size >= 100)
        return sign + QStringLiteral("%1 ms").arg(shortNumber(size / 1e3, 1));
    return sign + QStringLiteral("%1 µs").arg(shortNumber(size, 0));
}

QString milliseconds(double value)
{
    return QStringLiteral("%1 ms").arg(shortNumber(value, value >= 100 ? 0 : 1));
}

QString factor(double value)
{
    return QStringLiteral("%1×").arg(QLocale().toString(value, 'f', value >= 100 ? 0 : value >= 10 ? 1 : 2));
}

QString pace(const scenario::Pace &pace)
{
    switch (pace.kind) {
    case scenario::Pace::Kind::Max:
        return Tr::tr("max");
    case scenario::Pace::Kind::Real:
        return QStringLiteral("1×");
    case scenario::Pace::Kind::Factor:
        return QStringLiteral("%1×").arg(shortNumber(pace.factor, 2));
    }
    return {};
}

QString age(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 seconds = qMax<qint64>(0, then.secsTo(now));
    const auto count = [](qint64 n) { return static_cast<int>(qMin<qint64>(n, 1'000'000)); };
    if (seconds < 60)
        return Tr::tr("just now");
    if (seconds < 3600)
        return Tr::tr("%n minute(s) ago", nullptr, count(seconds / 60));
    if (seconds < 86'400)
        return Tr::tr("%n hour(s) ago", nullptr, count(seconds / 3600));
    return Tr::tr("%n day(s) ago", nullptr, count(seconds / 86'400));
}

QString engineText(const EngineStatus &status)
{
    switch (status.state) {
    case EngineStatus::State::Unknown:
        return Tr::tr("No engine yet");
    case EngineStatus::State::Searching:
        return Tr::tr("Looking for an engine…");
    case EngineStatus::State::StartingPrivate:
        return Tr::tr("Starting the private engine…");
    case EngineStatus::State::Unreachable:
        return Tr::tr("No engine");
    case EngineStatus::State::Connected:
        break;
    }
    if (!status.info)
        return Tr::tr("Connected");
    const QString name = engine::kindName(status.info->kind);
    const bool isPrivate = status.candidate && status.candidate->source == engine::Source::Private;
    const QString where =
        isPrivate ? Tr::tr("private") : status.info->endpoint.url.section(QStringLiteral("://"), 0, 0);
    return QStringLiteral("%1 %2 · %3").arg(name, status.info->version, where);
}

theme::Tone tone(const EngineStatus &status)
{
    switch (status.state) {
    case EngineStatus::State::Unknown:
        return theme::Tone::Stopped;
    case EngineStatus::State::Searching:
    case EngineStatus::State::StartingPrivate:
        return theme::Tone::Starting;
    case EngineStatus::State::Connected:
        return theme::Tone::Ready;
    case EngineStatus::State::Unreachable:
        return theme::Tone::Degraded;
    }
    return theme::Tone::Stopped;
}

QString engineSource(engine::Source source)
{
    switch (source) {
    case engine::Source::Flag:
        return Tr::tr("named on the command line");
    case engine::Source::DockerHost:
        return Tr::tr("named by DOCKER_HOST");
    case engine::Source::DockerContext:
        return Tr::tr("named by DOCKER_CONTEXT");
    case engine::Source::Setting:
        return Tr::tr("chosen in the settings");
    case engine::Source::Context:
        return Tr::tr("Docker's current context");
    case engine::Source::DockerTls:
        return Tr::tr("on this machine, with TLS, as DOCKER_TLS_VERIFY has it");
    case engine::Source::Socket:
        return Tr::tr("found at a known place");
    case engine::Source::Private:
        return Tr::tr("started by this program");
    }
    return {};
}

QString severityText(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return Tr::tr("Note");
    case Problem::Severity::Warning:
        return Tr::tr("Warning");
    case Problem::Severity::Error:
        return Tr::tr("Error");
    }
    return {};
}

QString severityIcon(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return QStringLiteral("info");
    case Problem::Severity::Warning:
        return QStringLiteral("tone-degraded");
    case Problem::Severity::Error:
        return QStringLiteral("tone-failed");
    }
    return {};
}

theme::Tone tone(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return theme::Tone::Starting;
    case Problem::Severity::Warning:
        return theme::Tone::Degraded;
    case Problem::Severity::Error:
        return theme::Tone::Failed;
    }
    return theme::Tone::Stopped;
}

QString placeText(const SourcePlace &place)
{
    QStringList parts;
    if (!place.file.isEmpty())
        parts << QFileInfo(place.file).fileName(); // only the name: no file is touched
    if (place.line > 0)
        parts << Tr::tr("line %1").arg(place.line);
    if (place.column > 0)
        parts << Tr::tr("column %1").arg(place.column);
    const QString where = parts.join(QStringLiteral(", "));
    if (place.key.isEmpty())
        return where;
    return where.isEmpty() ? place.key : QStringLiteral("%1 (%2)").arg(where, place.key);
}

} // namespace xes::ui::words
