// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/timeline.h"
#include "support/scenarios.h"
#include "support/testcase.h"

#include <random>

using namespace xes;
using namespace xes::testsupport;

class TestRounds : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void threeSensorsAreThePrototypes();
    void whatIsDueAtOnceIsProcessedInThePrototypesOrder_data();
    void whatIsDueAtOnceIsProcessedInThePrototypesOrder();
    void theLastInstantIsNotHandled();
    void latencyHandsOverAtItsTime();
    void lossDrawsFromTheLinksOwnGenerator();
    void aMessageToNobodyIsUndeliverable();
    void anySplitGivesTheSameBytes_data();
    void anySplitGivesTheSameBytes();
    void aMessageOfTheLastRoundIsInFlight();
    void aStepEndsAtAMultipleOfTheQuantum();
};

namespace {

std::shared_ptr<Timeline> timelineOf(const scenario::Scenario &scenario)
{
    std::vector<TimelineNode> nodes;
    for (const scenario::Node &node : scenario.nodes)
        nodes.push_back({node.id, createModel(node, scenario.seed), true});
    std::shared_ptr<Timeline> timeline = Timeline::create(scenario, scenario.seed, std::move(nodes));
    timeline->log().enableFingerprint();
    return timeline;
}

std::vector<Event> ofType(const std::vector<Event> &events, const char *type)
{
    std::vector<Event> found;
    for (const Event &event : events)
        if (event.type == QLatin1String(type))
            found.push_back(event);
    return found;
}

QByteArray fingerprint(Timeline &timeline)
{
    (void)timeline.log().flush();
    return timeline.log().sha256();
}

} // namespace

void TestRounds::threeSensorsAreThePrototypes()
{
    const auto timeline = timelineOf(sensorsAndGateway(3, VirtualDuration(10'000'000)));
    QCOMPARE(timeline->computeTo(fromUs(10'000'000), {}), Timeline::Outcome::Reached);
    const std::vector<Event> events = timeline->takeHandled();
    const std::vector<Event> aggregates = ofType(events, "AGGREGATE");
    QCOMPARE(aggregates.size(), 1U);
    QCOMPARE(toUs(aggregates[0].time), 5'000'000);
    QCOMPARE(toCompactJson(*aggregates[0].payload), QByteArray(R"({"mean":19.05908724428728,"count":12})"));
    QCOMPARE(ofType(events, "SAMPLE").size(), 27U);
    QCOMPARE(ofType(events, "PROCESS").size(), 27U);
    const MessageCounts counts = timeline->counts();
    QCOMPARE(counts.sent, 27);
    QCOMPARE(counts.delivered, 27);
    QCOMPARE(counts.inFlight, 0);
    // In file order, each node's own events as it handles them, then the network's.
    QStringList first;
    for (std::size_t i = 0; i < 12; ++i)
        first.append(events[i].type + QLatin1Char(' ') + events[i].source.toString());
    QCOMPARE(first.join(QLatin1Char(',')),
             QStringLiteral("SAMPLE sensor1,TRANSMIT sensor1,SAMPLE sensor2,TRANSMIT sensor2,SAMPLE sensor3,"
                            "TRANSMIT sensor3,DELIVER sensor1,DELIVER sensor2,DELIVER sensor3,"
                            "PROCESS gateway,PROCESS gateway,PROCESS gateway"));
    QCOMPARE(toUs(events[6].time), 1'000'000);
    QVERIFY(!events[6].network);
    QCOMPARE(toUs(events[9].time), 1'000'100);
}

void TestRounds::whatIsDueAtOnceIsProcessedInThePrototypesOrder_data()
{
    // From Python: heapq with events that compare their times only. The mean's last digit hangs on it.
    QTest::addColumn<int>("sensors");
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<QByteArray>("aggregate");
    QTest::newRow("3") << 3 << QByteArray("1 2 3") << QByteArray(R"({"mean":19.05908724428728,"count":12})");
    QTest::newRow("4") << 4 << QByteArray("1 2 4 3")
                       << QByteArray(R"({"mean":18.962814024549246,"count":16})");
    QTest::newRow("5") << 5 << QByteArray("1 2 5 4 3")
                       << QByteArray(R"({"mean":19.123891921542885,"count":20})");
    QTest::newRow("6") << 6 << QByteArray("1 2 5 6 4 3")
                       << QByteArray(R"({"mean":19.294310359230618,"count":24})");
    QTest::newRow("7") << 7 << QByteArray("1 2 6 5 3 7 4")
                       << QByteArray(R"({"mean":19.10894683948685,"count":28})");
    QTest::newRow("9") << 9 << QByteArray("1 2 6 9 8 5 3 7 4")
                       << QByteArray(R"({"mean":19.25943113691124,"count":36})");
}

void TestRounds::whatIsDueAtOnceIsProcessedInThePrototypesOrder()
{
    QFETCH(int, sensors);
    QFETCH(QByteArray, order);
    QFETCH(QByteArray, aggregate);
    const auto timeline = timelineOf(sensorsAndGateway(sensors, VirtualDuration(6'000'000)));
    QCOMPARE(timeline->computeTo(fromUs(6'000'000), {}), Timeline::Outcome::Reached);
    const std::vector<Event> events = timeline->takeHandled();
    // Which sensor a PROCESS came from is told by its reading.
    QHash<QByteArray, QByteArray> sensorOf;
    for (const Event &event : ofType(events, "SAMPLE"))
        sensorOf.insert(toCompactJson(*event.payload), event.source.toString().mid(6).toLatin1());
    const std::vector<Event> processed = ofType(events, "PROCESS");
    QByteArrayList first;
    for (int i = 0; i < sensors; ++i)
        first.append(sensorOf.value(toCompactJson(*processed[std::size_t(i)].payload)));
    QCOMPARE(first.join(' '), order);
    QCOMPARE(toCompactJson(*ofType(events, "AGGREGATE")[0].payload), aggregate);
}

void TestRounds::theLastInstantIsNotHandled()
{
    const auto timeline = timelineOf(sensorsAndGateway(1, VirtualDuration(1'000'000)));
    QCOMPARE(timeline->computeTo(fromUs(1'000'000), {}), Timeline::Outcome::Reached);
    QVERIFY(timeline->takeHandled().empty());
}

void TestRounds::latencyHandsOverAtItsTime()
{
    const auto timeline =
        timelineOf(overLatency(sensorsAndGateway(1, VirtualDuration(2'000'000)), VirtualDuration(5'000)));
    QCOMPARE(timeline->computeTo(fromUs(2'000'000), {}), Timeline::Outcome::Reached);
    const std::vector<Event> events = timeline->takeHandled();
    const std::vector<Event> arrivals = ofType(events, "DELIVER");
    QCOMPARE(arrivals.size(), 1U);
    QCOMPARE(toUs(arrivals[0].time), 1'005'000);
    QCOMPARE(toUs(arrivals[0].network->sent), 1'000'000);
    QCOMPARE(toUs(ofType(events, "PROCESS")[0].time), 1'005'100);
    const auto latency = timeline->counts().latency;
    QVERIFY(latency);
    QCOMPARE(latency->meanUs, 5'000.0);
}

void TestRounds::lossDrawsFromTheLinksOwnGenerator()
{
    // Uniform of sensor1 -> gateway: 0.61, 0.45, 0.088, 0.249: with 0.3 the third and the fourth are lost.
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(4'500'000));
    scenario.network.model = scenario::NetworkModel::Latency;
    scenario.network.links.push_back({NodeId(QStringLiteral("sensor1")),
                                      NodeId(QStringLiteral("gateway")),
                                      {VirtualDuration(1'000), 0.3}});
    const auto timeline = timelineOf(scenario);
    QCOMPARE(timeline->computeTo(fromUs(4'500'000), {}), Timeline::Outcome::Reached);
    const std::vector<Event> lost = ofType(timeline->takeHandled(), "LOST");
    QCOMPARE(lost.size(), 2U);
    QCOMPARE(toUs(lost[0].time), 3'000'000);
    QVERIFY(!lost[0].network->delivery);
    QCOMPARE(timeline->counts().delivered, 2);
    QCOMPARE(timeline->counts().lost, 2);
}

void TestRounds::aMessageToNobodyIsUndeliverable()
{
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(3'000'000));
    scenario.nodes.pop_back();
    const auto timeline = timelineOf(scenario);
    QCOMPARE(timeline->computeTo(fromUs(3'000'000), {}), Timeline::Outcome::Reached);
    QCOMPARE(timeline->counts().sent, 2);
    QCOMPARE(timeline->counts().undeliverable, 2);
    QCOMPARE(timeline->counts().inFlight, 0);
}

void TestRounds::anySplitGivesTheSameBytes_data()
{
    QTest::addColumn<bool>("latency");
    QTest::newRow("direct") << false;
    QTest::newRow("latency") << true;
}

void TestRounds::anySplitGivesTheSameBytes()
{
    QFETCH(bool, latency);
    scenario::Scenario scenario = sensorsAndGateway(3, VirtualDuration(10'000'000));
    if (latency)
        scenario = overLatency(scenario, VirtualDuration(12'345), 0.2);
    const auto whole = timelineOf(scenario);
    QCOMPARE(whole->computeTo(fromUs(10'000'000), {}), Timeline::Outcome::Reached);
    const QByteArray expected = fingerprint(*whole);
    std::mt19937 random(7);
    for (int trial = 0; trial < 30; ++trial) {
        const auto split = timelineOf(scenario);
        while (split->now() < fromUs(10'000'000)) {
            const qint64 piece = std::uniform_int_distribution<qint64>(1, 700'000)(random);
            const VirtualTime wish = std::min(split->now() + VirtualDuration(piece), fromUs(10'000'000));
            QCOMPARE(split->computeTo(split->borderAtOrAfter(wish), {}), Timeline::Outcome::Reached);
        }
        QCOMPARE(fingerprint(*split), expected);
        QCOMPARE(split->counts().sent, whole->counts().sent);
        QCOMPARE(split->counts().inFlight, whole->counts().inFlight);
    }
}

void TestRounds::aMessageOfTheLastRoundIsInFlight()
{
    const auto timeline = timelineOf(sensorsAndGateway(1, VirtualDuration(1'001'000)));
    QCOMPARE(timeline->computeTo(fromUs(1'001'000), {}), Timeline::Outcome::Reached);
    QCOMPARE(timeline->counts().sent, 1);
    QCOMPARE(timeline->counts().delivered, 0);
    QCOMPARE(timeline->counts().inFlight, 1);
}

void TestRounds::aStepEndsAtAMultipleOfTheQuantum()
{
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(10'500));
    const auto timeline = timelineOf(scenario);
    QCOMPARE(toUs(timeline->borderAtOrAfter(fromUs(1))), 1'000);
    QCOMPARE(toUs(timeline->borderAtOrAfter(fromUs(1'000))), 1'000);
    QCOMPARE(toUs(timeline->borderAtOrAfter(fromUs(10'400))), 10'500);
    QCOMPARE(toUs(timeline->borderAtOrAfter(fromUs(10'600))), 11'000);
}

XES_CORE_TEST_MAIN(TestRounds)
#include "tst_rounds.moc"
