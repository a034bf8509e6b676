// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/wire/httpparser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace xes::fuzz {

/// What a parser makes of an answer.
struct Answer
{
    bool refused = false;
    bool finished = false; ///< before the connection's end
    int status = 0;
    QByteArray body;

    friend bool operator==(const Answer &, const Answer &) = default;
};

inline Answer readAnswer(QByteArrayView head, QByteArrayView bytes, qsizetype piece)
{
    engine::wire::HttpParser parser;
    Answer out;
    if (!head.isEmpty() && !parser.feed(head))
        std::abort();
    for (qsizetype at = 0; at < bytes.size() && !out.refused && !parser.isFinished(); at += piece) {
        const QByteArrayView next = bytes.sliced(at, std::min(piece, bytes.size() - at));
        const auto taken = parser.feed(next);
        out.refused = !taken;
        if (taken && (*taken < 0 || *taken > next.size()))
            std::abort();
        out.body += parser.takeBody();
    }
    out.finished = !out.refused && parser.isFinished();
    if (!out.refused && !out.finished)
        out.refused = !parser.feedEnd();
    out.body += parser.takeBody();
    if (parser.hasHead())
        out.status = parser.head().status;
    return out;
}

/// The same however the bytes are cut, and never more than came in.
inline void checkAnswer(QByteArrayView head, QByteArrayView bytes, qsizetype piece)
{
    const Answer cut = readAnswer(head, bytes, piece);
    const Answer whole = readAnswer(head, bytes, std::max<qsizetype>(bytes.size(), 1));
    if (cut.refused != whole.refused || (!whole.refused && cut != whole) || cut.body.size() > bytes.size())
        std::abort();
}

} // namespace xes::fuzz
