// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/httpparser.h"
#include "pieces.h"

#include <cstdlib>

/// What an engine answers, bytes as they come.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    xes::engine::wire::HttpParser parser;
    bool refused = false;
    qsizetype body = 0;
    xes::fuzz::inPieces(data, size, [&](QByteArrayView piece) {
        if (refused || parser.isFinished())
            return;
        const auto taken = parser.feed(piece);
        refused = !taken;
        if (taken && (*taken < 0 || *taken > piece.size()))
            std::abort();
        body += parser.takeBody().size();
    });
    if (!refused && !parser.isFinished())
        refused = !parser.feedEnd();
    body += parser.takeBody().size();
    if (body > qsizetype(size))
        std::abort(); // more than came in
    return 0;
}
