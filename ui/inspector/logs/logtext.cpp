// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/logs/logtext.h"

#include "painting/safetext.h"

#include <QStringDecoder>

namespace xes::ui {

namespace {

constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;

std::optional<theme::Tone> toneOfColor(int color)
{
    switch (color) {
    case 1:
        return theme::Tone::Failed;
    case 2:
        return theme::Tone::Ready;
    case 3:
        return theme::Tone::Degraded;
    case 4:
    case 6:
        return theme::Tone::Starting;
    case 5:
        return theme::Tone::Frozen;
    default:
        return std::nullopt;
    }
}

struct Look
{
    std::optional<theme::Tone> tone;
    bool bold = false;

    friend bool operator==(const Look &, const Look &) = default;
};

/// One SGR sequence's parameters onto a look.
void applySgr(QStringView parameters, Look &look)
{
    const QList<QStringView> parts = parameters.split(QLatin1Char(';'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const int code = parts[i].isEmpty() ? 0 : parts[i].toInt();
        if (code == 0)
            look = {};
        else if (code == 1)
            look.bold = true;
        else if (code == 22)
            look.bold = false;
        else if (code >= 30 && code <= 37)
            look.tone = toneOfColor(code - 30);
        else if (code >= 90 && code <= 97)
            look.tone = code == 90 ? std::optional(theme::Tone::Stopped) : toneOfColor(code - 90);
        else if (code == 39)
            look.tone.reset();
        else if (code == 38 || code == 48) { // 38;5;N or 38;2;R;G;B: not ours
            const int kind = i + 1 < parts.size() ? parts[i + 1].toInt() : 0;
            if (code == 38 && kind == 5 && i + 2 < parts.size() && parts[i + 2].toInt() < 16)
                look.tone = toneOfColor(parts[i + 2].toInt() % 8);
            i += kind == 2 ? 4 : 2;
        }
    }
}

/// The position after the escape sequence at `at`; SGR is applied.
qsizetype skipEscape(QStringView text, qsizetype at, Look &look)
{
    qsizetype i = at + 1;
    if (i >= text.size())
        return i;
    const char16_t kind = text[i].unicode();
    if (kind == u'[') {
        const qsizetype start = ++i;
        while (i < text.size() && text[i].unicode() >= 0x20 && text[i].unicode() < 0x40)
            ++i;
        if (i < text.size() && text[i] == QLatin1Char('m'))
            applySgr(text.mid(start, i - start), look);
        return qMin(i + 1, text.size());
    }
    if (kind == u']' || kind == u'P' || kind == u'X' || kind == u'^' || kind == u'_') {
        for (++i; i < text.size(); ++i) {
            if (text[i].unicode() == bell)
                return i + 1;
            if (text[i].unicode() == escape)
                return i + 1 < text.size() && text[i + 1] == QLatin1Char('\\') ? i + 2 : i;
        }
        return i;
    }
    while (i < text.size() && text[i].unicode() >= 0x20 && text[i].unicode() < 0x30)
        ++i;
    return qMin(i + 1, text.size());
}

} // namespace

LogText readLogText(QByteArrayView bytes, int maximum)
{
    LogText out;
    QStringDecoder decode(QStringDecoder::Utf8);
    // Four bytes a character at most, and room for escapes; what is longer would be cut anyway.
    QString raw = decode(bytes.first(qMin<qsizetype>(bytes.size(), static_cast<qsizetype>(maximum) * 4)));
    while (raw.endsWith(QLatin1Char('\r')) || raw.endsWith(QLatin1Char('\n')))
        raw.chop(1);
    out.text.reserve(qMin<qsizetype>(raw.size(), maximum));
    Look look;
    int begun = 0;
    const auto close = [&](const Look &before) {
        const int end = static_cast<int>(out.text.size());
        if (before != Look() && end > begun)
            out.spans.push_back({begun, end - begun, before.tone, before.bold});
        begun = end;
    };
    for (qsizetype i = 0; i < raw.size();) {
        if (out.text.size() >= maximum) {
            out.text += QChar(0x2026);
            break;
        }
        const QChar unit = raw.at(i);
        if (unit.unicode() == escape) {
            const Look before = look;
            i = skipEscape(raw, i, look);
            if (look != before)
                close(before);
            continue;
        }
        if (unit == QLatin1Char('\t')) {
            out.text += QString(4 - out.text.size() % 4, QLatin1Char(' '));
        } else if (unit.isHighSurrogate() && i + 1 < raw.size() && raw.at(i + 1).isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(unit, raw.at(i + 1));
            if (isHostile(whole)) {
                out.text += standIn(whole);
            } else {
                out.text += unit;
                out.text += raw.at(i + 1);
            }
            ++i;
        } else {
            out.text += isHostile(unit.unicode()) ? standIn(unit.unicode()) : unit;
        }
        ++i;
    }
    close(look);
    return out;
}

} // namespace xes::ui
