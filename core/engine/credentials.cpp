// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/credentials.h"

#include "engine/contexts.h"
#include "engine/wire/imagereference.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

namespace xes::engine {

namespace {

using Found = std::optional<RegistryLogin>;

const QString dockerHub = QStringLiteral("https://index.docker.io/v1/");
constexpr std::chrono::seconds helperDeadline{15};

/// As Docker compares them: without scheme and path.
QString hostOfServer(QString server)
{
    if (const qsizetype scheme = server.indexOf(QLatin1StringView("://")); scheme >= 0)
        server.remove(0, scheme + 3);
    return server.section(QLatin1Char('/'), 0, 0);
}

Found loginFromAuths(const QJsonObject &auths, const QString &server)
{
    QJsonObject entry = auths.value(server).toObject();
    for (auto it = auths.begin(); entry.isEmpty() && it != auths.end(); ++it) {
        if (hostOfServer(it.key()) == hostOfServer(server))
            entry = it.value().toObject();
    }
    RegistryLogin out;
    out.server = server;
    out.user = entry.value(QLatin1StringView("username")).toString();
    out.password = entry.value(QLatin1StringView("password")).toString();
    const QByteArray both =
        QByteArray::fromBase64(entry.value(QLatin1StringView("auth")).toString().toLatin1());
    if (const qsizetype colon = both.indexOf(':'); colon > 0) {
        out.user = QString::fromUtf8(both.left(colon));
        out.password = QString::fromUtf8(both.mid(colon + 1));
        while (out.password.endsWith(QChar(u'\0')))
            out.password.chop(1);
    }
    out.identityToken = entry.value(QLatin1StringView("identitytoken")).toString();
    if (out.user.isEmpty() && out.identityToken.isEmpty())
        return std::nullopt;
    return out;
}

/// Runs `docker-credential-NAME get`.
class CredentialHelper final : public QObject
{
public:
    CredentialHelper(const QString &name, QString server, QObject *parent)
        : QObject(parent),
          m_name(QStringLiteral("docker-credential-") + name),
          m_server(std::move(server)),
          m_process(new QProcess)
    {
        connect(m_process, &QProcess::finished, this, [this] { read(); });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(failed(m_process->errorString()));
        });
        QTimer::singleShot(helperDeadline, this, [this] { finish(failed(QStringLiteral("15 s"))); });
        m_process->start(m_name, {QStringLiteral("get")});
        m_process->write(m_server.toUtf8());
        m_process->closeWriteChannel();
    }
    ~CredentialHelper() override
    {
        m_process->disconnect(this); // its destructor would wait for it
        if (m_process->state() == QProcess::NotRunning) {
            m_process->deleteLater();
            return;
        }
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->kill();
    }

    [[nodiscard]] Future<Found> future() const { return m_resolver.future(); }

private:
    void read()
    {
        const QByteArray said = m_process->readAllStandardOutput();
        if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0) {
            const QString words =
                QString::fromLocal8Bit(said + m_process->readAllStandardError()).simplified().left(1000);
            if (words.contains(QLatin1StringView("credentials not found")))
                finish(Found());
            else
                finish(failed(words));
            return;
        }
        const QJsonObject json = QJsonDocument::fromJson(said).object();
        RegistryLogin login;
        login.server = m_server;
        login.user = json.value(QLatin1StringView("Username")).toString();
        login.password = json.value(QLatin1StringView("Secret")).toString();
        if (login.password.isEmpty()) {
            finish(Found());
            return;
        }
        if (login.user == QLatin1StringView("<token>")) {
            login.identityToken = std::exchange(login.password, {});
            login.user.clear();
        }
        finish(Found(login));
    }

    [[nodiscard]] Result<Found> failed(const QString &why) const
    {
        return failure(ErrorCode::Refused,
                       Text(QT_TRANSLATE_NOOP("core", "The credential helper “%1” for “%2” failed: %3"),
                            {m_name, m_server, why}),
                       Text(QT_TRANSLATE_NOOP("core", "Log in again with “docker login”.")));
    }

    void finish(Result<Found> result)
    {
        m_resolver.resolve(std::move(result));
        deleteLater();
    }

    QString m_name;
    QString m_server;
    QProcess *m_process;
    Resolver<Found> m_resolver;
};

} // namespace

QString registryOf(const QString &reference)
{
    const QString named = wire::ImageReference::fromString(reference).registry;
    const bool isHub = named.isEmpty() || named == QLatin1StringView("docker.io") ||
                       named == QLatin1StringView("index.docker.io");
    return isHub ? dockerHub : named;
}

Future<Found> loginFor(const QString &reference, const DiscoveryInput &input, QObject *context)
{
    const QJsonObject config = dockerConfig(input);
    const QString server = registryOf(reference);
    QString helper =
        config.value(QLatin1StringView("credHelpers")).toObject().value(hostOfServer(server)).toString();
    if (helper.isEmpty())
        helper = config.value(QLatin1StringView("credHelpers")).toObject().value(server).toString();
    if (helper.isEmpty())
        helper = config.value(QLatin1StringView("credsStore")).toString();
    if (!helper.isEmpty())
        return (new CredentialHelper(helper, server, context))->future();
    return readyFuture<Found>(loginFromAuths(config.value(QLatin1StringView("auths")).toObject(), server));
}

QByteArray registryAuthField(const RegistryLogin &login)
{
    QJsonObject json{{QLatin1StringView("serveraddress"), login.server}};
    if (!login.identityToken.isEmpty()) {
        json.insert(QLatin1StringView("identitytoken"), login.identityToken);
    } else {
        json.insert(QLatin1StringView("username"), login.user);
        json.insert(QLatin1StringView("password"), login.password);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
}

} // namespace xes::engine
