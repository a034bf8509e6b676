// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/eventqueue.h"
#include "support/testcase.h"

#include <algorithm>
#include <random>

using namespace xes;

class TestEventQueue : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesOutIsInOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("instants");
        for (const int count : {0, 1, 2, 5, 6, 21, 1000})
            for (const int instants : {1, 3, 1'000'000})
                QTest::addRow("%d of %d instants", count, instants) << count << instants;
    }

    void whatComesOutIsInOrder()
    {
        QFETCH(const int, count);
        QFETCH(const int, instants);
        std::mt19937 random(unsigned(count * 31 + instants));
        EventQueue queue;
        std::vector<QueuedEvent> expected;
        std::vector<QueuedEvent> out;
        std::vector<std::uint32_t> sequence(8);
        const auto push = [&](VirtualTime from) {
            QueuedEvent event;
            event.time = from + VirtualDuration(random() % unsigned(instants));
            event.delta = std::uint16_t(random() % 3);
            event.rank = random() % 8;
            event.sequence = sequence[event.rank]++;
            queue.push(event);
        };
        for (int i = 0; i < count; ++i)
            push(fromUs(0));
        // While it is emptied others come, none before what came out last.
        for (int i = 0; !queue.empty(); ++i) {
            const QueuedEvent next = queue.pop();
            for (const QueuedEvent &rest : queue)
                QVERIFY(!(rest < next));
            if (i < count / 2)
                push(next.time + VirtualDuration(1));
            out.push_back(next);
        }
        QCOMPARE(int(out.size()), count + count / 2);
        for (std::size_t i = 1; i < out.size(); ++i)
            QVERIFY(out[i - 1].time <= out[i].time);
    }

    void theOrderIsTimeDeltaSourceSequence()
    {
        const auto event = [](std::int64_t us, std::uint16_t delta, std::uint32_t rank,
                              std::uint32_t sequence) {
            return QueuedEvent{fromUs(us), delta, 0, rank, sequence, 0, 0, -1};
        };
        const std::vector<QueuedEvent> ordered{event(1, 9, 9, 9), event(2, 0, 1, 5),
                                               event(2, 0, 1, 6), event(2, 0, 2, 0),
                                               event(2, 1, 0, 0), event(3, 0, 0, 0xffff'ffffU),
                                               event(3, 0, 0, 0) /* it has wrapped */};
        for (std::size_t i = 0; i < ordered.size(); ++i)
            for (std::size_t k = 0; k < ordered.size(); ++k)
                QCOMPARE(ordered[i] < ordered[k], i < k);
    }

    void aSlabGivesOutWhatCameBack()
    {
        Slab<QString> slab;
        const std::uint32_t one = slab.put(QStringLiteral("one"));
        const std::uint32_t two = slab.put(QStringLiteral("two"));
        QCOMPARE(slab.take(one), QStringLiteral("one"));
        QCOMPARE(slab.put(QStringLiteral("three")), one);
        QCOMPARE(slab[two], QStringLiteral("two"));
        QCOMPARE(slab.take(one), QStringLiteral("three"));
    }
};

XES_CORE_TEST_MAIN(TestEventQueue)
#include "tst_eventqueue.moc"
