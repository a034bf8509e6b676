// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventrowdelegate.h"

#include "eventlog/eventcolumns.h"
#include "eventlog/eventlogmodel.h"
#include "painting/paint.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

namespace xes::ui {

QString elidedRoute(const QFontMetricsF &metrics, const QString &source, const QString &destination,
                    qreal width)
{
    if (destination.isEmpty())
        return metrics.elidedText(source, Qt::ElideMiddle, width);
    const qreal from = metrics.horizontalAdvance(source);
    const qreal to = metrics.horizontalAdvance(destination);
    const qreal room = width - metrics.horizontalAdvance(EventLogModel::arrow());
    // Half for each; what a short name leaves of its half the other has.
    const qreal forSource = from + to <= room ? from : qMax(room / 2, room - to);
    const QString begin = metrics.elidedText(source, Qt::ElideMiddle, forSource);
    const qreal rest = room - metrics.horizontalAdvance(begin);
    return begin + EventLogModel::arrow() + metrics.elidedText(destination, Qt::ElideMiddle, rest);
}

void EventRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    using theme::Role;
    const QPalette &palette = option.palette;
    const QColor text = theme::color(palette, Role::Text);
    const QColor secondary = theme::color(palette, Role::SecondaryText);
    const bool lost = index.data(EventLogModel::LostRole).toBool();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::color(palette, Role::Selection));
    // A cell's text stands under its header's, which the style draws with the same margin.
    const int margin = QApplication::style()->pixelMetric(QStyle::PM_HeaderMargin);
    const int lead = index.column() == EventLogModel::TimeColumn ? EventColumns::leading() : 0;
    const QRectF area = QRectF(option.rect).adjusted(lead + margin, 0, -margin, 0);
    constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    switch (index.column()) {
    case EventLogModel::TimeColumn:
        painter->setFont(fixedLike(theme::secondaryFont()));
        drawTime(*painter, area, left, fromUs(index.data(EventLogModel::TimeRole).toLongLong()), text,
                 secondary);
        break;
    case EventLogModel::TypeColumn:
        painter->setFont(theme::secondaryFont());
        painter->setPen(lost ? theme::color(palette, theme::Tone::Failed) : text);
        if (lost) {
            drawSymbol(*painter, QRectF(area.left(), area.top(), theme::scaled(12), area.height()),
                       theme::toneIconName(theme::Tone::Failed), 12,
                       theme::color(palette, theme::Tone::Failed));
        }
        drawElided(*painter, lost ? area.adjusted(theme::scaled(17), 0, 0, 0) : area, left,
                   index.data().toString());
        break;
    case EventLogModel::RouteColumn:
        painter->setFont(theme::secondaryFont());
        painter->setPen(text);
        drawElided(*painter, area, left,
                   elidedRoute(QFontMetricsF(painter->font()),
                               index.data(EventLogModel::SourceRole).toString(),
                               index.data(EventLogModel::DestinationRole).toString(), area.width()));
        break;
    case EventLogModel::PayloadColumn:
        painter->setFont(fixedLike(theme::cardFont()));
        painter->setPen(secondary);
        drawElided(*painter, area, left, index.data().toString());
        break;
    default:
        painter->setFont(fixedLike(theme::cardFont()));
        painter->setPen(text);
        drawElided(*painter, area, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    }
    drawRowFocus(*painter, option, index);
    painter->restore();
}

} // namespace xes::ui
