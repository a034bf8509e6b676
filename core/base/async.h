// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QPointer>

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace xes {

namespace detail {
template <class R>
struct Unwrapped;
template <class U>
struct Unwrapped<Future<U>>
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

} // namespace xes
