// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/enginelink.h"

#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

using namespace xes;

class TestEngineLink : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamOfEventsThatEndsIsBegunAnew()
    {
        FakePeer peer;
        peer.reply("GET /events",
                   {FakeReply::json(404, R"({"message":"no"})"),
                    FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false)});
        EngineLink link(QStringLiteral("unix://") + peer.path(), {}, {}, nullptr);
        QVERIFY(await(link.connectEngine()));
        QTRY_COMPARE(link.status().state, EngineStatus::State::Unreachable);
        const qsizetype asked = peer.count("/version");
        QTRY_COMPARE_WITH_TIMEOUT(link.status().state, EngineStatus::State::Connected, 20'000);
        QCOMPARE(peer.count("/events"), 2);
        QVERIFY(peer.count("/version") > asked); // it may be another engine
        // And from then on it is watched.
        peer.die(false);
        QTRY_COMPARE(link.status().state, EngineStatus::State::Unreachable);
    }

    void whatASearchDidNotFindIsThereAgainByItself()
    {
        FakePeer peer;
        peer.reply("GET /events",
                   FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
        EngineLink link(QStringLiteral("unix://") + peer.path(), {}, {}, nullptr);
        QVERIFY(await(link.connectEngine()));
        QTRY_COMPARE(peer.count("/events"), 1);
        peer.reply("GET /version", FakeReply::json(500, R"({"message":"starting"})"));
        peer.closeAll();
        QTRY_COMPARE(link.status().state, EngineStatus::State::Unreachable);
        QVERIFY(!await(link.connectEngine())); // the user is impatient
        QCOMPARE(link.status().state, EngineStatus::State::Unreachable);
        peer.reply("GET /version", FakeReply::json(200, R"({"ApiVersion":"1.41"})"));
        QTRY_COMPARE_WITH_TIMEOUT(link.status().state, EngineStatus::State::Connected, 2'000);
        QVERIFY(link.status().info);
        QVERIFY(await(link.ensureConnected()));
    }

    void whoHearsOfAnEndMayAskForAnotherEngineAtOnce()
    {
        FakePeer first;
        FakePeer second;
        for (FakePeer *peer : {&first, &second})
            peer->reply("GET /events",
                        FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
        EngineLink link({}, QStringLiteral("unix://") + first.path(), {}, nullptr);
        Future<engine::EngineInfo> other;
        QObject::connect(&link, &EngineLink::statusChanged, &link, [&link, &second, &other] {
            if (link.isConnected() && !other.outcome())
                other = link.choose(QStringLiteral("unix://") + second.path());
        });
        const QByteArray before = qgetenv("DOCKER_HOST");
        qunsetenv("DOCKER_HOST");
        const auto info = await(link.connectEngine());
        QVERIFY2(info, words(info));
        QCOMPARE(info->endpoint.path, first.path());
        const auto chosen = await(other);
        if (!before.isNull())
            qputenv("DOCKER_HOST", before);
        QVERIFY2(chosen, words(chosen));
        QCOMPARE(chosen->endpoint.path, second.path());
        QCOMPARE(link.client()->endpoint().path, second.path());
    }

    void anotherOneCanBeChosenAlsoWhileOneIsLookedFor()
    {
        FakePeer silent;
        silent.reply("GET /_ping", FakeReply::silence());
        FakePeer first;
        FakePeer second;
        for (FakePeer *peer : {&first, &second})
            peer->reply("GET /events",
                        FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
        const auto url = [](const FakePeer &peer) { return QStringLiteral("unix://") + peer.path(); };
        const QByteArray before = qgetenv("DOCKER_HOST");
        qunsetenv("DOCKER_HOST");
        EngineLink link({}, url(first), {}, nullptr);
        QVERIFY(await(link.connectEngine()));
        QCOMPARE(link.client()->endpoint().url, url(first));
        const auto chosen = await(link.choose(url(second)));
        QVERIFY2(chosen, words(chosen));
        QCOMPARE(link.client()->endpoint().url, url(second));
        QCOMPARE(link.status().candidate->source, engine::Source::Setting);
        QTRY_COMPARE(first.connectionsNow(), 0);

        const auto stuck = link.choose(url(silent));
        QTRY_COMPARE(silent.count("/_ping"), 1);
        const auto asWell = link.connectEngine(); // whichever is sought
        const auto meanwhile = link.choose(url(first));
        const auto shared = link.connectEngine();
        for (const auto &older : {stuck, asWell}) {
            const auto overtaken = await(older);
            QVERIFY(!overtaken);
            QCOMPARE(overtaken.error().code, ErrorCode::Cancelled);
        }
        QVERIFY(await(meanwhile));
        QVERIFY(await(shared));
        QCOMPARE(link.client()->endpoint().url, url(first));
        QTRY_COMPARE(silent.connectionsNow(), 0);
        if (!before.isNull())
            qputenv("DOCKER_HOST", before);
    }

    void aPrivateEngineGoesBeforeTheSearchThatIsUnderWay()
    {
        FakePeer silent;
        silent.reply("GET /_ping", FakeReply::silence());
        // In the way of its folder there is a file, so that its start fails at once and needs no engine.
        const QTemporaryDir place;
        QFile inTheWay(place.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        EngineLink link(QStringLiteral("unix://") + silent.path(), {},
                        inTheWay.fileName() + QStringLiteral("/engine"), nullptr);
        const auto search = link.connectEngine();
        QTRY_COMPARE(silent.count("/_ping"), 1);
        const auto mine = link.startPrivateEngine();
        QCOMPARE(link.status().state, EngineStatus::State::StartingPrivate);
        const auto overtaken = await(search);
        QVERIFY(!overtaken);
        QCOMPARE(overtaken.error().code, ErrorCode::Cancelled);
        const auto failed = await(mine);
        QVERIFY(!failed);
        QVERIFY2(failed.error().code != ErrorCode::Cancelled, words(failed));
        QTRY_COMPARE(silent.connectionsNow(), 0);
    }

    void anotherOneCanBeChosenAfterAFailure()
    {
        FakePeer good;
        good.reply("GET /events",
                   FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
        const QByteArray before = qgetenv("DOCKER_HOST");
        qunsetenv("DOCKER_HOST");
        EngineLink link({}, QStringLiteral("unix:///nonexistent/docker.sock"), {}, nullptr);
        const auto failed = await(link.connectEngine());
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::EngineNotFound);
        const auto chosen = await(link.choose(QStringLiteral("unix://") + good.path()));
        QVERIFY2(chosen, words(chosen));
        QVERIFY(link.isConnected());
        QVERIFY(link.status().error.message.isEmpty());
        if (!before.isNull())
            qputenv("DOCKER_HOST", before);
    }

    void oneThatHangsIsNoticedAndMissedNoLonger()
    {
        FakePeer peer;
        peer.reply("GET /events",
                   FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
        EngineLink link(QStringLiteral("unix://") + peer.path(), {}, {}, nullptr);
        link.pulse()->setPace(std::chrono::milliseconds(20), std::chrono::milliseconds(1000));
        QVERIFY(await(link.connectEngine()));
        const qsizetype asked = peer.count("/_ping");
        QTRY_VERIFY(peer.count("/_ping") > asked + 2);
        QCOMPARE(link.status().state, EngineStatus::State::Connected);
        peer.reply("GET /_ping", FakeReply::silence()); // no connection breaks
        QTRY_COMPARE(link.status().state, EngineStatus::State::Unreachable);
        QVERIFY(!link.status().error.message.isEmpty());
        peer.reply("GET /_ping", FakeReply::json(200, "OK"));
        QTRY_COMPARE(link.status().state, EngineStatus::State::Connected);
        QCOMPARE(peer.count("/events"), 1);
    }
};

XES_CORE_TEST_MAIN(TestEngineLink)
#include "tst_enginelink.moc"
