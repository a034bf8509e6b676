// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QFontMetricsF;

namespace xes::ui {

/// A message's way within a width: each of the two names is elided in its middle, the arrow never goes.
[[nodiscard]] QString elidedRoute(const QFontMetricsF &metrics, const QString &source,
                                  const QString &destination, qreal width);

/// Paints an event: its time in columns of digits, a lost message with a mark as well as a colour.
class EventRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace xes::ui
