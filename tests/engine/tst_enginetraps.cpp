// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace xes;
using namespace xes::engine;
using std::chrono::seconds;

/// Where an engine does what one does not expect of it; CONTRIBUTING.md has the table.
class TestEngineTraps : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void whatCannotBeUnderstoodAtCreateIsIgnoredInSilence();
    void aWaitForWhatNeverStartsIsCancelled();
    void aWaitForWhatHasEndedHearsNothing();
    void theDriverNoneHasNoLogs();
    void statsOfAStoppedOneAreZeros();
    void whatIsPausedLooksAlive();
    void pausedContainersAreStopped();
    void pausedContainersAreRemoved();
    void aSignalThawsAPausedContainer();
    void aSignalEndsTheRestarts();
    void pausingSpoilsHealth();
    void aChangeOfHealthIsOneAction();
    void outOfMemoryIsAnOomAndADie();
    void eventsAreFilteredByTheEngine();
    void whenNoSubnetIsLeftItIsTold();
    void aTakenPortLeavesTheContainerCreated();
    void restartAndAutoRemoveExcludeEachOther();
    void aFreePortIsReadAfterEachStart();

private:
    [[nodiscard]] ContainerSpec spec(const QString &script) const;
    [[nodiscard]] ContainerId create(const ContainerSpec &what);
    [[nodiscard]] ContainerId run(const ContainerSpec &what);
    [[nodiscard]] ContainerId run(const QString &script) { return run(spec(script)); }
    [[nodiscard]] QString stateOf(const ContainerId &id);
    [[nodiscard]] bool isPodman() const { return m_client->info()->kind == EngineKind::Podman; }

    std::unique_ptr<Client> m_client;
};

namespace {

const Labels ourLabels{{QStringLiteral("tst_enginetraps"), QStringLiteral("1")}};
const Filters ours{{QStringLiteral("label"), {QStringLiteral("tst_enginetraps=1")}}};

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

QJsonObject hostConfig(const QJsonObject &values)
{
    return {{QLatin1StringView("HostConfig"), values}};
}

/// What an event stream tells, from when it is connected on.
class Heard : public QObject
{
public:
    Heard(Client *client, const Filters &filters)
        : m_stream(client->events(filters)), m_connected(m_stream, &EventStream::connected)
    {
        connect(m_stream, &EventStream::eventReceived, this, [this](const EngineEvent &event) {
            actions.append(event.action);
            if (event.action == QLatin1StringView("die"))
                exitCode = event.attributes.value(QStringLiteral("exitCode"));
        });
    }
    ~Heard() override { delete m_stream; }
    [[nodiscard]] bool isConnected() const { return !m_connected.isEmpty(); }

    QStringList actions;
    QString exitCode;

private:
    EventStream *m_stream;
    QSignalSpy m_connected;
};

} // namespace

void TestEngineTraps::initTestCase()
{
    const auto endpoint = Endpoint::fromUrl(qEnvironmentVariable("XES_TEST_ENGINE"));
    QVERIFY2(endpoint, words(endpoint));
    m_client = std::make_unique<Client>(*endpoint);
    const auto info = await(m_client->connectToEngine());
    QVERIFY2(info, words(info));
}

void TestEngineTraps::cleanup()
{
    const auto list = await(m_client->listContainers(ours, true));
    QVERIFY2(list, words(list));
    for (const ContainerSummary &container : *list)
        QVERIFY(await(m_client->removeContainer(container.id, true, true)));
    QVERIFY(await(m_client->pruneNetworks(ours)));
}

void TestEngineTraps::cleanupTestCase()
{
    m_client.reset();
}

ContainerSpec TestEngineTraps::spec(const QString &script) const
{
    ContainerSpec out;
    out.image = QStringLiteral("alpine:latest");
    out.command = {QStringLiteral("sh"), QStringLiteral("-c"), script};
    out.labels = ourLabels;
    return out;
}

ContainerId TestEngineTraps::create(const ContainerSpec &what)
{
    const auto created = await(m_client->createContainer(what));
    if (!created)
        QTest::qFail(words(created), __FILE__, __LINE__);
    return created ? created->id : ContainerId();
}

ContainerId TestEngineTraps::run(const ContainerSpec &what)
{
    const ContainerId id = create(what);
    if (const auto started = await(m_client->startContainer(id)); !started)
        QTest::qFail(words(started), __FILE__, __LINE__);
    return id;
}

QString TestEngineTraps::stateOf(const ContainerId &id)
{
    const auto details = await(m_client->inspectContainer(id));
    return details ? details->state : errorName(details.error().code);
}

void TestEngineTraps::whatCannotBeUnderstoodAtCreateIsIgnoredInSilence()
{
    ContainerSpec what = spec(QStringLiteral("true"));
    what.memoryBytes = 32 * 1024 * 1024;
    what.more = hostConfig({{QLatin1StringView("MemoryLimitOfAnotherName"), 1}});
    const auto created = await(m_client->createContainer(what));
    QVERIFY2(created, words(created));
    const auto details = await(m_client->inspectContainer(created->id));
    QVERIFY2(details, words(details));
    const QJsonObject host =
        QJsonDocument::fromJson(details->raw)[QLatin1StringView("HostConfig")].toObject();
    QVERIFY(!host.contains(QLatin1StringView("MemoryLimitOfAnotherName")));
    QCOMPARE(host.value(QLatin1StringView("Memory")).toInteger(), 32 * 1024 * 1024);
}

void TestEngineTraps::aWaitForWhatNeverStartsIsCancelled()
{
    ContainerSpec what = spec({});
    what.command = QStringList{QStringLiteral("/no/such/program")};
    const ContainerId id = create(what);
    CallOptions options;
    const Future<int> exit = m_client->waitForNextExit(id, options);
    QVERIFY(await(m_client->ping()));
    QCOMPARE(codeOf(await(m_client->startContainer(id))), QStringLiteral("bad_command"));
    QVERIFY(await(m_client->inspectContainer(id)));
    QVERIFY(!exit.isFinished());
    options.cancel.cancel();
    QCOMPARE(codeOf(await(exit)), QStringLiteral("cancelled"));
}

void TestEngineTraps::aWaitForWhatHasEndedHearsNothing()
{
    const ContainerId id = run(QStringLiteral("exit 4"));
    QTRY_COMPARE(stateOf(id), QStringLiteral("exited"));
    CallOptions options;
    options.deadline = milliseconds(500);
    QCOMPARE(codeOf(await(m_client->waitForNextExit(id, options))), QStringLiteral("timed_out"));
}

void TestEngineTraps::theDriverNoneHasNoLogs()
{
    ContainerSpec what = spec(QStringLiteral("echo unheard"));
    what.more = hostConfig(
        {{QLatin1StringView("LogConfig"), QJsonObject{{QLatin1StringView("Type"), QStringLiteral("none")}}}});
    const ContainerId id = run(what);
    std::optional<std::optional<Error>> end;
    LogStream *logs = m_client->logs(id, {});
    connect(logs, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY(end);
    QVERIFY(*end);
    QVERIFY2((*end)->message.english().contains(QStringLiteral("logging")),
             qPrintable((*end)->message.english()));
    delete logs;
}

void TestEngineTraps::statsOfAStoppedOneAreZeros()
{
    const ContainerId id = run(QStringLiteral("true"));
    QTRY_COMPARE(stateOf(id), QStringLiteral("exited"));
    const auto sample = await(m_client->stats(id));
    QVERIFY2(sample, words(sample));
    QVERIFY(!sample->cpuPercent);
    QCOMPARE(sample->memoryBytes, 0);
    QCOMPARE(sample->pids, 0);
}

void TestEngineTraps::whatIsPausedLooksAlive()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    QVERIFY(await(m_client->pauseContainer(id)));
    const auto sample = await(m_client->stats(id));
    QVERIFY2(sample, words(sample));
    QVERIFY(sample->memoryBytes > 0);
    const auto table = await(m_client->processes(id));
    QVERIFY2(table, words(table));
    QCOMPARE(table->rows.size(), std::size_t(isPodman() ? 0 : 1)); // as Podman's `ps` runs inside
    QCOMPARE(codeOf(await(m_client->startContainer(id))), QStringLiteral("conflict"));
    QCOMPARE(codeOf(await(m_client->pauseContainer(id))), QStringLiteral("conflict"));
    QCOMPARE(codeOf(await(m_client->exec(id, {QStringLiteral("true")}))), QStringLiteral("conflict"));
    QCOMPARE(stateOf(id), QStringLiteral("paused"));
}

void TestEngineTraps::pausedContainersAreStopped()
{
    const ContainerId id = run(QStringLiteral("trap 'exit 9' TERM; sleep 600 & wait"));
    QVERIFY(await(m_client->pauseContainer(id)));
    const auto stopped = await(m_client->stopContainer(id, seconds(5)));
    QVERIFY2(stopped, words(stopped));
    const auto details = await(m_client->inspectContainer(id));
    QVERIFY2(details, words(details));
    QCOMPARE(details->state, QStringLiteral("exited"));
}

void TestEngineTraps::pausedContainersAreRemoved()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    QVERIFY(await(m_client->pauseContainer(id)));
    QCOMPARE(codeOf(await(m_client->removeContainer(id, false, true))), QStringLiteral("conflict"));
    const auto removed = await(m_client->removeContainer(id, true, true));
    QVERIFY2(removed, words(removed));
    QCOMPARE(codeOf(await(m_client->inspectContainer(id))), QStringLiteral("not_found"));
}

void TestEngineTraps::aSignalThawsAPausedContainer()
{
    const ContainerId id = run(QStringLiteral("trap : USR1; while :; do sleep 0.1; done"));
    QVERIFY(await(m_client->pauseContainer(id)));
    QVERIFY(await(m_client->killContainer(id, QStringLiteral("USR1"))));
    QCOMPARE(stateOf(id), isPodman() ? QStringLiteral("paused") : QStringLiteral("running"));
}

void TestEngineTraps::aSignalEndsTheRestarts()
{
    ContainerSpec what = spec(QStringLiteral("trap 'exit 0' USR1; echo up; while :; do sleep 0.1; done"));
    what.more = hostConfig({{QLatin1StringView("RestartPolicy"),
                             QJsonObject{{QLatin1StringView("Name"), QStringLiteral("always")}}}});
    const ContainerId id = run(what);
    Heard heard(m_client.get(), ours);
    QTRY_VERIFY(heard.isConnected());
    int lines = 0;
    LogStream *logs = m_client->logs(id, {});
    connect(logs, &LogStream::linesReceived, this,
            [&lines](const std::vector<LogLine> &more) { lines += static_cast<int>(more.size()); });
    QTRY_COMPARE(lines, 1); // its trap is set
    QVERIFY(await(m_client->killContainer(id, QStringLiteral("USR1"))));
    QTRY_VERIFY(heard.actions.contains(QStringLiteral("die")));
    if (isPodman())
        QTRY_COMPARE(stateOf(id), QStringLiteral("running"));
    else
        QTRY_COMPARE(stateOf(id), QStringLiteral("exited"));
    delete logs;
}

void TestEngineTraps::pausingSpoilsHealth()
{
    ContainerSpec what = spec(QStringLiteral("sleep 600"));
    what.healthcheck = HealthcheckSpec{
        {QStringLiteral("CMD-SHELL"), QStringLiteral("true")}, milliseconds(200), milliseconds(5000), {}, 2};
    const ContainerId id = run(what);
    const auto healthOf = [&] { return await(m_client->inspectContainer(id))->health; };
    if (isPodman())
        QVERIFY(await(m_client->runHealthcheck(id)));
    QTRY_COMPARE(healthOf(), QStringLiteral("healthy"));
    QVERIFY(await(m_client->pauseContainer(id)));
    QTRY_COMPARE(healthOf(), isPodman() ? QStringLiteral("healthy") : QStringLiteral("unhealthy"));
    QVERIFY(await(m_client->unpauseContainer(id)));
    QTRY_COMPARE(healthOf(), QStringLiteral("healthy"));
}

void TestEngineTraps::aChangeOfHealthIsOneAction()
{
    Heard heard(m_client.get(), {{QStringLiteral("type"), {QStringLiteral("container")}},
                                 {QStringLiteral("event"), {QStringLiteral("health_status")}},
                                 {QStringLiteral("label"), {QStringLiteral("tst_enginetraps=1")}}});
    QTRY_VERIFY(heard.isConnected());
    ContainerSpec what = spec(QStringLiteral("sleep 600"));
    what.healthcheck = HealthcheckSpec{
        {QStringLiteral("CMD-SHELL"), QStringLiteral("true")}, milliseconds(200), milliseconds(5000), {}, 2};
    const ContainerId id = run(what);
    if (isPodman())
        QVERIFY(await(m_client->runHealthcheck(id)));
    QTRY_VERIFY(!heard.actions.isEmpty());
    // Podman does not say which.
    QCOMPARE(heard.actions, QStringList{isPodman() ? QStringLiteral("health_status")
                                                   : QStringLiteral("health_status: healthy")});
}

void TestEngineTraps::outOfMemoryIsAnOomAndADie()
{
    Heard heard(m_client.get(), ours);
    QTRY_VERIFY(heard.isConnected());
    ContainerSpec what = spec(QStringLiteral("exec tail /dev/zero"));
    what.memoryBytes = 16 * 1024 * 1024;
    const ContainerId id = run(what);
    QTRY_VERIFY(heard.actions.contains(QStringLiteral("die")));
    QCOMPARE(heard.exitCode, QStringLiteral("137"));
    const qsizetype oom = heard.actions.indexOf(QStringLiteral("oom"));
    QCOMPARE(oom >= 0, !isPodman());
    QVERIFY(oom < heard.actions.indexOf(QStringLiteral("die")));
    const auto details = await(m_client->inspectContainer(id));
    QVERIFY2(details, words(details));
    QVERIFY(details->oomKilled || isPodman()); // whose monitor at times learns of it too late
    QCOMPARE(details->exitCode, 137);
}

void TestEngineTraps::eventsAreFilteredByTheEngine()
{
    Heard all(m_client.get(), ours);
    Heard some(m_client.get(), {{QStringLiteral("type"), {QStringLiteral("container")}},
                                {QStringLiteral("event"), {QStringLiteral("start"), QStringLiteral("die")}},
                                {QStringLiteral("label"), {QStringLiteral("tst_enginetraps=1")}}});
    QTRY_VERIFY(all.isConnected() && some.isConnected());
    const ContainerId id = run(QStringLiteral("sleep 600"));
    QVERIFY(await(m_client->exec(id, {QStringLiteral("true")})));
    QVERIFY(await(m_client->killContainer(id, QStringLiteral("KILL"))));
    QTRY_COMPARE(some.actions, (QStringList{QStringLiteral("start"), QStringLiteral("die")}));
    QTRY_VERIFY(all.actions.contains(QStringLiteral("die")));
    // Each of our own probes by exec makes events, too.
    QVERIFY(std::any_of(all.actions.begin(), all.actions.end(),
                        [](const QString &action) { return action.startsWith(QStringLiteral("exec")); }));
}

void TestEngineTraps::whenNoSubnetIsLeftItIsTold()
{
    QString code = QStringLiteral("ok");
    for (int i = 0; i < 40 && code == QStringLiteral("ok"); ++i) {
        NetworkSpec what;
        what.name = QStringLiteral("subnet-%1").arg(i);
        what.labels = ourLabels;
        code = codeOf(await(m_client->createNetwork(what)));
    }
    // Docker gives away 31 subnets and then answers 404; Podman has some 40 000.
    QCOMPARE(code, isPodman() ? QStringLiteral("ok") : QStringLiteral("no_subnet"));
}

void TestEngineTraps::aTakenPortLeavesTheContainerCreated()
{
    ContainerSpec what = spec(QStringLiteral("sleep 600"));
    what.ports = {{80, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 18081}};
    (void)run(what);
    const ContainerId other = create(what);
    QCOMPARE(codeOf(await(m_client->startContainer(other))), QStringLiteral("port_taken"));
    const auto details = await(m_client->inspectContainer(other));
    QVERIFY2(details, words(details));
    QCOMPARE(details->state, QStringLiteral("created"));
    QCOMPARE(details->exitCode, isPodman() ? 0 : 128);
    QCOMPARE(details->error.isEmpty(), isPodman());
}

void TestEngineTraps::restartAndAutoRemoveExcludeEachOther()
{
    ContainerSpec what = spec(QStringLiteral("true"));
    what.more = hostConfig({{QLatin1StringView("AutoRemove"), true},
                            {QLatin1StringView("RestartPolicy"),
                             QJsonObject{{QLatin1StringView("Name"), QStringLiteral("always")}}}});
    const auto created = await(m_client->createContainer(what));
    QCOMPARE(codeOf(created), QStringLiteral("refused"));
    QVERIFY2(created.error().message.english().contains(QStringLiteral("restart")), words(created));
}

void TestEngineTraps::aFreePortIsReadAfterEachStart()
{
    ContainerSpec what = spec(QStringLiteral("trap 'exit 0' TERM; sleep 600 & wait"));
    what.ports = {{80, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 0}};
    const ContainerId id = create(what);
    const auto portOf = [&]() -> int {
        const auto details = await(m_client->inspectContainer(id));
        return details && !details->ports.empty() ? details->ports.front().hostPort : 0;
    };
    for (int i = 0; i < 2; ++i) {
        if (!isPodman()) // which chooses at create, and keeps it
            QCOMPARE(portOf(), 0);
        QVERIFY(await(m_client->startContainer(id)));
        QVERIFY(portOf() > 0);
        QVERIFY(await(m_client->stopContainer(id, seconds(1))));
    }
}

XES_CORE_TEST_MAIN(TestEngineTraps)
#include "tst_enginetraps.moc"
