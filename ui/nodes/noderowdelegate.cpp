// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/noderowdelegate.h"

#include "nodes/nodetablemodel.h"
#include "painting/paint.h"

#include <QPainter>

namespace xes::ui {

void NodeRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    using theme::Role;
    const QPalette &palette = option.palette;
    const auto px = [](int design) { return static_cast<qreal>(theme::scaled(design)); };
    const QColor secondary = theme::color(palette, Role::SecondaryText);
    const auto tone =
        theme::color(palette, static_cast<theme::Tone>(index.data(NodeTableModel::ToneRole).toInt()));
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::color(palette, Role::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme::color(palette, Role::Window));
    QRectF area = option.rect;
    constexpr Qt::Alignment middle = Qt::AlignLeft | Qt::AlignVCenter;
    const QString text = index.data().toString();
    switch (index.column()) {
    case NodeTableModel::NameColumn: {
        area.adjust(px(12), 0, -px(2), 0);
        drawSymbol(*painter, QRectF(area.left(), area.top(), px(16), area.height()),
                   index.data(NodeTableModel::IconRole).toString(), 16, secondary);
        painter->setFont(semibold(theme::bodyFont()));
        painter->setPen(theme::color(palette, Role::Text));
        drawElided(*painter, area.adjusted(px(23), 0, 0, 0), middle, text, &m_elisions, Qt::ElideMiddle);
        break;
    }
    case NodeTableModel::StatusColumn: {
        area.adjust(px(4), 0, -px(3), 0);
        drawSymbol(*painter, QRectF(area.left(), area.top(), px(14), area.height()),
                   index.data(NodeTableModel::IconRole).toString(), 14, tone);
        painter->setFont(theme::secondaryFont());
        painter->setPen(tone);
        drawElided(*painter, area.adjusted(px(19), 0, 0, 0), middle, text, &m_elisions);
        break;
    }
    default:
        // Beside a scroll bar the panel's padding is there already, and the names need the room.
        area.adjust(0, 0, area.width() < px(timeColumnWidth) ? -px(4) : -px(12), 0);
        painter->setFont(fixedLike(theme::cardFont()));
        drawTime(*painter, area, Qt::AlignRight | Qt::AlignVCenter,
                 fromUs(index.data(NodeTableModel::TimeRole).toLongLong()), theme::color(palette, Role::Text),
                 secondary);
    }
    drawRowFocus(*painter, option, index);
    painter->restore();
}

QSize NodeRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    qreal width = 0;
    switch (index.column()) {
    case NodeTableModel::NameColumn:
        width = theme::scaled(40) + QFontMetricsF(semibold(theme::bodyFont())).horizontalAdvance(text);
        break;
    case NodeTableModel::StatusColumn:
        width = theme::scaled(26) + QFontMetricsF(theme::secondaryFont()).horizontalAdvance(text);
        break;
    default:
        width = theme::scaled(8) + timeWidth(fixedLike(theme::cardFont()),
                                             fromUs(index.data(NodeTableModel::TimeRole).toLongLong()));
    }
    return {qRound(width), theme::scaled(32)};
}

} // namespace xes::ui
