// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"
#include "simulation/snapshot.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QHBoxLayout;
class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QToolButton;

namespace xes::ui {

class ClockDisplay;
class TimePopup;

/// The bar on top, the same for every scenario: each control keeps its place in every state, and one that
/// cannot be used now says why in its tool tip. Its actions are the menu's too.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    void setScenario(const std::shared_ptr<const scenario::Scenario> &scenario);
    void setPace(scenario::Pace pace);
    [[nodiscard]] scenario::Pace pace() const;
    [[nodiscard]] VirtualDuration stepSize() const;
    /// What a start waits for before the run begins, in words; empty: nothing. Start cannot be pressed
    /// meanwhile.
    void setWaitingFor(const QString &words);

    [[nodiscard]] QAction *startStopAction() const { return m_startStop; }
    [[nodiscard]] QAction *resetAction() const { return m_reset; }
    [[nodiscard]] QAction *runPauseAction() const { return m_runPause; }
    [[nodiscard]] QAction *stepAction() const { return m_step; }
    [[nodiscard]] QAction *nextEventAction() const { return m_nextEvent; }
    [[nodiscard]] QAction *runUntilAction() const { return m_runUntil; }
    [[nodiscard]] QAction *fasterAction() const { return m_faster; }
    [[nodiscard]] QAction *slowerAction() const { return m_slower; }
    [[nodiscard]] QMenu *stepSizeMenu() const { return m_stepMenu; }

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void resetRequested();
    void runRequested();
    void pauseRequested();
    void stepRequested(xes::VirtualDuration duration);
    void nextEventRequested();
    void runUntilRequested(xes::VirtualTime target);
    void paceChosen(const xes::scenario::Pace &pace);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void makeWidgets();
    void makeStepMenu();
    void applyMeasures();
    void refresh();
    void refreshStatus();
    void enable(QAction *action, const QString &whyNot, const QString &what);
    void mirror(QAction *action, QWidget *button);
    void chooseStep(VirtualDuration size);
    void fitInto(int width);
    /// Containers run by the wall clock: no faster than it, whatever is wished.
    [[nodiscard]] bool keepsRealTime() const;
    /// A faster pace was wished than this scenario can have.
    [[nodiscard]] bool wishesTooMuch() const;
    [[nodiscard]] QString whyNoStep() const;

    SnapshotPtr m_snapshot;
    std::shared_ptr<const scenario::Scenario> m_scenario;

    QAction *m_startStop = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_runPause = nullptr;
    QAction *m_step = nullptr;
    QAction *m_nextEvent = nullptr;
    QAction *m_runUntil = nullptr;
    QAction *m_faster = nullptr;
    QAction *m_slower = nullptr;

    QPushButton *m_startStopButton = nullptr;
    QPushButton *m_resetButton = nullptr;
    QPushButton *m_runPauseButton = nullptr;
    QToolButton *m_stepButton = nullptr;
    QPushButton *m_nextEventButton = nullptr;
    QPushButton *m_runUntilButton = nullptr;
    QLabel *m_paceLabel = nullptr;
    QSlider *m_pace = nullptr;
    QLabel *m_paceValue = nullptr;
    QLabel *m_paceNote = nullptr;
    QGridLayout *m_paceGrid = nullptr;
    QLabel *m_stateLine = nullptr;
    QLabel *m_nextLine = nullptr;
    ClockDisplay *m_clock = nullptr;
    TimePopup *m_untilPopup = nullptr;
    TimePopup *m_sizePopup = nullptr;
    QMenu *m_stepMenu = nullptr;
    QAction *m_quantumStep = nullptr;
    QAction *m_customStep = nullptr;
    QActionGroup *m_stepSizes = nullptr;

    scenario::Pace m_wished{scenario::Pace::Kind::Real, 1.0};
    VirtualDuration m_stepSize{100'000};
    bool m_stepIsQuantum = false;
    int m_stepWidth = 0; ///< of its button, for the usual sizes
    QString m_waitingFor;
};

} // namespace xes::ui
