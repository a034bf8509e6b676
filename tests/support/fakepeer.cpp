// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakepeer.h"

#include <QFile>
#include <QTimer>

namespace xes {

namespace {

/// How many bytes a chunked body takes from there on, and what is in it; nothing where it is not whole.
std::optional<std::pair<qsizetype, QByteArray>> readChunks(const QByteArray &input, qsizetype from)
{
    QByteArray body;
    for (qsizetype at = from;;) {
        const qsizetype lineEnd = input.indexOf("\r\n", at);
        if (lineEnd < 0)
            return std::nullopt;
        const qsizetype size = input.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        at = lineEnd + 2 + size + 2;
        if (at > input.size())
            return std::nullopt;
        if (size == 0)
            return std::pair(at - from, body);
        body += input.mid(lineEnd + 2, size);
    }
}

constexpr qint64 maxWaitingBytes = 1024 * 1024;

void hangUp(QIODevice *socket)
{
    if (auto *local = qobject_cast<QLocalSocket *>(socket))
        local->disconnectFromServer();
    else if (auto *tcp = qobject_cast<QTcpSocket *>(socket))
        tcp->disconnectFromHost();
}

void flush(QIODevice *socket)
{
    if (auto *local = qobject_cast<QLocalSocket *>(socket))
        local->flush();
    else if (auto *tcp = qobject_cast<QTcpSocket *>(socket))
        tcp->flush();
}

} // namespace

FakeReply FakeReply::json(int status, const QByteArray &body)
{
    FakeReply out;
    out.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Type: application/json\r\n";
    if (status != 204 && status != 304)
        out.bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    out.bytes += "\r\n" + body;
    return out;
}

FakeReply FakeReply::raw(const QByteArray &bytes, bool closeAfter)
{
    FakeReply out;
    out.bytes = bytes;
    out.closeAfter = closeAfter;
    return out;
}

FakePeer::FakePeer(Over over) : m_folder(QStringLiteral("/tmp/xe-peer-XXXXXX"))
{
    connect(&m_server, &QLocalServer::newConnection, this, &FakePeer::accept);
    connect(&m_tcpServer, &QTcpServer::newConnection, this, &FakePeer::accept);
    const bool listens = over == Over::Tcp ? m_tcpServer.listen(QHostAddress::LocalHost)
                                           : m_server.listen(m_folder.filePath(QStringLiteral("s")));
    if (!listens)
        qFatal("no fake peer: %s", qPrintable(m_server.errorString() + m_tcpServer.errorString()));
    reply("GET /_ping",
          FakeReply::raw("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 2\r\n\r\nOK", false));
    reply("GET /version",
          FakeReply::json(200, R"({"Version":"20.10.24","ApiVersion":"1.41","MinAPIVersion":"1.12",)"
                               R"("Os":"linux","Arch":"amd64","Components":[{"Name":"Engine"}]})"));
    reply("GET /info",
          FakeReply::json(200, R"({"CgroupVersion":"1","PidsLimit":true,"SecurityOptions":[]})"));
}

FakePeer::~FakePeer()
{
    const QList<QIODevice *> sockets = m_input.keys();
    for (QIODevice *socket : sockets)
        socket->disconnect(this);
}

void FakePeer::reply(const QByteArray &request, const QList<FakeReply> &replies)
{
    m_replies.insert(request, replies);
}

qsizetype FakePeer::count(const QByteArray &part) const
{
    return std::count_if(m_requests.begin(), m_requests.end(),
                         [&part](const QByteArray &request) { return request.contains(part); });
}

qsizetype FakePeer::connectionsNow() const
{
    return m_input.size();
}

qsizetype FakePeer::openWith(const QByteArray &part) const
{
    return std::count_if(m_lastRequest.begin(), m_lastRequest.end(),
                         [&part](const QByteArray &request) { return request.contains(part); });
}

void FakePeer::sayUnasked(const QByteArray &bytes)
{
    for (auto it = m_input.keyBegin(); it != m_input.keyEnd(); ++it)
        (*it)->write(bytes);
}

void FakePeer::closeAll()
{
    const QList<QIODevice *> sockets = m_input.keys();
    for (QIODevice *socket : sockets)
        hangUp(socket);
}

void FakePeer::die(bool leaveFile)
{
    const QString path = m_server.fullServerName();
    closeAll();
    m_tcpServer.close();
    if (leaveFile) { // closing removes the file of that name only
        QFile::rename(path, path + QStringLiteral(".kept"));
    }
    m_server.close();
    if (leaveFile)
        QFile::rename(path + QStringLiteral(".kept"), path);
}

bool FakePeer::isStuck() const
{
    for (auto it = m_input.keyBegin(); it != m_input.keyEnd(); ++it) {
        if ((*it)->bytesToWrite() >= 1024 * 1024)
            return true;
    }
    return false;
}

void FakePeer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        take(socket);
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { forget(socket); });
        received(socket);
    }
    while (QTcpSocket *socket = m_tcpServer.nextPendingConnection()) {
        take(socket);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
        received(socket);
    }
}

void FakePeer::take(QIODevice *socket)
{
    ++m_connectionsEver;
    m_input.insert(socket, {});
    connect(socket, &QIODevice::readyRead, this, [this, socket] { received(socket); });
    if (!m_greeting.isEmpty()) {
        socket->write(m_greeting);
        flush(socket);
    }
}

void FakePeer::forget(QIODevice *socket)
{
    m_input.remove(socket);
    m_lastRequest.remove(socket);
    socket->deleteLater();
}

void FakePeer::received(QIODevice *socket)
{
    QByteArray &input = m_input[socket];
    input += socket->readAll();
    for (;;) {
        const qsizetype headEnd = input.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArray head = input.first(headEnd);
        qsizetype length = 0;
        if (const qsizetype at = head.indexOf("Content-Length: "); at >= 0) {
            const qsizetype start = at + 16;
            const qsizetype end = head.indexOf("\r\n", start);
            length = head.mid(start, end < 0 ? -1 : end - start).toLongLong();
        }
        if (head.contains("Transfer-Encoding: chunked")) {
            const std::optional<std::pair<qsizetype, QByteArray>> body = readChunks(input, headEnd + 4);
            if (!body)
                return;
            length = body->first;
            m_lastBody = body->second;
        } else {
            if (input.size() < headEnd + 4 + length)
                return;
            m_lastBody = input.mid(headEnd + 4, length);
        }
        input.remove(0, headEnd + 4 + length);
        const QByteArray first = head.first(head.contains("\r\n") ? head.indexOf("\r\n") : head.size());
        m_requests.append(first);
        m_lastHead = head;
        m_lastRequest.insert(socket, first);

        const QList<QByteArray> words = first.split(' ');
        QByteArray target = words.value(1);
        if (const qsizetype query = target.indexOf('?'); query >= 0)
            target.truncate(query);
        if (target.startsWith("/v1."))
            target.remove(0, target.indexOf('/', 1));
        QList<FakeReply> &replies = m_replies[words.value(0) + ' ' + target];
        const FakeReply reply = replies.isEmpty()    ? FakeReply::json(404, R"({"message":"page not found"})")
                                : replies.size() > 1 ? replies.takeFirst()
                                                     : replies.first();
        play(socket, reply, 0);
        if (!m_input.contains(socket))
            return;
    }
}

void FakePeer::play(QIODevice *socket, const FakeReply &reply, qsizetype from)
{
    if (!m_input.contains(socket))
        return;
    const qsizetype piece = reply.pieceBytes > 0 ? reply.pieceBytes : reply.bytes.size();
    if (!reply.endless || socket->bytesToWrite() < maxWaitingBytes) {
        socket->write(reply.bytes.mid(from, piece));
        flush(socket);
        from += piece;
    }
    if (reply.endless && from >= reply.bytes.size())
        from = 0;
    if (from < reply.bytes.size())
        QTimer::singleShot(reply.pauseMs, socket, [this, socket, reply, from] { play(socket, reply, from); });
    else
        playMore(socket, reply);
}

void FakePeer::playMore(QIODevice *socket, FakeReply reply)
{
    while (m_input.contains(socket) && reply.times > 0 && socket->bytesToWrite() < maxWaitingBytes) {
        socket->write(reply.more);
        flush(socket);
        --reply.times;
        if (reply.pauseMs > 0)
            break;
    }
    if (!m_input.contains(socket))
        return;
    if (reply.times > 0)
        QTimer::singleShot(reply.pauseMs, socket, [this, socket, reply] { playMore(socket, reply); });
    else if (reply.closeAfter)
        hangUp(socket);
}

} // namespace xes
