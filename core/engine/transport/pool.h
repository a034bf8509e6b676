// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/call.h"
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <vector>

namespace xes::engine {

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
    /// How long a connection may take until it stands; 5 s unless set. For those that are made from now on.
    void setConnectDeadline(std::chrono::milliseconds deadline) { m_connectDeadline = deadline; }
    /// Closes what is idle: after the engine was restarted.
    void dropIdle();

    [[nodiscard]] int openConnections() const { return m_busy + static_cast<int>(m_idle.size()); }

private:
    friend class Call;

    /// One that is put aside between its calls, as long as the engine keeps it.
    [[nodiscard]] Result<Connection::Pointer> connectKept();
    [[nodiscard]] int limitFor(const Call &call) const;
    void begin(Call *call);
    void serveWaiting();
    void release(Connection::Pointer connection, bool counted);
    void dropOld();
    [[nodiscard]] Connection::Pointer takeIdle();

    Endpoint m_endpoint;
    std::vector<Call *> m_calls; ///< all of them, also those that have ended and go soon
    int m_limit;
    std::chrono::milliseconds m_connectDeadline = Connection::standardConnectDeadline;
    int m_busy = 0;
    std::vector<Connection::Pointer> m_idle; ///< the last one used comes last and is taken first
    std::deque<QPointer<Call>> m_waiting;
    QTimer m_idleTimer;
};

} // namespace xes::engine
