// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection/selection.h"

namespace xes::ui {

void Selection::select(const NodeId &node)
{
    if (node == m_node)
        return;
    m_node = node;
    Q_EMIT changed(m_node);
}

} // namespace xes::ui
