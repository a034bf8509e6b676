// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/jsonstreams.h"
#include "engine/streams/logstream.h"
#include "engine/wire/readers.h"

namespace xes::engine {

using wire::CallKind;
using wire::Path;

LogStream *Client::logs(const ContainerId &id, const LogOptions &options, bool tty)
{
    const QByteArray path = Path("/containers")
                                .add(id.toString())
                                .add(QStringLiteral("logs"))
                                .query("stdout", true)
                                .query("stderr", true)
                                .query("follow", options.follow)
                                .query("timestamps", options.timestamps)
                                .query("tail", options.tail < 0 ? QString() : QString::number(options.tail));
    return new HttpLogStream(this, d->pool,
                             d->opening(getRequest(path), CallKind::Container, id.toString(), readDeadline),
                             options, tty);
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
    const QByteArray path = Path("/events").query("filters", wire::filtersToJson(filters));
    auto opening = [this, path] { return d->opening(getRequest(path), CallKind::Engine, {}, readDeadline); };
    auto renegotiate = [this] {
        d->pool->dropIdle();
        return d->negotiate({});
    };
    return new HttpEventStream(this, d->pool, opening, renegotiate, d->isPodman());
}

} // namespace xes::engine
