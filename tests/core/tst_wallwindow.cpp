// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/wallwindow.h"

#include "support/testcase.h"

using namespace xes;
using namespace std::chrono_literals;

namespace {

const WallWindow::Wall::time_point begin{1s};
const WallWindow window{fromUs(1000), fromUs(2000), begin, begin + 10ms};

} // namespace

class TestWallWindow : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aMomentIsWhereTheWallClockIs()
    {
        QCOMPARE(window.at(begin + 5ms), fromUs(1500));
        QCOMPARE(window.at(begin + 10ms), fromUs(2000));
    }

    void whatCameBeforeAndAfterLiesInTheWindowToo()
    {
        QCOMPARE(window.at(begin - 1s), fromUs(1001));
        QCOMPARE(window.at(begin), fromUs(1001));
        QCOMPARE(window.at(begin + 1s), fromUs(2000));
    }

    void aTimeHasItsMomentWithinTheWindow()
    {
        QCOMPARE(window.when(fromUs(1500)), begin + 5ms);
        QCOMPARE(window.when(fromUs(2000)), begin + 10ms);
        QCOMPARE(window.when(fromUs(3)), begin);
        QCOMPARE(window.when(fromUs(5000)), begin + 10ms);
        QCOMPARE((WallWindow{fromUs(5), fromUs(9), begin, begin}).when(fromUs(7)), begin);
    }

    void aWindowWithoutLengthHasOneTime()
    {
        QCOMPARE((WallWindow{fromUs(5), fromUs(5), begin, begin}).at(begin), fromUs(5));
        QCOMPARE((WallWindow{fromUs(5), fromUs(9), begin, begin}).at(begin), fromUs(9));
    }

    void aClaimCountsOnlyInsideTheWindow_data()
    {
        QTest::addColumn<qint64>("claimed");
        QTest::addColumn<qint64>("stamped");
        QTest::newRow("inside") << qint64(1234) << qint64(1234);
        QTest::newRow("its end") << qint64(2000) << qint64(2000);
        QTest::newRow("its start") << qint64(1000) << qint64(1500);
        QTest::newRow("the past") << qint64(3) << qint64(1500);
        QTest::newRow("the future") << qint64(2001) << qint64(1500);
        QTest::newRow("before all times") << qint64(-1) << qint64(1500);
    }

    void aClaimCountsOnlyInsideTheWindow()
    {
        QFETCH(const qint64, claimed);
        QFETCH(const qint64, stamped);
        QCOMPARE(window.stamp(fromUs(claimed), begin + 5ms), fromUs(stamped));
        QCOMPARE(window.stamp(std::nullopt, begin + 5ms), fromUs(1500));
    }
};

XES_CORE_TEST_MAIN(TestWallWindow)
#include "tst_wallwindow.moc"
