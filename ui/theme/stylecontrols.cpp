// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace xes::ui::theme {

namespace {

QColor over(const QColor &ground, const QColor &ink, int percent)
{
    QColor veil = ink;
    veil.setAlphaF(static_cast<float>(percent) / 100.0F);
    QImage pixel(1, 1, QImage::Format_ARGB32_Premultiplied);
    pixel.fill(ground);
    QPainter(&pixel).fillRect(0, 0, 1, 1, veil);
    return pixel.pixelColor(0, 0);
}

} // namespace

void Style::drawTab(const QStyleOptionTab *tab, QPainter *painter) const
{
    const QPalette &palette = tab->palette;
    const QRect rect = tab->rect;
    const bool selected = tab->state & State_Selected;
    if (!selected && (tab->state & State_MouseOver) && (tab->state & State_Enabled))
        painter->fillRect(rect.adjusted(0, 0, 0, -1),
                          over(color(palette, Role::Surface), color(palette, Role::Text), 4));
    if (selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2),
                          color(palette, Role::Accent));
}

void Style::drawTabLabel(const QStyleOptionTab *tab, QPainter *painter, const QWidget *widget) const
{
    const bool selected = tab->state & State_Selected;
    const bool enabled = tab->state & State_Enabled;
    QRect rect = tab->rect.adjusted(scaled(12), 0, -scaled(12), 0);
    if (!tab->icon.isNull()) {
        const QRect place(rect.left(), rect.center().y() - tab->iconSize.height() / 2, tab->iconSize.width(),
                          tab->iconSize.height());
        tab->icon.paint(painter, visualRect(tab->direction, tab->rect, place), Qt::AlignCenter,
                        enabled ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(place.right() + scaled(6));
    }
    const QFont before = painter->font();
    painter->setFont(selected ? headFont() : bodyFont());
    painter->setPen(!enabled   ? tab->palette.color(QPalette::Disabled, QPalette::Text)
                    : selected ? color(tab->palette, Role::Text)
                               : color(tab->palette, Role::SecondaryText));
    const bool alone = tab->icon.isNull() && tab->rightButtonSize.isEmpty();
    painter->drawText(visualRect(tab->direction, tab->rect, rect),
                      Qt::AlignVCenter | (alone ? Qt::AlignHCenter : Qt::AlignLeft) |
                          mnemonicFlag(tab, widget) | Qt::TextSingleLine,
                      tab->text);
    painter->setFont(before);
    if ((tab->state & State_HasFocus) && (tab->state & State_KeyboardFocusChange)) {
        QStyleOption focus(*tab);
        focus.rect = tab->rect.adjusted(2, 4, -2, -5);
        drawPrimitive(PE_FrameFocusRect, &focus, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButton:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        drawButtonLabel(option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (drawButtonLabel(option, painter, widget))
            return;
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(tab, painter);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTabLabel(tab, painter, widget);
            return;
        }
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawControl(CE_HeaderSection, header, painter, widget);
            QStyleOptionHeader part(*header);
            part.rect = header->rect.adjusted(scaled(8), 0, -scaled(8), -1);
            if (header->sortIndicator != QStyleOptionHeader::None) {
                QStyleOptionHeader arrow(part);
                arrow.rect.setLeft(part.rect.right() - scaled(12));
                part.rect.setRight(arrow.rect.left() - scaled(2));
                drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
            }
            drawControl(CE_HeaderLabel, &part, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(palette, Role::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(palette, Role::Line));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->setFont(secondaryFont());
            painter->setPen(color(palette, Role::SecondaryText));
            const QRect rect = option->rect;
            painter->drawText(
                rect, static_cast<int>(header->textAlignment) | Qt::TextSingleLine,
                QFontMetrics(secondaryFont()).elidedText(header->text, Qt::ElideRight, rect.width()));
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, (option->state & State_MouseOver) ? color(palette, Role::Accent)
                                                                          : color(palette, Role::Line));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, color(palette, Role::Surface));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, color(palette, Role::Surface));
            const bool active = item->state & (State_Selected | State_Sunken);
            if (active && (item->state & State_Enabled)) {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(over(color(palette, Role::Surface), color(palette, Role::Text), 8));
                painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 2, -1, -2), scaled(4), scaled(4));
                painter->restore();
            }
            drawItemText(painter, option->rect,
                         Qt::AlignCenter | mnemonicFlag(option, widget) | Qt::TextDontClip |
                             Qt::TextSingleLine,
                         palette, item->state & State_Enabled, item->text, QPalette::Text);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            const double height = qMin(bar->rect.height(), scaled(6));
            QRectF groove(bar->rect.x(), bar->rect.center().y() + 1 - height / 2, bar->rect.width(), height);
            painter->setBrush(color(palette, Role::Line));
            painter->drawRoundedRect(groove, height / 2, height / 2);
            const bool busy = bar->maximum <= bar->minimum;
            const double part =
                busy ? 0.35 : double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
            if (part > 0) {
                groove.setWidth(qMax(height, groove.width() * qMin(1.0, part)));
                if (busy)
                    groove.moveCenter(QRectF(bar->rect).center());
                painter->setBrush(color(palette, Role::Accent));
                painter->drawRoundedRect(groove, height / 2, height / 2);
            }
            painter->restore();
            return;
        }
        break;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            const QColor line = color(palette, Role::Line);
            if (frame->frameShape == QFrame::HLine) {
                painter->fillRect(
                    QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), line);
                return;
            }
            if (frame->frameShape == QFrame::VLine) {
                painter->fillRect(
                    QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), line);
                return;
            }
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            QRect words = rect;
            if (!combo->currentIcon.isNull()) {
                const QRect place(rect.left(), rect.center().y() - combo->iconSize.height() / 2,
                                  combo->iconSize.width(), combo->iconSize.height());
                combo->currentIcon.paint(painter, place);
                words.setLeft(place.right() + scaled(6));
            }
            if (!combo->editable)
                drawItemText(
                    painter, words, Qt::AlignVCenter | Qt::AlignLeft, palette, option->state & State_Enabled,
                    option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, words.width()),
                    QPalette::ButtonText);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawSlider(const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = slider->palette;
    const bool enabled = slider->state & State_Enabled;
    const QRect handle = subControlRect(CC_Slider, slider, SC_SliderHandle, widget);
    const QColor accent =
        enabled ? color(palette, Role::Accent) : palette.color(QPalette::Disabled, QPalette::Text);
    const bool horizontal = slider->orientation == Qt::Horizontal;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const double thick = scaled(4);
    QRectF groove = horizontal ? QRectF(slider->rect.x(), slider->rect.center().y() + 0.5 - thick / 2,
                                        slider->rect.width(), thick)
                               : QRectF(slider->rect.center().x() + 0.5 - thick / 2, slider->rect.y(), thick,
                                        slider->rect.height());
    painter->setBrush(color(palette, Role::Line));
    painter->drawRoundedRect(groove, thick / 2, thick / 2);
    if (horizontal)
        slider->upsideDown ? groove.setLeft(handle.center().x()) : groove.setRight(handle.center().x());
    else
        slider->upsideDown ? groove.setTop(handle.center().y()) : groove.setBottom(handle.center().y());
    painter->setBrush(accent);
    painter->drawRoundedRect(groove, thick / 2, thick / 2);
    const double side = scaled(14);
    QRectF knob(0, 0, side, side);
    knob.moveCenter(QRectF(handle).center());
    painter->drawEllipse(knob);
    if ((slider->state & State_HasFocus) && (slider->state & State_KeyboardFocusChange)) {
        painter->setPen(QPen(color(palette, Role::Text), 2));
        painter->setBrush(accent);
        painter->drawEllipse(knob.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void Style::drawScrollBar(const QStyleOptionSlider *bar, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = bar->palette;
    const QRect handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    if (bar->maximum <= bar->minimum)
        return;
    const bool active =
        (bar->activeSubControls & SC_ScrollBarSlider) && (bar->state & (State_MouseOver | State_Sunken));
    const int inset = scaled(3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(over(color(palette, Role::Surface), color(palette, Role::Text), active ? 45 : 28));
    const QRectF thumb = bar->orientation == Qt::Horizontal ? QRectF(handle).adjusted(2, inset, -2, -inset)
                                                            : QRectF(handle).adjusted(inset, 2, -inset, -2);
    const double radius = qMin(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, widget);
            return;
        }
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawSlider(slider, painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame && combo->editable)
                drawFieldFrame(option, painter);
            else if (combo->frame)
                drawButtonFrame(option, painter, widget, true);
            drawMark(QStringLiteral("chevron-down"),
                     subControlRect(control, option, SC_ComboBoxArrow, widget), option, painter);
            return;
        }
        break;
    case CC_SpinBox:
        drawFieldFrame(option, painter);
        drawMark(QStringLiteral("chevron-up"),
                 subControlRect(control, option, SC_SpinBoxUp, widget).translated(0, 1), option, painter);
        drawMark(QStringLiteral("chevron-down"),
                 subControlRect(control, option, SC_SpinBoxDown, widget).translated(0, -1), option, painter);
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton whole(*button);
            whole.state.setFlag(State_Sunken, button->state & State_Sunken);
            drawPrimitive(PE_PanelButtonTool, &whole, painter, widget);
            QStyleOptionButton label;
            label.state = button->state;
            label.direction = button->direction;
            label.fontMetrics = button->fontMetrics;
            label.palette = button->palette;
            label.rect = subControlRect(control, option, SC_ToolButton, widget);
            label.iconSize = button->iconSize;
            if (button->toolButtonStyle != Qt::ToolButtonIconOnly)
                label.text = button->text;
            if (button->toolButtonStyle != Qt::ToolButtonTextOnly)
                label.icon = button->icon;
            const bool split = button->features & QStyleOptionToolButton::MenuButtonPopup;
            if (!split && (button->features & QStyleOptionToolButton::HasMenu) && !label.text.isEmpty())
                label.features |= QStyleOptionButton::HasMenu;
            painter->setFont(button->font);
            drawButtonLabel(&label, painter, widget);
            if (button->features & QStyleOptionToolButton::MenuButtonPopup) {
                const QRect menu = subControlRect(control, option, SC_ToolButtonMenu, widget);
                if (!(button->state & State_AutoRaise))
                    painter->fillRect(QRect(menu.left(), menu.top() + 8, 1, menu.height() - 16),
                                      color(option->palette, Role::Line));
                drawMark(QStringLiteral("chevron-down"), menu, option, painter);
            }
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace xes::ui::theme
