// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

/// Where links run between cards, and where their labels find room. Pure geometry, in scene units.
namespace xes::ui {

/// One cubic curve with an arrow head at its end.
struct LinkCurve
{
    QPointF start;
    QPointF control1;
    QPointF control2;
    QPointF end;

    [[nodiscard]] QPointF at(qreal t) const;
    [[nodiscard]] QPainterPath path() const;
    [[nodiscard]] QRectF bounds() const;
    /// The head's three corners.
    [[nodiscard]] QPolygonF head(qreal length) const;
};

/// From one card to another, leaving and arriving at the sides that face each other.
/// @param shift moves both ends along their sides, so that the two directions of a pair run apart
[[nodiscard]] LinkCurve linkBetween(const QRectF &source, const QRectF &destination, qreal shift);

/// The place of a label of that size on the curve, touching neither a card nor a label placed before; nothing
/// where there is no room.
[[nodiscard]] std::optional<QRectF> labelPlace(const LinkCurve &curve, QSizeF size,
                                               const std::vector<QRectF> &cards,
                                               const std::vector<QRectF> &labels);

} // namespace xes::ui
