// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/datastream.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

#include <QJsonArray>

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

} // namespace

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

Future<void> Client::resizeTerminal(const ContainerId &id, const TerminalSize &size,
                                    const CallOptions &options)
{
    return d->command(postRequest(withSize(containerPath(id, "resize"), size)), about(id), options);
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
