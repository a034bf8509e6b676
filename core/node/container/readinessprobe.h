// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "engine/client.h"
#include "node/container/logmatcher.h"
#include "node/container/tcpconnector.h"
#include "scenario/scenario.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace xes {

/// Waits for a running container to become what its scenario calls ready: by its log, a port, or a command
/// inside. (Running and healthy are events of the engine, which the node receives.) Deleting it ends it.
class ReadinessProbe : public QObject
{
    Q_OBJECT

public:
    ReadinessProbe(engine::Client *client, engine::ContainerDetails details, scenario::Readiness readiness,
                   QObject *parent);
    ~ReadinessProbe() override;

    void begin();
    /// What it waits for, in words.
    [[nodiscard]] Text waitsFor() const;
    /// That it was in vain, and why the last attempt was not enough.
    [[nodiscard]] Text inVain(const NodeId &node) const;

Q_SIGNALS:
    void succeeded();
    /// It never will.
    void failed(const xes::Text &why, const xes::Text &remedy);

private:
    void followLog();
    void tryPort();
    void tryListeners();
    void tryCommand();
    void again(void (ReadinessProbe::*what)());
    void stop();
    void succeed();
    [[nodiscard]] Text lastFailure() const;

    engine::Client *m_client;
    engine::ContainerDetails m_details;
    scenario::Readiness m_readiness;
    QPointer<LogMatcher> m_matcher;
    QPointer<engine::LogStream> m_log;
    QPointer<TcpConnector> m_connector;
    CancelToken m_cancel;
    QTimer m_pause;
    std::chrono::milliseconds m_wait;
    Text m_lastFailure;
};

/// Whether a /proc/net/tcp or tcp6 tells of a listener on that port.
[[nodiscard]] bool hasListener(const QByteArray &procNetTcp, quint16 port);

} // namespace xes
