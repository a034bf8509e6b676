// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <QAbstractListModel>

#include <deque>

namespace xes::ui {

/// What went wrong or should be known, newest last; at most 1 000, of equal ones in a row one with a count.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SeverityRole = Qt::UserRole, RemedyRole, WhereRole, NodeRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void append(const Problem &problem);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The row as text, for the clipboard.
    [[nodiscard]] QString text(int row) const;

private:
    struct Entry
    {
        Problem problem;
        int count = 1;
    };
    std::deque<Entry> m_entries;
};

} // namespace xes::ui
