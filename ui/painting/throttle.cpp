// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/throttle.h"

namespace xes::ui {

namespace {
constexpr int intervalMs = 100;
}

SnapshotThrottle::SnapshotThrottle(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotThrottle::pass);
}

void SnapshotThrottle::offer(const SnapshotPtr &snapshot)
{
    m_waiting = snapshot;
    const bool news = !snapshot || !m_passed || snapshot->state != m_passed->state ||
                      snapshot->run != m_passed->run || snapshot->nodes.size() != m_passed->nodes.size();
    if (news || !m_last.isValid() || m_last.elapsed() >= intervalMs)
        pass();
    else if (!m_timer.isActive())
        m_timer.start(static_cast<int>(intervalMs - m_last.elapsed()));
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
