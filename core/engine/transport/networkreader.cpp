// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/networkreader.h"

#include "engine/transport/connection.h"
#include "engine/transport/tcptransport.h"
#include "engine/transport/tlstransport.h"

#include <QNetworkProxy>
#include <QNetworkReply>

namespace xes::engine {

namespace {

constexpr qint64 networkBufferBytes = 256 * 1024;

/// What Qt lets pass though it says two things about where the body ends.
std::optional<Error> contradiction(const wire::HttpHead &head)
{
    const QByteArray length = head.field("Content-Length");
    const bool coded = !head.field("Transfer-Encoding").isEmpty();
    if (length.contains(',') || (coded && !length.isEmpty()))
        return wire::protocolError(QStringLiteral("contradictory lengths"));
    return std::nullopt;
}

class NetworkCall final : public Call
{
public:
    NetworkCall(QObject *parent, const Endpoint &endpoint, const CallRules &rules, Done done,
                QNetworkReply *reply)
        : Call(parent, rules, std::move(done)), m_endpoint(endpoint), m_reply(reply)
    {
        m_reply->setParent(this);
        m_reply->setReadBufferSize(networkBufferBytes);
        m_connectTimer.setSingleShot(true);
        m_connectTimer.setInterval(Connection::connectDeadline);
        connect(&m_connectTimer, &QTimer::timeout, this,
                [this] { giveUp(Connection::notAccepted(m_endpoint.url)); });
        connect(m_reply, &QNetworkReply::socketStartedConnecting, &m_connectTimer,
                qOverload<>(&QTimer::start));
        connect(m_reply, &QNetworkReply::requestSent, &m_connectTimer, &QTimer::stop);
        connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { readHead(); });
        connect(m_reply, &QNetworkReply::readyRead, this, [this] { readBody(); });
        connect(m_reply, &QNetworkReply::finished, this, [this] { finish(); });
    }

private:
    void readHead()
    {
        if (m_head.status != 0)
            return;
        m_head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (m_head.status == 0)
            return;
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            m_head.fields.emplaceBack(name, value);
        bool isNumber = false;
        if (const qint64 length = m_head.field("Content-Length").toLongLong(&isNumber); isNumber)
            m_head.contentLength = length;
        if (auto error = contradiction(m_head))
            giveUp(std::move(*error));
        else
            takeHead(m_head);
    }
    void readBody()
    {
        readHead();
        if (!isGiven())
            takeBody(m_reply->readAll());
    }
    void finish()
    {
        readBody();
        if (isGiven())
            return;
        const QNetworkReply::NetworkError error = m_reply->error();
        // From 200 on it is Qt's reading of the status, which is ours to judge.
        const bool whole = m_head.status != 0 && (error == QNetworkReply::NoError || error > 200) &&
                           error != QNetworkReply::ProtocolFailure;
        if (whole)
            giveWhole();
        else
            give(tl::unexpected(reason(error)));
    }
    [[nodiscard]] Error reason(QNetworkReply::NetworkError error) const
    {
        const QString words = m_reply->errorString();
        switch (error) {
        case QNetworkReply::ConnectionRefusedError:
            return TcpTransport::unreachable(m_endpoint, QAbstractSocket::ConnectionRefusedError, words);
        case QNetworkReply::HostNotFoundError:
            return TcpTransport::unreachable(m_endpoint, QAbstractSocket::HostNotFoundError, words);
        case QNetworkReply::SslHandshakeFailedError:
            return TcpTransport::unreachable(m_endpoint, QAbstractSocket::SslHandshakeFailedError, words);
        case QNetworkReply::RemoteHostClosedError:
            return m_head.status == 0 ? Connection::closedUnanswered() : wire::answerCut();
        case QNetworkReply::NoError: // no HTTP at all, taken for an answer without a status
        case QNetworkReply::ProtocolFailure:
            return wire::protocolError(words);
        default:
            return TcpTransport::broken(words);
        }
    }
    void abandon() override
    {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    void release() override { m_connectTimer.stop(); }

    const Endpoint &m_endpoint;
    QNetworkReply *m_reply;
    QTimer m_connectTimer;
    wire::HttpHead m_head;
};

} // namespace

NetworkReader::NetworkReader(Endpoint endpoint, QObject *parent)
    : QObject(parent), m_endpoint(std::move(endpoint))
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
}

NetworkReader::~NetworkReader()
{
    // Before the manager, whose replies they hold.
    const auto calls = findChildren<Call *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(calls);
}

void NetworkReader::get(const wire::Request &request, const CallRules &rules, Call::Done done)
{
    const bool tls = m_endpoint.scheme == Endpoint::Scheme::Tls;
    QUrl url;
    url.setScheme(tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_endpoint.host);
    url.setPort(m_endpoint.port);
    QNetworkRequest out(QUrl::fromEncoded(url.toEncoded() + request.path, QUrl::StrictMode));
    out.setRawHeader("User-Agent", wire::userAgent);
    out.setRawHeader("Accept-Encoding", "identity"); // else Qt unpacks what comes, however large
    for (const auto &fields : {m_endpoint.fields, request.fields}) {
        for (const auto &[name, value] : fields)
            out.setRawHeader(name, value);
    }
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (tls) {
        if (!m_tls)
            m_tls = tlsConfiguration(m_endpoint);
        if (!*m_tls) {
            done(tl::unexpected(m_tls->error()));
            return;
        }
        out.setSslConfiguration(**m_tls);
    }
    new NetworkCall(this, m_endpoint, rules, std::move(done), m_manager.get(out));
}

} // namespace xes::engine
