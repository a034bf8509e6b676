// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <concepts>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>
#include <vector>

namespace xes {

/// What an asynchronous call returns: it always ends, with exactly one Result.
/// Only onResult(), andThen() and all() consume it; nobody outside this file calls then, result, cancel
/// or waitForFinished (a test looks).
template <class T>
using Future = QFuture<Result<T>>;

/// The Result that stands for a promise whose owner went away.
[[nodiscard]] inline Error abandonedError()
{
    return {ErrorCode::Abandoned, Text(QT_TRANSLATE_NOOP("core", "The operation was given up.")), {}, {}};
}

/// The only owner of a promise. Copies share it; the first resolve() wins, from any thread, later ones are
/// ignored; when the last copy goes without one, the future ends with ErrorCode::Abandoned.
template <class T>
class Resolver
{
public:
    Resolver() : m_state(std::make_shared<State>()) {}

    [[nodiscard]] Future<T> future() const { return m_state->promise.future(); }
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
            return true;
        }

        QPromise<Result<T>> promise;
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

/// Calls f(Result<T>) once in the receiver's thread, which must be the calling one; never inside this call,
/// even if the future has ended; not at all if the receiver dies first (f and what it holds go with it).
template <class T, std::invocable<Result<T>> F>
void onResult(Future<T> future, QObject *receiver, F f)
{
    Q_ASSERT(receiver && receiver->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, f = std::move(f)]() mutable {
        const QFuture<Result<T>> ended = watcher->future();
        Result<T> result =
            ended.resultCount() > 0 ? ended.result() : Result<T>(tl::unexpected(abandonedError()));
        // f may delete the receiver and with it the watcher and this closure.
        F call = std::move(f);
        watcher->deleteLater();
        call(std::move(result));
    });
    watcher->setFuture(future);
}

namespace detail {
template <class R>
struct Unwrapped;
template <class U>
struct Unwrapped<QFuture<tl::expected<U, Error>>>
{
    using Value = U;
    static constexpr bool isFuture = true;
};
template <class U>
struct Unwrapped<tl::expected<U, Error>>
{
    using Value = U;
    static constexpr bool isFuture = false;
};
template <class T, class F>
struct Called
{
    using Type = std::invoke_result_t<F, T>;
};
template <class F>
struct Called<void, F>
{
    using Type = std::invoke_result_t<F>;
};
} // namespace detail

/// Goes on with f(value), which returns a Result<U> or a Future<U>, in the receiver's (calling) thread.
/// An error skips f. If the receiver dies first the new future ends with ErrorCode::Abandoned.
template <class T, class F>
[[nodiscard]] auto andThen(Future<T> future, QObject *receiver, F f)
{
    using Returned = detail::Unwrapped<typename detail::Called<T, F>::Type>;
    using U = typename Returned::Value;
    Resolver<U> next;
    Future<U> out = next.future();
    onResult(std::move(future), receiver,
             [next = std::move(next), receiver, f = std::move(f)](Result<T> result) mutable {
                 if (!result) {
                     next.fail(std::move(result.error()));
                     return;
                 }
                 QPointer<QObject> guard(receiver);
                 auto returned = [&] {
                     if constexpr (std::is_void_v<T>)
                         return f();
                     else
                         return f(std::move(*result));
                 }();
                 if constexpr (Returned::isFuture) {
                     if (guard)
                         onResult(std::move(returned), receiver,
                                  [next](Result<U> r) { next.resolve(std::move(r)); });
                 } else {
                     next.resolve(std::move(returned));
                 }
             });
    return out;
}

/// Ends when all have ended: with every Result in the order of the futures. Never fails itself, so that the
/// caller decides what one failure means. If the receiver dies first it ends with ErrorCode::Abandoned.
template <class T>
[[nodiscard]] Future<std::vector<Result<T>>> all(std::vector<Future<T>> futures, QObject *receiver)
{
    struct Gathering
    {
        Resolver<std::vector<Result<T>>> resolver;
        std::vector<Result<T>> results;
        std::size_t missing = 0;
    };
    auto state = std::make_shared<Gathering>();
    Future<std::vector<Result<T>>> out = state->resolver.future();
    state->missing = futures.size();
    state->results.assign(futures.size(), tl::unexpected(abandonedError()));
    if (futures.empty())
        state->resolver.resolve(std::vector<Result<T>>{});
    for (std::size_t i = 0; i < futures.size(); ++i) {
        onResult(std::move(futures[i]), receiver, [state, i](Result<T> result) {
            state->results[i] = std::move(result);
            if (--state->missing == 0)
                state->resolver.resolve(std::move(state->results));
        });
    }
    return out;
}

/// A wish to stop, shared by the one who asks and the operation that heeds it. Copies share it.
/// cancel() may be called from any thread; handlers run in the thread that calls cancel().
class CancelToken
{
public:
    CancelToken() : m_state(std::make_shared<State>()) {}

    void cancel() const
    {
        if (m_state->cancelled.exchange(true))
            return;
        std::vector<std::function<void()>> handlers;
        {
            const std::lock_guard lock(m_state->mutex);
            handlers.swap(m_state->handlers);
        }
        for (const auto &handler : handlers)
            handler();
    }
    [[nodiscard]] bool isCancelled() const { return m_state->cancelled.load(); }

    /// Calls the handler in the context's thread (queued) when cancelled, at once if that has happened.
    void onCancelled(QObject *context, std::function<void()> handler) const
    {
        auto post = [guard = QPointer<QObject>(context), handler = std::move(handler)] {
            if (guard)
                QMetaObject::invokeMethod(guard.data(), handler, Qt::QueuedConnection);
        };
        {
            const std::lock_guard lock(m_state->mutex);
            if (!m_state->cancelled.load()) {
                m_state->handlers.push_back(std::move(post));
                return;
            }
        }
        post();
    }

private:
    struct State
    {
        std::atomic<bool> cancelled = false;
        std::mutex mutex;
        std::vector<std::function<void()>> handlers;
    };
    std::shared_ptr<State> m_state;
};

} // namespace xes
