// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Has a race, which ThreadSanitizer must tell of in spite of tsanqt.cpp and tsan.supp: this has to fail.
#include <QCoreApplication>
#include <QThreadPool>

#include <atomic>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int shared = 0;
    std::atomic<int> turns = 0;
    QThreadPool pool; // waits when it goes
    pool.start([&] {
        for (; turns.load(std::memory_order_relaxed) < 1000; turns.fetch_add(1, std::memory_order_relaxed))
            ++shared;
    });
    while (turns.load(std::memory_order_relaxed) < 1000)
        ++shared;
    return 0;
}
