// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "simulation/enginelink.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>

#include <csignal>

using namespace xes;
using namespace xes::engine;

/// A real engine that is killed, restarted, stopped and continued under a load of 200 calls and 20 streams.
class TestEngineFaults : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyCallEndsOnceAndTheStateIsRightAgain_data();
    void everyCallEndsOnceAndTheStateIsRightAgain();

private:
    void startEngine();
    void run(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool answers() const;
    [[nodiscard]] QString socket() const { return m_folder + QStringLiteral("/f.sock"); }
    [[nodiscard]] QString url() const { return QStringLiteral("unix://") + socket(); }
    [[nodiscard]] QByteArray statesByTheCli();
    void askStates(Client &client);

    QString m_folder;
    QProcess m_engine;
    QByteArray m_states; ///< as the client was told last
    bool m_right = false;
};

namespace {
constexpr int calls = 200;
constexpr qint64 recoveryMs = 2'000;
const Filters every;
} // namespace

void TestEngineFaults::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    const QByteArray said = process.readAll();
    QVERIFY2(process.error() == QProcess::UnknownError && process.exitCode() == 0, said.constData());
}

void TestEngineFaults::initTestCase()
{
    m_folder = qEnvironmentVariable("XES_TEST_ENGINE_DIR") + QStringLiteral("/f");
    QVERIFY(QDir().mkpath(m_folder));
    const QString tar = m_folder + QStringLiteral("/alpine.tar");
    run(QStringLiteral("docker"),
        {QStringLiteral("save"), QStringLiteral("-o"), tar, QStringLiteral("alpine")});
    QFile config(m_folder + QStringLiteral("/daemon.json"));
    QVERIFY(config.open(QIODevice::WriteOnly) && config.write("{}") == 2);
    config.close();
    startEngine();
    run(QStringLiteral("docker"),
        {QStringLiteral("-H"), url(), QStringLiteral("load"), QStringLiteral("-i"), tar});
}

void TestEngineFaults::cleanupTestCase()
{
    ::kill(pid_t(m_engine.processId()), SIGCONT);
    m_engine.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_engine.state(), QProcess::NotRunning, 30'000);
}

void TestEngineFaults::startEngine()
{
    const auto in = [this](const char *name) {
        return m_folder + QLatin1Char('/') + QLatin1StringView(name);
    };
    m_engine.setStandardErrorFile(in("engine.log"), QIODevice::Append);
    const QString parent =
        QLatin1Char('/') + QFileInfo(qEnvironmentVariable("XES_TEST_ENGINE_DIR")).fileName();
    m_engine.start(QStringLiteral("dockerd"),
                   {QStringLiteral("--data-root"), in("data"), QStringLiteral("--exec-root"), in("exec"),
                    QStringLiteral("--pidfile"), in("pid"), QStringLiteral("--config-file"),
                    in("daemon.json"), QStringLiteral("--cgroup-parent"), parent,
                    QStringLiteral("--bridge=none"), QStringLiteral("--iptables=false"),
                    QStringLiteral("--shutdown-timeout=1"), QStringLiteral("-H"), url()});
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 60'000);
}

/// Asked by a socket of our own, that the client is measured against.
bool TestEngineFaults::answers() const
{
    QLocalSocket socket;
    socket.connectToServer(this->socket());
    if (socket.state() != QLocalSocket::ConnectedState)
        return false;
    socket.write("GET /_ping HTTP/1.0\r\n\r\n");
    return QTest::qWaitFor([&] { return socket.bytesAvailable() > 0; }, 200);
}

QByteArray TestEngineFaults::statesByTheCli()
{
    QProcess process;
    process.start(QStringLiteral("docker"),
                  {QStringLiteral("-H"), url(), QStringLiteral("ps"), QStringLiteral("-a"),
                   QStringLiteral("--no-trunc"), QStringLiteral("--format"),
                   QStringLiteral("{{.ID}} {{.State}}")});
    [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000); }();
    QList<QByteArray> lines = process.readAll().trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

/// Lists until an answer came.
void TestEngineFaults::askStates(Client &client)
{
    onResult(client.listContainers(every, true), &client,
             [this, &client](const Result<std::vector<ContainerSummary>> &list) {
                 if (!list) {
                     askStates(client);
                     return;
                 }
                 QList<QByteArray> lines;
                 for (const ContainerSummary &one : *list)
                     lines << (one.id.toString() + u' ' + one.state).toUtf8();
                 std::sort(lines.begin(), lines.end());
                 m_states = lines.join('\n');
                 m_right = true;
             });
}

void TestEngineFaults::everyCallEndsOnceAndTheStateIsRightAgain_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("killed") << SIGKILL;
    QTest::newRow("restarted") << SIGTERM;
    QTest::newRow("stopped and continued") << SIGSTOP;
}

void TestEngineFaults::everyCallEndsOnceAndTheStateIsRightAgain()
{
    QFETCH(int, signal);
    // Before the client, which ends its streams when it goes.
    std::vector<int> ends(20, 0);
    std::vector<int> results(calls, 0);
    int given = 0;
    int told = 0;
    int connections = 0;
    Endpoint where;
    where.path = socket();
    where.url = url();
    Client client(where);
    QVERIFY(await(client.connectToEngine()));
    EngineLink link(url(), {}, {}, nullptr);
    QVERIFY(await(link.connectEngine()));
    std::vector<ContainerId> containers;
    for (int i = 0; i < 5; ++i) {
        ContainerSpec what;
        what.image = QStringLiteral("alpine:latest");
        what.more = {{QLatin1StringView("HostConfig"),
                      QJsonObject{{QLatin1StringView("NetworkMode"), QStringLiteral("none")}}}};
        what.command = QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                   QStringLiteral("while :; do echo a line; sleep 0.1; done")};
        const auto created = await(client.createContainer(what));
        QVERIFY2(created, words(created));
        QVERIFY(await(client.startContainer(created->id)));
        containers.push_back(created->id);
    }

    std::vector<EventStream *> events;
    const auto watch = [&](Stream *stream, std::size_t index) {
        connect(stream, &Stream::ended, this, [&ends, index] { ++ends[index]; });
    };
    for (std::size_t i = 0; i < 5; ++i) {
        LogStream *log = client.logs(containers[i], {});
        connect(log, &LogStream::linesReceived, this, [&told] { ++told; });
        watch(log, i);
        watch(client.followStats(containers[i]), 5 + i);
        watch(client.attach(containers[i], {}), 10 + i);
        events.push_back(client.events({}));
        connect(events.back(), &EventStream::connected, this, [&connections] { ++connections; });
        watch(events.back(), 15 + i);
    }
    QTRY_COMPARE(connections, 5);
    QTRY_VERIFY(told > 5);

    const auto count = [&](auto future, int index) {
        onResult(std::move(future), this, [&results, &given, index](const auto &) {
            ++results[std::size_t(index)];
            ++given;
        });
    };
    for (int i = 0; i < calls; ++i) {
        const ContainerId &id = containers[std::size_t(i) % containers.size()];
        switch (i % 6) {
        case 0:
            count(client.inspectContainer(id), i);
            break;
        case 1:
            count(client.listContainers(every, true), i);
            break;
        case 2:
            count(client.exec(id, {QStringLiteral("true")}), i);
            break;
        case 3:
            count(client.renameContainer(id, QStringLiteral("x-%1").arg(i)), i);
            break;
        case 4:
            count(client.processes(id), i);
            break;
        default:
            count(client.systemInfo(), i);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(given >= 10, 30'000); // in the midst of them
    const int before = connections;
    QVERIFY(::kill(pid_t(m_engine.processId()), signal) == 0);
    if (signal == SIGSTOP) {
        QTimer over; // how long the fault lasts
        over.setSingleShot(true);
        over.start(3'000);
        QTRY_VERIFY(!over.isActive());
        ::kill(pid_t(m_engine.processId()), SIGCONT);
        QTRY_VERIFY(answers());
    } else {
        QTRY_COMPARE_WITH_TIMEOUT(m_engine.state(), QProcess::NotRunning, 60'000);
        startEngine();
    }
    QElapsedTimer back;
    back.start();
    m_right = false;
    askStates(client);
    const auto recovered = [&] {
        return m_right && link.status().state == EngineStatus::State::Connected &&
               (signal == SIGSTOP || connections == before + 5);
    };
    QTRY_VERIFY_WITH_TIMEOUT(recovered(), 20'000);
    const qint64 took = back.elapsed();
    qInfo("recovered %lld ms after the engine's return", static_cast<long long>(took));
    QVERIFY2(took <= recoveryMs, QByteArray::number(took).constData());
    QCOMPARE(m_states, statesByTheCli());

    QTRY_COMPARE_WITH_TIMEOUT(given, calls, 90'000);
    QCOMPARE(results, std::vector<int>(calls, 1));
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const bool goesOn = i >= 15 || signal == SIGSTOP;
        QVERIFY2(ends[i] == (goesOn ? 0 : 1),
                 qPrintable(QStringLiteral("stream %1 ended %2 times").arg(i).arg(ends[i])));
    }
    for (const ContainerId &id : containers) {
        const auto removed = await(client.removeContainer(id, true, true));
        QVERIFY2(removed, words(removed));
    }
}

XES_CORE_TEST_MAIN(TestEngineFaults)
#include "tst_enginefaults.moc"
