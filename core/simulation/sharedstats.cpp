// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sharedstats.h"

namespace xes {

SharedStats::~SharedStats()
{
    for (const Shared &shared : std::as_const(m_shared))
        delete shared.stream;
}

void SharedStats::follow(quint64 feed, engine::Client *client, const ContainerId &container,
                         const QString &life, Sink sink)
{
    const QString key = container.toString() + QLatin1Char(' ') + life;
    Shared &shared = m_shared[key];
    shared.sinks.emplace(feed, sink);
    m_feeds.insert(feed, key);
    if (!shared.stream)
        open(key, client->followStats(container));
    else if (shared.newest)
        sink.sample(*shared.newest);
}

void SharedStats::open(const QString &key, engine::StatsStream *stream)
{
    m_shared[key].stream = stream;
    connect(stream, &engine::StatsStream::sampleReceived, this,
            [this, key](const engine::StatsSample &sample) {
                Shared &shared = m_shared[key];
                shared.newest = sample;
                const std::map<quint64, Sink> sinks = shared.sinks; // a sink may end a feed
                for (const auto &[feed, sink] : sinks)
                    sink.sample(sample);
            });
    connect(stream, &engine::Stream::ended, this, [this, key, stream](const std::optional<Error> &error) {
        const Shared shared = m_shared.take(key);
        for (const auto &[feed, sink] : shared.sinks)
            m_feeds.remove(feed);
        stream->deleteLater();
        for (const auto &[feed, sink] : shared.sinks)
            sink.ended(error);
    });
}

void SharedStats::end(quint64 feed)
{
    const auto shared = m_shared.find(m_feeds.take(feed));
    if (shared == m_shared.end())
        return;
    shared->sinks.erase(feed);
    if (!shared->sinks.empty())
        return;
    if (shared->stream) {
        shared->stream->disconnect(this);
        shared->stream->deleteLater();
    }
    m_shared.erase(shared);
}

} // namespace xes
