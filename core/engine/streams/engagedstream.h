// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/client_p.h"
#include "engine/streams/streamexchange.h"

#include <QPointer>

namespace xes::engine {

/// What every stream of a client has: begins after the caller had time to connect its signals, tells its end
/// exactly once, ends when the client goes.
/// @tparam Base LogStream, StatsStream, …
template <class Base>
class EngagedStream : public Base, protected StreamExchange
{
public:
    void stop() override
    {
        m_stopped = true;
        closeExchange();
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish(Error{ErrorCode::Cancelled, stoppedText(), {}, {}});
            },
            Qt::QueuedConnection);
    }

    void setPaused(bool paused) override { pauseExchange(paused); }

protected:
    EngagedStream(Client *client, ConnectionPool *pool) : Base(client), m_pool(pool)
    {
        if (pool)
            QObject::connect(pool, &QObject::destroyed, this, [this] {
                closeExchange();
                finish(abandonedError());
            });
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_stopped && !m_ended && m_pool)
                    begin();
            },
            Qt::QueuedConnection);
    }

    /// Opens the exchange.
    virtual void begin() = 0;

    [[nodiscard]] ConnectionPool *pool() const { return m_pool; }
    /// Or was told to.
    [[nodiscard]] bool hasEnded() const { return m_ended || m_stopped; }

    void finish(const std::optional<Error> &error)
    {
        closeExchange();
        if (!std::exchange(m_ended, true))
            Q_EMIT this->ended(error);
    }

    void streamOpened(const wire::HttpHead &) override {}
    void streamEnded(const std::optional<Error> &error) override { finish(error); }

private:
    [[nodiscard]] static Text stoppedText()
    {
        return Text(QT_TRANSLATE_NOOP("core", "The stream was stopped."));
    }

    QPointer<ConnectionPool> m_pool;
    bool m_stopped = false; ///< and soon ended
    bool m_ended = false;
};

} // namespace xes::engine
