// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/containerfleet.h"

#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

#include <QTemporaryDir>

using namespace xes;

/// What a run does where its engine answers badly.
class TestContainerFleet : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNetworkWhoseCreationGotNoAnswerIsLookedForAndRemoved();
    void whatCouldNotBeRemovedIsNamedWithTheRemedy_data();
    void whatCouldNotBeRemovedIsNamedWithTheRemedy();
    void aShutdownDuringAPullClosesItsConnection();

private:
    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<engine::Client> m_client;
    std::unique_ptr<QTemporaryDir> m_locks;
    std::unique_ptr<ContainerFleet> m_fleet;
    orphans::RunIdentity m_identity;
};

void TestContainerFleet::init()
{
    TestCase::init();
    m_peer = std::make_unique<FakePeer>();
    m_peer->reply("GET /events",
                  FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
    m_peer->reply("GET /containers/json", FakeReply::json(200, "[]"));
    m_peer->reply("GET /networks", FakeReply::json(200, "[]"));
    m_peer->reply("GET /volumes", FakeReply::json(200, R"({"Volumes":[]})"));
    m_client = std::make_unique<engine::Client>(
        *engine::Endpoint::fromUrl(QStringLiteral("unix://") + m_peer->path()));
    QVERIFY(await(m_client->connectToEngine()));
    scenario::Scenario scenario;
    scenario.duration = VirtualDuration(1'000'000);
    scenario::Node node;
    node.id = NodeId(QStringLiteral("edge"));
    node.implementation = scenario::Implementation::Docker;
    node.docker.image = QStringLiteral("far/away:1");
    scenario.nodes.push_back(node);
    m_identity = orphans::RunIdentity::create(QStringLiteral("faults"));
    m_locks = std::make_unique<QTemporaryDir>();
    m_fleet =
        std::make_unique<ContainerFleet>(m_client.get(), std::make_shared<const scenario::Scenario>(scenario),
                                         m_identity, m_locks->path(), nullptr);
}

void TestContainerFleet::cleanup()
{
    m_fleet.reset();
    m_client.reset();
    m_peer.reset();
    m_locks.reset();
}

void TestContainerFleet::aNetworkWhoseCreationGotNoAnswerIsLookedForAndRemoved()
{
    m_peer->reply("POST /networks/create", FakeReply::raw("", true));
    m_peer->reply("GET /networks", {FakeReply::json(200, "[]"),
                                    FakeReply::json(200, R"([{"Id":"n1","Name":"made","Labels":{}}])"),
                                    FakeReply::json(200, "[]")});
    m_peer->reply("DELETE /networks/n1", FakeReply::json(204, ""));
    const auto started = await(m_fleet->start());
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Disconnected);
    QCOMPARE(m_peer->count("DELETE"), 1);
    QVERIFY2(!started.error().message.english().contains(QStringLiteral("made")), words(started));
}

void TestContainerFleet::whatCouldNotBeRemovedIsNamedWithTheRemedy_data()
{
    QTest::addColumn<bool>("listed");
    QTest::newRow("it is there, and stays") << true;
    QTest::newRow("whether it is there is not told") << false;
}

void TestContainerFleet::whatCouldNotBeRemovedIsNamedWithTheRemedy()
{
    QFETCH(bool, listed);
    const QString name = m_identity.resourceName(QStringLiteral("net"));
    m_peer->reply("POST /networks/create", FakeReply::raw("", true));
    m_peer->reply("GET /networks",
                  {FakeReply::json(200, "[]"),
                   listed ? FakeReply::json(200, R"([{"Id":"n1","Name":")" + name.toUtf8() + R"("}])")
                          : FakeReply::json(500, R"({"message":"broken"})")});
    m_peer->reply("DELETE /networks/n1", FakeReply::json(500, R"({"message":"has active endpoints"})"));
    const auto started = await(m_fleet->start());
    QVERIFY(!started);
    QVERIFY2(started.error().message.english().contains(name), words(started));
    const QString remedy = started.error().remedy.english();
    QVERIFY2(remedy.contains(QStringLiteral("xedgesim-cli cleanup")), qPrintable(remedy));
    QCOMPARE(await(m_fleet->shutdown(false)).value_or(QStringList()), QStringList(name));
}

void TestContainerFleet::aShutdownDuringAPullClosesItsConnection()
{
    m_peer->reply("POST /networks/create", FakeReply::json(201, R"({"Id":"n1"})"));
    m_peer->reply("DELETE /networks/n1", FakeReply::json(204, ""));
    m_peer->reply("GET /images/far/away:1/json", FakeReply::json(404, R"({"message":"No such image"})"));
    m_peer->reply("POST /images/create",
                  FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
    const auto starting = m_fleet->start();
    QTRY_COMPARE(m_peer->openWith("/images/create"), 1);
    const auto names = await(m_fleet->shutdown(false));
    QVERIFY(names);
    QCOMPARE(*names, QStringList());
    QTRY_COMPARE(m_peer->openWith("/images/create"), 0);
    QTRY_VERIFY(starting.isFinished());
    QCOMPARE(starting.result().error().code, ErrorCode::Cancelled);
}

XES_CORE_TEST_MAIN(TestContainerFleet)
#include "tst_containerfleet.moc"
