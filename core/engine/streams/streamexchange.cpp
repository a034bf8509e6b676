// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/streams/streamexchange.h"

#include "base/timerlimit.h"

namespace xes::engine {

namespace {
constexpr qsizetype maxErrorBytes = 64 * 1024;
}

StreamExchange::StreamExchange()
{
    m_headTimer.setSingleShot(true);
    QObject::connect(&m_headTimer, &QTimer::timeout, &m_headTimer, [this] {
        timedOut(Text(QT_TRANSLATE_NOOP("core", "The engine did not answer within %1 s."),
                      {QString::number(m_headTimer.interval() / 1000)}),
                 {});
    });
    m_idleTimer.setSingleShot(true);
    QObject::connect(&m_idleTimer, &QTimer::timeout, &m_idleTimer, [this] {
        timedOut(
            Text(QT_TRANSLATE_NOOP("core", "The engine has sent nothing for %1 s."),
                 {QString::number(double(m_idleTimer.interval()) / 1000)}),
            Text(QT_TRANSLATE_NOOP("core", "See whether the engine and the network work; then try again.")));
    });
}

void StreamExchange::timedOut(const Text &message, const Text &remedy)
{
    closeExchange();
    streamEnded(Error{ErrorCode::TimedOut, message, remedy, {}});
}

/// The engine takes what is sent to it: that is a sign of life, too.
void StreamExchange::requestProgressed()
{
    if (m_idleTimer.isActive())
        m_idleTimer.start();
}

StreamExchange::~StreamExchange() = default;

void StreamExchange::openExchange(ConnectionPool *pool, Opening opening)
{
    m_kind = opening.kind;
    m_subject = std::move(opening.subject);
    m_errorDeadline = opening.errorDeadline;
    m_badStatus = 0;
    m_badBody.clear();
    if (opening.impossible) {
        streamEnded(opening.impossible);
        return;
    }
    Result<Connection::Pointer> connection = pool->connect();
    if (!connection) {
        streamEnded(connection.error());
        return;
    }
    m_awaitsHead = opening.headDeadline.has_value();
    m_boundsSilence = opening.idleDeadline.has_value();
    m_headTimer.setInterval(countable(opening.headDeadline.value_or(std::chrono::milliseconds(0))));
    m_idleTimer.setInterval(countable(opening.idleDeadline.value_or(std::chrono::milliseconds(0))));
    m_refused = std::move(opening.refused);
    armTimers();
    m_connection = std::move(*connection);
    m_connection->setReading(!m_paused);
    m_connection->send(opening.request, this);
}

void StreamExchange::pauseExchange(bool paused)
{
    m_paused = paused;
    if (m_connection)
        m_connection->setReading(!paused);
    if (m_connection)
        armTimers();
}

/// While it is paused nothing is read: the silence is not the engine's.
void StreamExchange::armTimers()
{
    m_headTimer.stop();
    m_idleTimer.stop();
    if (m_paused)
        return;
    if (m_awaitsHead)
        m_headTimer.start();
    if (m_boundsSilence)
        m_idleTimer.start();
}

void StreamExchange::closeExchange()
{
    m_headTimer.stop();
    m_idleTimer.stop();
    m_connection.reset();
}

void StreamExchange::headReceived(const wire::HttpHead &head)
{
    m_headTimer.stop();
    m_awaitsHead = false;
    requestProgressed();
    if (head.status / 100 != 2 && !head.isUpgrade()) {
        m_badStatus = head.status;
        m_headTimer.setInterval(m_errorDeadline);
        m_awaitsHead = true; // and the words of the error
        armTimers();
    } else if (head.field("Content-Type").startsWith("text/html")) {
        closeExchange();
        streamEnded(wire::htmlError());
    } else {
        streamOpened(head);
    }
}

void StreamExchange::bodyReceived(const QByteArray &bytes)
{
    requestProgressed();
    if (m_badStatus == 0) {
        streamBytes(bytes);
        return;
    }
    m_badBody += bytes.first(std::min(bytes.size(), maxErrorBytes - m_badBody.size()));
    if (m_badBody.size() == maxErrorBytes) { // it may have no end
        closeExchange();
        tellBadAnswer();
    }
}

void StreamExchange::tellBadAnswer()
{
    const Error error = wire::errorFromWords(m_kind, m_subject, m_badStatus, wire::wordsOf(m_badBody));
    if (error.code == ErrorCode::ApiRefused && m_refused)
        m_refused();
    streamEnded(error);
}

void StreamExchange::exchangeEnded(const std::optional<ExchangeFailure> &failure)
{
    closeExchange();
    if (failure)
        streamEnded(failure->error);
    else if (m_badStatus != 0)
        tellBadAnswer();
    else
        streamEnded(std::nullopt);
}

} // namespace xes::engine
