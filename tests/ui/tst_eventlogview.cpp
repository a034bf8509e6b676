// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventlogmodel.h"

#include "eventlog/eventlogview.h"
#include "eventlog/eventrowdelegate.h"
#include "painting/paint.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/checks.h"
#include "ui/support/snapshots.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace xes;
using namespace xes::ui;

namespace {

Event sampleEvent(int number)
{
    Event made;
    made.time = fromUs(number * 1000);
    made.type = number % 2 ? QStringLiteral("TRANSMIT") : QStringLiteral("SAMPLE");
    made.source = NodeId(QStringLiteral("sensor%1").arg(number % 3));
    if (number % 2)
        made.destination = NodeId(QStringLiteral("gateway"));
    Json payload = Json::object();
    payload["sample_id"] = number;
    made.payload = std::make_shared<const Json>(payload);
    return made;
}

EventBatch batch(int from, int count)
{
    std::vector<Event> events;
    for (int i = from; i < from + count; ++i)
        events.push_back(sampleEvent(i));
    return samples::shared(std::move(events));
}

} // namespace

class TestEventLog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { checks::failOnWarnings(); }
    void appendsAndShows();
    void keepsOnlyTheNewest();
    void filtersOldAndNew();
    void filtersWhileItTrims();
    void hostileTextStaysOnOneLine();
    void appendCostsWhatIsAppended();
    void viewCountsAndFollows();
    void selectingAnEventSelectsItsNode();
    void clickingAnEventSelectsItsNode();
    void tabbingInSelectsNothing();
    void copiesJsonLines();
    void cellsStandUnderTheirHeads();
    void followingShowsWholeRows();
    void noFigureIsCut();
    void routesKeepTheirArrow();
    void theHeadStandsBelowTheFilter();
};

void TestEventLog::appendsAndShows()
{
    EventLogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(batch(0, 3));
    model.append({});
    model.append(batch(3, 2));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(3, EventLogModel::TypeColumn).data().toString(), QStringLiteral("TRANSMIT"));
    QCOMPARE(model.index(3, EventLogModel::RouteColumn).data().toString(),
             QStringLiteral("sensor0 → gateway"));
    QCOMPARE(model.index(4, EventLogModel::PayloadColumn).data().toString(),
             QStringLiteral("{\"sample_id\":4}"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), qint64(0));
}

void TestEventLog::keepsOnlyTheNewest()
{
    EventLogModel model(nullptr, 100);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 50; ++i)
        model.append(batch(i * 7, 7));
    QCOMPARE(model.total(), qint64(350));
    QVERIFY(model.rowCount() <= 110);
    QVERIFY(model.rowCount() >= 93);
    QCOMPARE(model.eventAt(model.rowCount() - 1).time, fromUs(349'000));
    QCOMPARE(model.eventAt(0).time, fromUs((350 - model.rowCount()) * 1000));
}

void TestEventLog::filtersOldAndNew()
{
    EventLogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(batch(0, 60));
    QSignalSpy filtered(&model, &EventLogModel::filtered);
    model.setFilter(EventFilter(QStringLiteral("transmit SENSOR1")));
    model.append(batch(60, 60)); // while the pool works
    QTRY_COMPARE(filtered.count(), 1);
    QCOMPARE(model.rowCount(), 20);
    model.append(batch(120, 60));
    QCOMPARE(model.rowCount(), 30);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.eventAt(row).source, NodeId(QStringLiteral("sensor1")));
    model.setFilter(EventFilter(QStringLiteral("\"sample_id\":17}")));
    QTRY_COMPARE(model.rowCount(), 1);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 180);
}

void TestEventLog::filtersWhileItTrims()
{
    EventLogModel model(nullptr, 100);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(batch(0, 100));
    QSignalSpy filtered(&model, &EventLogModel::filtered);
    model.setFilter(EventFilter(QStringLiteral("sample")));
    for (int i = 1; i < 8; ++i)
        model.append(batch(i * 100, 100));
    QTRY_COMPARE(filtered.count(), 1);
    for (int i = 8; i < 12; ++i)
        model.append(batch(i * 100, 100));
    QCOMPARE(model.total(), qint64(1200));
    QCOMPARE(model.kept(), qint64(100));
    QCOMPARE(model.rowCount(), 100); // "sample" is in the type or in the payload's key
    model.setFilter(EventFilter(QStringLiteral("gateway")));
    QTRY_COMPARE(model.rowCount(), 50);
}

void TestEventLog::hostileTextStaysOnOneLine()
{
    Event evil = sampleEvent(1);
    evil.type = QStringLiteral("A\nB\u202E");
    Json payload = Json::object();
    payload["text"] = std::string(100'000, 'x') + "\n";
    evil.payload = std::make_shared<const Json>(payload);
    EventLogModel model;
    model.append(samples::shared(std::vector<Event>{evil}));
    for (int column = 0; column < EventLogModel::ColumnCount; ++column) {
        const QString text = model.index(0, column).data().toString();
        QVERIFY(!text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x202e)));
        QVERIFY(text.size() < 400);
    }
}

void TestEventLog::appendCostsWhatIsAppended()
{
    EventLogModel model;
    const EventBatch thousand = batch(0, 1000);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 500; ++i)
        model.append(thousand);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(model.rowCount() <= 220'000);
}

void TestEventLog::viewCountsAndFollows()
{
    EventLogView view;
    view.resize(700, 250);
    view.show();
    QSignalSpy counts(&view, &EventLogView::countChanged);
    view.append(batch(0, 200));
    view.append(batch(200, 100));
    QTRY_COMPARE(counts.count(), 1);
    QCOMPARE(counts[0][0].toLongLong(), 300);
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
    table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    QVERIFY(!view.isFollowing());
    const int place = table->verticalScrollBar()->value();
    view.append(batch(300, 100));
    QTRY_COMPARE(view.count(), qint64(400));
    QTRY_COMPARE(counts.count(), 2);
    QCOMPARE(table->verticalScrollBar()->value(), place);
    table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    QVERIFY(view.isFollowing());
    view.clear();
    QCOMPARE(view.count(), qint64(0));
}

void TestEventLog::selectingAnEventSelectsItsNode()
{
    EventLogView view;
    Selection selection;
    view.setSelection(&selection);
    view.append(batch(0, 10));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 10);
    table->setCurrentIndex(table->model()->index(4, 0));
    QCOMPARE(selection.node(), NodeId(QStringLiteral("sensor1")));
}

void TestEventLog::clickingAnEventSelectsItsNode()
{
    EventLogView view;
    Selection selection;
    view.setSelection(&selection);
    view.append(batch(0, 10));
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 10);
    const QModelIndex first = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
    QCOMPARE(selection.node(), NodeId(QStringLiteral("sensor0")));
}

void TestEventLog::tabbingInSelectsNothing()
{
    EventLogView view;
    Selection selection;
    selection.select(NodeId(QStringLiteral("gateway")));
    view.setSelection(&selection);
    view.append(batch(0, 20));
    view.show();
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 20);
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(table, &in);
    QVERIFY(table->currentIndex().isValid());
    QCOMPARE(selection.node(), NodeId(QStringLiteral("gateway")));
}

void TestEventLog::copiesJsonLines()
{
    QCOMPARE(eventJsonLine(sampleEvent(3)),
             QByteArray("{\"time_us\":3000,\"type\":\"TRANSMIT\",\"src\":\"sensor0\",\"dst\":\"gateway\","
                        "\"payload\":{\"sample_id\":3},\"size_bytes\":0}"));
    EventLogView view;
    view.append(batch(0, 10));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 10);
    table->selectRow(2);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().toUtf8(), eventJsonLine(sampleEvent(2)) + '\n');
}

void TestEventLog::cellsStandUnderTheirHeads()
{
    EventLogView view;
    view.resize(620, 260);
    view.show();
    view.append(batch(1, 2));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QImage picture = table->grab().toImage();
    const auto ink = [&picture](const QRect &area) { // the first column of pixels that is not the ground
        const QColor ground = picture.pixelColor(area.left() + 1, area.top() + 2);
        for (int x = area.left() + 1; x < area.right(); ++x) {
            for (int y = area.top() + 2; y < area.bottom() - 2; ++y) {
                if (qAbs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 60)
                    return x - area.left();
            }
        }
        return -1;
    };
    for (const int column :
         {static_cast<int>(EventLogModel::TimeColumn), static_cast<int>(EventLogModel::TypeColumn),
          static_cast<int>(EventLogModel::RouteColumn), static_cast<int>(EventLogModel::PayloadColumn)}) {
        const QHeaderView *head = table->horizontalHeader();
        const QRect above(head->sectionViewportPosition(column), 0, head->sectionSize(column),
                          head->height());
        const QRect cell = table->visualRect(table->model()->index(0, column))
                               .translated(table->viewport()->mapTo(table, QPoint()));
        const int apart = ink(above) - ink(cell);
        QVERIFY2(ink(cell) > 0 && qAbs(apart) <= 2,
                 qPrintable(QStringLiteral("column %1: %2 px").arg(column).arg(apart)));
    }
    QVERIFY(table->columnWidth(EventLogModel::PayloadColumn) >= theme::scaled(160));
}

void TestEventLog::followingShowsWholeRows()
{
    EventLogView view;
    view.show();
    view.append(batch(0, 200));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 200);
    for (int height = 240; height < 270; height += 7) {
        view.resize(620, height);
        QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
        const int top = table->rowAt(0);
        QCOMPARE(table->rowViewportPosition(top), 0);
        QCOMPARE(table->rowViewportPosition(199) + table->rowHeight(199), table->viewport()->height());
    }
}

void TestEventLog::noFigureIsCut()
{
    EventLogView view;
    view.resize(620, 260);
    view.show();
    view.append(batch(0, 4));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const int usual = table->columnWidth(EventLogModel::TimeColumn);
    Event late = sampleEvent(5);
    late.time = fromUs(45'185'012'345);
    late.sizeBytes = 1'536'000;
    late.network = NetworkMetadata();
    late.network->latency = VirtualDuration(12'345);
    late.network->delivery = late.time + late.network->latency;
    view.append(samples::shared(std::vector<Event>{late}));
    QTRY_COMPARE(table->model()->rowCount(), 5);
    const int margins = 2 * QApplication::style()->pixelMetric(QStyle::PM_HeaderMargin);
    const auto fits = [&](int column, const QFont &font) {
        const QString text = table->model()->index(4, column).data().toString();
        return table->columnWidth(column) - margins >= QFontMetricsF(font).horizontalAdvance(text);
    };
    QVERIFY(fits(EventLogModel::TimeColumn, fixedLike(theme::secondaryFont())));
    QVERIFY(fits(EventLogModel::SizeColumn, fixedLike(theme::cardFont())));
    QVERIFY(fits(EventLogModel::LatencyColumn, fixedLike(theme::cardFont())));
    view.clear();
    QCOMPARE(table->columnWidth(EventLogModel::TimeColumn), usual);
}

void TestEventLog::routesKeepTheirArrow()
{
    const QFontMetricsF metrics(theme::secondaryFont());
    const QString longName = QStringLiteral("a-very-long-node-name-that-goes-on-number-0");
    const auto route = [&](const QString &from, const QString &to) {
        return elidedRoute(metrics, from, to, theme::scaled(120));
    };
    QCOMPARE(route(QStringLiteral("sensor1"), QStringLiteral("gateway")),
             QStringLiteral("sensor1 → gateway"));
    const QString both = route(longName + QLatin1Char('1'), longName + QLatin1Char('2'));
    QVERIFY2(both.contains(EventLogModel::arrow()) && both.endsWith(QLatin1Char('2')), qPrintable(both));
    QVERIFY2(both.section(EventLogModel::arrow(), 0, 0).endsWith(QLatin1Char('1')), qPrintable(both));
    QVERIFY(metrics.horizontalAdvance(both) <= theme::scaled(120) + 1);
    // A short name stays whole.
    QVERIFY(route(longName, QStringLiteral("hub")).endsWith(QStringLiteral(" → hub")));
    QVERIFY(route(QStringLiteral("hub"), longName).startsWith(QStringLiteral("hub → a")));
    QVERIFY(metrics.horizontalAdvance(route(longName, {})) <= theme::scaled(120) + 1);
}

void TestEventLog::theHeadStandsBelowTheFilter()
{
    EventLogView view;
    view.resize(620, 260);
    view.show();
    view.append(batch(0, 4));
    auto *table = view.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const int field = view.findChild<QLineEdit *>()->mapTo(&view, QPoint()).x();
    const QImage picture = table->horizontalHeader()->grab().toImage();
    int ink = -1;
    for (int x = 0; x < 60 && ink < 0; ++x)
        for (int y = 2; y < picture.height() - 3; ++y)
            if (picture.pixelColor(x, y).lightness() < 150)
                ink = x;
    QVERIFY2(ink > 0 && qAbs(table->horizontalHeader()->mapTo(&view, QPoint(ink, 0)).x() - field) <= 2,
             qPrintable(QStringLiteral("%1, field at %2").arg(ink).arg(field)));
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestEventLog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_eventlogview.moc"
