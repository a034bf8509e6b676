// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/container/reach.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace xes {

/// Tries the ways to a container's port, again and again with paced pauses, until one holds or this is
/// deleted. Knows no deadline: its owner does.
class TcpConnector : public QObject
{
    Q_OBJECT

public:
    TcpConnector(std::vector<TcpAddress> ways, QObject *parent);

    /// Why the last attempt failed.
    [[nodiscard]] const Text &lastError() const { return m_lastError; }

Q_SIGNALS:
    /// The socket is open and belongs to the receiver from now on; what it has received can be read.
    void connected(QTcpSocket *socket);

private:
    void attempt();
    void fail(Text why);
    void handOver();

    std::vector<TcpAddress> m_ways;
    std::size_t m_way = 0;
    QPointer<QTcpSocket> m_socket;
    QTimer m_pause;
    QTimer m_patience; ///< for one attempt: to connect, then to see whether a proxy drops it again
    std::chrono::milliseconds m_wait;
    bool m_settling = false;
    Text m_lastError;
};

} // namespace xes
