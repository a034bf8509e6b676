// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containernode.h"

#include "node/container/runnetwork.h"
#include "orphans/run.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>

using namespace xes;
using namespace std::chrono_literals;
using Kind = scenario::Readiness::Kind;

namespace {

const QString alpine = QStringLiteral("alpine:latest");
const QString ours = QStringLiteral("xedgesim/node");

scenario::Node nodeOf(const QString &id, const QString &image, const QStringList &command)
{
    scenario::Node node;
    node.id = NodeId(id);
    node.type = QStringLiteral("edge");
    node.implementation = scenario::Implementation::Docker;
    node.docker.image = image;
    node.docker.command = command;
    node.ready.timeout = 15s;
    return node;
}

QStringList shell(const QString &script)
{
    return {QStringLiteral("sh"), QStringLiteral("-c"), script};
}

/// The docker command line, as somebody else at the same engine uses it.
bool docker(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("docker"), arguments);
    return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000) &&
           process.exitCode() == 0;
}

/// What a run has, without the rest of it.
struct Run
{
    explicit Run(engine::Client *engineClient)
        : client(engineClient),
          identity(orphans::RunIdentity::create(QStringLiteral("test"))),
          watch(engineClient, identity.label(), nullptr),
          images(engineClient)
    {}

    bool begin()
    {
        const auto made = await(createRunNetwork(client, {identity.resourceName(QStringLiteral("net")),
                                                          identity.labels({}), 4, defaultSubnetPool}));
        network = made.value_or(NetworkId());
        return made.has_value() && await(watch.start()).has_value();
    }

    std::unique_ptr<ContainerNode> make(const scenario::Node &node)
    {
        ContainerContext context;
        context.client = client;
        context.watch = &watch;
        context.images = &images;
        context.creations = &creations;
        context.labels = identity.labels(node.id);
        context.containerName = identity.resourceName(node.id.toString());
        context.network = network;
        return std::make_unique<ContainerNode>(node, context);
    }

    /// How many containers of this run the engine has; -1 where it does not say.
    int containersLeft()
    {
        const auto left = await(client->listContainers(watch.filters(), true));
        return left ? int(left->size()) : -1;
    }

    ~Run()
    {
        const auto left = await(client->listContainers(watch.filters(), true));
        for (const engine::ContainerSummary &container :
             left.value_or(std::vector<engine::ContainerSummary>()))
            (void)await(client->removeContainer(container.id, true, true));
        if (!network.isEmpty())
            (void)await(client->removeNetwork(network));
    }

    engine::Client *client;
    orphans::RunIdentity identity;
    ContainerWatch watch;
    ImageProvider images;
    Turns creations{8};
    NetworkId network;
};

} // namespace

class TestContainerNode : public TestCase
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
    }
    void cleanupTestCase() { m_client.reset(); }

    void aContainerStartsIsSteppedAndIsGoneAfterwards()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")}));
        QCOMPARE(node->state().status, NodeStatus::Created);
        const auto started = await(node->start());
        QVERIFY2(started.has_value(), words(started));
        QCOMPARE(node->state().status, NodeStatus::Running);
        QVERIFY(node->state().ready);
        const ContainerId id = node->state().container->id;
        const auto details = await(m_client->inspectContainer(id));
        QVERIFY2(details.has_value(), words(details));
        QCOMPARE(details->state, QStringLiteral("running"));
        QCOMPARE(details->name, run.identity.resourceName(QStringLiteral("edge1")));
        QCOMPARE(details->labels.value(orphans::label::run), run.identity.run.toString());

        QElapsedTimer clock;
        clock.start();
        const auto events = await(node->advanceTo(fromUs(100'000), {}));
        const qint64 took = clock.elapsed();
        QVERIFY2(took >= 99 && took <= 150, QByteArray::number(took).constData());
        QVERIFY(events.has_value() && events->empty());
        QCOMPARE(node->state().time, fromUs(100'000));

        QVERIFY(await(node->shutdown()).has_value());
        QCOMPARE(node->state().status, NodeStatus::Stopped);
        const auto gone = await(m_client->inspectContainer(id));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(await(node->shutdown()).has_value()); // again: nothing to do
    }

    void aDeadlineOfItsOwnEndsAStep()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")}));
        QVERIFY(await(node->start()).has_value());
        QElapsedTimer clock;
        clock.start();
        node->setDeadline(std::chrono::steady_clock::now() + 50ms);
        QVERIFY(await(node->advanceTo(fromUs(3'600'000'000), {})).has_value()); // an hour
        QVERIFY2(clock.elapsed() >= 49 && clock.elapsed() < 1000,
                 QByteArray::number(clock.elapsed()).constData());
        QCOMPARE(node->state().time, fromUs(3'600'000'000));
        QVERIFY(await(node->shutdown()).has_value());
    }

    void eachKindOfReadinessIsWaitedFor_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
             {"default", "running", "log", "port", "published port", "exec", "healthy", "channel"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void eachKindOfReadinessIsWaitedFor()
    {
        QFETCH(const QString, kind);
        Run run(m_client.get());
        QVERIFY(run.begin());
        const bool serves = kind.contains(QLatin1String("port")) || kind == QLatin1String("channel");
        scenario::Node node =
            serves
                ? nodeOf(QStringLiteral("n1"), ours, {QStringLiteral("echo")})
                : nodeOf(QStringLiteral("n1"), alpine,
                         shell(QStringLiteral("sleep 0.5; echo the service is up; touch /tmp/up; sleep 60")));
        const QStringList isUp = {QStringLiteral("test"), QStringLiteral("-e"), QStringLiteral("/tmp/up")};
        if (kind == QLatin1String("running")) {
            node.ready.kind = Kind::Running;
        } else if (kind == QLatin1String("log")) {
            node.ready.kind = Kind::Log;
            node.ready.logPattern = QStringLiteral("service is \\w+$");
        } else if (serves) {
            node.ready.kind = Kind::Port;
            node.ready.port = 5000;
            if (kind == QLatin1String("published port"))
                node.docker.ports = {{5000, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 0, {}}};
            if (kind == QLatin1String("channel"))
                node.protocol = scenario::Protocol::Ndjson;
        } else if (kind == QLatin1String("exec")) {
            node.ready.kind = Kind::Exec;
            node.ready.command = isUp;
        } else if (kind == QLatin1String("healthy")) {
            node.docker.healthcheck = {QStringList{QStringLiteral("CMD")} + isUp, 300ms, 2s, 0ms, 20};
        }
        const auto made = run.make(node);
        const auto started = await(made->start());
        QVERIFY2(started.has_value(), words(started));
        QVERIFY(made->state().ready);
        QCOMPARE(made->state().status, NodeStatus::Running);
        QVERIFY(made->state().container->readyAfter.has_value());
        const bool waits =
            kind == QLatin1String("log") || kind == QLatin1String("exec") || kind == QLatin1String("healthy");
        QVERIFY(!waits || *made->state().container->readyAfter >= 450ms);
        if (kind == QLatin1String("published port"))
            QVERIFY(made->state().container->ports.at(0).hostPort > 0);
        QVERIFY(await(made->shutdown()).has_value());
        QCOMPARE(run.containersLeft(), 0);
    }

    void whatNeverBecomesReadySaysWhyAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("log") << QStringLiteral("log") << QStringLiteral("matched “never”");
        QTest::newRow("port") << QStringLiteral("port") << QStringLiteral("port 4242");
        QTest::newRow("exec") << QStringLiteral("exec") << QStringLiteral("exit code 1");
        QTest::newRow("no health check") << QStringLiteral("nohealth") << QStringLiteral("no health check");
        QTest::newRow("unhealthy") << QStringLiteral("unhealthy") << QStringLiteral("not today");
        QTest::newRow("no one listens") << QStringLiteral("channel") << QStringLiteral("port 5000");
        QTest::newRow("a hostile pattern") << QStringLiteral("hostile") << QStringLiteral("ready: log");
    }

    void whatNeverBecomesReadySaysWhyAndLeavesNothing()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, said);
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node =
            nodeOf(QStringLiteral("n1"), alpine, shell(QStringLiteral("echo hello; sleep 60")));
        node.ready.timeout = 1s;
        if (kind == QLatin1String("log")) {
            node.ready.kind = Kind::Log;
            node.ready.logPattern = QStringLiteral("never");
        } else if (kind == QLatin1String("hostile")) {
            node.docker.command =
                shell(QStringLiteral("yes a | head -n 4000 | tr -d '\\n'; echo '!'; sleep 60"));
            node.ready.kind = Kind::Log;
            node.ready.logPattern = QStringLiteral("^((a+)+|(b+)+)+$");
            node.ready.timeout = 15s;
        } else if (kind == QLatin1String("port")) {
            node.ready.kind = Kind::Port;
            node.ready.port = 4242;
        } else if (kind == QLatin1String("exec")) {
            node.ready.kind = Kind::Exec;
            node.ready.command = {QStringLiteral("false")};
        } else if (kind == QLatin1String("nohealth")) {
            node.ready.kind = Kind::Healthy;
        } else if (kind == QLatin1String("unhealthy")) {
            node.ready.timeout = 15s;
            node.docker.healthcheck = {
                {QStringLiteral("CMD-SHELL"), QStringLiteral("echo not today; exit 1")}, 300ms, 2s, 0ms, 1};
        } else {
            node.protocol = scenario::Protocol::Ndjson;
        }
        const auto made = run.make(node);
        const auto started = await(made->start());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::NotReady);
        const QString message = started.error().message.english();
        QVERIFY2(message.contains(said) && message.contains(QStringLiteral("“n1”")), words(started));
        QVERIFY(!started.error().remedy.isEmpty());
        QCOMPARE(made->state().status, NodeStatus::FailedToStart);
        QVERIFY(!made->state().ready);
        if (QStringList{QStringLiteral("log"), QStringLiteral("port"), QStringLiteral("exec"),
                        QStringLiteral("unhealthy")}
                .contains(kind))
            QCOMPARE(made->state().container->lastLines, QStringList{QStringLiteral("hello")});
        QCOMPARE(run.containersLeft(), 0);
    }

    void aStartThatFailsNamesNodeImageAndRemedyAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("bad command") << QStringLiteral("command") << QStringLiteral("bad_command");
        QTest::newRow("port of a program") << QStringLiteral("program port") << QStringLiteral("port_taken");
        QTest::newRow("port of a container")
            << QStringLiteral("container port") << QStringLiteral("port_taken");
        QTest::newRow("missing image") << QStringLiteral("image") << QStringLiteral("image_missing");
        QTest::newRow("name conflict") << QStringLiteral("name") << QStringLiteral("conflict");
        QTest::newRow("no such network") << QStringLiteral("network") << QStringLiteral("not_found");
        QTest::newRow("ends at once") << QStringLiteral("ends") << QStringLiteral("node_failed");
    }

    void aStartThatFailsNamesNodeImageAndRemedyAndLeavesNothing()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, code);
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node =
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")});
        const QString holder = run.identity.resourceName(QStringLiteral("holder"));
        QTcpServer server;
        QString said;
        if (fault == QLatin1String("command")) {
            node.docker.command = QStringList{QStringLiteral("/no/such/program")};
            said = QStringLiteral("/no/such/program");
        } else if (fault == QLatin1String("program port")) {
            QVERIFY(server.listen(QHostAddress::LocalHost));
            node.docker.ports = {
                {80, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), server.serverPort(), {}}};
            said = QString::number(server.serverPort());
        } else if (fault == QLatin1String("container port")) {
            QVERIFY(docker({QStringLiteral("run"), QStringLiteral("-d"), QStringLiteral("--rm"),
                            QStringLiteral("--name"), holder, QStringLiteral("-p"),
                            QStringLiteral("127.0.0.1:18080:80"), alpine, QStringLiteral("sleep"),
                            QStringLiteral("60")}));
            node.docker.ports = {{80, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 18080, {}}};
            said = holder;
        } else if (fault == QLatin1String("image")) {
            node.docker.image = QStringLiteral("no-such-image.invalid/thing:1");
            said = node.docker.image;
        } else if (fault == QLatin1String("name")) {
            said = run.identity.resourceName(QStringLiteral("edge1"));
            QVERIFY(docker({QStringLiteral("create"), QStringLiteral("--name"), said, alpine}));
        } else if (fault == QLatin1String("network")) {
            node.docker.network = QStringLiteral("no-such-network");
            said = node.docker.network;
        } else {
            node.docker.command = shell(QStringLiteral("echo one; echo the last word; exit 3"));
            node.ready.kind = Kind::Log;
            node.ready.logPattern = QStringLiteral("never");
            said = QStringLiteral("the last word");
        }
        const auto made = run.make(node);
        const auto started = await(made->start());
        if (fault == QLatin1String("name"))
            QVERIFY(docker({QStringLiteral("rm"), said})); // it was not ours, and is still there
        if (fault == QLatin1String("container port"))
            QVERIFY(docker({QStringLiteral("rm"), QStringLiteral("-f"), holder}));
        QVERIFY(!started);
        QVERIFY2(errorName(started.error().code) == code, words(started));
        const QString message = started.error().message.english();
        QVERIFY2(message.contains(QLatin1String("edge1")), words(started));
        QVERIFY2(message.contains(node.docker.image), words(started));
        QVERIFY2(message.contains(said), words(started));
        QVERIFY2(fault == QLatin1String("network") || !started.error().remedy.isEmpty(), words(started));
        QCOMPARE(made->state().status, NodeStatus::FailedToStart);
        QCOMPARE(run.containersLeft(), 0);
        QVERIFY(await(made->shutdown()).has_value());
    }

    void aJobThatDoesItsWorkAndGoesIsFinished()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(nodeOf(QStringLiteral("job"), alpine, {QStringLiteral("true")}));
        const auto started = await(node->start());
        QVERIFY2(started.has_value(), words(started));
        QTRY_COMPARE(node->state().status, NodeStatus::Finished);
        QVERIFY(!isFailure(node->state().status));
        QCOMPARE(node->state().container->exitCode, std::optional(0));
        QVERIFY(await(node->shutdown()).has_value());
        QCOMPARE(run.containersLeft(), 0);
    }

    void aContainerThatDiesEndsTheStepAtOnceAndSaysHow()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(
            nodeOf(QStringLiteral("edge1"), alpine,
                   shell(QStringLiteral("sleep 1; for i in $(seq 30); do echo line $i; done; exit 7"))));
        QVERIFY(await(node->start()).has_value());
        int changes = 0;
        node->onStateChanged = [&changes] { ++changes; };
        QElapsedTimer clock;
        clock.start();
        QVERIFY(await(node->advanceTo(fromUs(3'600'000'000), {})).has_value());
        QVERIFY2(clock.elapsed() < 10'000, QByteArray::number(clock.elapsed()).constData());
        QCOMPARE(node->state().status, NodeStatus::Exited);
        QVERIFY(isFailure(node->state().status));
        QVERIFY(!node->state().ready);
        QVERIFY(changes > 0);
        const VirtualTime ended = node->state().time;
        QVERIFY(ended > fromUs(0) && ended < fromUs(3'600'000'000));
        QCOMPARE(node->state().container->exitCode, std::optional(7));
        QTRY_COMPARE(node->state().container->lastLines.size(), 20);
        QCOMPARE(node->state().container->lastLines.back(), QStringLiteral("line 30"));
        QVERIFY(await(node->advanceTo(fromUs(3'700'000'000), {})).has_value()); // at once too
        QCOMPARE(node->state().time, ended);
        QVERIFY(await(node->shutdown()).has_value());
        QCOMPARE(node->state().status, NodeStatus::Exited);
        QCOMPARE(run.containersLeft(), 0);
    }

    void aContainerThatRunsOutOfMemorySaysSo()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node =
            nodeOf(QStringLiteral("edge1"), alpine,
                   shell(QStringLiteral("sleep 0.5; exec head -c 200000000 /dev/zero | tail")));
        node.docker.memoryBytes = 16 << 20;
        const auto made = run.make(node);
        QVERIFY(await(made->start()).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(made->state().status, NodeStatus::Exited, 20000);
        QCOMPARE(made->state().container->exitCode, std::optional(137));
        if (m_client->info()->kind == engine::EngineKind::Docker) { // Podman does not tell it
            QTRY_VERIFY(made->state().container->oomKilled);
            QTRY_VERIFY(made->state().detail.english().contains(QLatin1String("16 MiB")));
        }
        QVERIFY(await(made->shutdown()).has_value());
    }

    void aContainerThatTurnsUnhealthySaysSoAndRecovers()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node =
            nodeOf(QStringLiteral("edge1"), alpine, shell(QStringLiteral("touch /tmp/up; sleep 60")));
        node.docker.healthcheck = {
            {QStringLiteral("CMD-SHELL"), QStringLiteral("test -e /tmp/up || { echo broken; exit 1; }")},
            200ms,
            2s,
            0ms,
            1};
        const auto made = run.make(node);
        QVERIFY(await(made->start()).has_value());
        const QString name = made->state().container->name;
        QVERIFY(docker({QStringLiteral("exec"), name, QStringLiteral("rm"), QStringLiteral("/tmp/up")}));
        QTRY_COMPARE(made->state().status, NodeStatus::Unhealthy);
        QTRY_VERIFY(made->state().detail.english().contains(QLatin1String("broken")));
        QVERIFY(docker({QStringLiteral("exec"), name, QStringLiteral("touch"), QStringLiteral("/tmp/up")}));
        QTRY_COMPARE(made->state().status, NodeStatus::Running);
        QVERIFY(await(made->shutdown()).has_value());
    }

    void oneThatIsPausedByHandIsFrozenAndEndsAllTheSame()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(nodeOf(QStringLiteral("edge1"), alpine,
                                          shell(QStringLiteral("trap 'exit 0' TERM; sleep 60 & wait"))));
        QVERIFY(await(node->start()).has_value());
        const QString name = node->state().container->name;
        QVERIFY(docker({QStringLiteral("pause"), name}));
        QTRY_COMPARE(node->state().status, NodeStatus::Frozen);
        QVERIFY(docker({QStringLiteral("unpause"), name}));
        QTRY_COMPARE(node->state().status, NodeStatus::Running);
        QVERIFY(docker({QStringLiteral("pause"), name}));
        QTRY_COMPARE(node->state().status, NodeStatus::Frozen);
        QVERIFY(await(node->advanceTo(fromUs(10'000), {})).has_value());
        QVERIFY(await(node->shutdown()).has_value());
        QCOMPARE(run.containersLeft(), 0);
    }

    void oneThatIsRemovedByHandSaysSo()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")}));
        QVERIFY(await(node->start()).has_value());
        const auto step = node->advanceTo(fromUs(3'600'000'000), {});
        QVERIFY(docker({QStringLiteral("rm"), QStringLiteral("-f"), node->state().container->name}));
        QVERIFY(await(step).has_value());
        QCOMPARE(node->state().status, NodeStatus::Exited);
        QTRY_VERIFY(node->state().detail.english().contains(QLatin1String("removed")));
        QVERIFY(await(node->shutdown()).has_value());
    }

    void messagesGoInAndOutByNewlineJson()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node = nodeOf(QStringLiteral("echo1"), ours, {QStringLiteral("echo")});
        node.protocol = scenario::Protocol::Ndjson;
        const auto made = run.make(node);
        const auto started = await(made->start());
        QVERIFY2(started.has_value(), words(started));
        QVERIFY(made->takesMessages());
        std::vector<Event> due;
        for (int i = 0; i < 500; ++i) {
            Event event;
            event.type = QStringLiteral("TRANSMIT");
            event.source = NodeId(QStringLiteral("sensor1"));
            event.destination = NodeId(QStringLiteral("echo1"));
            event.payload = std::make_shared<const Json>(Json{{"number", i}, {"text", "Grüße 🌡"}});
            due.push_back(event);
        }
        std::vector<Event> back;
        for (int step = 1; step <= 50 && back.size() < due.size(); ++step) {
            const VirtualTime from = made->state().time;
            const auto events =
                await(made->advanceTo(fromUs(step * 20'000), step == 1 ? due : std::vector<Event>()));
            QVERIFY(events.has_value());
            for (const Event &event : *events) {
                QVERIFY(event.time > from && event.time <= made->state().time);
                QCOMPARE(event.source, NodeId(QStringLiteral("echo1")));
                back.push_back(event);
            }
        }
        QCOMPARE(back.size(), due.size());
        for (int i = 0; i < 500; ++i)
            QCOMPARE(toCompactJson(*back[std::size_t(i)].payload),
                     toCompactJson(*due[std::size_t(i)].payload));
        QVERIFY(await(made->shutdown()).has_value());
    }

    void aConnectionThatIsClosedAtOnceIsToldAndOpenedAgain()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        // The first one is closed, the next ones are answered.
        scenario::Node node =
            nodeOf(QStringLiteral("n1"), alpine,
                   shell(QStringLiteral("nc -l -p 5000 -e true; exec nc -ll -p 5000 -e cat")));
        node.protocol = scenario::Protocol::Ndjson;
        const auto made = run.make(node);
        const auto started = await(made->start());
        QVERIFY2(started.has_value(), words(started));
        QTRY_VERIFY_WITH_TIMEOUT(made->takesMessages(), 15'000);
        Event event;
        event.type = QStringLiteral("HELLO");
        std::vector<Event> back;
        for (int step = 1; step <= 100 && back.empty(); ++step) {
            const auto events = await(made->advanceTo(fromUs(step * 50'000), {event}));
            QVERIFY(events.has_value());
            back = *events;
        }
        QVERIFY(!back.empty());
        QVERIFY(await(made->shutdown()).has_value());
    }

    void oneThatIsStartedAgainFromOutsideIsSpokenToAgain()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node = nodeOf(QStringLiteral("echo1"), ours, {QStringLiteral("echo")});
        node.protocol = scenario::Protocol::Ndjson;
        const auto made = run.make(node);
        QVERIFY(await(made->start()).has_value());
        const QString name = made->state().container->name;
        QVERIFY(docker({QStringLiteral("stop"), QStringLiteral("-t"), QStringLiteral("1"), name}));
        QTRY_VERIFY(!made->state().ready);
        QVERIFY(!made->takesMessages());
        QVERIFY(docker({QStringLiteral("start"), name}));
        QTRY_COMPARE_WITH_TIMEOUT(made->state().status, NodeStatus::Running, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(made->takesMessages(), 15'000);
        // It goes on where the run is, not where it had ended.
        made->setTime(fromUs(7'000'000));
        Event event;
        event.type = QStringLiteral("HELLO");
        std::vector<Event> back;
        for (int step = 1; step <= 100 && back.empty(); ++step) {
            const auto events = await(made->advanceTo(fromUs(7'000'000 + step * 50'000), {event}));
            QVERIFY(events.has_value());
            back = *events;
        }
        QVERIFY(!back.empty());
        QVERIFY(back.front().time > fromUs(7'000'000));
        QVERIFY(await(made->shutdown()).has_value());
    }

    void anUnhealthyOneStaysUnhealthyOverAPause()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node =
            nodeOf(QStringLiteral("n1"), alpine, shell(QStringLiteral("touch /well; sleep 60")));
        node.docker.healthcheck = {
            {QStringLiteral("CMD-SHELL"), QStringLiteral("test -e /well || { echo not today; exit 1; }")},
            200ms,
            2s,
            0ms,
            1};
        const auto made = run.make(node);
        const auto started = await(made->start());
        QVERIFY2(started.has_value(), words(started));
        const QString name = made->state().container->name;
        QVERIFY(docker({QStringLiteral("exec"), name, QStringLiteral("rm"), QStringLiteral("/well")}));
        QTRY_COMPARE_WITH_TIMEOUT(made->state().status, NodeStatus::Unhealthy, 15'000);
        QVERIFY(docker({QStringLiteral("pause"), name}));
        QTRY_COMPARE(made->state().status, NodeStatus::Frozen);
        QVERIFY(docker({QStringLiteral("unpause"), name}));
        QTRY_VERIFY(made->state().status != NodeStatus::Frozen);
        QCOMPARE(made->state().status, NodeStatus::Unhealthy);
        QVERIFY(await(made->shutdown()).has_value());
    }

    void aServerThatClosesEveryConnectionIsNeverReadyInSilence()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node = nodeOf(QStringLiteral("n1"), alpine,
                                     shell(QStringLiteral("while true; do nc -l -p 5000 -e true; done")));
        node.protocol = scenario::Protocol::Ndjson;
        node.ready.timeout = 2s;
        const auto made = run.make(node);
        std::optional<Error> told;
        connect(made.get(), &ContainerNode::problemOccurred, this, [&](const Error &error) { told = error; });
        const auto started = await(made->start());
        // Whether the close is seen before or after the node is ready is the kernel's affair.
        if (started) {
            QTRY_VERIFY(told);
            QCOMPARE(told->code, ErrorCode::Disconnected);
        } else {
            QCOMPARE(started.error().code, ErrorCode::NotReady);
            QVERIFY2(started.error().message.english().contains(QStringLiteral("5000")), words(started));
        }
        QVERIFY(await(made->shutdown()).has_value());
        QCOMPARE(run.containersLeft(), 0);
    }

    void twoRunsWithTheSameNodeLiveSideBySide()
    {
        Run first(m_client.get());
        Run second(m_client.get());
        QVERIFY(first.begin());
        QVERIFY(second.begin());
        const scenario::Node node =
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")});
        const auto a = first.make(node);
        const auto b = second.make(node);
        const auto aStarted = a->start();
        QVERIFY(await(b->start()).has_value());
        QVERIFY(await(aStarted).has_value());
        QVERIFY(a->state().container->id != b->state().container->id);
        QVERIFY(await(a->shutdown()).has_value());
        QCOMPARE(first.containersLeft(), 0);
        QCOMPARE(second.containersLeft(), 1);
        QCOMPARE(b->state().status, NodeStatus::Running);
        QVERIFY(await(b->shutdown()).has_value());
    }

    void aShutdownInTheMiddleOfAStartLeavesNothing_data()
    {
        QTest::addColumn<int>("delay");
        for (const int delay : {0, 20, 60, 150, 300, 800})
            QTest::addRow("%d ms", delay) << delay;
    }

    void aShutdownInTheMiddleOfAStartLeavesNothing()
    {
        QFETCH(const int, delay);
        Run run(m_client.get());
        QVERIFY(run.begin());
        scenario::Node node =
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")});
        node.ready.kind = Kind::Log;
        node.ready.logPattern = QStringLiteral("never");
        const auto made = run.make(node);
        const auto started = made->start();
        QTest::qWait(delay); // allowed: the moment is what is varied
        const auto ended = await(made->shutdown());
        QVERIFY2(ended.has_value(), words(ended));
        const auto result = await(started);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(run.containersLeft(), 0);
    }

    void aContainerThatIsLeftBehindRunsOn()
    {
        Run run(m_client.get());
        QVERIFY(run.begin());
        const auto node = run.make(
            nodeOf(QStringLiteral("edge1"), alpine, {QStringLiteral("sleep"), QStringLiteral("60")}));
        QVERIFY(await(node->start()).has_value());
        QVERIFY(docker({QStringLiteral("pause"), node->state().container->name}));
        QTRY_COMPARE(node->state().status, NodeStatus::Frozen);
        QVERIFY(await(node->leave()).has_value());
        const auto details = await(m_client->inspectContainer(node->state().container->id));
        QVERIFY(details.has_value());
        QCOMPARE(details->state, QStringLiteral("running"));
    }

private:
    std::unique_ptr<engine::Client> m_client;
};

XES_CORE_TEST_MAIN(TestContainerNode)
#include "tst_containernode.moc"
