// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"
#include "base/canceltoken.h"
#include "support/testcase.h"

#include <QThread>
#include <QtConcurrent/QtConcurrentRun>

using namespace xes;

class TestAsync : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void firstResolveWinsFromAnyThread();
    void lastOwnerGoneEndsAbandoned();
    void resultComesOnceAndNeverInsideTheCall();
    void resultIsNotCalledWhenTheReceiverDiedFirst();
    void receiverMayDieInsideItsHandler();
    void resolverInsideADeadReceiversHandlerEndsAbandoned();
    void thenGoesOnWithAValueAndSkipsOnAnError();
    void thenUnwrapsAFuture();
    void allKeepsTheOrderAndEveryError();
    void allOfNothingEnds();
    void everyReceiverOfAFutureHearsItsResult();
    void aResultOfThePoolComesInTheReceiversThread();
    void aQtFutureThatWasCancelledEndsAbandoned();
    void aReceiverMayDieWhileAnotherThreadResolves();
    void cancelReachesHandlersOnceInTheirThread();
    void cancelForgetsAHandlerWhoseOperationHasEnded();
    void aContextMayDieWhileAnotherThreadCancels();
};

void TestAsync::firstResolveWinsFromAnyThread()
{
    for (int round = 0; round < 200; ++round) {
        Resolver<int> resolver;
        Future<int> future = resolver.future();
        std::atomic<int> wins = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&wins, resolver, i] { wins += resolver.resolve(i); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(wins.load(), 1);
        QCOMPARE(future.resultCount(), 1);
    }
}

void TestAsync::lastOwnerGoneEndsAbandoned()
{
    Future<int> future;
    {
        Resolver<int> first;
        const Resolver<int> second = first;
        future = second.future();
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::Abandoned);
}

void TestAsync::resultComesOnceAndNeverInsideTheCall()
{
    QObject receiver;
    int calls = 0;
    onResult(readyFuture<int>(7), &receiver, [&](Result<int> r) { calls += *r; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 7);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 7);
}

void TestAsync::resultIsNotCalledWhenTheReceiverDiedFirst()
{
    Resolver<int> resolver;
    auto held = std::make_shared<int>(1);
    auto receiver = std::make_unique<QObject>();
    onResult(resolver.future(), receiver.get(), [held](Result<int>) { QFAIL("called"); });
    QCOMPARE(held.use_count(), 2);
    receiver.reset();
    QCOMPARE(held.use_count(), 1);
    resolver.resolve(1);
    QCoreApplication::sendPostedEvents();
}

void TestAsync::receiverMayDieInsideItsHandler()
{
    auto *receiver = new QObject;
    bool called = false;
    onResult(readyFuture<int>(1), receiver, [&called, receiver](Result<int>) {
        delete receiver;
        called = true;
    });
    QTRY_VERIFY(called);
}

void TestAsync::resolverInsideADeadReceiversHandlerEndsAbandoned()
{
    Resolver<int> first;
    auto receiver = std::make_unique<QObject>();
    Future<int> second = andThen(first.future(), receiver.get(), [](int v) -> Result<int> { return v + 1; });
    receiver.reset();
    QVERIFY(second.isFinished());
    QCOMPARE(second.result().error().code, ErrorCode::Abandoned);
}

void TestAsync::thenGoesOnWithAValueAndSkipsOnAnError()
{
    QObject receiver;
    int ran = 0;
    const auto step = [&ran](int v) -> Result<QString> {
        ++ran;
        return QString::number(v);
    };
    Future<QString> good = andThen(readyFuture<int>(5), &receiver, step);
    Future<QString> bad = andThen(failedFuture<int>({ErrorCode::Conflict, {}, {}, {}}), &receiver, step);
    QTRY_VERIFY(good.isFinished() && bad.isFinished());
    QCOMPARE(*good.result(), QStringLiteral("5"));
    QCOMPARE(bad.result().error().code, ErrorCode::Conflict);
    QCOMPARE(ran, 1);
}

void TestAsync::thenUnwrapsAFuture()
{
    QObject receiver;
    Resolver<void> inner;
    Future<void> outer = andThen(readyFuture<int>(5), &receiver, [&](int) { return inner.future(); });
    QCoreApplication::sendPostedEvents();
    QVERIFY(!outer.isFinished());
    inner.resolve({});
    QTRY_VERIFY(outer.isFinished());
    QVERIFY(outer.result().has_value());
}

void TestAsync::allKeepsTheOrderAndEveryError()
{
    QObject receiver;
    Resolver<int> a;
    Resolver<int> b;
    auto both = all<int>({a.future(), b.future()}, &receiver);
    b.resolve(2);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!both.isFinished());
    a.fail({ErrorCode::TimedOut, {}, {}, {}});
    QTRY_VERIFY(both.isFinished());
    const auto results = *both.result();
    QCOMPARE(results.size(), std::size_t(2));
    QCOMPARE(results[0].error().code, ErrorCode::TimedOut);
    QCOMPARE(*results[1], 2);
}

void TestAsync::allOfNothingEnds()
{
    QObject receiver;
    auto none = all<int>({}, &receiver);
    QVERIFY(none.isFinished());
    QVERIFY(none.result()->empty());
}

void TestAsync::everyReceiverOfAFutureHearsItsResult()
{
    QObject first;
    QObject second;
    const Resolver<int> resolver;
    const Future<int> future = resolver.future();
    int sum = 0;
    onResult(future, &first, [&](Result<int> r) { sum += *r; });
    onResult(future, &second, [&](Result<int> r) { sum += 10 * *r; });
    resolver.resolve(4);
    onResult(future, &second, [&](Result<int> r) { sum += 100 * *r; });
    QTRY_COMPARE(sum, 444);
}

void TestAsync::aResultOfThePoolComesInTheReceiversThread()
{
    QObject receiver;
    QThread *heardIn = nullptr;
    Future<int> future = QtConcurrent::run([] { return Result<int>(3); });
    onResult(future, &receiver, [&](Result<int> r) {
        QCOMPARE(*r, 3);
        heardIn = QThread::currentThread();
    });
    QTRY_COMPARE(heardIn, receiver.thread());
}

void TestAsync::aQtFutureThatWasCancelledEndsAbandoned()
{
    QObject receiver;
    std::optional<Result<int>> heard;
    onResult(Future<int>(QFuture<Result<int>>()), &receiver, [&](Result<int> r) { heard = std::move(r); });
    QTRY_VERIFY(heard);
    QCOMPARE(heard->error().code, ErrorCode::Abandoned);
}

void TestAsync::aReceiverMayDieWhileAnotherThreadResolves()
{
    for (int round = 0; round < 500; ++round) {
        const Resolver<int> resolver;
        auto receiver = std::make_unique<QObject>();
        int calls = 0;
        onResult(resolver.future(), receiver.get(), [&calls](const Result<int> &) { ++calls; });
        const std::unique_ptr<QThread> other(QThread::create([resolver] { resolver.resolve(1); }));
        other->start();
        if (round % 2 == 0)
            QCoreApplication::sendPostedEvents();
        receiver.reset();
        other->wait();
        const int before = calls;
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, before);
    }
}

void TestAsync::cancelReachesHandlersOnceInTheirThread()
{
    QObject receiver;
    const CancelToken token;
    int calls = 0;
    const auto waiting = token.onCancelled(&receiver, [&] {
        QCOMPARE(QThread::currentThread(), receiver.thread());
        ++calls;
    });
    std::unique_ptr<QThread> other(QThread::create([token] {
        token.cancel();
        token.cancel();
    }));
    other->start();
    other->wait();
    QTRY_COMPARE(calls, 1);
    const auto late = token.onCancelled(&receiver, [&] { ++calls; });
    QTRY_COMPARE(calls, 2);
}

void TestAsync::cancelForgetsAHandlerWhoseOperationHasEnded()
{
    QObject receiver;
    const CancelToken token;
    const auto held = std::make_shared<int>(0);
    {
        const auto waiting = token.onCancelled(&receiver, [held] { ++*held; });
        QCOMPARE(held.use_count(), 2);
    }
    QCOMPARE(held.use_count(), 1);
    token.cancel();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(*held, 0);
    QVERIFY(!CancelToken::none().isCancelled());
}

void TestAsync::aContextMayDieWhileAnotherThreadCancels()
{
    struct Operation : QObject
    {
        CancelToken::Registration waiting;
    };
    for (int round = 0; round < 500; ++round) {
        const CancelToken token;
        auto operation = std::make_unique<Operation>();
        operation->waiting = token.onCancelled(operation.get(), [] {});
        const std::unique_ptr<QThread> other(QThread::create([token] { token.cancel(); }));
        other->start();
        operation.reset();
        other->wait();
        QVERIFY(token.isCancelled());
        QCoreApplication::sendPostedEvents();
    }
}

XES_CORE_TEST_MAIN(TestAsync)
#include "tst_async.moc"
