// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/nodefilter.h"

#include "nodes/nodetablemodel.h"

#include <QCollator>
#include <QRegularExpression>

#include <algorithm>

namespace xes::ui {

NodeFilter::NodeFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(NodeTableModel::SortRole);
    setDynamicSortFilter(true);
}

void NodeFilter::setWords(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    m_words = text.split(blanks, Qt::SkipEmptyParts);
    invalidateFilter();
}

bool NodeFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    const QString all =
        sourceModel()->index(sourceRow, 0, sourceParent).data(NodeTableModel::WordsRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool NodeFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(NodeTableModel::SortRole);
    const QVariant b = right.data(NodeTableModel::SortRole);
    if (a.userType() == QMetaType::LongLong)
        return a.toLongLong() < b.toLongLong();
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator.compare(a.toString(), b.toString()) < 0;
}

} // namespace xes::ui
