// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"

#include "engine/client_p.h"
#include "engine/streams/streamexchange.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

#include <QJsonDocument>
#include <QPointer>

#include <utility>

namespace xes::engine {

wire::Path containerPath(const ContainerId &id, const char *action)
{
    wire::Path path("/containers");
    path.add(id.toString());
    if (action)
        path.add(QLatin1StringView(action));
    return path;
}

About about(wire::CallKind kind, const QString &subject)
{
    About out;
    out.kind = kind;
    out.subject = subject;
    return out;
}

About about(const ContainerId &id, wire::CallKind kind)
{
    return about(kind, id.toString());
}

wire::Request getRequest(QByteArray path)
{
    wire::Request request;
    request.path = std::move(path);
    return request;
}

wire::Request postRequest(QByteArray path)
{
    wire::Request request = getRequest(std::move(path));
    request.method = wire::Request::Method::Post;
    return request;
}

wire::Request postRequest(QByteArray path, const QJsonObject &body)
{
    wire::Request request = postRequest(std::move(path));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = QByteArrayLiteral("application/json");
    return request;
}

wire::Request deleteRequest(QByteArray path)
{
    wire::Request request = getRequest(std::move(path));
    request.method = wire::Request::Method::Delete;
    return request;
}

namespace {
Future<void> forgive(Future<void> future, ErrorCode code, QObject *receiver)
{
    Resolver<void> resolver;
    onResult(std::move(future), receiver, [resolver, code](Result<void> result) {
        if (!result && result.error().code == code)
            result = {};
        resolver.resolve(std::move(result));
    });
    return resolver.future();
}
} // namespace

Future<void> modifiedOrNot(Future<void> future, QObject *receiver)
{
    return forgive(std::move(future), ErrorCode::NotModified, receiver);
}

Future<void> goneOrNot(Future<void> future, QObject *receiver)
{
    return forgive(std::move(future), ErrorCode::NotFound, receiver);
}

Error Client::Private::notConnected() const
{
    return {
        ErrorCode::EngineUnusable,
        Text(QT_TRANSLATE_NOOP("core", "There is no connection to the engine at %1 yet."), {endpoint.url}),
        {},
        {}};
}

void Client::Private::send(wire::Request request, About about, const CallOptions &options, Call::Done done)
{
    if (!pool) {
        done(tl::unexpected(abandonedError()));
        return;
    }
    CallRules rules;
    rules.cancel = options.cancel;
    rules.deadline = options.deadline;
    rules.promised = options.promised;
    rules.ownConnection = about.forEver;
    rules.urgent = about.urgent;
    if (!rules.deadline && !about.forEver)
        rules.deadline = standardDeadline(about);
    pool->send(std::move(request), rules,
               [about = std::move(about), done = std::move(done)](Result<Response> response) {
                   if (response && response->head.status / 100 != 2) {
                       response = tl::unexpected(wire::errorFromWords(
                           about.kind, about.subject, response->head.status, wire::wordsOf(response->body)));
                   } else if (response) {
                       if (auto error = wire::errorInSuccess(about.kind, about.subject, response->body))
                           response = tl::unexpected(std::move(*error));
                   }
                   done(std::move(response));
               });
}

void Client::Private::sendVersioned(wire::Request request, About about, const CallOptions &options,
                                    Call::Done done)
{
    wire::Request versioned = request;
    versioned.path.prepend(apiPrefix);
    if (about.forEver || request.pieces) {
        send(std::move(versioned), std::move(about), options, std::move(done));
        return;
    }
    const Budget budget(options, standardDeadline(about));
    send(std::move(versioned), about, budget.rest(),
         [this, request = std::move(request), about, budget,
          done = std::move(done)](Result<Response> response) {
             if (response || response.error().code != ErrorCode::ApiRefused) {
                 done(std::move(response));
                 return;
             }
             onResult(negotiate(budget.rest()), q,
                      [=, this, refusal = response.error()](Result<EngineInfo> agreed) {
                          if (!agreed) {
                              done(tl::unexpected(agreed.error()));
                              return;
                          }
                          if (request.method != wire::Request::Method::Get || !request.repeatable) {
                              done(tl::unexpected(refusal));
                              return;
                          }
                          wire::Request again = request;
                          again.path.prepend(apiPrefix);
                          send(std::move(again), about, budget.rest(), done);
                      });
         });
}

Future<Pruned> Client::Private::prune(const char *path, const Filters &filters, const char *key,
                                      const CallOptions &options)
{
    About what;
    what.command = true;
    return call<Pruned>(postRequest(wire::Path(path).query("filters", wire::filtersToJson(filters))), what,
                        options,
                        objectOf([key](wire::JsonView json) { return wire::readPruned(json, key); }));
}

StreamOpening Client::Private::opening(wire::Request request, wire::CallKind kind, const QString &subject,
                                       std::optional<milliseconds> headDeadline) const
{
    StreamOpening out;
    if (!pool)
        out.impossible = abandonedError();
    else if (apiPrefix.isEmpty())
        out.impossible = notConnected();
    // Another engine is in its place: the next one will speak as that does.
    out.refused = [client = QPointer<Client>(q)] {
        if (client && client->d->pool)
            onResult(client->d->negotiate({}), client, [](const Result<EngineInfo> &) {});
    };
    request.path.prepend(apiPrefix);
    out.request = std::move(request);
    out.kind = kind;
    out.subject = subject;
    // Podman sends the head of a stream only with the first bytes of its body.
    if (!isPodman() && headDeadline)
        out.headDeadline = streamDeadline.value_or(*headDeadline);
    if (streamDeadline)
        out.errorDeadline = *streamDeadline;
    return out;
}

StreamOpening Client::Private::progressOpening(wire::Request request, const QString &subject,
                                               milliseconds patience) const
{
    StreamOpening out = opening(std::move(request), wire::CallKind::Image, subject);
    out.idleDeadline = patience;
    return out;
}

Client::Client(Endpoint endpoint, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(endpoint)))
{}

/// What ends with it is told while it can still be asked, in vain.
Client::~Client()
{
    delete std::exchange(d->pool, nullptr);
}

const Endpoint &Client::endpoint() const
{
    return d->endpoint;
}

const std::optional<EngineInfo> &Client::info() const
{
    return d->info;
}

void Client::setConnectDeadline(milliseconds deadline)
{
    d->pool->setConnectDeadline(countable(deadline));
}

void Client::setStreamDeadline(milliseconds deadline)
{
    d->streamDeadline = deadline;
}

} // namespace xes::engine
