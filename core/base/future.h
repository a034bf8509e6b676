// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFuture>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <concepts>
#include <memory>
#include <mutex>
#include <utility>

namespace xes {

/// The Result that stands for a promise whose owner went away.
[[nodiscard]] inline Error abandonedError()
{
    return {ErrorCode::Abandoned, Text(QT_TRANSLATE_NOOP("core", "The operation was given up.")), {}, {}};
}

namespace detail {

/// Waits for one outcome, as a child of whoever wants to hear it: goes with it, and then is not called. What
/// QFutureWatcher does, in a third of the time: no signals, one event in place of three, no deleteLater.
class Waiter : public QObject
{
protected:
    friend class Outcome;
    explicit Waiter(QObject *receiver) : QObject(receiver) {}
    /// In the receiver's thread. Deletes this.
    virtual void run() = 0;
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        run();
        return true;
    }

private:
    Waiter *m_next = nullptr; ///< who waits for the same, after this one
};

/// Whether something has ended, and who waits for it.
class Outcome
{
public:
    void end()
    {
        const std::lock_guard lock(m_mutex); // while it is posted to, a waiter cannot go
        m_ended = true;
        while (m_first)
            tell(std::exchange(m_first, m_first->m_next)); // which may go at once
    }
    void add(Waiter *waiter)
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended)
            tell(waiter);
        else
            *placeOf(nullptr) = waiter;
    }
    void remove(Waiter *waiter)
    {
        const std::lock_guard lock(m_mutex);
        if (Waiter **place = placeOf(waiter); *place)
            *place = waiter->m_next;
    }

private:
    static void tell(Waiter *waiter) { QCoreApplication::postEvent(waiter, new QEvent(QEvent::User)); }
    /// Where the list leads to it, or to nothing.
    [[nodiscard]] Waiter **placeOf(const Waiter *waiter)
    {
        Waiter **place = &m_first;
        while (*place && *place != waiter)
            place = &(*place)->m_next;
        return place;
    }

    std::mutex m_mutex;
    Waiter *m_first = nullptr; ///< nearly always the only one
    bool m_ended = false;
};

} // namespace detail

/// What an asynchronous call returns: it always ends, with exactly one Result.
/// Only onResult(), andThen() and all() consume it; nobody outside this file calls then, result, cancel
/// or waitForFinished (a test looks).
template <class T>
class Future : public QFuture<Result<T>>
{
public:
    /// One that has ended without a result.
    Future() = default;
    /// Of QtConcurrent's; once for each.
    Future(QFuture<Result<T>> other)
        : QFuture<Result<T>>(other), m_outcome(std::make_shared<detail::Outcome>())
    {
        (void)other.then(QtFuture::Launch::Sync,
                         [outcome = m_outcome](const QFuture<Result<T>> &) { outcome->end(); });
        if (other.isCanceled()) // then nothing goes on
            m_outcome->end();
    }
    Future(QFuture<Result<T>> other, std::shared_ptr<detail::Outcome> outcome)
        : QFuture<Result<T>>(std::move(other)), m_outcome(std::move(outcome))
    {}

    [[nodiscard]] const std::shared_ptr<detail::Outcome> &outcome() const { return m_outcome; }

private:
    std::shared_ptr<detail::Outcome> m_outcome;
};

/// The only owner of a promise. Copies share it; the first resolve() wins, from any thread, later ones are
/// ignored; when the last copy goes without one, the future ends with ErrorCode::Abandoned.
template <class T>
class Resolver
{
public:
    Resolver() : m_state(std::make_shared<State>()) {}

    [[nodiscard]] Future<T> future() const { return Future<T>(m_state->promise.future(), m_state->outcome); }
    [[nodiscard]] bool isResolved() const { return m_state->done.load(); }

    /// @return whether this call decided the outcome
    bool resolve(Result<T> result) const { return m_state->resolve(std::move(result)); }
    bool fail(Error error) const { return resolve(tl::unexpected(std::move(error))); }

private:
    struct State
    {
        State() { promise.start(); }
        ~State() { resolve(tl::unexpected(abandonedError())); }
        State(const State &) = delete;
        State &operator=(const State &) = delete;

        bool resolve(Result<T> result)
        {
            if (done.exchange(true))
                return false;
            promise.addResult(std::move(result));
            promise.finish();
            outcome->end();
            return true;
        }

        QPromise<Result<T>> promise;
        std::shared_ptr<detail::Outcome> outcome = std::make_shared<detail::Outcome>();
        std::atomic<bool> done = false;
    };
    std::shared_ptr<State> m_state;
};

/// A future that has ended already.
template <class T>
[[nodiscard]] Future<T> readyFuture(Result<T> result)
{
    Resolver<T> resolver;
    resolver.resolve(std::move(result));
    return resolver.future();
}

template <class T>
[[nodiscard]] Future<T> failedFuture(Error error)
{
    return readyFuture<T>(tl::unexpected(std::move(error)));
}

namespace detail {

template <class T, class F>
class WaiterFor final : public Waiter
{
public:
    WaiterFor(QObject *receiver, Future<T> future, F f)
        : Waiter(receiver), m_future(std::move(future)), m_f(std::move(f))
    {
        m_future.outcome()->add(this);
    }
    ~WaiterFor() override
    {
        if (m_running)
            *m_running = false;
        else
            m_future.outcome()->remove(this);
    }
    WaiterFor(const WaiterFor &) = delete;
    WaiterFor &operator=(const WaiterFor &) = delete;

private:
    void run() override
    {
        F f = std::move(m_f); // may delete the receiver, and this with it
        bool alive = true;
        m_running = &alive;
        f(m_future.resultCount() > 0 ? m_future.result() : Result<T>(tl::unexpected(abandonedError())));
        if (alive)
            delete this; // last: what f asks for goes out sooner
    }

    Future<T> m_future;
    F m_f;
    bool *m_running = nullptr; ///< told when this goes while its function runs
};

} // namespace detail

/// Calls f(Result<T>) once in the receiver's thread, which must be the calling one; never inside this call,
/// even if the future has ended; not at all if the receiver dies first (f and what it holds go with it).
template <class T, std::invocable<Result<T>> F>
void onResult(Future<T> future, QObject *receiver, F f)
{
    Q_ASSERT(receiver && receiver->thread() == QThread::currentThread());
    if (!future.outcome())
        future = Resolver<T>().future(); // abandoned
    new detail::WaiterFor<T, F>(receiver, std::move(future), std::move(f));
}

} // namespace xes
