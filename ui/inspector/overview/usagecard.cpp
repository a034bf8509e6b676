// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/overview/usagecard.h"

#include "painting/paint.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xes::ui {

UsageCard::UsageCard(const StatsSeries *series, QWidget *parent) : QWidget(parent), m_series(series)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

QSize UsageCard::sizeHint() const
{
    return {theme::scaled(240), theme::scaled(64)};
}

QString UsageCard::valueText(StatsSeries::Curve curve) const
{
    const std::optional<double> value = m_series->newest(curve);
    if (!value)
        return QStringLiteral("–");
    return curve == StatsSeries::Cpu ? tr("%1 %").arg(QLocale().toString(*value, 'f', *value < 99.95 ? 1 : 0))
                                     : words::bytes(std::llround(*value));
}

void UsageCard::refresh()
{
    setAccessibleName(
        QStringLiteral("%1 %2, %3 %4")
            .arg(tr("CPU"), valueText(StatsSeries::Cpu), tr("Memory"), valueText(StatsSeries::Memory)));
    update();
}

void UsageCard::paintEvent(QPaintEvent *)
{
    using theme::Role;
    const double span = std::min(m_series->spanSeconds(), 120.0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto px = [](int design) { return static_cast<qreal>(theme::scaled(design)); };
    painter.setPen(theme::color(palette(), Role::Line));
    painter.setBrush(theme::color(palette(), Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
    const QRectF inner = QRectF(rect()).adjusted(px(12), px(8), -px(12), -px(8));
    const QFont figures = fixedLike(theme::cardFont());
    const qreal valueWidth = QFontMetricsF(figures).horizontalAdvance(QStringLiteral("1023.9 MiB"));
    const QFontMetricsF names(theme::secondaryFont());
    const qreal nameWidth =
        std::max(names.horizontalAdvance(tr("CPU")), names.horizontalAdvance(tr("Memory"))) + px(12);
    const std::pair<StatsSeries::Curve, QString> rows[] = {{StatsSeries::Cpu, tr("CPU")},
                                                           {StatsSeries::Memory, tr("Memory")}};
    const double end = m_series->newestSeconds();
    qreal top = inner.top();
    for (const auto &[curve, name] : rows) {
        const QRectF row(inner.left(), top, inner.width(), inner.height() / 2);
        top += row.height();
        painter.setFont(theme::secondaryFont());
        painter.setPen(theme::color(palette(), Role::SecondaryText));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(figures);
        painter.setPen(theme::color(palette(), Role::Text));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, valueText(curve));
        // The curve stands on a line, and that on the line on which the words stand.
        const qreal foot = row.center().y() + (names.ascent() - names.descent()) / 2;
        const QRectF plot(row.left() + nameWidth, row.top() + px(3),
                          row.width() - nameWidth - valueWidth - px(8), foot - row.top() - px(3));
        painter.fillRect(QRectF(plot.left(), std::round(plot.bottom()), plot.width(), 1),
                         theme::color(palette(), Role::Line));
        const QColor accent = theme::color(palette(), Role::Accent);
        QColor below = accent;
        below.setAlphaF(0.12F);
        const double most = std::max(m_series->greatest(curve) * 1.25, 1.0);
        const CurveScale scale{end - span, end, 0, most};
        drawCurveArea(painter, plot, m_series->curve(curve), scale, below);
        drawCurve(painter, plot, m_series->curve(curve), scale, accent);
    }
}

} // namespace xes::ui
