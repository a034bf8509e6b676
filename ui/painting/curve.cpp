// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/curve.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace xes::ui {

namespace {

void strokeLine(QPainter &painter, const QPolygonF &line, const QColor &color, qreal width,
                Qt::PenStyle style)
{
    if (line.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width, style, Qt::RoundCap, Qt::RoundJoin));
    if (line.size() == 1)
        painter.drawPoint(line.first());
    else
        painter.drawPolyline(line);
    painter.restore();
}

QPolygonF lineOf(const QRectF &area, const std::deque<CurvePoint> &points, const CurveScale &scale)
{
    const double spanX = scale.x1 - scale.x0;
    const double spanY = scale.y1 - scale.y0;
    QPolygonF line;
    if (points.empty() || spanX <= 0 || spanY <= 0)
        return line;
    const auto place = [&](double x, double y) {
        const double down = std::clamp((y - scale.y0) / spanY, 0.0, 1.0);
        return QPointF(area.left() + (x - scale.x0) / spanX * area.width(),
                       area.bottom() - down * area.height());
    };
    std::size_t i = 0;
    while (i < points.size()) {
        if (points[i].x < scale.x0) {
            ++i;
            continue;
        }
        const double column = std::floor(place(points[i].x, 0).x());
        double least = points[i].y;
        double greatest = points[i].y;
        const double x = points[i].x;
        for (++i; i < points.size() && std::floor(place(points[i].x, 0).x()) == column; ++i) {
            least = std::min(least, points[i].y);
            greatest = std::max(greatest, points[i].y);
        }
        line.append(place(x, greatest));
        if (least != greatest)
            line.append(place(x, least));
    }
    return line;
}

} // namespace

void drawCurve(QPainter &painter, const QRectF &area, const std::deque<CurvePoint> &points,
               const CurveScale &scale, const QColor &color, qreal width, Qt::PenStyle style)
{
    strokeLine(painter, lineOf(area, points, scale), color, width, style);
}

void drawCurveArea(QPainter &painter, const QRectF &area, const std::deque<CurvePoint> &points,
                   const CurveScale &scale, const QColor &color)
{
    QPolygonF shape = lineOf(area, points, scale);
    if (shape.size() < 2)
        return;
    shape.prepend(QPointF(shape.first().x(), area.bottom()));
    shape.append(QPointF(shape.last().x(), area.bottom()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(shape);
    painter.restore();
}

void drawSparkline(QPainter &painter, const QRectF &area, const std::deque<float> &values, int capacity,
                   const QColor &color)
{
    if (values.empty() || capacity < 2)
        return;
    const float top = std::max(1.0F, *std::max_element(values.begin(), values.end()));
    const auto shown = std::min<std::ptrdiff_t>(capacity, static_cast<std::ptrdiff_t>(values.size()));
    const auto first = static_cast<std::ptrdiff_t>(values.size()) - shown;
    QPolygonF line;
    for (std::ptrdiff_t i = 0; i < shown; ++i) {
        const double x = static_cast<double>(capacity - shown + i) / (capacity - 1);
        const double y = static_cast<double>(values[static_cast<std::size_t>(first + i)] / top);
        line.append({area.left() + x * area.width(), area.bottom() - y * area.height()});
    }
    strokeLine(painter, line, color, 1.2, Qt::SolidLine);
}

double niceCeiling(double value)
{
    if (!(value > 0))
        return 1;
    const double base = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (value <= base * factor * (1 + 1e-9))
            return base * factor;
    return base * 10;
}

double niceByteCeiling(double value)
{
    double unit = 1;
    while (value / unit >= 1024)
        unit *= 1024;
    return niceCeiling(value / unit) * unit;
}

} // namespace xes::ui
