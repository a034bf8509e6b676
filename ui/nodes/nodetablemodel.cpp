// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/nodetablemodel.h"

#include "painting/safetext.h"

#include <algorithm>

namespace xes::ui {

void NodeTableModel::setScenario(const std::shared_ptr<const scenario::Scenario> &scenario)
{
    beginResetModel();
    m_rows.clear();
    if (scenario) {
        m_rows.reserve(scenario->nodes.size());
        for (const scenario::Node &node : scenario->nodes) {
            Row row;
            row.node.id = node.id;
            row.node.type = node.type;
            row.node.implementation = node.implementation;
            row.node.model = node.model;
            row.look = lookOf(row.node);
            row.tags = node.tags;
            m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

void NodeTableModel::setSnapshot(const SnapshotPtr &snapshot)
{
    if (!snapshot || snapshot->nodes.empty())
        return;
    const bool same =
        snapshot->nodes.size() == m_rows.size() &&
        std::equal(m_rows.begin(), m_rows.end(), snapshot->nodes.begin(),
                   [](const Row &row, const NodeSnapshot &node) { return row.node.id == node.id; });
    if (!same) {
        beginResetModel();
        std::vector<Row> rows;
        for (const NodeSnapshot &node : snapshot->nodes) {
            const int known = rowOf(node.id);
            rows.push_back({node, lookOf(node), known < 0 ? QStringList() : m_rows[known].tags});
        }
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    std::vector<int> changed;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const NodeSnapshot &node = snapshot->nodes[i];
        const NodeLook look = lookOf(node);
        if (look != row.look || node.state.time != row.node.state.time || node.type != row.node.type)
            changed.push_back(static_cast<int>(i));
        row.node = node;
        row.look = look;
    }
    emitRanges(changed);
}

void NodeTableModel::emitRanges(const std::vector<int> &changed)
{
    if (changed.empty())
        return;
    if (changed.size() * 2 > m_rows.size()) {
        Q_EMIT dataChanged(index(changed.front(), 0), index(changed.back(), ColumnCount - 1));
        return;
    }
    for (std::size_t i = 0; i < changed.size();) {
        std::size_t end = i + 1;
        while (end < changed.size() && changed[end] == changed[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(changed[i], 0), index(changed[end - 1], ColumnCount - 1));
        i = end;
    }
}

int NodeTableModel::rowOf(const NodeId &node) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&node](const Row &row) { return row.node.id == node; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

NodeId NodeTableModel::nodeAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)].node.id
                                                             : NodeId();
}

int NodeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NodeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NodeTableModel::display(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return safeLine(row.node.id.toString());
    case StatusColumn:
        return row.look.status;
    default:
        return formatSeconds(row.node.state.time);
    }
}

QVariant NodeTableModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.node.id.toString();
    case StatusColumn:
        return row.look.status;
    default:
        return static_cast<qlonglong>(toUs(row.node.state.time));
    }
}

QVariant NodeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn   ? spokenNode(row.node)
               : index.column() == TimeColumn ? tr("%1 seconds").arg(formatSeconds(row.node.state.time))
                                              : row.look.status;
    case Qt::ToolTipRole: {
        const QString detail = safeLine(row.node.state.detail.translated(), 400);
        const QString text =
            spokenNode(row.node) + (detail.isEmpty() ? QString() : QLatin1Char('\n') + detail);
        return QStringLiteral("<p>%1</p>")
            .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    }
    case IdRole:
        return row.node.id.toString();
    case IconRole:
        return index.column() == StatusColumn ? theme::toneIconName(row.look.tone) : row.look.kindIcon;
    case ToneRole:
        return static_cast<int>(row.look.tone);
    case TimeRole:
        return static_cast<qlonglong>(toUs(row.node.state.time));
    case SortRole:
        return sortValue(row, index.column());
    case WordsRole: {
        QStringList words{row.node.id.toString(), row.node.type, row.look.status, row.look.mode};
        words += row.tags;
        return words.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

QVariant NodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case NameColumn:
        return tr("Node");
    case StatusColumn:
        return tr("Status");
    default:
        return tr("Virtual time");
    }
}

} // namespace xes::ui
