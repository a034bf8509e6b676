// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/wire/httpparser.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

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

/// One request on its way to exactly one Result: its deadline, its cancellation, the limit of its answer.
/// Deletes itself when it has told it.
class Call : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Response>)>;

    [[nodiscard]] bool isGiven() const { return m_given; }

protected:
    Call(QObject *parent, const CallRules &rules, Done done);

    /// Keeps them, or gives up where the answer is too large.
    void takeHead(const wire::HttpHead &head);
    void takeBody(const QByteArray &bytes);
    void giveWhole() { give(std::move(m_response)); }
    void give(Result<Response> result);
    void giveUp(Error error);

    /// Closes what the answer would have come on.
    virtual void abandon() = 0;
    /// The last thing before the result is told: lets others have what this call used.
    virtual void release() = 0;

private:
    Done m_done;
    QTimer m_timer;
    Response m_response;
    qint64 m_bodyLimit;
    bool m_given = false;
};

[[nodiscard]] Error callCancelled();

} // namespace xes::engine
