// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/survey.h"
#include "simulation/snapshot.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace xes::ui {

class EngineModel;

/// Which engines there are, and the choice of one. Does nothing itself: it asks, and is told.
class EnginesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param chosen the setting that is remembered; empty: none, the rules find one
    EnginesDialog(const QString &chosen, QWidget *parent);

    [[nodiscard]] EngineModel *model() const { return m_model; }

    void setLooking();
    void setEngines(const Result<std::vector<engine::SurveyedEngine>> &engines);
    void setStatus(const EngineStatus &status);
    void setChosen(const QString &setting);

Q_SIGNALS:
    void surveyRequested();
    /// @param setting empty: the one that the rules find
    void chosen(const QString &setting);

private:
    void refresh();
    void use();

    EngineModel *m_model;
    QLabel *m_note;
    QStackedWidget *m_pages;
    QTreeView *m_view;
    QLabel *m_message;
    QLabel *m_details; ///< of the current row, whole
    QPushButton *m_look;
    QPushButton *m_automatic;
    QPushButton *m_use;
    QString m_chosen;
    EngineStatus m_status;
    bool m_looking = false;
};

} // namespace xes::ui
