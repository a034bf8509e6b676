// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace xes {

/// Any JSON value whose objects keep the order of their keys: the payload of events must be written as it
/// was sent, and QJsonObject sorts. (What an engine answers is read with Qt's own classes.)
using Json = nlohmann::ordered_json;

/// Payloads are immutable and shared: one copy lives in the sender's event, the network and the log.
using Payload = std::shared_ptr<const Json>;

/// No spaces; numbers in the shortest form that reads back the same, whatever the locale; texts as UTF-8.
[[nodiscard]] QByteArray toCompactJson(const Json &value);
void appendCompactJson(QByteArray &out, const Json &value);

/// A number in its shortest form that reads back the same; "null" where it is not finite, as JSON has none.
void appendNumber(QByteArray &out, double value);

/// A text in quotes, escaped as JSON asks and no further.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

/// @return nothing if the bytes are no JSON, nest deeper than 64 levels or hold more than 10 000 keys.
/// Never throws.
[[nodiscard]] std::optional<Json> parseJson(QByteArrayView bytes);

} // namespace xes
