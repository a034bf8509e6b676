// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace xes::ui {

/// Lets the newest snapshot through at most ten times a second, for what is read; one that changes the run's
/// state or identity or a node's status, and the first after a pause, pass at once.
class SnapshotThrottle : public QObject
{
    Q_OBJECT

public:
    explicit SnapshotThrottle(QObject *parent = nullptr);

    void offer(const SnapshotPtr &snapshot);
    /// Forgets what waits.
    void clear();

Q_SIGNALS:
    void due(const xes::SnapshotPtr &snapshot);

private:
    void pass();

    QTimer m_timer;
    QElapsedTimer m_last;
    SnapshotPtr m_waiting;
    SnapshotPtr m_passed;
};

} // namespace xes::ui
