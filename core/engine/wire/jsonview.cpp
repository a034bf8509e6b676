// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/jsonview.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace xes::engine::wire {

namespace {

using simdjson::internal::tape_ref;
using simdjson::internal::tape_type;
using Parser = simdjson::dom::parser;

constexpr std::size_t maxDepth = 64; // engines have some ten
constexpr std::size_t keptCapacity = 1024 * 1024;

/// Of the next document, as most are small and come one after the other.
std::unique_ptr<Parser> &spareParser()
{
    thread_local std::unique_ptr<Parser> spare;
    return spare;
}

std::unique_ptr<Parser> takeParser()
{
    if (spareParser())
        return std::move(spareParser());
    auto parser = std::make_unique<Parser>();
    constexpr std::size_t usualBytes = 16 * 1024;
    if (parser->allocate(usualBytes, maxDepth) != simdjson::SUCCESS)
        return nullptr;
    return parser;
}

void giveBack(std::unique_ptr<Parser> parser)
{
    if (parser && parser->capacity() <= keptCapacity && !spareParser())
        spareParser() = std::move(parser);
}

/// About what a value takes, the parser's and ours together: a hostile text takes twenty times its length.
constexpr qint64 perValue = 80;
constexpr qint64 perContainer = 144;
/// And what the parser asks the system for with each byte of a text, whatever is in it, besides the text.
constexpr qint64 perByte = 14;
constexpr qint64 maxWeight = 56 * 1024 * 1024;
static_assert(maxJsonBytes * perByte <= maxWeight);

/// As if all that separates values did so, also inside of strings.
qint64 weightAtMost(QByteArrayView json)
{
    constexpr qsizetype block = 128; // what a byte can count
    qint64 weight = 0;
    for (qsizetype from = 0; from < json.size(); from += block) {
        quint8 values = 0;
        quint8 opened = 0;
        for (const char c : json.sliced(from, std::min(block, json.size() - from))) {
            values = static_cast<quint8>(values + ((c == ',') | (c == ':') | (c == ']') | (c == '}')));
            opened = static_cast<quint8>(opened + ((c == '[') | (c == '{')));
        }
        weight += values * perValue + opened * (perContainer - perValue);
    }
    return weight;
}

qint64 weightOf(QByteArrayView json)
{
    qint64 weight = 0;
    bool inString = false;
    for (auto at = json.begin(); at != json.end(); ++at) {
        if (*at == '"')
            inString = !inString;
        else if (inString)
            at += *at == '\\' && at + 1 != json.end();
        else if (*at == ',' || *at == ':' || *at == ']' || *at == '}')
            weight += perValue;
        else if (*at == '[' || *at == '{')
            weight += perContainer - perValue;
    }
    return weight;
}

bool isTooMuch(QByteArrayView json)
{
    static_assert(perValue >= perContainer - perValue);
    const qint64 limit = maxWeight - json.size() * perByte;
    return json.size() * perValue > limit && weightAtMost(json) > limit && weightOf(json) > limit;
}

QString wordsOf(simdjson::error_code error)
{
    switch (error) {
    case simdjson::EMPTY:
        return QStringLiteral("it is empty");
    case simdjson::DEPTH_ERROR:
        return QStringLiteral("too many levels");
    case simdjson::UTF8_ERROR:
        return QStringLiteral("no UTF-8");
    case simdjson::NUMBER_ERROR:
        return QStringLiteral("a number that is none or too large");
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
        return QStringLiteral("it is larger than %1 MiB").arg(maxJsonBytes / 1024 / 1024);
    default:
        return QStringLiteral("broken JSON");
    }
}

bool isContainer(char type)
{
    return type == '{' || type == '[';
}

/// A double as a whole number, if it is one that fits.
template <class T>
std::optional<T> wholeNumber(double value)
{
    constexpr double limit = 9223372036854775808.0; // 2^63, which does not fit itself
    if (!(value >= -limit && value < limit) || std::trunc(value) != value)
        return std::nullopt;
    return static_cast<T>(value);
}

} // namespace

char JsonView::type() const
{
    return m_document ? static_cast<char>(tape_ref(m_document, m_at).tape_ref_type()) : '\0';
}

JsonView JsonView::next() const
{
    return {m_document, tape_ref(m_document, m_at).after_element()};
}

JsonView JsonView::last() const
{
    return {m_document, tape_ref(m_document, m_at).after_element() - 1};
}

JsonView JsonView::operator[](std::string_view key) const
{
    if (!isObject())
        return {};
    const std::size_t end = last().m_at;
    for (std::size_t at = m_at + 1; at != end; at = tape_ref(m_document, at + 1).after_element()) {
        if (tape_ref(m_document, at).get_string_view() == key)
            return {m_document, at + 1};
    }
    return {};
}

bool JsonView::isNull() const
{
    return type() == 'n';
}

bool JsonView::isObject() const
{
    return type() == '{';
}

bool JsonView::isArray() const
{
    return type() == '[';
}

bool JsonView::isString() const
{
    return type() == '"';
}

bool JsonView::isNumber() const
{
    const char is = type();
    return is == 'l' || is == 'u' || is == 'd';
}

bool JsonView::isBool() const
{
    const char is = type();
    return is == 't' || is == 'f';
}

QByteArrayView JsonView::toUtf8() const
{
    if (!isString())
        return {};
    const std::string_view text = tape_ref(m_document, m_at).get_string_view();
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString JsonView::toString() const
{
    return QString::fromUtf8(toUtf8());
}

bool JsonView::toBool(bool otherwise) const
{
    return isBool() ? type() == 't' : otherwise;
}

int JsonView::toInt(int otherwise) const
{
    const qint64 value = toInteger(std::numeric_limits<qint64>::max());
    const bool fits = value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(value) : otherwise;
}

qint64 JsonView::toInteger(qint64 otherwise) const
{
    switch (type()) {
    case 'l':
        return tape_ref(m_document, m_at).next_tape_value<qint64>();
    case 'd':
        return wholeNumber<qint64>(toDouble()).value_or(otherwise);
    default: // 'u' is only what does not fit
        return otherwise;
    }
}

double JsonView::toDouble() const
{
    const tape_ref ref(m_document, m_at);
    switch (type()) {
    case 'l':
        return static_cast<double>(ref.next_tape_value<qint64>());
    case 'u':
        return static_cast<double>(ref.next_tape_value<quint64>());
    case 'd':
        return ref.next_tape_value<double>();
    default:
        return 0;
    }
}

QStringList JsonView::toStrings() const
{
    QStringList out;
    for (const JsonView item : items())
        out.append(item.toString());
    return out;
}

QMap<QString, QString> JsonView::toMap() const
{
    QMap<QString, QString> out;
    for (const auto &member : members())
        out.insert(out.cend(), member.name(), member.value.toString()); // engines sort them
    return out;
}

qsizetype JsonView::count() const
{
    return isContainer(type()) ? tape_ref(m_document, m_at).scope_count() : 0;
}

JsonView::Items JsonView::items() const
{
    return isArray() ? Items({m_document, m_at + 1}, last()) : Items({}, {});
}

JsonView::Members JsonView::members() const
{
    return isObject() ? Members({m_document, m_at + 1}, last()) : Members({}, {});
}

JsonDocument::JsonDocument(std::unique_ptr<Parser> parser) : m_parser(std::move(parser)) {}
JsonDocument::JsonDocument(JsonDocument &&other) noexcept = default;

JsonDocument &JsonDocument::operator=(JsonDocument &&other) noexcept
{
    m_parser.swap(other.m_parser);
    return *this;
}

JsonDocument::~JsonDocument()
{
    giveBack(std::move(m_parser));
}

Result<JsonDocument> JsonDocument::parse(QByteArray json)
{
    if (json.size() > maxJsonBytes)
        return tl::unexpected(unreadable(wordsOf(simdjson::CAPACITY)));
    if (isTooMuch(json))
        return tl::unexpected(unreadable(QStringLiteral("too many values")));
    const QByteArrayView mark("\xEF\xBB\xBF");
    const QByteArrayView text = QByteArrayView(json).sliced(json.startsWith(mark) ? mark.size() : 0);
    if (text.isEmpty())
        return tl::unexpected(unreadable(wordsOf(simdjson::EMPTY)));
    JsonDocument out(takeParser());
    if (!out.m_parser)
        return tl::unexpected(unreadable(wordsOf(simdjson::MEMALLOC)));
    // The parser reads some bytes more than there are: it copies what has no room behind.
    const bool hasRoom = json.data_ptr().freeSpaceAtEnd() >= qsizetype(simdjson::SIMDJSON_PADDING);
    const auto error =
        out.m_parser->parse(text.data(), static_cast<std::size_t>(text.size()), !hasRoom).error();
    if (error)
        return tl::unexpected(unreadable(wordsOf(error)));
    return out;
}

JsonView JsonDocument::root() const
{
    return {&m_parser->doc, 1};
}

Error unreadable(const QString &what)
{
    return {ErrorCode::Protocol,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer cannot be understood: %1."), {what}),
            {},
            {}};
}

} // namespace xes::engine::wire
