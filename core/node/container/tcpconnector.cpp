// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/tcpconnector.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace xes {

namespace {

using namespace std::chrono_literals;

constexpr auto firstPause = 10ms;
constexpr auto longestPause = 250ms;
constexpr auto connectPatience = 2s;
// How long a proxy may take to find that nobody listens behind it: a refused connection on one machine.
constexpr auto settlePatience = 150ms;

} // namespace

TcpConnector::TcpConnector(std::vector<TcpAddress> ways, QObject *parent)
    : QObject(parent), m_ways(std::move(ways)), m_wait(firstPause)
{
    Q_ASSERT(!m_ways.empty());
    for (QTimer *timer : {&m_pause, &m_patience}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_pause, &QTimer::timeout, this, &TcpConnector::attempt);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_settling)
            handOver();
        else
            fail(Text(QT_TRANSLATE_NOOP("core", "no answer")));
    });
    m_pause.start(0ms);
}

void TcpConnector::attempt()
{
    const TcpAddress &way = m_ways[m_way];
    m_settling = false;
    m_socket = new QTcpSocket(this);
    connect(m_socket, &QTcpSocket::connected, this, [this, proxied = way.proxied] {
        if (!proxied) {
            handOver();
            return;
        }
        m_settling = true;
        m_patience.start(settlePatience);
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &TcpConnector::handOver);
    connect(m_socket, &QTcpSocket::errorOccurred, this,
            [this] { fail(Text::verbatim(m_socket->errorString())); });
    m_patience.start(connectPatience);
    m_socket->connectToHost(way.host, way.port);
}

void TcpConnector::fail(Text why)
{
    m_lastError = std::move(why);
    m_patience.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
    }
    m_way = (m_way + 1) % m_ways.size();
    m_pause.start(m_wait);
    if (m_way == 0)
        m_wait = std::min<std::chrono::milliseconds>(m_wait * 2, longestPause);
}

void TcpConnector::handOver()
{
    m_patience.stop();
    QTcpSocket *socket = m_socket;
    m_socket->disconnect(this);
    m_socket->setParent(nullptr);
    m_socket.clear();
    Q_EMIT connected(socket);
}

} // namespace xes
