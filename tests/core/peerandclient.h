// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/client.h"
#include "support/await.h"
#include "support/fakepeer.h"

#include <QTest>

#include <memory>

/// What the tests of the client against a scripted peer have in common.
namespace xes::engine {

inline const ContainerId someId(QStringLiteral("abc"));
inline const QByteArray container = R"({"Id":"abc","Name":"/a","State":{"Status":"running"}})";

inline QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}
inline const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

template <class T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// A peer and a client of it, made anew for each case.
class PeerAndClient
{
protected:
    PeerAndClient() { makeAnew(); }

    void makeAnew(FakePeer::Over over = FakePeer::Over::Unix)
    {
        m_client.reset();
        m_peer = std::make_unique<FakePeer>(over);
        m_client = std::make_unique<Client>(endpoint());
    }
    [[nodiscard]] Endpoint endpoint() const
    {
        Endpoint out;
        if (m_peer->port() != 0) {
            out.scheme = Endpoint::Scheme::Tcp;
            out.host = QStringLiteral("127.0.0.1");
            out.port = m_peer->port();
            out.url = QStringLiteral("tcp://127.0.0.1:%1").arg(out.port);
            return out;
        }
        out.path = m_peer->path();
        out.url = QStringLiteral("unix://") + out.path;
        return out;
    }
    void connectClient()
    {
        const auto info = await(m_client->connectToEngine());
        QVERIFY2(info, words(info));
    }

    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<Client> m_client;
};

} // namespace xes::engine
