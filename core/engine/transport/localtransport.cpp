// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/localtransport.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#endif

namespace xes::engine {

namespace {

bool isSocket(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISSOCK(status.st_mode);
#else
    return !QFileInfo(path).isDir();
#endif
}

/// How who may not use a socket gets to it: through the group that may, if there is one.
Text wayIn(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot()) // in a folder that we may not enter
        place.setFile(place.path());
    const auto needed = place.isDir() ? QFile::ExeGroup : QFile::WriteGroup;
    const QString group = place.group();
    if (!place.permission(needed) || group.isEmpty() || group == QStringLiteral("root"))
        return Text(QT_TRANSLATE_NOOP("core", "Ask who administers this machine for access."));
    return Text(QT_TRANSLATE_NOOP("core", "Join the group “%1”, log out and in again."), {group});
}

} // namespace

LocalTransport::LocalTransport(const Endpoint &endpoint, QObject *parent)
    : Transport(parent), m_path(endpoint.path), m_url(endpoint.url), m_socket(this)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_wasConnected = true;
        Q_EMIT connected();
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &Transport::readyRead);
    connect(&m_socket, &QLocalSocket::bytesWritten, this, [this] {
        if (m_closingWriting && m_socket.bytesToWrite() == 0)
            shutDownWriting();
        Q_EMIT bytesWritten();
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &LocalTransport::fail);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { fail(QLocalSocket::PeerClosedError); });
}

void LocalTransport::open()
{
#ifdef Q_OS_UNIX
    // QLocalSocket tells this and a missing file alike.
    constexpr auto limit = static_cast<qsizetype>(sizeof(sockaddr_un::sun_path) - 1);
    if (m_path.toLocal8Bit().size() > limit) {
        m_ended = true;
        Q_EMIT closed(Error{ErrorCode::EngineNotFound,
                            Text(QT_TRANSLATE_NOOP("core", "The path of the engine's socket is longer than "
                                                           "the system allows: %1"),
                                 {m_path}),
                            Text(QT_TRANSLATE_NOOP("core", "Use a path of at most 107 bytes.")),
                            {}});
        return;
    }
#endif
    m_socket.connectToServer(m_path);
}

void LocalTransport::adopt(qintptr descriptor)
{
    m_wasConnected = m_socket.setSocketDescriptor(descriptor);
}

void LocalTransport::write(const QByteArray &bytes)
{
    if (m_ended)
        return;
    m_socket.write(bytes);
    m_socket.flush(); // now, not after another round of the event loop
}

qint64 LocalTransport::bytesToWrite() const
{
    return m_socket.bytesToWrite();
}

QByteArray LocalTransport::read(qint64 maximum)
{
    // It may say that it is open while what is below it is not, and then complains.
    const qint64 length = std::min(maximum, m_socket.bytesAvailable());
    return length > 0 ? m_socket.read(length) : QByteArray(); // no more room than that
}

qint64 LocalTransport::bytesAvailable() const
{
    return m_socket.bytesAvailable();
}

void LocalTransport::setReadBufferSize(qint64 bytes)
{
    m_socket.setReadBufferSize(bytes);
}

void LocalTransport::closeWriting()
{
    m_closingWriting = true;
    if (m_socket.bytesToWrite() == 0)
        shutDownWriting();
}

void LocalTransport::shutDownWriting()
{
    m_closingWriting = false;
#ifdef Q_OS_UNIX
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
#endif
}

void LocalTransport::abort()
{
    m_ended = true;
    m_socket.abort();
}

bool LocalTransport::hasSpoken() const
{
    return bytesAvailable() > 0 || waitingAt(m_socket.socketDescriptor()) == Waiting::Bytes;
}

bool LocalTransport::isHealthy() const
{
    if (m_ended || m_socket.state() != QLocalSocket::ConnectedState || m_socket.bytesAvailable() > 0)
        return false;
    return waitingAt(m_socket.socketDescriptor()) == Waiting::Nothing;
}

void LocalTransport::fail(QLocalSocket::LocalSocketError error)
{
    if (m_ended)
        return;
    m_ended = true;
    // The peer's close is announced while bytes are still unread.
    if (m_wasConnected && m_socket.bytesAvailable() > 0)
        Q_EMIT readyRead();
    if (m_wasConnected && error == QLocalSocket::PeerClosedError)
        conclude(std::nullopt);
    else
        conclude(describe(error));
}

Error LocalTransport::describe(QLocalSocket::LocalSocketError error) const
{
    if (m_wasConnected) {
        return {ErrorCode::Disconnected,
                Text(QT_TRANSLATE_NOOP("core", "The connection to the engine broke: %1"),
                     {m_socket.errorString()}),
                {},
                {}};
    }
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
        return {ErrorCode::EngineNotFound,
                Text(QT_TRANSLATE_NOOP("core", "No engine listens at %1: there is no such socket."), {m_url}),
                Text(QT_TRANSLATE_NOOP("core", "Start the engine, or name another one.")),
                {}};
    case QLocalSocket::ConnectionRefusedError:
    case QLocalSocket::PeerClosedError:
        if (const QFileInfo there(m_path); there.exists() && !isSocket(m_path)) {
            // What an engine makes of a mount of a socket that was not there is a folder.
            return {ErrorCode::EngineNotFound,
                    there.isDir()
                        ? Text(QT_TRANSLATE_NOOP("core", "What is at %1 is a folder, not a socket."), {m_url})
                        : Text(QT_TRANSLATE_NOOP("core", "What is at %1 is a file, not a socket."), {m_url}),
                    Text(QT_TRANSLATE_NOOP("core", "Name the engine's socket itself. Where something else "
                                                   "took its place, remove that and start the engine.")),
                    {}};
        }
        return {ErrorCode::EngineConnectionRefused,
                Text(QT_TRANSLATE_NOOP("core", "No engine listens at %1; an engine that has ended left the "
                                               "socket behind."),
                     {m_url}),
                Text(QT_TRANSLATE_NOOP("core", "Start the engine, or name another one.")),
                {}};
    case QLocalSocket::SocketAccessError:
        return {ErrorCode::EngineNotPermitted,
                Text(QT_TRANSLATE_NOOP("core", "You are not permitted to use the engine at %1."), {m_url}),
                wayIn(m_path),
                {}};
    default:
        return {ErrorCode::EngineUnusable,
                Text(QT_TRANSLATE_NOOP("core", "The engine at %1 cannot be reached: %2"),
                     {m_url, m_socket.errorString()}),
                {},
                {}};
    }
}

} // namespace xes::engine
