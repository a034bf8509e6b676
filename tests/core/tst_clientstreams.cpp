// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/peerandclient.h"
#include "support/testcase.h"

#include <QSignalSpy>

using namespace xes;
using namespace xes::engine;

/// The streams of a client against a scripted peer.
class TestClientStreams : public TestCase, private PeerAndClient
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aDeadEngineEndsTheLogStreamWithAnError();
    void aProperEndOfLogsIsNone();
    void eventsReconnectByThemselves();
    void eventsGoOnWhereTheyBrokeOff();
    void eventsGoOnAlsoWhereTheEnginesClockWasSetBack();
    void eventsThatBreakBeforeTheFirstOneMissNone();
    void logsOfATerminalAreKnownByTheirTypeOrTheirBytes_data();
    void logsOfATerminalAreKnownByTheirTypeOrTheirBytes();
    void aStreamWhoseVersionIsRefusedLetsTheNextOneFindAnother();
    void refusedEventsEnd();
    void aStreamMayBeDeletedInItsOwnSignal();
    void theClientMayBeDeletedInAStreamsSignal();
    void aStreamThatOutlivesItsClientEndsAbandoned();
    void stoppingAStreamTellsCancelled();
    void aStreamThatIsStoppedBeforeItBeginsAsksNothing();
    void aReaderThatPausesStopsTheSocket();
    void aStreamMayBePausedBeforeItsHeadComes();
    void endlessJsonLinesAreRefused();
    void anEngineThatFallsSilentOverAnImageIsGivenUp_data();
    void anEngineThatFallsSilentOverAnImageIsGivenUp();
    void whatHasAnEndIsGivenUpWhereTheEngineFallsSilent();
};

void TestClientStreams::init()
{
    TestCase::init();
    makeAnew();
}

void TestClientStreams::aDeadEngineEndsTheLogStreamWithAnError()
{
    connectClient();
    const QByteArray frame("\1\0\0\0\0\0\0\4one\n", 12);
    m_peer->reply("GET /containers/abc/logs", FakeReply::raw(chunkedHead + chunk(frame), true));
    auto *stream = m_client->logs(someId, {true, -1, false});
    std::vector<LogLine> lines;
    std::optional<Error> end;
    int ends = 0;
    connect(stream, &LogStream::linesReceived, this,
            [&](const std::vector<LogLine> &more) { lines.insert(lines.end(), more.begin(), more.end()); });
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) {
        end = error;
        ++ends;
    });
    QTRY_COMPARE(ends, 1);
    QVERIFY(end);
    QCOMPARE(end->code, ErrorCode::Disconnected);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].text, QByteArray("one"));
}

void TestClientStreams::aProperEndOfLogsIsNone()
{
    connectClient();
    FakeReply whole = FakeReply::raw(chunkedHead + chunk("one\r\ntwo") + "0\r\n\r\n", false);
    whole.pieceBytes = 1;
    m_peer->reply("GET /containers/abc/logs", whole);
    auto *stream = m_client->logs(someId, {false, 10, false}, true);
    QList<QByteArray> lines;
    std::optional<std::optional<Error>> end;
    connect(stream, &LogStream::linesReceived, this, [&](const std::vector<LogLine> &more) {
        for (const LogLine &line : more)
            lines.append(line.text);
    });
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QVERIFY(!*end);
    QCOMPARE(lines, (QList<QByteArray>{"one", "two"}));
    QVERIFY(m_peer->count("tail=10") == 1 && m_peer->count("follow=1") == 0);
}

void TestClientStreams::eventsReconnectByThemselves()
{
    connectClient();
    const auto start = [](int nano) {
        return chunk(R"({"Type":"container","Action":"start","Actor":{"ID":"abc"},"timeNano":)" +
                     QByteArray::number(nano) + "}\n");
    };
    m_peer->reply("GET /events", {FakeReply::raw(chunkedHead + start(1), true),
                                  FakeReply::raw(chunkedHead + start(2) + start(3), false)});
    auto *events = m_client->events({{QStringLiteral("type"), {QStringLiteral("container")}}});
    QSignalSpy connected(events, &EventStream::connected);
    QSignalSpy disconnected(events, &EventStream::disconnected);
    QSignalSpy received(events, &EventStream::eventReceived);
    QSignalSpy ended(events, &Stream::ended);
    QTRY_COMPARE(disconnected.size(), 1);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(received.size(), 1);
    QTRY_COMPARE(connected.size(), 2);
    QTRY_COMPARE(received.size(), 3);
    QCOMPARE(m_peer->count("_ping"), 2); // asked anew: it may be another engine now
    QCOMPARE(ended.size(), 0);
    events->stop();
    QTRY_COMPARE(ended.size(), 1);
    QTRY_COMPARE(m_peer->count("events"), 2);
}

void TestClientStreams::eventsGoOnWhereTheyBrokeOff()
{
    connectClient();
    const auto event = [](const char *id, const char *nano) {
        return chunk(QByteArray(R"({"Type":"container","Action":"start","Actor":{"ID":")") + id +
                     R"("},"timeNano":)" + nano + "}\n");
    };
    const QByteArray one = event("one", "1700000005500000000");
    const QByteArray two = event("two", "1700000005400000000"); // stamps are not quite in order
    const QByteArray same = event("same", "1700000005500000000");
    const QByteArray late = event("late", "1700000005450000000");
    m_peer->reply("GET /events", {FakeReply::raw(chunkedHead + one + two, true),
                                  FakeReply::raw(chunkedHead + one + two + late + same, false)});
    EventStream *events = m_client->events({});
    QStringList ids;
    connect(events, &EventStream::eventReceived, this,
            [&ids](const EngineEvent &told) { ids.append(told.actorId); });
    QTRY_COMPARE(ids.size(), 4);
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("one two late same"));
    QCOMPARE(m_peer->count("GET /v1.41/events HTTP"), 1);
    QCOMPARE(m_peer->count("GET /v1.41/events?since=1700000005.400000000 HTTP"), 1);
    QCOMPARE(m_peer->count("/_ping"), 2); // negotiated again
}

void TestClientStreams::eventsGoOnAlsoWhereTheEnginesClockWasSetBack()
{
    connectClient();
    const QByteArray before = chunk(R"({"Type":"container","Action":"start","Actor":{"ID":"before"},)"
                                    R"("timeNano":1700000100000000000})"
                                    "\n");
    const QByteArray after = chunk(R"({"Type":"container","Action":"start","Actor":{"ID":"after"},)"
                                   R"("timeNano":1700000050000000000})"
                                   "\n");
    m_peer->reply("GET /events",
                  {FakeReply::raw(chunkedHead + before + after, true), FakeReply::raw(chunkedHead, false)});
    EventStream *events = m_client->events({});
    QTRY_COMPARE(m_peer->count("/events"), 2);
    QCOMPARE(m_peer->count("GET /v1.41/events?since=1700000050.000000000 HTTP"), 1);
    delete events;
}

void TestClientStreams::eventsThatBreakBeforeTheFirstOneMissNone()
{
    connectClient();
    const QByteArray dated =
        QByteArray(chunkedHead).replace("\r\n\r\n", "\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n\r\n");
    m_peer->reply("GET /events", {FakeReply::raw(dated, true), FakeReply::raw(chunkedHead, false)});
    EventStream *events = m_client->events({});
    QTRY_COMPARE(m_peer->count("/events"), 2);
    QCOMPARE(m_peer->count("GET /v1.41/events?since=1700000000.000000000 HTTP"), 1);
    delete events;
}

void TestClientStreams::logsOfATerminalAreKnownByTheirTypeOrTheirBytes_data()
{
    QTest::addColumn<QByteArray>("api");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("1.43, the type tells") << QByteArray("1.43") << QByteArray("raw-stream");
    QTest::newRow("1.41, the bytes tell") << QByteArray("1.41") << QByteArray("raw-stream");
    QTest::newRow("1.43, no type") << QByteArray("1.43") << QByteArray();
}

void TestClientStreams::logsOfATerminalAreKnownByTheirTypeOrTheirBytes()
{
    QFETCH(QByteArray, api);
    QFETCH(QByteArray, type);
    m_peer->reply("GET /version", FakeReply::json(200, R"({"ApiVersion":")" + api + R"("})"));
    connectClient();
    QByteArray head = chunkedHead;
    if (!type.isEmpty())
        head.replace("\r\n\r\n", "\r\nContent-Type: application/vnd.docker." + type + "\r\n\r\n");
    m_peer->reply("GET /containers/abc/logs",
                  FakeReply::raw(head + chunk("hello\r\n") + chunk("you") + "0\r\n\r\n", true));
    LogStream *logs = m_client->logs(someId, {});
    QByteArrayList lines;
    bool ended = false;
    std::optional<Error> end;
    connect(logs, &LogStream::linesReceived, this, [&](const std::vector<LogLine> &received) {
        for (const LogLine &line : received)
            lines.append(line.text.trimmed());
    });
    connect(logs, &Stream::ended, this, [&](const std::optional<Error> &error) {
        ended = true;
        end = error;
    });
    QTRY_VERIFY(ended);
    QVERIFY2(!end, end ? qPrintable(end->message.english()) : "");
    QCOMPARE(lines, (QByteArrayList{"hello", "you"}));
}

void TestClientStreams::aStreamWhoseVersionIsRefusedLetsTheNextOneFindAnother()
{
    m_peer->reply("GET /version", {FakeReply::json(200, R"({"ApiVersion":"1.47"})"),
                                   FakeReply::json(200, R"({"ApiVersion":"1.43"})")});
    connectClient();
    m_peer->reply("GET /containers/abc/logs",
                  {FakeReply::json(400, R"({"message":"client version 1.47 is too new."})"),
                   FakeReply::raw(QByteArray(chunkedHead) + "0\r\n\r\n", true)});
    std::optional<Error> end;
    connect(m_client->logs(someId, {}), &Stream::ended, this,
            [&](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QCOMPARE(end->code, ErrorCode::ApiRefused);
    QTRY_COMPARE(m_client->info()->apiVersion, QStringLiteral("1.43"));
    bool ended = false;
    connect(m_client->logs(someId, {}), &Stream::ended, this,
            [&](const std::optional<Error> &error) { ended = !error; });
    QTRY_VERIFY(ended);
    QCOMPARE(m_peer->count("GET /v1.43/containers/abc/logs"), 1);
}

void TestClientStreams::refusedEventsEnd()
{
    connectClient();
    m_peer->reply("GET /events", FakeReply::json(404, R"({"message":"page not found"})"));
    auto *events = m_client->events({});
    QSignalSpy ended(events, &Stream::ended);
    QSignalSpy connected(events, &EventStream::connected);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(connected.size(), 0);
}

void TestClientStreams::aStreamMayBeDeletedInItsOwnSignal()
{
    connectClient();
    const QByteArray start = R"({"Type":"container","Action":"start","Actor":{"ID":"abc"},"timeNano":1})"
                             "\n";
    m_peer->reply("GET /events", FakeReply::raw(chunkedHead + chunk(start + start + start), false));
    auto *events = m_client->events({});
    int received = 0;
    connect(events, &EventStream::eventReceived, this, [&, events] {
        ++received;
        delete events;
    });
    QTRY_COMPARE(received, 1);
    QVERIFY(await(m_client->ping()));
    QCOMPARE(received, 1);
}

void TestClientStreams::theClientMayBeDeletedInAStreamsSignal()
{
    connectClient();
    const QByteArray frame("\1\0\0\0\0\0\0\4one\n", 12);
    m_peer->reply("GET /containers/abc/logs", FakeReply::raw(chunkedHead + chunk(frame + frame), false));
    auto *stream = m_client->logs(someId, {});
    connect(stream, &LogStream::linesReceived, this, [this] { m_client.reset(); });
    QTRY_VERIFY(!m_client);
    QTRY_COMPARE(m_peer->connectionsNow(), 0);
}

void TestClientStreams::aStreamThatOutlivesItsClientEndsAbandoned()
{
    connectClient();
    m_peer->reply("GET /events", FakeReply::raw(chunkedHead, true));
    QObject owner;
    auto *events = m_client->events({});
    events->setParent(&owner);
    QSignalSpy disconnected(events, &EventStream::disconnected);
    std::optional<Error> end;
    QPointer<Client> client = m_client.get();
    std::optional<ErrorCode> asked;
    connect(events, &Stream::ended, this, [&](const std::optional<Error> &error) {
        end = error;
        // Whoever hears it may ask for more, in vain.
        onResult(client->inspectContainer(someId), this,
                 [&](const Result<ContainerDetails> &details) { asked = codeOf(details); });
        (void)client->logs(someId, {});
    });
    QTRY_COMPARE(disconnected.size(), 1); // its timer for the next attempt runs
    m_client.reset();
    QVERIFY(end);
    QCOMPARE(end->code, ErrorCode::Abandoned);
    QTRY_VERIFY(asked);
    QCOMPARE(*asked, ErrorCode::Abandoned);
    QVERIFY(!QTest::qWaitFor([&] { return m_peer->count("events") > 1; }, 1300)); // allowed: it must not come
}

void TestClientStreams::stoppingAStreamTellsCancelled()
{
    connectClient();
    m_peer->reply("GET /containers/abc/stats", FakeReply::raw(chunkedHead, false));
    auto *stream = m_client->followStats(someId);
    std::optional<Error> end;
    int ends = 0;
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) {
        end = error;
        ++ends;
    });
    QTRY_COMPARE(m_peer->count("stats"), 1);
    stream->stop();
    stream->stop();
    QTRY_COMPARE(ends, 1);
    QCOMPARE(end.value_or(Error()).code, ErrorCode::Cancelled);
    QTRY_COMPARE(m_peer->connectionsNow(), 1); // the idle one
    QCOMPARE(ends, 1);
}

void TestClientStreams::aStreamThatIsStoppedBeforeItBeginsAsksNothing()
{
    connectClient();
    auto *stream = m_client->followStats(someId);
    std::optional<Error> end;
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) { end = error; });
    stream->stop();
    QTRY_VERIFY(end);
    QCOMPARE(end->code, ErrorCode::Cancelled);
    QVERIFY2(await(m_client->ping()), "the peer has heard all that was sent before");
    QCOMPARE(m_peer->count("stats"), 0);
}

void TestClientStreams::aStreamMayBePausedBeforeItsHeadComes()
{
    m_client->setStreamDeadline(milliseconds(300));
    connectClient();
    m_peer->reply("GET /containers/abc/logs", FakeReply::raw("HTTP/1.1 200 OK\r\n\r\none\n", true));
    LogStream *logs = m_client->logs(someId, {}, true);
    QStringList lines;
    std::optional<std::optional<Error>> end;
    connect(logs, &LogStream::linesReceived, this, [&](const std::vector<LogLine> &more) {
        for (const LogLine &line : more)
            lines.append(QString::fromUtf8(line.text));
    });
    connect(logs, &Stream::ended, this, [&](const std::optional<Error> &error) { end = error; });
    logs->setPaused(true);
    QTRY_COMPARE(m_peer->count("logs"), 1);
    // Longer than its head may take: while it is paused, the silence is ours.
    QVERIFY(!QTest::qWaitFor([&] { return end || !lines.isEmpty(); }, 600)); // allowed: it must not come
    logs->setPaused(false);
    QTRY_VERIFY(end);
    QVERIFY(!*end);
    QCOMPARE(lines, QStringList{QStringLiteral("one")});
}

void TestClientStreams::aReaderThatPausesStopsTheSocket()
{
    connectClient();
    FakeReply endless = FakeReply::raw({}, false);
    for (int i = 0; i < 2000; ++i)
        endless.bytes += "a line of a container that never ends\n";
    endless.endless = true;
    // Its head is a line of the log as well, from the second time on.
    endless.bytes.prepend("HTTP/1.1 200 OK\r\n\r\n");
    m_peer->reply("GET /containers/abc/logs", endless);
    std::size_t lines = 0;
    LogStream *logs = m_client->logs(someId, {}, true);
    connect(logs, &LogStream::linesReceived, this, [&](const auto &more) { lines += more.size(); });
    QTRY_VERIFY(lines > 10'000);
    logs->setPaused(true);
    const std::size_t before = lines;
    QTRY_VERIFY(m_peer->isStuck());
    QCOMPARE(lines, before);
    logs->setPaused(false);
    QTRY_VERIFY(lines > before + 100'000);
    delete logs;
}

void TestClientStreams::endlessJsonLinesAreRefused()
{
    connectClient();
    FakeReply endless;
    endless.bytes = "HTTP/1.1 200 OK\r\n\r\n{" + QByteArray(1'000'000, ' ');
    endless.closeAfter = true;
    endless.bytes += QByteArray(1'000'000, ' ') + "}\n";
    m_peer->reply("GET /containers/abc/stats", endless);
    auto *stream = m_client->followStats(someId);
    std::optional<Error> end;
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QCOMPARE(end->code, ErrorCode::Protocol);
}

void TestClientStreams::anEngineThatFallsSilentOverAnImageIsGivenUp_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray line = chunk("{\"status\":\"one\"}\n");
    for (const char *what : {"pull", "load", "build"}) {
        QTest::addRow("%s, before its head", what) << QString::fromLatin1(what) << QByteArray();
        QTest::addRow("%s, after its head", what) << QString::fromLatin1(what) << chunkedHead;
        QTest::addRow("%s, after a line", what) << QString::fromLatin1(what) << chunkedHead + line;
    }
}

void TestClientStreams::anEngineThatFallsSilentOverAnImageIsGivenUp()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, answer);
    connectClient();
    constexpr std::chrono::milliseconds patience{300};
    for (const char *request : {"POST /images/create", "POST /images/load", "POST /build"})
        m_peer->reply(request, FakeReply::raw(answer, false));
    ProgressStream *stream = what == u"pull"   ? m_client->pullImage(QStringLiteral("x:1"), patience)
                             : what == u"load" ? m_client->loadImage("tar", patience)
                                               : m_client->buildImage("tar", QStringLiteral("Dockerfile"),
                                                                      QStringLiteral("x:1"), {}, patience);
    std::optional<std::optional<Error>> end;
    connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QVERIFY(*end);
    QCOMPARE((*end)->code, ErrorCode::TimedOut);
    QVERIFY2((*end)->message.english().contains(QStringLiteral("nothing for 0.3 s")),
             qPrintable((*end)->message.english()));
    QTRY_COMPARE(m_peer->openWith("POST"), 0); // and its connection is closed
}

void TestClientStreams::whatHasAnEndIsGivenUpWhereTheEngineFallsSilent()
{
    connectClient();
    const FakeReply begun = FakeReply::raw(chunkedHead + chunk("some"), false);
    for (const char *request : {"GET /containers/abc/logs", "GET /containers/abc/archive", "GET /images/get"})
        m_peer->reply(request, begun);
    constexpr milliseconds patience{200};
    LogOptions options;
    options.follow = false;
    options.patience = patience;
    std::vector<ErrorCode> ends;
    for (Stream *stream :
         {static_cast<Stream *>(m_client->logs(someId, options, true)),
          static_cast<Stream *>(m_client->readArchive(someId, QStringLiteral("/"), patience)),
          static_cast<Stream *>(m_client->saveImages({QStringLiteral("x")}, patience))})
        connect(stream, &Stream::ended, this, [&ends](const std::optional<Error> &error) {
            ends.push_back(error ? error->code : ErrorCode::Internal);
        });
    QTRY_COMPARE(ends, std::vector<ErrorCode>(3, ErrorCode::TimedOut));
    QTRY_COMPARE(m_peer->openWith("GET /v1.41/containers/abc") + m_peer->openWith("GET /v1.41/images"), 0);
}

XES_CORE_TEST_MAIN(TestClientStreams)
#include "tst_clientstreams.moc"
