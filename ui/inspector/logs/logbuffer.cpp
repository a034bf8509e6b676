// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/logs/logbuffer.h"

#include <algorithm>

namespace xes::ui {

qint64 LogBuffer::cost(const Line &line)
{
    return line.content.text.size() + static_cast<qint64>(line.content.spans.size()) * 8 + 48;
}

qint64 LogBuffer::append(const std::vector<engine::LogLine> &lines)
{
    // Of a flood only the end will be kept: the rest is not even read.
    const auto count = static_cast<qint64>(lines.size());
    const qint64 skipped = std::max<qint64>(0, count - m_maximumLines);
    for (qint64 i = skipped; i < count; ++i) {
        const engine::LogLine &from = lines[static_cast<std::size_t>(i)];
        Line line;
        line.timeMs = from.time.isValid() ? from.time.toMSecsSinceEpoch() : 0;
        line.isError = from.stream == engine::OutputStream::Err;
        line.content = readLogText(from.text);
        line.cut = from.cut;
        m_characters += cost(line);
        m_widest = std::max(m_widest, static_cast<int>(line.content.text.size()));
        m_lines.push_back(std::move(line));
    }
    const qint64 before = m_begin;
    while (size() > m_maximumLines || (m_characters > m_maximumCharacters && size() > 1)) {
        m_characters -= cost(m_lines.front());
        m_lines.pop_front();
        ++m_begin;
    }
    m_dropped += m_begin - before + skipped;
    return m_begin - before;
}

void LogBuffer::clear()
{
    m_begin = end();
    m_lines.clear();
    m_characters = 0;
    m_widest = 0;
    m_dropped = 0;
}

QString LogBuffer::text(qint64 first, qint64 last, bool withTime) const
{
    QString out;
    for (qint64 number = std::max(first, begin()); number < std::min(last, end()); ++number) {
        const Line &from = line(number);
        if (withTime && from.timeMs > 0)
            out += QDateTime::fromMSecsSinceEpoch(from.timeMs).toString(Qt::ISODateWithMs) + QLatin1Char(' ');
        out += from.content.text + QLatin1Char('\n');
    }
    return out;
}

} // namespace xes::ui
