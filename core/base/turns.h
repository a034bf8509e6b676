// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <deque>

namespace xes {

/// Lets so many at a time do something, in the order in which they asked. One thread.
class Turns
{
public:
    /// Goes to the next one when its last copy goes; may outlive the Turns.
    using Turn = std::shared_ptr<const void>;

    explicit Turns(int atOnce) : m_state(std::make_shared<State>()) { m_state->free = atOnce; }

    /// Ends when it is the caller's turn. Who stops waiting for it needs not say so.
    [[nodiscard]] Future<Turn> take()
    {
        const Resolver<Turn> resolver;
        m_state->waiting.push_back(resolver);
        m_state->serve(m_state);
        return resolver.future();
    }

private:
    struct State
    {
        int free = 0;
        std::deque<Resolver<Turn>> waiting;

        static void serve(const std::shared_ptr<State> &state)
        {
            while (state->free > 0 && !state->waiting.empty()) {
                const Resolver<Turn> next = state->waiting.front();
                state->waiting.pop_front();
                --state->free;
                next.resolve(Turn(state.get(), [state](const void *) {
                    ++state->free;
                    serve(state);
                }));
            }
        }
    };
    std::shared_ptr<State> m_state;
};

} // namespace xes
