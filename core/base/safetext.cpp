// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safetext.h"

namespace xes {

bool isHostile(char32_t character)
{
    return character < 0x20 || (character >= 0x7f && character <= 0x9f) || character == 0xad ||
           character == 0x61c || character == 0x180e || (character >= 0x200b && character <= 0x200f) ||
           (character >= 0x2028 && character <= 0x202e) || (character >= 0x2060 && character <= 0x206f) ||
           character == 0xfeff || (character >= 0xfff9 && character <= 0xfffb) ||
           (character >= 0xd800 && character <= 0xdfff) || (character >= 0xe0000 && character <= 0xe0fff);
}

QChar standIn(char32_t character)
{
    if (character < 0x20)
        return QChar(static_cast<char16_t>(0x2400 + character));
    return character == 0x7f ? QChar(0x2421) : QChar(0xfffd);
}

QString safeLine(const QString &text, qsizetype maximum)
{
    QString out;
    out.reserve(qMin(text.size(), maximum) + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (out.size() >= maximum) {
            out += QChar(0x2026);
            break;
        }
        const QChar unit = text.at(i);
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t character = QChar::surrogateToUcs4(unit, text.at(i + 1));
            if (isHostile(character)) {
                out += standIn(character);
            } else {
                out += unit;
                out += text.at(i + 1);
            }
            ++i;
        } else {
            out += isHostile(unit.unicode()) ? standIn(unit.unicode()) : unit;
        }
    }
    return out;
}

} // namespace xes
