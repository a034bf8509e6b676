// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/pool.h"
#include "engine/wire/errors.h"

#include <QTimer>

#include <functional>

namespace xes::engine {

/// How a stream begins.
struct StreamOpening
{
    wire::Request request;
    wire::CallKind kind = wire::CallKind::Container;
    QString subject;
    std::optional<std::chrono::milliseconds> headDeadline; ///< nothing: the head may take for ever
    std::chrono::milliseconds errorDeadline{15'000};       ///< for the body of an answer that is no success
    std::optional<std::chrono::milliseconds> idleDeadline; ///< for any silence, also before the head
    std::optional<Error> impossible;                       ///< why it cannot even begin
    std::function<void()> refused;                         ///< called where the API version is
};

/// One request whose answer is a stream, on a connection of its own. What is not 2xx (or 101) ends it with
/// the error that the answer tells.
class StreamExchange : private ExchangeListener
{
protected:
    StreamExchange();
    ~StreamExchange() override;

    using Opening = StreamOpening;
    void openExchange(ConnectionPool *pool, Opening opening);
    /// Without a word.
    void closeExchange();
    /// Also before it is opened, and for the next one.
    void pauseExchange(bool paused);
    void timedOut(const Text &message, const Text &remedy);
    [[nodiscard]] Connection *connection() const { return m_connection.get(); }

    virtual void streamOpened(const wire::HttpHead &head) = 0;
    /// May delete this.
    virtual void streamBytes(const QByteArray &bytes) = 0;
    /// Last. May delete this.
    virtual void streamEnded(const std::optional<Error> &error) = 0;

private:
    void requestProgressed() final;
    void headReceived(const wire::HttpHead &head) final;
    void bodyReceived(const QByteArray &bytes) final;
    void exchangeEnded(const std::optional<ExchangeFailure> &failure) final;
    void tellBadAnswer();

    void armTimers();

    Connection::Pointer m_connection;
    QTimer m_headTimer;
    QTimer m_idleTimer;
    wire::CallKind m_kind = wire::CallKind::Container;
    QString m_subject;
    bool m_paused = false;
    bool m_awaitsHead = false;    ///< within the interval of m_headTimer
    bool m_boundsSilence = false; ///< by the interval of m_idleTimer
    std::chrono::milliseconds m_errorDeadline{0};
    std::function<void()> m_refused;
    int m_badStatus = 0; ///< of an answer that is no success
    QByteArray m_badBody;
};

} // namespace xes::engine
