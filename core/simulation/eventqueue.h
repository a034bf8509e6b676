// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/virtualtime.h"

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace xes {

/// What the queue knows of an event that is to come. Half a cache line; what the event carries stands
/// elsewhere (`slot`).
struct QueuedEvent
{
    VirtualTime time;
    std::uint16_t delta = 0;    ///< how many causes it has at its instant
    std::uint16_t what = 0;     ///< the owner's affair
    std::uint32_t rank = 0;     ///< of its source
    std::uint32_t sequence = 0; ///< grows with each of its source, and wraps
    std::uint32_t target = 0;   ///< whom it is for
    std::uint32_t slot = 0;
    std::int32_t cause = -1;

    /// The order of handling: time, delta, source, sequence.
    friend bool operator<(const QueuedEvent &a, const QueuedEvent &b)
    {
        if (a.time != b.time)
            return a.time < b.time;
        const std::uint64_t left = std::uint64_t(a.delta) << 32 | a.rank;
        const std::uint64_t right = std::uint64_t(b.delta) << 32 | b.rank;
        // Of one source there are never so many in the queue that the difference turns round.
        return left != right ? left < right : std::int32_t(a.sequence - b.sequence) < 0;
    }
};
static_assert(sizeof(QueuedEvent) == 32 && std::is_trivially_copyable_v<QueuedEvent>);

/// The events to come, the next in front: a heap of four children a node, which all stand in two cache lines.
class EventQueue
{
public:
    [[nodiscard]] bool empty() const { return m_heap.empty(); }
    [[nodiscard]] std::size_t size() const { return m_heap.size(); }
    [[nodiscard]] const QueuedEvent &front() const { return m_heap.front(); }
    /// In no order that means anything.
    [[nodiscard]] auto begin() const { return m_heap.cbegin(); }
    [[nodiscard]] auto end() const { return m_heap.cend(); }
    void reserve(std::size_t size) { m_heap.reserve(size); }

    void push(const QueuedEvent &event)
    {
        std::size_t hole = m_heap.size();
        m_heap.emplace_back();
        for (; hole > 0; hole = (hole - 1) / arity) {
            const QueuedEvent &parent = m_heap[(hole - 1) / arity];
            if (!(event < parent))
                break;
            m_heap[hole] = parent;
        }
        m_heap[hole] = event;
    }

    /// The queue must not be empty.
    QueuedEvent pop()
    {
        const QueuedEvent next = m_heap.front();
        const QueuedEvent last = m_heap.back();
        m_heap.pop_back();
        const std::size_t size = m_heap.size();
        if (size == 0)
            return next;
        std::size_t hole = 0;
        for (std::size_t first = 1; first < size; first = arity * hole + 1) {
            std::size_t least = first;
            const std::size_t behind = std::min(first + arity, size);
            for (std::size_t child = first + 1; child < behind; ++child)
                least = m_heap[child] < m_heap[least] ? child : least;
            if (!(m_heap[least] < last))
                break;
            m_heap[hole] = m_heap[least];
            hole = least;
        }
        m_heap[hole] = last;
        return next;
    }

private:
    static constexpr std::size_t arity = 4;

    std::vector<QueuedEvent> m_heap;
};

/// Values by number; a number that was taken back is given out again.
template <class T>
class Slab
{
public:
    [[nodiscard]] std::uint32_t put(T value)
    {
        if (m_free.empty()) {
            m_values.push_back(std::move(value));
            return std::uint32_t(m_values.size() - 1);
        }
        const std::uint32_t slot = m_free.back();
        m_free.pop_back();
        m_values[slot] = std::move(value);
        return slot;
    }
    [[nodiscard]] T take(std::uint32_t slot)
    {
        m_free.push_back(slot);
        return std::move(m_values[slot]);
    }
    [[nodiscard]] const T &operator[](std::uint32_t slot) const { return m_values[slot]; }

private:
    std::vector<T> m_values;
    std::vector<std::uint32_t> m_free;
};

} // namespace xes
