// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scenario/yaml/tree.h"

#include <QByteArray>

namespace xes::scenario::yaml {

/// Turns byte columns into columns of characters. One thread.
class LineIndex
{
public:
    explicit LineIndex(const QByteArray &text);
    /// @param line, byteColumn from 0
    [[nodiscard]] Mark markOf(int line, int byteColumn) const;
    [[nodiscard]] Mark markOf(qsizetype offset) const;

private:
    const QByteArray &m_text;
    std::vector<qsizetype> m_starts;
    mutable int m_lastLine = -1;
    mutable qsizetype m_lastEnd = 0;
    mutable int m_lastColumn = 1;
};

/// Refuses what is no text in UTF-8 as YAML wants it, naming the first wrong byte's place.
/// @return the text without a byte order mark
[[nodiscard]] Result<QByteArray> checkText(const QByteArray &bytes);

} // namespace xes::scenario::yaml
