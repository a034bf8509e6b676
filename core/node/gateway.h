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
    explicit Gateway(scenario::GatewayParameters parameters);

    void start(ModelOutput &out) override;
    void handle(const Planned &own, ModelOutput &out) override;
    void deliver(const ModelEvent &message, ModelOutput &out) override;
    [[nodiscard]] QString typeOf(std::uint16_t kind) const override;

private:
    void process(const ModelPayload &payload);
    void add(double reading, std::int64_t sample);
    void add(double reading, const QByteArray &sampleAsJson);
    void addTo(std::size_t group, double reading);
    void tellMean(VirtualTime now, ModelOutput &out) const;

    scenario::GatewayParameters m_parameters;
    /// In the order of first arrival: the mean adds them so, and the last digit depends on it.
    std::vector<std::vector<double>> m_groups;
    QHash<std::int64_t, std::size_t> m_groupOf;    ///< by a sample_id that is a whole number
    QHash<QByteArray, std::size_t> m_groupOfOther; ///< by any other, as JSON
    std::int64_t m_count = 0;
};

} // namespace xes
