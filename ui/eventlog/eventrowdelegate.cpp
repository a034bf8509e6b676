// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventrowdelegate.h"

#include "eventlog/eventlogmodel.h"
#include "painting/paint.h"
#include "theme/theme.h"

#include <QPainter>

namespace xes::ui {

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
    QRectF area = QRectF(option.rect).adjusted(theme::scaled(8), 0, -theme::scaled(4), 0);
    constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    switch (index.column()) {
    case EventLogModel::TimeColumn:
        area.setLeft(option.rect.left() + theme::scaled(12));
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
            area.adjust(theme::scaled(17), 0, 0, 0);
        }
        drawElided(*painter, area, left, index.data().toString());
        break;
    case EventLogModel::RouteColumn:
        painter->setFont(theme::secondaryFont());
        painter->setPen(text);
        drawElided(*painter, area, left, index.data().toString(), nullptr, Qt::ElideMiddle);
        break;
    case EventLogModel::PayloadColumn:
        painter->setFont(fixedLike(theme::cardFont()));
        painter->setPen(secondary);
        drawElided(*painter, area.adjusted(theme::scaled(8), 0, 0, 0), left, index.data().toString());
        break;
    default:
        painter->setFont(fixedLike(theme::cardFont()));
        painter->setPen(text);
        drawElided(*painter, area, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(theme::color(palette, Role::Accent));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace xes::ui
