// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace xes::ui {

/// The nodes that have every word of a filter in name, type, status, mode or tags; numbers in names sort as
/// numbers. File order unless sorted.
class NodeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NodeFilter(QObject *parent = nullptr);

    void setWords(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace xes::ui
