// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/mailbox.h"

#include <utility>

namespace xes {

Mailbox::Mailbox(std::function<void()> wake)
    : m_wake(std::move(wake)), m_snapshot(std::make_shared<const Snapshot>())
{}

void Mailbox::wakeUnlessUnderWay(std::unique_lock<std::mutex> &lock)
{
    const bool wake = !std::exchange(m_underWay, true);
    lock.unlock();
    if (wake)
        m_wake();
}

void Mailbox::post(Item item)
{
    std::unique_lock lock(m_mutex);
    if (const auto *batch = std::get_if<EventBatch>(&item))
        m_waitingEvents += (*batch)->size();
    if (const auto *changed = std::get_if<ScenarioChanged>(&item))
        m_scenario = changed->scenario;
    m_items.push_back(std::move(item));
    wakeUnlessUnderWay(lock);
}

void Mailbox::postSnapshot(SnapshotPtr snapshot)
{
    std::unique_lock lock(m_mutex);
    m_snapshot = std::move(snapshot);
    m_newSnapshot = true;
    wakeUnlessUnderWay(lock);
}

Mailbox::Contents Mailbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_underWay = false;
    m_waitingEvents = 0;
    return {std::exchange(m_items, {}), std::exchange(m_newSnapshot, false)};
}

SnapshotPtr Mailbox::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

std::shared_ptr<const scenario::Scenario> Mailbox::scenario() const
{
    const std::lock_guard lock(m_mutex);
    return m_scenario;
}

std::size_t Mailbox::waitingEvents() const
{
    const std::lock_guard lock(m_mutex);
    return m_waitingEvents;
}

} // namespace xes
