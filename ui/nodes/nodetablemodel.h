// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "painting/nodelook.h"
#include "simulation/snapshot.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace xes::ui {

/// The scenario's nodes, one row each in file order, with the newest snapshot's values. While the set of
/// nodes is the same it never resets: what changed is told in merged ranges of rows.
class NodeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StatusColumn, TimeColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        IconRole,                  ///< name of the kind's or the tone's icon
        ToneRole,                  ///< int of theme::Tone
        TimeRole,                  ///< microseconds, qlonglong
        SortRole,                  ///< what a sort by the column compares
        WordsRole,                 ///< QString of everything that a filter may look for
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setScenario(const std::shared_ptr<const scenario::Scenario> &scenario);
    void setSnapshot(const SnapshotPtr &snapshot);

    [[nodiscard]] int rowOf(const NodeId &node) const;
    [[nodiscard]] NodeId nodeAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        NodeSnapshot node;
        NodeLook look;
        QStringList tags;
    };

    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QVariant sortValue(const Row &row, int column) const;
    void emitRanges(const std::vector<int> &changed);

    std::vector<Row> m_rows;
};

} // namespace xes::ui
