// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace xes {

/// The Result of what was asked to stop.
[[nodiscard]] inline Error cancelledError()
{
    return {ErrorCode::Cancelled, Text(QT_TRANSLATE_NOOP("core", "The call was cancelled.")), {}, {}};
}

/// A wish to stop, shared by the one who asks and the operation that heeds it. Copies share it.
/// cancel() may be called from any thread.
class CancelToken
{
    struct State;

public:
    CancelToken() : m_state(std::make_shared<State>()) {}
    /// One that nobody can ever cancel.
    [[nodiscard]] static CancelToken none() { return CancelToken(nullptr); }

    void cancel() const
    {
        if (!m_state || m_state->cancelled.exchange(true))
            return;
        std::vector<std::pair<QObject *, std::function<void()>>> called; // go when nothing is locked
        const std::lock_guard lock(m_state->mutex);
        called.swap(m_state->handlers);
        for (const auto &[context, handler] : called)
            QMetaObject::invokeMethod(context, handler, Qt::QueuedConnection);
    }
    [[nodiscard]] bool isCancelled() const { return m_state && m_state->cancelled.load(); }

    /// As long as it lives, the handler waits to be called (and once it is on its way, that cannot be
    /// undone). Goes before its context does.
    class Registration
    {
    public:
        Registration() = default;
        Registration(Registration &&other) noexcept
            : m_state(std::move(other.m_state)), m_context(other.m_context)
        {}
        Registration &operator=(Registration &&other) noexcept
        {
            end();
            m_state = std::move(other.m_state);
            m_context = other.m_context;
            return *this;
        }
        ~Registration() { end(); }

    private:
        friend class CancelToken;
        Registration(std::shared_ptr<State> state, QObject *context)
            : m_state(std::move(state)), m_context(context)
        {}
        void end()
        {
            const std::shared_ptr<State> state = std::exchange(m_state, nullptr);
            if (!state)
                return;
            const std::lock_guard lock(state->mutex);
            std::erase_if(state->handlers, [this](const auto &entry) { return entry.first == m_context; });
        }

        std::shared_ptr<State> m_state;
        QObject *m_context = nullptr;
    };

    /// Calls the handler in the context's thread (queued) when cancelled; soon if that has happened already.
    /// One handler for each context.
    [[nodiscard]] Registration onCancelled(QObject *context, std::function<void()> handler) const
    {
        if (!m_state)
            return {};
        const std::lock_guard lock(m_state->mutex);
        if (m_state->cancelled.load()) {
            QMetaObject::invokeMethod(context, std::move(handler), Qt::QueuedConnection);
            return {};
        }
        m_state->handlers.emplace_back(context, std::move(handler));
        return {m_state, context};
    }

private:
    struct State
    {
        std::atomic<bool> cancelled = false;
        std::mutex mutex; ///< held while a handler is posted, so that its context lives
        std::vector<std::pair<QObject *, std::function<void()>>> handlers;
    };

    explicit CancelToken(std::nullptr_t) {}

    std::shared_ptr<State> m_state;
};

} // namespace xes
