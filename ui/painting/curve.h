// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <deque>

class QPainter;

namespace xes::ui {

struct CurvePoint
{
    double x = 0;
    double y = 0;
};

/// A line through points within an area: x from the left to the right border of [x0, x1], y from the bottom
/// to the top of [y0, y1]. Where many points fall on one pixel column it draws their least and greatest.
struct CurveScale
{
    double x0 = 0;
    double x1 = 1;
    double y0 = 0;
    double y1 = 1;
};
void drawCurve(QPainter &painter, const QRectF &area, const std::deque<CurvePoint> &points,
               const CurveScale &scale, const QColor &color, qreal width = 1.4,
               Qt::PenStyle style = Qt::SolidLine);

/// The area below that line.
void drawCurveArea(QPainter &painter, const QRectF &area, const std::deque<CurvePoint> &points,
                   const CurveScale &scale, const QColor &color);

/// The same for values at equal distances, the newest at the right border of `capacity` places.
void drawSparkline(QPainter &painter, const QRectF &area, const std::deque<float> &values, int capacity,
                   const QColor &color);

/// The least of 1, 2 and 5 times a power of ten (or of two for bytes) that is not below the value.
[[nodiscard]] double niceCeiling(double value);
[[nodiscard]] double niceByteCeiling(double value);

} // namespace xes::ui
