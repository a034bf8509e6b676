// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/transport.h"
#include "engine/wire/httpparser.h"
#include "engine/wire/request.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace xes::engine {

/// How an exchange ended badly.
struct ExchangeFailure
{
    Error error;
    bool answered = false; ///< some byte of an answer had come
};

/// Who sent a request and hears its answer. Any of these may close the connection.
class ExchangeListener
{
public:
    virtual ~ExchangeListener() = default;
    /// The peer has taken another piece of the request.
    virtual void requestProgressed() {}
    virtual void headReceived(const wire::HttpHead &head) = 0;
    virtual void bodyReceived(const QByteArray &bytes) = 0;
    /// Last; nothing where the answer was whole. The connection can be used again at once if it
    /// isReusable().
    virtual void exchangeEnded(const std::optional<ExchangeFailure> &failure) = 0;
};

/// HTTP over one transport: one request and its answer at a time. Reads in bounded pieces and lets the event
/// loop turn between them; writes large bodies as the peer takes them, and those in pieces as they come.
class Connection final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds standardConnectDeadline{5000};

    /// Closes without a signal and deletes as soon as that is safe.
    struct Closer
    {
        void operator()(Connection *connection) const { connection->closeAndDelete(); }
    };
    using Pointer = std::unique_ptr<Connection, Closer>;

    /// @param connectDeadline until it stands
    Connection(std::unique_ptr<Transport> transport, const Endpoint &endpoint,
               std::chrono::milliseconds connectDeadline = standardConnectDeadline);

    /// Sends a request, opening the transport first if that has not been done.
    void send(const wire::Request &request, ExchangeListener *listener);
    /// More bytes after an upgrade.
    void write(const QByteArray &bytes);
    /// After all that was given to write().
    void closeWriting();

    /// Whether what comes is read; what is not stays with the system, and then with the peer.
    void setReading(bool reading);
    [[nodiscard]] bool isReusable() const;
    /// Asks the system whether it is still open and silent.
    [[nodiscard]] bool isHealthy() const;
    /// Whether an earlier exchange has used it.
    [[nodiscard]] bool isUsed() const { return m_exchanges > 1; }
    [[nodiscard]] const QElapsedTimer &idleSince() const { return m_idleSince; }

Q_SIGNALS:
    /// All that was given to write() has gone to the system.
    void outputWritten();
    /// The peer closed, or spoke unasked, while nothing was under way.
    void idleClosed();

private:
    class Entered;

    void opened();
    void peerClosed(const std::optional<Error> &error);
    void connectTimedOut();
    void written();
    void writeBody();
    void fetchPiece();
    void pieceFetched(Result<QByteArray> piece);
    void outputWrittenLater();
    void process();
    void processLater();
    /// @return false if this was deleted or the exchange is over
    bool take(const QByteArray &bytes);
    void end(const std::optional<Error> &error);
    void closeAndDelete();

    std::unique_ptr<Transport> m_transport;
    QString m_url;
    QByteArray m_host;
    QList<HttpField> m_fields;
    QTimer m_connectTimer;
    QElapsedTimer m_idleSince;
    QByteArray m_output; ///< what is still to be written
    qsizetype m_outputAt = 0;
    QByteArray m_body;                            ///< a large one, shared with who sends it, after that
    std::function<Future<QByteArray>()> m_pieces; ///< of the body that are still to come
    wire::HttpParser m_parser;
    ExchangeListener *m_listener = nullptr;
    std::optional<std::optional<Error>> m_closed; ///< the peer's end, once it has come
    int m_exchanges = 0;
    int m_depth = 0; ///< how many of our slots are on the stack
    bool m_reading = true;
    bool m_opening = false;
    bool m_fetching = false; ///< the next piece
    bool m_closeWhenWritten = false;
    bool m_writtenScheduled = false;
    bool m_upgraded = false; ///< bytes besides a request's were written
    bool m_open = false;
    bool m_headGiven = false;
    bool m_mayUpgrade = false; ///< what the request asked for
    bool m_keepAlive = false;
    bool m_scheduled = false;
    bool m_doomed = false;
};

} // namespace xes::engine
