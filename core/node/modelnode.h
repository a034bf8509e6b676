// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/modelrunner.h"
#include "node/node.h"

namespace xes {

/// A node that is computed in our own process. Ready as soon as it is started; cannot fail. Engine thread.
///
/// The coordinator steps many of them together, by way of their models; advanceTo() steps this one alone, by
/// the prototype's rule: its own events strictly before the target.
class ModelNode final : public Node
{
public:
    ModelNode(NodeId id, std::shared_ptr<Model> model);

    [[nodiscard]] const NodeId &id() const override { return m_id; }
    [[nodiscard]] NodeState state() const override { return m_state; }
    [[nodiscard]] Future<void> start() override;
    [[nodiscard]] Future<std::vector<Event>> advanceTo(VirtualTime target, std::vector<Event> due) override;
    [[nodiscard]] Future<void> shutdown() override;
    [[nodiscard]] Model *model() override { return m_model.get(); }

    /// For stepping it on values elsewhere, which must then be told here.
    [[nodiscard]] const std::shared_ptr<Model> &sharedModel() const { return m_model; }
    void setTime(VirtualTime time) { m_state.time = time; }

private:
    NodeId m_id;
    std::shared_ptr<Model> m_model;
    std::optional<ModelRunner> m_runner; ///< made by the first advanceTo()
    NodeState m_state;
};

} // namespace xes
