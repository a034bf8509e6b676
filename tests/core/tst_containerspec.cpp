// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containerspec.h"

#include "orphans/run.h"
#include "support/testcase.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace xes;

namespace {

scenario::Node node()
{
    scenario::Node out;
    out.id = NodeId(QStringLiteral("edge1"));
    out.implementation = scenario::Implementation::Docker;
    out.docker.image = QStringLiteral("xedgesim/node");
    return out;
}

ContainerContext context()
{
    ContainerContext out;
    out.containerName = QStringLiteral("xedgesim-12345678-edge1");
    out.network = NetworkId(QStringLiteral("netid"));
    out.scenarioFolder = QStringLiteral("/scenarios/cold");
    const auto identity = orphans::RunIdentity::create(QStringLiteral("s"));
    out.labels = identity.labels(NodeId(QStringLiteral("edge1")));
    out.volumeLabels = identity.volumeLabels({});
    return out;
}

engine::ContainerSpec specOf(const scenario::Node &node)
{
    return containerSpec(node, context(), node.docker.image, true);
}

QJsonObject hostConfig(const engine::ContainerSpec &spec)
{
    return spec.more.value(QStringLiteral("HostConfig")).toObject();
}

} // namespace

class TestContainerSpec : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryNodeIsInTheSandbox()
    {
        const engine::ContainerSpec spec = specOf(node());
        QCOMPARE(spec.name, QStringLiteral("xedgesim-12345678-edge1"));
        QCOMPARE(spec.network, QStringLiteral("netid"));
        QCOMPARE(spec.networkAliases, QStringList(QStringLiteral("edge1")));
        QCOMPARE(spec.securityOptions, QStringList(QStringLiteral("no-new-privileges")));
        QVERIFY(spec.capDrop.contains(QStringLiteral("NET_RAW")));
        QVERIFY(spec.pidsLimit > 0);
        QVERIFY(spec.ports.empty());
        const QJsonObject host = hostConfig(spec);
        QCOMPARE(
            host.value(QStringLiteral("RestartPolicy")).toObject().value(QStringLiteral("Name")).toString(),
            QStringLiteral("no"));
        QCOMPARE(host.value(QStringLiteral("LogConfig")).toObject().value(QStringLiteral("Type")).toString(),
                 QStringLiteral("json-file"));
        QVERIFY(!host.contains(QStringLiteral("Privileged")));
    }

    void anEngineWithoutPidsLimitIsNotAskedForOne()
    {
        QCOMPARE(containerSpec(node(), context(), QStringLiteral("i"), false).pidsLimit, 0);
    }

    void labelsOfTheRunCannotBeOverridden()
    {
        scenario::Node hostile = node();
        hostile.docker.labels = {{QStringLiteral("xedgesim"), QStringLiteral("false")},
                                 {QStringLiteral("xedgesim.run"), QStringLiteral("another")},
                                 {QStringLiteral("xedgesim.extra"), QStringLiteral("x")},
                                 {QStringLiteral("com.example"), QStringLiteral("y")}};
        engine::Labels expected = context().labels;
        const engine::Labels labels = specOf(hostile).labels;
        QCOMPARE(labels.value(QStringLiteral("xedgesim")), QStringLiteral("true"));
        QVERIFY(labels.value(QStringLiteral("xedgesim.run")) != QLatin1String("another"));
        QVERIFY(!labels.contains(QStringLiteral("xedgesim.extra")));
        QCOMPARE(labels.value(QStringLiteral("com.example")), QStringLiteral("y"));
        QCOMPARE(labels.size(), expected.size() + 1);
    }

    void theLabelOfTheRunIsTheOneThatTheWatchAsksFor()
    {
        orphans::RunIdentity identity;
        identity.run = RunId(QStringLiteral("r"));
        const ContainerWatch watch(nullptr, identity.label(), nullptr);
        QCOMPARE(watch.filters().value(QStringLiteral("label")),
                 QStringList(orphans::label::run + QStringLiteral("=r")));
    }

    void theSocketPortIsPublishedWhereTheNodeIsSpokenTo()
    {
        scenario::Node spoken = node();
        spoken.protocol = scenario::Protocol::Ndjson;
        const auto ports = specOf(spoken).ports;
        QCOMPARE(ports.size(), std::size_t(1));
        QCOMPARE(ports[0],
                 (engine::PortBinding{5000, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 0}));
    }

    void aSocketPortThatTheScenarioPublishesIsNotPublishedTwice()
    {
        scenario::Node spoken = node();
        spoken.protocol = scenario::Protocol::Ndjson;
        spoken.docker.ports = {{5000, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 15000, {}},
                               {5000, QStringLiteral("udp"), QStringLiteral("127.0.0.1"), 15000, {}}};
        QCOMPARE(specOf(spoken).ports.size(), std::size_t(2));
    }

    void namedVolumesBearTheRunsLabelsAndHostPathsAreAbsolute()
    {
        scenario::Node with = node();
        with.docker.volumes = {{QStringLiteral("data"), QStringLiteral("/data"), false},
                               {QStringLiteral("./config"), QStringLiteral("/etc/x"), true},
                               {QStringLiteral("~/y"), QStringLiteral("/y"), false},
                               {QStringLiteral("/z"), QStringLiteral("/z"), false}};
        const auto mounts = specOf(with).mounts;
        QCOMPARE(mounts.size(), std::size_t(4));
        QCOMPARE(mounts[0].kind, engine::MountSpec::Kind::Volume);
        QCOMPARE(mounts[0].volumeLabels.value(QStringLiteral("xedgesim")), QStringLiteral("true"));
        QVERIFY(!mounts[0].volumeLabels.contains(QStringLiteral("xedgesim_node_id")));
        QCOMPARE(mounts[1].source, QStringLiteral("/scenarios/cold/config"));
        QVERIFY(mounts[1].readOnly);
        // Nothing is interpolated.
        QCOMPARE(mounts[2].source, QStringLiteral("/scenarios/cold/~/y"));
        QCOMPARE(mounts[3].source, QStringLiteral("/z"));
        QVERIFY(mounts[3].volumeLabels.isEmpty());
    }

    void networksThatAreNobodysHaveNoAliases_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<bool>("alias");
        QTest::newRow("host") << QStringLiteral("host") << false;
        QTest::newRow("none") << QStringLiteral("none") << false;
        QTest::newRow("bridge") << QStringLiteral("bridge") << false;
        QTest::newRow("another's") << QStringLiteral("container:x") << false;
        QTest::newRow("made") << QStringLiteral("lab") << true;
    }

    void networksThatAreNobodysHaveNoAliases()
    {
        QFETCH(const QString, network);
        QFETCH(const bool, alias);
        scenario::Node joined = node();
        joined.docker.network = network;
        const engine::ContainerSpec spec = specOf(joined);
        QCOMPARE(spec.network, network);
        QCOMPARE(!spec.networkAliases.isEmpty(), alias);
    }

    void whatWasAgreedToIsAskedFor()
    {
        scenario::Node asking = node();
        asking.docker.capAdd = {QStringLiteral("cap_net_raw"), QStringLiteral("SYS_TIME")};
        asking.docker.devices = {QStringLiteral("/dev/kvm"), QStringLiteral("/dev/a:/dev/b:r")};
        asking.docker.tmpfs = {QStringLiteral("/run"), QStringLiteral("/tmp:size=64m,mode=1777")};
        asking.docker.memoryBytes = 64 << 20;
        asking.docker.securityOptions = {QStringLiteral("no-new-privileges:false")};
        const engine::ContainerSpec spec = specOf(asking);
        QVERIFY(!spec.capDrop.contains(QStringLiteral("NET_RAW")));
        QCOMPARE(spec.securityOptions, asking.docker.securityOptions);
        const QJsonObject host = hostConfig(spec);
        const QJsonArray devices = host.value(QStringLiteral("Devices")).toArray();
        QCOMPARE(devices[0].toObject().value(QStringLiteral("PathInContainer")).toString(),
                 QStringLiteral("/dev/kvm"));
        QCOMPARE(devices[1].toObject().value(QStringLiteral("CgroupPermissions")).toString(),
                 QStringLiteral("r"));
        const QJsonObject tmpfs = host.value(QStringLiteral("Tmpfs")).toObject();
        QCOMPARE(tmpfs.value(QStringLiteral("/tmp")).toString(), QStringLiteral("size=64m,mode=1777"));
        QCOMPARE(tmpfs.value(QStringLiteral("/run")).toString(), QString());
        QCOMPARE(spec.memoryBytes, qint64(64 << 20));
    }

    void aPrivilegedNodeIsNotHalfWayInTheSandbox()
    {
        scenario::Node asking = node();
        asking.docker.privileged = true;
        const engine::ContainerSpec spec = specOf(asking);
        QVERIFY(spec.capDrop.isEmpty());
        QVERIFY(spec.securityOptions.isEmpty());
        QVERIFY(hostConfig(spec).value(QStringLiteral("Privileged")).toBool());
    }
};

XES_CORE_TEST_MAIN(TestContainerSpec)
#include "tst_containerspec.moc"
