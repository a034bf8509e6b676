// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/call.h"

#include "engine/transport/pool.h"

#include <QTimerEvent>

namespace xes::engine {

namespace {

Error tooLong()
{
    return {ErrorCode::Protocol,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer is larger than %1 MiB."),
                 {QString::number(wire::maxAnswerBytes / 1024 / 1024)}),
            {},
            {}};
}

} // namespace

Call::Call(ConnectionPool *pool, wire::Request request, const CallRules &rules, Done done)
    : m_pool(pool),
      m_request(std::move(request)),
      m_done(std::move(done)),
      m_ownConnection(rules.ownConnection),
      m_urgent(rules.urgent)
{
    m_pool->m_calls.push_back(this);
}

Call::~Call()
{
    std::erase(m_pool->m_calls, this);
}

void Call::watch(const CallRules &rules)
{
    if (rules.deadline) {
        m_promised = rules.promised.value_or(*rules.deadline);
        const auto interval = std::clamp<qint64>(rules.deadline->count(), 0, std::numeric_limits<int>::max());
        m_timer.start(int(interval), Qt::PreciseTimer, this); // a coarse one may be early
    }
    m_cancellation = rules.cancel.onCancelled(this, [this] { giveUp(cancelledError()); });
}

void Call::timerEvent(QTimerEvent *)
{
    m_timer.stop();
    giveUp({ErrorCode::TimedOut,
            Text(QT_TRANSLATE_NOOP("core", "The engine did not answer within %1 s."),
                 {QString::number(static_cast<double>(m_promised.count()) / 1000.0)}),
            Text(QT_TRANSLATE_NOOP("core", "See whether the engine and the network work; then try again.")),
            {}});
}

void Call::headReceived(const wire::HttpHead &head)
{
    m_response.head = head;
    if (head.contentLength.value_or(0) > wire::maxAnswerBytes)
        giveUp(tooLong());
}

void Call::bodyReceived(const QByteArray &bytes)
{
    if (m_response.body.size() + bytes.size() > wire::maxAnswerBytes) {
        giveUp(tooLong());
        return;
    }
    const qint64 length = m_response.head.contentLength.value_or(0);
    if (m_response.body.isEmpty() && bytes.size() >= length) {
        m_response.body = bytes;
        return;
    }
    if (m_response.body.isEmpty())
        m_response.body.reserve(std::min<qint64>(length + 64, 256 * 1024)); // it need not be true
    m_response.body += bytes;
}

void Call::exchangeEnded(const std::optional<ExchangeFailure> &failure)
{
    if (!failure) {
        give(std::move(m_response));
        return;
    }
    if (!mayRepeat() || !m_connection->isUsed() || failure->answered) {
        give(tl::unexpected(failure->error));
        return;
    }
    m_wantsFresh = true;
    m_connection.reset();
    --m_pool->m_busy;
    m_pool->begin(this);
}

void Call::giveUp(Error error)
{
    if (m_given)
        return;
    if (m_connection) {
        m_connection.reset(); // closed, so that nobody gets this call's answer
        if (!m_ownConnection)
            --m_pool->m_busy;
    }
    give(tl::unexpected(std::move(error)));
}

void Call::give(Result<Response> result)
{
    if (std::exchange(m_given, true))
        return; // the timer goes with this, when there is time for it
    if (m_connection)
        m_pool->release(std::move(m_connection), !m_ownConnection);
    else
        m_pool->serveWaiting();
    const QPointer<Call> guard(this);
    const Done done = std::move(m_done);
    done(std::move(result));
    if (guard)
        deleteLater(); // after whatever goes on with the result
}

} // namespace xes::engine
