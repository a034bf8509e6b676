// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/tcptransport.h"

#include <QNetworkProxy>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace xes::engine {

namespace {

/// How one ended that was there.
/// @param words the system's
Error broken(const QString &words)
{
    return {ErrorCode::Disconnected,
            Text(QT_TRANSLATE_NOOP("core", "The connection to the engine broke: %1"), {words}),
            {},
            {}};
}

/// Why no connection was made.
Error unreachable(const Endpoint &endpoint, QAbstractSocket::SocketError error, const QString &words)
{
    if (error == QAbstractSocket::ConnectionRefusedError) {
        return {ErrorCode::EngineConnectionRefused,
                Text(QT_TRANSLATE_NOOP("core", "No engine listens at %1."), {endpoint.url}),
                Text(QT_TRANSLATE_NOOP("core", "Start the engine, or name another one.")),
                {}};
    }
    if (error == QAbstractSocket::HostNotFoundError) {
        return {ErrorCode::EngineNotFound,
                Text(QT_TRANSLATE_NOOP("core", "The engine's host “%1” is not known."), {endpoint.host}),
                Text(QT_TRANSLATE_NOOP("core", "Check the name of the host.")),
                {}};
    }
    return {ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "The engine at %1 cannot be reached: %2"), {endpoint.url, words}),
            {},
            {}};
}

} // namespace

TcpTransport::TcpTransport(const Endpoint &endpoint, QObject *parent)
    : TcpTransport(endpoint, std::make_unique<QTcpSocket>(), parent)
{
    connect(m_socket.get(), &QTcpSocket::connected, this, &TcpTransport::establish);
}

TcpTransport::TcpTransport(const Endpoint &endpoint, std::unique_ptr<QTcpSocket> socket, QObject *parent)
    : Transport(parent), m_endpoint(endpoint), m_socket(std::move(socket))
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Transport::readyRead);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &TcpTransport::takenBySystem);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &TcpTransport::fail);
    connect(m_socket.get(), &QTcpSocket::disconnected, this,
            [this] { fail(QAbstractSocket::RemoteHostClosedError); });
}

void TcpTransport::takenBySystem()
{
    if (m_closingWriting && bytesToWrite() == 0)
        shutDownWriting();
    Q_EMIT bytesWritten();
}

void TcpTransport::establish()
{
    m_wasConnected = true;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    watchForDeath();
    Q_EMIT connected();
}

/// A stream may be silent for ever: on Linux, a peer that has gone without a word is noticed within a minute
/// instead of two hours, or instead of the quarter of an hour that what was sent is repeated.
void TcpTransport::watchForDeath()
{
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_LINUX
    const auto set = [descriptor = static_cast<int>(m_socket->socketDescriptor())](int option, int value) {
        ::setsockopt(descriptor, IPPROTO_TCP, option, &value, sizeof value);
    };
    set(TCP_KEEPIDLE, 30);
    set(TCP_KEEPINTVL, 10);
    set(TCP_KEEPCNT, 3);
    set(TCP_USER_TIMEOUT, 60'000);
#endif
}

void TcpTransport::open()
{
    m_socket->connectToHost(m_endpoint.host, m_endpoint.port);
}

void TcpTransport::write(const QByteArray &bytes)
{
    if (m_ended)
        return;
    // Not as a QByteArray: the socket would keep it, and its bytes belong to the caller.
    m_socket->write(bytes.constData(), bytes.size());
    m_socket->flush();
}

qint64 TcpTransport::bytesToWrite() const
{
    return m_socket->bytesToWrite();
}

QByteArray TcpTransport::read(qint64 maximum)
{
    // It may say that it is open while what is below it is not, and then complains.
    return m_socket->bytesAvailable() > 0 ? m_socket->read(maximum) : QByteArray();
}

qint64 TcpTransport::bytesAvailable() const
{
    return m_socket->bytesAvailable();
}

void TcpTransport::setReadBufferSize(qint64 bytes)
{
    m_socket->setReadBufferSize(bytes);
}

void TcpTransport::closeWriting()
{
    m_closingWriting = true;
    if (bytesToWrite() == 0)
        shutDownWriting();
}

void TcpTransport::shutDownWriting()
{
    m_closingWriting = false;
#ifdef Q_OS_UNIX
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
#endif
}

void TcpTransport::abort()
{
    m_ended = true;
    m_socket->abort();
}

bool TcpTransport::hasSpoken() const
{
    return bytesAvailable() > 0 || waitingAt(m_socket->socketDescriptor()) == Waiting::Bytes;
}

bool TcpTransport::isHealthy() const
{
    if (m_ended || m_socket->state() != QAbstractSocket::ConnectedState || m_socket->bytesAvailable() > 0)
        return false;
    return waitingAt(m_socket->socketDescriptor()) == Waiting::Nothing;
}

void TcpTransport::fail(QAbstractSocket::SocketError error)
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_wasConnected && m_socket->bytesAvailable() > 0)
        Q_EMIT readyRead();
    if (m_wasConnected && error == QAbstractSocket::RemoteHostClosedError)
        conclude(std::nullopt);
    else
        conclude(describe(error));
}

Error TcpTransport::describe(QAbstractSocket::SocketError error) const
{
    return m_wasConnected ? broken(m_socket->errorString())
                          : unreachable(m_endpoint, error, m_socket->errorString());
}

} // namespace xes::engine
