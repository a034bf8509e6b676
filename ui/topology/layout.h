// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>

#include <optional>
#include <utility>
#include <vector>

namespace xes::ui {

/// The measures of a drawing, before zoom: cards of one size on a grid.
struct LayoutMeasures
{
    QSizeF card{168, 84};
    qreal grid = 20;
    qreal columnPitch = 260; ///< from one layer's left border to the next one's
    qreal narrowPitch = 200; ///< between columns of one layer that has to be split
    qreal rowPitch = 120;
};

struct LayoutNode
{
    std::optional<QPointF> place; ///< top left, where somebody has put it
    int rank = 2;                 ///< where it belongs without links: 0 sources, 1 gateways, 2 the rest
};

struct LayoutInput
{
    std::vector<LayoutNode> nodes;
    std::vector<std::pair<int, int>> links; ///< indices into nodes, from source to destination
    LayoutMeasures measures;
};

/// Top left corners, one for each node: in layers from left to right along the links, with few crossings; no
/// two cards that it places overlap each other or one that was put by somebody. The same input gives the
/// same places. Pure computing; any thread.
[[nodiscard]] std::vector<QPointF> layoutTopology(const LayoutInput &input);

/// How many pairs of links between neighbouring columns cross (for tests).
[[nodiscard]] int countCrossings(const std::vector<QPointF> &places,
                                 const std::vector<std::pair<int, int>> &links);

} // namespace xes::ui
