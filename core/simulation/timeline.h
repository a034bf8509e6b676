// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/model.h"
#include "simulation/eventlog.h"
#include "simulation/messagenetwork.h"
#include "simulation/snapshot.h"

#include <QHash>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace xes {

/// A wish to end a computation early, from any thread.
class Interrupt
{
public:
    enum class Wish { None, Hold, Abandon };
    void set(Wish wish) { m_wish.store(wish, std::memory_order_relaxed); }
    [[nodiscard]] Wish wish() const { return m_wish.load(std::memory_order_relaxed); }

private:
    std::atomic<Wish> m_wish = Wish::None;
};

/// A node as the timeline sees it.
struct TimelineNode
{
    NodeId id;
    std::shared_ptr<Model> model; ///< null: it is computed elsewhere (a container)
    bool takesMessages = true;    ///< false: what is sent to it is undeliverable
};

/// The computed part of a run: modelled nodes, messages under way, event log. Moves through virtual time and
/// hands over what it handled. A value for one thread at a time: the coordinator lends it to the pool.
class Timeline
{
public:
    enum class Outcome {
        Reached,   ///< the target
        OutOfTime, ///< call again with the same target
        Held,      ///< at the border where now() is, as wished
        Abandoned, ///< somewhere in between, as wished; only to be thrown away
        Failed,    ///< error() says why; only to be thrown away
    };
    struct Limits
    {
        const Interrupt *interrupt = nullptr;
        std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max();
    };

    /// The timeline of the scenario's form, with the nodes in file order.
    [[nodiscard]] static std::unique_ptr<Timeline> create(const scenario::Scenario &scenario,
                                                          std::int64_t seed, std::vector<TimelineNode> nodes);
    virtual ~Timeline() = default;

    [[nodiscard]] VirtualTime now() const { return m_now; }
    /// Where a step that asks for `wish` ends, and where computeTo() may be sent.
    [[nodiscard]] virtual VirtualTime borderAtOrAfter(VirtualTime wish) const = 0;
    [[nodiscard]] virtual VirtualTime borderAtOrBefore(VirtualTime wish) const = 0;
    /// Where the next thing that is known to come has been handled; nothing where nothing will.
    [[nodiscard]] virtual std::optional<VirtualTime> nextBorder() const = 0;
    [[nodiscard]] virtual std::optional<NextEvent> nextEvent() const = 0;
    /// Handles all that belongs to the time up to the target, a border.
    [[nodiscard]] virtual Outcome computeTo(VirtualTime target, const Limits &limits) = 0;

    /// What a container made on its way to the next target; before computeTo().
    virtual void addFromContainer(std::size_t node, std::vector<Event> events) = 0;
    /// What a container is to be handed on its way to the target, in order: what has come for it, which is
    /// due at once, and with exact delivery what is under way and will come by then, which is due at its
    /// time. settle() follows, before computeTo().
    [[nodiscard]] std::vector<Event> lend(std::size_t node, VirtualTime target);
    /// Which of what was lent has been handed over, and so is delivered. Of the rest a container that has had
    /// its time was not able to take anything: it is undeliverable.
    /// @param hadItsTime false: broken off; the rest is in flight
    void settle(std::size_t node, const std::vector<bool> &handed, bool hadItsTime);
    /// Counts what has come for a container that is gone as undeliverable.
    void dropDelivered(std::size_t node);
    /// A line of the log about a node, made by the coordinator: at the node's time, without a receiver.
    /// Does not wait for who reads the log.
    void addNote(Event event);

    [[nodiscard]] EventLog &log() { return m_log; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] MessageCounts counts() const;
    /// In the order of handling; each is given once.
    [[nodiscard]] std::vector<Event> takeHandled() { return std::exchange(m_handled, {}); }
    /// Whether takeHandled() is to have something; else, and without a log, events are only counted. True
    /// unless set.
    void setWatched(bool watched) { m_watched = watched; }
    [[nodiscard]] virtual std::vector<InFlightMessage> inFlight(std::size_t limit) const = 0;
    struct LastEvent
    {
        QString type;
        std::optional<VirtualTime> time;
    };
    [[nodiscard]] LastEvent lastEvent(std::size_t node) const
    {
        const Entry &entry = m_nodes[node];
        return {entry.lastType, entry.lastType.isEmpty() ? std::nullopt : std::optional(entry.lastTime)};
    }
    [[nodiscard]] const MessageNetwork &network() const { return m_network; }

protected:
    struct Mail
    {
        std::vector<ModelEvent> inbox; ///< has arrived and was not handed over yet
        std::vector<ModelEvent> lent;  ///< of what has arrived, and then of what was under way
    };
    /// Small: there may be a million.
    struct Entry
    {
        std::shared_ptr<Model> model; ///< as of TimelineNode
        std::unique_ptr<Mail> mail;   ///< once it has some
        QString lastType;
        VirtualTime lastTime; ///< where there is a type
        bool takesMessages = true;

        [[nodiscard]] Mail &box()
        {
            if (!mail)
                mail = std::make_unique<Mail>();
            return *mail;
        }
    };

    Timeline(const scenario::Scenario &scenario, std::int64_t seed, std::vector<TimelineNode> nodes);

    [[nodiscard]] const NodeDirectory &directory() const { return m_directory; }
    /// Into the log and to those who watch.
    void record(const ModelEvent &event) { record(event, event.typeText()); }
    /// What record() does where anybody wants to know: at once, in the order of handling.
    virtual void tell(const ModelEvent &event, const QString &type);
    /// The line that tells the arrival of what send() has made of a message.
    void recordArrival(const ModelEvent &message);
    /// Sends a message on its way: counts it, gives it its delivery, writes LOST where it is.
    /// @return those that come to somebody: none, it, or it and its copy
    [[nodiscard]] std::array<std::optional<ModelEvent>, 2> send(ModelEvent message);
    void countDelivered(const ModelEvent &message);
    /// What has arrived at a model, to be handed over now.
    [[nodiscard]] std::vector<ModelEvent> takeDelivered(std::size_t node);
    /// What is under way to a container and due by the target; it is not lent again, nor put into the inbox
    /// when it arrives. Rounds have none: what arrives in a round is for the next one.
    [[nodiscard]] virtual std::vector<ModelEvent> lendUnderWay(std::size_t node, VirtualTime target);
    [[nodiscard]] InFlightMessage inFlightOf(const ModelEvent &message) const;
    /// Asked often; looks at the clock seldom.
    [[nodiscard]] bool outOfTime(const Limits &limits);

    VirtualTime m_now;
    std::vector<Entry> m_nodes;
    Error m_error;

private:
    void record(const ModelEvent &event, const QString &type);
    void setLast(NodeIndex node, const QString &type, VirtualTime time);

    NodeDirectory m_directory;
    MessageNetwork m_network;
    EventLog m_log;
    std::vector<Event> m_handled;
    bool m_watched = true;
    qint64 m_sent = 0;
    qint64 m_duplicated = 0;
    qint64 m_delivered = 0;
    qint64 m_lost = 0;
    qint64 m_undeliverable = 0;
    VirtualDuration m_latencyMinimum{0};
    VirtualDuration m_latencyMaximum{0};
    VirtualDuration m_latencySum{0};
    unsigned m_asked = 0;
};

} // namespace xes
