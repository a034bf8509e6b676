// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/endsignals.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

using namespace xes;

class TestEndSignals : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesBeforeTheObjectIsTold();
    void twiceWithinABlinkCountsOnce();
    void twoOfDifferentKindAreTwo();
};

void TestEndSignals::whatComesBeforeTheObjectIsTold()
{
    app::EndSignals::catchThem();
    std::raise(SIGTERM);
    app::EndSignals ends;
    QSignalSpy received(&ends, &app::EndSignals::received);
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(ends.last(), SIGTERM);
}

void TestEndSignals::twiceWithinABlinkCountsOnce()
{
    app::EndSignals ends;
    QSignalSpy received(&ends, &app::EndSignals::received);
    std::raise(SIGINT);
    std::raise(SIGINT);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY(!received.isEmpty());
    QCOMPARE(received.count(), 1);
    QTRY_VERIFY(since.hasExpired(20)); // a person
    std::raise(SIGINT);
    QTRY_COMPARE(received.count(), 2);
}

void TestEndSignals::twoOfDifferentKindAreTwo()
{
    app::EndSignals ends;
    QSignalSpy received(&ends, &app::EndSignals::received);
    std::raise(SIGINT);
    std::raise(SIGTERM);
    QTRY_COMPARE(received.count(), 2);
}

XES_CORE_TEST_MAIN(TestEndSignals)
#include "tst_endsignals.moc"
