// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>

namespace xes::ui::theme {

namespace {

QColor mixed(const QColor &a, const QColor &b, double part)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * part),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * part),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * part));
}

/// A rounded box whose 1 px line lies on whole pixels.
void box(QPainter *painter, const QRect &rect, double radius, const QColor &fill, const QColor &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? 0.5 : 0.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void focusRing(QPainter *painter, const QRect &rect, double radius, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

bool flag(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (flag(widget, "xesPrimary"))
        return true;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

} // namespace

void setPrimary(QWidget *button, bool primary)
{
    button->setProperty("xesPrimary", primary);
    button->update();
}

void setQuiet(QWidget *button, bool quiet)
{
    button->setProperty("xesQuiet", quiet);
    button->update();
}

int Style::mnemonicFlag(const QStyleOption *option, const QWidget *widget) const
{
    return styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                    : Qt::TextHideMnemonic;
}

void Style::drawButtonFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget,
                            bool framed) const
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool over = enabled && (option->state & State_MouseOver);
    const int radius = scaled(6);
    const QColor text = color(palette, Role::Text);
    const QColor accent = color(palette, Role::Accent);
    if (isPrimary(option, widget) && enabled) {
        box(painter, option->rect, radius,
            down   ? mixed(accent, text, 0.25)
            : over ? mixed(accent, text, 0.12)
                   : accent,
            {});
    } else if (framed) {
        const QColor surface = color(palette, enabled ? Role::Raised : Role::Surface);
        box(painter, option->rect, radius,
            mixed(surface, text,
                  down   ? 0.10
                  : over ? 0.05
                         : 0.0),
            color(palette, Role::Line));
    } else if ((option->state & State_On) && enabled) {
        box(painter, option->rect, radius, color(palette, Role::Selection), {}); // chosen, like a row
    } else if (down || over) {
        box(painter, option->rect, radius, mixed(color(palette, Role::Surface), text, down ? 0.12 : 0.07),
            {});
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        focusRing(painter, option->rect, radius,
                  isPrimary(option, widget) ? color(palette, Role::Text) : accent);
    }
}

bool Style::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return false;
    const bool enabled = option->state & State_Enabled;
    const bool primary = isPrimary(option, widget) && enabled;
    const QColor ink = primary   ? color(option->palette, Role::OnAccent)
                       : enabled ? option->palette.color(QPalette::ButtonText)
                                 : option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    const bool menu = button->features & QStyleOptionButton::HasMenu;
    QRect rect = option->rect.adjusted(scaled(8), 0, -scaled(8), 0);
    const QFontMetrics metrics = option->fontMetrics;
    const int textWidth = metrics.size(Qt::TextShowMnemonic, button->text).width();
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = iconWidth && textWidth ? scaled(6) : 0;
    const int menuWidth = menu ? scaled(18) : 0;
    const bool left = flag(widget, "xesLeft");
    int x =
        left ? rect.x() : rect.x() + qMax(0, (rect.width() - iconWidth - gap - textWidth - menuWidth) / 2);
    if (iconWidth) {
        QPixmap pixmap = button->icon.pixmap(button->iconSize, painter->device()->devicePixelRatioF(),
                                             enabled ? QIcon::Normal : QIcon::Disabled);
        if (primary) {
            QPainter tint(&pixmap);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(QRect(QPoint(0, 0), button->iconSize), ink);
        }
        const QRect place(x, rect.y() + (rect.height() - button->iconSize.height()) / 2, iconWidth,
                          button->iconSize.height());
        painter->drawPixmap(visualRect(option->direction, option->rect, place), pixmap);
        x += iconWidth + gap;
    }
    painter->setPen(ink);
    const QRect words(x, rect.y(), qMax(0, rect.right() - menuWidth - x + 1), rect.height());
    painter->drawText(visualRect(option->direction, option->rect, words),
                      Qt::AlignVCenter | Qt::AlignLeft | mnemonicFlag(option, widget) | Qt::TextSingleLine,
                      button->text);
    if (menu) {
        const QRect place(rect.right() - scaled(14), rect.y() + (rect.height() - scaled(14)) / 2, scaled(14),
                          scaled(14));
        painter->drawPixmap(
            visualRect(option->direction, option->rect, place).topLeft(),
            pixmap(QStringLiteral("chevron-down"), 14, ink, painter->device()->devicePixelRatioF()));
    }
    return true;
}

void Style::drawFieldFrame(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    box(painter, option->rect, scaled(6), color(option->palette, enabled ? Role::Surface : Role::Window),
        color(option->palette, Role::Line));
    if (focus && enabled)
        focusRing(painter, option->rect, scaled(6), color(option->palette, Role::Accent));
}

void Style::drawMark(const QString &icon, const QRect &rect, const QStyleOption *option,
                     QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const QColor ink = enabled ? color(option->palette, Role::SecondaryText)
                               : option->palette.color(QPalette::Disabled, QPalette::Text);
    const int side = scaled(14);
    painter->drawPixmap(rect.center() - QPoint(side / 2, side / 2),
                        pixmap(icon, 14, ink, painter->device()->devicePixelRatioF()));
}

void Style::drawCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const int side = qMin(option->rect.width(), option->rect.height());
    QRect rect(0, 0, side, side);
    rect.moveCenter(option->rect.center());
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const double radius = round ? side / 2.0 : scaled(4);
    const QColor accent = enabled ? color(option->palette, Role::Accent)
                                  : option->palette.color(QPalette::Disabled, QPalette::Text);
    if (!on) {
        // The outline of something to press: 3:1 against its ground, unlike a mere dividing line.
        box(painter, rect, radius, color(option->palette, Role::Surface),
            (option->state & State_MouseOver) && enabled ? accent
                                                         : color(option->palette, Role::SecondaryText));
    } else {
        box(painter, rect, radius, accent, {});
        const QColor ink = color(option->palette, Role::OnAccent);
        const qreal ratio = painter->device()->devicePixelRatioF();
        if (round) {
            box(painter, rect.adjusted(side / 3, side / 3, -side / 3, -side / 3), side / 6.0, ink, {});
        } else {
            const QPixmap mark =
                pixmap(option->state & State_NoChange ? QStringLiteral("minus") : QStringLiteral("check"), 12,
                       ink, ratio);
            painter->drawPixmap(rect.center() - QPoint(scaled(12) / 2 - 1, scaled(12) / 2 - 1), mark);
        }
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        focusRing(painter, rect.adjusted(-2, -2, 2, 2), radius + 2, accent);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const QColor line = color(palette, Role::Line);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonFrame(option, painter, widget, !flag(widget, "xesQuiet"));
        return;
    case PE_PanelButtonTool:
        drawButtonFrame(option, painter, widget, !(option->state & State_AutoRaise));
        return;
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonTool:
    case PE_PanelMenuBar:
    case PE_FrameDockWidget:
    case PE_IndicatorDockWidgetResizeHandle:
        return;
    case PE_PanelLineEdit:
        // A frameless field (in a table, a combo box) has no box of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawFieldFrame(option, painter);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            painter->setPen(line);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    case PE_FrameMenu:
        painter->setPen(line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, color(palette, Role::Raised));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(palette, Role::Raised));
        painter->setPen(line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, color(palette, Role::Surface));
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), line);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), line);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            focusRing(painter, option->rect, scaled(4), color(palette, Role::Accent));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_IndicatorArrowDown:
        drawMark(QStringLiteral("chevron-down"), option->rect, option, painter);
        return;
    case PE_IndicatorArrowUp:
        drawMark(QStringLiteral("chevron-up"), option->rect, option, painter);
        return;
    case PE_IndicatorArrowRight:
        drawMark(QStringLiteral("chevron-right"), option->rect, option, painter);
        return;
    case PE_IndicatorArrowLeft:
        drawMark(QStringLiteral("chevron-left"), option->rect, option, painter);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->sortIndicator != QStyleOptionHeader::None)
            drawMark(header->sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("chevron-up")
                                                                         : QStringLiteral("chevron-down"),
                     option->rect, option, painter);
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawMark(option->state & State_Open ? QStringLiteral("chevron-down")
                                                : QStringLiteral("chevron-right"),
                     option->rect, option, painter);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (option->state & State_Selected)
            painter->fillRect(option->rect, color(palette, Role::Selection));
        else if (item && item->backgroundBrush.style() != Qt::NoBrush && element == PE_PanelItemViewItem)
            painter->fillRect(option->rect, item->backgroundBrush);
        else if (item && (item->features & QStyleOptionViewItem::Alternate) && element == PE_PanelItemViewRow)
            painter->fillRect(option->rect, palette.color(QPalette::AlternateBase));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace xes::ui::theme
