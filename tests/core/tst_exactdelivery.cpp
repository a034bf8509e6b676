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
    void anEndlessLoopIsNamed();
    void holdEndsBetweenInstants();
};

namespace {

/// Passes on whatever comes, at once.
class Relay : public Model
{
public:
    Relay(NodeId self, NodeId to, bool begins)
        : m_self(std::move(self)), m_to(std::move(to)), m_begins(begins)
    {}

    void start(ModelOutput &out) override
    {
        if (m_begins)
            out.planned.push_back({fromUs(1'000), QStringLiteral("BEGIN"), m_self, {}, {}, 0, {}});
    }
    void handle(const Event &own, ModelOutput &out) override { pass(own.time, out); }
    void deliver(const Event &message, ModelOutput &out) override { pass(message.time, out); }

private:
    void pass(VirtualTime time, ModelOutput &out)
    {
        out.events.push_back({time, QStringLiteral("PASS"), m_self, m_to, {}, 1, {}});
    }
    NodeId m_self;
    NodeId m_to;
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

void TestExactDelivery::anEndlessLoopIsNamed()
{
    scenario::Scenario scenario = sensorsAndGateway(1, VirtualDuration(1'000'000), scenario::Form::Exact);
    const NodeId ping(QStringLiteral("ping"));
    const NodeId pong(QStringLiteral("pong"));
    ExactTimeline timeline(scenario, 42,
                           {{ping, std::make_shared<Relay>(ping, pong, true), true},
                            {pong, std::make_shared<Relay>(pong, ping, false), true}});
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

XES_CORE_TEST_MAIN(TestExactDelivery)
#include "tst_exactdelivery.moc"
