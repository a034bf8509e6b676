// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <functional>

namespace xes {

/// What a fake engine does with one request.
struct FakeReply
{
    QByteArray bytes;        ///< sent as they are
    int pieceBytes = 0;      ///< of each write, a turn of the event loop apart; 0: all at once
    bool closeAfter = false; ///< then closes the connection
    bool endless = false;    ///< sends the bytes again and again while they are taken
    QByteArray more;         ///< sent after the bytes, as often as is said, as fast as it is taken
    qint64 times = 0;
    int pauseMs = 0; ///< between two pieces

    /// A proper answer with a Content-Length.
    static FakeReply json(int status, const QByteArray &body);
    static FakeReply raw(const QByteArray &bytes, bool closeAfter);
    static FakeReply silence() { return {}; }
};

/// A scripted engine on a unix socket or on TCP, for faults that a real one cannot be made to show.
class FakePeer : public QObject
{
    Q_OBJECT

public:
    enum class Over { Unix, Tcp };

    /// Listens at once, and answers what connecting to an engine asks for.
    explicit FakePeer(Over over = Over::Unix);
    ~FakePeer() override;

    [[nodiscard]] QString path() const { return m_server.fullServerName(); }
    /// On 127.0.0.1; 0 over a unix socket.
    [[nodiscard]] quint16 port() const { return m_tcpServer.serverPort(); }
    /// Said to whoever connects, before any request.
    void greet(const QByteArray &bytes) { m_greeting = bytes; }
    /// Replies for a request, "GET /containers/json", without query and API version; they are used one after
    /// the other, the last one for ever.
    void reply(const QByteArray &request, const QList<FakeReply> &replies);
    void reply(const QByteArray &request, const FakeReply &one) { reply(request, QList<FakeReply>{one}); }
    /// First lines of the requests that came whole, such as "GET /v1.41/info HTTP/1.1".
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// The head of the last one.
    [[nodiscard]] const QByteArray &lastHead() const { return m_lastHead; }
    /// Of the last of them.
    [[nodiscard]] const QByteArray &lastBody() const { return m_lastBody; }
    [[nodiscard]] qsizetype count(const QByteArray &part) const;
    [[nodiscard]] int connectionsEver() const { return m_connectionsEver; }
    [[nodiscard]] qsizetype connectionsNow() const;
    /// Open connections whose last request was such a one.
    [[nodiscard]] qsizetype openWith(const QByteArray &part) const;
    /// Whether somebody does not read what is sent to it: more waits than the system takes.
    [[nodiscard]] bool isStuck() const;
    /// Sends bytes that nobody asked for on every open connection.
    void sayUnasked(const QByteArray &bytes);
    void closeAll();
    /// Closes all and listens no more; the socket's file stays, as after a crash, or goes.
    void die(bool leaveFile);

private:
    void accept();
    void take(QIODevice *socket);
    void forget(QIODevice *socket);
    void received(QIODevice *socket);
    void play(QIODevice *socket, const FakeReply &reply, qsizetype from);
    void playMore(QIODevice *socket, FakeReply reply);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QTcpServer m_tcpServer;
    QByteArray m_greeting;
    QHash<QByteArray, QList<FakeReply>> m_replies;
    QHash<QIODevice *, QByteArray> m_input;
    QHash<QIODevice *, QByteArray> m_lastRequest;
    QList<QByteArray> m_requests;
    QByteArray m_lastHead;
    QByteArray m_lastBody;
    int m_connectionsEver = 0;
};

} // namespace xes
