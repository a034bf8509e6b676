// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/model.h"

#include <QHash>

namespace xes {

/// Takes in readings (TRANSMIT becomes PROCESS after a delay) and tells the mean of all so far once a period
/// (AGGREGATE; nothing while there are none).
class Gateway final : public Model
{
public:
    Gateway(NodeId id, scenario::GatewayParameters parameters);

    void start(ModelOutput &out) override;
    void handle(const Event &own, ModelOutput &out) override;
    void deliver(const Event &message, ModelOutput &out) override;

private:
    void planAggregate(VirtualTime time, ModelOutput &out) const;
    void process(const Event &own);

    NodeId m_id;
    scenario::GatewayParameters m_parameters;
    /// In the order of first arrival: the mean adds them so, and the last digit depends on it.
    std::vector<std::vector<double>> m_groups;
    QHash<QByteArray, std::size_t> m_groupOf; ///< by the sample_id as JSON
    std::int64_t m_count = 0;
};

} // namespace xes
