// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"

#include <QByteArray>

#include <functional>

namespace xes::engine::wire {

/// Puts lines together out of pieces. A line longer than the limit is cut there, at a whole UTF-8
/// character; the rest of it up to its end is dropped.
class LineSplitter
{
public:
    using Sink = std::function<void(QByteArray line, bool cut)>;

    explicit LineSplitter(qsizetype limit = 64 * 1024) : m_limit(limit) {}

    void feed(QByteArrayView piece, const Sink &sink);
    /// Gives what stands after the last end of line, if anything.
    void finish(const Sink &sink);
    /// Whether a line has begun and not ended.
    [[nodiscard]] bool isInsideLine() const { return m_inside; }
    /// Whether that line is above the limit already: it may have no end.
    [[nodiscard]] bool isCut() const { return m_cut; }

private:
    void append(QByteArrayView piece);
    void emitLine(const Sink &sink);

    qsizetype m_limit;
    QByteArray m_line;
    bool m_cut = false;
    bool m_inside = false;
};

/// Takes the engine's stamp ("2026-01-02T03:04:05.123456789Z ") off the front of a line.
/// @return the time, invalid (and the line untouched) where there is none
[[nodiscard]] QDateTime takeTimestamp(QByteArrayView &line);

/// Lines of a container's output, of both its streams, with their stamps taken off.
class LogAssembler
{
public:
    static constexpr qsizetype maxLineBytes = 64 * 1024;
    using Sink = std::function<void(LogLine line)>;

    explicit LogAssembler(bool timestamps);

    /// @param first whether the piece begins a frame: the engine stamps each of the frames that a long line
    ///              is made of
    void feed(OutputStream stream, QByteArrayView piece, bool first, const Sink &sink);
    void finish(const Sink &sink);

private:
    [[nodiscard]] LogLine toLine(OutputStream stream, const QByteArray &text, bool cut) const;

    bool m_timestamps;
    LineSplitter m_out;
    LineSplitter m_err;
};

} // namespace xes::engine::wire
