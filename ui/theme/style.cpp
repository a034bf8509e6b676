// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace xes::ui::theme {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QSlider *>(widget) || qobject_cast<QTabBar *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::unpolish(QWidget *widget)
{
    QProxyStyle::unpolish(widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return scaled(24);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_MenuButtonIndicator:
        return scaled(22);
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return scaled(12);
    case PM_ScrollBarSliderMin:
        return scaled(28);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return scaled(16);
    case PM_ToolBarIconSize:
        return scaled(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(8);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return scaled(16);
    case PM_SliderLength:
        return scaled(14);
    case PM_SliderTickmarkOffset:
        return 0;
    case PM_TabBarTabHSpace:
        return scaled(24);
    case PM_TabBarTabVSpace:
        return scaled(16);
    case PM_TabBarScrollButtonWidth:
        return scaled(24);
    case PM_HeaderMargin:
        return scaled(8);
    case PM_FocusFrameHMargin: {
        // A cell's text stands under its header's; with a tick or an icon before it, closer together.
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        const bool more = item && (item->features & (QStyleOptionViewItem::HasCheckIndicator |
                                                     QStyleOptionViewItem::HasDecoration));
        return scaled(more ? 4 : 8) - 1;
    }
    case PM_HeaderMarkSize:
        return scaled(12);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return scaled(4);
    case PM_MenuHMargin:
        return 0;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarHMargin:
        return scaled(4);
    case PM_MenuBarVMargin:
        return scaled(2);
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(12);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(8);
    case PM_ToolTipLabelFrameWidth:
        return scaled(6);
    case PM_DefaultFrameWidth:
        // A field's text stands away from its rounded edge; a view's frame is one line.
        return widget && widget->inherits("QAbstractScrollArea")
                   ? 1
                   : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
    case SH_TabBar_PreferNoArrows:
    case SH_MenuBar_AltKeyNavigation:
        return hint == SH_MenuBar_AltKeyNavigation ? 1 : 0;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // the main act on the outside, everywhere
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Table_GridLineColor:
        return static_cast<int>(color(option ? option->palette : QPalette(), Role::Line).rgb());
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_UnderlineShortcut:
        return QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier) ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = scaled(widget && widget->property("xesCompact").toBool() ? 28 : 36);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        out = size + QSize(scaled(24), 0);
        if (button && !button->icon.isNull() && !button->text.isEmpty())
            out.rwidth() += scaled(4);
        if (button && button->text.isEmpty())
            out.setWidth(qMax(control, size.width() + scaled(16)));
        out.setHeight(control);
        break;
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool quiet = button && (button->state & State_AutoRaise);
        const int height = quiet ? scaled(28) : control;
        out = size + QSize(scaled(quiet ? 12 : 20), 0);
        if (button && button->toolButtonStyle == Qt::ToolButtonIconOnly)
            out.setWidth(quiet ? height : qMax(height, size.width() + scaled(12)));
        const bool split = button && (button->features & QStyleOptionToolButton::MenuButtonPopup);
        if (button && !split && (button->features & QStyleOptionToolButton::HasMenu) &&
            !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly)
            out.rwidth() += scaled(16);
        out.setHeight(height);
        break;
    }
    case CT_LineEdit:
        out.setHeight(qMax(out.height(), scaled(32)));
        break;
    case CT_ComboBox:
        out = QSize(size.width() + scaled(36), scaled(32));
        break;
    case CT_SpinBox:
        out = QSize(size.width() + scaled(36), scaled(32));
        break;
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        // As wide as the word in bold, so that choosing a tab moves nothing.
        const QFontMetrics bold{headFont()};
        int width = bold.size(Qt::TextShowMnemonic, tab->text).width() + scaled(24);
        if (!tab->icon.isNull())
            width += tab->iconSize.width() + scaled(6);
        if (!tab->rightButtonSize.isEmpty())
            width += tab->rightButtonSize.width() + scaled(6);
        out = QSize(width, scaled(36));
        break;
    }
    case CT_MenuBarItem:
        if (!size.isEmpty())
            out = QSize(size.width() + scaled(16), scaled(28));
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            out.setHeight(scaled(9));
        else
            out = QSize(out.width() + scaled(16), qMax(out.height(), scaled(28)));
        break;
    }
    case CT_ItemViewItem:
        out.setHeight(qMax(out.height(), scaled(26)));
        break;
    case CT_HeaderSection:
        out.setHeight(scaled(28));
        break;
    case CT_ProgressBar:
        out.setHeight(scaled(6));
        break;
    default:
        break;
    }
    return out;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return option->rect.adjusted(scaled(6), 1, -scaled(6), -1);
    case SE_PushButtonFocusRect:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    case SE_TabBarTabLeftButton:
    case SE_TabBarTabRightButton:
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    const int mark = scaled(28);
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? rect.width() : rect.height();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int handle = length;
        if (range > 0)
            handle = static_cast<int>(qBound<qint64>(qMin(length, scaled(28)),
                                                     bar->pageStep * qint64(length) / (range + bar->pageStep),
                                                     static_cast<qint64>(length)));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - handle, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return visualRect(bar->direction, rect,
                              horizontal ? QRect(rect.x() + from, rect.y(), size, rect.height())
                                         : QRect(rect.x(), rect.y() + from, rect.width(), size));
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return along(start, handle);
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + handle, length - start - handle);
        default:
            return {}; // no buttons
        }
    }
    if (control == CC_ComboBox) {
        switch (part) {
        case SC_ComboBoxFrame:
        case SC_ComboBoxListBoxPopup:
            return rect;
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - mark + 1, rect.y(), mark, rect.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(scaled(8), 1, -mark, -1));
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const int half = rect.height() / 2;
        switch (part) {
        case SC_SpinBoxFrame:
            return rect;
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect, QRect(rect.right() - mark + 1, rect.y(), mark, half));
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - mark + 1, rect.y() + half, mark, rect.height() - half));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(scaled(6), 1, -mark, -1));
        default:
            break;
        }
    }
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool split = button && (button->features & QStyleOptionToolButton::MenuButtonPopup);
        const int menu = split ? scaled(24) : 0;
        if (part == SC_ToolButton)
            return visualRect(option->direction, rect, rect.adjusted(0, 0, -menu, 0));
        if (part == SC_ToolButtonMenu)
            return visualRect(option->direction, rect,
                              QRect(rect.right() - menu + 1, rect.y(), menu, rect.height()));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace xes::ui::theme
