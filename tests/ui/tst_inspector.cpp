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
    void aFreeContainerIsNotExact();
    void whatIsGoneLeavesNothingBehind();
    void figuresAreOfOneContainer();
    void containerIsToldInTheEnginesWords_data();
    void containerIsToldInTheEnginesWords();
    void curvesAreAsWideAsTheirData();
    void usageStandsOnItsRows();
    void valuesStandInOneColumn();
    void emptyTextsLookTheSame();
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
         {"edge1", "Frozen", "Paused", "healthy after 1", "xedgesim/node", "4be19c0a7d21", "127.0.0.1:8080"})
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
    for (const char *word : {"Exited 137", "Exited (137)", "out of memory", "Killed", "64 MiB"})
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

void TestInspector::aFreeContainerIsNotExact()
{
    select("broker");
    const QString text = allText(*m_panel);
    QVERIFY2(text.contains(QStringLiteral("runs in real time")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("exact")), qPrintable(text));
    select("sensor1");
    QVERIFY(allText(*m_panel).contains(QStringLiteral("exact")));
}

void TestInspector::whatIsGoneLeavesNothingBehind()
{
    select("edge1");
    QTRY_VERIFY(allText(*m_panel).contains(QStringLiteral("4711")));
    Q_EMIT m_engine.log->linesReceived({{engine::OutputStream::Out, {}, "the last words", false}});
    m_snapshot.nodes[3].state.status = NodeStatus::Stopped;
    m_snapshot.nodes[3].state.ready = false;
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTRY_VERIFY(allText(*m_panel).contains(QStringLiteral("Removed")));
    QString text = allText(*m_panel);
    for (const char *word : {"4711", "127.0.0.1", "4be19c0a7d21", "healthy"})
        QVERIFY2(!text.contains(QString::fromLatin1(word)), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("the last words"))); // a run that was stopped can be read
    m_snapshot.nodes[3].state = {};                           // a reset
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTRY_VERIFY(allText(*m_panel).contains(QStringLiteral("None")));
    text = allText(*m_panel);
    QVERIFY2(!text.contains(QStringLiteral("the last words")), qPrintable(text));
    QVERIFY(!m_engine.log && !m_engine.stats);
}

void TestInspector::figuresAreOfOneContainer()
{
    m_panel->showTab(2);
    select("edge1");
    const StatsSeries &series = qobject_cast<StatsTab *>(m_panel->tab(2))->series();
    engine::StatsSample sample;
    sample.read = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    sample.cpuPercent = 12.5;
    Q_EMIT m_engine.stats->sampleReceived(sample);
    QVERIFY(!series.isEmpty());
    m_snapshot.nodes[3].state.container->id = ContainerId(QStringLiteral("another"));
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTRY_VERIFY(series.isEmpty());
    Q_EMIT m_engine.stats->sampleReceived(sample);
    QVERIFY(!series.isEmpty());
    m_snapshot.nodes[3].state.status = NodeStatus::Stopped;
    m_panel->setSnapshot(samples::shared(m_snapshot));
    QTRY_VERIFY(series.isEmpty());
    QVERIFY(allText(*m_panel).contains(QStringLiteral("does not run")));
    QVERIFY(!m_engine.stats);
}

void TestInspector::containerIsToldInTheEnginesWords_data()
{
    QTest::addColumn<NodeStatus>("status");
    QTest::addColumn<int>("exitCode"); // -1: none
    QTest::addColumn<QString>("words");
    const auto row = [](const char *words, NodeStatus status, int exitCode = -1) {
        QTest::addRow("%s, status %d", words, static_cast<int>(status))
            << status << exitCode << QString::fromLatin1(words);
    };
    row("Running", NodeStatus::Starting);
    row("Running", NodeStatus::Running);
    row("Running", NodeStatus::Unhealthy);
    row("Paused", NodeStatus::Frozen);
    row("Exited (3)", NodeStatus::Exited, 3);
    row("Exited (0)", NodeStatus::Finished, 0);
    row("Dead", NodeStatus::Dead);
    row("Removed", NodeStatus::Stopped);
    row("Removed", NodeStatus::FailedToStart, 1);
}

void TestInspector::containerIsToldInTheEnginesWords()
{
    QFETCH(NodeStatus, status);
    QFETCH(int, exitCode);
    QFETCH(QString, words);
    m_snapshot.nodes[5].state.status = status;
    if (exitCode >= 0)
        m_snapshot.nodes[5].state.container->exitCode = exitCode;
    m_panel->setSnapshot(samples::shared(m_snapshot));
    select("broker");
    const auto said = [this] {
        for (const ValueLine *line : m_panel->findChildren<ValueLine *>())
            if (line->accessibleName().startsWith(QLatin1String("Container: ")))
                return line->text();
        return QString();
    };
    QTRY_COMPARE(said(), words);
}

void TestInspector::curvesAreAsWideAsTheirData()
{
    StatsSeries series;
    engine::StatsSample sample;
    sample.read = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const auto after = [&](int seconds) {
        for (int i = 0; i < seconds; ++i) {
            sample.read = sample.read.addSecs(1);
            series.add(sample);
        }
        return series.spanSeconds();
    };
    QCOMPARE(series.spanSeconds(), 60.0);
    QCOMPARE(after(9), 60.0);
    QCOMPARE(after(92), 100.0);
    QCOMPARE(after(1000), 600.0);
}

void TestInspector::usageStandsOnItsRows()
{
    StatsSeries series;
    engine::StatsSample sample;
    sample.read = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    sample.cpuPercent = 0;
    sample.memoryBytes = 344'064;
    for (int i = 0; i < 8; ++i) {
        sample.read = sample.read.addSecs(1);
        series.add(sample);
    }
    UsageCard card(&series, nullptr);
    card.resize(356, card.sizeHint().height());
    const QImage picture = card.grab().toImage();
    const QColor accent = theme::color(card.palette(), theme::Role::Accent);
    const QColor line = theme::color(card.palette(), theme::Role::Line);
    const auto lowest = [&](int left, int right, int top, int bottom, const auto &is) {
        for (int y = bottom - 1; y >= top; --y)
            for (int x = left; x < right; ++x)
                if (is(picture.pixelColor(x, y)))
                    return y;
        return -1;
    };
    const int half = picture.height() / 2;
    const auto isAccent = [&](const QColor &c) {
        return c.blue() - c.red() > (accent.blue() - accent.red()) / 2;
    };
    const auto isDark = [](const QColor &c) { return c.lightness() < 150; };
    // An idle processor lies on the line on which its name stands.
    const int foot = lowest(10, 40, 6, half, isDark);
    const int cpu = lowest(60, 340, 0, half, isAccent);
    QVERIFY2(cpu > 0 && qAbs(cpu - foot) <= 2, qPrintable(QStringLiteral("%1 %2").arg(cpu).arg(foot)));
    // A line below each says that there is more time than curve.
    for (const int top : {4, half}) {
        int longest = 0;
        for (int y = top; y < top + half - 4; ++y) {
            int run = 0;
            for (int x = 60; x < 340; ++x)
                longest = qMax(longest, run = picture.pixelColor(x, y) == line ? run + 1 : 0);
        }
        QVERIFY2(longest > 100, qPrintable(QString::number(longest)));
    }
}

void TestInspector::valuesStandInOneColumn()
{
    m_scenario.nodes[0].parameters["a-parameter-with-a-name"] = "1";
    m_panel->setScenario(samples::shared(m_scenario));
    select("sensor1");
    const auto columns = [this] {
        QSet<int> found;
        for (const ValueLine *line : m_panel->findChildren<ValueLine *>())
            if (line->isVisibleTo(m_panel.get()))
                found.insert(line->mapTo(m_panel.get(), QPoint()).x());
        return found.size();
    };
    QTRY_COMPARE(columns(), qsizetype(1));
    QVERIFY(m_panel->findChild<ValueLine *>()->mapTo(m_panel.get(), QPoint()).x() > theme::scaled(140));
}

void TestInspector::emptyTextsLookTheSame()
{
    select("sensor1");
    for (const int tab : {1, 2}) {
        m_panel->showTab(tab);
        int seen = 0;
        for (const QLabel *label : m_panel->tab(tab)->findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            ++seen;
            QCOMPARE(label->palette().color(label->foregroundRole()),
                     theme::color(label->palette(), theme::Role::SecondaryText));
        }
        QCOMPARE(seen, 1);
    }
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
