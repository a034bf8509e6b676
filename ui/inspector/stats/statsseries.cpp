// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/stats/statsseries.h"

#include <algorithm>

namespace xes::ui {

namespace {
constexpr std::size_t maximumPoints = 1200; // two a second, should an engine be that eager
}

void StatsSeries::put(Curve which, double seconds, double value)
{
    auto &points = m_curves[which];
    points.push_back({seconds, value});
    while (points.size() > maximumPoints || points.front().x < seconds - windowSeconds)
        points.pop_front();
}

void StatsSeries::add(const engine::StatsSample &sample)
{
    const double seconds = static_cast<double>(sample.read.toMSecsSinceEpoch()) / 1000;
    if (m_last && seconds <= m_newest)
        return; // the same one again
    if (sample.cpuPercent)
        put(Cpu, seconds, *sample.cpuPercent);
    put(Memory, seconds, static_cast<double>(sample.memoryBytes));
    if (m_last) {
        const double passed = seconds - m_newest;
        const auto rate = [&](Curve which, qint64 before, qint64 now) {
            if (now >= before)
                put(which, seconds, static_cast<double>(now - before) / passed);
        };
        rate(Received, m_last->networkReceivedBytes, sample.networkReceivedBytes);
        rate(Sent, m_last->networkSentBytes, sample.networkSentBytes);
        rate(BlockRead, m_last->blockReadBytes, sample.blockReadBytes);
        rate(BlockWritten, m_last->blockWrittenBytes, sample.blockWrittenBytes);
    }
    m_newest = seconds;
    m_last = sample;
}

std::optional<double> StatsSeries::newest(Curve which) const
{
    const auto &points = m_curves[which];
    return points.empty() ? std::nullopt : std::optional(points.back().y);
}

double StatsSeries::spanSeconds() const
{
    double first = m_newest;
    for (const auto &points : m_curves)
        if (!points.empty())
            first = std::min(first, points.front().x);
    return std::clamp(m_newest - first, leastSeconds, windowSeconds);
}

double StatsSeries::greatest(Curve which) const
{
    double most = 0;
    for (const CurvePoint &point : m_curves[which])
        most = std::max(most, point.y);
    return most;
}

} // namespace xes::ui
