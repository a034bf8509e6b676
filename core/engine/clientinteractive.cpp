// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/datastream.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

Path ofExec(const ExecId &id, const char *action)
{
    Path path("/exec");
    path.add(id.toString()).add(QLatin1StringView(action));
    return path;
}

QByteArray withSize(Path path, const TerminalSize &size)
{
    return path.query("h", QString::number(size.rows)).query("w", QString::number(size.columns));
}

/// The resources of a runtime's specification.
QJsonObject toOciJson(const ResourceLimits &limits)
{
    constexpr int period = 100'000; // µs
    QJsonObject out;
    if (limits.memoryBytes) {
        out.insert(QLatin1StringView("memory"),
                   QJsonObject{{QLatin1StringView("limit"), *limits.memoryBytes},
                               {QLatin1StringView("swap"), *limits.memoryBytes}});
    }
    if (limits.cpus) {
        out.insert(QLatin1StringView("cpu"),
                   QJsonObject{{QLatin1StringView("quota"), qRound64(*limits.cpus * period)},
                               {QLatin1StringView("period"), period}});
    }
    if (limits.pidsLimit)
        out.insert(QLatin1StringView("pids"), QJsonObject{{QLatin1StringView("limit"), *limits.pidsLimit}});
    return out;
}

} // namespace

Future<void> Client::renameContainer(const ContainerId &id, const QString &name, const CallOptions &options)
{
    return d->command(postRequest(containerPath(id, "rename").query("name", name)), about(id), options);
}

Future<void> Client::restartContainer(const ContainerId &id, std::chrono::seconds grace,
                                      const CallOptions &options)
{
    About what = about(id);
    what.kind = CallKind::StartContainer;
    what.longer = grace;
    return d->command(postRequest(containerPath(id, "restart").query("t", QString::number(grace.count()))),
                      what, options);
}

Future<QStringList> Client::updateContainer(const ContainerId &id, const ResourceLimits &limits,
                                            const CallOptions &options)
{
    About what = about(id);
    what.command = true;
    if (d->isPodman()) {
        // Its own call, as that of Docker came with Podman 5.
        const wire::Request request = postRequest(
            Path("/libpod/containers").add(id.toString()).add(QStringLiteral("update")), toOciJson(limits));
        return d->call<QStringList>(request, what, options,
                                    [](const Response &) -> Result<QStringList> { return QStringList(); });
    }
    QJsonObject body;
    if (limits.memoryBytes) {
        body.insert(QLatin1StringView("Memory"), *limits.memoryBytes);
        body.insert(QLatin1StringView("MemorySwap"), *limits.memoryBytes);
    }
    if (limits.cpus)
        body.insert(QLatin1StringView("NanoCpus"), qRound64(*limits.cpus * 1e9));
    if (limits.pidsLimit)
        body.insert(QLatin1StringView("PidsLimit"), *limits.pidsLimit);
    return d->call<QStringList>(
        postRequest(containerPath(id, "update"), body), what, options,
        objectOf([](wire::JsonView json) { return wire::readStrings(json["Warnings"]); }));
}

Future<ProcessTable> Client::processes(const ContainerId &id, const QString &psArguments,
                                       const CallOptions &options)
{
    return d->call<ProcessTable>(getRequest(containerPath(id, "top").query("ps_args", psArguments)),
                                 about(id), options, [](const Response &response) -> Result<ProcessTable> {
                                     // Podman runs `ps` inside: of one that is paused it tells nothing.
                                     if (isBlank(response.body))
                                         return ProcessTable();
                                     return objectOf(&wire::readProcesses)(response);
                                 });
}

Future<std::vector<FileChange>> Client::changes(const ContainerId &id, const CallOptions &options)
{
    return d->call<std::vector<FileChange>>(
        getRequest(containerPath(id, "changes")), about(id), options,
        [](const Response &response) { return wire::readChanges(response.body); });
}

Future<void> Client::resizeTerminal(const ContainerId &id, const TerminalSize &size,
                                    const CallOptions &options)
{
    return d->command(postRequest(withSize(containerPath(id, "resize"), size)), about(id), options);
}

DataStream *Client::readArchive(const ContainerId &id, const QString &path, milliseconds patience)
{
    StreamOpening opening = d->opening(getRequest(containerPath(id, "archive").query("path", path)),
                                       CallKind::Container, id.toString(), readDeadline);
    opening.idleDeadline = patience;
    return new HttpDataStream(this, d->pool, std::move(opening));
}

Future<void> Client::writeArchive(const ContainerId &id, const QString &folder, const QByteArray &tar,
                                  const CallOptions &options)
{
    wire::Request request = getRequest(containerPath(id, "archive").query("path", folder));
    request.method = wire::Request::Method::Put;
    request.contentType = QByteArrayLiteral("application/x-tar");
    request.body = tar;
    return d->command(std::move(request), about(id), options);
}

InteractiveStream *Client::attach(const ContainerId &id, const AttachOptions &options)
{
    wire::Request request = postRequest(containerPath(id, "attach")
                                            .query("stream", true)
                                            .query("stdin", options.input)
                                            .query("stdout", options.output)
                                            .query("stderr", options.output)
                                            .query("logs", options.earlierOutput));
    request.upgrade = true;
    return new HttpInteractiveStream(
        this, d->pool, d->opening(std::move(request), CallKind::Container, id.toString(), readDeadline),
        options.tty);
}

Future<ExecId> Client::createExec(const ContainerId &id, const ExecSpec &spec, const CallOptions &options)
{
    QJsonArray environment;
    for (auto it = spec.environment.begin(); it != spec.environment.end(); ++it)
        environment.append(it.key() + QLatin1Char('=') + it.value());
    const QJsonObject body{{QLatin1StringView("AttachStdin"), spec.input},
                           {QLatin1StringView("AttachStdout"), true},
                           {QLatin1StringView("AttachStderr"), true},
                           {QLatin1StringView("Tty"), spec.tty},
                           {QLatin1StringView("Env"), environment},
                           {QLatin1StringView("User"), spec.user},
                           {QLatin1StringView("WorkingDir"), spec.workingDirectory},
                           {QLatin1StringView("Cmd"), QJsonArray::fromStringList(spec.command)}};
    About what = about(id);
    what.command = true;
    return d->call<ExecId>(postRequest(containerPath(id, "exec"), body), what, options,
                           objectOf([](wire::JsonView json) -> Result<ExecId> {
                               const Result<CreatedContainer> created = wire::readCreated(json);
                               if (!created)
                                   return tl::unexpected(created.error());
                               return ExecId(created->id.toString());
                           }));
}

InteractiveStream *Client::startExec(const ExecId &id, const ExecSpec &spec)
{
    wire::Request request =
        postRequest(ofExec(id, "start"),
                    QJsonObject{{QLatin1StringView("Detach"), false}, {QLatin1StringView("Tty"), spec.tty}});
    request.upgrade = true;
    return new HttpInteractiveStream(
        this, d->pool, d->opening(std::move(request), CallKind::Exec, id.toString(), readDeadline), spec.tty);
}

Future<void> Client::resizeExec(const ExecId &id, const TerminalSize &size, const CallOptions &options)
{
    return d->command(postRequest(withSize(ofExec(id, "resize"), size)), about(CallKind::Exec, id.toString()),
                      options);
}

Future<ExecDetails> Client::inspectExec(const ExecId &id, const CallOptions &options)
{
    return d->call<ExecDetails>(getRequest(ofExec(id, "json")), about(CallKind::Exec, id.toString()), options,
                                objectOf(&wire::readExec));
}

} // namespace xes::engine
