// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace xes::engine::wire {

/// One HTTP request as a value.
struct Request
{
    enum class Method { Get, Post, Put, Delete };

    Method method = Method::Get;
    QByteArray path; ///< from Path, escaped, without the API version
    QByteArray body;
    std::function<Future<QByteArray>()> pieces; ///< a body that comes in pieces, an empty one at its end
    QByteArray contentType;
    bool repeatable = true; ///< of a GET: it changes nothing
    bool upgrade = false;   ///< asks for the connection itself (exec, attach)
    QList<std::pair<QByteArray, QByteArray>> fields;
};

/// Builds the escaped path and query of a request; nothing from outside reaches it unescaped.
class Path
{
public:
    explicit Path(const char *start) : m_text(start) {}

    /// Appends "/" and one segment.
    Path &add(const QString &segment);
    /// Appends a query item; an empty value is left out.
    Path &query(const char *key, const QString &value);
    Path &query(const char *key, bool value) { return query(key, value ? QStringLiteral("1") : QString()); }

    operator QByteArray() const { return m_text; }

private:
    QByteArray m_text;
    bool m_hasQuery = false;
};

/// The bytes of a request up to its body, whose length they tell unless it comes in pieces.
/// @param more fields besides the request's own
[[nodiscard]] QByteArray serializeHead(const Request &request, const QByteArray &host,
                                       const QList<std::pair<QByteArray, QByteArray>> &more = {});

} // namespace xes::engine::wire
