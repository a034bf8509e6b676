// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/peerandclient.h"
#include "support/testcase.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace xes;
using namespace xes::engine;

/// The client against a scripted peer: faults that a real engine cannot be made to show.
class TestClient : public TestCase, private PeerAndClient
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void connectingNegotiatesTheVersion_data();
    void connectingNegotiatesTheVersion();
    void aDemandedVersionIsSpokenOrRefused_data();
    void aDemandedVersionIsSpokenOrRefused();
    void aRefusedVersionIsAgreedOnAnew();
    void aPingDoesNotWaitBehindCallsThatLast();
    void aCommandWhoseVersionIsRefusedIsSentOnceAndTheNextWithAnother();
    void theConfigurationsFieldsGoWithEveryRequest();
    void whatIsNoEngineIsUnusable_data();
    void whatIsNoEngineIsUnusable();
    void aPingThatIsNotAnsweredAsOneIsNoEngine();
    void tlsThatMeetsNoneSaysWhatToDo();
    void whoSpeaksBeforeItIsAskedIsNoEngine();
    void anUpgradeThatNobodyAskedForIsAProtocolError_data();
    void anUpgradeThatNobodyAskedForIsAProtocolError();
    void noSocketAndADeadSocketAreToldApart();
    void whatIsNoSocketIsTold_data();
    void whatIsNoSocketIsTold();
    void whoMayNotUseASocketIsToldTheGroup_data();
    void whoMayNotUseASocketIsToldTheGroup();
    void aPathThatIsTooLongIsTold();
    void callsBeforeConnectingFail();
    void connectionsAreKeptAndUsedAgain();
    void moreCallsThanConnectionsWaitInLine();
    void theDeadlineIsTotalHoweverTheBytesTrickle();
    void cancellingClosesTheConnection();
    void aTokenCancelledBeforeSendsNothing();
    void answersCutAnywhereAreDisconnected();
    void garbageIsAProtocolError_data();
    void garbageIsAProtocolError();
    void hugeJsonIsRefused_data();
    void hugeJsonIsRefused();
    void aPostIsNeverSentTwice();
    void aGetOnADeadIdleConnectionIsRepeatedOnce();
    void bytesThatNobodyAskedForCloseTheIdleConnection();
    void deletingTheClientEndsEveryCall();
    void removalWaitsForTheOneUnderWay();
    void aWaitForARemovalThatHangsIsGivenUp();
    void waitToldNothingIsNoExitCode();
    void largeBodiesAreWrittenAsThePeerTakesThem();
    void tcpSpeaksTheSame();
    void whatHasChangedSomethingIsNeverRepeated_data();
    void whatHasChangedSomethingIsNeverRepeated();
};

void TestClient::init()
{
    TestCase::init();
    makeAnew();
}

void TestClient::connectingNegotiatesTheVersion_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("api");
    QTest::addColumn<ErrorCode>("code");
    const auto ok = ErrorCode::Internal;
    QTest::newRow("old") << QByteArray(R"({"ApiVersion":"1.41","MinAPIVersion":"1.12"})")
                         << QStringLiteral("1.41") << ok;
    QTest::newRow("newer than we") << QByteArray(R"({"ApiVersion":"1.55","MinAPIVersion":"1.44"})")
                                   << QStringLiteral("1.47") << ok;
    QTest::newRow("too old") << QByteArray(R"({"ApiVersion":"1.40","MinAPIVersion":"1.12"})") << QString()
                             << ErrorCode::EngineTooOld;
    QTest::newRow("too new") << QByteArray(R"({"ApiVersion":"1.60","MinAPIVersion":"1.50"})") << QString()
                             << ErrorCode::EngineUnusable;
    QTest::newRow("no version, but pinged") << QByteArray("{}") << QStringLiteral("1.41") << ok;
    QTest::newRow("nonsense") << QByteArray(R"({"ApiVersion":"one"})") << QString()
                              << ErrorCode::EngineUnusable;
}

void TestClient::connectingNegotiatesTheVersion()
{
    QFETCH(QByteArray, version);
    QFETCH(QString, api);
    QFETCH(ErrorCode, code);
    m_peer->reply("GET /version", FakeReply::json(200, version));
    const auto info = await(m_client->connectToEngine());
    if (api.isEmpty()) {
        QCOMPARE(codeOf(info), code);
        QVERIFY(!m_client->info());
        return;
    }
    QVERIFY2(info, words(info));
    QCOMPARE(info->apiVersion, api);
    QCOMPARE(m_peer->requests().value(0), QByteArray("GET /_ping HTTP/1.1"));
    QCOMPARE(m_peer->requests().value(1), QByteArray("GET /version HTTP/1.1"));
    QCOMPARE(m_peer->requests().value(2), "GET /v" + api.toLatin1() + "/info HTTP/1.1");
}

void TestClient::aDemandedVersionIsSpokenOrRefused_data()
{
    QTest::addColumn<QString>("demanded");
    QTest::addColumn<bool>("spoken");
    QTest::newRow("the engine's oldest") << "1.42" << true;
    QTest::newRow("the engine's newest") << "1.45" << true;
    QTest::newRow("with a v") << "v1.43" << true;
    QTest::newRow("below the engine's oldest") << "1.41" << false;
    QTest::newRow("above the engine's newest") << "1.46" << false;
    QTest::newRow("below ours") << "1.24" << false;
    QTest::newRow("no version") << "latest" << false;
}

void TestClient::aDemandedVersionIsSpokenOrRefused()
{
    QFETCH(QString, demanded);
    QFETCH(bool, spoken);
    m_peer->reply("GET /version", FakeReply::json(200, R"({"ApiVersion":"1.45","MinAPIVersion":"1.42"})"));
    Endpoint where = endpoint();
    where.apiVersion = demanded;
    Client client(where);
    const auto info = await(client.connectToEngine());
    if (spoken) {
        QVERIFY2(info, words(info));
        QCOMPARE(info->apiVersion, demanded.mid(demanded.startsWith(u'v') ? 1 : 0));
        QCOMPARE(m_peer->requests().value(2), "GET /v" + info->apiVersion.toLatin1() + "/info HTTP/1.1");
        return;
    }
    QCOMPARE(codeOf(info), ErrorCode::EngineUnusable);
    QCOMPARE(info.error().place.key, QStringLiteral("DOCKER_API_VERSION"));
    QVERIFY2(info.error().message.english().contains(demanded), words(info));
    QVERIFY(!info.error().remedy.english().isEmpty());
}

/// An older engine has taken the place of the one that was connected to.
void TestClient::aRefusedVersionIsAgreedOnAnew()
{
    m_peer->reply("GET /version", {FakeReply::json(200, R"({"ApiVersion":"1.47"})"),
                                   FakeReply::json(200, R"({"ApiVersion":"1.43"})")});
    connectClient();
    const FakeReply refusal = FakeReply::raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 82\r\n\r\n"
                                             "client version 1.47 is too new. Maximum supported API version "
                                             "is 1.43, be careful!",
                                             false);
    m_peer->reply("GET /containers/abc/json", {refusal, FakeReply::json(200, container)});
    const auto details = await(m_client->inspectContainer(someId));
    QVERIFY2(details, words(details));
    QCOMPARE(m_client->info()->apiVersion, QStringLiteral("1.43"));
    QCOMPARE(m_peer->requests().last(), QByteArray("GET /v1.43/containers/abc/json HTTP/1.1"));
    // One that goes on refusing is not asked for ever.
    m_peer->reply("GET /containers/abc/json", refusal);
    QCOMPARE(codeOf(await(m_client->inspectContainer(someId))), ErrorCode::ApiRefused);
}

void TestClient::aPingDoesNotWaitBehindCallsThatLast()
{
    connectClient();
    m_peer->reply("POST /containers/abc/stop", FakeReply::silence());
    std::vector<Future<void>> lasting;
    for (int i = 0; i < 40; ++i)
        lasting.push_back(m_client->stopContainer(someId, std::chrono::seconds(30)));
    QTRY_COMPARE(m_peer->count("abc/stop"), 32); // as many as there are connections
    const auto ping = await(m_client->ping({milliseconds(3000), {}}));
    QVERIFY2(ping, words(ping));
    QCOMPARE(m_peer->count("abc/stop"), 32);
    // The connection that it left idle is not for those in line, nor for one that comes now.
    lasting.push_back(m_client->stopContainer(someId, std::chrono::seconds(30)));
    const auto another = await(m_client->ping({milliseconds(3000), {}}));
    QVERIFY2(another, words(another));
    QCOMPARE(m_peer->count("abc/stop"), 32);
}

/// It is not sent again; but whoever tries again then finds a version that holds.
void TestClient::aCommandWhoseVersionIsRefusedIsSentOnceAndTheNextWithAnother()
{
    m_peer->reply("GET /version", {FakeReply::json(200, R"({"ApiVersion":"1.47"})"),
                                   FakeReply::json(200, R"({"ApiVersion":"1.43"})")});
    connectClient();
    m_peer->reply("POST /containers/abc/start",
                  {FakeReply::json(400, R"({"message":"client version 1.47 is too new."})"),
                   FakeReply::raw("HTTP/1.1 204 No Content\r\n\r\n", false)});
    QCOMPARE(codeOf(await(m_client->startContainer(someId))), ErrorCode::ApiRefused);
    QCOMPARE(m_peer->count("abc/start"), 1);
    const auto started = await(m_client->startContainer(someId));
    QVERIFY2(started, words(started));
    QCOMPARE(m_peer->count("POST /v1.43/containers/abc/start"), 1);
    QCOMPARE(m_peer->count("abc/start"), 2);
}

void TestClient::theConfigurationsFieldsGoWithEveryRequest()
{
    Endpoint where = endpoint();
    where.fields = {{"X-Meta-Proxy", "team 7"}};
    Client client(where);
    QVERIFY(await(client.connectToEngine()));
    QVERIFY2(m_peer->lastHead().contains("\r\nX-Meta-Proxy: team 7"), m_peer->lastHead().constData());
}

void TestClient::whatIsNoEngineIsUnusable_data()
{
    QTest::addColumn<FakeReply>("reply");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, const FakeReply &reply, const char *message = "",
                        const char *remedy = "") {
        QTest::newRow(name) << reply << QString::fromLatin1(message) << QString::fromLatin1(remedy);
    };
    const char *none = "is no container engine";
    const char *check = "Check the address and the port";
    row("garbage", FakeReply::raw("SSH-2.0-OpenSSH_9.2\r\n\r\n", false), none, check);
    row("closes", FakeReply::raw({}, true));
    row("silent", FakeReply::silence());
    row("404", FakeReply::raw("HTTP/1.1 404 No\r\nContent-Length: 6\r\n\r\n<html>", false), "GET /_ping: 404",
        check);
    row("redirect", FakeReply::raw("HTTP/1.1 301 Go\r\nLocation: /\r\nContent-Length: 0\r\n\r\n", false),
        none, check);
    row("a page", FakeReply::json(200, "<html>Hello</html>"), none, check);
    row("other words", FakeReply::json(200, "It works!"), "It works!", check);
    row("nothing", FakeReply::json(200, ""), none, check);
    row("TLS wanted",
        FakeReply::raw("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n",
                       true),
        "speaks TLS", "DOCKER_TLS_VERIFY=1");
}

void TestClient::whatIsNoEngineIsUnusable()
{
    QFETCH(FakeReply, reply);
    m_peer->reply("GET /_ping", reply);
    CallOptions options;
    options.deadline = milliseconds(300);
    const auto info = await(m_client->connectToEngine(options));
    QCOMPARE(codeOf(info), ErrorCode::EngineUnusable);
    QVERIFY(!info.error().message.isEmpty());
    QFETCH(QString, message);
    QFETCH(QString, remedy);
    QVERIFY2(info.error().message.english().contains(message), words(info));
    QVERIFY2(info.error().remedy.english().contains(remedy), words(info));
}

void TestClient::aPingThatIsNotAnsweredAsOneIsNoEngine()
{
    connectClient();
    QVERIFY(await(m_client->ping()));
    m_peer->reply("GET /_ping", FakeReply::json(200, "It works!"));
    const auto pinged = await(m_client->ping());
    QCOMPARE(codeOf(pinged), ErrorCode::Protocol);
    QVERIFY2(pinged.error().message.english().contains(QStringLiteral("is no container engine")),
             words(pinged));
}

void TestClient::tlsThatMeetsNoneSaysWhatToDo()
{
    makeAnew(FakePeer::Over::Tcp);
    m_peer->greet("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n400 Bad Request"); // as Go has it
    Endpoint where = endpoint();
    where.scheme = Endpoint::Scheme::Tls;
    where.tls = TlsMaterial{{}, {}, {}, false};
    Client client(where);
    const auto info = await(client.connectToEngine());
    QCOMPARE(codeOf(info), ErrorCode::EngineUnusable);
    QVERIFY2(info.error().message.english().contains(QStringLiteral("speaks no TLS")), words(info));
    QVERIFY2(info.error().remedy.english().contains(QStringLiteral("unset DOCKER_TLS_VERIFY")), words(info));
}

void TestClient::whoSpeaksBeforeItIsAskedIsNoEngine()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto close = qScopeGuard([listener] { ::close(listener); });
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr *>(&address), length), 0);
    QCOMPARE(::listen(listener, 1), 0);
    QCOMPARE(::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length), 0);
    Endpoint where;
    where.scheme = Endpoint::Scheme::Tcp;
    where.host = QStringLiteral("127.0.0.1");
    where.port = ntohs(address.sin_port);
    where.url = QStringLiteral("tcp://127.0.0.1:%1").arg(where.port);
    Client client(where);
    const auto future = client.connectToEngine();
    // It has been said before our event loop turns, that is before the request goes out.
    const int accepted = ::accept(listener, nullptr, nullptr);
    const auto closeToo = qScopeGuard([accepted] { ::close(accepted); });
    const QByteArray early = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";
    QCOMPARE(::write(accepted, early.constData(), std::size_t(early.size())), early.size());
    const auto info = await(future);
    QCOMPARE(codeOf(info), ErrorCode::EngineUnusable);
    QVERIFY2(info.error().message.english().contains(QStringLiteral("before it is asked")), words(info));
    QVERIFY2(info.error().message.english().contains(where.url), words(info));
}

void TestClient::anUpgradeThatNobodyAskedForIsAProtocolError_data()
{
    QTest::addColumn<QByteArray>("request");
    for (const char *request : {"GET /containers/abc/json", "POST /containers/abc/start",
                                "POST /containers/create", "GET /containers/abc/logs"})
        QTest::newRow(request) << QByteArray(request);
}

void TestClient::anUpgradeThatNobodyAskedForIsAProtocolError()
{
    QFETCH(QByteArray, request);
    connectClient();
    m_peer->reply(request, FakeReply::raw("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\n"
                                          "Upgrade: tcp\r\n\r\n{\"Id\":\"abc\"}",
                                          false));
    if (request.endsWith("/logs")) {
        LogStream *logs = m_client->logs(someId, {});
        std::optional<Error> end;
        connect(logs, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
        QTRY_VERIFY(end);
        QCOMPARE(end->code, ErrorCode::Protocol);
        delete logs;
    } else if (request.endsWith("/json")) {
        QCOMPARE(codeOf(await(m_client->inspectContainer(someId))), ErrorCode::Protocol);
    } else if (request.endsWith("/start")) {
        QCOMPARE(codeOf(await(m_client->startContainer(someId))), ErrorCode::Protocol);
    } else {
        ContainerSpec spec;
        spec.image = QStringLiteral("alpine");
        QCOMPARE(codeOf(await(m_client->createContainer(spec))), ErrorCode::Protocol);
    }
    QCOMPARE(m_peer->count(request.mid(request.lastIndexOf('/'))), 1); // not asked again
    QVERIFY(await(m_client->ping()));
}

void TestClient::whatIsNoSocketIsTold_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("a folder") << true;
    QTest::newRow("a file") << false;
}

void TestClient::whatIsNoSocketIsTold()
{
    QFETCH(bool, folder);
    const QTemporaryDir place;
    Endpoint where;
    where.path = folder ? place.path() : place.filePath(QStringLiteral("file"));
    where.url = QStringLiteral("unix://") + where.path;
    if (!folder) {
        QFile file(where.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Client client(where);
    const auto info = await(client.connectToEngine());
    QCOMPARE(codeOf(info), ErrorCode::EngineNotFound);
    QVERIFY2(info.error().message.english().contains(QStringLiteral("not a socket")), words(info));
    QVERIFY2(info.error().message.english().contains(where.url), words(info));
    QVERIFY(!info.error().remedy.isEmpty());
}

void TestClient::whoMayNotUseASocketIsToldTheGroup_data()
{
    QTest::addColumn<mode_t>("folder");
    QTest::addColumn<mode_t>("socket");
    QTest::addColumn<bool>("group");
    QTest::newRow("the group may use it") << mode_t(0777) << mode_t(0060) << true;
    QTest::newRow("nobody may use it") << mode_t(0777) << mode_t(0000) << false;
    QTest::newRow("the group may enter") << mode_t(0050) << mode_t(0666) << true;
    QTest::newRow("nobody may enter") << mode_t(0000) << mode_t(0666) << false;
}

void TestClient::whoMayNotUseASocketIsToldTheGroup()
{
    QFETCH(mode_t, folder);
    QFETCH(mode_t, socket);
    QFETCH(bool, group);
    const QByteArray file = QFile::encodeName(m_peer->path());
    const QByteArray parent = QFile::encodeName(QFileInfo(m_peer->path()).path());
    const bool root = ::geteuid() == 0;
    for (const QByteArray &path : {file, parent}) {
        if (root) // its own group is no help to anybody
            QCOMPARE(::chown(path.constData(), 0, 1), 0);
    }
    const QString name = QFileInfo(m_peer->path()).group();
    QCOMPARE(::chmod(file.constData(), socket), 0);
    QCOMPARE(::chmod(parent.constData(), folder), 0);
    const auto back = qScopeGuard([&] {
        if (root)
            (void)::setresuid(0, 0, 0);
        ::chmod(parent.constData(), 0700);
    });
    if (root)
        QCOMPARE(::setresuid(65534, 65534, 0), 0);
    const auto info = await(m_client->connectToEngine());
    QCOMPARE(codeOf(info), ErrorCode::EngineNotPermitted);
    const QString remedy = info.error().remedy.english();
    QVERIFY2(remedy.contains(group ? QStringLiteral("Join the group “%1”").arg(name)
                                   : QStringLiteral("Ask who administers")),
             words(info));
}

void TestClient::noSocketAndADeadSocketAreToldApart()
{
    const QString path = m_peer->path();
    m_peer->die(true);
    QCOMPARE(codeOf(await(m_client->connectToEngine())), ErrorCode::EngineConnectionRefused);
    QVERIFY(QFile::remove(path));
    QCOMPARE(codeOf(await(m_client->connectToEngine())), ErrorCode::EngineNotFound);
}

void TestClient::aPathThatIsTooLongIsTold()
{
    Endpoint where = endpoint();
    where.path = QStringLiteral("/tmp/") + QString(200, QLatin1Char('x'));
    Client client(where);
    const auto info = await(client.connectToEngine());
    QCOMPARE(codeOf(info), ErrorCode::EngineNotFound);
    QVERIFY(info.error().message.english().contains(QStringLiteral("longer")));
}

void TestClient::callsBeforeConnectingFail()
{
    QCOMPARE(codeOf(await(m_client->inspectContainer(someId))), ErrorCode::EngineUnusable);
    auto *stream = m_client->logs(someId, {});
    QSignalSpy ended(stream, &Stream::ended);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_peer->connectionsEver(), 0);
}

void TestClient::connectionsAreKeptAndUsedAgain()
{
    connectClient();
    m_peer->reply("GET /containers/abc/json", FakeReply::json(200, container));
    for (int i = 0; i < 20; ++i) {
        const auto details = await(m_client->inspectContainer(someId));
        QVERIFY2(details, words(details));
    }
    QCOMPARE(m_peer->connectionsEver(), 1);
    std::vector<Future<ContainerDetails>> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(m_client->inspectContainer(someId));
    for (auto &call : calls)
        QVERIFY(await(call));
    QCOMPARE(m_peer->connectionsEver(), 10);
}

void TestClient::moreCallsThanConnectionsWaitInLine()
{
    connectClient();
    FakeReply slow = FakeReply::json(200, container);
    slow.pieceBytes = 20;
    m_peer->reply("GET /containers/abc/json", slow);
    std::vector<Future<ContainerDetails>> calls;
    for (int i = 0; i < 200; ++i)
        calls.push_back(m_client->inspectContainer(someId));
    for (auto &call : calls) {
        const auto result = await(call);
        QVERIFY2(result, words(result));
    }
    QCOMPARE(m_peer->connectionsEver(), 32);
}

void TestClient::theDeadlineIsTotalHoweverTheBytesTrickle()
{
    connectClient();
    FakeReply drip = FakeReply::raw(
        "HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + QByteArray(10'000'000, ' '), false);
    drip.pieceBytes = 1;
    m_peer->reply("GET /containers/abc/json", drip);
    CallOptions options;
    options.deadline = milliseconds(200);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(codeOf(await(m_client->inspectContainer(someId, options))), ErrorCode::TimedOut);
    QVERIFY2(clock.elapsed() >= 150 && clock.elapsed() < 2000,
             QByteArray::number(clock.elapsed()).constData());
    QTRY_COMPARE(m_peer->connectionsNow(), 0);
}

void TestClient::cancellingClosesTheConnection()
{
    connectClient();
    m_peer->reply("POST /containers/abc/start", FakeReply::silence());
    CallOptions options;
    auto call = m_client->startContainer(someId, options);
    QTRY_COMPARE(m_peer->count("start"), 1);
    options.cancel.cancel();
    QCOMPARE(codeOf(await(call)), ErrorCode::Cancelled);
    QTRY_COMPARE(m_peer->connectionsNow(), 0);
}

void TestClient::aTokenCancelledBeforeSendsNothing()
{
    connectClient();
    CallOptions options;
    options.cancel.cancel();
    QCOMPARE(codeOf(await(m_client->startContainer(someId, options))), ErrorCode::Cancelled);
    QCOMPARE(m_peer->count("start"), 0);
}

void TestClient::answersCutAnywhereAreDisconnected()
{
    connectClient();
    const QByteArray whole = FakeReply::json(200, container).bytes;
    for (qsizetype length = 0; length < whole.size(); ++length) {
        m_peer->reply("GET /containers/abc/json", FakeReply::raw(whole.first(length), true));
        QCOMPARE(codeOf(await(m_client->inspectContainer(someId))), ErrorCode::Disconnected);
    }
    // And the client works on.
    m_peer->reply("GET /containers/abc/json", FakeReply::json(200, container));
    QVERIFY(await(m_client->inspectContainer(someId)));
}

void TestClient::garbageIsAProtocolError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    using B = QByteArray;
    QTest::newRow("no HTTP") << B("hello?\r\n\r\n");
    QTest::newRow("huge head") << B("HTTP/1.1 200 OK\r\nX: ") + B(1'000'000, 'x');
    QTest::newRow("contradiction") << B(
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("broken chunk") << chunkedHead + B("xyz\r\n");
    QTest::newRow("no JSON") << FakeReply::json(200, "<html></html>").bytes;
    QTest::newRow("JSON of another kind") << FakeReply::json(200, "[1,2,3]").bytes;
    QTest::newRow("JSON that lacks all") << FakeReply::json(200, "{}").bytes;
    QTest::newRow("deep JSON") << FakeReply::json(200, QByteArray(10'000, '[')).bytes;
    QTest::newRow("redirect") << B("HTTP/1.1 302 Go\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
}

void TestClient::garbageIsAProtocolError()
{
    QFETCH(QByteArray, bytes);
    connectClient();
    m_peer->reply("GET /containers/abc/json", FakeReply::raw(bytes, false));
    QCOMPARE(codeOf(await(m_client->inspectContainer(someId))), ErrorCode::Protocol);
}

void TestClient::hugeJsonIsRefused_data()
{
    QTest::addColumn<FakeReply>("reply");
    QTest::newRow("announced") << FakeReply::raw("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n[",
                                                 false);
    FakeReply endless;
    endless.bytes = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'000'000, ' ');
    endless.endless = true;
    QTest::newRow("endless") << endless;
}

void TestClient::hugeJsonIsRefused()
{
    QFETCH(FakeReply, reply);
    connectClient();
    m_peer->reply("GET /containers/json", reply);
    QCOMPARE(codeOf(await(m_client->listContainers({}, true))), ErrorCode::Protocol);
    QTRY_COMPARE(m_peer->connectionsNow(), 0);
}

void TestClient::aPostIsNeverSentTwice()
{
    connectClient(); // leaves an idle connection behind
    m_peer->reply("POST /containers/create", FakeReply::raw({}, true));
    m_peer->reply("POST /containers/abc/exec", FakeReply::raw({}, true));
    ContainerSpec spec;
    spec.image = QStringLiteral("x");
    QCOMPARE(codeOf(await(m_client->createContainer(spec))), ErrorCode::Disconnected);
    QCOMPARE(m_peer->count("POST /v1.41/containers/create"), 1);
    QCOMPARE(codeOf(await(m_client->exec(someId, {QStringLiteral("x")}))), ErrorCode::Disconnected);
    QCOMPARE(m_peer->count("POST /v1.41/containers/abc/exec"), 1);
    // An idle connection that the peer has closed is noticed before it is used.
    m_peer->reply("POST /containers/create", FakeReply::json(201, R"({"Id":"abc"})"));
    QVERIFY(await(m_client->ping()));
    m_peer->closeAll();
    const auto created = await(m_client->createContainer(spec));
    QVERIFY2(created, words(created));
}

void TestClient::aGetOnADeadIdleConnectionIsRepeatedOnce()
{
    connectClient();
    m_peer->reply("GET /containers/abc/json", {FakeReply::raw({}, true), FakeReply::json(200, container)});
    const auto details = await(m_client->inspectContainer(someId));
    QVERIFY2(details, words(details));
    QCOMPARE(m_peer->count("abc/json"), 2);
    m_peer->reply("GET /containers/abc/json", FakeReply::raw({}, true));
    QCOMPARE(codeOf(await(m_client->inspectContainer(someId))), ErrorCode::Disconnected);
    QCOMPARE(m_peer->count("abc/json"), 4);
}

void TestClient::bytesThatNobodyAskedForCloseTheIdleConnection()
{
    connectClient();
    m_peer->reply("GET /containers/abc/json", FakeReply::json(200, container));
    m_peer->sayUnasked(FakeReply::json(200, R"({"Id":"evil"})").bytes);
    QTRY_COMPARE(m_peer->connectionsNow(), 0);
    const auto details = await(m_client->inspectContainer(someId));
    QVERIFY2(details, words(details));
    QCOMPARE(details->id, someId);
}

void TestClient::deletingTheClientEndsEveryCall()
{
    connectClient();
    for (const char *path :
         {"GET /containers/abc/json", "POST /containers/abc/start", "POST /containers/abc/exec",
          "POST /containers/abc/wait", "DELETE /containers/abc"})
        m_peer->reply(path, FakeReply::silence());
    std::vector<Future<void>> calls;
    for (int i = 0; i < 50; ++i)
        calls.push_back(m_client->startContainer(someId));
    calls.push_back(m_client->removeContainer(someId, true, true));
    auto inspect = m_client->inspectContainer(someId);
    auto exec = m_client->exec(someId, {QStringLiteral("true")});
    auto exit = m_client->waitForNextExit(someId);
    QTRY_VERIFY(m_peer->requests().size() > 30);
    m_client.reset();
    for (auto &call : calls)
        QCOMPARE(codeOf(await(call)), ErrorCode::Abandoned);
    QCOMPARE(codeOf(await(inspect)), ErrorCode::Abandoned);
    QCOMPARE(codeOf(await(exec)), ErrorCode::Abandoned);
    QCOMPARE(codeOf(await(exit)), ErrorCode::Abandoned);
    QTRY_COMPARE(m_peer->connectionsNow(), 0);
}

void TestClient::removalWaitsForTheOneUnderWay()
{
    connectClient();
    const FakeReply busy =
        FakeReply::json(409, R"({"message":"removal of container abc is already in progress"})");
    const FakeReply gone = FakeReply::json(404, R"({"message":"No such container: abc"})");
    m_peer->reply("DELETE /containers/abc", {busy, busy, gone});
    m_peer->reply("POST /containers/abc/wait", FakeReply::json(200, R"({"StatusCode":0})"));
    const auto removed = await(m_client->removeContainer(someId, true, true));
    QVERIFY2(removed, words(removed));
    QCOMPARE(m_peer->count("DELETE"), 3);
    QCOMPARE(m_peer->count("condition=removed"), 2);
    // One that is never done ends by the deadline.
    m_peer->reply("DELETE /containers/abc", busy);
    m_peer->reply("POST /containers/abc/wait", FakeReply::silence());
    CallOptions options;
    options.deadline = milliseconds(200);
    QCOMPARE(codeOf(await(m_client->removeContainer(someId, true, true, options))), ErrorCode::TimedOut);
}

void TestClient::aWaitForARemovalThatHangsIsGivenUp()
{
    connectClient();
    m_peer->reply("DELETE /containers/abc",
                  {FakeReply::json(409, R"({"message":"removal of container abc is already in progress"})"),
                   FakeReply::json(404, R"({"message":"No such container: abc"})")});
    m_peer->reply("POST /containers/abc/wait", FakeReply::silence());
    const auto removed = await(m_client->removeContainer(someId, true, true), 10'000);
    QVERIFY2(removed, words(removed));
    QCOMPARE(m_peer->count("DELETE "), 2);
}

void TestClient::waitToldNothingIsNoExitCode()
{
    connectClient();
    m_peer->reply("POST /containers/abc/wait",
                  {FakeReply::raw(chunkedHead + "0\r\n\r\n", false), FakeReply::raw(chunkedHead, true),
                   FakeReply::json(200, R"({"StatusCode":3})")});
    QCOMPARE(codeOf(await(m_client->waitForNextExit(someId))), ErrorCode::Disconnected);
    QCOMPARE(codeOf(await(m_client->waitForNextExit(someId))), ErrorCode::Disconnected);
    QCOMPARE(await(m_client->waitForNextExit(someId)).value_or(-1), 3);
}

void TestClient::largeBodiesAreWrittenAsThePeerTakesThem()
{
    connectClient();
    m_peer->reply("POST /images/load", FakeReply::json(200, R"({"stream":"Loaded image: x\n"})"));
    auto *stream = m_client->loadImage(QByteArray(8 * 1024 * 1024, 't'));
    std::optional<std::optional<Error>> end;
    QStringList said;
    connect(stream, &ProgressStream::progressed, this, [&](const Progress &one) { said.append(one.status); });
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QVERIFY(!*end);
    QCOMPARE(said, QStringList{QStringLiteral("Loaded image: x")});
}

void TestClient::tcpSpeaksTheSame()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray hosts;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&hosts, socket] {
            const QByteArray request = socket->readAll();
            hosts = request.mid(request.indexOf("Host: ") + 6);
            hosts.truncate(hosts.indexOf("\r\n"));
            socket->write(request.contains("/_ping")
                              ? FakeReply::json(200, "OK").bytes
                              : FakeReply::json(200, R"({"ApiVersion":"1.43","Id":"abc"})").bytes);
        });
    });
    Endpoint where;
    where.scheme = Endpoint::Scheme::Tcp;
    where.host = QStringLiteral("127.0.0.1");
    where.port = server.serverPort();
    where.url = QStringLiteral("tcp://127.0.0.1:%1").arg(where.port);
    {
        Client client(where);
        const auto info = await(client.connectToEngine());
        QVERIFY2(info, words(info));
        QCOMPARE(info->apiVersion, QStringLiteral("1.43"));
        QVERIFY(await(client.inspectContainer(someId)));
        QCOMPARE(hosts, "127.0.0.1:" + QByteArray::number(where.port));
    }
    server.close();
    Client client(where);
    QCOMPARE(codeOf(await(client.connectToEngine())), ErrorCode::EngineConnectionRefused);
}

void TestClient::whatHasChangedSomethingIsNeverRepeated_data()
{
    QTest::addColumn<FakePeer::Over>("over");
    QTest::addColumn<QByteArray>("before");
    for (const auto &[name, over] :
         {std::pair("unix", FakePeer::Over::Unix), std::pair("tcp", FakePeer::Over::Tcp)}) {
        QTest::addRow("%s, before the first byte", name) << over << QByteArray();
        QTest::addRow("%s, in the status line", name) << over << QByteArray("HTTP/1.1 2");
        QTest::addRow("%s, in the head", name) << over << QByteArray("HTTP/1.1 201 Created\r\nContent-Le");
        QTest::addRow("%s, in the body", name)
            << over << QByteArray("HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{\"Id\":");
    }
}

/// A peer that closes early makes Qt's own HTTP client send a POST again; ours must not, on a fresh
/// connection nor on one that was used before.
void TestClient::whatHasChangedSomethingIsNeverRepeated()
{
    QFETCH(FakePeer::Over, over);
    QFETCH(QByteArray, before);
    makeAnew(over);
    connectClient();
    const FakeReply cut = FakeReply::raw(before, true);
    m_peer->reply("POST /containers/create", cut);
    m_peer->reply("POST /containers/abc/exec", cut);
    m_peer->reply("POST /containers/abc/start", cut);
    m_peer->reply("DELETE /containers/abc", cut);
    QCOMPARE(codeOf(await(m_client->createContainer({}))), ErrorCode::Disconnected);
    QVERIFY(await(m_client->ping())); // so that the next ones find a connection that was used
    QCOMPARE(codeOf(await(m_client->exec(someId, {QStringLiteral("true")}))), ErrorCode::Disconnected);
    QVERIFY(await(m_client->ping()));
    QCOMPARE(codeOf(await(m_client->startContainer(someId))), ErrorCode::Disconnected);
    QVERIFY(await(m_client->ping()));
    QCOMPARE(codeOf(await(m_client->removeContainer(someId, true, true))), ErrorCode::Disconnected);
    for (const char *request : {"/containers/create", "/abc/exec", "/abc/start", "DELETE "})
        QCOMPARE(m_peer->count(request), 1);
}

XES_CORE_TEST_MAIN(TestClient)
#include "tst_client.moc"
