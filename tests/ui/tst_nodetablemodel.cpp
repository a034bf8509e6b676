// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/nodetablemodel.h"

#include "nodes/nodefilter.h"
#include "nodes/nodespanel.h"
#include "painting/paint.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/checks.h"
#include "ui/support/snapshots.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace xes;
using namespace xes::ui;

class TestNodeTableModel : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheScenarioBeforeAnySnapshot();
    void aSnapshotOfTheSameNodesNeverResets();
    void tellsChangesInMergedRanges();
    void otherNodesReset();
    void hostileNamesAreShownOnOneSafeLine();
    void filtersByWords_data();
    void filtersByWords();
    void sortsNumbersInNamesAsNumbers();
    void panelFollowsAndSetsTheSelection();
    void tabLeavesTheTable();
    void everythingHasAName();
    void theStatusKeepsClearOfTheTime();
    void namesOfAFleetAreWholeBesideTheScrollBar();
    void oneNodeLooksLikeTheTopOfMany();
};

void TestNodeTableModel::showsTheScenarioBeforeAnySnapshot()
{
    NodeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScenario(samples::shared(samples::coldRoom()));
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.index(3, NodeTableModel::NameColumn).data().toString(), QStringLiteral("edge1"));
    QCOMPARE(model.index(3, NodeTableModel::StatusColumn).data().toString(), QStringLiteral("Created"));
}

void TestNodeTableModel::aSnapshotOfTheSameNodesNeverResets()
{
    NodeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto scenario = samples::coldRoom();
    model.setScenario(samples::shared(scenario));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = model.index(7, 0);
    model.setSnapshot(samples::shared(samples::coldRoomRunning(scenario)));
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(model.index(7, NodeTableModel::StatusColumn).data().toString(), QStringLiteral("Exited 137"));
    QCOMPARE(model.index(5, NodeTableModel::TimeColumn).data().toString(), formatSeconds(fromUs(12'301'200)));
}

void TestNodeTableModel::tellsChangesInMergedRanges()
{
    NodeTableModel model;
    const auto scenario = samples::coldRoom();
    model.setScenario(samples::shared(scenario));
    Snapshot snapshot = samples::coldRoomRunning(scenario);
    model.setSnapshot(samples::shared(snapshot));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setSnapshot(samples::shared(snapshot));
    QCOMPARE(changes.count(), 0);
    for (const std::size_t row : {1, 2, 6})
        snapshot.nodes[row].state.time += VirtualDuration(1);
    model.setSnapshot(samples::shared(snapshot));
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 2);
    QCOMPARE(changes[1][0].toModelIndex().row(), 6);
    changes.clear();
    for (NodeSnapshot &node : snapshot.nodes)
        node.state.time += VirtualDuration(1000);
    model.setSnapshot(samples::shared(snapshot));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 7);
}

void TestNodeTableModel::otherNodesReset()
{
    NodeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScenario(samples::shared(samples::coldRoom()));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSnapshot(samples::shared(samples::snapshotOf(samples::fleet(20))));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 20);
    model.setSnapshot({});
    QCOMPARE(model.rowCount(), 20);
    model.setScenario({});
    QCOMPARE(model.rowCount(), 0);
}

void TestNodeTableModel::hostileNamesAreShownOnOneSafeLine()
{
    scenario::Scenario scenario = samples::coldRoom();
    scenario.nodes[0].id = NodeId(QStringLiteral("a\nb\u202Ec\u0007\u2066d"));
    scenario.nodes[1].id = NodeId(QString(5000, QLatin1Char('x')));
    NodeTableModel model;
    model.setScenario(samples::shared(scenario));
    const QString name = model.index(0, 0).data().toString();
    for (const QChar bad : {QChar(u'\n'), QChar(0x202e), QChar(0x7), QChar(0x2066)})
        QVERIFY(!name.contains(bad));
    QVERIFY(model.index(1, 0).data().toString().size() < 300);
    QCOMPARE(model.nodeAt(0), scenario.nodes[0].id);
}

void TestNodeTableModel::filtersByWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << QString() << 8;
    QTest::newRow("name") << QStringLiteral("EDGE") << 2;
    QTest::newRow("status") << QStringLiteral("exited") << 1;
    QTest::newRow("tag") << QStringLiteral("floor-1") << 1;
    QTest::newRow("type") << QStringLiteral("sensor") << 3;
    QTest::newRow("all words") << QStringLiteral("sensor cold") << 1;
    QTest::newRow("nothing") << QStringLiteral("zebra") << 0;
}

void TestNodeTableModel::filtersByWords()
{
    QFETCH(QString, words);
    QFETCH(int, rows);
    const auto scenario = samples::coldRoom();
    NodeTableModel model;
    model.setScenario(samples::shared(scenario));
    model.setSnapshot(samples::shared(samples::coldRoomRunning(scenario)));
    NodeFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setWords(words);
    QCOMPARE(filter.rowCount(), rows);
}

void TestNodeTableModel::sortsNumbersInNamesAsNumbers()
{
    NodeTableModel model;
    model.setScenario(samples::shared(samples::fleet(120)));
    NodeFilter filter;
    filter.setSourceModel(&model);
    filter.sort(NodeTableModel::NameColumn);
    QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("gateway-0"));
    QCOMPARE(filter.index(2, 0).data().toString(), QStringLiteral("gateway-100"));
    QCOMPARE(filter.index(4, 0).data().toString(), QStringLiteral("sensor-2"));
    filter.sort(-1);
    QCOMPARE(filter.index(1, 0).data().toString(), QStringLiteral("sensor-1"));
}

void TestNodeTableModel::panelFollowsAndSetsTheSelection()
{
    NodesPanel panel;
    Selection selection;
    panel.setSelection(&selection);
    panel.setScenario(samples::shared(samples::coldRoom()));
    auto *table = panel.findChild<QTableView *>();
    selection.select(NodeId(QStringLiteral("broker")));
    QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("broker"));
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(selection.node(), NodeId(QStringLiteral("sensor1")));
    // A filter that hides the selected node does not select another one.
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("edge"));
    QCOMPARE(selection.node(), NodeId(QStringLiteral("sensor1")));
    panel.findChild<QLineEdit *>()->clear();
    QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("sensor1"));
}

void TestNodeTableModel::tabLeavesTheTable()
{
    NodesPanel panel;
    QVERIFY(!panel.findChild<QTableView *>()->tabKeyNavigation());
}

void TestNodeTableModel::theStatusKeepsClearOfTheTime()
{
    const scenario::Scenario scenario = samples::coldRoom(); // its cache is "Exited 137"
    NodesPanel panel;
    panel.resize(276, 600);
    panel.setScenario(samples::shared(scenario));
    panel.setSnapshot(samples::shared(samples::coldRoomRunning(scenario)));
    const auto *table = panel.findChild<QTableView *>();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (const int column : {NodeTableModel::StatusColumn, NodeTableModel::TimeColumn}) {
            const QModelIndex cell = table->model()->index(row, column);
            const int wanted = table->itemDelegate()->sizeHint(QStyleOptionViewItem(), cell).width();
            QVERIFY2(table->columnWidth(column) >= wanted, qPrintable(QStringLiteral("%1: %2 < %3")
                                                                          .arg(cell.data().toString())
                                                                          .arg(table->columnWidth(column))
                                                                          .arg(wanted)));
        }
    }
}

void TestNodeTableModel::namesOfAFleetAreWholeBesideTheScrollBar()
{
    scenario::Scenario scenario;
    for (int i = 1; i <= 30; ++i) {
        scenario::Node node;
        node.id = NodeId(QStringLiteral("worker-%1").arg(i));
        scenario.nodes.push_back(node);
    }
    NodesPanel panel;
    panel.resize(276, 600);
    panel.setScenario(samples::shared(scenario));
    panel.grab(); // lays it out
    const auto *table = panel.findChild<QTableView *>();
    QVERIFY(table->verticalScrollBar()->maximum() > 0);
    const QFontMetrics metrics(semibold(theme::bodyFont()));
    // What the delegate keeps for the symbol and the gaps.
    const int room = table->columnWidth(NodeTableModel::NameColumn) - theme::scaled(12 + 23 + 2);
    const int wanted = metrics.horizontalAdvance(QStringLiteral("worker-30"));
    QVERIFY2(room >= wanted, qPrintable(QStringLiteral("%1 < %2").arg(room).arg(wanted)));
}

void TestNodeTableModel::everythingHasAName()
{
    NodesPanel panel;
    panel.setScenario(samples::shared(samples::coldRoom()));
    for (QWidget *widget : panel.findChildren<QWidget *>())
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(&panel))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    auto *table = panel.findChild<QTableView *>();
    QCOMPARE(table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("sensor1, sensor, Model, Created, %1 seconds").arg(formatSeconds(VirtualTime())));
}

void TestNodeTableModel::oneNodeLooksLikeTheTopOfMany()
{
    const scenario::Scenario many = samples::coldRoom();
    scenario::Scenario one = many;
    one.nodes.resize(1);
    one.network.links.clear();
    const auto places = [](const scenario::Scenario &scenario) {
        NodesPanel panel;
        panel.resize(276, 600);
        panel.setScenario(samples::shared(scenario));
        panel.grab(); // lays it out
        QStringList out;
        const auto *table = panel.findChild<QTableView *>();
        for (const QWidget *part : std::initializer_list<const QWidget *>{
                 panel.findChild<QLabel *>(), panel.findChild<QToolButton *>(),
                 panel.findChild<QLineEdit *>(), table->viewport()})
            out << QStringLiteral("%1 %2")
                       .arg(part->mapTo(&panel, QPoint()).y())
                       .arg(part->isVisibleTo(&panel));
        return out;
    };
    QCOMPARE(places(one), places(many));
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestNodeTableModel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_nodetablemodel.moc"
