// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/connection.h"

#include <QPointer>

namespace xes::engine {

namespace {

constexpr qint64 readBufferBytes = 256 * 1024;
constexpr qint64 readPieceBytes = 64 * 1024;
constexpr qint64 turnBytes = 512 * 1024; ///< read in one turn of the event loop
constexpr qint64 writePieceBytes = 128 * 1024;

QByteArray hostOf(const Endpoint &endpoint)
{
    if (endpoint.host.isEmpty())
        return QByteArrayLiteral("localhost");
    QByteArray host = endpoint.host.toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return host + ':' + QByteArray::number(endpoint.port);
}

Error spokeUnasked(const QString &url)
{
    return {
        ErrorCode::Protocol,
        Text(QT_TRANSLATE_NOOP("core", "What listens at %1 speaks before it is asked, as no engine does."),
             {url}),
        Text(QT_TRANSLATE_NOOP("core", "Check the address and the port; another server may listen "
                                       "there.")),
        {}};
}

Error noHandshake(const QString &url, std::chrono::milliseconds deadline)
{
    return {ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "What listens at %1 did not answer our TLS within %2 s."),
                 {url, QString::number(double(deadline.count()) / 1000)}),
            Text(QT_TRANSLATE_NOOP("core", "Check the port: engines speak TLS on 2376, plain HTTP on 2375.")),
            {}};
}

Error notAccepted(const QString &url, std::chrono::milliseconds deadline)
{
    return {ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "The engine at %1 did not accept a connection within %2 s."),
                 {url, QString::number(double(deadline.count()) / 1000)}),
            Text(QT_TRANSLATE_NOOP("core", "Restart the engine, or name another one.")),
            {}};
}

Error closedUnanswered()
{
    return {ErrorCode::Disconnected,
            Text(QT_TRANSLATE_NOOP("core", "The engine closed the connection without an answer.")),
            Text(QT_TRANSLATE_NOOP("core", "See whether the engine and the network work; then try again.")),
            {}};
}

} // namespace

/// Counts a slot of ours on the stack; the connection is not deleted before the outermost is left.
class Connection::Entered
{
public:
    explicit Entered(Connection *connection) : m_connection(connection) { ++m_connection->m_depth; }
    ~Entered()
    {
        if (--m_connection->m_depth == 0 && m_connection->m_doomed)
            m_connection->deleteLater();
    }
    Entered(const Entered &) = delete;
    Entered &operator=(const Entered &) = delete;

private:
    Connection *m_connection;
};

Connection::Connection(std::unique_ptr<Transport> transport, const Endpoint &endpoint,
                       std::chrono::milliseconds connectDeadline)
    : m_transport(std::move(transport)),
      m_url(endpoint.url),
      m_host(hostOf(endpoint)),
      m_fields(endpoint.fields)
{
    m_transport->setReadBufferSize(readBufferBytes);
    m_connectTimer.setSingleShot(true);
    m_connectTimer.setInterval(connectDeadline);
    connect(&m_connectTimer, &QTimer::timeout, this, &Connection::connectTimedOut);
    connect(m_transport.get(), &Transport::connected, this, &Connection::opened);
    connect(m_transport.get(), &Transport::readyRead, this, &Connection::process);
    connect(m_transport.get(), &Transport::bytesWritten, this, &Connection::written);
    connect(m_transport.get(), &Transport::closed, this, &Connection::peerClosed);
}

void Connection::closeAndDelete()
{
    m_listener = nullptr;
    m_doomed = true;
    m_connectTimer.stop();
    m_transport->disconnect(this);
    m_transport->abort();
    if (m_depth == 0)
        delete this;
}

void Connection::send(const wire::Request &request, ExchangeListener *listener)
{
    Q_ASSERT(!m_listener);
    const Entered entered(this);
    m_listener = listener;
    m_headGiven = false;
    m_mayUpgrade = request.upgrade;
    m_keepAlive = false;
    ++m_exchanges;
    m_output = wire::serializeHead(request, m_host, m_fields);
    m_outputAt = 0;
    if (request.body.size() < writePieceBytes)
        m_output += request.body; // both at once
    else
        m_body = request.body;
    m_pieces = request.pieces;
    m_fetching = false;
    if (m_open) {
        writeBody();
    } else if (!m_opening) {
        m_opening = true;
        m_connectTimer.start();
        m_transport->open();
    }
    m_parser.restart(); // while the engine is at it already; nothing is read before this returns
}

void Connection::opened()
{
    const Entered entered(this);
    m_connectTimer.stop();
    m_opening = false;
    m_open = true;
    if (m_transport->hasSpoken()) { // before it was asked: that would be taken for the answer
        m_transport->abort();
        peerClosed(spokeUnasked(m_url));
        return;
    }
    writeBody();
}

void Connection::connectTimedOut()
{
    const Entered entered(this);
    const bool isReached = m_transport->isReached();
    m_transport->abort();
    end(isReached ? noHandshake(m_url, m_connectTimer.intervalAsDuration())
                  : notAccepted(m_url, m_connectTimer.intervalAsDuration()));
}

void Connection::written()
{
    const Entered entered(this);
    if (m_listener)
        m_listener->requestProgressed();
    writeBody();
}

void Connection::writeBody()
{
    if (!m_open || m_closed)
        return;
    const Entered entered(this);
    while (!m_doomed && m_outputAt < m_output.size() && m_transport->bytesToWrite() < writePieceBytes) {
        const qsizetype length = std::min<qsizetype>(writePieceBytes, m_output.size() - m_outputAt);
        const QByteArray piece = QByteArray::fromRawData(m_output.constData() + m_outputAt, length);
        m_outputAt += length;
        m_transport->write(piece);
    }
    // Who writes on and on keeps no more of what has gone than of what has not.
    if (m_upgraded && m_outputAt > writePieceBytes && m_outputAt > m_output.size() / 2) {
        m_output.remove(0, m_outputAt);
        m_outputAt = 0;
    }
    if (m_outputAt >= m_output.size()) {
        m_output = std::exchange(m_body, {});
        m_outputAt = 0;
        if (!m_output.isEmpty()) {
            writeBody();
            return;
        }
        if (m_pieces) {
            fetchPiece();
            return;
        }
        if (std::exchange(m_closeWhenWritten, false))
            m_transport->closeWriting();
        if (m_upgraded && m_transport->bytesToWrite() == 0)
            outputWrittenLater();
    }
}

void Connection::fetchPiece()
{
    if (m_fetching || m_doomed || !m_listener)
        return;
    m_fetching = true;
    onResult(m_pieces(), this, [this, exchange = m_exchanges](Result<QByteArray> piece) {
        if (exchange == m_exchanges && m_listener && m_pieces)
            pieceFetched(std::move(piece));
    });
}

void Connection::pieceFetched(Result<QByteArray> piece)
{
    const Entered entered(this);
    m_fetching = false;
    if (!piece) {
        m_transport->abort(); // without the body's end, so that the engine does not take it for whole
        end(piece.error());
        return;
    }
    m_output = QByteArray::number(piece->size(), 16) + "\r\n" + *piece + "\r\n";
    if (piece->isEmpty())
        m_pieces = nullptr;
    writeBody();
}

/// Never inside write(): who hears it writes more.
void Connection::outputWrittenLater()
{
    if (std::exchange(m_writtenScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const Entered entered(this);
            m_writtenScheduled = false;
            if (!m_doomed && m_output.isEmpty() && m_transport->bytesToWrite() == 0)
                Q_EMIT outputWritten();
        },
        Qt::QueuedConnection);
}

void Connection::write(const QByteArray &bytes)
{
    m_upgraded = true;
    m_output += bytes;
    writeBody();
}

void Connection::closeWriting()
{
    m_closeWhenWritten = true;
    writeBody();
}

bool Connection::isReusable() const
{
    return m_open && !m_listener && !m_closed && m_keepAlive && m_output.isEmpty() && !m_doomed;
}

bool Connection::isHealthy() const
{
    return m_transport->isHealthy();
}

void Connection::setReading(bool reading)
{
    if (std::exchange(m_reading, reading) != reading && reading)
        processLater();
}

void Connection::processLater()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            process();
        },
        Qt::QueuedConnection);
}

void Connection::process()
{
    const Entered entered(this);
    if (m_depth > 1) { // from inside a callback: the outer call goes on
        processLater();
        return;
    }
    if (!m_reading)
        return;
    qint64 taken = 0;
    while (taken < turnBytes) {
        const QByteArray bytes = m_transport->read(readPieceBytes);
        if (bytes.isEmpty())
            break;
        taken += bytes.size();
        if (!take(bytes) || !m_reading)
            return;
    }
    if (m_doomed)
        return;
    if (m_transport->bytesAvailable() > 0) {
        processLater();
        return;
    }
    if (m_closed && m_listener) {
        if (*m_closed) {
            end(*m_closed);
            return;
        }
        const Result<void> whole = m_parser.isStarted() ? m_parser.feedEnd() : Result<void>();
        if (!m_parser.isStarted()) {
            end(closedUnanswered());
        } else {
            end(whole ? std::nullopt : std::optional<Error>(whole.error()));
        }
    }
}

bool Connection::take(const QByteArray &bytes)
{
    if (!m_listener) { // nobody asked
        m_keepAlive = false;
        m_transport->abort();
        m_closed = std::optional<Error>();
        Q_EMIT idleClosed();
        return false;
    }
    const Result<qsizetype> used = m_parser.feed(bytes);
    if (m_parser.hasHead() && !m_headGiven) {
        m_headGiven = true;
        if (m_parser.head().isUpgrade() && !m_mayUpgrade) { // what follows would have no end
            end(wire::protocolError(QStringLiteral("it changes the protocol unasked")));
            return false;
        }
        m_listener->headReceived(m_parser.head());
        if (m_doomed || !m_listener)
            return false;
    }
    if (const QByteArray body = m_parser.takeBody(); !body.isEmpty()) {
        m_listener->bodyReceived(body);
        if (m_doomed || !m_listener)
            return false;
    }
    if (!used) {
        end(used.error());
        return false;
    }
    if (m_parser.isFinished()) {
        m_keepAlive = m_parser.head().keepAlive && *used == bytes.size();
        end(std::nullopt);
        return false;
    }
    return true;
}

void Connection::peerClosed(const std::optional<Error> &error)
{
    const Entered entered(this);
    m_connectTimer.stop();
    m_closed = error;
    if (!m_listener) {
        Q_EMIT idleClosed();
        return;
    }
    processLater();
}

void Connection::end(const std::optional<Error> &error)
{
    ExchangeListener *listener = std::exchange(m_listener, nullptr);
    if (!listener)
        return;
    const bool isWhole = !std::exchange(m_pieces, nullptr);
    m_keepAlive = m_keepAlive && isWhole;
    if (error) {
        m_keepAlive = false;
        listener->exchangeEnded(ExchangeFailure{*error, m_parser.isStarted()});
    } else {
        m_idleSince.start();
        listener->exchangeEnded(std::nullopt);
    }
}

} // namespace xes::engine
