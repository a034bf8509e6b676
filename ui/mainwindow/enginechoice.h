// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <QPointer>

namespace xes {
class SimulationController;
}

namespace xes::ui {

class EnginesDialog;
class MainWindow;

/// Shows the engines that there are, connects to the one that the user chooses, and has it remembered.
class EngineChoice : public QObject
{
    Q_OBJECT

public:
    EngineChoice(MainWindow *window, SimulationController *controller, QObject *parent);

    void open();

Q_SIGNALS:
    void connected();
    void failed(const xes::Error &error);

private:
    void survey();
    void choose(const QString &setting);

    MainWindow *m_window;
    SimulationController *m_controller;
    QPointer<EnginesDialog> m_dialog;
};

} // namespace xes::ui
