// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace xes;
using namespace xes::engine;

/// Traps of the protocol that a real engine does not show at will, and what is sent in pieces.
class TestClientTraps : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whereTheVersionHasChangedItIsNegotiatedAnew_data();
    void whereTheVersionHasChangedItIsNegotiatedAnew();
    void aVersionThatIsRefusedAgainIsTold();
    void fieldsThatNewerEnginesDropAreNotNeeded();
    void bytesBehindTheHeadOfAnUpgradeAreNotLost();
    void anUpgradedConnectionThatBreaksWithinAFrameIsNoProperEnd();
    void anOldEnginesErrorOnAnUpgradedConnectionIsToldWhole_data();
    void anOldEnginesErrorOnAnUpgradedConnectionIsToldWhole();
    void withoutAnUpgradeTheAnswerRunsToItsEnd();
    void framesMaySplitLinesAndCharacters();
    void aSuccessMayEndWithAnError_data();
    void aSuccessMayEndWithAnError();
    void aMissingSubnetIsNotAMissingNetwork();
    void logsNameTheirStreamsAndCountSeconds();
    void aFolderIsSentAsItIsRead();
    void aFolderThatCannotBeReadLeavesNoWholeRequest();
    void anEngineMayRefuseABuildBeforeAllIsSent();

private:
    [[nodiscard]] std::optional<Error> endOf(Stream *stream);

    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<Client> m_client;
};

namespace {

const ContainerId someId(QStringLiteral("abc"));

QByteArray frame(char stream, const QByteArray &bytes)
{
    return QByteArray(1, stream) + QByteArray(6, '\0') + QByteArray(1, char(bytes.size())) + bytes;
}

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

} // namespace

void TestClientTraps::init()
{
    m_peer = std::make_unique<FakePeer>();
    Endpoint endpoint;
    endpoint.path = m_peer->path();
    endpoint.url = QStringLiteral("unix://") + endpoint.path;
    m_client = std::make_unique<Client>(endpoint);
    const auto info = await(m_client->connectToEngine());
    QVERIFY2(info, words(info));
}

void TestClientTraps::cleanup()
{
    m_client.reset();
    m_peer.reset();
}

std::optional<Error> TestClientTraps::endOf(Stream *stream)
{
    std::optional<std::optional<Error>> end;
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    if (!QTest::qWaitFor([&end] { return end.has_value(); }, 20000))
        return Error{ErrorCode::Internal, Text::verbatim(QStringLiteral("no end")), {}, {}};
    return *end;
}

void TestClientTraps::whereTheVersionHasChangedItIsNegotiatedAnew_data()
{
    QTest::addColumn<QByteArray>("refusal");
    const QByteArray words =
        "client version 1.41 is too old. Minimum supported API version is 1.44, please upgrade";
    QTest::newRow("JSON") << FakeReply::json(400, "{\"message\":\"" + words + "\"}").bytes;
    QTest::newRow("plain text") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n"
                                              "Content-Length: " +
                                              QByteArray::number(words.size() + 1) + "\r\n\r\n" + words +
                                              "\n");
}

void TestClientTraps::whereTheVersionHasChangedItIsNegotiatedAnew()
{
    QFETCH(const QByteArray, refusal);
    QCOMPARE(m_client->info()->apiVersion, QStringLiteral("1.41"));
    m_peer->reply("GET /version",
                  FakeReply::json(200, R"({"Version":"29.0.0","ApiVersion":"1.52","MinAPIVersion":"1.44"})"));
    m_peer->reply("GET /containers/abc/json",
                  QList<FakeReply>{FakeReply::raw(refusal, false), FakeReply::json(200, R"({"Id":"abc"})")});
    const auto details = await(m_client->inspectContainer(someId));
    QVERIFY2(details, words(details));
    QCOMPARE(m_peer->count("GET /v1.41/containers/abc/json"), 1);
    QCOMPARE(m_peer->count("GET /v1.47/containers/abc/json"), 1);
    QCOMPARE(m_client->info()->apiVersion, QStringLiteral("1.47"));
    QCOMPARE(m_client->info()->version, QStringLiteral("29.0.0"));
}

void TestClientTraps::aVersionThatIsRefusedAgainIsTold()
{
    m_peer->reply("GET /containers/abc/json",
                  FakeReply::json(400, R"({"message":"client version 1.41 is too new."})"));
    const auto details = await(m_client->inspectContainer(someId));
    QVERIFY(!details);
    QVERIFY2(details.error().message.english().contains(QStringLiteral("too new")), words(details));
    QCOMPARE(m_peer->count("containers/abc/json"), 2);
}

void TestClientTraps::fieldsThatNewerEnginesDropAreNotNeeded()
{
    // As of API 1.52: no address besides those of the networks, no status, id and from of an event.
    m_peer->reply("GET /containers/abc/json", FakeReply::json(200, R"({"Id":"abc","Name":"/a",
        "State":{"Status":"running"},"NetworkSettings":{"Networks":{"n":{"IPAddress":"10.0.0.2"}}}})"));
    const auto details = await(m_client->inspectContainer(someId));
    QVERIFY2(details, words(details));
    QCOMPARE(details->addresses.value(QStringLiteral("n")), QStringLiteral("10.0.0.2"));

    const QByteArray event = R"({"Type":"container","Action":"die","Actor":{"ID":"abc",)"
                             R"("Attributes":{"exitCode":"3"}},"time":1,"timeNano":1000000001})"
                             "\n";
    m_peer->reply("GET /events",
                  FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                     QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n",
                                 false));
    EventStream *events = m_client->events({});
    std::optional<EngineEvent> heard;
    connect(events, &EventStream::eventReceived, this, [&heard](const EngineEvent &one) { heard = one; });
    QTRY_VERIFY(heard);
    QCOMPARE(heard->action, QStringLiteral("die"));
    QCOMPARE(heard->actorId, QStringLiteral("abc"));
    QCOMPARE(heard->attributes.value(QStringLiteral("exitCode")), QStringLiteral("3"));
}

void TestClientTraps::bytesBehindTheHeadOfAnUpgradeAreNotLost()
{
    m_peer->reply("POST /containers/abc/attach",
                  FakeReply::raw("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n" +
                                     frame(1, "out") + frame(2, "err"),
                                 true));
    InteractiveStream *stream = m_client->attach(someId, {});
    QByteArray out;
    QByteArray err;
    connect(stream, &InteractiveStream::received, this, [&](OutputStream which, const QByteArray &bytes) {
        (which == OutputStream::Out ? out : err) += bytes;
    });
    QVERIFY(!endOf(stream));
    QCOMPARE(out, QByteArray("out"));
    QCOMPARE(err, QByteArray("err"));
    QVERIFY(m_peer->requests().back().contains("stdout=1&stderr=1"));
}

void TestClientTraps::anUpgradedConnectionThatBreaksWithinAFrameIsNoProperEnd()
{
    const QByteArray whole = frame(1, "out");
    m_peer->reply("POST /containers/abc/attach",
                  FakeReply::raw("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n" +
                                     whole + whole.chopped(1),
                                 true));
    InteractiveStream *stream = m_client->attach(someId, {});
    QByteArray out;
    connect(stream, &InteractiveStream::received, this,
            [&](OutputStream, const QByteArray &bytes) { out += bytes; });
    const auto end = endOf(stream);
    QVERIFY(end);
    QCOMPARE(end->code, ErrorCode::Disconnected);
    QCOMPARE(out, QByteArray("out"));
}

void TestClientTraps::anOldEnginesErrorOnAnUpgradedConnectionIsToldWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("piece");
    QTest::newRow("in one piece") << QByteArray("exec failed: no such file\n") << 0;
    QTest::newRow("byte by byte") << QByteArray("exec failed: no such file\n") << 1;
    QTest::newRow("shorter than a frame's head") << QByteArray("failed\n") << 0;
}

void TestClientTraps::anOldEnginesErrorOnAnUpgradedConnectionIsToldWhole()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, piece);
    FakeReply reply = FakeReply::raw("HTTP/1.1 101 UPGRADED\r\n\r\n" + text, true);
    reply.pieceBytes = piece;
    m_peer->reply("POST /containers/abc/attach", reply);
    InteractiveStream *stream = m_client->attach(someId, {});
    QByteArray said;
    connect(stream, &InteractiveStream::received, this,
            [&](OutputStream, const QByteArray &bytes) { said += bytes; });
    QVERIFY(!endOf(stream));
    QCOMPARE(said, text);
}

void TestClientTraps::withoutAnUpgradeTheAnswerRunsToItsEnd()
{
    m_peer->reply(
        "POST /containers/abc/attach",
        FakeReply::raw("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n" +
                           frame(1, "all of it"),
                       true));
    InteractiveStream *stream = m_client->attach(someId, {});
    QByteArray out;
    connect(stream, &InteractiveStream::received, this,
            [&](OutputStream, const QByteArray &bytes) { out += bytes; });
    QVERIFY(!endOf(stream));
    QCOMPARE(out, QByteArray("all of it"));
}

void TestClientTraps::framesMaySplitLinesAndCharacters()
{
    FakeReply reply = FakeReply::raw("HTTP/1.1 200 OK\r\n\r\n" + frame(1, "one\nzw\xc3") +
                                         frame(2, "error\n") + frame(1, "\xb6lf\nthr") + frame(1, "ee"),
                                     true);
    reply.pieceBytes = 3;
    m_peer->reply("GET /containers/abc/logs", reply);
    LogStream *stream = m_client->logs(someId, {false, -1, false});
    QStringList lines;
    connect(stream, &LogStream::linesReceived, this, [&lines](const std::vector<LogLine> &more) {
        for (const LogLine &line : more)
            lines.append(QString::fromUtf8(line.text));
    });
    QVERIFY(!endOf(stream));
    lines.sort();
    QCOMPARE(lines.join(u' '), QStringLiteral("error one three zwölf"));
}

void TestClientTraps::aSuccessMayEndWithAnError_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("both") << QByteArray(R"({"errorDetail":{"message":"boom"},"error":"boom"})"
                                        "\r\n");
    QTest::newRow("without its end") << QByteArray(R"({"errorDetail":{"message":"boom"},"error":"boom"})");
    QTest::newRow("API 1.52") << QByteArray(R"({"errorDetail":{"message":"boom"}})"
                                            "\n");
}

void TestClientTraps::aSuccessMayEndWithAnError()
{
    QFETCH(const QByteArray, last);
    m_peer->reply("POST /images/create",
                  FakeReply::raw("HTTP/1.1 200 OK\r\n\r\n{\"status\":\"Pulling\"}\r\n" + last, true));
    const std::optional<Error> end = endOf(m_client->pullImage(QStringLiteral("a")));
    QVERIFY(end);
    QVERIFY2(end->message.english().contains(QStringLiteral("boom")), qPrintable(end->message.english()));
}

void TestClientTraps::aMissingSubnetIsNotAMissingNetwork()
{
    m_peer->reply("POST /networks/create",
                  FakeReply::json(404,
                                  R"({"message":"could not find an available, non-overlapping IPv4 address )"
                                  R"(pool among the defaults to assign to the network"})"));
    NetworkSpec net;
    net.name = QStringLiteral("n");
    QCOMPARE(codeOf(await(m_client->createNetwork(net))), QStringLiteral("no_subnet"));
}

void TestClientTraps::logsNameTheirStreamsAndCountSeconds()
{
    m_peer->reply("GET /containers/abc/logs", FakeReply::raw("HTTP/1.1 200 OK\r\n\r\n", true));
    LogOptions options;
    options.since = QDateTime::fromMSecsSinceEpoch(1795573908050LL, Qt::UTC);
    QVERIFY(!endOf(m_client->logs(someId, options)));
    const QByteArray request = m_peer->requests().back();
    QVERIFY2(request.contains("stdout=1&stderr=1"), request.constData());     // or a 400
    QVERIFY2(request.contains("since=1795573908.050 "), request.constData()); // a date would be a 500
}

void TestClientTraps::aFolderIsSentAsItIsRead()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("Dockerfile")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray content = QByteArray(20'000'000, 'x') + "the end";
    file.write(content);
    file.close();
    m_peer->reply("POST /build", FakeReply::json(200, "{\"stream\":\"done\"}\n"));
    ProgressStream *stream = m_client->buildImage(BuildContext{folder.path()}, QStringLiteral("t"), {});
    std::optional<std::optional<Error>> end;
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY_WITH_TIMEOUT(end, 20000);
    QVERIFY2(!*end, qPrintable(end->value_or(Error()).message.english()));
    QCOMPARE(m_peer->lastBody().mid(512, content.size()), content);
    QVERIFY(m_peer->lastBody().startsWith("Dockerfile"));
    QVERIFY(m_peer->requests().back().contains("dockerfile=Dockerfile"));
}

void TestClientTraps::aFolderThatCannotBeReadLeavesNoWholeRequest()
{
    const qsizetype before = m_peer->requests().size();
    ProgressStream *stream =
        m_client->buildImage(BuildContext{QStringLiteral("/no/such/folder")}, QStringLiteral("t"), {});
    std::optional<std::optional<Error>> end;
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QVERIFY(*end);
    QCOMPARE((*end)->code, ErrorCode::FileNotFound);
    QVERIFY(await(m_client->ping()));
    QCOMPARE(m_peer->requests().size(), before + 1); // the ping
}

void TestClientTraps::anEngineMayRefuseABuildBeforeAllIsSent()
{
    // Without reading on: what it has taken until then is a head and a part of the body.
    QLocalServer server;
    const QTemporaryDir folder;
    QVERIFY(server.listen(folder.filePath(QStringLiteral("s"))));
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20'000'000, 'x'));
    file.close();
    connect(&server, &QLocalServer::newConnection, this, [&server] {
        QLocalSocket *socket = server.nextPendingConnection();
        socket->setReadBufferSize(64 * 1024);
        connect(socket, &QLocalSocket::readyRead, socket, [socket] {
            const QByteArray some = socket->read(64 * 1024);
            if (some.startsWith("GET /_ping"))
                socket->write("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 2\r\n\r\nOK");
            else if (some.startsWith("GET /version"))
                socket->write(FakeReply::json(200, R"({"ApiVersion":"1.41","Components":[]})").bytes);
            else if (some.startsWith("GET"))
                socket->write(FakeReply::json(200, "{}").bytes);
            else if (some.startsWith("POST"))
                socket->write(FakeReply::json(500, R"({"message":"dockerfile parse error"})").bytes);
        });
    });
    Endpoint endpoint;
    endpoint.path = server.fullServerName();
    endpoint.url = QStringLiteral("unix://") + endpoint.path;
    Client client(endpoint);
    const auto info = await(client.connectToEngine());
    QVERIFY2(info, words(info));
    ProgressStream *stream = client.buildImage(BuildContext{folder.path()}, QStringLiteral("t"), {});
    std::optional<std::optional<Error>> end;
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QVERIFY(*end);
    QVERIFY2((*end)->message.english().contains(QStringLiteral("parse error")),
             qPrintable((*end)->message.english()));
}

XES_CORE_TEST_MAIN(TestClientTraps)
#include "tst_clienttraps.moc"
