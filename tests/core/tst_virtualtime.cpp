// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/virtualtime.h"
#include "support/testcase.h"

using namespace xes;

class TestVirtualTime : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimesAsTheContractWritesThem_data();
    void readsTimesAsTheContractWritesThem();
    void writesTheShortestExactForm_data();
    void writesTheShortestExactForm();
    void groupsDigitsBelowTheMillisecond();
};

void TestVirtualTime::readsTimesAsTheContractWritesThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("us"); // -1: not a time
    const auto row = [](const char *text, qint64 us) {
        QTest::newRow(text) << QString::fromUtf8(text) << us;
    };
    row("1500us", 1'500);
    row("250ms", 250'000);
    row("10s", 10'000'000);
    row("2min", 120'000'000);
    row("42", 42);
    row("0.5s", 500'000);
    row("1.5ms", 1'500);
    row("1.5us", -1);
    row("0.0000001s", -1);
    row("1.s", -1);
    row(".5s", -1);
    row("-1s", -1);
    row("+1s", -1);
    row("1e3s", -1);
    row("10 s", 10'000'000);
    row("10h", -1);
    row("", -1);
    row("s", -1);
    row("2305843009213693952", 2'305'843'009'213'693'952);
    row("2305843009213693953", -1);
    row("9223372036854775808", -1);
    row("9223372036855s", -1);
    row("\xd9\xa1s", -1); // an Arabic digit
}

void TestVirtualTime::readsTimesAsTheContractWritesThem()
{
    QFETCH(QString, text);
    QFETCH(qint64, us);
    const auto duration = parseDuration(text);
    QCOMPARE(duration ? toUs(*duration) : -1, us);
}

void TestVirtualTime::writesTheShortestExactForm_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0s");
    QTest::newRow("us") << qint64(1'500) << QStringLiteral("1500us");
    QTest::newRow("ms") << qint64(100'000) << QStringLiteral("100ms");
    QTest::newRow("s") << qint64(10'000'000) << QStringLiteral("10s");
    QTest::newRow("min") << qint64(120'000'000) << QStringLiteral("2min");
}

void TestVirtualTime::writesTheShortestExactForm()
{
    QFETCH(qint64, us);
    QFETCH(QString, text);
    QCOMPARE(formatDuration(VirtualDuration(us)), text);
    QCOMPARE(toUs(*parseDuration(text)), us);
}

void TestVirtualTime::groupsDigitsBelowTheMillisecond()
{
    QCOMPARE(formatSeconds(fromUs(12'300'045)), QStringLiteral("12.300 045"));
    const ClockText clock = formatClock(fromUs(3'723'004'005));
    QCOMPARE(clock.main, QStringLiteral("01:02:03.004"));
    QCOMPARE(clock.micros, QStringLiteral("005"));
}

XES_CORE_TEST_MAIN(TestVirtualTime)
#include "tst_virtualtime.moc"
