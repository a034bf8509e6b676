// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/virtualtime.h"
#include "scenario/schema.h"

#include <QMap>

#include <limits>
#include <optional>

/// Single values of the file. Each returns nothing, having said why, where the value is wrong; and nothing,
/// silently, where the item is empty.
namespace xes::scenario {

[[nodiscard]] std::optional<QString> readText(const Item &item, Findings &findings);
/// A text that is not empty, without control characters and of at most 256 characters: an id, a name.
[[nodiscard]] std::optional<QString> readName(const Item &item, Findings &findings);
[[nodiscard]] std::optional<bool> readBool(const Item &item, Findings &findings);
[[nodiscard]] std::optional<std::int64_t>
readInteger(const Item &item, Findings &findings,
            std::int64_t least = std::numeric_limits<std::int64_t>::min(),
            std::int64_t most = std::numeric_limits<std::int64_t>::max());
[[nodiscard]] std::optional<double> readNumber(const Item &item, Findings &findings, double least,
                                               double most);
/// A fraction of 1, also as "5%".
[[nodiscard]] std::optional<double> readFraction(const Item &item, Findings &findings);
/// One of these words; a wrong one is answered with them, and with what was probably meant.
[[nodiscard]] std::optional<QString> readWord(const Item &item, const QStringList &words, Findings &findings);
/// "64MiB", "64m", "1.5GB" or bytes.
[[nodiscard]] std::optional<qint64> readSize(const Item &item, Findings &findings);
/// "1Mbit/s", "64kbit/s" or bits a second; thousands, as networks count.
[[nodiscard]] std::optional<double> readBitRate(const Item &item, Findings &findings);
/// A list of scalars, or one scalar alone.
[[nodiscard]] std::optional<QStringList> readTexts(const Item &item, Findings &findings);
/// A list as it is, or a text split like a shell's words.
[[nodiscard]] std::optional<QStringList> readCommand(const Item &item, Findings &findings);
/// A map of scalars or a list of "key=value".
[[nodiscard]] std::optional<QMap<QString, QString>> readPairs(const Item &item, Findings &findings);

enum class Zero { Allowed, Refused };
/// A time under "key" (with a unit), "key_s" (seconds) or "key_us" (microseconds).
[[nodiscard]] std::optional<VirtualDuration> readTime(const MapReader &map, const QString &key, Zero zero,
                                                      Findings &findings,
                                                      const QStringList &moreSpellings = {});

/// Splits as a shell does: blanks, '…', "…" and backslashes; nothing is expanded.
/// @return nothing where a quote is not closed
[[nodiscard]] std::optional<QStringList> splitWords(const QString &text);

/// Numbers, booleans and null as YAML's core schema reads them, everything else as text.
[[nodiscard]] Json toJson(const yaml::Node &node);

} // namespace xes::scenario
