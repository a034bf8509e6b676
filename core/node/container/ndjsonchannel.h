// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "node/container/ndjson.h"
#include "node/container/tcpconnector.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace xes {

/// A connection to a container that speaks newline-JSON. Engine thread. Bounded both ways: it stops reading
/// while too much waits to be taken, and refuses to send while too much waits to be sent.
class NdjsonChannel : public QObject
{
    Q_OBJECT

public:
    explicit NdjsonChannel(QObject *parent = nullptr);

    /// Tries all ways again and again until one holds or the timeout is over (ErrorCode::NotReady).
    [[nodiscard]] Future<void> connectTo(std::vector<TcpAddress> ways, std::chrono::milliseconds timeout);
    [[nodiscard]] bool isConnected() const;
    /// Fails where it is not connected or the container does not read what was sent before.
    [[nodiscard]] Result<void> send(const Event &event);

    struct Arrived
    {
        Result<ndjson::Incoming> event;
        std::chrono::steady_clock::time_point at;
    };
    /// Everything that has arrived since, in order.
    [[nodiscard]] std::vector<Arrived> take();
    void close();

Q_SIGNALS:
    /// The container or the engine closed an established connection.
    void disconnected(const xes::Error &error);

private:
    void adopt(QTcpSocket *socket);
    void read();
    void store(std::vector<Result<ndjson::Incoming>> events);
    void lose();

    QPointer<TcpConnector> m_connector;
    QTimer m_deadline;
    std::optional<Resolver<void>> m_connecting;
    QPointer<QTcpSocket> m_socket;
    ndjson::Reader m_reader;
    std::vector<Arrived> m_arrived;
    qsizetype m_arrivedBytes = 0;
};

} // namespace xes
