// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/canceltoken.h"
#include "engine/transport/connection.h"

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace xes::engine {

class ConnectionPool;

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
    std::optional<std::chrono::milliseconds> promised; ///< what an error names instead, if anything
    CancelToken cancel = CancelToken::none();
    bool ownConnection = false; ///< may take for ever, so it does not count against the limit
    bool urgent = false;        ///< waits for a connection before all others
};

/// One request on a connection of the pool, on its way to exactly one Result: its deadline, its cancellation,
/// the limit of its answer (wire::maxAnswerBytes). Deletes itself when it has told it.
class Call final : public QObject, private ExchangeListener
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Response>)>;

    /// Belongs to the pool (not as a child: it would hear of each, coming and going, as events).
    Call(ConnectionPool *pool, wire::Request request, const CallRules &rules, Done done);
    ~Call() override;

    [[nodiscard]] bool isGiven() const { return m_given; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class ConnectionPool;

    /// On another connection, should this one turn out to be dead.
    [[nodiscard]] bool mayRepeat() const
    {
        return m_request.method == wire::Request::Method::Get && m_request.repeatable && !m_wantsFresh;
    }
    /// The deadline and the cancellation hold from here on.
    void watch(const CallRules &rules);
    void headReceived(const wire::HttpHead &head) override;
    void bodyReceived(const QByteArray &bytes) override;
    void exchangeEnded(const std::optional<ExchangeFailure> &failure) override;
    /// Closes what the answer would have come on.
    void giveUp(Error error);
    void give(Result<Response> result);

    ConnectionPool *m_pool;
    wire::Request m_request;
    Done m_done;
    Response m_response;
    Connection::Pointer m_connection;
    QBasicTimer m_timer;
    CancelToken::Registration m_cancellation;
    std::chrono::milliseconds m_promised{0}; ///< the deadline that an error names
    bool m_ownConnection;
    bool m_urgent;
    bool m_wantsFresh = false; ///< an idle connection died under it
    bool m_given = false;
};

} // namespace xes::engine
