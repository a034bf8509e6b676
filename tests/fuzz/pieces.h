// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace xes::fuzz {

/// Calls f with the bytes in pieces, as a stream may cut them; the first byte gives their size.
template <class F>
void inPieces(const std::uint8_t *data, std::size_t size, F f)
{
    if (size == 0)
        return;
    const std::size_t piece = std::size_t(data[0]) + 1;
    for (std::size_t i = 1; i < size; i += piece)
        f(QByteArrayView(data + i, qsizetype(std::min(piece, size - i))));
}

} // namespace xes::fuzz
