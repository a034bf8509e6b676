// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventcolumns.h"

#include "eventlog/eventlogmodel.h"
#include "painting/paint.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QStyle>

#include <array>
#include <cmath>

namespace xes::ui {

namespace {

constexpr qsizetype mostValues = 4096; // so many different ones have shown every length

/// Keeps the longer text: in the fixed-width font that is the wider one.
template <class Describe>
bool keepLonger(QString &longest, QSet<qint64> &seen, qint64 value, const Describe &describe)
{
    if (seen.size() >= mostValues || seen.contains(value))
        return false;
    seen.insert(value);
    const QString text = describe();
    if (text.size() <= longest.size())
        return false;
    longest = text;
    return true;
}

} // namespace

bool EventColumns::take(const std::vector<Event> &events)
{
    bool grown = false;
    const qsizetype digits = formatSeconds(m_latest).size();
    for (const Event &event : events) {
        m_latest = qMax(m_latest, event.time);
        if (keepLonger(m_size, m_sizes, event.sizeBytes, [&] { return EventLogModel::sizeText(event); }))
            grown = true;
        if (!event.network)
            continue;
        const qint64 latency = event.network->delivery ? toUs(event.network->latency) : -1;
        if (keepLonger(m_latency, m_latencies, latency, [&] { return EventLogModel::latencyText(event); }))
            grown = true;
    }
    return grown || formatSeconds(m_latest).size() > digits;
}

int EventColumns::leading()
{
    return theme::scaled(12) - QApplication::style()->pixelMetric(QStyle::PM_HeaderMargin);
}

int EventColumns::width(int column, const QString &head) const
{
    constexpr std::array<int, EventLogModel::ColumnCount> usual{96, 88, 136, 52, 64, 80};
    const QFont figures = fixedLike(theme::cardFont());
    qreal text = QFontMetricsF(theme::secondaryFont()).horizontalAdvance(head);
    int lead = 0;
    if (column == EventLogModel::TimeColumn) {
        text = qMax(text, timeWidth(fixedLike(theme::secondaryFont()), m_latest));
        lead = leading();
    } else if (column == EventLogModel::SizeColumn) {
        text = qMax(text, QFontMetricsF(figures).horizontalAdvance(m_size));
    } else if (column == EventLogModel::LatencyColumn) {
        text = qMax(text, QFontMetricsF(figures).horizontalAdvance(m_latency));
    }
    const int margins = 2 * QApplication::style()->pixelMetric(QStyle::PM_HeaderMargin);
    return lead + qMax(theme::scaled(usual[static_cast<std::size_t>(column)]),
                       static_cast<int>(std::ceil(text)) + margins);
}

} // namespace xes::ui
