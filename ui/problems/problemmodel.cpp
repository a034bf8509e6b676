// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problemmodel.h"

#include "words/words.h"

namespace xes::ui {

namespace {
constexpr int limit = 1'000;
}

void ProblemModel::append(const Problem &problem)
{
    if (!m_entries.empty()) {
        Entry &last = m_entries.back();
        if (last.problem.error == problem.error && last.problem.node == problem.node &&
            last.problem.severity == problem.severity) {
            ++last.count;
            last.problem.time = problem.time;
            const QModelIndex changed = index(rowCount() - 1);
            Q_EMIT dataChanged(changed, changed);
            return;
        }
    }
    if (rowCount() >= limit) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back({problem, 1});
    endInsertRows();
}

void ProblemModel::clear()
{
    if (m_entries.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_entries.clear();
    endRemoveRows();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    const Problem &problem = entry.problem;
    switch (role) {
    case Qt::DisplayRole:
        return problem.error.message.translated();
    case RemedyRole:
        return problem.error.remedy.translated();
    case WhereRole: {
        QStringList parts;
        if (problem.node)
            parts << problem.node->toString();
        const QString place = words::placeText(problem.error.place);
        if (!place.isEmpty())
            parts << place;
        if (toUs(problem.time) > 0)
            parts << formatSeconds(problem.time);
        return parts.join(QStringLiteral(" · "));
    }
    case NodeRole:
        return problem.node ? problem.node->toString() : QString();
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case CountRole:
        return entry.count;
    case Qt::AccessibleTextRole:
        return text(index.row());
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(text(index.row()).toHtmlEscaped());
    default:
        return {};
    }
}

QString ProblemModel::text(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const QModelIndex at = index(row);
    const Entry &entry = m_entries[static_cast<std::size_t>(row)];
    QStringList lines{QStringLiteral("%1: %2").arg(words::severityText(entry.problem.severity),
                                                   at.data(Qt::DisplayRole).toString())};
    for (const int role : {static_cast<int>(RemedyRole), static_cast<int>(WhereRole)}) {
        const QString more = at.data(role).toString();
        if (!more.isEmpty())
            lines << more;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace xes::ui
