// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

/// A body in chunks: their heads with extensions, trailers. The answer's head stands.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 0) {
        xes::fuzz::checkAnswer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                               {data + 1, qsizetype(size - 1)}, data[0] + 1);
    }
    return 0;
}
