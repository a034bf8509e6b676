// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"

#include "base/safetext.h"
#include "engine/client_p.h"
#include "engine/streams/streamexchange.h"
#include "engine/wire/readers.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace xes::engine {

namespace {

/// "1.41" as a pair that compares; nothing where it is no version.
std::optional<std::pair<int, int>> readApiVersion(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    bool majorOk = false;
    bool minorOk = false;
    if (parts.size() != 2)
        return std::nullopt;
    const std::pair version(parts[0].toInt(&majorOk), parts[1].toInt(&minorOk));
    if (!majorOk || !minorOk)
        return std::nullopt;
    return version;
}

QString toText(std::pair<int, int> version)
{
    return QStringLiteral("%1.%2").arg(version.first).arg(version.second);
}

/// The version that the user demands with DOCKER_API_VERSION, where both sides speak it.
Result<std::pair<int, int>> demandedApi(const Endpoint &endpoint, std::pair<int, int> theirs,
                                        std::optional<std::pair<int, int>> theirOldest)
{
    QString written = endpoint.apiVersion;
    if (written.startsWith(u'v')) // as the CLI takes it, too
        written.remove(0, 1);
    const auto demanded = readApiVersion(written);
    const auto wrong = [](Text message) {
        Error error{ErrorCode::EngineUnusable,
                    std::move(message),
                    Text(QT_TRANSLATE_NOOP("core", "Unset DOCKER_API_VERSION, so that the version is agreed "
                                                   "on with the engine.")),
                    {}};
        error.place.key = QStringLiteral("DOCKER_API_VERSION");
        return tl::unexpected(std::move(error));
    };
    if (!demanded) {
        return wrong(Text(QT_TRANSLATE_NOOP("core", "“%1” is no API version; one is written as %2."),
                          {endpoint.apiVersion, toText(oldestApi)}));
    }
    const std::pair lowest = std::max(oldestApi, theirOldest.value_or(oldestApi));
    const std::pair highest = std::min(newestApi, theirs);
    if (*demanded < lowest || *demanded > highest) {
        return wrong(
            Text(QT_TRANSLATE_NOOP("core", "API %1 is not spoken by both this program and the engine "
                                           "at %2: they share %3 to %4."),
                 {endpoint.apiVersion, endpoint.url, toText(lowest), toText(highest)}));
    }
    return *demanded;
}

Result<std::pair<int, int>> chooseApi(const Endpoint &endpoint, wire::JsonView version, const QString &pinged)
{
    const QString &url = endpoint.url;
    QString newest = version["ApiVersion"].toString();
    if (newest.isEmpty())
        newest = pinged;
    const auto theirs = readApiVersion(newest);
    if (!theirs) {
        return failure(ErrorCode::EngineUnusable,
                       Text(QT_TRANSLATE_NOOP("core", "What answers at %1 is no Docker engine: it names no "
                                                      "API version."),
                            {url}));
    }
    if (*theirs < oldestApi) {
        return failure(
            ErrorCode::EngineTooOld,
            Text(QT_TRANSLATE_NOOP("core", "The engine at %1 is too old: it speaks API %2, needed is %3."),
                 {url, newest, toText(oldestApi)}),
            Text(QT_TRANSLATE_NOOP("core", "Update the engine to Docker 20.10 or newer.")));
    }
    const QString oldest = version["MinAPIVersion"].toString();
    const auto minimum = readApiVersion(oldest);
    if (minimum && *minimum > newestApi) {
        return failure(
            ErrorCode::EngineUnusable,
            Text(
                QT_TRANSLATE_NOOP(
                    "core", "The engine at %1 is too new for this program: it asks for API %2, we speak %3."),
                {url, oldest, toText(newestApi)}),
            Text(QT_TRANSLATE_NOOP("core", "Update this program.")));
    }
    if (!endpoint.apiVersion.isEmpty())
        return demandedApi(endpoint, *theirs, minimum);
    return std::min(*theirs, newestApi);
}

/// What a ping tells of who answered it: nothing, where it is an engine.
std::optional<Error> noEngine(const QString &url, const Result<Response> &pinged)
{
    QString why;
    if (pinged) {
        if (pinged->body.trimmed() == "OK")
            return std::nullopt;
        why = QStringLiteral("GET /_ping: %1").arg(safeLine(QString::fromUtf8(pinged->body.left(60))));
    } else if (pinged.error().code == ErrorCode::NotFound) {
        why = QStringLiteral("GET /_ping: 404");
    } else if (pinged.error().code == ErrorCode::Protocol) {
        why = pinged.error().message.english();
    } else {
        return pinged.error();
    }
    return Error{ErrorCode::Protocol,
                 Text(QT_TRANSLATE_NOOP("core", "What answers at %1 is no container engine: %2"), {url, why}),
                 Text(QT_TRANSLATE_NOOP("core", "Check the address and the port; another server may listen "
                                                "there.")),
                 {}};
}

/// Whatever keeps us from speaking to an engine at all counts as its being unusable.
Error whileConnecting(Error error)
{
    if (!isEngineUnreachable(error.code) && error.code != ErrorCode::Cancelled &&
        error.code != ErrorCode::Abandoned && error.code != ErrorCode::NotSupportedYet) {
        error.code = ErrorCode::EngineUnusable;
    }
    return error;
}

} // namespace

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
    CallRules rules;
    rules.cancel = options.cancel;
    rules.deadline = options.deadline;
    rules.ownConnection = about.forEver;
    rules.urgent = about.urgent;
    if (!rules.deadline && !about.forEver)
        rules.deadline = (about.command ? commandDeadline : readDeadline) + about.longer;
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
    if (request.method != wire::Request::Method::Get || !request.repeatable || about.forEver) {
        send(std::move(versioned), std::move(about), options, std::move(done));
        return;
    }
    const Budget budget(options, readDeadline + about.longer);
    send(std::move(versioned), about, budget.rest(),
         [this, request = std::move(request), about, budget,
          done = std::move(done)](Result<Response> response) {
             if (response || response.error().code != ErrorCode::ApiRefused) {
                 done(std::move(response));
                 return;
             }
             onResult(negotiate(budget.rest()), q, [=, this](Result<EngineInfo> agreed) {
                 if (!agreed) {
                     done(tl::unexpected(agreed.error()));
                     return;
                 }
                 wire::Request again = request;
                 again.path.prepend(apiPrefix);
                 send(std::move(again), about, budget.rest(), done);
             });
         });
}

StreamOpening Client::Private::opening(wire::Request request, wire::CallKind kind, const QString &subject,
                                       std::optional<milliseconds> headDeadline) const
{
    StreamOpening out;
    if (apiPrefix.isEmpty())
        out.impossible = notConnected();
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

/// Unversioned until the version is known: _ping, version; then info with it.
Future<EngineInfo> Client::Private::negotiate(const CallOptions &options)
{
    struct Found
    {
        QElapsedTimer clock;
        milliseconds ping{0};
        QString pinged;
        std::optional<wire::JsonDocument> version;
        std::pair<int, int> api;
    };
    auto found = std::make_shared<Found>();
    found->clock.start();
    const Budget budget(options, readDeadline);
    const auto get = [this, budget](QByteArray path) {
        Resolver<Response> resolver;
        About first; // nobody can go before it
        first.urgent = true;
        send(getRequest(std::move(path)), first, budget.rest(),
             [resolver](Result<Response> response) { resolver.resolve(std::move(response)); });
        return resolver.future();
    };
    Resolver<Response> pinged;
    onResult(get("/_ping"), q, [this, pinged](Result<Response> response) {
        if (std::optional<Error> wrong = noEngine(endpoint.url, response))
            response = tl::unexpected(std::move(*wrong));
        pinged.resolve(std::move(response));
    });
    Future<Response> version = andThen(pinged.future(), q, [found, get](const Response &response) {
        found->ping = milliseconds(found->clock.elapsed());
        found->pinged = QString::fromLatin1(response.head.field("Api-Version"));
        return get("/version");
    });
    Future<Response> about =
        andThen(version, q, [this, found, get](const Response &response) -> Future<Response> {
            Result<wire::JsonDocument> json = wire::readObject(response.body);
            if (!json)
                return failedFuture<Response>(json.error());
            found->version = std::move(*json);
            const auto api = chooseApi(endpoint, found->version->root(), found->pinged);
            if (!api)
                return failedFuture<Response>(api.error());
            found->api = *api;
            return get("/v" + toText(*api).toLatin1() + "/info");
        });
    Future<EngineInfo> done =
        andThen(about, q, [this, found](const Response &response) -> Result<EngineInfo> {
            const Result<wire::JsonDocument> json = wire::readObject(response.body);
            if (!json)
                return tl::unexpected(json.error());
            EngineInfo read = wire::readEngineInfo(found->version->root(), json->root());
            read.endpoint = endpoint;
            read.apiVersion = toText(found->api);
            read.ping = found->ping;
            info = read;
            apiPrefix = "/v" + read.apiVersion.toLatin1();
            return read;
        });
    Resolver<EngineInfo> resolver;
    onResult(done, q, [resolver](Result<EngineInfo> result) {
        if (!result)
            result = tl::unexpected(whileConnecting(result.error()));
        resolver.resolve(std::move(result));
    });
    return resolver.future();
}

Client::Client(Endpoint endpoint, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(endpoint)))
{}

Client::~Client() = default;

const Endpoint &Client::endpoint() const
{
    return d->endpoint;
}

const std::optional<EngineInfo> &Client::info() const
{
    return d->info;
}

void Client::setStreamDeadline(milliseconds deadline)
{
    d->streamDeadline = deadline;
}

Future<EngineInfo> Client::connectToEngine(const CallOptions &options)
{
    return d->negotiate(options);
}

Future<milliseconds> Client::ping(const CallOptions &options)
{
    Resolver<milliseconds> resolver;
    QElapsedTimer clock;
    clock.start();
    About urgent;
    urgent.urgent = true; // how long it takes says something of the engine, not of our line
    d->send(getRequest("/_ping"), urgent, options,
            [resolver, clock, url = d->endpoint.url](const Result<Response> &response) {
                if (std::optional<Error> wrong = noEngine(url, response))
                    resolver.fail(std::move(*wrong));
                else
                    resolver.resolve(milliseconds(clock.elapsed()));
            });
    return resolver.future();
}

} // namespace xes::engine
