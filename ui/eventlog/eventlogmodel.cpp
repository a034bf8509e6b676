// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventlogmodel.h"

#include "base/async.h"
#include "painting/safetext.h"
#include "words/words.h"

#include <QtConcurrent>

#include <algorithm>

namespace xes::ui {

namespace {

QString nameText(const NodeId &node)
{
    return safeLine(node.toString(), 120);
}

QString routeText(const Event &event)
{
    if (!event.destination)
        return nameText(event.source);
    return nameText(event.source) + EventLogModel::arrow() + nameText(*event.destination);
}

} // namespace

EventLogModel::EventLogModel(QObject *parent, qint64 capacity)
    : QAbstractTableModel(parent), m_capacity(capacity)
{}

void EventLogModel::append(const EventBatch &batch)
{
    if (!batch || batch->empty())
        return;
    const qint64 first = m_end;
    const auto count = static_cast<qint64>(batch->size());
    if (m_filter.isEmpty()) {
        const int row = static_cast<int>(m_end - m_begin);
        beginInsertRows({}, row, row + static_cast<int>(count) - 1);
        m_pieces.push_back({batch, first});
        m_end += count;
        endInsertRows();
    } else {
        m_pieces.push_back({batch, first});
        m_end += count;
        if (!m_filtering) {
            std::vector<qint64> matching;
            for (qint64 i = 0; i < count; ++i)
                if (m_filter.accepts((*batch)[static_cast<std::size_t>(i)]))
                    matching.push_back(first + i);
            if (!matching.empty()) {
                const int row = static_cast<int>(m_rows.size());
                beginInsertRows({}, row, row + static_cast<int>(matching.size()) - 1);
                m_rows.insert(m_rows.end(), matching.begin(), matching.end());
                endInsertRows();
            }
        }
    }
    trim();
}

/// Whole batches go, and not before there is a tenth too many: removing rows moves all the others in a view.
void EventLogModel::trim()
{
    if (m_end - m_begin <= m_capacity + m_capacity / 10)
        return;
    qint64 begin = m_begin;
    std::size_t pieces = 0;
    while (pieces + 1 < m_pieces.size() && m_end - begin > m_capacity) {
        ++pieces;
        begin = m_pieces[pieces].first;
    }
    if (pieces == 0)
        return;
    const auto drop = [&] {
        m_pieces.erase(m_pieces.begin(), m_pieces.begin() + static_cast<std::ptrdiff_t>(pieces));
        m_begin = begin;
    };
    if (m_filter.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(begin - m_begin) - 1);
        drop();
        endRemoveRows();
        return;
    }
    const auto kept = std::lower_bound(m_rows.begin(), m_rows.end(), begin);
    if (kept == m_rows.begin()) {
        drop();
        return;
    }
    beginRemoveRows({}, 0, static_cast<int>(kept - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), kept);
    drop();
    endRemoveRows();
}

void EventLogModel::clear()
{
    beginResetModel();
    ++m_filterSerial;
    m_filtering = false;
    m_pieces.clear();
    m_rows.clear();
    m_begin = m_end = 0;
    endResetModel();
}

void EventLogModel::setFilter(const EventFilter &filter)
{
    if (filter == m_filter)
        return;
    const quint64 serial = ++m_filterSerial;
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_filtering = !filter.isEmpty();
    endResetModel();
    if (!m_filtering) {
        Q_EMIT filtered();
        return;
    }
    const qint64 upTo = m_end;
    Future<std::vector<qint64>> matching = QtConcurrent::run([pieces = m_pieces, filter] {
        std::vector<qint64> numbers;
        for (const Piece &piece : pieces)
            for (std::size_t i = 0; i < piece.events->size(); ++i)
                if (filter.accepts((*piece.events)[i]))
                    numbers.push_back(piece.first + static_cast<qint64>(i));
        return Result<std::vector<qint64>>(std::move(numbers));
    });
    onResult(std::move(matching), this, [this, serial, upTo](Result<std::vector<qint64>> result) {
        if (serial == m_filterSerial && result)
            adopt(std::move(*result), upTo);
    });
}

void EventLogModel::adopt(std::vector<qint64> matching, qint64 upTo)
{
    for (qint64 number = std::max(upTo, m_begin); number < m_end; ++number)
        if (m_filter.accepts(eventOf(number)))
            matching.push_back(number);
    const auto first = std::lower_bound(matching.begin(), matching.end(), m_begin);
    m_filtering = false;
    if (first != matching.end()) {
        beginInsertRows({}, 0, static_cast<int>(matching.end() - first) - 1);
        m_rows.assign(first, matching.end());
        endInsertRows();
    }
    Q_EMIT filtered();
}

const Event &EventLogModel::eventOf(qint64 number) const
{
    const auto piece = std::upper_bound(m_pieces.begin(), m_pieces.end(), number,
                                        [](qint64 n, const Piece &p) { return n < p.first; });
    const Piece &holder = *(piece - 1);
    return (*holder.events)[static_cast<std::size_t>(number - holder.first)];
}

const Event &EventLogModel::eventAt(int row) const
{
    return eventOf(m_filter.isEmpty() ? m_begin + row : m_rows[static_cast<std::size_t>(row)]);
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_filter.isEmpty() ? m_end - m_begin : static_cast<qint64>(m_rows.size()));
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventLogModel::sizeText(const Event &event)
{
    return event.sizeBytes > 0 ? words::bytes(event.sizeBytes) : QString();
}

QString EventLogModel::latencyText(const Event &event)
{
    if (!event.network)
        return {};
    return event.network->delivery ? words::duration(event.network->latency) : tr("lost");
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Event &event = eventAt(index.row());
    if (role == TimeRole)
        return static_cast<qlonglong>(toUs(event.time));
    if (role == LostRole)
        return event.type == QLatin1String("LOST") || (event.network && !event.network->delivery);
    if (role == Qt::TextAlignmentRole && (index.column() == SizeColumn || index.column() == LatencyColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == PayloadColumn)
        return plainTip(payloadText(event));
    if (role == Qt::ToolTipRole && index.column() == RouteColumn)
        return plainTip(routeText(event));
    if (role == SourceRole)
        return nameText(event.source);
    if (role == DestinationRole)
        return event.destination ? nameText(*event.destination) : QString();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return formatSeconds(event.time);
    case TypeColumn:
        return safeLine(event.type, 60);
    case RouteColumn:
        return routeText(event);
    case SizeColumn:
        return sizeText(event);
    case LatencyColumn:
        return latencyText(event);
    default:
        return payloadText(event);
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == SizeColumn || section == LatencyColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Virtual time");
    case TypeColumn:
        return tr("Type");
    case RouteColumn:
        return tr("From → to");
    case SizeColumn:
        return tr("Size");
    case LatencyColumn:
        return tr("Latency");
    default:
        return tr("Payload");
    }
}

} // namespace xes::ui
