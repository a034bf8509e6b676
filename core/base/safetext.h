// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xes {

/// One line that is safe to show, from a text that somebody else chose: line ends, control characters,
/// bidi controls and invisible characters become visible marks, and what is longer than the maximum is cut
/// with an ellipsis.
[[nodiscard]] QString safeLine(const QString &text, qsizetype maximum = 256);

/// Whether a character must never reach a painter or a terminal as it is.
[[nodiscard]] bool isHostile(char32_t character);

/// What is shown in place of a hostile character: the control picture of an ASCII control, else U+FFFD.
[[nodiscard]] QChar standIn(char32_t character);

} // namespace xes
