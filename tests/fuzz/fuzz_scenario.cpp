// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/reader.h"

#include <cstdint>
#include <cstdlib>

/// A scenario file of anybody: read or refused, never worse.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray yaml(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto outcome = xes::scenario::readScenario(yaml, QStringLiteral("fuzz.yaml"));
    if (!outcome.toResult() && outcome.toResult().error().message.english().isEmpty())
        std::abort(); // refused without a word
    return 0;
}
