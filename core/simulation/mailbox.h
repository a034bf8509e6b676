// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orphans/inventory.h"
#include "simulation/snapshot.h"

#include <functional>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace xes {

/// What the engine thread tells the facade's thread: one slot for the newest snapshot, and a list of what
/// must not be lost, in order. At most one wake-up is under way at a time. Any thread.
class Mailbox
{
public:
    struct RunBegan
    {};
    struct ScenarioChanged
    {
        std::shared_ptr<const scenario::Scenario> scenario;
    };
    using Item = std::variant<RunBegan, ScenarioChanged, EventBatch, Problem, EngineStatus, orphans::Removal>;
    struct Contents
    {
        std::vector<Item> items;
        bool newSnapshot = false;
    };

    /// @param wake called from the posting thread; makes the facade's thread call take() soon
    explicit Mailbox(std::function<void()> wake);

    void post(Item item);
    void postSnapshot(SnapshotPtr snapshot);
    [[nodiscard]] Contents take();

    [[nodiscard]] SnapshotPtr snapshot() const;
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario() const;
    /// How many events wait to be taken: who makes more waits until there are fewer.
    [[nodiscard]] std::size_t waitingEvents() const;

private:
    void wakeUnlessUnderWay(std::unique_lock<std::mutex> &lock);

    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::vector<Item> m_items;
    SnapshotPtr m_snapshot;
    std::shared_ptr<const scenario::Scenario> m_scenario;
    std::size_t m_waitingEvents = 0;
    bool m_newSnapshot = false;
    bool m_underWay = false;
};

} // namespace xes
