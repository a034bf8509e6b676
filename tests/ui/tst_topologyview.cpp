// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/topologyview.h"

#include "mainwindow/cardfigures.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "ui/support/snapshots.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace xes;
using namespace xes::ui;

namespace {

NodeId id(const char *name)
{
    return NodeId(QString::fromLatin1(name));
}

} // namespace

class TestTopologyView : public TestCase
{
    Q_OBJECT

private:
    /// A view with the scenario, laid out and shown.
    std::unique_ptr<TopologyView> shown(const scenario::Scenario &scenario, const Snapshot &snapshot,
                                        Selection *selection = nullptr)
    {
        auto view = std::make_unique<TopologyView>();
        view->resize(900, 600);
        view->setSelection(selection);
        QSignalSpy done(view.get(), &TopologyView::laidOut);
        view->setScenario(samples::shared(scenario));
        if (done.isEmpty())
            done.wait();
        view->setSnapshot(samples::shared(snapshot));
        view->show();
        return view;
    }

private Q_SLOTS:
    void showsEveryCardAndNoLabelUnderOne();
    void clickSelectsAndArrowsMoveOn();
    void draggedCardsSnapAndStay();
    void wheelZoomsAboutTheCursor();
    void fitsAfterResizeUntilMoved();
    void mapHidesNothing();
    void elidesHostileNames();
    void onlyWhatChangedIsRepainted();
    void emptySaysWhatWillBeThere();
    void reducedMotionPaintsCounts();
    void onlyWhatIsSeenIsFollowed();
    void aCurveEndsWithItsContainer();
    void namesKeepTheirEnds();
};

void TestTopologyView::showsEveryCardAndNoLabelUnderOne()
{
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    QVERIFY(view->isLaidOut());
    for (const auto &node : scenario.nodes)
        QVERIFY(QRectF(view->rect()).contains(view->cardRect(node.id)));
    const auto labels = view->labelRects();
    QCOMPARE(labels.size(), scenario.network.links.size());
    for (const QRectF &label : labels)
        for (const auto &node : scenario.nodes)
            QVERIFY(!label.intersects(view->cardRect(node.id)));
}

void TestTopologyView::clickSelectsAndArrowsMoveOn()
{
    Selection selection;
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario), &selection);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, view->cardRect(id("edge1")).center().toPoint());
    QCOMPARE(selection.node(), id("edge1"));
    QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(selection.node(), id("edge2"));
    QTest::keyClick(view.get(), Qt::Key_Left);
    QVERIFY(selection.node().toString().startsWith(QLatin1String("sensor")));
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(selection.node(), id("cache"));
    QSignalSpy activated(view.get(), &TopologyView::nodeActivated);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(selection.node().isEmpty());
}

void TestTopologyView::draggedCardsSnapAndStay()
{
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    const QRectF before = view->cardRect(id("broker"));
    const QRectF other = view->cardRect(id("cloud"));
    const QPoint grip = before.center().toPoint();
    QTest::mousePress(view.get(), Qt::LeftButton, {}, grip);
    QTest::mouseMove(view.get(), grip + QPoint(30, -47));
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, grip + QPoint(30, -47));
    const QPointF way = (view->cardRect(id("broker")).topLeft() - before.topLeft()) / view->zoom();
    const qreal grid = theme::scaled(20);
    QVERIFY(!way.isNull());
    QVERIFY(std::abs(std::remainder(way.x(), grid)) < 0.01);
    QVERIFY(std::abs(std::remainder(way.y(), grid)) < 0.01);
    QCOMPARE(view->cardRect(id("cloud")), other);
    QSignalSpy done(view.get(), &TopologyView::laidOut);
    const QPointF zoomed = view->cardRect(id("broker")).topLeft() - view->cardRect(id("edge1")).topLeft();
    view->setScenario(samples::shared(scenario)); // the same nodes, read again
    QVERIFY(done.wait());
    const QPointF again = view->cardRect(id("broker")).topLeft() - view->cardRect(id("edge1")).topLeft();
    QVERIFY((zoomed - again).manhattanLength() < 2 || view->zoom() < 1);
}

void TestTopologyView::wheelZoomsAboutTheCursor()
{
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    const QPointF corner = view->cardRect(id("edge1")).topLeft();
    QWheelEvent wheel(corner, view->mapToGlobal(corner), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    const qreal before = view->zoom();
    QApplication::sendEvent(view.get(), &wheel);
    QVERIFY(view->zoom() > before * 1.2);
    QVERIFY((view->cardRect(id("edge1")).topLeft() - corner).manhattanLength() < 0.5);
    QTest::keyClick(view.get(), Qt::Key_0);
    QVERIFY(std::abs(view->zoom() - before) < 0.001);
}

void TestTopologyView::fitsAfterResizeUntilMoved()
{
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    view->resize(500, 400);
    QTRY_VERIFY(QRectF(view->rect()).contains(view->cardRect(id("cache"))));
    QVERIFY(QRectF(view->rect()).contains(view->cardRect(id("sensor1"))));
    view->zoomIn();
    const qreal zoom = view->zoom();
    view->resize(700, 500);
    QCOMPARE(view->zoom(), zoom);
}

void TestTopologyView::mapHidesNothing()
{
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    if (!view->overviewRect().isNull())
        for (const auto &node : scenario.nodes)
            QVERIFY(!view->overviewRect().intersects(view->cardRect(node.id)));
    for (int i = 0; i < 6; ++i)
        view->zoomIn();
    QVERIFY(!view->overviewRect().isNull());
    const QPointF before = view->cardRect(id("sensor1")).topLeft();
    QTest::mouseClick(view.get(), Qt::LeftButton, {},
                      view->overviewRect().topLeft().toPoint() + QPoint(12, 12));
    QVERIFY(view->cardRect(id("sensor1")).topLeft() != before);
}

void TestTopologyView::elidesHostileNames()
{
    scenario::Scenario scenario = samples::coldRoom();
    const QString longName(400, QLatin1Char('w'));
    scenario.nodes[3].id = NodeId(longName);
    scenario.nodes[5].id = NodeId(QStringLiteral("evil\u202Eeman\n<b>bold</b>"));
    scenario.network.links.clear();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    (void)view->grab();
    QVERIFY(std::any_of(view->elisions().begin(), view->elisions().end(),
                        [](const QString &text) { return text.startsWith(QLatin1String("wwww")); }));
    for (const QString &text : view->elisions())
        QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QLatin1Char('\n')));
    // What is as usual is not elided.
    const auto usual = samples::coldRoom();
    const auto calm = shown(usual, samples::coldRoomRunning(usual));
    (void)calm->grab();
    if (calm->zoom() > 0.95)
        QVERIFY2(calm->elisions().isEmpty(), qPrintable(calm->elisions().join(QLatin1Char('|'))));
}

namespace {

class PaintSpy : public QObject
{
public:
    QRegion painted;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

void TestTopologyView::onlyWhatChangedIsRepainted()
{
    const auto scenario = samples::coldRoom();
    Snapshot snapshot = samples::coldRoomRunning(scenario);
    snapshot.inFlight.clear();
    const auto view = shown(scenario, snapshot);
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    QCoreApplication::sendPostedEvents();
    PaintSpy spy;
    view->installEventFilter(&spy);
    snapshot.nodes[5].state.time += VirtualDuration(1000);
    view->setSnapshot(samples::shared(snapshot));
    QTRY_VERIFY(!spy.painted.isEmpty());
    QVERIFY(spy.painted.contains(view->cardRect(id("broker")).center().toPoint()));
    QVERIFY(!spy.painted.contains(view->cardRect(id("sensor2")).center().toPoint()));
}

void TestTopologyView::emptySaysWhatWillBeThere()
{
    TopologyView view;
    view.resize(600, 400);
    const QImage empty = view.grab().toImage();
    view.setScenario({});
    QCOMPARE(view.grab().toImage(), empty);
    bool words = false; // something is written in the middle
    for (int x = 0; x < empty.width() && !words; ++x)
        for (int y = empty.height() / 3; y < empty.height() * 2 / 3; ++y)
            words = words || empty.pixelColor(x, y).lightness() < 120;
    QVERIFY(words);
}

void TestTopologyView::reducedMotionPaintsCounts()
{
    const auto scenario = samples::coldRoom();
    const auto view = shown(scenario, samples::coldRoomRunning(scenario));
    const QImage moving = view->grab().toImage();
    view->setReducedMotion(true);
    QVERIFY(view->grab().toImage() != moving);
}

void TestTopologyView::onlyWhatIsSeenIsFollowed()
{
    const scenario::Scenario scenario = samples::coldRoom();
    const Snapshot snapshot = samples::coldRoomRunning(scenario);
    auto view = shown(scenario, snapshot);
    QHash<NodeId, QPointer<StatsFeed>> feeds;
    ContainerAccess access;
    access.followStats = [&feeds](const NodeId &node, QObject *parent) {
        feeds[node] = new StatsFeed(parent);
        return feeds[node].data();
    };
    CardFigures figures(view.get(), access, view.get());
    figures.setSnapshot(samples::shared(snapshot));
    QTRY_COMPARE(figures.feedCount(), 3); // two edges and the broker; the cloud starts, the cache is dead
    QVERIFY(feeds.contains(id("edge1")) && !feeds.contains(id("cache")) && !feeds.contains(id("sensor1")));
    const QImage before = view->grab().toImage();
    engine::StatsSample sample;
    for (int i = 0; i < 10; ++i) {
        sample.cpuPercent = i % 2 ? 80 : 5;
        Q_EMIT feeds[id("edge1")]->sampleReceived(sample);
    }
    QVERIFY(view->grab().toImage() != before);
    for (int i = 0; i < 8; ++i)
        view->zoomOut(); // too small to be read
    QTRY_COMPARE(figures.feedCount(), 0);
    QVERIFY(!feeds[id("edge1")]);
    view->zoomToFit();
    QTRY_COMPARE(figures.feedCount(), 3);
    view->hide();
    QTRY_COMPARE(figures.feedCount(), 0);
}

void TestTopologyView::aCurveEndsWithItsContainer()
{
    const scenario::Scenario scenario = samples::coldRoom();
    Snapshot snapshot = samples::coldRoomRunning(scenario);
    TopologyModel model{LayoutMeasures()};
    model.setScenario(samples::shared(scenario));
    model.setSnapshot(samples::shared(snapshot));
    const int card = model.indexOf(id("broker"));
    const auto curve = [&] { return model.cards()[static_cast<std::size_t>(card)].face.cpu.size(); };
    QVERIFY(model.addCpuSample(card, 12));
    QCOMPARE(curve(), std::size_t(1));
    snapshot.nodes[5].state.container->id = ContainerId(QStringLiteral("another"));
    QVERIFY(!model.setSnapshot(samples::shared(snapshot)).empty());
    QCOMPARE(curve(), std::size_t(0));
    QVERIFY(model.addCpuSample(card, 12));
    snapshot.nodes[5].state = {}; // a reset
    model.setSnapshot(samples::shared(snapshot));
    QCOMPARE(curve(), std::size_t(0));
    QVERIFY(!model.addCpuSample(card, 12)); // one that was under way
    QCOMPARE(curve(), std::size_t(0));
}

void TestTopologyView::namesKeepTheirEnds()
{
    const auto painted = [](const QString &name, CardDetail detail) {
        QImage picture(theme::scaled(168), theme::scaled(84), QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        CardFace face;
        face.name = name;
        face.look.kindIcon = QStringLiteral("sensor");
        face.look.mode = QStringLiteral("Model");
        CardStyle style;
        style.detail = detail;
        paintCard(painter, QRectF(picture.rect()), face, style, QApplication::palette(), nullptr);
        return picture;
    };
    const QString name = QStringLiteral("a-very-long-node-name-that-goes-on-number-0");
    for (const CardDetail detail : {CardDetail::Full, CardDetail::Name})
        QVERIFY(painted(name + QLatin1Char('1'), detail) != painted(name + QLatin1Char('2'), detail));
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestTopologyView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_topologyview.moc"
