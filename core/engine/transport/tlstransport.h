// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/tcptransport.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace xes::engine {

/// TCP under TLS 1.2 or newer, with the certificates of the endpoint. The host's name is checked.
class TlsTransport final : public TcpTransport
{
    Q_OBJECT

public:
    TlsTransport(const Endpoint &endpoint, const QSslConfiguration &configuration, QObject *parent = nullptr);

    void open() override;
    [[nodiscard]] QByteArray read(qint64 maximum) override;
    /// Not what the system holds: the peer's TLS may speak whenever it likes.
    [[nodiscard]] bool isReached() const override
    {
        return m_tls->state() == QAbstractSocket::ConnectedState;
    }
    [[nodiscard]] bool hasSpoken() const override { return bytesAvailable() > 0; }
    /// What is encrypted already waits as well.
    [[nodiscard]] qint64 bytesToWrite() const override
    {
        return m_tls->bytesToWrite() + m_tls->encryptedBytesToWrite();
    }

private:
    TlsTransport(const Endpoint &endpoint, std::unique_ptr<QSslSocket> socket, QObject *parent);

    void conclude(const std::optional<Error> &error) override;
    [[nodiscard]] Error describe(QAbstractSocket::SocketError error) const override;
    [[nodiscard]] Error notTrusted(const QList<QSslError> &errors) const;
    [[nodiscard]] Error refusedUs(const QString &why) const;

    QSslSocket *m_tls;
    bool m_answered = false; ///< some byte has come through
};

/// A transport with the endpoint's certificates; ErrorCode::EngineUnusable where one is none, and where Qt
/// has no TLS.
[[nodiscard]] Result<std::unique_ptr<Transport>> makeTlsTransport(const Endpoint &endpoint);

} // namespace xes::engine
