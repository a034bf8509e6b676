// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/virtualtime.h"

#include <array>
#include <charconv>

namespace xes {

namespace {

// A quarter of what 64 bits hold, so that an instant plus a duration never overflows.
constexpr std::int64_t longestUs = std::int64_t(1) << 61;

struct Unit
{
    QLatin1StringView name;
    std::int64_t us;
};
// Longest suffix first: "ms" and "us" end in "s".
constexpr std::array units{Unit{QLatin1StringView("min"), 60'000'000}, Unit{QLatin1StringView("ms"), 1'000},
                           Unit{QLatin1StringView("us"), 1}, Unit{QLatin1StringView("s"), 1'000'000}};

std::optional<std::int64_t> wholeNumber(std::string_view digits)
{
    if (digits.empty() || digits.front() == '+' || digits.front() == '-')
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (ec != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<VirtualDuration> parseDuration(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    std::int64_t unit = 1;
    QStringView number = trimmed;
    for (const Unit &u : units) {
        if (trimmed.endsWith(u.name)) {
            unit = u.us;
            number = trimmed.chopped(u.name.size()).trimmed();
            break;
        }
    }
    const std::string latin = number.toLatin1().toStdString();
    const auto dot = latin.find('.');
    const auto whole = wholeNumber(std::string_view(latin).substr(0, dot));
    if (!whole || *whole > longestUs / unit)
        return std::nullopt;
    std::int64_t us = *whole * unit;
    if (dot != std::string::npos) {
        std::string_view fraction = std::string_view(latin).substr(dot + 1);
        while (!fraction.empty() && fraction.back() == '0')
            fraction.remove_suffix(1);
        std::int64_t scale = unit;
        std::int64_t part = 0;
        for (const char c : fraction) {
            if (c < '0' || c > '9' || scale % 10 != 0)
                return std::nullopt;
            scale /= 10;
            part += (c - '0') * scale;
        }
        if (latin.size() == dot + 1 || us > longestUs - part)
            return std::nullopt;
        us += part;
    }
    return VirtualDuration(us);
}

QString formatDuration(VirtualDuration duration)
{
    const std::int64_t us = duration.count();
    if (us != 0 && us % 60'000'000 == 0)
        return QString::number(us / 60'000'000) + QStringLiteral("min");
    if (us % 1'000'000 == 0)
        return QString::number(us / 1'000'000) + QStringLiteral("s");
    if (us % 1'000 == 0)
        return QString::number(us / 1'000) + QStringLiteral("ms");
    return QString::number(us) + QStringLiteral("us");
}

QString formatSeconds(VirtualTime time)
{
    const std::int64_t us = toUs(time);
    return QStringLiteral("%1.%2 %3")
        .arg(us / 1'000'000, 2, 10, QLatin1Char('0'))
        .arg(us / 1'000 % 1'000, 3, 10, QLatin1Char('0'))
        .arg(us % 1'000, 3, 10, QLatin1Char('0'));
}

ClockText formatClock(VirtualTime time)
{
    const std::int64_t us = toUs(time);
    const std::int64_t seconds = us / 1'000'000;
    return {QStringLiteral("%1:%2:%3.%4")
                .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
                .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                .arg(seconds % 60, 2, 10, QLatin1Char('0'))
                .arg(us / 1'000 % 1'000, 3, 10, QLatin1Char('0')),
            QStringLiteral("%1").arg(us % 1'000, 3, 10, QLatin1Char('0'))};
}

} // namespace xes
