// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/wire/lines.h"
#include "engine/wire/readers.h"
#include "pieces.h"

namespace xes::fuzz {

/// Calls f with each JSON object of a stream of lines, up to the first line that is none, as the client does.
template <class F>
void eachObject(const std::uint8_t *data, std::size_t size, F f)
{
    engine::wire::LineSplitter lines(16 * 1024);
    bool refused = false;
    const auto read = [&](const QByteArray &line, bool wasCut) {
        if (refused || line.trimmed().isEmpty())
            return;
        const Result<engine::wire::JsonDocument> object = engine::wire::readObject(line);
        refused = !object || wasCut;
        if (!refused)
            f(object->root());
    };
    inPieces(data, size, [&](QByteArrayView piece) { lines.feed(piece, read); });
    lines.finish(read);
}

} // namespace xes::fuzz
