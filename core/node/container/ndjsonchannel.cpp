// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/ndjsonchannel.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes {

namespace {

constexpr qint64 readBuffer = 256 * 1024;
constexpr qint64 mostUnsent = 8 * 1024 * 1024;
constexpr std::size_t mostArrived = 10'000;
constexpr qsizetype mostArrivedBytes = 16 * 1024 * 1024;

} // namespace

NdjsonChannel::NdjsonChannel(QObject *parent) : QObject(parent)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const bool tried = m_connector && !m_connector->lastError().isEmpty();
        const Text why = tried ? m_connector->lastError() : Text(QT_TRANSLATE_NOOP("core", "no answer"));
        delete m_connector;
        const auto connecting = std::exchange(m_connecting, std::nullopt);
        if (connecting)
            connecting->fail(
                {ErrorCode::NotReady,
                 Text(QT_TRANSLATE_NOOP("core", "Nobody takes connections on its port: %1."), {why}),
                 Text(QT_TRANSLATE_NOOP("core", "Does the program inside listen on that port, on all "
                                                "its addresses and not on 127.0.0.1 only?")),
                 {}});
    });
}

Future<void> NdjsonChannel::connectTo(std::vector<TcpAddress> ways, std::chrono::milliseconds timeout)
{
    close();
    m_connecting.emplace();
    const Future<void> out = m_connecting->future();
    m_deadline.start(timeout);
    m_connector = new TcpConnector(std::move(ways), this);
    connect(m_connector, &TcpConnector::connected, this, &NdjsonChannel::adopt);
    return out;
}

bool NdjsonChannel::isConnected() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void NdjsonChannel::adopt(QTcpSocket *socket)
{
    m_deadline.stop();
    m_connector->deleteLater();
    m_socket = socket;
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_reader = {};
    connect(m_socket, &QTcpSocket::readyRead, this, &NdjsonChannel::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &NdjsonChannel::lose);
    const auto connecting = std::exchange(m_connecting, std::nullopt);
    if (connecting)
        connecting->resolve({});
    if (m_socket->bytesAvailable() > 0)
        read();
    if (m_socket && m_socket->state() == QAbstractSocket::UnconnectedState)
        lose();
}

Result<void> NdjsonChannel::send(const Event &event)
{
    if (!isConnected())
        return failure(ErrorCode::Disconnected,
                       Text(QT_TRANSLATE_NOOP("core", "The message could not be handed over: there is no "
                                                      "connection to the container.")));
    if (m_socket->bytesToWrite() > mostUnsent)
        return failure(
            ErrorCode::Refused,
            Text(QT_TRANSLATE_NOOP("core", "The message could not be handed over: the container does "
                                           "not read what was sent to it before.")));
    const QByteArray line = ndjson::encode(event);
    if (m_socket->write(line) != line.size())
        return failure(ErrorCode::Disconnected,
                       Text(QT_TRANSLATE_NOOP("core", "The message could not be handed over: %1."),
                            {m_socket->errorString()}));
    return {};
}

std::vector<NdjsonChannel::Arrived> NdjsonChannel::take()
{
    std::vector<Arrived> out = std::exchange(m_arrived, {});
    m_arrivedBytes = 0;
    // What was left unread is not announced again.
    if (m_socket && m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &NdjsonChannel::read, Qt::QueuedConnection);
    return out;
}

void NdjsonChannel::close()
{
    m_deadline.stop();
    delete m_connector;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater();
        m_socket.clear();
    }
    m_connecting.reset();
}

void NdjsonChannel::read()
{
    while (m_socket && m_socket->bytesAvailable() > 0 && m_arrived.size() < mostArrived &&
           m_arrivedBytes < mostArrivedBytes) {
        const QByteArray bytes = m_socket->read(readBuffer);
        m_arrivedBytes += bytes.size();
        store(m_reader.feed(bytes));
    }
}

void NdjsonChannel::store(std::vector<Result<ndjson::Incoming>> events)
{
    const auto now = std::chrono::steady_clock::now();
    for (Result<ndjson::Incoming> &event : events)
        m_arrived.push_back({std::move(event), now});
}

void NdjsonChannel::lose()
{
    // It has closed, so what is left is at most the read buffer.
    store(m_reader.feed(m_socket->readAll()));
    store(m_reader.finish());
    const QString why = m_socket->errorString();
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket.clear();
    Q_EMIT disconnected(
        {ErrorCode::Disconnected,
         Text(QT_TRANSLATE_NOOP("core", "The connection to the container was closed: %1."), {why}),
         {},
         {}});
}

} // namespace xes
