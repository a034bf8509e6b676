// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/link.h"
#include "support/testcase.h"

#include <cmath>

using namespace xes;
using scenario::Jitter;
using scenario::LinkParameters;

namespace {

constexpr int messages = 1'000'000;

Link linkOf(const LinkParameters &parameters, scenario::Rng rng = scenario::Rng::Philox)
{
    return Link(parameters, RandomStream("a_b", Seed(42, rng)));
}

/// Mean and variance of what `pass` makes of a million messages, a second apart.
struct Moments
{
    double n = 0;
    double mean = 0;
    double squares = 0; ///< of the distances from the mean
    void add(double value)
    {
        n += 1;
        const double distance = value - mean;
        mean += distance / n;
        squares += distance * (value - mean);
    }
    [[nodiscard]] double variance() const { return squares / (n - 1); }
};

Moments latenciesOf(Link link)
{
    Moments moments;
    for (int i = 0; i < messages; ++i) {
        const VirtualTime sent = fromUs(i * 1'000'000LL);
        const Passage passage = link.pass(sent, 64);
        moments.add(double((*passage.metadata.delivery - sent).count()));
    }
    return moments;
}

} // namespace

/// Each model of a link against its closed formula. The tolerances are six standard errors of the estimate,
/// which a right model misses once in 5e8 runs; the numbers are fixed by the seed, so a run repeats.
class TestLink : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainLinkIsThePrototypes()
    {
        LinkParameters parameters;
        parameters.latency = VirtualDuration(1'000);
        parameters.lossRate = 0.3;
        Link link(parameters, RandomStream("sensor1_gateway", 42));
        QList<bool> arrives;
        for (int i = 0; i < 4; ++i)
            arrives.append(link.pass(fromUs(i), 64).metadata.delivery.has_value());
        QCOMPARE(arrives, (QList<bool>{true, true, false, false})); // 0.61, 0.45, 0.088, 0.249
    }

    void uniformJitterHasItsMoments()
    {
        LinkParameters parameters;
        parameters.jitter = {Jitter::Kind::Uniform, VirtualDuration(2'000), 0};
        const Moments moments = latenciesOf(linkOf(parameters));
        const double variance = 2000.0 * 2000 / 3; // (2s)²/12
        QVERIFY(std::abs(moments.mean - 10'000) < 6 * std::sqrt(variance / messages));
        // Fourth moment of a uniform one: s⁴/5.
        const double error = std::sqrt((std::pow(2000.0, 4) / 5 - variance * variance) / messages);
        QVERIFY(std::abs(moments.variance() - variance) < 6 * error + 1);
    }

    void normalJitterHasItsMoments()
    {
        LinkParameters parameters;
        parameters.jitter = {Jitter::Kind::Normal, VirtualDuration(1'000), 0};
        const Moments moments = latenciesOf(linkOf(parameters)); // ten deviations from 0: nothing is cut
        QVERIFY(std::abs(moments.mean - 10'000) < 6 * 1'000 / std::sqrt(double(messages)));
        QVERIFY(std::abs(moments.variance() - 1e6) < 6 * 1e6 * std::sqrt(2.0 / messages) + 1);
    }

    void paretoJitterHasItsMean()
    {
        LinkParameters parameters;
        parameters.jitter = {Jitter::Kind::Pareto, VirtualDuration(10'000), 3};
        const Moments moments = latenciesOf(linkOf(parameters));
        // Lomax: mean s/(α−1), variance s²α/((α−1)²(α−2)).
        const double variance = 1e8 * 3 / (4 * 1);
        QVERIFY(std::abs(moments.mean - (10'000 + 5'000)) < 6 * std::sqrt(variance / messages));
    }

    void noneIsOvertakenUnlessAsked()
    {
        for (const bool reorders : {false, true}) {
            LinkParameters parameters;
            parameters.jitter = {Jitter::Kind::Uniform, VirtualDuration(5'000), 0};
            parameters.reorders = reorders;
            Link link = linkOf(parameters);
            VirtualTime last;
            int overtaken = 0;
            for (int i = 0; i < 10'000; ++i) {
                const VirtualTime at = *link.pass(fromUs(i * 100), 64).metadata.delivery;
                overtaken += at < last;
                last = std::max(last, at);
            }
            QCOMPARE(overtaken > 0, reorders);
        }
    }

    void lossIsItsShare()
    {
        LinkParameters parameters;
        parameters.lossRate = 0.05;
        Link link = linkOf(parameters);
        int lost = 0;
        for (int i = 0; i < messages; ++i)
            lost += !link.pass(fromUs(i), 64).metadata.delivery;
        QVERIFY(std::abs(lost / double(messages) - 0.05) < 6 * std::sqrt(0.05 * 0.95 / messages));
    }

    /// Share p/(p+r), mean length of a burst 1/r.
    void burstsHaveTheirShareAndLength()
    {
        constexpr double p = 0.01;
        constexpr double r = 0.2;
        LinkParameters parameters;
        parameters.bursts = scenario::BurstLoss{p, r, 0, 1};
        Link link = linkOf(parameters);
        int lost = 0;
        int bursts = 0;
        bool before = false;
        for (int i = 0; i < messages; ++i) {
            const bool isLost = !link.pass(fromUs(i), 64).metadata.delivery;
            lost += isLost;
            bursts += isLost && !before;
            before = isLost;
        }
        const double share = p / (p + r);
        // Neighbours are correlated by λ = 1 − p − r: the variance grows by (1+λ)/(1−λ).
        const double lambda = 1 - p - r;
        const double error = std::sqrt(share * (1 - share) / messages * (1 + lambda) / (1 - lambda));
        QVERIFY(std::abs(lost / double(messages) - share) < 6 * error);
        const double length = lost / double(bursts);
        // Geometric: variance (1−r)/r².
        QVERIFY(std::abs(length - 1 / r) < 6 * std::sqrt((1 - r) / (r * r) / bursts));
    }

    void copiesAreTheirShareAndComeAfterwards()
    {
        LinkParameters parameters;
        parameters.duplication = 0.1;
        parameters.jitter = {Jitter::Kind::Uniform, VirtualDuration(1'000), 0};
        Link link = linkOf(parameters);
        int copies = 0;
        for (int i = 0; i < messages; ++i) {
            const Passage passage = link.pass(fromUs(i * 10'000LL), 64);
            copies += passage.duplicate.has_value();
            QVERIFY(!passage.duplicate || *passage.duplicate >= *passage.metadata.delivery);
        }
        QVERIFY(std::abs(copies / double(messages) - 0.1) < 6 * std::sqrt(0.09 / messages));
    }

    /// A line that is always busy carries what it can: no bit more, no bit less.
    void aBusyLineCarriesItsBandwidth()
    {
        LinkParameters parameters;
        parameters.bitsPerSecond = 1e6;
        parameters.latency = VirtualDuration(0);
        Link link = linkOf(parameters);
        VirtualTime last;
        for (int i = 0; i < messages; ++i)
            last = *link.pass(fromUs(0), 77).metadata.delivery;
        QCOMPARE(toUs(last), qint64(messages) * 77 * 8); // 1 bit a µs: no error adds up
    }

    /// M/D/1: Poisson arrivals, equal lengths; the mean wait is ρ s / (2 (1 − ρ)).
    void whatWaitsForItsTurnWaitsAsTheTheorySays()
    {
        LinkParameters parameters;
        parameters.bitsPerSecond = 8e6; // 1 000 bytes take 1 000 µs
        parameters.latency = VirtualDuration(0);
        Link link = linkOf(parameters);
        RandomStream arrivals("arrivals", Seed(7, scenario::Rng::Philox));
        constexpr double load = 0.5;
        double at = 0;
        Moments batches; // means of a thousand each: neighbours depend on each other, batches hardly do
        Moments batch;
        for (int i = 0; i < messages; ++i) {
            at += -std::log(1 - arrivals.random()) * 1'000 / load;
            const VirtualTime sent = fromUs(std::int64_t(at));
            batch.add(double((*link.pass(sent, 1'000).metadata.delivery - sent).count()) - 1'000);
            if (batch.n == 1'000)
                batches.add(std::exchange(batch, {}).mean);
        }
        const double expected = load * 1'000 / (2 * (1 - load));
        const double error = std::sqrt(batches.variance() / batches.n);
        QVERIFY2(std::abs(batches.mean - expected) < 6 * error + 1, // 1: times are whole microseconds
                 qPrintable(QStringLiteral("%1 ± %2").arg(batches.mean).arg(error)));
        QVERIFY(error < 10);
    }

    void aFullQueueLosesTheRest()
    {
        LinkParameters parameters;
        parameters.bitsPerSecond = 8e6;
        parameters.queueBytes = 2'500;
        parameters.latency = VirtualDuration(0);
        Link link = linkOf(parameters);
        QList<qint64> arrivals;
        for (int i = 0; i < 5; ++i) {
            const auto delivery = link.pass(fromUs(0), 1'000).metadata.delivery;
            arrivals.append(delivery ? toUs(*delivery) : -1);
        }
        QCOMPARE(arrivals, (QList<qint64>{1'000, 2'000, 3'000, -1, -1}));          // one is sent, two wait
        QCOMPARE(toUs(*link.pass(fromUs(1'000), 1'000).metadata.delivery), 4'000); // one has left the queue
    }

    void whatIsDownCarriesNothing()
    {
        LinkParameters parameters;
        parameters.outages = {{fromUs(1'000), fromUs(2'000)}};
        Link link = linkOf(parameters);
        QVERIFY(link.pass(fromUs(999), 1).metadata.delivery);
        QVERIFY(!link.pass(fromUs(1'000), 1).metadata.delivery);
        QVERIFY(!link.pass(fromUs(1'999), 1).metadata.delivery);
        QVERIFY(link.pass(fromUs(2'000), 1).metadata.delivery);
    }
};

XES_CORE_TEST_MAIN(TestLink)
#include "tst_link.moc"
