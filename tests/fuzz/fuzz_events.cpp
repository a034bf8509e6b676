// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonlines.h"

#include <cstdlib>

using namespace xes::engine;

/// The stream of an engine's events; that of a pull's or a build's progress goes the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    xes::fuzz::eachObject(data, size, [](wire::JsonView object) {
        const xes::Result<EngineEvent> event = wire::readEvent(object);
        if (event && (event->type.isEmpty() || event->action.isEmpty()))
            std::abort();
        const xes::Result<Progress> progress = wire::readProgress(object);
        if (progress && (progress->current < 0 || progress->total < 0))
            std::abort();
        if (!progress && progress.error().message.english().isEmpty())
            std::abort();
    });
    return 0;
}
