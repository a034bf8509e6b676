// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"
#include "inspector/logs/logtext.h"

#include <deque>

namespace xes::ui {

/// The newest lines of a container's output: at most so many lines and so many characters, whatever comes.
/// Lines are numbered from 0 on; the oldest numbers go.
class LogBuffer
{
public:
    struct Line
    {
        qint64 timeMs = 0; ///< wall clock, ms since 1970; 0: not known
        bool isError = false;
        bool cut = false;
        LogText content;
    };

    explicit LogBuffer(qint64 maximumLines = 100'000, qint64 maximumCharacters = 32 * 1024 * 1024)
        : m_maximumLines(maximumLines), m_maximumCharacters(maximumCharacters)
    {}

    /// @return how many old lines went
    qint64 append(const std::vector<engine::LogLine> &lines);
    void clear();

    [[nodiscard]] qint64 begin() const { return m_begin; }
    [[nodiscard]] qint64 end() const { return m_begin + static_cast<qint64>(m_lines.size()); }
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_lines.size()); }
    [[nodiscard]] const Line &line(qint64 number) const
    {
        return m_lines[static_cast<std::size_t>(number - m_begin)];
    }
    /// Of the kept lines, roughly.
    [[nodiscard]] qint64 characters() const { return m_characters; }
    /// How many lines went since clear().
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    /// The longest line so far, in characters.
    [[nodiscard]] int widest() const { return m_widest; }

    /// Lines [first, last) as text, each with its time where asked.
    [[nodiscard]] QString text(qint64 first, qint64 last, bool withTime) const;

private:
    [[nodiscard]] static qint64 cost(const Line &line);

    qint64 m_maximumLines;
    qint64 m_maximumCharacters;
    std::deque<Line> m_lines;
    qint64 m_begin = 0;
    qint64 m_characters = 0;
    qint64 m_dropped = 0;
    int m_widest = 0;
};

} // namespace xes::ui
