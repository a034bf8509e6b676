// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/clockdisplay.h"

#include "theme/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace xes::ui {

namespace {

QFont microsFont()
{
    QFont font = theme::clockFont();
    font.setPointSizeF(font.pointSizeF() * 20 / 28);
    return font;
}

/// Between the digits and the keyboard's ring.
int ringRoom()
{
    return theme::scaled(6);
}

} // namespace

ClockDisplay::ClockDisplay(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Virtual time"));
    setToolTip(tr("Virtual time in hours, minutes, seconds and microseconds. Click to run until a time; "
                  "Ctrl+C copies whole microseconds."));
}

void ClockDisplay::setTime(VirtualTime time)
{
    if (time == m_time)
        return;
    m_time = time;
    if (QAccessible::isActive()) {
        const ClockText text = formatClock(time);
        setAccessibleDescription(text.main + text.micros);
    }
    update();
}

QSize ClockDisplay::sizeHint() const
{
    const QFontMetrics large(theme::clockFont());
    const QFontMetrics small(microsFont());
    return {large.horizontalAdvance(QStringLiteral("00:00:00.000")) + theme::scaled(12) +
                small.horizontalAdvance(QStringLiteral("000")) + 2 * ringRoom(),
            large.height()};
}

void ClockDisplay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ClockText text = formatClock(m_time);
    const QFontMetrics large(theme::clockFont());
    const QFontMetrics small(microsFont());
    const int baseline = (height() - large.height()) / 2 + large.ascent();
    int x = width() - ringRoom();
    painter.setFont(microsFont());
    painter.setPen(theme::color(palette(), theme::Role::SecondaryText));
    x -= small.horizontalAdvance(text.micros);
    painter.drawText(x, baseline, text.micros);
    painter.setFont(theme::clockFont());
    painter.setPen(theme::color(palette(), theme::Role::Text));
    x -= theme::scaled(12) + large.horizontalAdvance(text.main);
    painter.drawText(x, baseline, text.main);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void ClockDisplay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void ClockDisplay::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void ClockDisplay::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void ClockDisplay::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(theme::icon(QStringLiteral("copy")), tr("&Copy as microseconds")),
            &QAction::triggered, this, &ClockDisplay::copy);
    connect(menu->addAction(theme::icon(QStringLiteral("run-until")), tr("&Run until…")), &QAction::triggered,
            this, &ClockDisplay::clicked);
    menu->popup(event->globalPos());
}

void ClockDisplay::copy() const
{
    QGuiApplication::clipboard()->setText(QString::number(toUs(m_time)));
}

} // namespace xes::ui
