// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"

#include "inspector/logs/logstab.h"
#include "inspector/logs/logview.h"
#include "inspector/overview/factlist.h"
#include "inspector/overview/usagecard.h"
#include "inspector/stats/statstab.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/checks.h"
#include "ui/support/snapshots.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>

using namespace xes;
using namespace xes::ui;

namespace {

/// Stands in for an engine, and counts what is asked.
struct FakeEngine
{
    int inspections = 0;
    QPointer<LogFeed> log;
    QPointer<StatsFeed> stats;
    int logsOpened = 0;

    ContainerAccess access()
    {
        return {
            [this](const NodeId &) {
                ++inspections;
                engine::ContainerDetails details;
                details.command = {QStringLiteral("serve"), QStringLiteral("--evil\u202E\n")};
                details.pid = 4711;
                return readyFuture<engine::ContainerDetails>(details);
            },
            [this](const NodeId &, int, QObject *parent) {
                ++logsOpened;
                log = new LogFeed(parent);
                return log.data();
            },
            [this](const NodeId &, QObject *parent) {
                stats = new StatsFeed(parent);
                return stats.data();
            },
        };
    }
};

QString allText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            texts << label->text();
    for (const ValueLine *line : widget.findChildren<ValueLine *>())
        if (line->isVisibleTo(&widget))
            texts << line->text();
    for (const OutputLines *lines : widget.findChildren<OutputLines *>())
        if (lines->isVisibleTo(&widget))
            texts << lines->accessibleName();
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class TestInspector : public TestCase
{
    Q_OBJECT

private:
    FakeEngine m_engine;
    std::unique_ptr<InspectorPanel> m_panel;
    std::unique_ptr<Selection> m_selection;
    scenario::Scenario m_scenario;
    Snapshot m_snapshot;

    void select(const char *node) { m_selection->select(NodeId(QString::fromLatin1(node))); }
    LogsTab *logs() { return qobject_cast<LogsTab *>(m_panel->tab(1)); }

private Q_SLOTS:
    void init();
    void cleanup();
    void emptySaysWhatWillBeThere();
    void overviewOfAContainer();
    void overviewOfADeadOne();
    void overviewOfAModel();
    void hiddenTabsAskNothing();
    void overviewFollowsLinesAndFigures();
    void logFollowsTheNodeAndItsLife();
    void logOfAModelSaysWhy();
    void statsBecomeCurves();
    void portsOpenInABrowser();
    void hiddenPanelAsksNothing();
};

void TestInspector::init()
{
    checks::failOnWarnings();
    m_engine = FakeEngine();
    m_scenario = samples::coldRoom();
    m_snapshot = samples::coldRoomRunning(m_scenario);
    m_selection = std::make_unique<Selection>();
    m_panel = std::make_unique<InspectorPanel>(m_engine.access());
    m_panel->setSelection(m_selection.get());
    m_panel->setScenario(samples::shared(m_scenario));
    m_panel->setSnapshot(samples::shared(m_snapshot));
    m_panel->resize(380, 700);
    m_panel->show();
}

void TestInspector::cleanup()
{
    m_panel.reset();
    m_selection.reset();
}

void TestInspector::emptySaysWhatWillBeThere()
{
    QVERIFY(allText(*m_panel).contains(QStringLiteral("Select one")));
    select("no-such-node");
    QVERIFY(allText(*m_panel).contains(QStringLiteral("Select one")));
    QCOMPARE(m_engine.inspections, 0);
}

void TestInspector::overviewOfAContainer()
{
    select("edge1");
    QTRY_VERIFY(allText(*m_panel).contains(QStringLiteral("4711")));
    const QString text = allText(*m_panel);
    for (const char *word :
         {"edge1", "Frozen", "healthy after 1", "xedgesim/node", "4be19c0a7d21", "127.0.0.1:8080"})
        QVERIFY2(text.contains(QString::fromLatin1(word)), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x202e)));
    QCOMPARE(m_engine.inspections, 1);
    // The same again is not asked again; another state is.
    m_snapshot.nodes[3].state.time += VirtualDuration(1000);
    m_panel->setSnapshot(samples::shared(m_snapshot));
    m_snapshot.nodes[3].state.container->health = QStringLiteral("unhealthy");
    m_snapshot.nodes[3].state.status = NodeStatus::Unhealthy;
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTRY_COMPARE(m_engine.inspections, 2);
}

void TestInspector::overviewOfADeadOne()
{
    select("cache");
    const QString text = allText(*m_panel);
    for (const char *word : {"Exited 137", "out of memory", "Killed", "64 MiB"})
        QVERIFY2(text.contains(QString::fromLatin1(word)), qPrintable(text));
}

void TestInspector::overviewOfAModel()
{
    select("sensor1");
    const QString text = allText(*m_panel);
    for (const char *word : {"sensor, modelled", "SAMPLE", "period", "1s", "floor-1"})
        QVERIFY2(text.contains(QString::fromLatin1(word)), qPrintable(text));
    QCOMPARE(m_engine.inspections, 0);
}

void TestInspector::hiddenTabsAskNothing()
{
    select("edge1");
    QVERIFY(m_engine.log); // the overview's last lines and figures
    QVERIFY(m_engine.stats);
    m_panel->showTab(1);
    QVERIFY(m_engine.log);
    QVERIFY(!m_engine.stats);
    m_panel->showTab(2);
    QVERIFY(!m_engine.log);
    QVERIFY(m_engine.stats);
    m_panel->showTab(0);
    QVERIFY(m_engine.log);
    QVERIFY(m_engine.stats);
    m_panel->hide();
    QVERIFY(!m_engine.log);
    QVERIFY(!m_engine.stats);
}

void TestInspector::overviewFollowsLinesAndFigures()
{
    select("edge1");
    std::vector<engine::LogLine> lines;
    for (int i = 0; i < 20; ++i)
        lines.push_back({engine::OutputStream::Out, {}, "line " + QByteArray::number(i), false});
    Q_EMIT m_engine.log->linesReceived(lines);
    QString text = allText(*m_panel);
    QVERIFY2(text.contains(QStringLiteral("line 19")) && !text.contains(QStringLiteral("line 3")),
             qPrintable(text));
    engine::StatsSample sample;
    sample.read = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    sample.cpuPercent = 12.5;
    sample.memoryBytes = 3 * 1024 * 1024;
    Q_EMIT m_engine.stats->sampleReceived(sample);
    const auto *usage = m_panel->findChild<UsageCard *>();
    QVERIFY(usage->isVisible());
    const QString figure = QLocale().toString(12.5, 'f', 1) + QStringLiteral(" %");
    QVERIFY2(usage->accessibleName().contains(figure), qPrintable(usage->accessibleName()));
    select("edge2"); // another's lines and figures are not shown
    QVERIFY(!allText(*m_panel).contains(QStringLiteral("line 19")));
    QVERIFY(!usage->accessibleName().contains(figure));
    select("sensor1");
    QVERIFY(!usage->isVisible());
    QVERIFY(!m_engine.stats);
}

void TestInspector::logFollowsTheNodeAndItsLife()
{
    m_panel->showTab(1);
    select("edge1");
    QVERIFY(m_engine.log);
    const QPointer<LogFeed> first = m_engine.log;
    Q_EMIT m_engine.log->linesReceived({{engine::OutputStream::Out, {}, "one", false}});
    QCOMPARE(logs()->view()->buffer().size(), qint64(1));
    // A newer state of the same life changes nothing.
    m_snapshot.nodes[3].state.status = NodeStatus::Running;
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTest::qWait(150); // allowed: shows that nothing happens in the time of a throttled snapshot
    QCOMPARE(m_engine.logsOpened, 1);
    // A restart does.
    m_snapshot.nodes[3].state.container->started = m_snapshot.nodes[3].state.container->started.addSecs(5);
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTRY_COMPARE(m_engine.logsOpened, 2);
    QVERIFY(!first);
    // The end of the stream leaves the lines.
    Q_EMIT m_engine.log->linesReceived({{engine::OutputStream::Err, {}, "two", false}});
    Q_EMIT m_engine.log->ended(std::nullopt);
    QCOMPARE(logs()->view()->buffer().size(), qint64(1));
    QVERIFY(allText(*logs()).contains(QStringLiteral("has ended")));
    select("edge2");
    QCOMPARE(m_engine.logsOpened, 3);
    QCOMPARE(logs()->view()->buffer().size(), qint64(0));
}

void TestInspector::logOfAModelSaysWhy()
{
    m_panel->showTab(1);
    select("sensor1");
    QCOMPARE(m_engine.logsOpened, 0);
    QVERIFY(allText(*logs()).contains(QStringLiteral("modelled")));
}

void TestInspector::statsBecomeCurves()
{
    m_panel->showTab(2);
    select("edge1");
    QVERIFY(m_engine.stats);
    engine::StatsSample sample;
    sample.read = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (int i = 0; i < 900; ++i) {
        sample.read = sample.read.addSecs(1);
        sample.networkReceivedBytes += 1000;
        sample.cpuPercent = i;
        Q_EMIT m_engine.stats->sampleReceived(sample);
    }
    const StatsSeries &series = qobject_cast<StatsTab *>(m_panel->tab(2))->series();
    QCOMPARE(series.curve(StatsSeries::Cpu).size(), std::size_t(601)); // ten minutes
    QCOMPARE(series.newest(StatsSeries::Received).value_or(0), 1000.0);
    // A counter that starts again makes no negative rate.
    sample.read = sample.read.addSecs(1);
    sample.networkReceivedBytes = 10;
    Q_EMIT m_engine.stats->sampleReceived(sample);
    QCOMPARE(series.newest(StatsSeries::Received).value_or(0), 1000.0);
    (void)m_panel->grab();
}

void TestInspector::portsOpenInABrowser()
{
    QSignalSpy opened(m_panel.get(), &InspectorPanel::openRequested);
    select("edge1");
    for (QLabel *label : m_panel->findChildren<QLabel *>())
        if (label->text().contains(QStringLiteral("href")))
            Q_EMIT label->linkActivated(QStringLiteral("http://127.0.0.1:8080"));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toUrl(), QUrl(QStringLiteral("http://127.0.0.1:8080")));
}

void TestInspector::hiddenPanelAsksNothing()
{
    m_panel->showTab(1);
    select("edge1");
    QVERIFY(m_engine.log);
    m_panel->hide();
    QVERIFY(!m_engine.log);
    select("edge2");
    QVERIFY(!m_engine.log);
    m_panel->show();
    QVERIFY(m_engine.log);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestInspector test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_inspector.moc"
