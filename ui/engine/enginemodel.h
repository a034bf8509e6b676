// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/survey.h"

#include <QAbstractTableModel>

#include <vector>

namespace xes::ui {

/// The engines that this machine knows of: which, how each is, and where it listens.
class EngineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Address, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEngines(std::vector<engine::SurveyedEngine> engines);
    /// The one that is connected, if any.
    void setInUse(const std::optional<engine::Endpoint> &endpoint);

    [[nodiscard]] const engine::SurveyedEngine &engine(int row) const { return m_engines.at(row); }
    [[nodiscard]] bool isInUse(int row) const;
    /// All of a row that its cells may have no room for, and the remedy where the engine cannot be used.
    [[nodiscard]] QString details(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    std::vector<engine::SurveyedEngine> m_engines;
    std::optional<engine::Endpoint> m_inUse;
};

} // namespace xes::ui
