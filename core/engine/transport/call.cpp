// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/call.h"

namespace xes::engine {

namespace {

Error tooLong()
{
    return {ErrorCode::Protocol,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer is larger than %1 MiB."),
                 {QString::number(wire::maxJsonBytes / 1024 / 1024)}),
            {},
            {}};
}

} // namespace

Error callCancelled()
{
    return {ErrorCode::Cancelled, Text(QT_TRANSLATE_NOOP("core", "The call was cancelled.")), {}, {}};
}

Call::Call(QObject *parent, const CallRules &rules, Done done)
    : QObject(parent), m_done(std::move(done)), m_bodyLimit(rules.bodyLimit)
{
    if (rules.deadline) {
        const auto deadline = std::max(*rules.deadline, std::chrono::milliseconds(0));
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be early
        connect(&m_timer, &QTimer::timeout, this, [this, deadline] {
            giveUp({ErrorCode::TimedOut,
                    Text(QT_TRANSLATE_NOOP("core", "The engine did not answer within %1 s."),
                         {QString::number(static_cast<double>(deadline.count()) / 1000.0)}),
                    {},
                    {}});
        });
        m_timer.start(deadline);
    }
    rules.cancel.onCancelled(this, [this] { giveUp(callCancelled()); });
}

void Call::takeHead(const wire::HttpHead &head)
{
    m_response.head = head;
    if (head.contentLength.value_or(0) > m_bodyLimit)
        giveUp(tooLong());
}

void Call::takeBody(const QByteArray &bytes)
{
    if (m_response.body.size() + bytes.size() > m_bodyLimit) {
        giveUp(tooLong());
        return;
    }
    if (m_response.body.isEmpty())
        m_response.body = bytes;
    else
        m_response.body += bytes;
}

void Call::giveUp(Error error)
{
    if (m_given)
        return;
    abandon();
    give(tl::unexpected(std::move(error)));
}

void Call::give(Result<Response> result)
{
    if (std::exchange(m_given, true))
        return;
    m_timer.stop();
    release();
    const Done done = std::move(m_done);
    deleteLater();
    done(std::move(result));
}

} // namespace xes::engine
