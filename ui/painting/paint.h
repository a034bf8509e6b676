// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/virtualtime.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QStringList>

class QModelIndex;
class QPainter;
class QPalette;
class QStyleOptionViewItem;

namespace xes::ui {

/// Draws one line, elided to fit, and notes what did not fit (so that a test can ask).
/// @param elisions may be null
void drawElided(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
                QStringList *elisions = nullptr, Qt::TextElideMode mode = Qt::ElideRight);

/// Draws seconds with six decimals in the painter's font: to the millisecond in one colour, the rest in
/// another.
void drawTime(QPainter &painter, const QRectF &area, Qt::Alignment alignment, VirtualTime time,
              const QColor &main, const QColor &rest);

/// The width of a time as drawTime() draws it, as wide as the longest value to come.
[[nodiscard]] qreal timeWidth(const QFont &font, VirtualTime time);

/// Draws the symbol `name` centred in the area.
void drawSymbol(QPainter &painter, const QRectF &area, const QString &name, int designPixels,
                const QColor &color);

/// Draws the part of the keyboard's ring around the current row that lies in the cell `index`. Nothing in
/// other rows, and nothing where the keyboard is not at work there.
void drawRowFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);

/// The colour of a label's text, on whichever background it stands (a label on Base takes the role Text).
void setInk(QPalette &palette, const QColor &color);

/// A font at weight 600.
[[nodiscard]] QFont semibold(QFont font);
/// The fixed-width font at another font's size.
[[nodiscard]] QFont fixedLike(const QFont &font);

} // namespace xes::ui
