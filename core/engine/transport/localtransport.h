// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transport/transport.h"

#include <QLocalSocket>

namespace xes::engine {

/// A unix socket, or a named pipe on Windows.
class LocalTransport : public Transport
{
    Q_OBJECT

public:
    explicit LocalTransport(const Endpoint &endpoint, QObject *parent = nullptr);

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
    /// Goes on with a descriptor that is connected already, which then belongs to this.
    void adopt(qintptr descriptor);
    /// How closed() is told; once, and not after abort().
    virtual void conclude(const std::optional<Error> &error) { Q_EMIT closed(error); }

private:
    void fail(QLocalSocket::LocalSocketError error);
    void shutDownWriting();
    [[nodiscard]] Error describe(QLocalSocket::LocalSocketError error) const;

    QString m_path;
    QString m_url;
    QLocalSocket m_socket;
    bool m_wasConnected = false;
    bool m_closingWriting = false;
    bool m_ended = false;
};

} // namespace xes::engine
