// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionTab;
class QStyleOptionSlider;

namespace xes::ui::theme {

/// Marks the one button of a window that is its main act (drawn in the accent colour).
void setPrimary(QWidget *button, bool primary = true);
/// Marks a button that has a shape but no frame until the mouse is over it, as in banners and lists.
void setQuiet(QWidget *button, bool quiet = true);

/// Fusion with our measures and lines: flat, 1 px, radius 6, one accent.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::unpolish;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    /// Mnemonics are underlined while Alt is held.
    [[nodiscard]] int mnemonicFlag(const QStyleOption *option, const QWidget *widget) const;
    void drawButtonFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget,
                         bool framed) const;
    bool drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawFieldFrame(const QStyleOption *option, QPainter *painter) const;
    void drawCheck(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawMark(const QString &icon, const QRect &rect, const QStyleOption *option,
                  QPainter *painter) const;
    void drawTab(const QStyleOptionTab *tab, QPainter *painter) const;
    void drawTabLabel(const QStyleOptionTab *tab, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *bar, QPainter *painter, const QWidget *widget) const;
};

} // namespace xes::ui::theme
