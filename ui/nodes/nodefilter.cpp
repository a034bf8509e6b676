// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/nodefilter.h"

#include "nodes/nodetablemodel.h"

#include <QRegularExpression>

#include <algorithm>

namespace xes::ui {

namespace {

/// Compares texts without regard to case, and runs of digits in them as numbers. (QCollator's numeric mode
/// does nothing in the C locale.)
int naturalOrder(const QString &a, const QString &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto run = [](const QString &text, qsizetype &at) {
        while (at < text.size() && text[at] == QLatin1Char('0'))
            ++at;
        const qsizetype start = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        return QStringView(text).mid(start, at - start);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView left = run(a, i);
            const QStringView right = run(b, j);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
        } else {
            const char16_t left = a[i++].toCaseFolded().unicode();
            const char16_t right = b[j++].toCaseFolded().unicode();
            if (left != right)
                return left < right ? -1 : 1;
        }
    }
    if (i < a.size() || j < b.size())
        return i < a.size() ? 1 : -1;
    return a.compare(b);
}

} // namespace

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
    return naturalOrder(a.toString(), b.toString()) < 0;
}

} // namespace xes::ui
