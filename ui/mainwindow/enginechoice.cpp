// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/enginechoice.h"

#include "engine/enginesdialog.h"
#include "mainwindow/mainwindow.h"
#include "simulation/simulationcontroller.h"

namespace xes::ui {

EngineChoice::EngineChoice(MainWindow *window, SimulationController *controller, QObject *parent)
    : QObject(parent), m_window(window), m_controller(controller)
{
    connect(m_window, &MainWindow::enginesRequested, this, &EngineChoice::open);
}

void EngineChoice::open()
{
    if (!m_dialog) {
        m_dialog = new EnginesDialog(m_window->preferences().engine, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &EnginesDialog::surveyRequested, this, &EngineChoice::survey);
        connect(m_dialog, &EnginesDialog::chosen, this, &EngineChoice::choose);
        connect(m_controller, &SimulationController::engineStatusChanged, m_dialog,
                &EnginesDialog::setStatus);
        m_dialog->setStatus(m_controller->engineStatus());
        survey();
    }
    m_dialog->open();
    m_dialog->raise();
}

void EngineChoice::survey()
{
    m_dialog->setLooking();
    onResult(m_controller->surveyEngines(), m_dialog.data(),
             [dialog = m_dialog](const Result<std::vector<engine::SurveyedEngine>> &engines) {
                 dialog->setEngines(engines);
             });
}

void EngineChoice::choose(const QString &setting)
{
    onResult(m_controller->chooseEngine(setting), this,
             [this, setting](const Result<engine::EngineInfo> &info) {
                 if (!info) {
                     Q_EMIT failed(info.error());
                     return;
                 }
                 // Only what has answered is remembered: a next start shall not stand before a closed door.
                 m_window->rememberEngine(setting);
                 if (m_dialog)
                     m_dialog->setChosen(setting);
                 Q_EMIT connected();
             });
}

} // namespace xes::ui
