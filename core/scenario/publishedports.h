// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/findings.h"
#include "scenario/scenario.h"

#include <QHash>

namespace xes::scenario {

/// The host ports that a file's containers publish: two cannot have the same.
class PublishedPorts
{
public:
    /// Says each port of this node that another (or the node itself) has already, once for each entry.
    /// @return false where the file publishes more than can be meant
    bool add(const Node &node, Findings &findings);

private:
    struct Owner
    {
        QString node;
        SourcePlace place;
    };

    QHash<QString, Owner> m_byAddress; ///< "tcp 8080 4 127.0.0.1"
    QHash<QString, Owner> m_byPort;    ///< "tcp 8080 4": the first on any address
    std::size_t m_count = 0;
};

} // namespace xes::scenario
