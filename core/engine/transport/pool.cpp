// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/pool.h"

namespace xes::engine {

ConnectionPool::ConnectionPool(Endpoint endpoint, int limit, QObject *parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_limit(limit)
{
    m_idleTimer.setInterval(idleLimit / 2);
    QObject::connect(&m_idleTimer, &QTimer::timeout, this, &ConnectionPool::dropOld);
}

ConnectionPool::~ConnectionPool()
{
    // While the pool is whole: they hold connections and look for it.
    while (!m_calls.empty())
        delete m_calls.back();
}

Result<Connection::Pointer> ConnectionPool::connect()
{
    Result<std::unique_ptr<Transport>> transport = makeTransport(m_endpoint);
    if (!transport)
        return tl::unexpected(transport.error());
    return Connection::Pointer(new Connection(std::move(*transport), m_endpoint, m_connectDeadline));
}

Result<Connection::Pointer> ConnectionPool::connectKept()
{
    Result<Connection::Pointer> connection = connect();
    if (connection) {
        Connection *raw = connection->get();
        QObject::connect(raw, &Connection::idleClosed, this, [this, raw] {
            std::erase_if(m_idle, [raw](const Connection::Pointer &idle) { return idle.get() == raw; });
        });
    }
    return connection;
}

void ConnectionPool::send(wire::Request request, const CallRules &rules, Call::Done done)
{
    if (rules.cancel.isCancelled()) {
        done(tl::unexpected(cancelledError()));
        return;
    }
    const QPointer<Call> call = new Call(this, std::move(request), rules, std::move(done));
    begin(call); // first, as an engine may be quicker than our timers
    if (call && !call->isGiven())
        call->watch(rules);
}

/// An urgent one asks how the engine is: it does not wait for what may last, and takes one more.
int ConnectionPool::limitFor(const Call &call) const
{
    return call.m_urgent ? m_limit + 1 : m_limit;
}

void ConnectionPool::begin(Call *call)
{
    Connection::Pointer connection;
    if (!call->m_ownConnection) {
        if (m_busy >= limitFor(*call)) {
            if (call->m_urgent)
                m_waiting.emplace_front(call);
            else
                m_waiting.emplace_back(call);
            return;
        }
        if (!call->m_wantsFresh)
            connection = takeIdle();
        if (!connection && openConnections() >= limitFor(*call) && !m_idle.empty())
            m_idle.erase(m_idle.begin());
    }
    if (!connection) {
        Result<Connection::Pointer> fresh = call->m_ownConnection ? connect() : connectKept();
        if (!fresh) {
            call->give(tl::unexpected(fresh.error()));
            return;
        }
        connection = std::move(*fresh);
    }
    if (!call->m_ownConnection)
        ++m_busy;
    call->m_connection = std::move(connection);
    call->m_connection->send(call->m_request, call);
}

Connection::Pointer ConnectionPool::takeIdle()
{
    while (!m_idle.empty()) {
        Connection::Pointer connection = std::move(m_idle.back());
        m_idle.pop_back();
        if (connection->isReusable() && connection->isHealthy())
            return connection;
    }
    return {};
}

void ConnectionPool::release(Connection::Pointer connection, bool counted)
{
    if (counted)
        --m_busy;
    if (counted && connection->isReusable()) {
        m_idle.push_back(std::move(connection));
        if (!m_idleTimer.isActive())
            m_idleTimer.start();
    }
    serveWaiting();
}

void ConnectionPool::serveWaiting()
{
    while (!m_waiting.empty()) {
        const QPointer<Call> call = m_waiting.front();
        if (call && m_busy >= limitFor(*call))
            return;
        m_waiting.pop_front();
        if (call && !call->isGiven())
            begin(call);
    }
}

void ConnectionPool::dropIdle()
{
    m_idle.clear();
}

void ConnectionPool::dropOld()
{
    std::erase_if(m_idle, [](const Connection::Pointer &idle) {
        return idle->idleSince().hasExpired(std::chrono::milliseconds(idleLimit).count());
    });
    if (m_idle.empty())
        m_idleTimer.stop();
}

} // namespace xes::engine
