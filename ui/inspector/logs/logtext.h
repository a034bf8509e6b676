// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace xes::ui {

/// A part of a line in a look of its own.
struct LogSpan
{
    int start = 0;
    int length = 0;
    std::optional<theme::Tone> tone; ///< the nearest of our colours to the one asked for
    bool bold = false;

    friend bool operator==(const LogSpan &, const LogSpan &) = default;
};

struct LogText
{
    QString text;
    std::vector<LogSpan> spans; ///< in order, without the parts that look as usual
};

/// What a program printed, as it may be shown: SGR colours become spans; all other escape sequences (titles,
/// links, clipboard, cursor, questions) go without a trace; tabs become spaces; other control characters,
/// bidi controls and invisible characters become visible marks. At most `maximum` characters.
[[nodiscard]] LogText readLogText(QByteArrayView bytes, int maximum = 8192);

} // namespace xes::ui
