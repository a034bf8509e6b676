// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/linkgeometry.h"

#include <QLineF>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace xes::ui {

QPointF LinkCurve::at(qreal t) const
{
    const qreal u = 1 - t;
    return u * u * u * start + 3 * u * u * t * control1 + 3 * u * t * t * control2 + t * t * t * end;
}

QPainterPath LinkCurve::path() const
{
    QPainterPath path(start);
    path.cubicTo(control1, control2, end);
    return path;
}

QRectF LinkCurve::bounds() const
{
    const auto [left, right] = std::minmax({start.x(), control1.x(), control2.x(), end.x()});
    const auto [top, bottom] = std::minmax({start.y(), control1.y(), control2.y(), end.y()});
    return QRectF(left, top, right - left, bottom - top).adjusted(-8, -8, 8, 8);
}

QPolygonF LinkCurve::head(qreal length) const
{
    QPointF direction = end - control2;
    const qreal size = std::hypot(direction.x(), direction.y());
    direction = size > 0 ? direction / size : QPointF(1, 0);
    const QPointF across(-direction.y(), direction.x());
    const QPointF base = end - direction * length;
    return QPolygonF({end, base + across * length * 0.5, base - across * length * 0.5});
}

LinkCurve linkBetween(const QRectF &source, const QRectF &destination, qreal shift)
{
    LinkCurve curve;
    const qreal gapRight = destination.left() - source.right();
    const qreal gapLeft = source.left() - destination.right();
    if (gapRight >= 16 || gapLeft >= 16) {
        const bool rightwards = gapRight >= gapLeft;
        curve.start = {rightwards ? source.right() : source.left(), source.center().y() + shift};
        curve.end = {rightwards ? destination.left() : destination.right(), destination.center().y() + shift};
        const qreal reach = std::max(24.0, std::abs(curve.end.x() - curve.start.x()) * 0.5);
        curve.control1 = curve.start + QPointF(rightwards ? reach : -reach, 0);
        curve.control2 = curve.end - QPointF(rightwards ? reach : -reach, 0);
        return curve;
    }
    // One above the other.
    const bool downwards = destination.center().y() >= source.center().y();
    curve.start = {source.center().x() + shift, downwards ? source.bottom() : source.top()};
    curve.end = {destination.center().x() + shift, downwards ? destination.top() : destination.bottom()};
    const qreal reach = std::max(16.0, std::abs(curve.end.y() - curve.start.y()) * 0.5);
    curve.control1 = curve.start + QPointF(0, downwards ? reach : -reach);
    curve.control2 = curve.end - QPointF(0, downwards ? reach : -reach);
    return curve;
}

std::optional<QRectF> labelPlace(const LinkCurve &curve, QSizeF size, const std::vector<QRectF> &cards,
                                 const std::vector<QRectF> &labels)
{
    constexpr std::array<qreal, 9> tries{0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.18, 0.82};
    const auto meets = [](const std::vector<QRectF> &rects, const QRectF &area) {
        return std::any_of(rects.begin(), rects.end(), [&](const QRectF &r) { return r.intersects(area); });
    };
    for (const qreal t : tries) {
        QRectF area({}, size);
        area.moveCenter(curve.at(t));
        if (!meets(cards, area.adjusted(-2, -2, 2, 2)) && !meets(labels, area))
            return area;
    }
    return std::nullopt;
}

} // namespace xes::ui
