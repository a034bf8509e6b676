// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/startfailure.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace xes {

namespace {

constexpr std::size_t mostAsked = 100; // containers that are asked for their ports

QString lastWords(const ContainerState &state)
{
    return state.lastLines.mid(std::max<qsizetype>(0, state.lastLines.size() - 3))
        .join(QStringLiteral(" ⏎ "));
}

Error portTaken(const StartAttempt &attempt, const QString &words, const QString &holder)
{
    const QString port = QString::number(portSpokenOf(words, attempt.ports));
    const Text remedy(QT_TRANSLATE_NOOP("core", "Stop it, or give the node another port under “ports”."));
    if (holder.isEmpty())
        return {ErrorCode::PortTaken,
                Text(QT_TRANSLATE_NOOP(
                         "core", "“%1” (image “%2”) cannot start: port %3 is taken by another program."),
                     {attempt.node.toString(), attempt.image, port}),
                remedy,
                {}};
    return {ErrorCode::PortTaken,
            Text(QT_TRANSLATE_NOOP("core",
                                   "“%1” (image “%2”) cannot start: port %3 is taken by the container “%4”."),
                 {attempt.node.toString(), attempt.image, port, holder}),
            remedy,
            {}};
}

/// What a machine lacks for containers without root, where the engine's words are about that.
std::optional<std::pair<Text, Text>> lackedByTheMachine(const StartAttempt &attempt, const QString &words)
{
    const QStringList names = {attempt.node.toString(), attempt.image};
    if (words.contains(QLatin1String("slirp4netns")) && words.contains(QLatin1String("/dev/net/tun")))
        return std::pair{
            Text(QT_TRANSLATE_NOOP("core",
                                   "“%1” (image “%2”) cannot start: without root, networks of containers "
                                   "need /dev/net/tun, and this user may not open it."),
                 names),
            Text(QT_TRANSLATE_NOOP("core",
                                   "Load it with “sudo modprobe tun” and allow it with “sudo chmod 666 "
                                   "/dev/net/tun”, or use an engine that runs as root."))};
    if (words.contains(QLatin1String("cgroups in hybrid mode")))
        return std::pair{
            Text(QT_TRANSLATE_NOOP("core",
                                   "“%1” (image “%2”) cannot start: this machine mixes cgroups v1 and v2, "
                                   "and then crun starts no container without root."),
                 names),
            Text(QT_TRANSLATE_NOOP("core",
                                   "Boot with the kernel option “systemd.unified_cgroup_hierarchy=1”, "
                                   "or use an engine that runs as root."))};
    return {};
}

} // namespace

bool mayHaveHappened(ErrorCode code)
{
    return code == ErrorCode::TimedOut || code == ErrorCode::Disconnected || code == ErrorCode::Cancelled;
}

Error startFailure(const StartAttempt &attempt, const Error &cause, const QString &portHolder)
{
    const QString words = cause.message.english(); // allowed: looked into for what the engine means
    if (const auto lacked = lackedByTheMachine(attempt, words))
        return {cause.code, lacked->first, lacked->second, {}};
    const auto said = [&](const char *sentence) {
        return Text(sentence, {attempt.node.toString(), attempt.image, cause.message});
    };
    switch (cause.code) {
    case ErrorCode::BadCommand:
        return {
            ErrorCode::BadCommand,
            said(QT_TRANSLATE_NOOP("core",
                                   "“%1” cannot start: its command cannot be run in the image “%2”: %3")),
            Text(QT_TRANSLATE_NOOP("core", "Correct “command” or “entrypoint” of the node, or use an image "
                                           "that has the program.")),
            {}};
    case ErrorCode::PortTaken:
        return portTaken(attempt, words, portHolder);
    case ErrorCode::Conflict:
        return {ErrorCode::Conflict,
                Text(QT_TRANSLATE_NOOP(
                         "core", "“%1” (image “%2”) cannot start: another container has the name “%3”."),
                     {attempt.node.toString(), attempt.image, attempt.containerName}),
                Text(QT_TRANSLATE_NOOP("core", "Remove that container, or clean up what earlier runs left.")),
                {}};
    case ErrorCode::ImageMissing:
        return {ErrorCode::ImageMissing,
                said(QT_TRANSLATE_NOOP("core", "“%1” cannot start: its image “%2” is not on the engine: %3")),
                Text(QT_TRANSLATE_NOOP("core", "Check the name, or load the image with “docker load”.")),
                {}};
    default:
        break;
    }
    return {
        cause.code,
        said(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) cannot start: %3")),
        cause.remedy.isEmpty()
            ? Text(QT_TRANSLATE_NOOP("core", "Leave out what the engine does not grant, or see what its own "
                                             "log says."))
            : cause.remedy,
        {}};
}

Error endedEarly(const StartAttempt &attempt, const ContainerState &state)
{
    const QStringList names = {attempt.node.toString(), attempt.image,
                               state.exitCode ? QString::number(*state.exitCode) : QStringLiteral("?"),
                               lastWords(state)};
    const Text remedy(QT_TRANSLATE_NOOP("core", "Look at its command, its environment and its last lines."));
    if (state.oomKilled)
        return {
            ErrorCode::NodeFailed,
            Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) ran out of its memory before it was ready."),
                 names),
            Text(QT_TRANSLATE_NOOP("core", "Give it more under “memory”.")),
            {}};
    if (state.lastLines.isEmpty())
        return {
            ErrorCode::NodeFailed,
            Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) ended with code %3 before it was ready, and "
                                           "wrote nothing."),
                 names),
            remedy,
            {}};
    return {
        ErrorCode::NodeFailed,
        Text(QT_TRANSLATE_NOOP("core", "“%1” (image “%2”) ended with code %3 before it was ready. Its last "
                                       "lines: %4"),
             names),
        remedy,
        {}};
}

Text endInWords(const ContainerState &state, qint64 memoryLimit)
{
    if (state.oomKilled && memoryLimit > 0)
        return Text(QT_TRANSLATE_NOOP("core", "Ran out of its %1 MiB of memory."),
                    {QString::number(memoryLimit / 1024 / 1024)});
    if (state.oomKilled)
        return Text(QT_TRANSLATE_NOOP("core", "Killed because the machine ran out of memory."));
    if (!state.exitCode)
        return Text(QT_TRANSLATE_NOOP("core", "Ended; the engine does not know its exit code."));
    constexpr int killed = 137;
    if (*state.exitCode == 0)
        return Text(QT_TRANSLATE_NOOP("core", "Ended by itself with code 0."));
    if (*state.exitCode == killed)
        return Text(QT_TRANSLATE_NOOP("core", "Was killed (exit code 137)."));
    return Text(QT_TRANSLATE_NOOP("core", "Ended with code %1."), {QString::number(*state.exitCode)});
}

quint16 portSpokenOf(const QString &words, const std::vector<engine::PortBinding> &ports)
{
    quint16 first = 0;
    for (const engine::PortBinding &port : ports) {
        if (port.hostPort == 0)
            continue;
        const QRegularExpression spoken(QStringLiteral("[:/ ]%1\\b").arg(port.hostPort));
        if (spoken.match(words).hasMatch())
            return port.hostPort;
        first = first == 0 ? port.hostPort : first;
    }
    return first;
}

Future<QString> findPortHolder(engine::Client *client, quint16 port)
{
    using Summaries = std::vector<engine::ContainerSummary>;
    using Details = std::vector<Result<engine::ContainerDetails>>;
    auto inspected = andThen(client->listContainers({}, false), client, [client](const Summaries &running) {
        std::vector<Future<engine::ContainerDetails>> asked;
        for (std::size_t i = 0; i < std::min(running.size(), mostAsked); ++i)
            asked.push_back(client->inspectContainer(running[i].id));
        return all(std::move(asked), client);
    });
    return andThen(std::move(inspected), client, [port](const Details &found) -> Result<QString> {
        for (const auto &details : found) {
            if (details && std::any_of(details->ports.begin(), details->ports.end(),
                                       [port](const engine::PortBinding &b) { return b.hostPort == port; }))
                return details->name;
        }
        return QString();
    });
}

} // namespace xes
