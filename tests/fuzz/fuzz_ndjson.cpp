// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/ndjson.h"
#include "pieces.h"

/// What a container says on its port.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    xes::ndjson::Reader reader;
    xes::fuzz::inPieces(data, size, [&](QByteArrayView piece) { (void)reader.feed(piece); });
    (void)reader.finish();
    return 0;
}
