// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/discovery.h"
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/stat.h>
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
    void tlsWithoutAnAddressIsLocalhostOverTls_data();
    void tlsWithoutAnAddressIsLocalhostOverTls();
    void whatIsNamedGoesBeforeTlsWithoutAnAddress_data();
    void whatIsNamedGoesBeforeTlsWithoutAnAddress();
    void aContextWithoutAPortHasThatOfTheWeb_data();
    void aContextWithoutAPortHasThatOfTheWeb();
    void theVersionAndTheFieldsOfTheCliApply();
    void whatTlsMissesIsNamed_data();
    void whatTlsMissesIsNamed();
    void badCertificatesAreNamed();
    void aContextWithoutAnEngineIsAnError_data();
    void aContextWithoutAnEngineIsAnError();
    void tlsIsNeverLeftOutInSilence();
    void aMissingContextSaysWhichThereAre();
    void aBrokenConfigurationIsWarnedOfAndPassedOver_data();
    void aBrokenConfigurationIsWarnedOfAndPassedOver();
    void aBrokenContextIsNamedAndNotPassedOver();
    void noneFoundSaysWhatWasLookedForAndTheRemedy();
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
    QCOMPARE(endpoint.port, quint16(443));
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
    QCOMPARE(found->front().endpoint.port, quint16(2375)); // as the CLI has it
    QVERIFY(found->front().endpoint.tls == (TlsMaterial{"ca", {}, {}, true}));

    machine.set("DOCKER_TLS_VERIFY", QString());
    machine.set("DOCKER_TLS", QStringLiteral("1"));
    found = discover(machine.input);
    QVERIFY(found);
    QVERIFY(!found->front().endpoint.tls->verify);
}

void TestDiscovery::tlsWithoutAnAddressIsLocalhostOverTls_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("context");
    QTest::addColumn<bool>("verify");
    QTest::addColumn<int>("source");
    const auto row = [](const char *variable, const char *context, bool verify, Source source) {
        QTest::addRow("%s %s", variable, context)
            << QString::fromLatin1(variable) << QString::fromLatin1(context) << verify << int(source);
    };
    row("DOCKER_TLS_VERIFY", "", true, Source::DockerTls);
    row("DOCKER_TLS", "", false, Source::DockerTls);
    row("DOCKER_TLS_VERIFY", "default", true, Source::DockerContext);
}

void TestDiscovery::tlsWithoutAnAddressIsLocalhostOverTls()
{
    QFETCH(QString, variable);
    QFETCH(QString, context);
    QFETCH(bool, verify);
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeFile(QStringLiteral("R/certs/ca.pem"), "ca");
    machine.set("DOCKER_CERT_PATH", machine.path(QStringLiteral("R/certs")));
    machine.set("DOCKER_CONTEXT", context);
    machine.set(variable.toLatin1().constData(), QStringLiteral("1"));
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QTEST(int(found->front().source), "source");
    const Endpoint &endpoint = found->front().endpoint;
    QCOMPARE(endpoint.url, QStringLiteral("tcp://localhost:2376"));
    QCOMPARE(endpoint.scheme, Endpoint::Scheme::Tls);
    QCOMPARE(endpoint.port, quint16(2376));
    QVERIFY(endpoint.tls == (TlsMaterial{"ca", {}, {}, verify}));
    const Error told =
        named(found->front(), {ErrorCode::EngineNotFound, Text::verbatim(QStringLiteral("No.")), {}, {}});
    if (context.isEmpty())
        QCOMPARE(told.place.key, variable);
}

void TestDiscovery::whatIsNamedGoesBeforeTlsWithoutAnAddress_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("setting") << QStringLiteral("unix:///x") << QByteArray("{}");
    QTest::newRow("context") << QString() << QByteArray(R"({"currentContext":"one"})");
}

void TestDiscovery::whatIsNamedGoesBeforeTlsWithoutAnAddress()
{
    QFETCH(QByteArray, config);
    Machine machine;
    machine.makeContext(QStringLiteral("one"), R"({"Host":"unix:///x"})");
    machine.makeFile(QStringLiteral("H/.docker/config.json"), config);
    machine.set("DOCKER_TLS_VERIFY", QStringLiteral("1"));
    QFETCH(QString, setting);
    machine.input.setting = setting;
    const auto found = discover(machine.input);
    QVERIFY(found);
    QCOMPARE(found->front().endpoint.url, QStringLiteral("unix:///x"));
}

void TestDiscovery::aContextWithoutAPortHasThatOfTheWeb_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<int>("port");
    QTest::newRow("plain") << QByteArray(R"({"Host":"tcp://far"})") << 80;
    QTest::newRow("TLS") << QByteArray(R"({"Host":"tcp://far","SkipTLSVerify":true})") << 443;
    QTest::newRow("https") << QByteArray(R"({"Host":"https://far"})") << 443;
    QTest::newRow("named") << QByteArray(R"({"Host":"tcp://far:9"})") << 9;
}

void TestDiscovery::aContextWithoutAPortHasThatOfTheWeb()
{
    QFETCH(QByteArray, endpoint);
    Machine machine;
    machine.makeContext(QStringLiteral("far"), endpoint);
    machine.input.flag = QStringLiteral("far");
    const auto found = discover(machine.input);
    QVERIFY(found);
    QTEST(int(found->front().endpoint.port), "port");
}

void TestDiscovery::whatTlsMissesIsNamed_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("folder");
    for (const char *variable : {"DOCKER_TLS_VERIFY", "DOCKER_TLS"}) {
        for (const char *host : {"", "tcp://far"}) {
            for (const bool folder : {false, true})
                QTest::addRow("%s %s %s", variable, host, folder ? "without ca.pem" : "without a folder")
                    << QString::fromLatin1(variable) << QString::fromLatin1(host) << folder;
        }
    }
}

void TestDiscovery::whatTlsMissesIsNamed()
{
    QFETCH(QString, variable);
    QFETCH(QString, host);
    QFETCH(bool, folder);
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock")); // is not gone on to
    machine.set("DOCKER_CERT_PATH", machine.path(QStringLiteral("R/certs")));
    machine.set("DOCKER_HOST", host);
    machine.set(variable.toLatin1().constData(), QStringLiteral("1"));
    if (folder) {
        machine.makeFile(QStringLiteral("R/certs/cert.pem"), "cert");
        machine.makeFile(QStringLiteral("R/certs/key.pem"), "key");
    }
    const auto found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY2(found.error().message.english().contains(QStringLiteral("/certs/ca.pem")),
             qPrintable(found.error().message.english()));
    QVERIFY(found.error().remedy.english().contains(variable));
    QVERIFY(isEngineUnreachable(found.error().code));
}

void TestDiscovery::theVersionAndTheFieldsOfTheCliApply()
{
    Machine machine;
    machine.makeFile(QStringLiteral("H/.docker/config.json"), R"({"HttpHeaders": {
        "X-Meta-Team": "seven", "Host": "evil", "Content-Length": "5", "Bad Name": "x", "X-Split": "a\r\nb",
        "X-Ends": "a\n", "X-Ends\n": "a",
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

void TestDiscovery::aContextWithoutAnEngineIsAnError_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("a host that is a number") << QStringLiteral(R"({"Host":5})");
    QTest::newRow("a number") << QStringLiteral("5");
    QTest::newRow("null") << QStringLiteral("null");
}

void TestDiscovery::aContextWithoutAnEngineIsAnError()
{
    QFETCH(QString, endpoint);
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeContext(QStringLiteral("bad"), endpoint.toLatin1());
    machine.input.flag = QStringLiteral("bad");
    const auto found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY2(found.error().message.english().contains(QStringLiteral("“bad” names no engine")),
             qPrintable(found.error().message.english()));
}

void TestDiscovery::tlsIsNeverLeftOutInSilence()
{
    Machine machine;
    machine.makeContext(QStringLiteral("far"), R"({"Host":"tcp://far:2376"})");
    machine.input.flag = QStringLiteral("far");
    QCOMPARE(discover(machine.input)->front().endpoint.scheme, Endpoint::Scheme::Tcp); // none is written
    const QString id = QString::fromLatin1(
        QCryptographicHash::hash(QByteArrayLiteral("far"), QCryptographicHash::Sha256).toHex());
    const QString folder = machine.path(QStringLiteral("H/.docker/contexts/tls/%1/docker").arg(id));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::link(machine.path(QStringLiteral("nowhere/ca.pem")), folder + QStringLiteral("/ca.pem")));
    const auto found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY2(found.error().message.english().contains(QStringLiteral("/ca.pem")),
             qPrintable(found.error().message.english()));
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

void TestDiscovery::aBrokenConfigurationIsWarnedOfAndPassedOver_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<QString>("context");
    const auto row = [](const char *name, const QByteArray &config, const char *warning,
                        const char *context = "") {
        QTest::newRow(name) << config << QString::fromUtf8(warning) << QString::fromLatin1(context);
    };
    row("not closed", "{\n\"currentContext\": \"one\"\n", "holds no JSON object");
    row("an array", "[1, 2]", "holds no JSON object");
    row("context of another type", R"({"currentContext": 7})", "“currentContext”");
    row("fields of another type", R"({"currentContext": "one", "HttpHeaders": 7})", "“HttpHeaders”", "one");
    row("field of another type", R"({"currentContext": "one", "HttpHeaders": {"A": 7}})", "“HttpHeaders”",
        "one");
    row("a field that HTTP cannot carry", R"({"currentContext": "one", "HttpHeaders": {"A": "b\r\nc"}})",
        "that HTTP cannot carry: “A”", "one");
    row("a field that ends a line", R"({"HttpHeaders": {"A": "b\n"}})", "that HTTP cannot carry: “A”");
    row("a pipe", "|", "is a pipe or a device");
    row("a folder", "/", "is a folder");
    row("a circle", "->", "cannot be read");
    // The CLI reads one value and leaves the rest alone.
    row("more behind it", R"({"currentContext": "one"} and more)", "", "one");
    row("nothing", "", "");
    row("a line without anything", "\n", "");
}

void TestDiscovery::aBrokenConfigurationIsWarnedOfAndPassedOver()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, warning);
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeContext(QStringLiteral("one"), R"({"Host":"unix:///one.sock"})");
    const QString file = machine.path(QStringLiteral("H/.docker/config.json"));
    if (config == "/")
        QVERIFY(QDir().mkpath(file));
    else if (config == "|")
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && ::mkfifo(file.toLocal8Bit().constData(), 0600) == 0);
    else if (config == "->")
        QVERIFY(QFile::link(file, file));
    else
        machine.makeFile(QStringLiteral("H/.docker/config.json"), config);
    const auto found = discover(machine.input);
    QVERIFY(found);
    QTEST(found->front().source == Source::Context ? found->front().origin : QString(), "context");
    const std::vector<Error> warnings = discoveryWarnings(machine.input);
    QCOMPARE(warnings.size(), std::size_t(warning.isEmpty() ? 0 : 1));
    if (warning.isEmpty())
        return;
    QVERIFY2(warnings.front().message.english().contains(warning),
             qPrintable(warnings.front().message.english()));
    QVERIFY(!warnings.front().remedy.isEmpty());
    QVERIFY(warnings.front().place.file.endsWith(QStringLiteral("/.docker/config.json")));
}

void TestDiscovery::aBrokenContextIsNamedAndNotPassedOver()
{
    Machine machine;
    machine.makeSocket(QStringLiteral("R/var/run/docker.sock"));
    machine.makeFile(QStringLiteral("H/.docker/config.json"), R"({"currentContext":"bad"})");
    machine.makeContext(QStringLiteral("bad"), R"({"Host":"unix://"})");
    auto found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().place.file.endsWith(QStringLiteral("/meta.json")));
    QCOMPARE(found.error().place.key, QStringLiteral("Endpoints.docker.Host"));

    machine.makeFile(
        Machine::contextFile(QStringLiteral("bad"), QStringLiteral("meta"), QStringLiteral("meta.json")),
        "{\n\"Name\":\n");
    found = discover(machine.input);
    QVERIFY(!found);
    QVERIFY(found.error().place.file.endsWith(QStringLiteral("/meta.json")));
    QVERIFY(found.error().place.line >= 2);
    QVERIFY(isEngineUnreachable(found.error().code));
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

void TestDiscovery::sourcesHaveStableNames()
{
    QCOMPARE(sourceName(Source::Flag), QStringLiteral("flag"));
    QCOMPARE(sourceName(Source::DockerHost), QStringLiteral("DOCKER_HOST"));
    QCOMPARE(sourceName(Source::DockerContext), QStringLiteral("DOCKER_CONTEXT"));
    QCOMPARE(sourceName(Source::DockerTls), QStringLiteral("DOCKER_TLS"));
    QCOMPARE(sourceName(Source::Setting), QStringLiteral("setting"));
    QCOMPARE(sourceName(Source::Context), QStringLiteral("context"));
    QCOMPARE(sourceName(Source::Socket), QStringLiteral("socket"));
    QCOMPARE(sourceName(Source::Private), QStringLiteral("private"));
}

XES_CORE_TEST_MAIN(TestDiscovery)
#include "tst_discovery.moc"
