// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/stats/statschart.h"

#include "painting/paint.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace xes::ui {

StatsChart::StatsChart(const StatsSeries *series, std::vector<Line> lines, QWidget *parent)
    : QWidget(parent), m_series(series), m_lines(std::move(lines))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatsChart::setTitle(const QString &title)
{
    m_title = title;
    refresh();
}

void StatsChart::setLineNames(const QStringList &names)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].name = names.value(static_cast<qsizetype>(i));
    refresh();
}

void StatsChart::setFormat(std::function<QString(double)> format, std::function<double(double)> ceiling)
{
    m_format = std::move(format);
    m_ceiling = std::move(ceiling);
}

void StatsChart::setNote(const QString &note)
{
    m_note = note;
}

QSize StatsChart::sizeHint() const
{
    return {theme::scaled(320), theme::scaled(108)};
}

QSize StatsChart::minimumSizeHint() const
{
    return {theme::scaled(160), theme::scaled(108)};
}

QString StatsChart::valueText(const Line &line) const
{
    const std::optional<double> value = m_series->newest(line.curve);
    return value && m_format ? m_format(*value) : QStringLiteral("–");
}

/// How long ago it was at the left border.
QString StatsChart::beginText() const
{
    const int seconds = qRound(m_series->spanSeconds());
    const QString minutes = QString::number(seconds / 60);
    return tr("%1 min ago")
        .arg(seconds % 60 == 0
                 ? minutes
                 : QStringLiteral("%1:%2").arg(minutes).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

void StatsChart::refresh()
{
    QStringList parts{m_title};
    for (const Line &line : m_lines)
        parts << (line.name.isEmpty() ? valueText(line)
                                      : QStringLiteral("%1 %2").arg(line.name, valueText(line)));
    if (!m_note.isEmpty())
        parts << m_note;
    setAccessibleName(parts.join(QStringLiteral(", ")));
    update();
}

void StatsChart::paintEvent(QPaintEvent *)
{
    using theme::Role;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto px = [](int design) { return static_cast<qreal>(theme::scaled(design)); };
    const QColor text = theme::color(palette(), Role::Text);
    const QColor secondary = theme::color(palette(), Role::SecondaryText);
    const QColor line = theme::color(palette(), Role::Line);
    const QColor accent = theme::color(palette(), Role::Accent);
    painter.setPen(line);
    painter.setBrush(theme::color(palette(), Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));

    const QRectF inner = QRectF(rect()).adjusted(px(12), px(8), -px(12), -px(10));
    QRectF head(inner.left(), inner.top(), inner.width(), px(20));
    painter.setFont(theme::secondaryFont());
    painter.setPen(secondary);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    // The values from the right: figure in full, its name in grey.
    const auto fromRight = [&](const QString &words, const QFont &font, const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, words);
        head.setRight(head.right() - QFontMetricsF(font).horizontalAdvance(words) - px(6));
    };
    const QFont figures = fixedLike(theme::secondaryFont());
    if (!m_note.isEmpty())
        fromRight(m_note, theme::secondaryFont(), secondary);
    for (auto it = m_lines.rbegin(); it != m_lines.rend(); ++it) {
        fromRight(valueText(*it), figures, text);
        if (!it->name.isEmpty()) {
            fromRight(it->name, theme::secondaryFont(), secondary);
            const QRectF sample(head.right() - px(14), head.center().y(), px(14), 1);
            QPen pen(accent, 1.4);
            if (it != m_lines.rend() - 1)
                pen.setStyle(Qt::DashLine);
            painter.setPen(pen);
            painter.drawLine(sample.topLeft(), sample.topRight());
            head.setRight(sample.left() - px(10));
        }
    }

    double most = 0;
    for (const Line &shown : m_lines)
        most = std::max(most, m_series->greatest(shown.curve));
    const double top = m_ceiling ? m_ceiling(most) : niceCeiling(most);
    const QFont small = theme::cardFont();
    const QFontMetricsF metrics(small);
    const QRectF plot(inner.left(), head.bottom() + px(6), inner.width(),
                      inner.bottom() - head.bottom() - px(6) - metrics.height());
    painter.setPen(QPen(line, 1, Qt::DotLine));
    painter.drawLine(plot.topLeft(), plot.topRight());
    painter.setPen(QPen(line, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const double end = m_series->newestSeconds();
    const CurveScale scale{end - m_series->spanSeconds(), end, 0, top};
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        drawCurve(painter, plot, m_series->curve(m_lines[i].curve), scale, accent, 1.4,
                  i == 0 ? Qt::SolidLine : Qt::DashLine);
    painter.setFont(small);
    painter.setPen(secondary);
    const QRectF foot(plot.left(), plot.bottom() + 2, plot.width(), metrics.height());
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, beginText());
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
    painter.drawText(foot, Qt::AlignHCenter | Qt::AlignVCenter,
                     m_format ? tr("top line %1").arg(m_format(top)) : QString());
}

} // namespace xes::ui
