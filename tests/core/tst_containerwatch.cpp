// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containerwatch.h"

#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

#include <QSignalSpy>

using namespace xes;

class TestContainerWatch : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamThatEndsIsBegunAnewAndTheContainersAreListedAgain()
    {
        FakePeer peer;
        const QByteArray open = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        // It breaks off, and who answers then knows no events: the stream ends for good. Later it does.
        peer.reply("GET /events", {FakeReply::raw(open, false), FakeReply::json(404, R"({"message":"no"})"),
                                   FakeReply::raw(open, false)});
        peer.reply("GET /containers/json",
                   FakeReply::json(200, R"([{"Id":"c1","Names":["/a"],"State":"running"}])"));
        engine::Client client(*engine::Endpoint::fromUrl(QStringLiteral("unix://") + peer.path()));
        QVERIFY(await(client.connectToEngine()));
        ContainerWatch watch(&client, QStringLiteral("xedgesim.run=r"), nullptr);
        QSignalSpy listed(&watch, &ContainerWatch::listed);
        QVERIFY(await(watch.start()));
        peer.closeAll();
        QTRY_COMPARE_WITH_TIMEOUT(peer.count("/events"), 3, 20'000);
        QTRY_VERIFY(watch.isConnected());
        QTRY_VERIFY(listed.count() >= 2);
    }
};

XES_CORE_TEST_MAIN(TestContainerWatch)
#include "tst_containerwatch.moc"
