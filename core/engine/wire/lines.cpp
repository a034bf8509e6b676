// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/lines.h"

#include "engine/wire/rfc3339.h"

#include <algorithm>

namespace xes::engine::wire {

namespace {

/// Room for a stamp before the text, so that both fit together.
constexpr qsizetype stampBytes = 40;

/// The longest prefix of at most `limit` bytes that does not end inside a UTF-8 character.
qsizetype wholeCharacters(QByteArrayView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text.size();
    qsizetype end = limit;
    // Continuation bytes are 10xxxxxx; no character has more than three of them.
    for (int i = 0; i < 3 && end > 0 && (static_cast<quint8>(text[end]) & 0xC0) == 0x80; ++i)
        --end;
    return end;
}

} // namespace

void LineSplitter::append(QByteArrayView piece)
{
    if (m_cut || piece.isEmpty())
        return;
    // One byte more than the limit shows where a character is split.
    const qsizetype room = m_limit + 4 - m_line.size();
    m_line.append(piece.first(std::min(piece.size(), std::max<qsizetype>(room, 0))));
    if (m_line.size() > m_limit) {
        m_line.truncate(wholeCharacters(m_line, m_limit));
        m_cut = true;
    }
}

void LineSplitter::emitLine(const Sink &sink)
{
    if (!m_cut && m_line.endsWith('\r'))
        m_line.chop(1);
    m_inside = false;
    sink(std::exchange(m_line, {}), std::exchange(m_cut, false));
}

void LineSplitter::feed(QByteArrayView piece, const Sink &sink)
{
    while (!piece.isEmpty()) {
        const qsizetype end = piece.indexOf('\n');
        if (end < 0) {
            m_inside = true;
            append(piece);
            return;
        }
        append(piece.first(end));
        piece = piece.sliced(end + 1);
        emitLine(sink);
    }
}

void LineSplitter::finish(const Sink &sink)
{
    if (m_inside)
        emitLine(sink);
}

QDateTime takeTimestamp(QByteArrayView &line)
{
    const qsizetype space = line.first(std::min<qsizetype>(line.size(), stampBytes)).indexOf(' ');
    const QDateTime time = space < 0 ? QDateTime() : parseRfc3339(line.first(space));
    if (time.isValid())
        line = line.sliced(space + 1);
    return time;
}

LogAssembler::LogAssembler(bool timestamps)
    : m_timestamps(timestamps),
      m_out(maxLineBytes + (timestamps ? stampBytes : 0)),
      m_err(maxLineBytes + (timestamps ? stampBytes : 0))
{}

LogLine LogAssembler::toLine(OutputStream stream, const QByteArray &text, bool cut) const
{
    LogLine line;
    line.stream = stream;
    QByteArrayView rest = text;
    if (m_timestamps)
        line.time = takeTimestamp(rest);
    const qsizetype length = wholeCharacters(rest, maxLineBytes);
    line.cut = cut || length < rest.size();
    line.text = rest.first(length).toByteArray();
    return line;
}

void LogAssembler::feed(OutputStream stream, QByteArrayView piece, bool first, const Sink &sink)
{
    LineSplitter &splitter = stream == OutputStream::Out ? m_out : m_err;
    if (m_timestamps && first && splitter.isInsideLine())
        (void)takeTimestamp(piece);
    splitter.feed(piece, [&](const QByteArray &text, bool cut) { sink(toLine(stream, text, cut)); });
}

void LogAssembler::finish(const Sink &sink)
{
    m_out.finish([&](const QByteArray &text, bool cut) { sink(toLine(OutputStream::Out, text, cut)); });
    m_err.finish([&](const QByteArray &text, bool cut) { sink(toLine(OutputStream::Err, text, cut)); });
}

} // namespace xes::engine::wire
