// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QObject>

namespace xes::ui {

/// The one node that the window is about: every panel shows it and may change it.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Empty where none is selected.
    [[nodiscard]] const NodeId &node() const { return m_node; }
    void select(const NodeId &node);

Q_SIGNALS:
    void changed(const xes::NodeId &node);

private:
    NodeId m_node;
};

} // namespace xes::ui
