// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/discovery.h"

#include <QObject>

#include <memory>

namespace xes::engine {

/// A connection to an engine: bytes both ways, whatever they travel on.
///
/// Lives in one thread with an event loop. open() once; then connected() or closed(); closed() at most once,
/// after the last readyRead(). What has come before closed() may still be read. A handler may abort() but
/// not delete the transport inside of its signals (deleteLater() then).
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open() = 0;
    /// Whether the peer has taken the connection, though it is not connected() yet: it shakes no hands.
    [[nodiscard]] virtual bool isReached() const { return false; }
    /// Takes all; the caller keeps bytesToWrite() small by waiting for bytesWritten().
    virtual void write(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// Up to that many of the bytes that have come. Read until empty: what is left is not announced again.
    [[nodiscard]] virtual QByteArray read(qint64 maximum) = 0;
    [[nodiscard]] virtual qint64 bytesAvailable() const = 0;
    /// Whether the peer has sent anything that is not read yet, as far as can be known.
    [[nodiscard]] virtual bool hasSpoken() const { return bytesAvailable() > 0; }
    /// Once that much waits to be read, the peer is no longer listened to.
    virtual void setReadBufferSize(qint64 bytes) = 0;
    /// Ends our side when all is written; the peer's goes on.
    virtual void closeWriting() = 0;
    /// Closes at once and without a signal; what was not yet sent is dropped.
    virtual void abort() = 0;
    /// Asks the system whether an idle connection is still open and silent.
    [[nodiscard]] virtual bool isHealthy() const = 0;

Q_SIGNALS:
    void connected();
    void readyRead();
    void bytesWritten();
    /// The end: the peer's proper close without an error, otherwise what happened.
    void closed(const std::optional<xes::Error> &error);
};

/// What the system holds of a connected socket that was not read yet.
enum class Waiting { Nothing, Bytes, End };
/// Looks without reading, and sees what the event loop has not told yet. Where the system cannot be asked:
/// Nothing.
[[nodiscard]] Waiting waitingAt(qintptr socket);

/// The transport for an endpoint; an error where its certificates cannot be read.
[[nodiscard]] Result<std::unique_ptr<Transport>> makeTransport(const Endpoint &endpoint);

} // namespace xes::engine
