// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contexts.h"

#include "base/file.h"
#include "engine/endpoint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace xes::engine {

namespace {

constexpr qint64 maxFile = 1024 * 1024;

QString configFolder(const DiscoveryInput &input)
{
    const QString folder = input.environment.value(QStringLiteral("DOCKER_CONFIG"));
    return folder.isEmpty() ? input.home + QStringLiteral("/.docker") : folder;
}

/// What may be read at once: a pipe that nobody writes into would hold the search up.
Result<QByteArray> readConfigured(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir())
        return tl::unexpected(Error{ErrorCode::FileUnreadable,
                                    Text(QT_TRANSLATE_NOOP("core", "“%1” is a pipe or a device."), {path}),
                                    Text(QT_TRANSLATE_NOOP("core", "Put a file in its place.")),
                                    {path, 0, 0, {}}});
    return readFile(path, maxFile);
}

/// To the caller this is about the engine.
Result<QByteArray> read(const QString &path)
{
    Result<QByteArray> bytes = readConfigured(path);
    if (!bytes)
        bytes.error().code = ErrorCode::EngineUnusable;
    return bytes;
}

Result<QJsonObject> readJson(const QString &path)
{
    const Result<QByteArray> bytes = read(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QJsonParseError parsed;
    QJsonDocument document = QJsonDocument::fromJson(*bytes, &parsed);
    if (parsed.error == QJsonParseError::GarbageAtEnd) // which the CLI does not look at
        document = QJsonDocument::fromJson(bytes->left(parsed.offset), &parsed);
    if (document.isObject())
        return document.object();
    Error error{ErrorCode::EngineUnusable,
                Text(QT_TRANSLATE_NOOP("core", "“%1” holds no JSON object: %2."),
                     {path, parsed.error == QJsonParseError::NoError ? QStringLiteral("not an object")
                                                                     : parsed.errorString()}),
                Text(QT_TRANSLATE_NOOP("core", "Mend the file, or name the engine with --engine.")),
                {path, static_cast<int>(bytes->left(parsed.offset).count('\n')) + 1, 0, {}}};
    return tl::unexpected(std::move(error));
}

/// Whether there is nothing of that name at all. A link that leads nowhere and a folder that may not be
/// entered hold something, and to go on without it would be to go on without TLS.
bool isAbsent(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) != 0 &&
           (errno == ENOENT || errno == ENOTDIR);
}

/// ca.pem, cert.pem and key.pem of a folder, those that exist; nothing where none does.
Result<std::optional<TlsMaterial>> readMaterial(const QString &folder)
{
    TlsMaterial material;
    bool any = false;
    const std::pair<QString, QByteArray *> parts[] = {{QStringLiteral("ca.pem"), &material.authority},
                                                      {QStringLiteral("cert.pem"), &material.certificate},
                                                      {QStringLiteral("key.pem"), &material.key}};
    for (const auto &[name, target] : parts) {
        const QString path = folder + QLatin1Char('/') + name;
        if (isAbsent(path))
            continue;
        Result<QByteArray> bytes = read(path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        *target = std::move(*bytes);
        any = true;
    }
    if (!any)
        return std::nullopt;
    if (material.key.contains("ENCRYPTED"))
        return tl::unexpected(Error{
            ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "The key “%1” is encrypted, which is not supported."),
                 {folder + QStringLiteral("/key.pem")}),
            Text(QT_TRANSLATE_NOOP("core", "Store the key without a passphrase, readable only by you.")),
            {folder + QStringLiteral("/key.pem"), 0, 0, {}}});
    if (material.certificate.isEmpty() != material.key.isEmpty())
        return tl::unexpected(Error{
            ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "In “%1” there is only one of cert.pem and key.pem."), {folder}),
            Text(QT_TRANSLATE_NOOP("core", "A client's certificate needs both files; add the other one.")),
            {folder, 0, 0, {}}});
    return material;
}

bool isTcp(const QString &url)
{
    return !url.contains(QStringLiteral("://")) ||
           url.startsWith(QStringLiteral("tcp://"), Qt::CaseInsensitive) ||
           url.startsWith(QStringLiteral("http"), Qt::CaseInsensitive);
}

QString configFile(const DiscoveryInput &input)
{
    return configFolder(input) + QStringLiteral("/config.json");
}

Result<QJsonObject> readConfig(const DiscoveryInput &input)
{
    const QString path = configFile(input);
    const Result<QByteArray> bytes = readConfigured(path);
    const bool saysNothing = bytes ? bytes->trimmed().isEmpty() // to the CLI neither
                                   : bytes.error().code == ErrorCode::FileNotFound;
    return saysNothing ? Result<QJsonObject>(QJsonObject()) : readJson(path);
}

bool isText(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value.isString();
}

bool isTextsByName(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isUndefined() || value.isNull() ||
           (value.isObject() && std::all_of(object.begin(), object.end(), isText));
}

/// Those that say where a message ends and to whom it goes are not a user's to set.
bool isOurs(const QString &header)
{
    static const QByteArrayList ours{"host",       "user-agent", "content-length", "transfer-encoding",
                                     "connection", "upgrade",    "content-type",   "accept-encoding"};
    return ours.contains(header.toLatin1().toLower());
}

/// Whether HTTP has a header of that name and value.
bool isSendable(const QString &header, const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z"));
    static const QRegularExpression value(QStringLiteral("^[\\t\\x20-\\x7e]*\\z"));
    return name.match(header).hasMatch() && value.match(text).hasMatch();
}

} // namespace

QJsonObject dockerConfig(const DiscoveryInput &input)
{
    return readConfig(input).value_or(QJsonObject());
}

std::optional<Error> wrongWithConfig(const DiscoveryInput &input)
{
    const Text remedy(QT_TRANSLATE_NOOP("core", "It is passed over, as the Docker CLI does it. Mend the "
                                                "file."));
    const Result<QJsonObject> config = readConfig(input);
    if (!config) {
        Error error = config.error();
        error.remedy = remedy;
        return error;
    }
    const auto wrong = [&](const char *key) {
        return Error{ErrorCode::EngineUnusable,
                     Text(QT_TRANSLATE_NOOP("core", "In “%1”, the value of “%2” is of the wrong kind."),
                          {configFile(input), QString::fromLatin1(key)}),
                     remedy,
                     {configFile(input), 0, 0, QString::fromLatin1(key)}};
    };
    for (const char *key : {"currentContext", "credsStore"}) {
        if (!isText(config->value(QLatin1StringView(key))))
            return wrong(key);
    }
    for (const char *key : {"HttpHeaders", "credHelpers"}) {
        if (!isTextsByName(config->value(QLatin1StringView(key))))
            return wrong(key);
    }
    const QJsonObject headers = config->value(QLatin1StringView("HttpHeaders")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (isSendable(it.key(), it->toString()))
            continue;
        return Error{ErrorCode::EngineUnusable,
                     Text(QT_TRANSLATE_NOOP("core", "“%1” has a header in “HttpHeaders” that HTTP cannot "
                                                    "carry: “%2”."),
                          {configFile(input), it.key()}),
                     Text(QT_TRANSLATE_NOOP("core", "The header is left out. Names are letters, digits and "
                                                    "dashes, values printable ASCII on one line.")),
                     {configFile(input), 0, 0, QStringLiteral("HttpHeaders")}};
    }
    return std::nullopt;
}

QList<HttpField> httpHeaders(const DiscoveryInput &input)
{
    QList<HttpField> fields;
    const QJsonObject headers = dockerConfig(input).value(QStringLiteral("HttpHeaders")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (it->isString() && !isOurs(it.key()) && isSendable(it.key(), it->toString()))
            fields.emplaceBack(it.key().toLatin1(), it->toString().toLatin1());
    }
    return fields;
}

QString currentContext(const DiscoveryInput &input)
{
    return dockerConfig(input).value(QStringLiteral("currentContext")).toString();
}

QStringList contextNames(const DiscoveryInput &input)
{
    QStringList names = {QStringLiteral("default")};
    const QString meta = configFolder(input) + QStringLiteral("/contexts/meta");
    const QStringList folders = QDir(meta).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        const Result<QJsonObject> json = readJson(QStringLiteral("%1/%2/meta.json").arg(meta, folder));
        if (json && json->value(QStringLiteral("Name")).isString())
            names.append(json->value(QStringLiteral("Name")).toString());
    }
    return names;
}

Result<Endpoint> endpointOfContext(const QString &name, const DiscoveryInput &input)
{
    if (name == QStringLiteral("default")) {
        const QString host = input.environment.value(QStringLiteral("DOCKER_HOST")).trimmed();
        if (!host.isEmpty())
            return endpointWithTls(host, input);
        return endpointWithTls(tlsVariable(input).isEmpty() ? defaultUrl() : defaultTlsUrl(), input);
    }

    const QString config = configFolder(input);
    const QString id =
        QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    const QString meta = QStringLiteral("%1/contexts/meta/%2/meta.json").arg(config, id);
    if (isAbsent(meta))
        return tl::unexpected(
            Error{ErrorCode::EngineNotFound,
                  Text(QT_TRANSLATE_NOOP("core", "There is no Docker context “%1” in “%2”."), {name, config}),
                  Text(QT_TRANSLATE_NOOP("core", "There are: %1."),
                       {contextNames(input).join(QStringLiteral(", "))}),
                  {}});
    const Result<QJsonObject> json = readJson(meta);
    if (!json)
        return tl::unexpected(json.error());
    const QJsonValue written =
        json->value(QStringLiteral("Endpoints")).toObject().value(QStringLiteral("docker"));
    const QJsonObject docker = written.toObject();
    if (!written.isObject() || !isText(docker.value(QStringLiteral("Host"))))
        return tl::unexpected(Error{
            ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "The Docker context “%1” names no engine."), {name}),
            Text(QT_TRANSLATE_NOOP("core", "Mend it with “docker context update”, or choose another one.")),
            {meta, 0, 0, QStringLiteral("Endpoints.docker.Host")}});
    QString host = docker.value(QStringLiteral("Host")).toString().trimmed();
    if (host.isEmpty())
        host = defaultUrl(); // as the CLI has it

    std::optional<TlsMaterial> tls;
    if (isTcp(host)) {
        Result<std::optional<TlsMaterial>> material =
            readMaterial(QStringLiteral("%1/contexts/tls/%2/docker").arg(config, id));
        if (!material)
            return tl::unexpected(material.error());
        tls = std::move(*material);
        const bool skip = docker.value(QStringLiteral("SkipTLSVerify")).toBool();
        if (skip && !tls)
            tls = TlsMaterial{};
        if (tls)
            tls->verify = !skip;
    }
    Result<Endpoint> endpoint = endpointFromUrl(host, std::move(tls), Writer::Context);
    if (!endpoint)
        endpoint.error().place = {meta, 0, 0, QStringLiteral("Endpoints.docker.Host")};
    return endpoint;
}

QString tlsVariable(const DiscoveryInput &input)
{
    for (const char *name : {"DOCKER_TLS_VERIFY", "DOCKER_TLS"}) {
        if (!input.environment.value(QString::fromLatin1(name)).isEmpty()) // "0" asks for it, too
            return QString::fromLatin1(name);
    }
    return {};
}

Result<Endpoint> endpointWithTls(const QString &url, const DiscoveryInput &input)
{
    const QString variable = tlsVariable(input);
    if (!isTcp(url) || variable.isEmpty())
        return endpointFromUrl(url, std::nullopt);

    QString folder = input.environment.value(QStringLiteral("DOCKER_CERT_PATH"));
    if (folder.isEmpty())
        folder = configFolder(input);
    // The CLI wants this one also where nothing is verified.
    const QString authority = folder + QStringLiteral("/ca.pem");
    if (const Result<QByteArray> bytes = read(authority); !bytes)
        return tl::unexpected(Error{
            ErrorCode::EngineUnusable,
            bytes.error().message,
            Text(QT_TRANSLATE_NOOP("core", "Let DOCKER_CERT_PATH name the folder of ca.pem, cert.pem and "
                                           "key.pem, or unset %1."),
                 {variable}),
            {authority, 0, 0, {}}});
    Result<std::optional<TlsMaterial>> material = readMaterial(folder);
    if (!material)
        return tl::unexpected(material.error());
    TlsMaterial tls = material->value_or(TlsMaterial{});
    tls.verify = variable == QStringLiteral("DOCKER_TLS_VERIFY");
    return endpointFromUrl(url, std::move(tls));
}

} // namespace xes::engine
