// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;

/// The one place for colours, measures, fonts and icons. Colours are read from the palette in force, so a
/// painted view only has to repaint on PaletteChange.
namespace xes::ui::theme {

enum class Mode { System, Light, Dark };

enum class Role {
    Window,
    Surface,
    Raised,
    Canvas,
    CanvasDots,
    Line,
    Text,
    SecondaryText,
    Accent,
    OnAccent,
    Selection,
};

/// What a status means, whatever kind of node it is of: each has a colour and a shape.
enum class Tone { Ready, Starting, Degraded, Failed, Frozen, Stopped };

/// Sets style, palette and fonts of the application; again at any time to change the mode. With Mode::System
/// the palette goes on to follow the system.
void apply(QApplication &application, Mode mode);

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor color(const QPalette &palette, Role role);
[[nodiscard]] QColor color(const QPalette &palette, Tone tone);

/// A measure of the design (at 13 px text) in pixels for the application's font.
[[nodiscard]] int scaled(int designPixels);

[[nodiscard]] QFont bodyFont();
[[nodiscard]] QFont secondaryFont(); ///< 12 of 13
[[nodiscard]] QFont cardFont();      ///< 11 of 13
[[nodiscard]] QFont headFont();      ///< body at weight 600
[[nodiscard]] QFont fixedFont();     ///< fixed width, as large as body
[[nodiscard]] QFont clockFont();     ///< fixed width, 28 of 13

/// One of our own symbols (resources/icons/NAME.svg), drawn in the palette's text colour, at any scale, in
/// normal, disabled and selected modes. An unknown name is a programming error.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in a given colour.
[[nodiscard]] QPixmap pixmap(const QString &name, int designPixels, const QColor &color,
                             qreal devicePixelRatio);

/// The shape that stands for a tone beside its colour: disc with tick, ring, triangle, octagon, bars, square.
[[nodiscard]] QString toneIconName(Tone tone);

} // namespace xes::ui::theme
