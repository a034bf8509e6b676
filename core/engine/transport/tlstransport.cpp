// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/tlstransport.h"

#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace xes::engine {

namespace {

Error badMaterial(const QString &url, const QString &what)
{
    return {ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "For the engine at %1, %2 holds no certificate or key that can be "
                                           "read."),
                 {url, what}),
            Text(QT_TRANSLATE_NOOP("core", "It has to be in the PEM format, without a passphrase.")),
            {}};
}

QSslKey readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

bool has(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::any_of(errors.begin(), errors.end(), [kinds](const QSslError &error) {
        return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
    });
}

Result<QSslConfiguration> tlsConfiguration(const Endpoint &endpoint)
{
    const TlsMaterial material = endpoint.tls.value_or(TlsMaterial{});
    QSslConfiguration out = QSslConfiguration::defaultConfiguration();
    out.setProtocol(QSsl::TlsV1_2OrLater);
    out.setPeerVerifyMode(material.verify ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (!material.authority.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(material.authority);
        if (authorities.isEmpty())
            return tl::unexpected(badMaterial(endpoint.url, QStringLiteral("ca.pem")));
        out.setCaCertificates(authorities);
    }
    if (!material.certificate.isEmpty()) {
        const QList<QSslCertificate> chain = QSslCertificate::fromData(material.certificate);
        if (chain.isEmpty())
            return tl::unexpected(badMaterial(endpoint.url, QStringLiteral("cert.pem")));
        const QSslKey key = readKey(material.key);
        if (key.isNull())
            return tl::unexpected(badMaterial(endpoint.url, QStringLiteral("key.pem")));
        out.setLocalCertificateChain(chain);
        out.setPrivateKey(key);
    }
    return out;
}

} // namespace

TlsTransport::TlsTransport(const Endpoint &endpoint, const QSslConfiguration &configuration, QObject *parent)
    : TlsTransport(endpoint, std::make_unique<QSslSocket>(), parent)
{
    m_tls->setSslConfiguration(configuration);
}

TlsTransport::TlsTransport(const Endpoint &endpoint, std::unique_ptr<QSslSocket> socket, QObject *parent)
    : TcpTransport(endpoint, std::move(socket), parent), m_tls(static_cast<QSslSocket *>(this->socket()))
{
    connect(m_tls, &QSslSocket::encrypted, this, &TlsTransport::establish);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &TlsTransport::takenBySystem);
}

void TlsTransport::open()
{
    m_tls->connectToHostEncrypted(endpoint().host, endpoint().port);
}

QByteArray TlsTransport::read(qint64 maximum)
{
    QByteArray bytes = TcpTransport::read(maximum);
    m_answered = m_answered || !bytes.isEmpty();
    return bytes;
}

/// With TLS 1.3 an engine that wants a certificate of us says so only after the handshake, or just closes.
void TlsTransport::conclude(const std::optional<Error> &error)
{
    const bool haveOne = endpoint().tls && !endpoint().tls->certificate.isEmpty();
    if (!error && !haveOne && wasConnected() && !m_answered && bytesAvailable() == 0)
        TcpTransport::conclude(refusedUs(m_tls->errorString()));
    else
        TcpTransport::conclude(error);
}

Error TlsTransport::describe(QAbstractSocket::SocketError error) const
{
    const QList<QSslError> errors = m_tls->sslHandshakeErrors();
    if (error == QAbstractSocket::SslHandshakeFailedError && !errors.isEmpty())
        return notTrusted(errors);
    const bool tls = error == QAbstractSocket::SslHandshakeFailedError ||
                     error == QAbstractSocket::SslInternalError ||
                     error == QAbstractSocket::SslInvalidUserDataError;
    const bool inHandshake = !wasConnected() && error == QAbstractSocket::RemoteHostClosedError;
    if ((tls && !m_answered) || inHandshake) {
        if (m_tls->errorString().contains(QLatin1StringView("key values mismatch")))
            return {ErrorCode::EngineUnusable,
                    Text(QT_TRANSLATE_NOOP("core", "The certificate and the key for the engine at %1 do not "
                                                   "belong together."),
                         {endpoint().url}),
                    Text(QT_TRANSLATE_NOOP("core", "Let cert.pem and key.pem be of the same client.")),
                    {}};
        const bool alert = m_tls->errorString().contains(QLatin1StringView("alert"));
        if (wasConnected() || alert)
            return refusedUs(m_tls->errorString());
        return {ErrorCode::EngineUnusable,
                Text(QT_TRANSLATE_NOOP("core", "What listens at %1 speaks no TLS that we understand: %2"),
                     {endpoint().url, m_tls->errorString()}),
                Text(QT_TRANSLATE_NOOP("core", "Check the port: engines speak TLS on 2376, plain HTTP on "
                                               "2375. To speak without TLS, unset DOCKER_TLS_VERIFY and "
                                               "DOCKER_TLS, name the engine as tcp://, and let its context "
                                               "have no certificates.")),
                {}};
    }
    return TcpTransport::describe(error);
}

Error TlsTransport::refusedUs(const QString &why) const
{
    const bool haveOne = endpoint().tls && !endpoint().tls->certificate.isEmpty();
    return {
        ErrorCode::EngineNotPermitted,
        haveOne ? Text(QT_TRANSLATE_NOOP("core", "The engine at %1 does not accept our certificate: %2"),
                       {endpoint().url, why})
                : Text(QT_TRANSLATE_NOOP("core", "The engine at %1 asks for a certificate, and we have "
                                                 "none: %2"),
                       {endpoint().url, why}),
        Text(QT_TRANSLATE_NOOP("core", "Put cert.pem and key.pem, signed by the authority that the engine "
                                       "trusts, where DOCKER_CERT_PATH or the context says.")),
        {}};
}

Error TlsTransport::notTrusted(const QList<QSslError> &errors) const
{
    const auto error = [this](const char *message, const char *remedy, const QString &more) {
        return Error{ErrorCode::EngineUnusable, Text(message, {endpoint().url, more}), Text(remedy), {}};
    };
    const QString words = errors.first().errorString();
    // The authority first: of a certificate that nobody vouches for nothing else can be believed.
    if (has(errors, {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
                     QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
                     QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
                     QSslError::CertificateSignatureFailed, QSslError::InvalidCaCertificate})) {
        return error(QT_TRANSLATE_NOOP("core", "The certificate of the engine at %1 is not signed by an "
                                               "authority that we trust: %2"),
                     QT_TRANSLATE_NOOP("core", "Let ca.pem be the certificate of the engine's authority."),
                     words);
    }
    if (has(errors, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid})) {
        const QSslCertificate certificate = m_tls->peerCertificate();
        return error(
            QT_TRANSLATE_NOOP("core", "The certificate of the engine at %1 is not valid now: it "
                                      "holds %2."),
            QT_TRANSLATE_NOOP("core", "Renew the engine's certificate, or set this machine's clock."),
            QStringLiteral("%1 – %2").arg(certificate.effectiveDate().toString(Qt::ISODate),
                                          certificate.expiryDate().toString(Qt::ISODate)));
    }
    if (has(errors, {QSslError::HostNameMismatch})) {
        return error(QT_TRANSLATE_NOOP("core", "The certificate of the engine at %1 is for another host than "
                                               "“%2”."),
                     QT_TRANSLATE_NOOP("core", "Name the engine by a host name that its certificate has, or "
                                               "let the certificate have this one."),
                     endpoint().host);
    }
    return error(QT_TRANSLATE_NOOP("core", "The certificate of the engine at %1 cannot be trusted: %2"), "",
                 words);
}

Result<std::unique_ptr<Transport>> makeTlsTransport(const Endpoint &endpoint)
{
    if (!QSslSocket::supportsSsl()) {
        return failure(ErrorCode::EngineUnusable,
                       Text(QT_TRANSLATE_NOOP("core", "Qt's TLS support is missing on this machine, so the "
                                                      "engine at %1 cannot be reached."),
                            {endpoint.url}),
                       Text(QT_TRANSLATE_NOOP("core", "Install OpenSSL 3.")));
    }
    Result<QSslConfiguration> configuration = tlsConfiguration(endpoint);
    if (!configuration)
        return tl::unexpected(configuration.error());
    return std::make_unique<TlsTransport>(endpoint, *configuration);
}

} // namespace xes::engine
