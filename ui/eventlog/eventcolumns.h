// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/event.h"

#include <QSet>
#include <QString>

#include <vector>

namespace xes::ui {

/// The widths of the event table's columns. Those of figures are as wide as the longest so far wants, so that
/// none loses a digit or its unit; they never shrink within a run.
class EventColumns
{
public:
    /// Notes what the events want. @return whether a longer text is among them than before
    bool take(const std::vector<Event> &events);
    void clear() { *this = EventColumns(); }

    /// In pixels, with the margins; the last column has what is left.
    [[nodiscard]] int width(int column, const QString &head) const;

    /// Where the first column's words begin: at the panel's padding.
    [[nodiscard]] static int leading();

private:
    VirtualTime m_latest;
    QString m_size;
    QString m_latency;
    QSet<qint64> m_sizes; ///< seen already: few values come again and again
    QSet<qint64> m_latencies;
};

} // namespace xes::ui
