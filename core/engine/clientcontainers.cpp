// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

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
    const Budget budget(options, commandDeadline + grace);
    Future<void> stopped = modifiedOrNot(d->command(request, what, budget.rest()), this);
    if (!d->isPodman())
        return stopped;
    // Podman refuses to stop what is paused, and leaves it paused.
    Resolver<void> resolver;
    onResult(stopped, this, [this, id, request, what, budget, resolver](Result<void> result) {
        const bool paused = !result && result.error().message.english().contains(QLatin1StringView("paused"),
                                                                                 Qt::CaseInsensitive);
        if (!paused) {
            resolver.resolve(std::move(result));
            return;
        }
        Future<void> again =
            andThen(unpauseContainer(id, budget.rest()), this, [this, request, what, budget] {
                return modifiedOrNot(d->command(request, what, budget.rest()), this);
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
        return wire::readExitCode(code);
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

Future<Pruned> Client::pruneContainers(const Filters &filters, const CallOptions &options)
{
    return d->prune("/containers/prune", filters, "ContainersDeleted", options);
}

} // namespace xes::engine
