// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/layout.h"

#include "support/testcase.h"
#include "topology/linkgeometry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>

using namespace xes;
using namespace xes::ui;

namespace {

bool overlapFree(const std::vector<QPointF> &places, const LayoutMeasures &measures)
{
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = i + 1; j < places.size(); ++j)
            if (QRectF(places[i], measures.card).intersects(QRectF(places[j], measures.card)))
                return false;
    return true;
}

/// 3 sensors, 2 edges, 3 services.
LayoutInput coldRoom()
{
    LayoutInput input;
    for (const int rank : {0, 0, 0, 2, 2, 2, 2, 2})
        input.nodes.push_back({std::nullopt, rank});
    input.links = {{0, 3}, {1, 3}, {1, 4}, {2, 4}, {3, 5}, {3, 6}, {4, 6}, {4, 7}};
    return input;
}

} // namespace

class TestTopologyLayout : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void standsInLayersFromLeftToRight();
    void crossesNoLinksWithoutNeed();
    void isTheSameEachTime();
    void survivesCyclesAndNonsense();
    void neverOverlaps_data();
    void neverOverlaps();
    void keepsPlacesThatSomebodyChose();
    void snapsToTheGrid();
    void placesThreeHundredQuickly();
    void labelsAvoidCardsAndEachOther();
    void bothDirectionsRunApart();
};

void TestTopologyLayout::standsInLayersFromLeftToRight()
{
    const LayoutInput input = coldRoom();
    const auto places = layoutTopology(input);
    for (const auto &[from, to] : input.links)
        QVERIFY(places[to].x() >= places[from].x() + input.measures.columnPitch);
    QCOMPARE(places[0].x(), places[2].x());
    QCOMPARE(places[5].x(), places[7].x());
}

void TestTopologyLayout::crossesNoLinksWithoutNeed()
{
    LayoutInput input = coldRoom();
    // The same graph, told in an order that crosses.
    input.links = {{0, 4}, {1, 4}, {1, 3}, {2, 3}, {4, 7}, {4, 5}, {3, 5}, {3, 6}};
    QCOMPARE(countCrossings(layoutTopology(input), input.links), 0);
}

void TestTopologyLayout::isTheSameEachTime()
{
    QVERIFY(layoutTopology(coldRoom()) == layoutTopology(coldRoom()));
}

void TestTopologyLayout::survivesCyclesAndNonsense()
{
    LayoutInput input;
    QVERIFY(layoutTopology(input).empty());
    input.nodes.resize(4);
    input.links = {{0, 1}, {1, 2}, {2, 0}, {3, 3}, {0, 1}, {-1, 2}, {2, 99}};
    const auto places = layoutTopology(input);
    QCOMPARE(places.size(), std::size_t(4));
    QVERIFY(overlapFree(places, input.measures));
}

void TestTopologyLayout::neverOverlaps_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("links");
    QTest::addColumn<int>("placed");
    QTest::newRow("one") << 1 << 0 << 0;
    QTest::newRow("no links") << 40 << 0 << 0;
    QTest::newRow("some") << 60 << 90 << 0;
    QTest::newRow("some placed") << 60 << 90 << 20;
    QTest::newRow("dense") << 100 << 2000 << 5;
}

void TestTopologyLayout::neverOverlaps()
{
    QFETCH(int, nodes);
    QFETCH(int, links);
    QFETCH(int, placed);
    QRandomGenerator random(42);
    LayoutInput input;
    for (int i = 0; i < nodes; ++i)
        input.nodes.push_back(
            {i < placed ? std::optional(QPointF(i % 5 * 200, i / 5 * 100)) : std::nullopt, i % 3});
    for (int i = 0; i < links; ++i)
        input.links.emplace_back(random.bounded(nodes), random.bounded(nodes));
    QVERIFY(overlapFree(layoutTopology(input), input.measures));
}

void TestTopologyLayout::keepsPlacesThatSomebodyChose()
{
    LayoutInput input = coldRoom();
    input.nodes[4].place = QPointF(-333, 77);
    QCOMPARE(layoutTopology(input)[4], QPointF(-333, 77));
}

void TestTopologyLayout::snapsToTheGrid()
{
    for (const QPointF place : layoutTopology(coldRoom())) {
        QCOMPARE(std::fmod(place.x(), 20), 0.0);
        QCOMPARE(std::fmod(place.y(), 20), 0.0);
    }
}

void TestTopologyLayout::placesThreeHundredQuickly()
{
    LayoutInput input;
    for (int i = 0; i < 300; ++i) {
        input.nodes.push_back({std::nullopt, i % 50 == 0 ? 1 : 0});
        if (i % 50 != 0)
            input.links.emplace_back(i, i / 50 * 50);
    }
    QElapsedTimer clock;
    clock.start();
    const auto places = layoutTopology(input);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(overlapFree(places, input.measures));
    const auto [left, right] =
        std::minmax_element(places.begin(), places.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [top, bottom] =
        std::minmax_element(places.begin(), places.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    const qreal ratio = (right->x() - left->x()) / (bottom->y() - top->y());
    QVERIFY2(ratio > 0.4 && ratio < 4, qPrintable(QString::number(ratio)));
}

void TestTopologyLayout::labelsAvoidCardsAndEachOther()
{
    const QRectF left(0, 0, 168, 84);
    const QRectF right(260, 0, 168, 84);
    const LinkCurve curve = linkBetween(left, right, 0);
    const std::vector<QRectF> cards{left, right};
    const auto first = labelPlace(curve, {40, 14}, cards, {});
    QVERIFY(first.has_value());
    QVERIFY(!first->intersects(left) && !first->intersects(right));
    const auto second = labelPlace(curve, {40, 14}, cards, {*first});
    QVERIFY(!second || !second->intersects(*first));
    QVERIFY(!labelPlace(curve, {140, 14}, cards, {}).has_value());
}

void TestTopologyLayout::bothDirectionsRunApart()
{
    const QRectF left(0, 0, 168, 84);
    const QRectF right(260, 0, 168, 84);
    const LinkCurve there = linkBetween(left, right, -12);
    const LinkCurve back = linkBetween(right, left, 12);
    QVERIFY(std::abs(there.at(0.5).y() - back.at(0.5).y()) >= 20);
}

XES_CORE_TEST_MAIN(TestTopologyLayout)

#include "tst_topologylayout.moc"
