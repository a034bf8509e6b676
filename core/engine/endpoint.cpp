// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <sys/un.h>
#endif

namespace xes::engine {

namespace {

constexpr quint16 plainPort = 2375;
constexpr quint16 tlsPort = 2376;
constexpr quint16 sshPort = 22;
constexpr quint16 webPort = 80;
constexpr quint16 webTlsPort = 443;

tl::unexpected<Error> badUrl(Text message, Text remedy)
{
    return failure(ErrorCode::EngineNotFound, std::move(message), std::move(remedy));
}

const QString usualSocket = QStringLiteral("/var/run/docker.sock");
const QString usualPipe = QStringLiteral("//./pipe/docker_engine");

/// Which port an address without one means.
quint16 usualPort(const QString &scheme, bool secure, Writer writer)
{
    if (scheme == QStringLiteral("ssh"))
        return sshPort;
    if (writer == Writer::Context)
        return secure ? webTlsPort : webPort;
    // Of tcp:// with certificates, too. The CLI knows no https://, which says what it means.
    return scheme == QStringLiteral("https") ? tlsPort : plainPort;
}

Result<Endpoint> unixEndpoint(const QString &url, QString path)
{
    if (path.isEmpty() || path == QStringLiteral("/"))
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” names no socket."), {url}),
                      Text(QT_TRANSLATE_NOOP("core", "Name the whole path, as in "
                                                     "unix:///var/run/docker.sock.")));
    const bool whole = path.startsWith(QLatin1Char('/'));
    if (!whole)
        path = QDir::cleanPath(QDir::current().absoluteFilePath(path));
#ifdef Q_OS_UNIX
    constexpr auto limit = static_cast<qsizetype>(sizeof(sockaddr_un::sun_path) - 1);
    if (const auto size = QFile::encodeName(path).size(); size > limit)
        return badUrl(
            Text(QT_TRANSLATE_NOOP("core", "The path of the socket in “%1” has %2 bytes; the system "
                                           "allows %3."),
                 {url, QString::number(size), QString::number(limit)}),
            Text(QT_TRANSLATE_NOOP("core", "Let the engine listen at a shorter path, or make a short "
                                           "link to it.")));
#endif
    Endpoint endpoint;
    endpoint.scheme = Endpoint::Scheme::Unix;
    endpoint.url = whole ? url : QStringLiteral("unix://") + path;
    endpoint.path = path;
    return endpoint;
}

Result<Endpoint> pipeEndpoint(const QString &url, QString path)
{
    if (path.size() < 2)
        return badUrl(
            Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” names no pipe."), {url}),
            Text(QT_TRANSLATE_NOOP("core", "Name the whole pipe, as in npipe:////./pipe/docker_engine.")));
    Endpoint endpoint;
    endpoint.scheme = Endpoint::Scheme::NamedPipe;
    endpoint.url = url;
    endpoint.path = path.replace(QLatin1Char('/'), QLatin1Char('\\'));
    return endpoint;
}

/// tcp, http, https and ssh: scheme://[user@]host[:port]
Result<Endpoint> networkEndpoint(const QString &url, Endpoint::Scheme scheme, const QString &rest,
                                 quint16 usual)
{
    const Text example(QT_TRANSLATE_NOOP("core", "Write it as tcp://HOST:PORT or ssh://USER@HOST."));
    const QUrl parsed(QStringLiteral("x://") + rest, QUrl::StrictMode);
    const bool ssh = scheme == Endpoint::Scheme::Ssh;
    if (!parsed.isValid())
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” cannot be read: its host or "
                                                     "its port is wrong."),
                           {withoutPassword(url)}),
                      example);
    if (!parsed.password().isEmpty())
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The engine's address holds a password, which is not "
                                                     "allowed.")),
                      Text(QT_TRANSLATE_NOOP("core", "Use a key instead, and leave the password out.")));
    const bool bareHost = parsed.path().isEmpty() || parsed.path() == QStringLiteral("/");
    if ((!ssh && !bareHost) || parsed.hasQuery() || parsed.hasFragment() ||
        (!ssh && !parsed.userName().isEmpty()))
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” holds more than a host and a "
                                                     "port."),
                           {withoutPassword(url)}),
                      example);
    if (ssh && parsed.host().isEmpty())
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” names no host."),
                           {withoutPassword(url)}),
                      example);
    if (parsed.port() == 0)
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The port in “%1” is 0."), {withoutPassword(url)}),
                      example);

    Endpoint endpoint;
    endpoint.scheme = scheme;
    endpoint.url = url;
    endpoint.host = parsed.host().isEmpty() ? QStringLiteral("localhost") : parsed.host();
    endpoint.port = static_cast<quint16>(parsed.port(usual));
    if (!ssh && parsed.port() < 0) { // to be seen where nothing answers there
        const QString host =
            endpoint.host.contains(u':') ? QStringLiteral("[%1]").arg(endpoint.host) : endpoint.host;
        endpoint.url = QStringLiteral("%1://%2:%3")
                           .arg(url.section(QStringLiteral("://"), 0, 0), host, QString::number(usual));
    }
    if (ssh && !bareHost)
        endpoint.path = parsed.path();
    return endpoint;
}

} // namespace

QString withoutPassword(const QString &url)
{
    const qsizetype at = url.lastIndexOf(u'@');
    const qsizetype scheme = url.indexOf(QStringLiteral("://"));
    const qsizetype password = url.indexOf(u':', scheme < 0 ? 0 : scheme + 3);
    return password < 0 || password > at ? url : url.left(password) + url.mid(at);
}

QString defaultUrl()
{
#ifdef Q_OS_WIN
    return QStringLiteral("npipe://") + usualPipe;
#else
    return QStringLiteral("unix://") + usualSocket;
#endif
}

QString defaultTlsUrl()
{
    return QStringLiteral("tcp://localhost:%1").arg(tlsPort);
}

Result<Endpoint> endpointFromUrl(const QString &url, std::optional<TlsMaterial> tls, Writer writer)
{
    const auto separator = url.indexOf(QStringLiteral("://"));
    if (url.startsWith(QLatin1Char('/')))
        return badUrl(Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” has no scheme."), {url}),
                      Text(QT_TRANSLATE_NOOP("core", "For a socket write unix://%1."), {url}));
    const QString name = separator < 0 ? QStringLiteral("tcp") : url.left(separator).toLower();
    const QString rest = separator < 0 ? url : url.mid(separator + 3);

    const bool bare = rest.isEmpty() && writer == Writer::User;
    if (name == QStringLiteral("unix"))
        return bare ? unixEndpoint(url + usualSocket, usualSocket) : unixEndpoint(url, rest);
    if (name == QStringLiteral("npipe"))
        return bare ? pipeEndpoint(url + usualPipe, usualPipe) : pipeEndpoint(url, rest);
    if (name == QStringLiteral("ssh"))
        return networkEndpoint(url, Endpoint::Scheme::Ssh, rest, usualPort(name, true, writer));
    if (name == QStringLiteral("tcp") || name == QStringLiteral("http") || name == QStringLiteral("https")) {
        const bool secure = tls || name == QStringLiteral("https");
        Result<Endpoint> endpoint = networkEndpoint(separator < 0 ? QStringLiteral("tcp://") + url : url,
                                                    secure ? Endpoint::Scheme::Tls : Endpoint::Scheme::Tcp,
                                                    rest, usualPort(name, secure, writer));
        if (endpoint && secure)
            endpoint->tls = tls ? std::move(*tls) : TlsMaterial{};
        return endpoint;
    }
    return badUrl(
        Text(QT_TRANSLATE_NOOP("core", "The engine's address “%1” begins with an unknown scheme, "
                                       "“%2”."),
             {withoutPassword(url), name}),
        Text(QT_TRANSLATE_NOOP("core", "Known are unix://, npipe://, tcp://, https:// and ssh://.")));
}

Result<Endpoint> Endpoint::fromUrl(const QString &url)
{
    return endpointFromUrl(url, std::nullopt);
}

} // namespace xes::engine
