// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

/// What an engine answers, bytes as they come.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 0)
        xes::fuzz::checkAnswer({}, {data + 1, qsizetype(size - 1)}, data[0] + 1);
    return 0;
}
