// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/runnetwork.h"

#include "support/testcase.h"

using namespace xes;

namespace {

Subnet subnet(const char *cidr)
{
    return Subnet::fromString(QString::fromLatin1(cidr)).value_or(Subnet{});
}

} // namespace

class TestRunNetwork : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aSubnetIsTheSmallestThatHoldsThem_data()
    {
        QTest::addColumn<int>("containers");
        QTest::addColumn<int>("prefix");
        QTest::newRow("one") << 1 << 27;
        QTest::newRow("29") << 29 << 27;
        QTest::newRow("30") << 30 << 26;
        QTest::newRow("61") << 61 << 26;
        QTest::newRow("62") << 62 << 25;
        QTest::newRow("1000") << 1000 << 22;
    }

    void aSubnetIsTheSmallestThatHoldsThem()
    {
        QFETCH(const int, containers);
        QTEST(prefixFor(containers), "prefix");
    }

    void aSubnetIsReadAndWritten()
    {
        QCOMPARE(subnet("10.213.0.77/27").toString(), QStringLiteral("10.213.0.64/27"));
        QVERIFY(!Subnet::fromString(QStringLiteral("fd00::/64")));
        QVERIFY(!Subnet::fromString(QStringLiteral("nonsense")));
        QVERIFY(!Subnet::fromString(QString()));
    }

    void overlapsAreSeenFromBothSides()
    {
        QVERIFY(subnet("10.0.0.0/8").overlaps(subnet("10.213.0.0/27")));
        QVERIFY(subnet("10.213.0.0/27").overlaps(subnet("10.0.0.0/8")));
        QVERIFY(!subnet("10.213.0.0/27").overlaps(subnet("10.213.0.32/27")));
        QVERIFY(subnet("0.0.0.0/0").overlaps(subnet("192.168.0.0/24")));
    }

    void takenSubnetsArePassedOver()
    {
        const auto free = freeSubnets(subnet("10.213.0.0/25"), 27, {subnet("10.213.0.32/28")}, 1, 10);
        QStringList texts;
        for (const Subnet &candidate : free)
            texts += candidate.toString();
        QCOMPARE(texts, QStringList({QStringLiteral("10.213.0.64/27"), QStringLiteral("10.213.0.96/27"),
                                     QStringLiteral("10.213.0.0/27")}));
    }

    void aPoolThatIsTakenOrTooSmallHasNone()
    {
        QVERIFY(freeSubnets(subnet("10.213.0.0/24"), 27, {subnet("10.0.0.0/8")}, 5, 10).empty());
        QVERIFY(freeSubnets(subnet("10.213.0.0/28"), 27, {}, 5, 10).empty());
    }

    void noMoreThanAskedForAreLookedFor()
    {
        QCOMPARE(freeSubnets(subnet("10.213.0.0/16"), 27, {}, 4'000'000'000u, 64).size(), std::size_t(64));
    }
};

XES_CORE_TEST_MAIN(TestRunNetwork)
#include "tst_runnetwork.moc"
