// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulationcontroller.h"
#include "support/fakepeer.h"
#include "support/scenarios.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <memory>
#include <random>

using namespace xes;
using namespace xes::testsupport;

class TestSimulationController : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void stepsAndRunsToTheEnd();
    void exactFormHandlesTheEndToo();
    void anySplitGivesTheSameFingerprint_data();
    void anySplitGivesTheSameFingerprint();
    void eventsComeWholeAndInOrder();
    void stepToNextEventEndsWhereSomethingHappened();
    void runUntilMayMoveTheEnd();
    void pauseInterruptsALongRunAtOnce();
    void stopInterruptsALongRunAtOnce();
    void resetGoesBackToTheBeginning();
    void commandsThatDoNotFitAreRefused();
    void realPaceFollowsTheWallClock();
    void aPaceMayChangeOnTheWay();
    void aMissingEventsFolderFailsTheStart();
    void renodeIsRefused();
    void noEngineIsAskedFor();
    void anotherEngineCanBeChosenAfterARunThatFailed();
    void goesAwayInTheMiddleOfARun();

private:
    template <class T>
    Result<T> await(Future<T> future);
    void open(const scenario::Scenario &scenario);
    Result<RunReport> whole(const scenario::Scenario &scenario, VirtualDuration piece = VirtualDuration(0));

    std::unique_ptr<SimulationController> m_controller;
};

namespace {

/// So much to compute that only an interruption ends it within the test's time.
scenario::Scenario endless()
{
    scenario::Scenario scenario =
        sensorsAndGateway(20, VirtualDuration(1'000'000'000'000'000), scenario::Form::Exact);
    for (scenario::Node &node : scenario.nodes)
        node.sensor.period = VirtualDuration(1'000);
    scenario.nodes.pop_back();
    return scenario;
}

} // namespace

template <class T>
Result<T> TestSimulationController::await(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(ErrorCode::TimedOut, Text::verbatim(QStringLiteral("The future never ended.")));
    return future.result();
}

void TestSimulationController::initTestCase()
{
    // Whoever contacts an engine here fails with this address.
    qputenv("DOCKER_HOST", "unix:///nowhere/docker.sock");
}

void TestSimulationController::init()
{
    TestCase::init();
    m_controller = std::make_unique<SimulationController>(ControllerOptions{});
}

void TestSimulationController::cleanup()
{
    m_controller.reset();
}

void TestSimulationController::open(const scenario::Scenario &scenario)
{
    const Result<void> opened = await(m_controller->open(scenario));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message.english()));
}

Result<RunReport> TestSimulationController::whole(const scenario::Scenario &scenario, VirtualDuration piece)
{
    open(scenario);
    StartOptions options;
    options.fingerprint = true;
    if (const auto started = await(m_controller->start(options)); !started)
        return tl::unexpected(started.error());
    const auto ran = await(m_controller->runUntil(VirtualTime() + scenario.duration, piece));
    if (!ran)
        return tl::unexpected(ran.error());
    return await(m_controller->stop());
}

void TestSimulationController::stepsAndRunsToTheEnd()
{
    open(sensorsAndGateway(3, VirtualDuration(10'000'000)));
    QCOMPARE(m_controller->snapshot()->state, RunState::Idle);
    QCOMPARE(m_controller->snapshot()->nodes.size(), 4U);
    StartOptions options;
    options.fingerprint = true;
    QVERIFY(await(m_controller->start(options)));
    QCOMPARE(m_controller->snapshot()->state, RunState::Paused);
    QVERIFY(m_controller->snapshot()->nodes[0].state.ready);
    QCOMPARE(m_controller->snapshot()->next->type, QStringLiteral("SAMPLE"));

    QCOMPARE(toUs(await(m_controller->step(VirtualDuration(1'500'000))).value_or(VirtualTime())), 1'500'000);
    QCOMPARE(toUs(m_controller->snapshot()->now), 1'500'000);
    QCOMPARE(m_controller->snapshot()->messages.delivered, 3);
    QCOMPARE(m_controller->snapshot()->nodes[3].lastEvent, QStringLiteral("PROCESS"));

    QCOMPARE(toUs(await(m_controller->run()).value_or(VirtualTime())), 10'000'000);
    QCOMPARE(m_controller->snapshot()->state, RunState::Finished);
    const auto report = await(m_controller->stop());
    QVERIFY(report);
    QCOMPARE(m_controller->snapshot()->state, RunState::Stopped);
    QCOMPARE(report->messages.sent, 27);
    QCOMPARE(report->messages.delivered, 27);
    QCOMPARE(report->eventsSha256.size(), 64);
    QCOMPARE(report->steps, 2U);
    QCOMPARE(statusName(report->nodes[0].state.status), QStringLiteral("running"));
    QVERIFY(report->leftBehind.isEmpty());
    QVERIFY(!report->run.isEmpty());
}

void TestSimulationController::exactFormHandlesTheEndToo()
{
    const auto report = whole(sensorsAndGateway(3, VirtualDuration(10'000'000), scenario::Form::Exact));
    QVERIFY(report);
    QCOMPARE(report->messages.delivered, 30);
}

void TestSimulationController::anySplitGivesTheSameFingerprint_data()
{
    QTest::addColumn<bool>("exact");
    QTest::newRow("prototype") << false;
    QTest::newRow("exact") << true;
}

void TestSimulationController::anySplitGivesTheSameFingerprint()
{
    QFETCH(bool, exact);
    const scenario::Scenario scenario =
        overLatency(sensorsAndGateway(3, VirtualDuration(10'000'000),
                                      exact ? scenario::Form::Exact : scenario::Form::Prototype),
                    VirtualDuration(12'345), 0.2);
    const auto expected = whole(scenario);
    QVERIFY(expected);
    std::mt19937 random(11);
    for (int trial = 0; trial < 50; ++trial) {
        const qint64 piece = std::uniform_int_distribution<qint64>(50'000, 4'000'000)(random);
        const auto split = whole(scenario, VirtualDuration(piece));
        QVERIFY(split);
        QCOMPARE(split->eventsSha256, expected->eventsSha256);
        QCOMPARE(split->messages.lost, expected->messages.lost);
    }
}

void TestSimulationController::eventsComeWholeAndInOrder()
{
    std::vector<Event> told;
    connect(m_controller.get(), &SimulationController::eventsHandled, this,
            [&](const EventBatch &batch) { told.insert(told.end(), batch->begin(), batch->end()); });
    QSignalSpy began(m_controller.get(), &SimulationController::runBegan);
    const auto report = whole(sensorsAndGateway(3, VirtualDuration(100'000'000), scenario::Form::Exact));
    QVERIFY(report);
    QTRY_COMPARE(qint64(told.size()), report->eventCount);
    QVERIFY(std::is_sorted(told.begin(), told.end(),
                           [](const Event &a, const Event &b) { return a.time < b.time; }));
    QCOMPARE(began.size(), 1);
}

void TestSimulationController::stepToNextEventEndsWhereSomethingHappened()
{
    open(sensorsAndGateway(1, VirtualDuration(3'000'000), scenario::Form::Exact));
    QVERIFY(await(m_controller->start()));
    QCOMPARE(toUs(await(m_controller->stepToNextEvent()).value_or(VirtualTime())), 1'000'000);
    QCOMPARE(toUs(await(m_controller->stepToNextEvent()).value_or(VirtualTime())), 1'000'100);
    QCOMPARE(toUs(await(m_controller->stepToNextEvent()).value_or(VirtualTime())), 2'000'000);
}

void TestSimulationController::runUntilMayMoveTheEnd()
{
    open(sensorsAndGateway(1, VirtualDuration(2'000'000)));
    QVERIFY(await(m_controller->start()));
    QVERIFY(await(m_controller->run()));
    // At the end a step ends at once, where it is.
    QCOMPARE(toUs(await(m_controller->step(VirtualDuration(1'000))).value_or(VirtualTime())), 2'000'000);
    QCOMPARE(toUs(await(m_controller->runUntil(fromUs(4'000'000))).value_or(VirtualTime())), 4'000'000);
    QCOMPARE(toUs(m_controller->snapshot()->end), 4'000'000);
    QCOMPARE(m_controller->snapshot()->state, RunState::Finished);
}

void TestSimulationController::pauseInterruptsALongRunAtOnce()
{
    open(endless());
    QVERIFY(await(m_controller->start()));
    const auto running = m_controller->run();
    QTRY_COMPARE(m_controller->snapshot()->state, RunState::Running);
    QElapsedTimer moving;
    moving.start();
    QTRY_VERIFY(toUs(m_controller->snapshot()->now) > 0);
    const double moved = double(moving.nsecsElapsed()) / 1e6;
    QElapsedTimer timer;
    timer.start();
    m_controller->pause();
    const auto reached = await(running);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(reached);
    QCOMPARE(m_controller->snapshot()->state, RunState::Paused);
    QCOMPARE(m_controller->snapshot()->now, *reached);
    QVERIFY(await(m_controller->step(VirtualDuration(1'000))));
    const auto report = await(m_controller->stop());
    QVERIFY(report);
    // The step that was cut short is none; its time was spent all the same.
    QCOMPARE(report->steps, 1U);
    QVERIFY2(report->stepsMs - report->stepMaxMs >= moved, qPrintable(QString::number(report->stepsMs)));
}

void TestSimulationController::stopInterruptsALongRunAtOnce()
{
    open(endless());
    QVERIFY(await(m_controller->start()));
    const auto running = m_controller->run();
    QTRY_COMPARE(m_controller->snapshot()->state, RunState::Running);
    QElapsedTimer timer;
    timer.start();
    const auto first = m_controller->stop();
    const auto second = m_controller->stop();
    QVERIFY(await(first));
    // On a busy machine the first may be over before the second is heard; then nothing is running.
    const auto again = await(second);
    QVERIFY(again || again.error().code == ErrorCode::InvalidArgument);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(running.isFinished());
    QCOMPARE(m_controller->snapshot()->state, RunState::Stopped);
}

void TestSimulationController::resetGoesBackToTheBeginning()
{
    open(endless());
    QVERIFY(await(m_controller->reset()));
    QVERIFY(await(m_controller->start()));
    const auto running = m_controller->run();
    QTRY_COMPARE(m_controller->snapshot()->state, RunState::Running);
    QVERIFY(await(m_controller->reset()));
    QVERIFY(running.isFinished());
    QCOMPARE(m_controller->snapshot()->state, RunState::Idle);
    QCOMPARE(toUs(m_controller->snapshot()->now), 0);
    QVERIFY(await(m_controller->start()));
    QCOMPARE(m_controller->snapshot()->state, RunState::Paused);
    QVERIFY(await(m_controller->reset()));
}

void TestSimulationController::commandsThatDoNotFitAreRefused()
{
    QCOMPARE(await(m_controller->start()).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(await(m_controller->reset()).error().code, ErrorCode::InvalidArgument);
    open(endless());
    QCOMPARE(await(m_controller->step(VirtualDuration(1))).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(await(m_controller->stop()).error().code, ErrorCode::InvalidArgument);
    m_controller->pause();
    QVERIFY(await(m_controller->start()));
    QCOMPARE(await(m_controller->start()).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(await(m_controller->step(VirtualDuration(0))).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(await(m_controller->open(endless())).error().code, ErrorCode::InvalidArgument);
    const auto running = m_controller->run();
    QCOMPARE(await(m_controller->run()).error().code, ErrorCode::InvalidArgument);
    QVERIFY(await(m_controller->stop()));
    QVERIFY(await(m_controller->open(endless())));
}

void TestSimulationController::realPaceFollowsTheWallClock()
{
    open(sensorsAndGateway(3, VirtualDuration(300'000)));
    m_controller->setPace({scenario::Pace::Kind::Real, 1.0});
    QVERIFY(await(m_controller->start()));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(await(m_controller->run()));
    QVERIFY2(timer.elapsed() >= 295, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSimulationController::aPaceMayChangeOnTheWay()
{
    open(sensorsAndGateway(3, VirtualDuration(3'600'000'000)));
    m_controller->setPace({scenario::Pace::Kind::Factor, 0.1});
    QVERIFY(await(m_controller->start()));
    const auto running = m_controller->run();
    QTRY_VERIFY(toUs(m_controller->snapshot()->now) > 0);
    QVERIFY(!running.isFinished());
    m_controller->setPace({scenario::Pace::Kind::Max, 1.0});
    QCOMPARE(toUs(await(running).value_or(VirtualTime())), 3'600'000'000);
}

void TestSimulationController::aMissingEventsFolderFailsTheStart()
{
    open(sensorsAndGateway(1, VirtualDuration(1'000'000)));
    StartOptions options;
    options.eventsFile = QStringLiteral("/nowhere/events.jsonl");
    QCOMPARE(await(m_controller->start(options)).error().code, ErrorCode::FileNotWritten);
    QVERIFY(await(m_controller->start()));
}

void TestSimulationController::renodeIsRefused()
{
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(1'000'000));
    scenario.nodes[0].implementation = scenario::Implementation::Renode;
    open(scenario);
    const auto started = await(m_controller->start());
    QCOMPARE(started.error().code, ErrorCode::InvalidScenario);
    QVERIFY(started.error().message.english().contains(QStringLiteral("sensor1")));
}

void TestSimulationController::noEngineIsAskedFor()
{
    QSignalSpy status(m_controller.get(), &SimulationController::engineStatusChanged);
    QVERIFY(whole(sensorsAndGateway(1, VirtualDuration(2'000'000))));
    QCOMPARE(status.size(), 0);
    // An engine that was named and is not there is an error, and no other is taken.
    QVERIFY(isEngineUnreachable(await(m_controller->connectEngine()).error().code));
    QTRY_COMPARE(m_controller->engineStatus().state, EngineStatus::State::Unreachable);
}

void TestSimulationController::anotherEngineCanBeChosenAfterARunThatFailed()
{
    FakePeer good;
    good.reply("GET /events", FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
    const QByteArray named = qgetenv("DOCKER_HOST");
    qunsetenv("DOCKER_HOST");
    ControllerOptions options;
    options.engineSetting = QStringLiteral("unix:///nowhere/docker.sock");
    m_controller = std::make_unique<SimulationController>(options);
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(2'000'000));
    scenario.nodes[0].implementation = scenario::Implementation::Docker;
    scenario.nodes[0].docker.image = QStringLiteral("alpine");
    open(scenario);
    for (int again = 0; again < 2; ++again) {
        const auto started = await(m_controller->start());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::EngineNotFound);
    }
    const auto chosen = await(m_controller->chooseEngine(QStringLiteral("unix://") + good.path()));
    QVERIFY2(chosen, chosen ? "" : qPrintable(chosen.error().message.english()));
    // The next run is on that one; this one has no image for it.
    const auto started = await(m_controller->start());
    QVERIFY(!started);
    QVERIFY(good.count("/containers") + good.count("/images") + good.count("/networks") > 0);
    qputenv("DOCKER_HOST", named);
}

void TestSimulationController::goesAwayInTheMiddleOfARun()
{
    open(endless());
    QVERIFY(await(m_controller->start()));
    const auto running = m_controller->run();
    QTRY_COMPARE(m_controller->snapshot()->state, RunState::Running);
    const auto asked = m_controller->stepToNextEvent();
    QElapsedTimer timer;
    timer.start();
    m_controller.reset();
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY(running.isFinished());
    QTRY_VERIFY(asked.isFinished());
}

XES_CORE_TEST_MAIN(TestSimulationController)
#include "tst_simulationcontroller.moc"
