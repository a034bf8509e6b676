// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/transport.h"

#include <QTcpSocket>

#include <memory>

namespace xes::engine {

/// Plain TCP.
class TcpTransport : public Transport
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
    [[nodiscard]] bool hasSpoken() const override;
    [[nodiscard]] bool isHealthy() const override;

protected:
    TcpTransport(const Endpoint &endpoint, std::unique_ptr<QTcpSocket> socket, QObject *parent);

    /// The socket can take bytes.
    void establish();
    /// Some of what was written has gone.
    void takenBySystem();

    /// The end: the peer's proper close without an error.
    virtual void conclude(const std::optional<Error> &error) { Q_EMIT closed(error); }
    [[nodiscard]] virtual Error describe(QAbstractSocket::SocketError error) const;
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] QTcpSocket *socket() const { return m_socket.get(); }
    [[nodiscard]] bool wasConnected() const { return m_wasConnected; }

private:
    void fail(QAbstractSocket::SocketError error);
    void shutDownWriting();
    void watchForDeath();

    Endpoint m_endpoint;
    std::unique_ptr<QTcpSocket> m_socket;
    bool m_wasConnected = false;
    bool m_closingWriting = false;
    bool m_ended = false;
};

} // namespace xes::engine
