// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/streams/engagedstream.h"
#include "engine/wire/jsonview.h"
#include "engine/wire/lines.h"

#include <deque>

namespace xes::engine {

/// A stream of JSON objects, one a line.
template <class Base>
class JsonStream : public EngagedStream<Base>
{
protected:
    static constexpr qsizetype maxLineBytes = 1024 * 1024;

    using EngagedStream<Base>::EngagedStream;

    /// May delete this.
    virtual void objectReceived(wire::JsonView object) = 0;
    void streamBytes(const QByteArray &bytes) override;
    /// What stands after the last end of line. @return false if this is gone or has ended
    bool flushLines();
    void forgetLines() { m_lines = wire::LineSplitter(maxLineBytes); }

private:
    bool take(const std::vector<std::pair<QByteArray, bool>> &lines);

    wire::LineSplitter m_lines{maxLineBytes};
};

class HttpStatsStream final : public JsonStream<StatsStream>
{
    Q_OBJECT

public:
    HttpStatsStream(Client *client, ConnectionPool *pool, Opening opening);

private:
    void begin() override;
    void objectReceived(wire::JsonView object) override;

    Opening m_opening;
};

class HttpProgressStream final : public JsonStream<ProgressStream>
{
    Q_OBJECT

public:
    HttpProgressStream(Client *client, ConnectionPool *pool, Opening opening);

private:
    void begin() override;
    void objectReceived(wire::JsonView object) override;
    void streamEnded(const std::optional<Error> &error) override;

    Opening m_opening;
    std::optional<Error> m_error; ///< told by a line
};

class HttpEventStream final : public JsonStream<EventStream>
{
    Q_OBJECT

public:
    /// Negotiates anew before it opens the stream again.
    using Renegotiate = std::function<Future<EngineInfo>()>;
    /// The opening for the API version that holds now, for events from a time on: seconds with a fraction of
    /// the engine's clock, or empty for from now on.
    using MakeOpening = std::function<Opening(const QString &since)>;

    /// @param lastDelay the longest between two tries
    HttpEventStream(Client *client, ConnectionPool *pool, MakeOpening opening, Renegotiate renegotiate,
                    std::chrono::milliseconds lastDelay);

    void stop() override;

private:
    void begin() override;
    void streamOpened(const wire::HttpHead &head) override;
    void objectReceived(wire::JsonView object) override;
    void streamEnded(const std::optional<Error> &error) override;
    void tellConnected();
    void reconnect();
    [[nodiscard]] bool isNew(const EngineEvent &event);

    MakeOpening m_opening;
    Renegotiate m_renegotiate;
    QTimer m_retry;
    QTimer m_assume; ///< until a silent engine is taken as connected
    std::chrono::milliseconds m_delay;
    std::chrono::milliseconds m_lastDelay;
    qint64 m_oldest = 0;       ///< of the stamps told, in nanoseconds of the engine's clock
    qint64 m_begunNano = 0;    ///< when it was first connected, by the engine's clock; whole seconds
    qint64 m_newest = 0;       ///< the last one told
    std::deque<size_t> m_told; ///< hashes of the last ones
    bool m_connected = false;
    bool m_toldBroken = false; ///< since it was connected last
};

} // namespace xes::engine
