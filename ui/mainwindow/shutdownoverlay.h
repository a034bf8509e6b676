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
    /// Closing was asked for again.
    void askAgain();

Q_SIGNALS:
    void forced();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_card;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_warning;
    QProgressBar *m_progress;
    QPushButton *m_force;
    QPushButton *m_wait;
};

} // namespace xes::ui
