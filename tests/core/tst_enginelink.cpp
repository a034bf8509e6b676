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
};

XES_CORE_TEST_MAIN(TestEngineLink)
#include "tst_enginelink.moc"
