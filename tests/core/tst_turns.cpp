// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/turns.h"
#include "support/testcase.h"

#include <map>

using namespace xes;

class TestTurns : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void asManyAsAllowedAtATimeInTheirOrder();
    void whoNoLongerWaitsIsPassedOver();
    void aTurnMayOutliveWhatGaveIt();
};

void TestTurns::asManyAsAllowedAtATimeInTheirOrder()
{
    QObject receiver;
    Turns turns(2);
    std::vector<int> began;
    std::map<int, Turns::Turn> held;
    for (int i = 0; i < 5; ++i) {
        onResult(turns.take(), &receiver, [&, i](const Result<Turns::Turn> &turn) {
            began.push_back(i);
            held[i] = *turn;
        });
    }
    QTRY_COMPARE(began, (std::vector{0, 1}));
    held.erase(1);
    QTRY_COMPARE(began, (std::vector{0, 1, 2}));
    QCOMPARE(held.size(), 2u);
    held.clear();
    QTRY_COMPARE(began, (std::vector{0, 1, 2, 3, 4}));
}

void TestTurns::whoNoLongerWaitsIsPassedOver()
{
    QObject receiver;
    auto gone = std::make_unique<QObject>();
    Turns turns(1);
    Turns::Turn held;
    onResult(turns.take(), &receiver, [&](const Result<Turns::Turn> &turn) { held = *turn; });
    QTRY_VERIFY(held);
    bool called = false;
    onResult(turns.take(), gone.get(), [&](const Result<Turns::Turn> &) { called = true; });
    bool last = false;
    onResult(turns.take(), &receiver, [&](const Result<Turns::Turn> &) { last = true; });
    gone.reset();
    held.reset();
    QTRY_VERIFY(last);
    QVERIFY(!called);
}

void TestTurns::aTurnMayOutliveWhatGaveIt()
{
    QObject receiver;
    auto turns = std::make_unique<Turns>(1);
    Turns::Turn held;
    onResult(turns->take(), &receiver, [&](const Result<Turns::Turn> &turn) { held = *turn; });
    QTRY_VERIFY(held);
    bool served = false;
    onResult(turns->take(), &receiver, [&](const Result<Turns::Turn> &turn) { served = turn.has_value(); });
    turns.reset();
    QVERIFY(!served);
    held.reset();
    QTRY_VERIFY(served);
}

XES_CORE_TEST_MAIN(TestTurns)
#include "tst_turns.moc"
