// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/link.h"

#include <algorithm>
#include <cmath>

namespace xes {

namespace {
constexpr std::int64_t nsOfUs = 1000;
} // namespace

Passage Link::pass(VirtualTime sent, int bytes)
{
    Passage passage;
    NetworkMetadata &metadata = passage.metadata;
    metadata = {m_parameters.latency, sent, std::nullopt, m_parameters.lossRate};
    // Always drawn, so that a loss rate of 0 and one of 0.1 leave the later numbers where they are.
    const bool isLost = drawLoss(metadata.lossRate);
    if (isLost || isDown(sent))
        return passage;
    const std::optional<VirtualTime> departed = departure(sent, bytes);
    if (!departed)
        return passage;
    metadata.delivery = arrival(*departed);
    metadata.latency = *metadata.delivery - sent;
    if (m_parameters.duplication > 0 && m_random.random() < m_parameters.duplication)
        passage.duplicate = arrival(*departed);
    return passage;
}

bool Link::isDown(VirtualTime at) const
{
    return std::any_of(m_parameters.outages.begin(), m_parameters.outages.end(),
                       [at](const scenario::Outage &outage) { return at >= outage.from && at < outage.to; });
}

bool Link::drawLoss(double &rate)
{
    if (const auto &bursts = m_parameters.bursts) {
        rate = m_isBad ? bursts->bad : bursts->good;
        const bool isLost = m_random.random() < rate;
        if (m_random.random() < (m_isBad ? bursts->toGood : bursts->toBad))
            m_isBad = !m_isBad;
        return isLost;
    }
    return m_random.random() < rate;
}

std::optional<VirtualTime> Link::departure(VirtualTime sent, int bytes)
{
    if (m_parameters.bitsPerSecond <= 0)
        return sent;
    const std::int64_t nowNs = toUs(sent) * nsOfUs;
    while (!m_waiting.empty() && m_waiting.front().beginsNs <= nowNs) {
        m_waitingBytes -= m_waiting.front().bytes;
        m_waiting.pop_front();
    }
    const bool isBusy = m_freeNs > nowNs;
    if (isBusy && m_parameters.queueBytes >= 0 && m_waitingBytes + bytes > m_parameters.queueBytes)
        return std::nullopt;
    const std::int64_t beginsNs = std::max(nowNs, m_freeNs);
    if (isBusy) {
        m_waiting.push_back({beginsNs, bytes});
        m_waitingBytes += bytes;
    }
    m_freeNs = beginsNs + std::llround(double(bytes) * 8e9 / m_parameters.bitsPerSecond);
    return fromUs((m_freeNs + nsOfUs - 1) / nsOfUs);
}

VirtualTime Link::arrival(VirtualTime departed)
{
    using Kind = scenario::Jitter::Kind;
    const scenario::Jitter &jitter = m_parameters.jitter;
    const double spread = double(jitter.spread.count());
    double more = 0;
    switch (jitter.kind) {
    case Kind::None:
        break;
    case Kind::Uniform:
        more = (2 * m_random.random() - 1) * spread;
        break;
    case Kind::Normal:
        more = m_random.gauss(0, spread);
        break;
    case Kind::Pareto:
        more = spread * (std::pow(1 - m_random.random(), -1 / jitter.shape) - 1);
        break;
    }
    constexpr double longest = 4e18; // µs; a heavy tail may draw more than can be counted
    const VirtualDuration latency(
        std::llround(std::clamp(double(m_parameters.latency.count()) + more, 0.0, longest)));
    VirtualTime at = departed + latency;
    // With one latency for all none overtakes another.
    if (jitter.kind != Kind::None && !m_parameters.reorders)
        at = std::max(at, m_last);
    m_last = std::max(m_last, at);
    return at;
}

VirtualDuration Link::leastLatency(const scenario::LinkParameters &parameters)
{
    switch (parameters.jitter.kind) {
    case scenario::Jitter::Kind::Uniform:
        return std::max(parameters.latency - parameters.jitter.spread, VirtualDuration(0));
    case scenario::Jitter::Kind::Normal:
        return VirtualDuration(0);
    default:
        return parameters.latency;
    }
}

} // namespace xes
