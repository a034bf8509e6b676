// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/transport.h"

#include <QTcpSocket>

namespace xes::engine {

/// Plain TCP.
class TcpTransport final : public Transport
{
    Q_OBJECT

public:
    explicit TcpTransport(const Endpoint &endpoint, QObject *parent = nullptr);

    void open() override;
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    [[nodiscard]] QByteArray read(qint64 maximum) override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    void setReadBufferSize(qint64 bytes) override;
    void closeWriting() override;
    void abort() override;
    [[nodiscard]] bool isHealthy() const override;

private:
    void fail(QAbstractSocket::SocketError error);
    void shutDownWriting();
    [[nodiscard]] Error describe(QAbstractSocket::SocketError error) const;

    Endpoint m_endpoint;
    QTcpSocket m_socket;
    bool m_wasConnected = false;
    bool m_closingWriting = false;
    bool m_ended = false;
};

} // namespace xes::engine
