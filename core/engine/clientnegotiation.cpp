// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safetext.h"
#include "engine/client_p.h"
#include "engine/wire/readers.h"

#include <QElapsedTimer>

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
    Text why;
    if (pinged) {
        if (pinged->body.trimmed() == "OK")
            return std::nullopt;
        why = Text::verbatim(QStringLiteral("GET /_ping: ") +
                             safeLine(QString::fromUtf8(pinged->body.left(60))));
    } else if (pinged.error().code == ErrorCode::NotFound) {
        why = Text::verbatim(QStringLiteral("GET /_ping: 404"));
    } else if (pinged.error().code == ErrorCode::Protocol) {
        why = pinged.error().message;
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
    return done;
}

Future<EngineInfo> Client::connectToEngine(const CallOptions &options)
{
    Resolver<EngineInfo> resolver;
    onResult(d->negotiate(options), this, [resolver](Result<EngineInfo> result) {
        if (!result)
            result = tl::unexpected(whileConnecting(result.error()));
        resolver.resolve(std::move(result));
    });
    return resolver.future();
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
