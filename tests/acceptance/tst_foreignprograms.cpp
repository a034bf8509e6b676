// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulationcontroller.h"
#include "support/testcase.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace xes;

/// Programs from Debian's packages, as images made by support/debian-image.sh, in one scenario with modelled
/// nodes: ready, stepped, looked into, gone.
class TestForeignPrograms : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBrokerAndAWebServerAreReadySteppedLookedIntoAndGone();

private:
    template <class T>
    Result<T> wait(Future<T> future, int ms = 40'000)
    {
        Result<T> out = tl::unexpected(Error{ErrorCode::TimedOut, {}, {}, {}});
        bool ended = false;
        onResult(std::move(future), this, [&](Result<T> r) {
            out = std::move(r);
            ended = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ended, ms); }();
        if (!out)
            qInfo().noquote() << out.error().message.english() << out.error().remedy.english();
        return out;
    }
    QByteArray run(const QString &program, const QStringList &arguments);
    QByteArray m_lastOutput;
};

QByteArray TestForeignPrograms::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000); }();
    m_lastOutput = process.readAll();
    return process.exitCode() == 0 ? m_lastOutput : QByteArray();
}

void TestForeignPrograms::initTestCase()
{
    const QString script =
        qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/tests/support/debian-image.sh");
    for (const QString &name : {QStringLiteral("mosquitto"), QStringLiteral("nginx")})
        QVERIFY2(!run(script, {name}).isEmpty(), m_lastOutput.constData());
}

void TestForeignPrograms::aBrokerAndAWebServerAreReadySteppedLookedIntoAndGone()
{
    ControllerOptions options;
    options.engineFlag = qEnvironmentVariable("XES_TEST_ENGINE");
    QVERIFY(!options.engineFlag.isEmpty());
    SimulationController controller(options);
    QVERIFY(wait(controller.connectEngine()).has_value());

    const auto opened =
        wait(controller.open(qEnvironmentVariable("XES_SOURCE") +
                             QStringLiteral("/tests/acceptance/data/broker-and-web.xedgesim.yaml")));
    QVERIFY(opened.has_value());
    QVERIFY2(opened->errors.empty(),
             opened->errors.empty() ? "" : qPrintable(opened->errors.front().message.english()));
    QVERIFY(wait(controller.start(), 60'000).has_value());
    for (const NodeSnapshot &node : controller.snapshot()->nodes)
        QVERIFY2(node.state.ready, qPrintable(node.id.toString()));

    const auto reached = wait(controller.step(std::chrono::seconds(1)));
    QVERIFY(reached.has_value());
    QCOMPARE(toUs(*reached), 1'000'000);
    QTRY_VERIFY(controller.snapshot()->messages.delivered > 0);

    const auto broker = wait(controller.inspect(NodeId(QStringLiteral("broker"))));
    QVERIFY(broker.has_value());
    QCOMPARE(broker->state, QStringLiteral("running"));
    const auto web = wait(controller.inspect(NodeId(QStringLiteral("web"))));
    QVERIFY(web.has_value());
    QCOMPARE(web->health, QStringLiteral("healthy"));
    QVERIFY(!web->ports.empty());

    QObject feedOwner;
    LogFeed *log = controller.followLog(NodeId(QStringLiteral("broker")), 100, &feedOwner);
    QByteArray text;
    connect(log, &LogFeed::linesReceived, this, [&](const std::vector<engine::LogLine> &lines) {
        for (const engine::LogLine &line : lines)
            text += line.text + '\n';
    });
    QTRY_VERIFY2_WITH_TIMEOUT(text.contains("mosquitto version"), text.constData(), 10'000);

    QTcpSocket socket;
    QByteArray answer;
    connect(&socket, &QTcpSocket::connected, this, [&] { socket.write("GET / HTTP/1.0\r\n\r\n"); });
    connect(&socket, &QTcpSocket::readyRead, this, [&] { answer += socket.readAll(); });
    socket.connectToHost(QStringLiteral("127.0.0.1"), web->ports.front().hostPort);
    QTRY_VERIFY2(answer.contains("Hello from a container"), answer.constData());

    const auto report = wait(controller.stop());
    QVERIFY(report.has_value());
    QVERIFY2(report->leftBehind.isEmpty(), qPrintable(report->leftBehind.join(u' ')));
    QCOMPARE(run(QStringLiteral("docker"), {QStringLiteral("ps"), QStringLiteral("-aq"),
                                            QStringLiteral("--filter"), QStringLiteral("label=xedgesim")}),
             QByteArray());
    QCOMPARE(m_lastOutput, QByteArray());
}

XES_CORE_TEST_MAIN(TestForeignPrograms)
#include "tst_foreignprograms.moc"
