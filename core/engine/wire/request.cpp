// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/request.h"

#include <QUrl>

namespace xes::engine::wire {

Path &Path::add(const QString &segment)
{
    m_text += '/';
    m_text += QUrl::toPercentEncoding(segment);
    return *this;
}

Path &Path::query(const char *key, const QString &value)
{
    if (value.isEmpty())
        return *this;
    m_text += m_hasQuery ? '&' : '?';
    m_hasQuery = true;
    m_text += key;
    m_text += '=';
    m_text += QUrl::toPercentEncoding(value);
    return *this;
}

QByteArray serializeHead(const Request &request, const QByteArray &host,
                         const QList<std::pair<QByteArray, QByteArray>> &more)
{
    QByteArray out;
    out.reserve(256 + request.path.size());
    switch (request.method) {
    case Request::Method::Get:
        out += "GET ";
        break;
    case Request::Method::Post:
        out += "POST ";
        break;
    case Request::Method::Put:
        out += "PUT ";
        break;
    case Request::Method::Delete:
        out += "DELETE ";
        break;
    }
    out += request.path;
    out += " HTTP/1.1\r\nHost: ";
    out += host;
    out += "\r\nUser-Agent: xEdgeSim\r\n";
    if (request.upgrade)
        out += "Connection: Upgrade\r\nUpgrade: tcp\r\n";
    if (!request.contentType.isEmpty())
        out += "Content-Type: " + request.contentType + "\r\n";
    for (const auto &fields : {more, request.fields}) {
        for (const auto &[name, value] : fields)
            out += name + ": " + value + "\r\n";
    }
    if (request.pieces)
        out += "Transfer-Encoding: chunked\r\n";
    else if (request.method == Request::Method::Post || request.method == Request::Method::Put ||
             !request.body.isEmpty())
        out += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    out += "\r\n";
    return out;
}

} // namespace xes::engine::wire
