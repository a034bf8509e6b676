// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/discovery.h"
#include "engine/transport/call.h"
#include "engine/wire/request.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <optional>

namespace xes::engine {

/// Calls over TCP and TLS that only read and end by themselves, through Qt's own HTTP client. Nothing else
/// may come here: it sends a request again by itself when a server closes early, opens six connections at
/// most and cannot be upgraded. Lives in one thread with an event loop.
class NetworkReader final : public QObject
{
    Q_OBJECT

public:
    NetworkReader(Endpoint endpoint, QObject *parent);
    ~NetworkReader() override;

    /// done is called exactly once, later or now, unless this is deleted first.
    void get(const wire::Request &request, const CallRules &rules, Call::Done done);
    /// Closes what is idle: after the engine was restarted.
    void dropIdle() { m_manager.clearConnectionCache(); }

private:
    Endpoint m_endpoint;
    std::optional<Result<QSslConfiguration>> m_tls; ///< read once
    QNetworkAccessManager m_manager;
};

} // namespace xes::engine
