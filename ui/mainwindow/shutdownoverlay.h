// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace xes::ui {

/// Lies over the window while it closes with a live run: how far the shutdown is. A second wish to close is
/// answered here, and the way without waiting says what it leaves behind before it does so.
class ShutdownOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit ShutdownOverlay(QWidget *parent);

    void begin();
    void setSnapshot(const SnapshotPtr &snapshot);
    void setEngineStatus(const EngineStatus &status);
    /// The shutdown has ended, and these may still be on the engine: the user reads it and closes.
    void tellWhatStays(const QStringList &names);
    /// Closing was asked for again.
    void askAgain();

Q_SIGNALS:
    void forced();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    QWidget *m_card;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_warning;
    QProgressBar *m_progress;
    QPushButton *m_force;
    QPushButton *m_wait;
    QString m_counts;
    bool m_engineSilent = false;
    bool m_told = false;
};

} // namespace xes::ui
