// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/rfc3339.h"

#include <chrono>
#include <optional>

namespace xes::engine::wire {

namespace {

/// -1 where they are no digits.
int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// Minutes east of Greenwich.
std::optional<int> offsetOf(QByteArrayView text)
{
    if (text == "Z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || minutes < 0)
        return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

QDateTime parseRfc3339(QByteArrayView text)
{
    using namespace std::chrono;
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
        text[16] != ':')
        return {};
    const int yearNumber = digits(text, 0, 4);
    const year_month_day date(year(yearNumber), month(static_cast<unsigned>(digits(text, 5, 2))),
                              day(static_cast<unsigned>(digits(text, 8, 2))));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (yearNumber <= 1 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 59)
        return {};
    qsizetype at = 19;
    int fraction = 0;
    if (text[at] == '.') {
        int weight = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10)
            fraction += (text[at] - '0') * weight;
    }
    const std::optional<int> offset = offsetOf(text.sliced(at));
    if (!offset)
        return {};
    const auto time = sys_days(date).time_since_epoch() + hours(hour) + minutes(minute - *offset) +
                      seconds(second) + milliseconds(fraction);
    return QDateTime::fromMSecsSinceEpoch(duration_cast<milliseconds>(time).count(), Qt::UTC);
}

} // namespace xes::engine::wire
