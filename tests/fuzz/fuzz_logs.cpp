// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/frames.h"
#include "engine/wire/lines.h"
#include "pieces.h"

#include <cstdlib>

using namespace xes::engine;

/// The stream of a container's output: frames, lines, time stamps.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wire::FrameDecoder decoder;
    wire::LogAssembler lines(size % 2 == 0);
    qsizetype bytes = 0;
    const auto count = [&bytes](const LogLine &line) { bytes += line.text.size(); };
    bool refused = false;
    xes::fuzz::inPieces(data, size, [&](QByteArrayView piece) {
        if (refused)
            return;
        refused = !decoder.feed(piece, [&](OutputStream stream, QByteArrayView text, bool first) {
            lines.feed(stream, text, first, count);
        });
    });
    lines.finish(count);
    if (bytes > qsizetype(size))
        std::abort();
    return 0;
}
