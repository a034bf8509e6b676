// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/discovery.h"
#include "support/testcase.h"

#include <QDir>
#include <QFileInfo>

using namespace xes;
using namespace xes::engine;

class TestEndpoint : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void urlsAreReadAsTheDockerCliDoes_data();
    void urlsAreReadAsTheDockerCliDoes();
    void badUrlsSayWhy_data();
    void badUrlsSayWhy();
    void theLongestPathThatTheSystemAllowsIsTaken();
};

void TestEndpoint::urlsAreReadAsTheDockerCliDoes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    using Scheme = Endpoint::Scheme;
    const QString here = QDir::currentPath();
    const auto row = [](const char *url, Scheme scheme, const char *path, const char *host, int port) {
        QTest::newRow(url) << QString::fromLatin1(url) << static_cast<int>(scheme)
                           << QString::fromLatin1(path) << QString::fromLatin1(host) << port;
    };
    row("unix:///var/run/docker.sock", Scheme::Unix, "/var/run/docker.sock", "", 0);
    row("UNIX:///x/with space%20.sock", Scheme::Unix, "/x/with space%20.sock", "", 0);
    row("unix://", Scheme::Unix, "/var/run/docker.sock", "", 0);
    row("unix://run/x.sock", Scheme::Unix, qPrintable(here + QStringLiteral("/run/x.sock")), "", 0);
    row("unix://./x.sock", Scheme::Unix, qPrintable(here + QStringLiteral("/x.sock")), "", 0);
    row("unix://..", Scheme::Unix, qPrintable(QFileInfo(here).path()), "", 0);
    row("npipe://", Scheme::NamedPipe, "\\\\.\\pipe\\docker_engine", "", 0);
    row("npipe:////./pipe/docker_engine", Scheme::NamedPipe, "\\\\.\\pipe\\docker_engine", "", 0);
    row("tcp://far:1234", Scheme::Tcp, "", "far", 1234);
    row("tcp://far", Scheme::Tcp, "", "far", 2375);
    row("tcp://far/", Scheme::Tcp, "", "far", 2375);
    row("tcp://", Scheme::Tcp, "", "localhost", 2375);
    row("tcp://:99", Scheme::Tcp, "", "localhost", 99);
    row("tcp://[::1]:99", Scheme::Tcp, "", "::1", 99);
    row("far:1234", Scheme::Tcp, "", "far", 1234);
    row("127.0.0.1:1234", Scheme::Tcp, "", "127.0.0.1", 1234);
    row("http://far", Scheme::Tcp, "", "far", 2375);
    row("https://far", Scheme::Tls, "", "far", 2376);
    row("ssh://me@far:2222", Scheme::Ssh, "", "far", 2222);
    row("ssh://far/run/docker.sock", Scheme::Ssh, "/run/docker.sock", "far", 22);
}

void TestEndpoint::urlsAreReadAsTheDockerCliDoes()
{
    QFETCH(QString, url);
    const auto endpoint = Endpoint::fromUrl(url);
    QVERIFY(endpoint);
    QTEST(static_cast<int>(endpoint->scheme), "scheme");
    QTEST(endpoint->path, "path");
    QTEST(endpoint->host, "host");
    QTEST(static_cast<int>(endpoint->port), "port");
    // As named, and completed.
    if (endpoint->scheme == Endpoint::Scheme::Unix)
        QCOMPARE(endpoint->url.section(QStringLiteral("://"), 1), endpoint->path);
    else if (endpoint->scheme == Endpoint::Scheme::Tcp || endpoint->scheme == Endpoint::Scheme::Tls)
        QVERIFY2(endpoint->url.endsWith(QStringLiteral(":%1").arg(endpoint->port)) ||
                     endpoint->url.endsWith(QStringLiteral(":%1/").arg(endpoint->port)),
                 qPrintable(endpoint->url));
    else
        QVERIFY(endpoint->url.startsWith(url));
    QVERIFY(endpoint->url.contains(QStringLiteral("://")));
    QCOMPARE(endpoint->tls.has_value(), endpoint->scheme == Endpoint::Scheme::Tls);
}

void TestEndpoint::badUrlsSayWhy_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &url, const char *words) {
        QTest::newRow(name) << url << QString::fromUtf8(words);
    };
    row("scheme", QStringLiteral("gopher://x"), "unknown scheme, “gopher”");
    row("no scheme", QStringLiteral("/var/run/docker.sock"), "has no scheme");
    row("root as path", QStringLiteral("unix:///"), "names no socket");
    row("107 bytes and one", QStringLiteral("unix:///") + QString(107, QLatin1Char('x')), "has 108 bytes");
    row("bytes, not characters", QStringLiteral("unix:///") + QString(60, QChar(0xe4)), "has 121 bytes");
    row("root as pipe", QStringLiteral("npipe:///"), "names no pipe");
    row("port too large", QStringLiteral("tcp://far:70000"), "its host or its port is wrong");
    row("port 0", QStringLiteral("tcp://far:0"), "is 0");
    row("port a word", QStringLiteral("tcp://far:http"), "its host or its port is wrong");
    row("path behind tcp", QStringLiteral("tcp://far:1/x"), "more than a host and a port");
    row("query", QStringLiteral("tcp://far:1?x"), "more than a host and a port");
    row("user of tcp", QStringLiteral("tcp://me@far:1"), "more than a host and a port");
    row("ssh without host", QStringLiteral("ssh://"), "names no host");
    row("ssh with a password", QStringLiteral("ssh://me:secret@far"), "a password");
    row("password and a bad port", QStringLiteral("tcp://me:secret@far:99999"), "“tcp://me@far:99999”");
    row("password and a bad scheme", QStringLiteral("htps://me:secret@far"), "“htps://me@far”");
}

void TestEndpoint::badUrlsSayWhy()
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

void TestEndpoint::theLongestPathThatTheSystemAllowsIsTaken()
{
    const auto endpoint = Endpoint::fromUrl(QStringLiteral("unix:///") + QString(106, QLatin1Char('x')));
    QVERIFY(endpoint);
    QCOMPARE(endpoint->path.size(), 107);
}

XES_CORE_TEST_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
