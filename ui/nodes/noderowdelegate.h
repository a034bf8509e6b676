// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace xes::ui {

/// Paints a row of the node table: kind and name, the status's shape and word, the time in columns of digits.
class NodeRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// With the panel's padding at its right, before scaling.
    static constexpr int timeColumnWidth = 82;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    [[nodiscard]] const QStringList &elisions() const { return m_elisions; }

private:
    mutable QStringList m_elisions;
};

} // namespace xes::ui
