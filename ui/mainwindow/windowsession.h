// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "simulation/simulationcontroller.h"

#include <QObject>

namespace xes::ui {

class EngineChoice;
class MainWindow;

/// Connects the window with the controller: wishes become commands, answers become what is shown.
/// Neither knows the other. Lives in the GUI thread.
class WindowSession : public QObject
{
    Q_OBJECT

public:
    /// @param privateEngineFolder where a private engine's data would lie, to be told in the offer
    WindowSession(MainWindow *window, SimulationController *controller, QString privateEngineFolder,
                  QObject *parent = nullptr);

    /// Opens a file; with `start`, starts it then.
    void open(const QString &file, bool start = false);
    /// Finds an engine and looks for what is left on it. Quiet where none is there.
    void connectEngine();
    /// Nobody is there to be asked or told (the session ends): what stays is a signal, and the window closes.
    void askNobody() { m_askNobody = true; }
    /// An engine was named on the command line: where it does not answer, that is told at once.
    void setEngineNamed(bool named) { m_engineNamed = named; }

Q_SIGNALS:
    /// The window closes, and these may still be on the engine.
    void leftBehind(const QStringList &names);

private:
    void connectWindow();
    void connectController();
    void openNow(const QString &file, bool start);
    void showOutcome(const QString &file, const Result<scenario::ReadOutcome> &outcome, bool start);
    void start();
    void startNow();
    void startPrivateEngine(bool thenStart);
    void engineMissing(const Error &error);
    /// Why no engine is there, in one sentence; without a list of every place that was tried.
    [[nodiscard]] static QString whyNoEngine(const Error &error);
    /// How a run ended: what stays of it on the engine is said, and looked for.
    void told(const RunReport &report);
    void stop(Future<RunReport> ending);
    void shutDown();
    void lookForOrphans(bool show);
    void removeOrphans(const std::vector<orphans::Resource> &resources);
    void fail(const QString &id, const Error &error);
    template <class T>
    void watch(Future<T> future, const QString &id);

    MainWindow *m_window;
    SimulationController *m_controller;
    EngineChoice *m_engines;
    QString m_privateEngineFolder;
    bool m_engineNamed = false;
    bool m_askNobody = false;
    std::vector<Problem> m_fileProblems; ///< warnings of the file that is open: every run has them
    std::shared_ptr<const scenario::Scenario> m_asked;  ///< what the user was asked about
    std::shared_ptr<const scenario::Scenario> m_agreed; ///< what the user agreed to
    bool m_startAfterEngine = false;
};

} // namespace xes::ui
