// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/healthcheckrunner.h"

#include <QDateTime>

#include <algorithm>

namespace xes {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds usual(30'000); // what both engines take where the check names none
constexpr milliseconds shortest(100);

milliseconds intervalOf(const engine::ContainerDetails &details)
{
    if (details.healthcheckInterval.count() <= 0)
        return usual;
    return std::max(std::chrono::duration_cast<milliseconds>(details.healthcheckInterval), shortest);
}

} // namespace

HealthcheckRunner::HealthcheckRunner(engine::Client *client, const engine::ContainerDetails &details,
                                     QObject *parent)
    : QObject(parent), m_client(client), m_id(details.id), m_interval(intervalOf(details))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // an early look would take our own check for another's
    connect(&m_timer, &QTimer::timeout, this, &HealthcheckRunner::look);
    again();
}

HealthcheckRunner::~HealthcheckRunner()
{
    m_cancel.cancel();
}

void HealthcheckRunner::look()
{
    onResult(m_client->inspectContainer(m_id, {{}, m_cancel}), this,
             [this](const Result<engine::ContainerDetails> &details) {
                 if (!details || details->state != QLatin1String("running")) {
                     again(); // it may be started or thawed again
                     return;
                 }
                 const bool othersDo = !details->probes.empty() &&
                                       details->probes.back().start.msecsTo(QDateTime::currentDateTimeUtc()) <
                                           m_interval.count();
                 if (!othersDo) {
                     check();
                     return;
                 }
                 again();
                 Q_EMIT checked(details->health);
             });
}

void HealthcheckRunner::check()
{
    const auto inspected = andThen(m_client->runHealthcheck(m_id, {{}, m_cancel}), this, [this] {
        return m_client->inspectContainer(m_id, {{}, m_cancel});
    });
    onResult(inspected, this, [this](const Result<engine::ContainerDetails> &details) {
        again();
        if (details && !details->health.isEmpty())
            Q_EMIT checked(details->health);
    });
}

} // namespace xes
