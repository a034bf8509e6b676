// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/orphanpill.h"

#include "theme/theme.h"

#include <QPainter>

namespace xes::ui {

OrphanPill::OrphanPill(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("orphanPill"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void OrphanPill::setCount(int count)
{
    m_count = count;
    setText(tr("%n orphan(s)", nullptr, count));
    setAccessibleName(tr("%n orphan(s): clean up", nullptr, count));
    setToolTip(tr("Containers and networks that a run left behind. Shows what will go before it goes."));
    setVisible(count > 0);
    updateGeometry();
    update();
}

QFont OrphanPill::font() const
{
    QFont out = theme::secondaryFont();
    out.setWeight(QFont::DemiBold);
    return out;
}

QSize OrphanPill::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(tr("Clean up")) +
                theme::scaled(12 + 8 + 16 + 3),
            qMax(theme::scaled(24), metrics.height() + 4)};
}

void OrphanPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = theme::color(palette(), theme::Tone::Degraded);
    const QColor ground = theme::color(palette(), theme::Role::Surface);
    const QFontMetrics metrics(font());
    const double radius = height() / 2.0 - 1;
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(tone, hasFocus() ? 2 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(hasFocus() ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, radius, radius);
    const int inner = metrics.horizontalAdvance(tr("Clean up")) + theme::scaled(16);
    const QRectF pill(width() - inner - 3, 3, inner, height() - 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() ? tone.darker(115) : tone);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(font());
    painter.setPen(tone);
    painter.drawText(QRectF(theme::scaled(12), 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    painter.setPen(ground);
    painter.drawText(pill, Qt::AlignCenter, tr("Clean up"));
}

} // namespace xes::ui
