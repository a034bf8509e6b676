// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/logmatcher.h"

#include "support/testcase.h"

#include <QSignalSpy>
#include <QTimer>

using namespace xes;

class TestLogMatcher : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatMatchesIsFound()
    {
        LogMatcher matcher(QStringLiteral("listening on [0-9]+"));
        QSignalSpy matched(&matcher, &LogMatcher::matched);
        matcher.feed({QByteArray("starting"), QByteArray("almost")});
        matcher.feed({QByteArray("now listening on 5000"), QByteArray("listening on 6000")});
        QTRY_COMPARE(matched.count(), 1);
        matcher.feed({QByteArray("listening on 7000")});
        QVERIFY(!matched.wait(50)); // allowed: that nothing more comes cannot be waited for otherwise
    }

    void aHostilePatternIsGivenUpAndHoldsNobodyUp()
    {
        // Without a bound this takes longer than the universe is old.
        LogMatcher matcher(QStringLiteral("^((a+)+|(b+)+)+$"));
        QSignalSpy gaveUp(&matcher, &LogMatcher::gaveUp);
        int turns = 0;
        QTimer turning;
        connect(&turning, &QTimer::timeout, this, [&turns] { ++turns; });
        turning.start(0);
        matcher.feed({QByteArray(4000, 'a') + '!'});
        QCOMPARE(gaveUp.count(), 0); // it is tried elsewhere
        QTRY_COMPARE_WITH_TIMEOUT(gaveUp.count(), 1, 20'000);
        QVERIFY(turns > 0);
        const QString why = gaveUp[0][0].value<Text>().english();
        QVERIFY2(why.contains(QStringLiteral("ready: log")), qPrintable(why));
        QVERIFY2(why.contains(QStringLiteral("^((a+)+|(b+)+)+$")), qPrintable(why));
        QVERIFY(!gaveUp[0][1].value<Text>().isEmpty());
    }

    void anOrdinaryPatternOnALongLineIsWithinTheBound()
    {
        LogMatcher matcher(QStringLiteral(".*ready.*to.*serve.*"));
        QSignalSpy matched(&matcher, &LogMatcher::matched);
        QSignalSpy gaveUp(&matcher, &LogMatcher::gaveUp);
        matcher.feed({QByteArray("ready to ").repeated(450), QByteArray("ready to serve")});
        QTRY_COMPARE(matched.count(), 1);
        QCOMPARE(gaveUp.count(), 0);
    }

    void moreLinesThanCanBeTriedAreTold()
    {
        LogMatcher matcher(QStringLiteral("never"));
        QSignalSpy gaveUp(&matcher, &LogMatcher::gaveUp);
        matcher.feed(QByteArrayList(LogMatcher::mostWaiting + 1, QByteArray("noise")));
        QCOMPARE(gaveUp.count(), 1);
    }
};

XES_CORE_TEST_MAIN(TestLogMatcher)
#include "tst_logmatcher.moc"
