// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/types.h"

#include <functional>
#include <utility>

namespace xes::engine::wire {

/// Takes a multiplexed stream apart: frames of one byte for the stream, three of nothing, four for the
/// length, and the payload. Payloads are handed on as they come, without waiting for the frame's end.
class FrameDecoder
{
public:
    /// No frame may be longer.
    static constexpr quint32 maxFrameBytes = 16 * 1024 * 1024;
    /// A frame's first piece has at least that many bytes (or the frame has less): a stamp comes whole.
    static constexpr qsizetype firstPieceBytes = 40;
    /// @param first whether the piece begins a frame
    using Sink = std::function<void(OutputStream stream, QByteArrayView piece, bool first)>;

    /// ErrorCode::Protocol where a header is none; the decoder is of no more use then.
    [[nodiscard]] Result<void> feed(QByteArrayView bytes, const Sink &sink);
    /// Whether the bytes so far end between two frames.
    [[nodiscard]] bool isBetweenFrames() const
    {
        return m_header.isEmpty() && m_start.isEmpty() && m_remaining == 0;
    }
    /// Whether some frame's header has come.
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    /// All that was fed where no frame ever came: an old engine's error, as plain text.
    [[nodiscard]] QByteArray takeUnframed() { return std::exchange(m_unframed, {}); }

private:
    QByteArray m_header;   ///< the part of a header that has come
    QByteArray m_start;    ///< the part of a first piece that has come
    QByteArray m_unframed; ///< what has come before the first header was whole
    OutputStream m_stream = OutputStream::Out;
    quint32 m_remaining = 0;
    bool m_first = false;
    bool m_begun = false;
};

} // namespace xes::engine::wire
