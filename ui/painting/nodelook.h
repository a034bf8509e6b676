// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"
#include "theme/theme.h"

#include <QString>

namespace xes::ui {

/// How a node appears, whichever panel shows it.
struct NodeLook
{
    QString kindIcon;
    QString mode;   ///< "Model", "free"
    QString status; ///< the word beside the tone's shape
    theme::Tone tone = theme::Tone::Stopped;
    QString side; ///< how far it is from the run's time, or what keeps it from having one

    friend bool operator==(const NodeLook &, const NodeLook &) = default;
};

[[nodiscard]] NodeLook lookOf(const NodeSnapshot &node);
/// "sensor1, Sensor, Ready, 12.300 seconds": what a screen reader says of a node.
[[nodiscard]] QString spokenNode(const NodeSnapshot &node);

} // namespace xes::ui
