// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/inventory.h"

#include "support/await.h"
#include "support/testcase.h"

#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace xes;
using orphans::Inventory;
using orphans::Liveness;
using orphans::Removal;
using orphans::Resource;
using orphans::RunIdentity;

namespace label = orphans::label;

namespace {

bool docker(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("docker"), arguments);
    return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000) &&
           process.exitCode() == 0;
}

QStringList names(const std::vector<Resource> &resources)
{
    QStringList out;
    for (const Resource &resource : resources)
        out += resource.name;
    out.sort();
    return out;
}

} // namespace

class TestOrphans : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto endpoint = engine::Endpoint::fromUrl(qEnvironmentVariable("XES_TEST_ENGINE"));
        QVERIFY(endpoint.has_value());
        m_client = std::make_unique<engine::Client>(*endpoint);
        const auto info = await(m_client->connectToEngine());
        QVERIFY2(info.has_value(), words(info));
        m_locks = m_folder.filePath(QStringLiteral("runs"));
    }
    void cleanupTestCase() { m_client.reset(); }
    void cleanup()
    {
        QVERIFY(docker({QStringLiteral("container"), QStringLiteral("prune"), QStringLiteral("-f")}));
    }

    void whatADeadRunLeftIsFoundAndRemoved()
    {
        const RunIdentity dead = deadRun();
        const QString container = dead.resourceName(QStringLiteral("edge1"));
        const QString network = dead.resourceName(QStringLiteral("net"));
        const QString volume = dead.resourceName(QStringLiteral("data"));
        makeNetwork(network, dead.labels({}));
        makeContainer(container, dead.labels(NodeId(QStringLiteral("edge1"))), network, true);
        QVERIFY(await(m_client->createVolume(volume, dead.labels({}))).has_value());

        const auto inventory = take();
        QVERIFY2(inventory.has_value(), words(inventory));
        QCOMPARE(names(inventory->orphans), QStringList({container, network}));
        QCOMPARE(names(inventory->volumes), QStringList(volume));
        QCOMPARE(inventory->orphans.front().node, QStringLiteral("edge1"));
        QCOMPARE(inventory->orphans.front().scenario, QStringLiteral("test"));
        QVERIFY(inventory->orphans.front().created.isValid());

        std::vector<Resource> all = inventory->volumes;
        all.insert(all.end(), inventory->orphans.rbegin(), inventory->orphans.rend()); // in the wrong order
        QStringList told;
        const auto removed = await(removeResources(
            m_client.get(), liveness(), all, [&](const Removal &removal) { told += removal.resource.name; }));
        QVERIFY(removed.has_value());
        QCOMPARE(removed->size(), std::size_t(3));
        for (const Removal &removal : *removed)
            QVERIFY2(removal.result.has_value(), words(removal.result));
        QCOMPARE(told, QStringList({container, network, volume}));
        const auto after = take();
        QVERIFY(after->orphans.empty() && after->volumes.empty());
    }

    void aLiveRunIsKeptAndCannotBeRemoved()
    {
        const RunIdentity live = RunIdentity::create(QStringLiteral("test"));
        const auto lock = orphans::RunLock::acquire(live, m_locks);
        QVERIFY(lock.has_value());
        const QString name = live.resourceName(QStringLiteral("edge1"));
        makeContainer(name, live.labels(NodeId(QStringLiteral("edge1"))));
        const auto inventory = take();
        QVERIFY(inventory->orphans.empty());
        QCOMPARE(names(inventory->kept), QStringList(name));
        const auto removed = await(removeResources(m_client.get(), liveness(), inventory->kept));
        QVERIFY(!removed->front().result);
        QVERIFY(exists(name));
    }

    void whatComesAliveBetweenListAndRemovalStays()
    {
        const RunIdentity run = deadRun();
        const QString name = run.resourceName(QStringLiteral("edge1"));
        makeContainer(name, run.labels(NodeId(QStringLiteral("edge1"))));
        const auto inventory = take();
        QCOMPARE(names(inventory->orphans), QStringList(name));
        const auto lock = orphans::RunLock::acquire(run, m_locks);
        QVERIFY(lock.has_value());
        const auto removed = await(removeResources(m_client.get(), liveness(), inventory->orphans));
        QVERIFY(!removed->front().result);
        QVERIFY(exists(name));
    }

    void othersAreNeverTouched()
    {
        RunIdentity elsewhere = deadRun();
        elsewhere.host = QStringLiteral("another-machine");
        RunIdentity somebodys = deadRun();
        somebodys.user = QStringLiteral("somebody");
        const QString a = elsewhere.resourceName(QStringLiteral("a"));
        const QString b = somebodys.resourceName(QStringLiteral("b"));
        const QString plain = QStringLiteral("xedgesim-looks-like-ours");
        makeContainer(a, elsewhere.labels(NodeId(QStringLiteral("a"))));
        makeContainer(b, somebodys.labels(NodeId(QStringLiteral("b"))));
        makeContainer(plain, {});
        const auto inventory = take();
        QVERIFY(inventory->orphans.empty());
        QStringList kept = {a, b};
        kept.sort();
        QCOMPARE(names(inventory->kept), kept);
        QVERIFY(!names(inventory->unknown).contains(plain) && !names(inventory->prototype).contains(plain));

        Resource chosen; // by somebody who knows its id
        chosen.id = m_ids.value(plain);
        const auto removed = await(removeResources(m_client.get(), liveness(), {chosen}));
        QVERIFY(!removed->front().result);
        QVERIFY(exists(plain));
    }

    void thePrototypesAreRemovedOnlyWhereAskedFor()
    {
        const QString name = QStringLiteral("xedgesim-edge1");
        makeContainer(name,
                      {{label::ours, QStringLiteral("true")}, {label::nodeId, QStringLiteral("edge1")}});
        const auto inventory = take();
        QVERIFY(inventory->orphans.empty());
        QCOMPARE(names(inventory->prototype), QStringList(name));
        const auto removed = await(removeResources(m_client.get(), liveness(), inventory->prototype));
        QVERIFY2(removed->front().result.has_value(), words(removed->front().result));
        QVERIFY(!exists(name));
    }

    void whatIsGoneByThenIsSuccess()
    {
        const RunIdentity dead = deadRun();
        const QString name = dead.resourceName(QStringLiteral("edge1"));
        makeContainer(name, dead.labels(NodeId(QStringLiteral("edge1"))), {}, true);
        const auto inventory = take();
        QVERIFY(docker({QStringLiteral("rm"), QStringLiteral("-f"), name}));
        const auto removed = await(removeResources(m_client.get(), liveness(), inventory->orphans));
        QVERIFY2(removed->front().result.has_value(), words(removed->front().result));
    }

    void aRaceWithAnotherRemovalIsSuccess()
    {
        const RunIdentity dead = deadRun();
        QStringList command = {QStringLiteral("rm"), QStringLiteral("-f")};
        for (int i = 0; i < 8; ++i) {
            const QString node = QStringLiteral("edge%1").arg(i);
            command += dead.resourceName(node);
            makeContainer(command.last(), dead.labels(NodeId(node)), {}, true);
        }
        const auto inventory = take();
        QCOMPARE(inventory->orphans.size(), std::size_t(8));
        QProcess rival;
        rival.start(QStringLiteral("docker"), command);
        const auto removed = await(removeResources(m_client.get(), liveness(), inventory->orphans));
        QTRY_COMPARE_WITH_TIMEOUT(rival.state(), QProcess::NotRunning, 20000);
        for (const Removal &removal : *removed)
            QVERIFY2(removal.result.has_value(), words(removal.result));
        QVERIFY(take()->orphans.empty());
    }

    void aNetworkThatSomebodyElseUsesIsKept()
    {
        const RunIdentity dead = deadRun();
        const QString network = dead.resourceName(QStringLiteral("net"));
        const QString guest = QStringLiteral("a-guest");
        makeNetwork(network, dead.labels({}));
        makeContainer(guest, {}, network); // created, not even started
        const auto inventory = take();
        QVERIFY(inventory->orphans.empty());
        QCOMPARE(names(inventory->kept), QStringList(network));
        QVERIFY(inventory->kept.front().why.english().contains(guest));
        const auto removed = await(removeResources(m_client.get(), liveness(), inventory->kept));
        QVERIFY(!removed->front().result);
        QVERIFY(docker({QStringLiteral("rm"), guest}));
        const auto again = await(removeResources(m_client.get(), liveness(), inventory->kept));
        QVERIFY2(again->front().result.has_value(), words(again->front().result));
    }

private:
    Liveness liveness() const { return Liveness::ofThisMachine(m_locks); }
    Result<Inventory> take() { return await(takeInventory(m_client.get(), liveness())); }

    /// Of a process that has ended: this one's number with another start.
    static RunIdentity deadRun()
    {
        RunIdentity identity = RunIdentity::create(QStringLiteral("test"));
        identity.pidStart += 1;
        return identity;
    }

    void makeNetwork(const QString &name, const engine::Labels &labels)
    {
        engine::NetworkSpec spec;
        spec.name = name;
        spec.labels = labels;
        const auto made = await(m_client->createNetwork(spec));
        QVERIFY2(made.has_value(), words(made));
    }

    void makeContainer(const QString &name, const engine::Labels &labels, const QString &network = {},
                       bool start = false)
    {
        engine::ContainerSpec spec;
        spec.name = name;
        spec.image = QStringLiteral("alpine:latest");
        spec.command = QStringList{QStringLiteral("sleep"), QStringLiteral("60")};
        spec.labels = labels;
        spec.network = network;
        const auto made = await(m_client->createContainer(spec));
        QVERIFY2(made.has_value(), words(made));
        m_ids[name] = made->id.toString();
        if (start)
            QVERIFY(await(m_client->startContainer(made->id)).has_value());
    }

    bool exists(const QString &name)
    {
        return await(m_client->inspectContainer(ContainerId(m_ids.value(name)))).has_value();
    }

    QTemporaryDir m_folder;
    QString m_locks;
    QHash<QString, QString> m_ids;
    std::unique_ptr<engine::Client> m_client;
};

XES_CORE_TEST_MAIN(TestOrphans)
#include "tst_orphans.moc"
