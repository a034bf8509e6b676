// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/paint.h"

#include "theme/theme.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QPalette>
#include <QStyleOptionViewItem>

namespace xes::ui {

void drawElided(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                QStringList *elisions, Qt::TextElideMode mode)
{
    if (area.width() <= 0 || text.isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    QString shown = text;
    if (metrics.horizontalAdvance(text) > area.width() + 0.5) {
        shown = metrics.elidedText(text, mode, area.width());
        if (elisions && !elisions->contains(text))
            elisions->append(text);
    }
    painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void drawTime(QPainter &painter, const QRectF &area, Qt::Alignment alignment, VirtualTime time,
              const QColor &main, const QColor &rest)
{
    const QString text = formatSeconds(time);
    const qsizetype cut = qMin(text.indexOf(QLatin1Char('.')) + 4, text.size());
    const QFontMetricsF metrics(painter.font());
    const qreal width = metrics.horizontalAdvance(text);
    qreal left = area.left();
    if (alignment & Qt::AlignRight)
        left = area.right() - width;
    else if (alignment & Qt::AlignHCenter)
        left = area.center().x() - width / 2;
    const qreal mainWidth = metrics.horizontalAdvance(text.left(cut));
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    painter.setPen(main);
    painter.drawText(QRectF(left, area.top(), mainWidth, area.height()), flags, text.left(cut));
    painter.setPen(rest);
    painter.drawText(QRectF(left + mainWidth, area.top(), width - mainWidth, area.height()), flags,
                     text.mid(cut));
}

qreal timeWidth(const QFont &font, VirtualTime time)
{
    return QFontMetricsF(font).horizontalAdvance(formatSeconds(qMax(time, fromUs(99'000'000))));
}

void drawSymbol(QPainter &painter, const QRectF &area, const QString &name, int designPixels,
                const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    const QPixmap pixmap = theme::pixmap(name, designPixels, color, ratio);
    const qreal side = theme::scaled(designPixels);
    painter.drawPixmap(QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side), pixmap,
                       QRectF(pixmap.rect()));
}

void drawRowFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || !(option.state & QStyle::State_KeyboardFocusChange) ||
        view->currentIndex().row() != index.row())
        return;
    const QRect cell = option.rect;
    const int width = theme::scaled(2);
    const QColor color = theme::color(option.palette, theme::Role::Accent);
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), width), color);
    painter.fillRect(QRect(cell.left(), cell.bottom() - width + 1, cell.width(), width), color);
    if (cell.left() <= 0)
        painter.fillRect(QRect(0, cell.top(), width, cell.height()), color);
    if (cell.right() >= view->viewport()->width() - 1)
        painter.fillRect(QRect(view->viewport()->width() - width, cell.top(), width, cell.height()), color);
}

void setInk(QPalette &palette, const QColor &color)
{
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedLike(const QFont &font)
{
    QFont fixed = theme::fixedFont();
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

} // namespace xes::ui
