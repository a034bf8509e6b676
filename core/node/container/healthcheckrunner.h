// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "engine/client.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace xes {

/// Runs a container's health check at its interval where the engine does not: Podman leaves it to systemd,
/// which is not everywhere. Where somebody runs it all the same, it only looks at how it stands. Deleting it
/// ends it.
class HealthcheckRunner : public QObject
{
    Q_OBJECT

public:
    HealthcheckRunner(engine::Client *client, const engine::ContainerDetails &details, QObject *parent);
    ~HealthcheckRunner() override;

Q_SIGNALS:
    /// How it stands: starting, healthy or unhealthy; after each check.
    void checked(const QString &health);

private:
    void look();
    void check();
    void again() { m_timer.start(m_interval); }

    engine::Client *m_client;
    ContainerId m_id;
    std::chrono::milliseconds m_interval;
    CancelToken m_cancel;
    QTimer m_timer;
};

} // namespace xes
