// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "painting/nodelook.h"

#include <QRectF>
#include <QStringList>

#include <deque>

class QPainter;
class QPalette;

namespace xes::ui {

/// Everything that a card shows.
struct CardFace
{
    QString name; ///< safe to paint
    NodeLook look;
    VirtualTime time;
    std::deque<float> cpu; ///< newest last; empty draws nothing

    friend bool operator==(const CardFace &, const CardFace &) = default;
};

enum class CardDetail { Mark, Name, Full };

struct CardStyle
{
    CardDetail detail = CardDetail::Full;
    bool selected = false;
    bool hovered = false;
    bool focused = false; ///< the keyboard is at work on it
    qreal fade = 1;       ///< of the status colour, from the tone before to the tone now
    std::optional<theme::Tone> toneBefore;
};

/// The area of a card with the room around it that the keyboard's ring takes.
[[nodiscard]] QRectF withRing(const QRectF &card);

/// Paints one node's card into the area (scene units). What had to be elided is added to `elisions`.
void paintCard(QPainter &painter, const QRectF &area, const CardFace &face, const CardStyle &style,
               const QPalette &palette, QStringList *elisions);

/// How much of a card can be read at a zoom.
[[nodiscard]] CardDetail detailAt(qreal zoom);

/// A mixture of two colours, for a fade.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, qreal share);

} // namespace xes::ui
