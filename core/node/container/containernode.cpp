// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containernode.h"

#include "base/timerlimit.h"
#include "node/container/containerstart.h"
#include "node/container/healthcheckrunner.h"
#include "node/container/ndjsonchannel.h"
#include "node/container/readinessprobe.h"
#include "node/container/wallwindow.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes {

namespace {

using Wall = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto reconnectPatience = 5s;
// A server that accepts and closes at once would keep this thread busy.
constexpr auto reconnectPause = 100ms;

/// Until then, as much as a timer can count.
std::chrono::milliseconds inTimer(Wall::duration left)
{
    return std::max(countable(std::chrono::ceil<std::chrono::milliseconds>(left)), 0ms);
}

} // namespace

/// A step that is under way.
struct ContainerNode::Advancing
{
    Resolver<std::vector<Event>> resolver;
    WallWindow window;
    std::vector<Event> due;
    std::size_t next = 0; ///< in due
    bool toldLoss = false;
};

ContainerNode::ContainerNode(scenario::Node node, ContainerContext context, QObject *parent)
    : QObject(parent), m_node(std::move(node)), m_context(std::move(context)), m_ready(m_node.ready)
{
    m_state.container.emplace();
    container().name = m_context.containerName;
    container().image = m_node.docker.image;
    for (QTimer *timer : {&m_stepTimer, &m_dueTimer}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_stepTimer, &QTimer::timeout, this, [this] {
        if (m_advancing && m_advancing->window.end - Wall::now() > 1s)
            m_stepTimer.start(inTimer(m_advancing->window.end - Wall::now()));
        else
            endAdvance();
    });
    connect(&m_dueTimer, &QTimer::timeout, this, [this] { handOver(Wall::now()); });
    watchEvents();
}

ContainerNode::~ContainerNode() = default;

bool ContainerNode::takesMessages() const
{
    return m_node.protocol != scenario::Protocol::None && !isGone() && m_channel && m_channel->isConnected();
}

void ContainerNode::setTime(VirtualTime time)
{
    if (!isGone())
        m_state.time = time;
}

Future<std::vector<Event>> ContainerNode::advanceTo(VirtualTime target, std::vector<Event> due)
{
    Q_ASSERT(!m_advancing);
    const auto now = Wall::now();
    const auto deadline = std::exchange(m_deadline, std::nullopt).value_or(now + (target - m_state.time));
    m_advancing = std::make_unique<Advancing>();
    m_advancing->window = {m_state.time, target, now, std::max(deadline, now)};
    m_advancing->due = std::move(due);
    m_handedOver = std::make_shared<std::vector<bool>>(m_advancing->due.size(), false);
    const Future<std::vector<Event>> out = m_advancing->resolver.future();
    if (isGone() || m_shutDown) {
        m_timeStands = true;
        endAdvance();
        return out;
    }
    m_stepTimer.start(inTimer(m_advancing->window.end - now));
    handOver(now);
    return out;
}

/// Hands over what is due by now, and comes back for the next.
void ContainerNode::handOver(Wall::time_point now)
{
    // What happens to it may come in between, by the signal at the end.
    while (m_advancing && m_channel && m_advancing->next < m_advancing->due.size()) {
        Advancing &advancing = *m_advancing;
        const Event &event = advancing.due[advancing.next];
        const auto left = advancing.window.when(event.time) - now;
        if (left > Wall::duration(0)) {
            m_dueTimer.start(inTimer(left));
            return;
        }
        const Result<void> sent = m_channel->send(event);
        (*m_handedOver)[advancing.next++] = sent.has_value();
        if (!sent && !std::exchange(advancing.toldLoss, true))
            Q_EMIT problemOccurred(sent.error());
    }
}

void ContainerNode::endAdvance()
{
    if (m_advancing && !isGone() && !m_shutDown)
        handOver(m_advancing->window.end);
    const std::unique_ptr<Advancing> advancing = std::move(m_advancing);
    if (!advancing)
        return;
    m_stepTimer.stop();
    m_dueTimer.stop();
    const WallWindow &window = advancing->window;
    std::vector<Event> events;
    std::optional<Error> bad;
    if (m_channel) {
        for (NdjsonChannel::Arrived &arrived : m_channel->take()) {
            if (!arrived.event) {
                bad = bad.value_or(arrived.event.error());
                continue;
            }
            ndjson::Incoming &incoming = *arrived.event;
            Event event;
            event.time = window.stamp(incoming.time, arrived.at);
            event.type = std::move(incoming.type);
            event.source = m_node.id; // whatever it claims
            event.destination = std::move(incoming.destination);
            event.payload = std::move(incoming.payload);
            event.sizeBytes = incoming.sizeBytes;
            events.push_back(std::move(event));
        }
    }
    // Where it has ended its time stands still.
    if (!m_timeStands)
        m_state.time = isGone() ? window.at(Wall::now()) : window.to;
    m_timeStands = isGone();
    if (bad)
        Q_EMIT problemOccurred(*bad);
    advancing->resolver.resolve(std::move(events));
}

Future<void> ContainerNode::shutdown()
{
    m_wasFrozen = m_wasFrozen || m_state.status == NodeStatus::Frozen;
    m_shutDown = true;
    letGo();
    cancelStart();
    if (!isGone())
        set(NodeStatus::Stopping);
    endAdvance();
    return andThen(remove(true), this, [this]() -> Result<void> {
        m_state.ready = false;
        if (m_state.status == NodeStatus::Stopping)
            set(NodeStatus::Stopped);
        return {};
    });
}

Future<void> ContainerNode::leave()
{
    const bool frozen = m_state.status == NodeStatus::Frozen;
    m_shutDown = true;
    letGo();
    cancelStart();
    endAdvance();
    return frozen ? m_context.client->unpauseContainer(container().id) : readyFuture<void>({});
}

/// Nobody's message may be lost without a word, so this is told; but not ten times a second.
void ContainerNode::onChannelLost(const Error &why)
{
    if (m_spoken.isValid() && m_spoken.hasExpired(std::chrono::milliseconds(reconnectPatience).count()))
        m_toldLost = false;
    // A container that dies closes its connection, too, and the engine tells that a little later.
    QTimer::singleShot(reconnectPause, this, [this, why] {
        if (isGone() || m_shutDown)
            return;
        if (!std::exchange(m_toldLost, true))
            Q_EMIT problemOccurred(
                {ErrorCode::Disconnected,
                 Text(QT_TRANSLATE_NOOP("core", "“%1” closed its connection, which is opened again. (%2)"),
                      {m_node.id.toString(), why.message}),
                 {},
                 {}});
        m_starting ? speak() : reconnect();
    });
}

void ContainerNode::reconnect()
{
    if (isGone() || m_shutDown || m_starting || !m_details)
        return;
    const auto ways =
        waysTo(*m_details, m_node.docker.socketPort, m_context.client->endpoint(), localAddresses());
    const Error inVain{ErrorCode::Disconnected,
                       Text(QT_TRANSLATE_NOOP("core", "“%1” closed its connection and takes no other: "
                                                      "messages to it are undeliverable."),
                            {m_node.id.toString()}),
                       {},
                       {}};
    if (ways.empty()) { // taken off its network
        Q_EMIT problemOccurred(inVain);
        return;
    }
    onResult(m_channel->connectTo(ways, reconnectPatience), this, [this, inVain](const Result<void> &open) {
        if (!open && open.error().code == ErrorCode::Abandoned) // another try took its place
            return;
        m_spoken.start();
        if (!open && !isGone() && !m_shutDown)
            Q_EMIT problemOccurred(inVain);
    });
}

void ContainerNode::set(NodeStatus status, Text detail)
{
    m_state.status = status;
    m_state.detail = std::move(detail);
    changed();
}

void ContainerNode::changed()
{
    if (onStateChanged)
        onStateChanged();
}

void ContainerNode::letGo()
{
    dropProbe();
    if (m_channel)
        m_channel->close();
    if (m_health) {
        m_health->disconnect(this);
        m_health->deleteLater(); // this may be its own signal
        m_health.clear();
    }
}

void ContainerNode::dropProbe()
{
    if (m_probe) {
        m_probe->disconnect(this);
        m_probe->deleteLater(); // this may be its own signal
        m_probe.clear();
    }
}

bool ContainerNode::isGone() const
{
    return hasEnded(m_state.status);
}

} // namespace xes
