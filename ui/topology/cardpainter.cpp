// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/cardpainter.h"

#include "painting/curve.h"
#include "painting/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace xes::ui {

namespace {

constexpr Qt::Alignment leftMiddle = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment rightMiddle = Qt::AlignRight | Qt::AlignVCenter;

/// A row's text with a word at its right end, which gets what the text leaves, and a third in any case.
void paintRow(QPainter &painter, const QRectF &row, const QString &text, const QFont &font,
              const QColor &color, const QString &side, const QColor &sideColor, QStringList *elisions,
              Qt::TextElideMode mode = Qt::ElideRight)
{
    const QFont sideFont = theme::cardFont();
    const qreal wanted = side.isEmpty() ? 0 : QFontMetricsF(sideFont).horizontalAdvance(side);
    const qreal left = row.width() - QFontMetricsF(font).horizontalAdvance(text) - theme::scaled(8);
    const qreal sideWidth = qMin(wanted, qMax(row.width() * 0.35, left));
    painter.setFont(sideFont);
    painter.setPen(sideColor);
    drawElided(painter, QRectF(row.right() - sideWidth, row.top(), sideWidth, row.height()), rightMiddle,
               side, elisions);
    painter.setFont(font);
    painter.setPen(color);
    const qreal gap = sideWidth > 0 ? theme::scaled(8) : 0;
    drawElided(painter, row.adjusted(0, 0, -sideWidth - gap, 0), leftMiddle, text, elisions, mode);
}

} // namespace

QColor mixed(const QColor &from, const QColor &to, qreal share)
{
    const auto part = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

CardDetail detailAt(qreal zoom)
{
    if (zoom < 0.28)
        return CardDetail::Mark;
    return zoom < 0.62 ? CardDetail::Name : CardDetail::Full;
}

QRectF withRing(const QRectF &card)
{
    const qreal room = theme::scaled(5);
    return card.adjusted(-room, -room, room, room);
}

void paintCard(QPainter &painter, const QRectF &area, const CardFace &face, const CardStyle &style,
               const QPalette &palette, QStringList *elisions)
{
    using theme::Role;
    const auto px = [](int design) { return static_cast<qreal>(theme::scaled(design)); };
    QColor tone = theme::color(palette, face.look.tone);
    if (style.toneBefore && style.fade < 1)
        tone = mixed(theme::color(palette, *style.toneBefore), tone, style.fade);
    const QColor text = theme::color(palette, Role::Text);
    const QColor secondary = theme::color(palette, Role::SecondaryText);
    const QColor line = theme::color(palette, Role::Line);
    const QColor accent = theme::color(palette, Role::Accent);

    painter.setRenderHint(QPainter::Antialiasing);
    if (style.focused) {
        painter.setPen(QPen(accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(withRing(area).adjusted(1, 1, -1, -1), px(12), px(12));
    }
    const QColor outline = style.selected ? accent : style.hovered ? secondary : line;
    const qreal outlineWidth = style.selected ? 2 : 1;
    painter.setPen(QPen(outline, outlineWidth));
    painter.setBrush(theme::color(palette, Role::Raised));
    const qreal inset = outlineWidth / 2;
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), px(8), px(8));

    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    painter.drawRoundedRect(QRectF(area.left(), area.top() + px(8), px(4), area.height() - 2 * px(8)), px(1),
                            px(1));

    if (style.detail == CardDetail::Mark) {
        drawSymbol(painter, area.adjusted(px(4), 0, 0, 0), theme::toneIconName(face.look.tone), 48, tone);
        return;
    }
    if (style.detail == CardDetail::Name) {
        // Fewer words, larger: they must be read from afar.
        QFont font = semibold(theme::bodyFont());
        font.setPointSizeF(font.pointSizeF() * 1.7);
        const QRectF inner = area.adjusted(px(14), px(8), -px(10), -px(8));
        const QRectF upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        painter.setFont(font);
        painter.setPen(text);
        drawElided(painter, upper, leftMiddle, face.name, elisions, Qt::ElideMiddle);
        font.setPointSizeF(font.pointSizeF() * 0.8);
        const QRectF lower = upper.translated(0, upper.height());
        drawSymbol(painter, QRectF(lower.left(), lower.top(), px(22), lower.height()),
                   theme::toneIconName(face.look.tone), 22, tone);
        painter.setFont(font);
        painter.setPen(tone);
        drawElided(painter, lower.adjusted(px(30), 0, 0, 0), leftMiddle, face.look.status, elisions);
        return;
    }

    const QRectF inner = area.adjusted(px(14), px(9), -px(12), -px(8));
    const qreal rowHeight = inner.height() / 3;
    const auto row = [&](int index) {
        return QRectF(inner.left(), inner.top() + index * rowHeight, inner.width(), rowHeight);
    };
    const qreal indent = px(22);
    drawSymbol(painter, QRectF(inner.left(), row(0).top(), px(16), rowHeight), face.look.kindIcon, 16,
               secondary);
    paintRow(painter, row(0).adjusted(indent, 0, 0, 0), face.name, semibold(theme::bodyFont()), text,
             face.look.mode, secondary, elisions, Qt::ElideMiddle);
    drawSymbol(painter, QRectF(inner.left(), row(1).top(), px(14), rowHeight),
               theme::toneIconName(face.look.tone), 14, tone);
    paintRow(painter, row(1).adjusted(px(20), 0, 0, 0), face.look.status, semibold(theme::cardFont()), tone,
             face.look.side, secondary, elisions);
    painter.setFont(fixedLike(theme::secondaryFont()));
    drawTime(painter, row(2), leftMiddle, face.time, text, secondary);
    if (!face.cpu.empty()) {
        const qreal left = row(2).left() + timeWidth(painter.font(), face.time) + px(10);
        const QRectF spark(left, row(2).top() + px(5), row(2).right() - left, rowHeight - px(9));
        if (spark.width() > px(16))
            drawSparkline(painter, spark, face.cpu, 30, secondary);
    }
}

} // namespace xes::ui
