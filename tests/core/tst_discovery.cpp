// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/discovery.h"
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace xes;
using namespace xes::engine;

namespace {

/// A machine made of a temporary folder: R stands for its root, H for the user's home in it.
class Machine
{
public:
    Machine()
    {
        input.root = m_folder.path() + QStringLiteral("/r");
        input.home = input.root + QStringLiteral("/home/u");
        input.uid = 1000;
        QDir().mkpath(input.home);
    }

    [[nodiscard]] QString path(QString name) const
    {
        if (name.startsWith(QStringLiteral("H/")))
            return input.home + name.mid(1);
        return name.startsWith(QStringLiteral("R/")) ? input.root + name.mid(1) : name;
    }

    /// A socket that nobody listens at any more.
    void makeSocket(const QString &name) const
    {
        const QByteArray file = QFile::encodeName(path(name));
        QDir().mkpath(QFileInfo(path(name)).path());
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        QVERIFY(file.size() < static_cast<qsizetype>(sizeof(address.sun_path)));
        qstrncpy(address.sun_path, file.constData(), sizeof(address.sun_path));
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QVERIFY(::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0);
        ::close(fd);
    }

    void makeFile(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] static QString contextFile(const QString &context, const QString &kind, const QString &file)
    {
        const QByteArray hash = QCryptographicHash::hash(context.toUtf8(), QCryptographicHash::Sha256);
        return QStringLiteral("H/.docker/contexts/%1/%2/%3")
            .arg(kind, QString::fromLatin1(hash.toHex()), file);
    }

    void makeContext(const QString &name, const QByteArray &endpoint) const
    {
        makeFile(contextFile(name, QStringLiteral("meta"), QStringLiteral("meta.json")),
                 "{\"Name\":\"" + name.toUtf8() + "\",\"Metadata\":{},\"Endpoints\":{\"docker\":" + endpoint +
                     "}}");
    }

    void set(const char *name, const QString &value)
    {
        input.environment.insert(QString::fromLatin1(name), value);
    }

    DiscoveryInput input;

private:
    QTemporaryDir m_folder{QStringLiteral("/tmp/xe-d-XXXXXX")};
};

} // namespace

class TestDiscovery : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void knownSocketsAreFound_data();
    void knownSocketsAreFound();
    void allThatExistComeInTheDocumentedOrder();
    void aLinkAndItsTargetAreOneEngine();
    void whatIsNoSocketIsPassedOver();
    void theFirstThatIsNamedWins_data();
    void theFirstThatIsNamedWins();
    void aNamedEngineIsTheOnlyOneThoughItDoesNotExist();
    void anErrorTellsTheNameAndTheValue_data();
    void anErrorTellsTheNameAndTheValue();
    void whatASocketThatNobodyNamedSaysStays();
    void theDefaultContextMeansTheKnownSockets();
    void theNamedDefaultContextIsTheUsualSocket();
    void aContextBringsItsCertificates();
    void aContextMaySkipTheVerification();
    void certificatesAreIgnoredForASocket();
    void theEnvironmentsCertificatesApplyToTcp();
    void theVersionAndTheFieldsOfTheCliApply();
    void badCertificatesAreNamed();
    void aMissingContextSaysWhichThereAre();
    void aBrokenConfigurationIsNamedAndNotPassedOver();
    void noneFoundSaysWhatWasLookedForAndTheRemedy();
    void urlsAreReadAsTheDockerCliDoes_data();
    void urlsAreReadAsTheDockerCliDoes();
    void badUrlsSayWhy_data();
    void badUrlsSayWhy();
    void theLongestPathThatTheSystemAllowsIsTaken();
    void sourcesHaveStableNames();
};

void TestDiscovery::knownSocketsAreFound_data()
{
    QTest::addColumn<QString>("socket");
    QTest::addColumn<QString>("origin");
    const auto row = [](const char *name, const char *socket, const char *origin) {
        QTest::newRow(name) << QString::fromLatin1(socket) << QString::fromLatin1(origin);
    };
    row("Linux", "R/var/run/docker.sock", "Docker");
    row("Linux, rootless, XDG_RUNTIME_DIR", "R/xdg/docker.sock", "Docker (rootless)");
    row("Linux, rootless", "R/run/user/1000/docker.sock", "Docker (rootless)");
    row("Docker Desktop on Linux", "H/.docker/desktop/docker.sock", "Docker Desktop");
    row("Docker Desktop on macOS", "H/.docker/run/docker.sock", "Docker Desktop");
    row("Colima", "H/.colima/default/docker.sock", "Colima (default)");
    row("Colima, another profile", "H/.colima/big/docker.sock", "Colima (big)");
    row("Colima, older", "H/.colima/docker.sock", "Colima");
    row("Colima, XDG", "H/.config/colima/default/docker.sock", "Colima (default)");
    row("Rancher Desktop", "H/.rd/docker.sock", "Rancher Desktop");
    row("OrbStack", "H/.orbstack/run/docker.sock", "OrbStack");
    row("Lima", "H/.lima/docker/sock/docker.sock", "Lima (docker)");
    row("Podman", "R/run/podman/podman.sock", "Podman");
    row("Podman, rootless", "R/run/user/1000/podman/podman.sock", "Podman (rootless)");
    row("Podman machine", "H/.local/share/containers/podman/machine/podman.sock", "Podman machine");
}

void TestDiscovery::knownSocketsAreFound()
{
    QFETCH(QString, socket);
    QFETCH(QString, origin);
    Machine machine;
    machine.set("XDG_RUNTIME_DIR", machine.path(QStringLiteral("R/xdg")));
    machine.makeSocket(socket);
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().origin, origin);
    QCOMPARE(found->front().source, Source::Socket);
    QCOMPARE(found->front().endpoint.scheme, Endpoint::Scheme::Unix);
    QCOMPARE(found->front().endpoint.path, machine.path(socket));
    QCOMPARE(found->front().endpoint.url, QStringLiteral("unix://") + machine.path(socket));
}

void TestDiscovery::allThatExistComeInTheDocumentedOrder()
{
    Machine machine;
    for (const char *socket :
         {"R/run/podman/podman.sock", "H/.lima/docker/sock/docker.sock", "H/.orbstack/run/docker.sock",
          "H/.rd/docker.sock", "H/.colima/another/docker.sock", "H/.colima/default/docker.sock",
          "H/.docker/desktop/docker.sock", "R/run/user/1000/docker.sock", "R/var/run/docker.sock"})
        machine.makeSocket(QString::fromLatin1(socket));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QStringList origins;
    for (const Candidate &candidate : *found)
        origins.append(candidate.origin);
    QCOMPARE(origins.join(QLatin1Char('|')),
             QStringLiteral("Docker|Docker (rootless)|Docker Desktop|Colima (default)|Colima (another)|"
                            "Rancher Desktop|OrbStack|Lima (docker)|Podman"));
}

void TestDiscovery::aLinkAndItsTargetAreOneEngine()
{
    Machine machine;
    machine.makeSocket(QStringLiteral("H/.docker/run/docker.sock"));
    QDir().mkpath(machine.path(QStringLiteral("R/var/run")));
    QVERIFY(QFile::link(machine.path(QStringLiteral("H/.docker/run/docker.sock")),
                        machine.path(QStringLiteral("R/var/run/docker.sock"))));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().origin, QStringLiteral("Docker Desktop"));
    QCOMPARE(found->front().endpoint.path, machine.path(QStringLiteral("R/var/run/docker.sock")));
}

void TestDiscovery::whatIsNoSocketIsPassedOver()
{
    Machine machine;
    // What Docker makes of `-v /var/run/docker.sock:…` where no engine was running.
    QDir().mkpath(machine.path(QStringLiteral("R/var/run/docker.sock")));
    machine.makeFile(QStringLiteral("H/.rd/docker.sock"), "no socket");
    machine.makeSocket(QStringLiteral("R/run/podman/podman.sock"));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().origin, QStringLiteral("Podman"));
}

void TestDiscovery::theFirstThatIsNamedWins_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("origin");
    const QString none;
    const auto text = [](const char *words) { return QString::fromLatin1(words); };
    QTest::newRow("DOCKER_HOST wins over everything but the flag")
        << none << text("unix:///h.sock") << text("one") << text("unix:///s.sock") << text("two")
        << text("unix:///h.sock") << text("DOCKER_HOST") << text("unix:///h.sock");
    QTest::newRow("DOCKER_HOST wins over a socket that exists")
        << none << text("tcp://far:2375") << none << none << none << text("tcp://far:2375")
        << text("DOCKER_HOST") << text("tcp://far:2375");
    QTest::newRow("flag, URL") << text("unix:///f.sock") << text("unix:///h.sock") << text("one") << none
                               << none << text("unix:///f.sock") << text("flag") << text("unix:///f.sock");
    QTest::newRow("flag, context") << text("two") << text("unix:///h.sock") << text("one") << none << none
                                   << text("unix:///two.sock") << text("flag") << text("two");
    QTest::newRow("flag, host and port") << text("far:1234") << none << none << none << none
                                         << text("tcp://far:1234") << text("flag") << text("far:1234");
    QTest::newRow("DOCKER_CONTEXT") << none << none << text("one") << text("two") << text("two")
                                    << text("unix:///one.sock") << text("DOCKER_CONTEXT") << text("one");
    QTest::newRow("setting, URL") << none << none << none << text("unix:///s.sock") << text("two")
                                  << text("unix:///s.sock") << text("setting") << text("unix:///s.sock");
    QTest::newRow("setting, context") << none << none << none << text("one") << text("two")
                                      << text("unix:///one.sock") << text("setting") << text("one");
    QTest::newRow("current context") << none << none << none << none << text("two")
                                     << text("unix:///two.sock") << text("context") << text("two");
    QTest::newRow("spaces are no name") << text(" ") << text("  ") << text(" ") << text(" ") << text("two")
                                        << text("unix:///two.sock") << text("context") << text("two");
}

void TestDiscovery::theFirstThatIsNamedWins()
{
    QFETCH(QString, current);
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeContext(QStringLiteral("one"), R"({"Host":"unix:///one.sock"})");
    machine.makeContext(QStringLiteral("two"), R"({"Host":"unix:///two.sock"})");
    if (!current.isEmpty())
        machine.makeFile(QStringLiteral("H/.docker/config.json"),
                         R"({"currentContext":")" + current.toUtf8() + R"("})");
    QFETCH(QString, flag);
    QFETCH(QString, host);
    QFETCH(QString, context);
    QFETCH(QString, setting);
    machine.input.flag = flag;
    machine.input.setting = setting;
    machine.set("DOCKER_HOST", host);
    machine.set("DOCKER_CONTEXT", context);
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QTEST(found->front().endpoint.url, "url");
    QTEST(sourceName(found->front().source), "source");
    QTEST(found->front().origin, "origin");
}

void TestDiscovery::aNamedEngineIsTheOnlyOneThoughItDoesNotExist()
{
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.set("DOCKER_HOST", QStringLiteral("unix:///nowhere/docker.sock"));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().endpoint.path, QStringLiteral("/nowhere/docker.sock"));

    machine.set("DOCKER_HOST", QStringLiteral("gopher://x"));
    const auto wrong = discover(machine.input);
    QVERIFY(!wrong);
    QVERIFY(isEngineUnreachable(wrong.error().code));
    QCOMPARE(wrong.error().place.key, QStringLiteral("DOCKER_HOST"));
    QVERIFY(wrong.error().message.english().contains(QStringLiteral("gopher")));
}

void TestDiscovery::anErrorTellsTheNameAndTheValue_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("told");
    const auto row = [](Source source, const char *origin, const char *message, const char *key,
                        const char *told) {
        QTest::newRow(told) << int(source) << QString::fromUtf8(origin) << QString::fromUtf8(message)
                            << QString::fromUtf8(key) << QString::fromUtf8(told);
    };
    row(Source::DockerHost, "unix:///x", "Nothing at unix:///x.", "DOCKER_HOST", "Nothing at unix:///x.");
    row(Source::DockerHost, "tcp://far:1", "The host is not known.", "DOCKER_HOST",
        "“tcp://far:1” leads to no engine: The host is not known.");
    row(Source::DockerContext, "one", "Nothing at unix:///x.", "DOCKER_CONTEXT",
        "“one” leads to no engine: Nothing at unix:///x.");
    row(Source::Flag, "ssh://me:secret@far", "It holds a password.", "--engine",
        "“ssh://me@far” leads to no engine: It holds a password.");
    row(Source::Setting, "two", "Gone.", "engine", "“two” leads to no engine: Gone.");
    row(Source::Context, "two", "Lost.", "currentContext", "“two” leads to no engine: Lost.");
}

void TestDiscovery::anErrorTellsTheNameAndTheValue()
{
    QFETCH(int, source);
    QFETCH(QString, origin);
    QFETCH(QString, message);
    const Error error =
        named({{}, Source(source), origin}, {ErrorCode::EngineNotFound, Text::verbatim(message), {}, {}});
    QTEST(error.place.key, "key");
    QTEST(error.message.english(), "told");
    QCOMPARE(error.code, ErrorCode::EngineNotFound);
}

void TestDiscovery::whatASocketThatNobodyNamedSaysStays()
{
    const Error before{ErrorCode::EngineNotFound, Text::verbatim(QStringLiteral("Nothing.")), {}, {}};
    QVERIFY(named({{}, Source::Socket, QStringLiteral("Docker Desktop")}, before) == before);
}

void TestDiscovery::theDefaultContextMeansTheKnownSockets()
{
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeSocket(QStringLiteral("H/.rd/docker.sock"));
    machine.makeFile(QStringLiteral("H/.docker/config.json"), R"({"currentContext":"default"})");
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(2));
}

void TestDiscovery::theNamedDefaultContextIsTheUsualSocket()
{
    Machine machine;
    machine.makeSocket(QStringLiteral("H/.rd/docker.sock"));
    machine.set("DOCKER_CONTEXT", QStringLiteral("default"));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().endpoint.url, QStringLiteral("unix:///var/run/docker.sock"));
}

void TestDiscovery::aContextBringsItsCertificates()
{
    Machine machine;
    const QString name = QStringLiteral("far");
    machine.makeContext(name, R"({"Host":"tcp://far.example","SkipTLSVerify":false})");
    for (const char *part : {"ca", "cert", "key"})
        machine.makeFile(Machine::contextFile(name, QStringLiteral("tls"),
                                              QStringLiteral("docker/%1.pem").arg(QString::fromLatin1(part))),
                         part);
    machine.input.flag = name;
    const auto found = discover(machine.input);
    QVERIFY(found);
    const Endpoint &endpoint = found->front().endpoint;
    QCOMPARE(endpoint.scheme, Endpoint::Scheme::Tls);
    QCOMPARE(endpoint.host, QStringLiteral("far.example"));
    QCOMPARE(endpoint.port, quint16(2376));
    QVERIFY(endpoint.tls == (TlsMaterial{"ca", "cert", "key", true}));
}

void TestDiscovery::aContextMaySkipTheVerification()
{
    Machine machine;
    machine.makeContext(QStringLiteral("far"), R"({"Host":"tcp://far:99","SkipTLSVerify":true})");
    machine.input.flag = QStringLiteral("far");
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->front().endpoint.scheme, Endpoint::Scheme::Tls);
    QCOMPARE(found->front().endpoint.port, quint16(99));
    QCOMPARE(found->front().endpoint.tls->verify, false);
}

void TestDiscovery::certificatesAreIgnoredForASocket()
{
    Machine machine;
    const QString name = QStringLiteral("near");
    machine.makeContext(name, R"({"Host":"unix:///near.sock"})");
    machine.makeFile(Machine::contextFile(name, QStringLiteral("tls"), QStringLiteral("docker/ca.pem")),
                     "ca");
    machine.input.flag = name;
    machine.set("DOCKER_TLS_VERIFY", QStringLiteral("1"));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->front().endpoint.scheme, Endpoint::Scheme::Unix);
    QVERIFY(!found->front().endpoint.tls);
}

void TestDiscovery::theEnvironmentsCertificatesApplyToTcp()
{
    Machine machine;
    machine.makeFile(QStringLiteral("R/certs/ca.pem"), "ca");
    machine.set("DOCKER_HOST", QStringLiteral("tcp://far"));
    machine.set("DOCKER_CERT_PATH", machine.path(QStringLiteral("R/certs")));

    auto found = discover(machine.input); // the path alone asks for nothing
    QVERIFY(found);
    QCOMPARE(found->front().endpoint.scheme, Endpoint::Scheme::Tcp);
    QCOMPARE(found->front().endpoint.port, quint16(2375));

    machine.set("DOCKER_TLS_VERIFY", QStringLiteral("0")); // any value verifies
    found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->front().endpoint.scheme, Endpoint::Scheme::Tls);
    QCOMPARE(found->front().endpoint.port, quint16(2376));
    QVERIFY(found->front().endpoint.tls == (TlsMaterial{"ca", {}, {}, true}));

    machine.set("DOCKER_TLS_VERIFY", QString());
    machine.set("DOCKER_TLS", QStringLiteral("1"));
    found = discover(machine.input);
    QVERIFY(found);
    QVERIFY(!found->front().endpoint.tls->verify);
}

void TestDiscovery::theVersionAndTheFieldsOfTheCliApply()
{
    Machine machine;
    machine.makeFile(QStringLiteral("H/.docker/config.json"), R"({"HttpHeaders": {
        "X-Meta-Team": "seven", "Host": "evil", "Content-Length": "5", "Bad Name": "x", "X-Split": "a\r\nb",
        "X-Number": 7}})");
    machine.set("DOCKER_HOST", QStringLiteral("tcp://far"));
    machine.set("DOCKER_API_VERSION", QStringLiteral("1.43"));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->front().endpoint.apiVersion, QStringLiteral("1.43"));
    QCOMPARE(found->front().endpoint.fields, (QList<HttpField>{{"X-Meta-Team", "seven"}}));
}

void TestDiscovery::badCertificatesAreNamed()
{
    Machine machine;
    machine.set("DOCKER_HOST", QStringLiteral("tcp://far"));
    machine.set("DOCKER_TLS_VERIFY", QStringLiteral("1"));
    machine.set("DOCKER_CERT_PATH", machine.path(QStringLiteral("R/certs")));
    auto found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().message.english().contains(QStringLiteral("/certs/ca.pem")));
    QVERIFY(found.error().message.english().contains(QStringLiteral("“tcp://far”")));
    QCOMPARE(found.error().place.key, QStringLiteral("DOCKER_HOST"));
    QVERIFY(isEngineUnreachable(found.error().code));

    machine.makeFile(QStringLiteral("R/certs/ca.pem"), "ca");
    machine.makeFile(QStringLiteral("R/certs/cert.pem"), "cert");
    found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().message.english().contains(QStringLiteral("only one of cert.pem and key.pem")));

    machine.makeFile(QStringLiteral("R/certs/key.pem"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
    found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().message.english().contains(QStringLiteral("is encrypted")));
}

void TestDiscovery::aMissingContextSaysWhichThereAre()
{
    Machine machine;
    machine.makeContext(QStringLiteral("one"), R"({"Host":"unix:///one.sock"})");
    machine.input.flag = QStringLiteral("onne");
    const auto found = discover(machine.input);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::EngineNotFound);
    QVERIFY(found.error().message.english().contains(QStringLiteral("“onne”")));
    QCOMPARE(found.error().remedy.english(), QStringLiteral("There are: default, one."));
    QCOMPARE(found.error().place.key, QStringLiteral("--engine"));
}

void TestDiscovery::aBrokenConfigurationIsNamedAndNotPassedOver()
{
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeFile(QStringLiteral("H/.docker/config.json"), "{\n\"currentContext\":\n");
    auto found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().place.file.endsWith(QStringLiteral("/.docker/config.json")));
    QVERIFY(found.error().place.line >= 2);
    QVERIFY(isEngineUnreachable(found.error().code));

    machine.makeFile(QStringLiteral("H/.docker/config.json"), R"({"currentContext":"bad"})");
    machine.makeContext(QStringLiteral("bad"), R"({"Host":"unix://"})");
    found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().place.file.endsWith(QStringLiteral("/meta.json")));
    QCOMPARE(found.error().place.key, QStringLiteral("Endpoints.docker.Host"));
}

void TestDiscovery::noneFoundSaysWhatWasLookedForAndTheRemedy()
{
    const Machine machine;
    const auto found = discover(machine.input);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::EngineNotFound);
    const QString message = found.error().message.english();
    for (const char *part : {"DOCKER_HOST", "DOCKER_CONTEXT", "/var/run/docker.sock",
                             "/.docker/desktop/docker.sock", "/.rd/docker.sock", "podman.sock"})
        QVERIFY2(message.contains(QString::fromLatin1(part)), part);
    QVERIFY(found.error().remedy.english().contains(QStringLiteral("--engine private")));
}

void TestDiscovery::urlsAreReadAsTheDockerCliDoes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    using Scheme = Endpoint::Scheme;
    const auto row = [](const char *url, Scheme scheme, const char *path, const char *host, int port) {
        QTest::newRow(url) << QString::fromLatin1(url) << static_cast<int>(scheme)
                           << QString::fromLatin1(path) << QString::fromLatin1(host) << port;
    };
    row("unix:///var/run/docker.sock", Scheme::Unix, "/var/run/docker.sock", "", 0);
    row("UNIX:///x/with space%20.sock", Scheme::Unix, "/x/with space%20.sock", "", 0);
    row("npipe:////./pipe/docker_engine", Scheme::NamedPipe, "\\\\.\\pipe\\docker_engine", "", 0);
    row("tcp://far:1234", Scheme::Tcp, "", "far", 1234);
    row("tcp://far", Scheme::Tcp, "", "far", 2375);
    row("tcp://far/", Scheme::Tcp, "", "far", 2375);
    row("tcp://:99", Scheme::Tcp, "", "localhost", 99);
    row("tcp://[::1]:99", Scheme::Tcp, "", "::1", 99);
    row("far:1234", Scheme::Tcp, "", "far", 1234);
    row("127.0.0.1:1234", Scheme::Tcp, "", "127.0.0.1", 1234);
    row("http://far", Scheme::Tcp, "", "far", 2375);
    row("https://far", Scheme::Tls, "", "far", 2376);
    row("ssh://me@far:2222", Scheme::Ssh, "", "far", 2222);
    row("ssh://far/run/docker.sock", Scheme::Ssh, "/run/docker.sock", "far", 22);
}

void TestDiscovery::urlsAreReadAsTheDockerCliDoes()
{
    QFETCH(QString, url);
    const auto endpoint = Endpoint::fromUrl(url);
    QVERIFY(endpoint);
    QTEST(static_cast<int>(endpoint->scheme), "scheme");
    QTEST(endpoint->path, "path");
    QTEST(endpoint->host, "host");
    QTEST(static_cast<int>(endpoint->port), "port");
    QVERIFY(endpoint->url.endsWith(url));
    QVERIFY(endpoint->url.contains(QStringLiteral("://")));
    QCOMPARE(endpoint->tls.has_value(), endpoint->scheme == Endpoint::Scheme::Tls);
}

void TestDiscovery::badUrlsSayWhy_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &url, const char *words) {
        QTest::newRow(name) << url << QString::fromUtf8(words);
    };
    row("scheme", QStringLiteral("gopher://x"), "unknown scheme, “gopher”");
    row("no scheme", QStringLiteral("/var/run/docker.sock"), "has no scheme");
    row("empty path", QStringLiteral("unix://"), "names no socket");
    row("root as path", QStringLiteral("unix:///"), "names no socket");
    row("relative path", QStringLiteral("unix://run/docker.sock"), "does not begin with “/”");
    row("107 bytes and one", QStringLiteral("unix:///") + QString(107, QLatin1Char('x')), "has 108 bytes");
    row("bytes, not characters", QStringLiteral("unix:///") + QString(60, QChar(0xe4)), "has 121 bytes");
    row("empty pipe", QStringLiteral("npipe://"), "names no pipe");
    row("port too large", QStringLiteral("tcp://far:70000"), "its host or its port is wrong");
    row("port 0", QStringLiteral("tcp://far:0"), "is 0");
    row("port a word", QStringLiteral("tcp://far:http"), "its host or its port is wrong");
    row("path behind tcp", QStringLiteral("tcp://far:1/x"), "more than a host and a port");
    row("query", QStringLiteral("tcp://far:1?x"), "more than a host and a port");
    row("user of tcp", QStringLiteral("tcp://me@far:1"), "more than a host and a port");
    row("ssh without host", QStringLiteral("ssh://"), "names no host");
    row("ssh with a password", QStringLiteral("ssh://me:secret@far"), "a password");
}

void TestDiscovery::badUrlsSayWhy()
{
    QFETCH(QString, url);
    QFETCH(QString, words);
    const auto endpoint = Endpoint::fromUrl(url);
    QVERIFY(!endpoint);
    QVERIFY2(endpoint.error().message.english().contains(words),
             qPrintable(endpoint.error().message.english()));
    QVERIFY(!endpoint.error().remedy.isEmpty());
    QVERIFY(isEngineUnreachable(endpoint.error().code));
    QVERIFY(!endpoint.error().message.english().contains(QStringLiteral("secret")));
}

void TestDiscovery::theLongestPathThatTheSystemAllowsIsTaken()
{
    const auto endpoint = Endpoint::fromUrl(QStringLiteral("unix:///") + QString(106, QLatin1Char('x')));
    QVERIFY(endpoint);
    QCOMPARE(endpoint->path.size(), 107);
}

void TestDiscovery::sourcesHaveStableNames()
{
    QCOMPARE(sourceName(Source::Flag), QStringLiteral("flag"));
    QCOMPARE(sourceName(Source::DockerHost), QStringLiteral("DOCKER_HOST"));
    QCOMPARE(sourceName(Source::DockerContext), QStringLiteral("DOCKER_CONTEXT"));
    QCOMPARE(sourceName(Source::Setting), QStringLiteral("setting"));
    QCOMPARE(sourceName(Source::Context), QStringLiteral("context"));
    QCOMPARE(sourceName(Source::Socket), QStringLiteral("socket"));
    QCOMPARE(sourceName(Source::Private), QStringLiteral("private"));
}

XES_CORE_TEST_MAIN(TestDiscovery)
#include "tst_discovery.moc"
