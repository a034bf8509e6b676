// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace xes::scenario {

namespace {

/// A plain decimal, hexadecimal (0x) or octal (0o) number.
std::optional<std::int64_t> wholeNumber(const QString &text)
{
    const std::string latin = text.toLatin1().toStdString();
    std::string_view digits = latin;
    int base = 10;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    if (digits.starts_with("0x") || digits.starts_with("0o")) {
        base = digits[1] == 'x' ? 16 : 8;
        digits.remove_prefix(2);
        if (digits.starts_with('-'))
            return std::nullopt;
    }
    std::int64_t value = 0;
    const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (digits.empty() || digits.starts_with('+') || ec != std::errc() ||
        end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<double> realNumber(const QString &text)
{
    if (!text.isEmpty() && !(text.back().isDigit() || text.back() == u'.'))
        return std::nullopt; // no "inf", no "nan", no C suffixes
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Text rangeRemedy(const QString &least, const QString &most)
{
    if (least.isEmpty() && most.isEmpty())
        return Text(QT_TRANSLATE_NOOP("core", "Write it without quotes and without a unit."));
    if (most.isEmpty())
        return Text(QT_TRANSLATE_NOOP("core", "It has to be at least %1."), {least});
    return Text(QT_TRANSLATE_NOOP("core", "It has to lie between %1 and %2."), {least, most});
}

QString shortest(double value)
{
    QByteArray out;
    appendNumber(out, value);
    return QString::fromLatin1(out);
}

bool scalarOrError(const Item &item, Findings &findings)
{
    if (!item)
        return false;
    if (item.node->isScalar())
        return true;
    findings.error(item, Text(QT_TRANSLATE_NOOP("core", "A single value is expected here.")),
                   Text(QT_TRANSLATE_NOOP("core", "Write one text or number.")));
    return false;
}

} // namespace

std::optional<QString> readText(const Item &item, Findings &findings)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    return item.node->text;
}

std::optional<QString> readName(const Item &item, Findings &findings)
{
    const auto text = readText(item, findings);
    if (!text)
        return std::nullopt;
    const bool plain = std::none_of(text->begin(), text->end(),
                                    [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!text->trimmed().isEmpty() && text->size() <= 256 && plain)
        return text;
    findings.error(item, Text(QT_TRANSLATE_NOOP("core", "This is no name.")),
                   Text(QT_TRANSLATE_NOOP("core", "Use one to 256 characters on one line.")));
    return std::nullopt;
}

std::optional<bool> readBool(const Item &item, Findings &findings)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const QString &text = item.node->text;
    if (item.node->plain) {
        for (const char *word : {"true", "True", "TRUE"}) {
            if (text == QLatin1StringView(word))
                return true;
        }
        for (const char *word : {"false", "False", "FALSE"}) {
            if (text == QLatin1StringView(word))
                return false;
        }
    }
    findings.error(item, Text(QT_TRANSLATE_NOOP("core", "“%1” is neither true nor false."), {text}),
                   Text(QT_TRANSLATE_NOOP("core", "Write true or false.")));
    return std::nullopt;
}

std::optional<std::int64_t> readInteger(const Item &item, Findings &findings, std::int64_t least,
                                        std::int64_t most)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const auto value = item.node->plain ? wholeNumber(item.node->text) : std::nullopt;
    if (value && *value >= least && *value <= most)
        return value;
    const bool any = least == std::numeric_limits<std::int64_t>::min();
    const bool noTop = most == std::numeric_limits<std::int64_t>::max();
    const Text remedy =
        rangeRemedy(any ? QString() : QString::number(least), noTop ? QString() : QString::number(most));
    if (value)
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "%1 is out of range."), {item.node->text}),
                       remedy);
    else
        findings.error(item,
                       Text(QT_TRANSLATE_NOOP("core", "“%1” is no whole number that fits in 64 bits."),
                            {item.node->text}),
                       remedy);
    return std::nullopt;
}

std::optional<double> readNumber(const Item &item, Findings &findings, double least, double most)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const auto value = item.node->plain ? realNumber(item.node->text) : std::nullopt;
    if (value && *value >= least && *value <= most)
        return value;
    const Text remedy = rangeRemedy(shortest(least), shortest(most));
    if (value)
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "%1 is out of range."), {item.node->text}),
                       remedy);
    else
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "“%1” is no number."), {item.node->text}),
                       remedy);
    return std::nullopt;
}

std::optional<double> readFraction(const Item &item, Findings &findings)
{
    if (!item || !item.node->isScalar() || !item.node->text.endsWith(u'%'))
        return readNumber(item, findings, 0, 1);
    const auto percent = realNumber(item.node->text.chopped(1).trimmed());
    if (percent && *percent >= 0 && *percent <= 100)
        return *percent / 100;
    findings.error(
        item, Text(QT_TRANSLATE_NOOP("core", "“%1” is no percentage from 0% to 100%."), {item.node->text}),
        Text(QT_TRANSLATE_NOOP("core", "Write something like 0.05 or 5%.")));
    return std::nullopt;
}

std::optional<QString> readWord(const Item &item, const QStringList &words, Findings &findings)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const QString &text = item.node->text;
    if (words.contains(text))
        return text;
    const QString meant = closest(text, words);
    const QString list = words.join(QStringLiteral(", "));
    findings.error(item, Text(QT_TRANSLATE_NOOP("core", "“%1” is none of the possible values."), {text}),
                   meant.isEmpty() ? Text(QT_TRANSLATE_NOOP("core", "Write one of: %1."), {list})
                                   : Text(QT_TRANSLATE_NOOP("core", "Did you mean “%1”? Possible are: %2."),
                                          {meant, list}));
    return std::nullopt;
}

namespace {
/// "1.5 GB": the number, if it is one, and the unit in small letters.
std::pair<std::optional<double>, QString> numberAndUnit(const QString &written)
{
    const QString text = written.trimmed();
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.'))
        ++digits;
    return {realNumber(text.left(digits)), text.mid(digits).trimmed().toLower()};
}
} // namespace

std::optional<qint64> readSize(const Item &item, Findings &findings)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const auto [number, unit] = numberAndUnit(item.node->text);
    // Docker's and Compose's "m", "mb" are binary, as "MiB" is.
    static const QMap<QString, int> powers{{QString(), 0},
                                           {QStringLiteral("b"), 0},
                                           {QStringLiteral("k"), 1},
                                           {QStringLiteral("kb"), 1},
                                           {QStringLiteral("kib"), 1},
                                           {QStringLiteral("m"), 2},
                                           {QStringLiteral("mb"), 2},
                                           {QStringLiteral("mib"), 2},
                                           {QStringLiteral("g"), 3},
                                           {QStringLiteral("gb"), 3},
                                           {QStringLiteral("gib"), 3},
                                           {QStringLiteral("t"), 4},
                                           {QStringLiteral("tb"), 4},
                                           {QStringLiteral("tib"), 4}};
    if (number && powers.contains(unit)) {
        const double bytes = *number * std::pow(1024.0, powers.value(unit));
        if (bytes >= 1 && bytes <= 9e15)
            return qint64(std::llround(bytes));
    }
    findings.error(
        item, Text(QT_TRANSLATE_NOOP("core", "“%1” is no size."), {item.node->text}),
        Text(QT_TRANSLATE_NOOP("core", "Write something like 64MiB, 512KiB or a number of bytes.")));
    return std::nullopt;
}

std::optional<double> readBitRate(const Item &item, Findings &findings)
{
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const auto [number, unit] = numberAndUnit(item.node->text);
    static const QMap<QString, double> units{{QString(), 1},
                                             {QStringLiteral("bit/s"), 1},
                                             {QStringLiteral("kbit/s"), 1e3},
                                             {QStringLiteral("mbit/s"), 1e6},
                                             {QStringLiteral("gbit/s"), 1e9}};
    const double rate = number.value_or(0) * units.value(unit, 0);
    if (rate >= 1 && rate <= 1e15)
        return rate;
    findings.error(
        item, Text(QT_TRANSLATE_NOOP("core", "“%1” is no bandwidth."), {item.node->text}),
        Text(QT_TRANSLATE_NOOP("core", "Write something like 1Mbit/s, 64kbit/s or a number of bits "
                                       "a second.")));
    return std::nullopt;
}

std::optional<VirtualDuration> readTime(const MapReader &map, const QString &key, Zero zero,
                                        Findings &findings, const QStringList &moreSpellings)
{
    QString spelling;
    const Item item = map.valueOf(
        QStringList{key, key + QStringLiteral("_s"), key + QStringLiteral("_us")} + moreSpellings, &spelling);
    if (!scalarOrError(item, findings))
        return std::nullopt;
    const QString text = item.node->text.trimmed();
    const auto number = realNumber(text);
    const bool inSeconds = spelling.endsWith(u"_s");
    const bool inMicroseconds = spelling.endsWith(u"_us");
    std::optional<VirtualDuration> time;
    if (inSeconds && number && item.node->plain) {
        time = parseDuration(QString(text + u's'));
        if (!time && *number >= 0 && *number * 1e6 < 2.3e18)
            time = VirtualDuration(std::llround(*number * 1e6));
    } else if (!number || (inMicroseconds && item.node->plain)) {
        time = parseDuration(text);
    } else if (item.node->plain) {
        findings.error(
            item, Text(QT_TRANSLATE_NOOP("core", "“%1” has no unit."), {text}),
            Text(QT_TRANSLATE_NOOP("core", "Write “%1: %2s” for seconds, or another unit: us, ms, s, min."),
                 {spelling, text}));
        return std::nullopt;
    }
    if (time && (time->count() > 0 || zero == Zero::Allowed))
        return time;
    const Text remedy =
        inSeconds ? Text(QT_TRANSLATE_NOOP("core", "Write a number of seconds such as 10 or 0.5."))
        : inMicroseconds
            ? Text(QT_TRANSLATE_NOOP("core", "Write a whole number of microseconds such as 1000."))
            : Text(QT_TRANSLATE_NOOP("core", "Write something like 10s, 250ms, 1500us or 2min."));
    if (time)
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "This time has to be longer than 0.")), remedy);
    else if (text.startsWith(u'-'))
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "A time cannot be negative.")), remedy);
    else
        findings.error(
            item,
            Text(QT_TRANSLATE_NOOP("core",
                                   "“%1” is no time, or a longer one than can be counted in microseconds."),
                 {text}),
            remedy);
    return std::nullopt;
}

Json toJson(const yaml::Node &node)
{
    using Kind = yaml::Node::Kind;
    switch (node.kind) {
    case Kind::Null:
        return nullptr;
    case Kind::Sequence: {
        Json out = Json::array();
        for (const yaml::NodePtr &item : node.items)
            out.push_back(toJson(*item));
        return out;
    }
    case Kind::Map: {
        // Straight into the ordered object's vector: looking each key up would cost the square of a hostile
        // map.
        Json::object_t out;
        for (const yaml::Entry &entry : node.entries)
            static_cast<Json::object_t::Container &>(out).emplace_back(entry.key.toStdString(),
                                                                       toJson(*entry.value));
        return out;
    }
    case Kind::Scalar:
        break;
    }
    if (node.plain) {
        if (const auto whole = wholeNumber(node.text))
            return *whole;
        if (const auto real = realNumber(node.text))
            return *real;
        if (node.text.compare(u"true", Qt::CaseInsensitive) == 0)
            return true;
        if (node.text.compare(u"false", Qt::CaseInsensitive) == 0)
            return false;
    }
    return node.text.toStdString();
}

} // namespace xes::scenario
