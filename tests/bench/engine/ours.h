// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/client.h"

#include <functional>
#include <vector>

namespace xes::bench {

[[nodiscard]] double median(std::vector<double> values);

/// How late events were heard of.
struct Heard
{
    int count = 0;
    double medianMicroseconds = 0;
    double lastMicroseconds = 0;
};

/// What is measured: the client, in this process. Whatever fails ends the program.
class Ours
{
public:
    explicit Ours(const QString &url);

    /// Medians of so many calls one after the other, in µs.
    [[nodiscard]] double ping(int times);
    [[nodiscard]] double inspect(const QString &id, int times);
    [[nodiscard]] double list(int times, int expected);

    /// Creates, starts and removes containers, in seconds.
    [[nodiscard]] double cycle(int count, int together);

    struct Drained
    {
        double seconds = 0;
        double peakMb = 0;   ///< of the whole process
        double growthMb = 0; ///< of the peak, after the first quarter
    };
    [[nodiscard]] Drained logs(const QString &id, qint64 expectedBytes);

    QString createNamed(const QString &name);
    void removeAll();

    /// Hears events of containers, up to the removal of the one named "last".
    [[nodiscard]] Future<Heard> listen(const std::function<void()> &firstHeard);
    [[nodiscard]] static Heard finished(const Future<Heard> &future);

private:
    [[nodiscard]] Future<void> cycleOne();

    engine::Client m_client;
};

} // namespace xes::bench
