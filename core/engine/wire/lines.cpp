// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/lines.h"

#include <QTimeZone>

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

bool readNumber(QByteArrayView text, qsizetype at, qsizetype digits, int &out)
{
    if (at + digits > text.size())
        return false;
    out = 0;
    for (qsizetype i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        out = out * 10 + (text[i] - '0');
    }
    return true;
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
    // "YYYY-MM-DDTHH:MM:SS[.fraction](Z|+hh:mm) "
    const qsizetype space = line.first(std::min<qsizetype>(line.size(), stampBytes)).indexOf(' ');
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (space < 20 || !readNumber(line, 0, 4, year) || line[4] != '-' || !readNumber(line, 5, 2, month) ||
        line[7] != '-' || !readNumber(line, 8, 2, day) || line[10] != 'T' || !readNumber(line, 11, 2, hour) ||
        line[13] != ':' || !readNumber(line, 14, 2, minute) || line[16] != ':' ||
        !readNumber(line, 17, 2, second)) {
        return {};
    }
    int millisecond = 0;
    qsizetype at = 19;
    if (line[at] == '.') {
        int digit = 0;
        int weight = 100;
        for (++at; readNumber(line, at, 1, digit); ++at, weight /= 10)
            millisecond += digit * weight;
    }
    int offset = 0;
    if (line[at] == '+' || line[at] == '-') {
        int hours = 0;
        int minutes = 0;
        if (!readNumber(line, at + 1, 2, hours) || line[at + 3] != ':' ||
            !readNumber(line, at + 4, 2, minutes) || at + 6 != space) {
            return {};
        }
        offset = (line[at] == '-' ? -1 : 1) * (hours * 60 + minutes) * 60;
    } else if (line[at] != 'Z' || at + 1 != space) {
        return {};
    }
    const QDateTime time(QDate(year, month, day), QTime(hour, minute, second, millisecond), Qt::UTC);
    if (!time.isValid())
        return {};
    line = line.sliced(space + 1);
    return time.addSecs(-offset);
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
