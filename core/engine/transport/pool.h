// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/transport/connection.h"

#include <QObject>

#include <deque>
#include <functional>
#include <vector>

namespace xes::engine {

/// A whole answer.
struct Response
{
    wire::HttpHead head;
    QByteArray body;
};

/// How a request is to be made.
struct CallRules
{
    std::optional<std::chrono::milliseconds> deadline; ///< in total; nothing: none
    CancelToken cancel;
    bool ownConnection = false; ///< may take for ever, so it does not count against the limit
    bool urgent = false;        ///< waits for a connection before all others
    qint64 bodyLimit = wire::maxJsonBytes;
};

class ConnectionPool;

/// One request on its way to one Result.
class Call final : public QObject, public ExchangeListener
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Response>)>;

    Call(ConnectionPool *pool, wire::Request request, const CallRules &rules, Done done);

private:
    friend class ConnectionPool;

    void headReceived(const wire::HttpHead &head) override;
    void bodyReceived(const QByteArray &bytes) override;
    void exchangeEnded(const std::optional<ExchangeFailure> &failure) override;
    void give(Result<Response> result);
    void giveUp(Error error);

    ConnectionPool *m_pool;
    wire::Request m_request;
    Done m_done;
    QTimer m_timer;
    Response m_response;
    Connection::Pointer m_connection;
    qint64 m_bodyLimit;
    bool m_ownConnection;
    bool m_urgent;
    bool m_wantsFresh = false; ///< an idle connection died under it
    bool m_given = false;
};

/// Kept-alive connections to one engine. Calls above the limit wait in line. A request that changes something
/// is never sent twice; one that only reads is, once, if an idle connection turned out to be dead.
class ConnectionPool final : public QObject
{
    Q_OBJECT

public:
    static constexpr int defaultLimit = 32;
    /// Each is a process, and sshd drops some of more than ten that log in at once.
    static constexpr int sshLimit = 6;
    static constexpr std::chrono::seconds idleLimit{30};

    ConnectionPool(Endpoint endpoint, int limit, QObject *parent);
    ~ConnectionPool() override;

    /// done is called exactly once, later or now, unless the pool is deleted first.
    void send(wire::Request request, const CallRules &rules, Call::Done done);
    /// A connection that the caller keeps to itself.
    [[nodiscard]] Result<Connection::Pointer> connect();
    /// Closes what is idle: after the engine was restarted.
    void dropIdle();

    [[nodiscard]] int openConnections() const { return m_busy + static_cast<int>(m_idle.size()); }

private:
    friend class Call;

    void begin(Call *call);
    void serveWaiting();
    void release(Connection::Pointer connection, bool counted);
    void dropOld();
    [[nodiscard]] Connection::Pointer takeIdle();

    Endpoint m_endpoint;
    int m_limit;
    int m_busy = 0;
    std::vector<Connection::Pointer> m_idle; ///< the last one used comes last and is taken first
    std::deque<QPointer<Call>> m_waiting;
    QTimer m_idleTimer;
};

} // namespace xes::engine
