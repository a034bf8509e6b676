// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/exacttimeline.h"
#include "support/scenarios.h"
#include "support/testcase.h"

#include <algorithm>
#include <random>

using namespace xes;
using namespace xes::testsupport;

class TestExactDelivery : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theTargetItselfIsHandled();
    void anEffectFollowsItsCauseWithinAnInstant();
    void anySplitAndFileOrderGiveTheSameBytes();
    void shardsGiveTheSameBytes_data();
    void shardsGiveTheSameBytes();
    void anEndlessLoopIsNamed();
    void holdEndsBetweenInstants();
    void aContainerIsLentWhatIsDueInItsWindow();
    void whatIsSentWithinAWindowIsLentInTheNext();
    void whatWasLentAndNotHandedOverIsUndeliverable();
    void anAnswerFollowsItsMessageWithinAnInstant();
};

namespace {

/// Passes on whatever comes, at once.
class Relay : public Model
{
public:
    Relay(NodeId to, bool begins) : m_id(std::move(to)), m_begins(begins) {}

    void bind(const NodeDirectory &directory) override { m_to = directory.destination(m_id); }
    void start(ModelOutput &out) override
    {
        if (m_begins)
            out.plan(fromUs(1'000), 0);
    }
    void handle(const Planned &own, ModelOutput &out) override { pass(own.time, out); }
    void deliver(const ModelEvent &message, ModelOutput &out) override { pass(message.time, out); }
    QString typeOf(std::uint16_t) const override { return QStringLiteral("BEGIN"); }

private:
    void pass(VirtualTime time, ModelOutput &out)
    {
        static const QString type = QStringLiteral("PASS");
        out.send(time, type, m_to, {}, 1);
    }
    NodeId m_id;
    Destination m_to;
    bool m_begins;
};

std::shared_ptr<Timeline> timelineOf(const scenario::Scenario &scenario)
{
    std::vector<TimelineNode> nodes;
    for (const scenario::Node &node : scenario.nodes)
        nodes.push_back({node.id, createModel(node, scenario.seed), true});
    std::shared_ptr<Timeline> timeline = Timeline::create(scenario, scenario.seed, std::move(nodes));
    timeline->log().enableFingerprint();
    return timeline;
}

QByteArray fingerprint(Timeline &timeline)
{
    (void)timeline.log().flush();
    return timeline.log().sha256();
}

} // namespace

void TestExactDelivery::theTargetItselfIsHandled()
{
    const auto timeline =
        timelineOf(sensorsAndGateway(3, VirtualDuration(10'000'000), scenario::Form::Exact));
    QCOMPARE(timeline->computeTo(fromUs(10'000'000), {}), Timeline::Outcome::Reached);
    int samples = 0;
    QStringList aggregates;
    for (const Event &event : timeline->takeHandled()) {
        samples += event.type == QLatin1String("SAMPLE");
        if (event.type == QLatin1String("AGGREGATE"))
            aggregates.append(QString::fromUtf8(toCompactJson(*event.payload)));
    }
    QCOMPARE(samples, 30);
    QCOMPARE(aggregates.size(), 2);
    QCOMPARE(aggregates[0], QStringLiteral("{\"mean\":19.05908724428728,\"count\":12}"));
    QCOMPARE(timeline->counts().delivered, 30);
}

void TestExactDelivery::anEffectFollowsItsCauseWithinAnInstant()
{
    const auto timeline = timelineOf(sensorsAndGateway(2, VirtualDuration(1'500'000), scenario::Form::Exact));
    QCOMPARE(timeline->computeTo(fromUs(1'500'000), {}), Timeline::Outcome::Reached);
    QStringList lines;
    for (const Event &event : timeline->takeHandled())
        lines.append(event.type + QLatin1Char(' ') + event.source.toString() + QLatin1Char(' ') +
                     QString::number(toUs(event.time)));
    QCOMPARE(
        lines,
        (QStringList{QStringLiteral("SAMPLE sensor1 1000000"), QStringLiteral("TRANSMIT sensor1 1000000"),
                     QStringLiteral("SAMPLE sensor2 1000000"), QStringLiteral("TRANSMIT sensor2 1000000"),
                     QStringLiteral("DELIVER sensor1 1000000"), QStringLiteral("DELIVER sensor2 1000000"),
                     QStringLiteral("PROCESS gateway 1000100"), QStringLiteral("PROCESS gateway 1000100")}));
}

void TestExactDelivery::anySplitAndFileOrderGiveTheSameBytes()
{
    scenario::Scenario scenario =
        overLatency(sensorsAndGateway(5, VirtualDuration(10'000'000), scenario::Form::Exact),
                    VirtualDuration(12'345), 0.2);
    const auto whole = timelineOf(scenario);
    QCOMPARE(whole->computeTo(fromUs(10'000'000), {}), Timeline::Outcome::Reached);
    const QByteArray expected = fingerprint(*whole);
    std::mt19937 random(7);
    for (int trial = 0; trial < 30; ++trial) {
        std::shuffle(scenario.nodes.begin(), scenario.nodes.end(), random);
        const auto split = timelineOf(scenario);
        while (split->now() < fromUs(10'000'000)) {
            const qint64 piece = std::uniform_int_distribution<qint64>(1, 700'000)(random);
            QCOMPARE(
                split->computeTo(std::min(split->now() + VirtualDuration(piece), fromUs(10'000'000)), {}),
                Timeline::Outcome::Reached);
        }
        QCOMPARE(fingerprint(*split), expected);
    }
}

void TestExactDelivery::shardsGiveTheSameBytes_data()
{
    QTest::addColumn<int>("rng");
    QTest::addColumn<double>("loss");
    QTest::addColumn<bool>("jitter");
    QTest::newRow("nothing drawn") << int(scenario::Rng::Mt19937) << 0.0 << false;
    QTest::newRow("a stream for each link") << int(scenario::Rng::Philox) << 0.2 << false;
    QTest::newRow("jitter") << int(scenario::Rng::Mt19937) << 0.1 << true;
}

/// Many small shards, one, and any split of the way.
void TestExactDelivery::shardsGiveTheSameBytes()
{
    QFETCH(const int, rng);
    QFETCH(const double, loss);
    QFETCH(const bool, jitter);
    scenario::Scenario scenario =
        overLatency(sensorsAndGateway(40, VirtualDuration(5'000'000), scenario::Form::Exact),
                    VirtualDuration(12'345), loss);
    scenario.rng = scenario::Rng(rng);
    if (jitter) {
        scenario.network.defaults.jitter = {scenario::Jitter::Kind::Uniform, VirtualDuration(9'000), 3};
        scenario.network.defaults.duplication = 0.3;
    }
    const auto timeline = [&](std::size_t shardSize) {
        std::vector<TimelineNode> nodes;
        for (const scenario::Node &node : scenario.nodes)
            nodes.push_back({node.id, createModel(node, {scenario.seed, scenario.rng}), true});
        auto made = std::make_unique<ExactTimeline>(scenario, scenario.seed, std::move(nodes), shardSize);
        made->log().enableFingerprint();
        return made;
    };
    const auto whole = timeline(ExactTimeline::usualShardSize);
    QCOMPARE(whole->computeTo(fromUs(5'000'000), {}), Timeline::Outcome::Reached);
    const QByteArray expected = fingerprint(*whole);
    std::mt19937 random(3);
    for (const std::size_t shardSize : {1, 3, 7, 10}) {
        const auto sharded = timeline(shardSize);
        while (sharded->now() < fromUs(5'000'000)) {
            const qint64 piece = std::uniform_int_distribution<qint64>(1, 900'000)(random);
            QCOMPARE(
                sharded->computeTo(std::min(sharded->now() + VirtualDuration(piece), fromUs(5'000'000)), {}),
                Timeline::Outcome::Reached);
        }
        QCOMPARE(fingerprint(*sharded), expected);
        QCOMPARE(sharded->counts().delivered, whole->counts().delivered);
        QCOMPARE(sharded->inFlight(1'000).size(), whole->inFlight(1'000).size());
        QCOMPARE(sharded->nextEvent()->time, whole->nextEvent()->time);
    }
}

void TestExactDelivery::anEndlessLoopIsNamed()
{
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(1'000'000), scenario::Form::Exact);
    const NodeId ping(QStringLiteral("ping"));
    const NodeId pong(QStringLiteral("pong"));
    ExactTimeline timeline(scenario, 42,
                           {{ping, std::make_shared<Relay>(pong, true), true},
                            {pong, std::make_shared<Relay>(ping, false), true}});
    QCOMPARE(timeline.computeTo(fromUs(1'000'000), {}), Timeline::Outcome::Failed);
    const QString message = timeline.error().message.english();
    QVERIFY2(message.contains(QStringLiteral("ping → pong → ping")) ||
                 message.contains(QStringLiteral("pong → ping → pong")),
             qPrintable(message));
}

void TestExactDelivery::holdEndsBetweenInstants()
{
    const auto timeline =
        timelineOf(sensorsAndGateway(3, VirtualDuration(10'000'000), scenario::Form::Exact));
    Interrupt interrupt;
    interrupt.set(Interrupt::Wish::Hold);
    QCOMPARE(timeline->computeTo(fromUs(10'000'000), {&interrupt}), Timeline::Outcome::Held);
    QCOMPARE(toUs(timeline->now()), 0);
    interrupt.set(Interrupt::Wish::None);
    QCOMPARE(timeline->computeTo(fromUs(10'000'000), {&interrupt}), Timeline::Outcome::Reached);
    QCOMPARE(toUs(timeline->now()), 10'000'000);
}

namespace {

/// A sensor that sends to “box”, a container, which the timeline does not compute.
std::shared_ptr<Timeline> sensorAndContainer(VirtualDuration period, VirtualDuration latency)
{
    scenario::Scenario scenario =
        overLatency(sensorsAndGateway(1, VirtualDuration(1'000'000), scenario::Form::Exact), latency);
    scenario.nodes[0].sensor.period = period;
    scenario.nodes[0].sensor.to = NodeId(QStringLiteral("box"));
    std::vector<TimelineNode> nodes{
        {scenario.nodes[0].id, createModel(scenario.nodes[0], scenario.seed), true},
        {NodeId(QStringLiteral("box")), nullptr, true}};
    return Timeline::create(scenario, scenario.seed, std::move(nodes));
}

constexpr std::size_t box = 1;

QByteArray times(const std::vector<Event> &events)
{
    QByteArrayList out;
    for (const Event &event : events)
        out.append(QByteArray::number(toUs(event.time)));
    return out.join(' ');
}

} // namespace

void TestExactDelivery::aContainerIsLentWhatIsDueInItsWindow()
{
    const auto timeline = sensorAndContainer(VirtualDuration(40'000), VirtualDuration(100'000));
    for (int i = 1; i <= 2; ++i) { // sends at 40, 80, …, 200 ms
        QVERIFY(timeline->lend(box, fromUs(i * 100'000)).size() == (i == 1 ? 0U : 2U));
        timeline->settle(box, std::vector<bool>(2, true), true);
        QCOMPARE(timeline->computeTo(fromUs(i * 100'000), {}), Timeline::Outcome::Reached);
    }
    QCOMPARE(timeline->counts().delivered, 2);
    QCOMPARE(times(timeline->lend(box, fromUs(300'000))), QByteArray("220000 260000 300000"));
    timeline->settle(box, std::vector<bool>(3, true), true);
    QCOMPARE(timeline->computeTo(fromUs(300'000), {}), Timeline::Outcome::Reached);
    const MessageCounts counts = timeline->counts();
    QCOMPARE(counts.delivered, 5);
    QCOMPARE(counts.sent, 7);
    QCOMPARE(counts.inFlight, 2);
    QCOMPARE(counts.latency->maximum, VirtualDuration(100'000));
}

void TestExactDelivery::whatIsSentWithinAWindowIsLentInTheNext()
{
    const auto timeline = sensorAndContainer(VirtualDuration(40'000), VirtualDuration(30'000));
    QCOMPARE(times(timeline->lend(box, fromUs(100'000))), QByteArray());
    timeline->settle(box, {}, true);
    QCOMPARE(timeline->computeTo(fromUs(100'000), {}), Timeline::Outcome::Reached);
    QCOMPARE(times(timeline->lend(box, fromUs(200'000))), QByteArray("70000 110000"));
    timeline->settle(box, {true, true}, true);
    QCOMPARE(timeline->counts().delivered, 2);
}

void TestExactDelivery::whatWasLentAndNotHandedOverIsUndeliverable()
{
    const auto timeline = sensorAndContainer(VirtualDuration(40'000), VirtualDuration(100'000));
    QCOMPARE(timeline->computeTo(fromUs(200'000), {}), Timeline::Outcome::Reached);
    QCOMPARE(times(timeline->lend(box, fromUs(300'000))), QByteArray("140000 180000 220000 260000 300000"));
    timeline->settle(box, {true, false, true, false, false}, true);
    MessageCounts counts = timeline->counts();
    QCOMPARE(counts.delivered, 2);
    QCOMPARE(counts.undeliverable, 3);
    QCOMPARE(timeline->computeTo(fromUs(300'000), {}), Timeline::Outcome::Reached);
    // A window that was broken off tells nothing of what was not handed over yet.
    QCOMPARE(times(timeline->lend(box, fromUs(400'000))), QByteArray("340000 380000"));
    timeline->settle(box, {true, false}, false);
    counts = timeline->counts();
    QCOMPARE(counts.delivered, 3);
    QCOMPARE(counts.undeliverable, 3);
    QCOMPARE(counts.sent, counts.delivered + counts.lost + counts.inFlight + counts.undeliverable);
}

void TestExactDelivery::anAnswerFollowsItsMessageWithinAnInstant()
{
    const auto timeline = sensorAndContainer(VirtualDuration(100'000), VirtualDuration(50'000));
    QCOMPARE(timeline->computeTo(fromUs(100'000), {}), Timeline::Outcome::Reached);
    (void)timeline->takeHandled();
    std::vector<Event> due = timeline->lend(box, fromUs(190'000));
    QCOMPARE(due.size(), 1U);
    timeline->settle(box, {true}, true);
    due[0].type = QStringLiteral("ANSWER");
    due[0].source = NodeId(QStringLiteral("box")); // sorts before “sensor1”
    due[0].destination.reset();
    timeline->addFromContainer(box, due);
    QCOMPARE(timeline->computeTo(fromUs(190'000), {}), Timeline::Outcome::Reached);
    QStringList lines;
    for (const Event &event : timeline->takeHandled())
        lines.append(event.type + QLatin1Char(' ') + QString::number(toUs(event.time)));
    QCOMPARE(lines, (QStringList{QStringLiteral("DELIVER 150000"), QStringLiteral("ANSWER 150000")}));
}

XES_CORE_TEST_MAIN(TestExactDelivery)
#include "tst_exactdelivery.moc"
