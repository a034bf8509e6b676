// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/jsonstreams.h"
#include "engine/streams/logstream.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

/// Seconds with a fraction; the engine refuses dates here. Empty for no time.
QString inSeconds(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const qint64 milliseconds = time.toMSecsSinceEpoch();
    return QStringLiteral("%1.%2").arg(milliseconds / 1000).arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

/// Podman knows some events by names of its own, and filters by those.
Filters withPodmansNames(Filters filters)
{
    const auto events = filters.find(QStringLiteral("event"));
    if (events == filters.end())
        return filters;
    if (events->contains(QStringLiteral("die")))
        events->append(QStringLiteral("died"));
    if (events->contains(QStringLiteral("destroy")))
        events->append(QStringLiteral("remove"));
    return filters;
}

} // namespace

LogStream *Client::logs(const ContainerId &id, const LogOptions &options, std::optional<bool> tty)
{
    const QByteArray path = Path("/containers")
                                .add(id.toString())
                                .add(QStringLiteral("logs"))
                                .query("stdout", true)
                                .query("stderr", true)
                                .query("follow", options.follow)
                                .query("timestamps", options.timestamps)
                                .query("since", inSeconds(options.since))
                                .query("until", inSeconds(options.until))
                                .query("tail", options.tail < 0 ? QString() : QString::number(options.tail));
    StreamOpening opening = d->opening(getRequest(path), CallKind::Container, id.toString(), readDeadline);
    if (!options.follow)
        opening.idleDeadline = options.patience;
    return new HttpLogStream(this, d->pool, std::move(opening), options, tty, d->typeTellsTerminal());
}

StatsStream *Client::followStats(const ContainerId &id)
{
    const QByteArray path =
        Path("/containers").add(id.toString()).add(QStringLiteral("stats")).query("stream", true);
    return new HttpStatsStream(
        this, d->pool, d->opening(getRequest(path), CallKind::Container, id.toString(), readDeadline));
}

EventStream *Client::events(const Filters &filters)
{
    auto opening = [this, filters](const QString &since) { // another engine may be there by then
        const Filters asked = d->isPodman() ? withPodmansNames(filters) : filters;
        const QByteArray path =
            Path("/events").query("filters", wire::filtersToJson(asked)).query("since", since);
        return d->opening(getRequest(path), CallKind::Engine, {}, readDeadline);
    };
    auto renegotiate = [this] {
        d->pool->dropIdle();
        return d->negotiate({});
    };
    const bool isLogin = d->endpoint.scheme == Endpoint::Scheme::Ssh; // each try
    return new HttpEventStream(this, d->pool, opening, renegotiate, std::chrono::seconds(isLogin ? 10 : 1));
}

} // namespace xes::engine
