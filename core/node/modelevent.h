// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/event.h"
#include "node/modelpayload.h"

#include <QHash>

#include <memory>
#include <vector>

namespace xes {

/// A node of a run as a number: its place among the nodes.
enum class NodeIndex : std::uint32_t {};
inline constexpr NodeIndex noNode{0xffff'ffffU};

[[nodiscard]] constexpr std::size_t toSize(NodeIndex index)
{
    return static_cast<std::size_t>(index);
}

[[nodiscard]] inline size_t qHash(NodeIndex index, size_t seed = 0)
{
    return ::qHash(static_cast<quint32>(index), seed);
}

/// Whom a message is for: a node of the run, or a name that none of them has.
struct Destination
{
    NodeIndex node = noNode;
    std::shared_ptr<const NodeId> elsewhere;

    [[nodiscard]] bool isSet() const { return node != noNode || elsewhere; }
};

/// The nodes of a run by name and number. Immutable.
class NodeDirectory
{
public:
    explicit NodeDirectory(std::vector<NodeId> ids);

    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] const NodeId &id(NodeIndex index) const { return m_ids[toSize(index)]; }
    [[nodiscard]] const NodeId &id(const Destination &destination) const;
    /// noNode where none has that name.
    [[nodiscard]] NodeIndex find(const NodeId &id) const;
    /// All of them in the order of their ids.
    [[nodiscard]] const std::vector<NodeIndex> &sorted() const { return m_sorted; }
    [[nodiscard]] Destination destination(const NodeId &id) const;

private:
    std::vector<NodeId> m_ids;
    std::vector<NodeIndex> m_sorted; ///< a hash would take ten times the room
};

/// An Event among models: numbers for nodes, values for payloads. There are millions of them.
struct ModelEvent
{
    VirtualTime time;
    const QString *type = nullptr; ///< one that lives for ever; null: the payload is foreign and has it
    NodeIndex source = noNode;
    int sizeBytes = 0;
    Destination destination; ///< of a message
    ModelPayload payload;
    std::optional<NetworkMetadata> network;

    [[nodiscard]] const QString &typeText() const { return type ? *type : payload.foreign()->type; }
    [[nodiscard]] bool is(const QString &known) const { return type == &known || typeText() == known; }
};

[[nodiscard]] Event toEvent(const ModelEvent &event, const NodeDirectory &directory);
/// @param source whom it is from, whatever it says
[[nodiscard]] ModelEvent toModelEvent(const Event &event, NodeIndex source, const NodeDirectory &directory);

} // namespace xes
