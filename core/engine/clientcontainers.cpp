// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

Future<CreatedContainer> Client::createContainer(const ContainerSpec &spec, const CallOptions &options)
{
    About what;
    what.kind = CallKind::CreateContainer;
    what.subject = spec.image;
    what.command = true;
    return d->call<CreatedContainer>(
        postRequest(Path("/containers/create").query("name", spec.name), toCreateJson(spec)), what, options,
        objectOf(&wire::readCreated));
}

Future<void> Client::startContainer(const ContainerId &id, const CallOptions &options)
{
    return modifiedOrNot(
        d->command(postRequest(containerPath(id, "start")), about(id, CallKind::StartContainer), options),
        this);
}

Future<void> Client::stopContainer(const ContainerId &id, std::chrono::seconds grace,
                                   const CallOptions &options)
{
    const wire::Request request =
        postRequest(containerPath(id, "stop").query("t", QString::number(grace.count())));
    About what = about(id);
    what.longer = grace;
    Future<void> stopped = modifiedOrNot(d->command(request, what, options), this);
    if (!d->isPodman())
        return stopped;
    // Podman refuses to stop what is paused, and leaves it paused.
    Resolver<void> resolver;
    onResult(stopped, this, [this, id, request, what, options, resolver](Result<void> result) {
        const bool paused = !result && result.error().message.english().contains(QLatin1StringView("paused"),
                                                                                 Qt::CaseInsensitive);
        if (!paused) {
            resolver.resolve(std::move(result));
            return;
        }
        Future<void> again = andThen(unpauseContainer(id, options), this, [this, request, what, options] {
            return modifiedOrNot(d->command(request, what, options), this);
        });
        onResult(again, this, [resolver](Result<void> second) { resolver.resolve(std::move(second)); });
    });
    return resolver.future();
}

Future<void> Client::killContainer(const ContainerId &id, const QString &signal, const CallOptions &options)
{
    return d->command(postRequest(containerPath(id, "kill").query("signal", signal)), about(id), options);
}

Future<void> Client::pauseContainer(const ContainerId &id, const CallOptions &options)
{
    return d->command(postRequest(containerPath(id, "pause")), about(id), options);
}

Future<void> Client::unpauseContainer(const ContainerId &id, const CallOptions &options)
{
    return d->command(postRequest(containerPath(id, "unpause")), about(id), options);
}

Future<ContainerDetails> Client::inspectContainer(const ContainerId &id, const CallOptions &options)
{
    return d->call<ContainerDetails>(getRequest(containerPath(id, "json")), about(id), options,
                                     [](const Response &response) {
                                         auto details = objectOf(&wire::readContainer)(response);
                                         if (details)
                                             details->raw = response.body;
                                         return details;
                                     });
}

Future<std::vector<ContainerSummary>> Client::listContainers(const Filters &filters, bool stopped,
                                                             const CallOptions &options)
{
    const QByteArray path =
        Path("/containers/json").query("all", stopped).query("filters", wire::filtersToJson(filters));
    return d->call<std::vector<ContainerSummary>>(getRequest(path), {}, options,
                                                  arrayOf(&wire::readContainers));
}

Future<int> Client::waitForNextExit(const ContainerId &id, const CallOptions &options)
{
    About what = about(id);
    what.forEver = true;
    const QByteArray path = containerPath(id, "wait").query("condition", QStringLiteral("next-exit"));
    return d->call<int>(postRequest(path), what, options, [](const Response &response) -> Result<int> {
        const Result<wire::JsonDocument> document = wire::readObject(response.body);
        if (!document) {
            // An engine that dies meanwhile ends its answer without having said anything.
            if (isBlank(response.body)) {
                return failure(ErrorCode::Disconnected,
                               Text(QT_TRANSLATE_NOOP("core", "The engine ended before the container did.")));
            }
            return tl::unexpected(document.error());
        }
        const wire::JsonView json = document->root();
        const QString words = json["Error"]["Message"].toString();
        if (!words.isEmpty())
            return tl::unexpected(wire::errorFromWords(CallKind::Container, {}, 500, words));
        const wire::JsonView code = json["StatusCode"];
        if (!code.isNumber())
            return tl::unexpected(wire::unreadable(QStringLiteral("no exit code")));
        return code.toInt();
    });
}

namespace {

/// Of one question whether a removal elsewhere has ended.
constexpr milliseconds goneDeadline{2'000};

/// Removes until it is gone. Several may do that at once: who comes second is told "already in progress"
/// and waits.
class Removal final : public QObject
{
public:
    using Send = std::function<Future<void>()>;

    Removal(QObject *parent, const Budget &budget, Send remove, Send waitUntilGone)
        : QObject(parent), m_budget(budget), m_remove(std::move(remove)), m_wait(std::move(waitUntilGone))
    {
        attempt();
    }

    [[nodiscard]] Future<void> future() const { return m_resolver.future(); }

private:
    void attempt()
    {
        onResult(m_remove(), this, [this](Result<void> result) {
            const bool underWay = !result && result.error().code == ErrorCode::Conflict &&
                                  result.error().message.english().contains(QLatin1StringView("in progress"));
            if (result || result.error().code == ErrorCode::NotFound)
                finish({});
            else if (underWay && !m_budget.isOver())
                waitUntilGone();
            else
                finish(std::move(result));
        });
    }

    void waitUntilGone()
    {
        onResult(m_wait(), this, [this](Result<void> result) {
            const ErrorCode code = result ? ErrorCode::Refused : result.error().code;
            if (code == ErrorCode::NotFound)
                finish({});
            else if (code != ErrorCode::Refused && (code != ErrorCode::TimedOut || m_budget.isOver()))
                finish(std::move(result));
            else // the pause keeps us from spinning where the engine's word and its deeds differ
                QTimer::singleShot(milliseconds(50), this, [this] { attempt(); });
        });
    }

    void finish(Result<void> result)
    {
        m_resolver.resolve(std::move(result));
        deleteLater();
    }

    Budget m_budget;
    Send m_remove;
    Send m_wait;
    Resolver<void> m_resolver;
};

} // namespace

Future<void> Client::removeContainer(const ContainerId &id, bool force, bool withAnonymousVolumes,
                                     const CallOptions &options)
{
    const Budget budget(options, commandDeadline);
    const wire::Request remove =
        deleteRequest(containerPath(id).query("force", force).query("v", withAnonymousVolumes));
    const wire::Request wait =
        postRequest(containerPath(id, "wait").query("condition", QStringLiteral("removed")));
    About waiting = about(id);
    waiting.forEver = true;
    const auto *removal = new Removal(
        this, budget, [=, this] { return d->command(remove, about(id), budget.rest()); },
        [=, this] {
            // Docker's never ends where the container went just before it was asked.
            CallOptions rest = budget.rest();
            rest.deadline = std::min(*rest.deadline, goneDeadline);
            return d->command(wait, waiting, rest);
        });
    return removal->future();
}

Future<void> Client::runHealthcheck(const ContainerId &id, const CallOptions &options)
{
    // Its answer tells of this one check only; the container's health follows from several.
    const QByteArray path =
        Path("/libpod/containers").add(id.toString()).add(QLatin1StringView("healthcheck"));
    wire::Request request = getRequest(path);
    request.repeatable = false;
    return d->command(std::move(request), about(id), options);
}

Future<StatsSample> Client::stats(const ContainerId &id, const CallOptions &options)
{
    const QByteArray path = containerPath(id, "stats")
                                .query("stream", QStringLiteral("false"))
                                .query("one-shot", QStringLiteral("true"));
    return d->call<StatsSample>(getRequest(path), about(id), options,
                                [](const Response &response) -> Result<StatsSample> {
                                    // Docker answers with zeros of one that does not run, Podman with
                                    // nothing.
                                    if (isBlank(response.body))
                                        return StatsSample();
                                    return objectOf(&wire::readStats)(response);
                                });
}

} // namespace xes::engine
