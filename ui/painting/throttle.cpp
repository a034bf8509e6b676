// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/throttle.h"

#include <algorithm>

namespace xes::ui {

namespace {
// What is read changes at 10 Hz at most (a little less than 100 ms, for steps of that length do not come to
// the millisecond). What changes within one moment of virtual time waits longer, so that the next moment is
// not kept waiting by it: times in a table would stand a step behind the clock.
constexpr int betweenMomentsMs = 95;
constexpr int withinMomentMs = 150;

bool haveSameStatus(const Snapshot &a, const Snapshot &b)
{
    return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                      [](const NodeSnapshot &x, const NodeSnapshot &y) {
                          return x.state.status == y.state.status && x.state.ready == y.state.ready;
                      });
}

} // namespace

SnapshotThrottle::SnapshotThrottle(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotThrottle::pass);
}

void SnapshotThrottle::offer(const SnapshotPtr &snapshot)
{
    m_waiting = snapshot;
    const bool news = !snapshot || !m_passed || snapshot->state != m_passed->state ||
                      snapshot->run != m_passed->run || !haveSameStatus(*snapshot, *m_passed);
    const qint64 interval = !news && snapshot->now == m_passed->now ? withinMomentMs : betweenMomentsMs;
    if (news || !m_last.isValid() || m_last.elapsed() >= interval)
        pass();
    else
        m_timer.start(static_cast<int>(interval - m_last.elapsed()));
}

void SnapshotThrottle::clear()
{
    m_timer.stop();
    m_waiting.reset();
    m_passed.reset();
    m_last.invalidate();
}

void SnapshotThrottle::pass()
{
    m_timer.stop();
    m_last.start();
    m_passed = m_waiting;
    Q_EMIT due(m_passed);
}

} // namespace xes::ui
