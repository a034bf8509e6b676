// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fleets of sensors through the nodes' real interface, one core: delivered messages a second, and bytes a
// node. Exit code 1 where a limit is not kept.
#include "simulation/timeline.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace xes;

namespace {

/// Counts what comes.
class Counter final : public Model
{
public:
    void start(ModelOutput &) override {}
    void handle(const Planned &, ModelOutput &) override {}
    void deliver(const ModelEvent &message, ModelOutput &) override
    {
        ++count;
        sum += message.payload.reading() ? message.payload.reading()->value : 0;
    }
    [[nodiscard]] QString typeOf(std::uint16_t) const override { return {}; }
    std::int64_t count = 0;
    double sum = 0;
};

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/statm");
    return file.readAll().split(' ').at(1).toDouble() * 4096;
}

constexpr int sensorsOfEach = 1000; ///< to one receiver
constexpr std::int64_t messages = 3'000'000;

bool measure(int sensors, scenario::Rng rng, double limit, double bytesLimit)
{
    const double before = residentBytes();
    scenario::Scenario scenario;
    scenario.form = scenario::Form::Exact;
    scenario.network.model = scenario::NetworkModel::Latency;
    scenario.rng = rng;
    std::vector<TimelineNode> nodes;
    std::vector<std::shared_ptr<Counter>> counters;
    const int receivers = (sensors + sensorsOfEach - 1) / sensorsOfEach;
    for (int i = 0; i < receivers; ++i) {
        counters.push_back(std::make_shared<Counter>());
        nodes.push_back({NodeId(QStringLiteral("sink-%1").arg(i)), counters.back(), true});
    }
    scenario::Node sensor;
    sensor.model = scenario::ModelKind::Sensor;
    for (int i = 0; i < sensors; ++i) {
        sensor.id = NodeId(QStringLiteral("fleet-%1").arg(i + 1));
        sensor.sensor.to = nodes[std::size_t(i / sensorsOfEach)].id;
        sensor.sensor.period = VirtualDuration(1'000'000 + (i * 7919LL) % 1'000); // not all at once
        nodes.push_back({sensor.id, createModel(sensor, {42, rng}), true});
    }
    const auto timeline = Timeline::create(scenario, 42, std::move(nodes));
    timeline->setWatched(false);
    const double bytes = (residentBytes() - before) / sensors;
    // One second to warm up: the generators make their state at their first draw. All begin together, so that
    // nearly every node has a message under way at once.
    if (timeline->computeTo(fromUs(1'100'000), {}) != Timeline::Outcome::Reached)
        qFatal("not reached");
    const double inBurst = (residentBytes() - before) / sensors;
    const qint64 delivered = timeline->counts().delivered;
    const std::int64_t seconds = std::max<std::int64_t>(3, messages / sensors);
    const auto begin = std::chrono::steady_clock::now();
    if (timeline->computeTo(fromUs(1'100'000 + seconds * 1'000'000), {}) != Timeline::Outcome::Reached)
        qFatal("not reached");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    const double rate = double(timeline->counts().delivered - delivered) / took.count() / 1e6;
    std::int64_t counted = 0;
    for (const auto &counter : counters)
        counted += counter->count;
    if (counted != timeline->counts().delivered)
        qFatal("delivered %lld, counted %lld", qlonglong(timeline->counts().delivered), qlonglong(counted));
    const bool fast = limit == 0 || rate >= limit;
    const bool small = bytesLimit == 0 || bytes < bytesLimit;
    std::printf("fleet of %d sensors, rng %s: %.2f M delivered messages/s (limit %.1f)%s", sensors,
                rng == scenario::Rng::Philox ? "philox" : "mt19937", rate, limit, fast ? "" : "  NOT KEPT");
    if (bytesLimit > 0)
        std::printf("; %.0f bytes a node (limit %.0f)%s, %.0f while each has a message under way", bytes,
                    bytesLimit, small ? "" : "  NOT KEPT", inBurst);
    std::printf("\n");
    return fast && small;
}

} // namespace

int main()
{
    using scenario::Rng;
    bool kept = measure(1'000'000, Rng::Philox, 1.0, 500);
    kept = measure(100'000, Rng::Mt19937, 1.0, 0) && kept;
    kept = measure(100'000, Rng::Philox, 1.0, 0) && kept;
    kept = measure(1'000, Rng::Mt19937, 1.0, 0) && kept;
    return kept ? 0 : 1;
}
