// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventlog/eventfilter.h"
#include "simulation/snapshot.h"

#include <QAbstractTableModel>

#include <deque>
#include <memory>
#include <vector>

namespace xes::ui {

/// The newest events of a run, at most `capacity` of them: batches as they came, nothing copied. Appending
/// costs what is appended; the oldest go in large pieces. A filter is applied in QtConcurrent's pool, what
/// comes meanwhile is added when it is done.
class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        TypeColumn,
        RouteColumn,
        SizeColumn,
        LatencyColumn,
        PayloadColumn,
        ColumnCount
    };
    enum Role { TimeRole = Qt::UserRole + 1, LostRole, SourceRole, DestinationRole };

    static constexpr qint64 defaultCapacity = 200'000;

    explicit EventLogModel(QObject *parent = nullptr, qint64 capacity = defaultCapacity);

    void append(const EventBatch &batch);
    void clear();
    void setFilter(const EventFilter &filter);

    [[nodiscard]] const Event &eventAt(int row) const;
    /// Between a message's two nodes.
    [[nodiscard]] static QString arrow() { return QStringLiteral(" → "); }
    /// What the column of that name says of an event.
    [[nodiscard]] static QString sizeText(const Event &event);
    [[nodiscard]] static QString latencyText(const Event &event);
    /// Of all events since clear(), whether kept and shown or not.
    [[nodiscard]] qint64 total() const { return m_end; }
    /// Of those kept.
    [[nodiscard]] qint64 kept() const { return m_end - m_begin; }
    [[nodiscard]] bool isFiltering() const { return m_filtering; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void filtered();

private:
    struct Piece
    {
        EventBatch events;
        qint64 first = 0; ///< the number of its first event
    };

    [[nodiscard]] const Event &eventOf(qint64 number) const;
    void trim();
    void adopt(std::vector<qint64> matching, qint64 upTo);

    qint64 m_capacity;
    std::deque<Piece> m_pieces;
    qint64 m_begin = 0; ///< numbers of the kept events: [begin, end)
    qint64 m_end = 0;
    EventFilter m_filter;
    std::deque<qint64> m_rows; ///< the numbers that the filter lets through; unused without one
    bool m_filtering = false;
    quint64 m_filterSerial = 0;
};

} // namespace xes::ui
