// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of events beside std::priority_queue and the schedulers of ns-3, in one run: the hold model (take
// the next one, put one back that is later by an exponential time) at 1 000, 100 000 and a million pending.
// Millions of events a second, medians, as ratios; exit code 1 where the limit is not kept.
#include "simulation/eventqueue.h"

#ifdef XES_WITH_NS3
#include <ns3/calendar-scheduler.h>
#include <ns3/heap-scheduler.h>
#include <ns3/map-scheduler.h>
#include <ns3/priority-queue-scheduler.h>
#endif

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <queue>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr int rounds = 3;
constexpr std::size_t holds = 500'000;

/// The same increments for everybody, drawn beforehand.
const std::vector<std::int64_t> &increments()
{
    static const std::vector<std::int64_t> drawn = [] {
        std::mt19937_64 random(42);
        std::exponential_distribution<double> exponential(1e-6);
        std::vector<std::int64_t> values(1 << 16);
        for (std::int64_t &value : values)
            value = std::int64_t(exponential(random)) + 1;
        return values;
    }();
    return drawn;
}

struct Ours
{
    xes::EventQueue queue;
    void insert(std::int64_t time, std::uint32_t id)
    {
        queue.push({xes::fromUs(time), 0, 0, id, 0, id, 0, -1});
    }
    std::int64_t hold(std::int64_t increment)
    {
        xes::QueuedEvent event = queue.pop();
        event.time += xes::VirtualDuration(increment);
        ++event.sequence;
        queue.push(event);
        return xes::toUs(event.time);
    }
};

struct Standard
{
    struct Later
    {
        bool operator()(const xes::QueuedEvent &a, const xes::QueuedEvent &b) const { return b < a; }
    };
    std::priority_queue<xes::QueuedEvent, std::vector<xes::QueuedEvent>, Later> queue;
    void insert(std::int64_t time, std::uint32_t id)
    {
        queue.push({xes::fromUs(time), 0, 0, id, 0, id, 0, -1});
    }
    std::int64_t hold(std::int64_t increment)
    {
        xes::QueuedEvent event = queue.top();
        queue.pop();
        event.time += xes::VirtualDuration(increment);
        ++event.sequence;
        queue.push(event);
        return xes::toUs(event.time);
    }
};

#ifdef XES_WITH_NS3
template <class Scheduler>
struct Ns3
{
    ns3::Ptr<Scheduler> queue = ns3::CreateObject<Scheduler>();
    std::uint32_t uid = 0;
    void insert(std::int64_t time, std::uint32_t id)
    {
        queue->Insert({nullptr, {std::uint64_t(time), uid++, id}});
    }
    std::int64_t hold(std::int64_t increment)
    {
        ns3::Scheduler::Event event = queue->RemoveNext();
        event.key.m_ts += std::uint64_t(increment);
        event.key.m_uid = uid++;
        queue->Insert(event);
        return std::int64_t(event.key.m_ts);
    }
};

#endif

/// @return millions of holds a second; 0 where it was broken off because it took too long, and check is 0
/// then
template <class Contender>
double measure(std::uint32_t pending, std::int64_t &check)
{
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + std::chrono::seconds(20);
    const auto tooLong = [&](std::size_t i) { return i % 1024 == 0 && Clock::now() > deadline; };
    const auto &more = increments();
    const std::size_t mask = more.size() - 1;
    Contender contender;
    check = 0;
    for (std::uint32_t i = 0; i < pending; ++i) {
        contender.insert(more[(i * 7919U) & mask], i);
        if (tooLong(i))
            return 0;
    }
    for (std::size_t i = 0; i < pending; ++i) { // until its shape is that of a long run
        contender.hold(more[i & mask]);
        if (tooLong(i))
            return 0;
    }
    const auto begin = Clock::now();
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < holds; ++i) {
        sum += contender.hold(more[i & mask]);
        if (tooLong(i))
            return 0;
    }
    const std::chrono::duration<double> took = Clock::now() - begin;
    check = sum;
    return double(holds) / took.count() / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main()
{
    constexpr double limit = 1.5;
    bool kept = true;
    for (const std::uint32_t pending : {1'000U, 100'000U, 1'000'000U}) {
        struct Entry
        {
            std::string name;
            std::function<double(std::int64_t &)> measure;
            std::vector<double> figures = {};
        };
        std::vector<Entry> entries{
            {"ours", [&](std::int64_t &c) { return measure<Ours>(pending, c); }},
            {"std::priority_queue", [&](std::int64_t &c) { return measure<Standard>(pending, c); }},
#ifdef XES_WITH_NS3
            {"ns-3 heap", [&](std::int64_t &c) { return measure<Ns3<ns3::HeapScheduler>>(pending, c); }},
            {"ns-3 map", [&](std::int64_t &c) { return measure<Ns3<ns3::MapScheduler>>(pending, c); }},
            {"ns-3 calendar",
             [&](std::int64_t &c) { return measure<Ns3<ns3::CalendarScheduler>>(pending, c); }},
            {"ns-3 priority queue",
             [&](std::int64_t &c) { return measure<Ns3<ns3::PriorityQueueScheduler>>(pending, c); }},
#endif
        };
        std::int64_t expected = 0;
        for (int round = 0; round < rounds; ++round) {
            for (std::size_t i = 0; i < entries.size(); ++i) { // each round begins with another
                Entry &entry = entries[(i + std::size_t(round)) % entries.size()];
                std::int64_t check = 0;
                entry.figures.push_back(entry.measure(check));
                if (expected == 0)
                    expected = check;
                if (check != expected && check != 0) { // the same times must have come up, in the same order
                    std::printf("%s handled other events than the others\n", entry.name.c_str());
                    return 2;
                }
            }
        }
        const double ours = median(entries[0].figures);
        double best = 0;
        for (std::size_t i = 2; i < entries.size(); ++i)
            best = std::max(best, median(entries[i].figures));
        std::printf("hold, %u pending, M events/s: ours %.2f", pending, ours);
        for (std::size_t i = 1; i < entries.size(); ++i)
            std::printf("; %s %.2f", entries[i].name.c_str(), median(entries[i].figures));
        const bool good = entries.size() > 2 && ours >= limit * best;
        std::printf("; ratio to the best of ns-3 %.2f (limit %.1f)%s; to std::priority_queue %.2f\n",
                    ours / best, limit, good ? "" : "  NOT KEPT", ours / median(entries[1].figures));
        kept = kept && good;
    }
    return kept ? 0 : 1;
}
