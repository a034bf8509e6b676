// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"
#include "mainwindow/shutdownoverlay.h"
#include "mainwindow/windowsession.h"
#include "support/await.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "transport/transportbar.h"
#include "ui/support/checks.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace xes;
using namespace xes::ui;

namespace {

// With XES_LONG as many as the design speaks of; a sanitizer's build needs its time for ten.
int fleetSize()
{
    return qEnvironmentVariableIsSet("XES_LONG") ? 30 : 10;
}

std::shared_ptr<const scenario::Scenario> fleet(const QStringList &ready = {})
{
    scenario::Scenario out;
    out.name = QStringLiteral("fleet");
    out.duration = std::chrono::seconds(10);
    for (int i = 0; i < fleetSize(); ++i) {
        scenario::Node node;
        node.id = NodeId(QStringLiteral("worker-%1").arg(i));
        node.type = QStringLiteral("worker");
        node.implementation = scenario::Implementation::Docker;
        node.docker.image = QStringLiteral("alpine:latest");
        node.docker.command = {QStringLiteral("sleep"), QStringLiteral("60")};
        if (!ready.isEmpty()) {
            node.ready.kind = scenario::Readiness::Kind::Exec;
            node.ready.command = ready;
        }
        out.nodes.push_back(std::move(node));
    }
    return std::make_shared<const scenario::Scenario>(std::move(out));
}

/// A beat in the window's thread: the longest gap between two is how long the window stood still.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = qMax(m_longest, m_since.restart());
            ++m_beats;
        });
        m_since.start();
        m_timer.start(10);
    }
    [[nodiscard]] qint64 longest() const { return qMax(m_longest, m_since.elapsed()); }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_beats = 0;
};

} // namespace

/// The window on a real engine.
class TestLiveWindow : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void staysLiveWhileContainersStartAndStop();
    void closingRightAfterStartLeavesNothing();
    void closingWhileContainersStartLeavesNothing();

private:
    void open(const std::shared_ptr<const scenario::Scenario> &scenario);
    void closeAndLeaveNothing();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulationController> m_controller;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
};

void TestLiveWindow::init()
{
    checks::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    ControllerOptions options;
    options.engineFlag = qEnvironmentVariable("XES_TEST_ENGINE");
    options.dataFolder = m_folder->path();
    m_controller = std::make_unique<SimulationController>(options);
    m_window = std::make_unique<MainWindow>(ContainerAccess::through(m_controller.get()));
    m_session = std::make_unique<WindowSession>(m_window.get(), m_controller.get(), m_folder->path());
    m_window->show();
    const auto info = await(m_controller->connectEngine());
    QVERIFY2(info, words(info));
}

void TestLiveWindow::cleanup()
{
    m_session.reset();
    m_window.reset();
    m_controller.reset();
    m_folder.reset();
}

void TestLiveWindow::open(const std::shared_ptr<const scenario::Scenario> &scenario)
{
    const auto opened = await(m_controller->open(*scenario));
    QVERIFY2(opened, words(opened));
    QTRY_VERIFY(m_window->transport()->startStopAction()->isEnabled());
}

void TestLiveWindow::closeAndLeaveNothing()
{
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QVERIFY(!m_window->close()); // shuts down first, and shows it
    const auto *overlay = m_window->findChild<ShutdownOverlay *>();
    QVERIFY(overlay && overlay->isVisible());
    Heartbeat heart;
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 60'000);
    qInfo("closed: the longest gap was %lld ms", static_cast<long long>(heart.longest()));
    const Result<orphans::Inventory> left = await(m_controller->takeInventory());
    QVERIFY2(left, words(left));
    QVERIFY(left->orphans.empty() && left->kept.empty() && left->unknown.empty());
}

void TestLiveWindow::staysLiveWhileContainersStartAndStop()
{
    open(fleet());
    if (QTest::currentTestFailed())
        return;
    const Heartbeat heart;
    m_window->transport()->startStopAction()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_controller->snapshot()->state, RunState::Paused, 60'000);
    closeAndLeaveNothing();
    qInfo("%d containers: %d beats of 10 ms, the longest gap was %lld ms", fleetSize(), heart.beats(),
          static_cast<long long>(heart.longest()));
    // A window that waited for one call of an engine's start or stop would stand for a second and more.
    QVERIFY2(heart.longest() < 1000, qPrintable(QString::number(heart.longest())));
}

void TestLiveWindow::closingRightAfterStartLeavesNothing()
{
    open(fleet());
    if (QTest::currentTestFailed())
        return;
    m_window->transport()->startStopAction()->trigger();
    closeAndLeaveNothing();
}

void TestLiveWindow::closingWhileContainersStartLeavesNothing()
{
    open(fleet({QStringLiteral("false")})); // never ready
    if (QTest::currentTestFailed())
        return;
    m_window->transport()->startStopAction()->trigger();
    const auto running = [this] {
        const SnapshotPtr now = m_controller->snapshot();
        return std::count_if(now->nodes.begin(), now->nodes.end(), [](const NodeSnapshot &node) {
            return node.state.container && !node.state.container->id.isEmpty();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(running() > 2, 60'000);
    QCOMPARE(m_controller->snapshot()->state, RunState::Starting);
    closeAndLeaveNothing();
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestLiveWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livewindow.moc"
