// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/modelevent.h"

#include <algorithm>

namespace xes {

NodeDirectory::NodeDirectory(std::vector<NodeId> ids) : m_ids(std::move(ids))
{
    m_sorted.reserve(m_ids.size());
    for (std::uint32_t i = 0; i < m_ids.size(); ++i)
        m_sorted.push_back(NodeIndex(i));
    std::sort(m_sorted.begin(), m_sorted.end(), [this](NodeIndex a, NodeIndex b) { return id(a) < id(b); });
}

NodeIndex NodeDirectory::find(const NodeId &id) const
{
    const auto place = std::lower_bound(m_sorted.begin(), m_sorted.end(), id,
                                        [this](NodeIndex a, const NodeId &b) { return this->id(a) < b; });
    return place != m_sorted.end() && this->id(*place) == id ? *place : noNode;
}

const NodeId &NodeDirectory::id(const Destination &destination) const
{
    return destination.node == noNode ? *destination.elsewhere : id(destination.node);
}

Destination NodeDirectory::destination(const NodeId &id) const
{
    const NodeIndex index = find(id);
    if (index != noNode)
        return {index, nullptr};
    return {noNode, std::make_shared<const NodeId>(id)};
}

Event toEvent(const ModelEvent &event, const NodeDirectory &directory)
{
    Event out{event.time,      event.typeText(), directory.id(event.source), {}, event.payload.toJson(),
              event.sizeBytes, event.network};
    if (event.destination.isSet())
        out.destination = directory.id(event.destination);
    return out;
}

ModelEvent toModelEvent(const Event &event, NodeIndex source, const NodeDirectory &directory)
{
    ModelEvent out;
    out.time = event.time;
    out.source = source;
    out.sizeBytes = event.sizeBytes;
    out.payload = std::make_shared<const Foreign>(Foreign{event.type, event.payload});
    out.network = event.network;
    if (event.destination)
        out.destination = directory.destination(*event.destination);
    return out;
}

} // namespace xes
