// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <charconv>
#include <cmath>

namespace xes {

namespace {
constexpr int maxDepth = 64;
// An ordered object finds a key by walking it: many keys in one hostile text would cost their square.
constexpr int maxKeys = 10'000;
} // namespace

void appendNumber(QByteArray &out, double value)
{
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    char buffer[32];
    const auto [end, ec] = std::to_chars(buffer, buffer + sizeof buffer, value);
    Q_ASSERT(ec == std::errc());
    out.append(buffer, end - buffer);
}

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[static_cast<unsigned char>(c) >> 4];
                out += hex[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendCompactJson(QByteArray &out, const Json &value)
{
    using Type = Json::value_t;
    switch (value.type()) {
    case Type::object: {
        out += '{';
        bool first = true;
        for (const auto &[key, member] : value.items()) {
            if (!first)
                out += ',';
            first = false;
            appendJsonString(out, QByteArrayView(key.data(), qsizetype(key.size())));
            out += ':';
            appendCompactJson(out, member);
        }
        out += '}';
        break;
    }
    case Type::array: {
        out += '[';
        bool first = true;
        for (const Json &element : value) {
            if (!first)
                out += ',';
            first = false;
            appendCompactJson(out, element);
        }
        out += ']';
        break;
    }
    case Type::string: {
        const auto &text = value.get_ref<const Json::string_t &>();
        appendJsonString(out, QByteArrayView(text.data(), qsizetype(text.size())));
        break;
    }
    case Type::boolean:
        out += value.get<bool>() ? "true" : "false";
        break;
    case Type::number_integer:
        out += QByteArray::number(qint64(value.get<std::int64_t>()));
        break;
    case Type::number_unsigned:
        out += QByteArray::number(quint64(value.get<std::uint64_t>()));
        break;
    case Type::number_float:
        appendNumber(out, value.get<double>());
        break;
    case Type::null:
    case Type::binary:
    case Type::discarded:
        out += "null";
        break;
    }
}

QByteArray toCompactJson(const Json &value)
{
    QByteArray out;
    appendCompactJson(out, value);
    return out;
}

std::optional<Json> parseJson(QByteArrayView bytes)
{
    bool tooMuch = false;
    int keys = 0;
    const auto keepBudget = [&](int depth, Json::parse_event_t event, Json &) {
        keys += event == Json::parse_event_t::key;
        tooMuch = tooMuch || depth > maxDepth || keys > maxKeys;
        return !tooMuch;
    };
    Json value = Json::parse(bytes.begin(), bytes.end(), keepBudget, /*allow_exceptions=*/false);
    if (tooMuch || value.is_discarded())
        return std::nullopt;
    return value;
}

} // namespace xes
