// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>

using namespace xes;
using namespace xes::engine;

/// The client over TLS and ssh against real engines: a second dockerd that listens with certificates made
/// here, and an sshd of our own in front of the first.
class TestTransports : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void anEngineOverTlsDoesEverything();
    void certificatesThatDoNotFitAreTold_data();
    void certificatesThatDoNotFitAreTold();
    void anExpiredCertificateIsTold();
    void whatSpeaksNoTlsIsTold();
    void anUnverifiedConnectionIsPossible();

    void anEngineOverSshDoesEverything();
    void whatSshRefusesIsTold_data();
    void whatSshRefusesIsTold();
    void withoutSshItIsSaid();

private:
    void runToEnd(const QString &program, const QStringList &arguments);
    void startEngine();
    void startSshd();
    [[nodiscard]] Endpoint tlsEndpoint(const QString &authority, const QString &client) const;
    [[nodiscard]] QString sshUrl(const QString &socket) const;
    [[nodiscard]] QByteArray pem(const QString &name) const;
    void useSsh(const QString &config) const;
    void exercise(Client &client);

    QString m_folder;
    QProcess m_engine;
    QProcess m_sshd;
    quint16 m_tlsPort = 0;
    quint16 m_sshPort = 0;
};

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

void writeFile(const QString &path, const QString &text, QFile::Permissions permissions)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text.toUtf8()) < 0)
        QTest::qFail(qPrintable(path), __FILE__, __LINE__);
    file.setPermissions(permissions);
}
constexpr QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions program = mine | QFile::ExeOwner;

std::optional<Error> endOf(Stream *stream)
{
    std::optional<std::optional<Error>> end;
    QObject::connect(stream, &Stream::ended, stream, [&](const std::optional<Error> &error) { end = error; });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, 30000))
        return Error{ErrorCode::Internal, Text::verbatim(QStringLiteral("no end")), {}, {}};
    delete stream;
    return *end;
}

} // namespace

void TestTransports::initTestCase()
{
    m_folder = qEnvironmentVariable("XES_TEST_ENGINE_DIR") + QStringLiteral("/t");
    QVERIFY(QDir().mkpath(m_folder));
    const QString source = qEnvironmentVariable("XES_SOURCE");
    runToEnd(source + QStringLiteral("/tests/support/certificates.sh"), {m_folder});
    startEngine();
    startSshd();
    // The test's image, for the engine that has none yet.
    runToEnd(QStringLiteral("docker"), {QStringLiteral("save"), QStringLiteral("-o"),
                                        m_folder + QStringLiteral("/alpine.tar"), QStringLiteral("alpine")});
}

void TestTransports::cleanupTestCase()
{
    for (QProcess *process : {&m_engine, &m_sshd}) {
        process->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 20000);
    }
}

void TestTransports::runToEnd(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60000);
    const QByteArray said = process.readAll();
    QVERIFY2(process.error() == QProcess::UnknownError && process.exitCode() == 0, said.constData());
}

void TestTransports::startEngine()
{
    m_tlsPort = freePort();
    const auto in = [this](const char *name) {
        return m_folder + QLatin1Char('/') + QLatin1StringView(name);
    };
    const QString parent =
        QLatin1Char('/') + QFileInfo(qEnvironmentVariable("XES_TEST_ENGINE_DIR")).fileName();
    writeFile(in("daemon.json"), QStringLiteral("{}"), mine);
    m_engine.setStandardErrorFile(in("engine.log"));
    m_engine.start(QStringLiteral("dockerd"), {QStringLiteral("--data-root"),
                                               in("data"),
                                               QStringLiteral("--exec-root"),
                                               in("exec"),
                                               QStringLiteral("--pidfile"),
                                               in("pid"),
                                               QStringLiteral("--config-file"),
                                               in("daemon.json"),
                                               QStringLiteral("--cgroup-parent"),
                                               parent,
                                               QStringLiteral("--bridge=none"),
                                               QStringLiteral("--iptables=false"),
                                               QStringLiteral("--shutdown-timeout=1"),
                                               QStringLiteral("-H"),
                                               QStringLiteral("tcp://127.0.0.1:%1").arg(m_tlsPort),
                                               QStringLiteral("--tlsverify"),
                                               QStringLiteral("--tlscacert"),
                                               in("ca.pem"),
                                               QStringLiteral("--tlscert"),
                                               in("server.pem"),
                                               QStringLiteral("--tlskey"),
                                               in("server.key")});
    const auto answers = [this] {
        Client client(tlsEndpoint(QStringLiteral("ca"), QStringLiteral("client")));
        return await(client.connectToEngine()).has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 30000);
}

void TestTransports::startSshd()
{
    m_sshPort = freePort();
    const auto key = [this](const char *name) {
        const QString path = m_folder + QLatin1Char('/') + QLatin1StringView(name);
        runToEnd(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                  QString(), QStringLiteral("-f"), path});
        return path;
    };
    const QString host = key("host");
    const QString user = key("user");
    const QString other = key("other");
    QVERIFY(QFile::copy(user + QStringLiteral(".pub"), m_folder + QStringLiteral("/authorized")));
    writeFile(
        m_folder + QStringLiteral("/sshd_config"),
        QStringLiteral("Port %1\nListenAddress 127.0.0.1\nHostKey %2\nAuthorizedKeysFile %3/authorized\n"
                       "StrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin yes\n"
                       "PasswordAuthentication no\n")
            .arg(QString::number(m_sshPort), host, m_folder),
        mine);
    QFile hostKey(host + QStringLiteral(".pub"));
    QVERIFY(hostKey.open(QIODevice::ReadOnly));
    writeFile(m_folder + QStringLiteral("/known"),
              QStringLiteral("[127.0.0.1]:%1 %2").arg(m_sshPort).arg(QString::fromUtf8(hostKey.readAll())),
              mine);
    const auto config = [this](const char *name, const QString &identity, const char *known) {
        writeFile(m_folder + QLatin1Char('/') + QLatin1StringView(name),
                  QStringLiteral("IdentityFile %1\nIdentitiesOnly yes\nUserKnownHostsFile %2/%3\n"
                                 "GlobalKnownHostsFile /dev/null\n")
                      .arg(identity, m_folder, QLatin1StringView(known)),
                  mine);
    };
    config("right", user, "known");
    config("stranger", other, "known");
    config("unknown", user, "nothing");
    QVERIFY(QDir().mkpath(QStringLiteral("/run/sshd")));
    m_sshd.setStandardErrorFile(m_folder + QStringLiteral("/sshd.log"));
    m_sshd.start(QStringLiteral("/usr/sbin/sshd"),
                 {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                  m_folder + QStringLiteral("/sshd_config")});
    const auto listens = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_sshPort);
        return QTest::qWaitFor([&] { return socket.bytesAvailable() > 0; }, 200);
    };
    QTRY_VERIFY_WITH_TIMEOUT(listens(), 10000);
}

QByteArray TestTransports::pem(const QString &name) const
{
    QFile file(m_folder + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Endpoint TestTransports::tlsEndpoint(const QString &authority, const QString &client) const
{
    Endpoint out;
    out.scheme = Endpoint::Scheme::Tls;
    out.host = QStringLiteral("127.0.0.1");
    out.port = m_tlsPort;
    out.url = QStringLiteral("tcp://127.0.0.1:%1").arg(m_tlsPort);
    out.tls = TlsMaterial{pem(authority + QStringLiteral(".pem")), {}, {}, true};
    if (!client.isEmpty()) {
        out.tls->certificate = pem(client + QStringLiteral(".pem"));
        out.tls->key = pem(client + QStringLiteral(".key"));
    }
    return out;
}

/// Calls that only read, calls that change something, large bodies, streams, an upgrade.
void TestTransports::exercise(Client &client)
{
    const auto info = await(client.connectToEngine());
    QVERIFY2(info, words(info));
    const auto loaded = endOf(client.loadImage(pem(QStringLiteral("alpine.tar"))));
    QVERIFY2(!loaded, qPrintable(loaded.value_or(Error()).message.english()));
    ContainerSpec what;
    what.image = QStringLiteral("alpine:latest");
    what.more = {{QLatin1StringView("HostConfig"),
                  QJsonObject{{QLatin1StringView("NetworkMode"), QStringLiteral("none")}}}};
    what.command =
        QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("seq 1 5000; sleep 600")};
    const auto created = await(client.createContainer(what));
    QVERIFY2(created, words(created));
    const auto started = await(client.startContainer(created->id));
    QVERIFY2(started, words(started));

    LogStream *logs = client.logs(created->id, {});
    QByteArray last;
    connect(logs, &LogStream::linesReceived, this,
            [&last](const std::vector<LogLine> &lines) { last = lines.back().text; });
    QTRY_COMPARE(last, QByteArray("5000"));
    delete logs;

    const auto ran = await(client.exec(created->id, {QStringLiteral("echo"), QStringLiteral("hello")}));
    QVERIFY2(ran, words(ran));
    QCOMPARE(ran->output, QByteArray("hello\n"));
    std::vector<Future<ContainerDetails>> many;
    for (int i = 0; i < 40; ++i)
        many.push_back(client.inspectContainer(created->id));
    for (auto &one : many) {
        const auto details = await(one);
        QVERIFY2(details, words(details));
    }
    const auto removed = await(client.removeContainer(created->id, true, true));
    QVERIFY2(removed, words(removed));
}

void TestTransports::anEngineOverTlsDoesEverything()
{
    Client client(tlsEndpoint(QStringLiteral("ca"), QStringLiteral("client")));
    exercise(client);
}

void TestTransports::certificatesThatDoNotFitAreTold_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("host");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    const QString address = QStringLiteral("127.0.0.1");
    const QString ca = QStringLiteral("ca");
    const QString us = QStringLiteral("client");
    QTest::newRow("another authority") << QStringLiteral("other-ca") << us << address
                                       << ErrorCode::EngineUnusable << QStringLiteral("not signed by");
    QTest::newRow("another host") << ca << us << QStringLiteral("localhost") << ErrorCode::EngineUnusable
                                  << QStringLiteral("another host than “localhost”");
    QTest::newRow("no certificate of ours") << ca << QString() << address << ErrorCode::EngineNotPermitted
                                            << QStringLiteral("asks for a certificate");
    QTest::newRow("one of another authority")
        << ca << QStringLiteral("stranger") << address << ErrorCode::EngineNotPermitted
        << QStringLiteral("does not accept our certificate");
    QTest::newRow("an authority that is none") << QStringLiteral("daemon.json") << us << address
                                               << ErrorCode::EngineUnusable << QStringLiteral("ca.pem");
}

void TestTransports::certificatesThatDoNotFitAreTold()
{
    QFETCH(QString, authority);
    QFETCH(QString, client);
    QFETCH(QString, host);
    QFETCH(QString, word);
    Endpoint where = tlsEndpoint(authority, client);
    if (where.tls->authority.isEmpty())
        where.tls->authority = "no certificate";
    where.host = host;
    Client one(where);
    const auto info = await(one.connectToEngine());
    QVERIFY(!info);
    QTEST(info.error().code, "code");
    QVERIFY2(info.error().message.english().contains(word), words(info));
    QVERIFY(!info.error().remedy.english().isEmpty());
}

void TestTransports::anExpiredCertificateIsTold()
{
    QSslServer server;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pem(QStringLiteral("expired.pem"))));
    configuration.setPrivateKey(QSslKey(pem(QStringLiteral("expired.key")), QSsl::Rsa));
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Endpoint where = tlsEndpoint(QStringLiteral("ca"), QStringLiteral("client"));
    where.port = server.serverPort();
    Client client(where);
    const auto info = await(client.connectToEngine());
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::EngineUnusable);
    QVERIFY2(info.error().message.english().contains(QStringLiteral("not valid now")), words(info));
}

void TestTransports::whatSpeaksNoTlsIsTold()
{
    Endpoint where = tlsEndpoint(QStringLiteral("ca"), QStringLiteral("client"));
    where.port = m_sshPort; // anything else that answers
    Client client(where);
    const auto info = await(client.connectToEngine());
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::EngineUnusable);
    QVERIFY2(info.error().message.english().contains(QStringLiteral("no TLS")), words(info));
}

void TestTransports::anUnverifiedConnectionIsPossible()
{
    Endpoint where = tlsEndpoint(QStringLiteral("other-ca"), QStringLiteral("client"));
    where.tls->verify = false; // SkipTLSVerify of a context, DOCKER_TLS
    where.host = QStringLiteral("localhost");
    Client client(where);
    const auto info = await(client.connectToEngine());
    QVERIFY2(info, words(info));
}

/// Puts an ssh first on the PATH that reads one of our settings in place of the user's.
void TestTransports::useSsh(const QString &config) const
{
    const QString folder = m_folder + QStringLiteral("/bin");
    QVERIFY(QDir().mkpath(folder));
    writeFile(folder + QStringLiteral("/ssh"),
              QStringLiteral("#!/bin/sh\nexec /usr/bin/ssh -F %1/%2 \"$@\"\n").arg(m_folder, config),
              program);
    static const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.toUtf8() + ':' + path);
}

QString TestTransports::sshUrl(const QString &socket) const
{
    return QStringLiteral("ssh://root@127.0.0.1:%1%2").arg(m_sshPort).arg(socket);
}

void TestTransports::anEngineOverSshDoesEverything()
{
    useSsh(QStringLiteral("right"));
    const auto where = Endpoint::fromUrl(sshUrl(qEnvironmentVariable("XES_TEST_ENGINE").mid(7)));
    QVERIFY2(where, words(where));
    Client client(*where);
    exercise(client);
}

void TestTransports::whatSshRefusesIsTold_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("url");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    const QString engine = qEnvironmentVariable("XES_TEST_ENGINE").mid(7);
    const QString right = QStringLiteral("right");
    QTest::newRow("an unknown host key")
        << QStringLiteral("unknown") << sshUrl(engine) << ErrorCode::EngineNotPermitted
        << QStringLiteral("does not know the key");
    QTest::newRow("a key that the host does not know")
        << QStringLiteral("stranger") << sshUrl(engine) << ErrorCode::EngineNotPermitted
        << QStringLiteral("does not let us in");
    QTest::newRow("no sshd") << right << QStringLiteral("ssh://root@127.0.0.1:1")
                             << ErrorCode::EngineConnectionRefused << QStringLiteral("No ssh server");
    QTest::newRow("no such host") << right << QStringLiteral("ssh://root@nosuch.invalid")
                                  << ErrorCode::EngineNotFound << QStringLiteral("is not known");
    QTest::newRow("no engine there") << right << sshUrl(QStringLiteral("/nosuch.sock"))
                                     << ErrorCode::EngineConnectionRefused
                                     << QStringLiteral("no engine answers there");
}

void TestTransports::whatSshRefusesIsTold()
{
    QFETCH(QString, config);
    QFETCH(QString, url);
    QFETCH(QString, word);
    useSsh(config);
    const auto where = Endpoint::fromUrl(url);
    QVERIFY2(where, words(where));
    Client client(*where);
    const auto info = await(client.connectToEngine());
    QVERIFY(!info);
    QVERIFY2(info.error().message.english().contains(word), words(info));
    QTEST(info.error().code, "code");
    QVERIFY(!info.error().remedy.english().isEmpty());
}

void TestTransports::withoutSshItIsSaid()
{
    useSsh(QStringLiteral("right"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto where = Endpoint::fromUrl(sshUrl({}));
    QVERIFY2(where, words(where));
    Client client(*where);
    const auto info = await(client.connectToEngine());
    qputenv("PATH", path);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::EngineUnusable);
    QVERIFY2(info.error().message.english().contains(QStringLiteral("ssh")), words(info));
}

XES_CORE_TEST_MAIN(TestTransports)
#include "tst_transports.moc"
