// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/ndjson.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <limits>

namespace xes::ndjson {

namespace {

constexpr qsizetype shown = 80;

/// The beginning of a bad line for a message: plain, printable.
QString excerpt(QByteArrayView line)
{
    QString text = QString::fromUtf8(line.first(std::min(line.size(), shown)));
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'\uFFFD';
    }
    return line.size() > shown ? text + u'…' : text;
}

tl::unexpected<Error> bad(Text message)
{
    return failure(ErrorCode::Protocol, std::move(message),
                   Text(QT_TRANSLATE_NOOP("core", "The container has to write one JSON object a line, with "
                                                  "“type”, and “dst” where it is a message.")));
}

tl::unexpected<Error> badKey(const char *key, QByteArrayView line)
{
    return bad(Text(QT_TRANSLATE_NOOP("core", "The key “%1” of this event has a wrong value: %2"),
                    {QString::fromLatin1(key), excerpt(line)}));
}

QString toText(const Json &value)
{
    const auto &text = value.get_ref<const Json::string_t &>();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A whole number that fits; also where it is written like 5.0.
std::optional<std::int64_t> toInteger(const Json &value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        constexpr auto largest = std::uint64_t(std::numeric_limits<std::int64_t>::max());
        return number <= largest ? std::optional(std::int64_t(number)) : std::nullopt;
    }
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number_float()) {
        const double number = value.get<double>();
        constexpr double exact = 9007199254740992.0; // 2^53
        if (number >= -exact && number <= exact && double(std::int64_t(number)) == number)
            return std::int64_t(number);
    }
    return std::nullopt;
}

bool isThere(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && !found->is_null();
}

Result<Incoming> read(QByteArrayView line)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString checked = decoder(line);
    if (decoder.hasError())
        return bad(
            Text(QT_TRANSLATE_NOOP("core", "A line of the container is not UTF-8: %1"), {excerpt(line)}));
    const std::optional<Json> parsed = parseJson(line);
    if (!parsed || !parsed->is_object())
        return bad(Text(QT_TRANSLATE_NOOP("core", "A line of the container is no JSON object: %1"),
                        {excerpt(line)}));
    const Json &object = *parsed;
    Incoming event;
    if (!isThere(object, "type") || !object["type"].is_string())
        return badKey("type", line);
    event.type = toText(object["type"]);
    if (isThere(object, "time_us")) {
        const auto time = toInteger(object["time_us"]);
        if (!time)
            return badKey("time_us", line);
        event.time = fromUs(*time);
    }
    if (isThere(object, "src")) {
        if (!object["src"].is_string())
            return badKey("src", line);
        event.source = toText(object["src"]);
    }
    if (isThere(object, "dst")) {
        if (!object["dst"].is_string())
            return badKey("dst", line);
        event.destination = NodeId(toText(object["dst"]));
    }
    if (isThere(object, "size_bytes")) {
        const auto size = toInteger(object["size_bytes"]);
        if (!size || *size < 0 || *size > std::numeric_limits<int>::max())
            return badKey("size_bytes", line);
        event.sizeBytes = int(*size);
    }
    if (isThere(object, "payload"))
        event.payload = std::make_shared<const Json>(object["payload"]);
    return event;
}

} // namespace

QByteArray encode(const Event &event)
{
    const auto text = [](const QString &value) { return value.toStdString(); };
    Json object = {
        {"time_us", toUs(event.time)}, {"type", text(event.type)}, {"src", text(event.source.toString())}};
    if (event.destination)
        object["dst"] = text(event.destination->toString());
    object["payload"] = event.payload ? *event.payload : Json();
    object["size_bytes"] = event.sizeBytes;
    if (event.network) {
        Json metadata = {{"latency_us", toUs(event.network->latency)},
                         {"sent_time_us", toUs(event.network->sent)}};
        if (event.network->delivery)
            metadata["delivery_time_us"] = toUs(*event.network->delivery);
        metadata["loss_rate"] = event.network->lossRate;
        object["network_metadata"] = std::move(metadata);
    }
    return toCompactJson(object) + '\n';
}

std::vector<Result<Incoming>> Reader::feed(QByteArrayView bytes)
{
    std::vector<Result<Incoming>> out;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (!m_skipping && m_rest.size() + piece.size() > maxLine) {
            m_skipping = true;
            m_rest = QByteArray();
            out.push_back(
                bad(Text(QT_TRANSLATE_NOOP("core", "A line of the container is longer than %1 bytes."),
                         {QString::number(maxLine)})));
        }
        if (!m_skipping)
            m_rest.append(piece);
        if (end < 0)
            break;
        if (!m_skipping && !m_rest.trimmed().isEmpty())
            out.push_back(read(m_rest.trimmed()));
        m_skipping = false;
        m_rest.clear();
    }
    return out;
}

std::vector<Result<Incoming>> Reader::finish()
{
    std::vector<Result<Incoming>> out;
    if (!m_skipping && !m_rest.trimmed().isEmpty())
        out.push_back(read(m_rest.trimmed()));
    m_skipping = false;
    m_rest.clear();
    return out;
}

} // namespace xes::ndjson
