// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/yaml/textcheck.h"

#include "scenario/yaml/parse.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes::scenario::yaml {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// How many bytes the character at the front has; 0 where it is no UTF-8.
qsizetype characterLength(QByteArrayView bytes)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length)
        return 0;
    if (!std::all_of(bytes.begin() + 1, bytes.begin() + length, isContinuation))
        return 0;
    const auto second = static_cast<unsigned char>(bytes[1]);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool surrogate = first == 0xed && second >= 0xa0;
    const bool beyond = first == 0xf4 && second >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

} // namespace

LineIndex::LineIndex(const QByteArray &text) : m_text(text), m_starts{0}
{
    for (qsizetype i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1))
        m_starts.push_back(i + 1);
}

Mark LineIndex::markOf(int line, int byteColumn) const
{
    if (line < 0)
        return {1, 1};
    if (line >= int(m_starts.size()))
        return markOf(int(m_starts.size()) - 1, int(m_text.size() - m_starts.back()));
    const qsizetype start = m_starts[line];
    const qsizetype end = std::clamp<qsizetype>(start + byteColumn, start, m_text.size());
    // Places are asked for in rising order: counting on from the last keeps one endless line cheap.
    if (m_lastLine != line || m_lastEnd > end) {
        m_lastLine = line;
        m_lastEnd = start;
        m_lastColumn = 1;
    }
    m_lastColumn += int(std::count_if(m_text.begin() + m_lastEnd, m_text.begin() + end,
                                      [](char c) { return !isContinuation(c); }));
    m_lastEnd = end;
    return {line + 1, m_lastColumn};
}

Mark LineIndex::markOf(qsizetype offset) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const auto line = int(next - m_starts.begin()) - 1;
    return markOf(line, int(offset - m_starts[line]));
}

Result<QByteArray> checkText(const QByteArray &bytes)
{
    const auto refuse = [](Mark mark, Text message, Text remedy) {
        return tl::unexpected(Error{ErrorCode::InvalidScenario,
                                    std::move(message),
                                    std::move(remedy),
                                    {{}, mark.line, mark.column, {}}});
    };
    if (bytes.size() > maxBytes)
        return refuse({}, Text(QT_TRANSLATE_NOOP("core", "The file is larger than 8 MiB.")),
                      Text(QT_TRANSLATE_NOOP("core", "Leave out what the scenario does not need.")));
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return refuse({1, 1}, Text(QT_TRANSLATE_NOOP("core", "The file is written in UTF-16, not in UTF-8.")),
                      Text(QT_TRANSLATE_NOOP("core", "Save it as UTF-8.")));
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    for (qsizetype i = 0; i < text.size();) {
        const char c = text[i];
        if ((c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
            return refuse(LineIndex(text).markOf(i),
                          Text(QT_TRANSLATE_NOOP("core", "The file holds the control character %1."),
                               {QStringLiteral("0x") + QString::number(c, 16).rightJustified(2, u'0')}),
                          Text(QT_TRANSLATE_NOOP("core", "Remove it; in a text write it as an escape in "
                                                         "double quotes.")));
        const qsizetype length = characterLength(QByteArrayView(text).sliced(i));
        if (length == 0)
            return refuse(
                LineIndex(text).markOf(i),
                Text(QT_TRANSLATE_NOOP("core", "The file is not written in UTF-8: this byte belongs "
                                               "to no character.")),
                Text(QT_TRANSLATE_NOOP("core", "Save it as UTF-8.")));
        i += length;
    }
    return text;
}

} // namespace xes::scenario::yaml
