// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonlines.h"

#include <cmath>
#include <cstdlib>

using namespace xes::engine;

/// The stream of a container's figures: whatever it says, they can be drawn.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    xes::fuzz::eachObject(data, size, [](wire::JsonView object) {
        const StatsSample sample = wire::readStats(object);
        if (sample.cpuPercent && (!std::isfinite(*sample.cpuPercent) || *sample.cpuPercent < 0))
            std::abort();
        for (const qint64 bytes : {sample.memoryBytes, sample.memoryLimitBytes, sample.networkReceivedBytes,
                                   sample.networkSentBytes, sample.blockReadBytes, sample.blockWrittenBytes,
                                   qint64(sample.pids)}) {
            if (bytes < 0)
                std::abort();
        }
    });
    return 0;
}
