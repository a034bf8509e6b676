// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/philox.h"
#include "node/randomstream.h"
#include "support/testcase.h"

#include <cmath>

using namespace xes;

class TestPhilox : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    /// The vectors that its authors publish with Random123 (kat_vectors, philox4x32 with 10 rounds).
    void blocksAreThoseOfItsAuthors_data()
    {
        QTest::addColumn<QList<quint32>>("in");
        QTest::addColumn<QList<quint32>>("out");
        QTest::newRow("zeros") << QList<quint32>{0, 0, 0, 0, 0, 0}
                               << QList<quint32>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
        QTest::newRow("ones") << QList<quint32>(6, 0xffffffff)
                              << QList<quint32>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
        QTest::newRow("pi") << QList<quint32>{0x243f6a88, 0x85a308d3, 0x13198a2e,
                                              0x03707344, 0xa4093822, 0x299f31d0}
                            << QList<quint32>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
    }

    void blocksAreThoseOfItsAuthors()
    {
        QFETCH(const QList<quint32>, in);
        QFETCH(const QList<quint32>, out);
        const auto block = Philox::block({in[0], in[1], in[2], in[3]}, quint64(in[5]) << 32 | in[4]);
        QCOMPARE(QList<quint32>(block.begin(), block.end()), out);
    }

    void aStreamHasTheMomentsOfItsDistribution_data()
    {
        QTest::addColumn<int>("rng");
        QTest::newRow("mt19937") << int(scenario::Rng::Mt19937);
        QTest::newRow("philox") << int(scenario::Rng::Philox);
    }

    /// Six standard errors of the mean and of the variance of n numbers: wrong once in 5e8.
    void aStreamHasTheMomentsOfItsDistribution()
    {
        QFETCH(const int, rng);
        RandomStream stream("moments", Seed(42, scenario::Rng(rng)));
        constexpr int n = 200'000;
        double uniform = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; ++i) {
            const double u = stream.random();
            QVERIFY(u >= 0 && u < 1);
            uniform += u;
            const double g = stream.gauss(20, 2);
            sum += g;
            squares += (g - 20) * (g - 20);
        }
        QVERIFY(std::abs(uniform / n - 0.5) < 6 * std::sqrt(1.0 / 12 / n));
        QVERIFY(std::abs(sum / n - 20) < 6 * 2 / std::sqrt(double(n)));
        QVERIFY(std::abs(squares / n - 4) < 6 * 4 * std::sqrt(2.0 / n));
    }

    void streamsDependOnNameAndSeedAlone()
    {
        const Seed seed(42, scenario::Rng::Philox);
        RandomStream one("sensor1", seed);
        RandomStream same("sensor1", seed);
        RandomStream other("sensor2", seed);
        RandomStream later("sensor1", Seed(43, scenario::Rng::Philox));
        const double first = one.random();
        QVERIFY(first == same.random());
        QVERIFY(first != other.random());
        QVERIFY(first != later.random());
    }
};

XES_CORE_TEST_MAIN(TestPhilox)
#include "tst_philox.moc"
