// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <QWidget>

class QLabel;

namespace xes::ui {

class EngineIndicator;
class OrphanPill;

/// The line at the bottom: the engine, how many containers run, the file, and what was left behind.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setFile(const QString &name, const QString &path);
    void setSnapshot(const SnapshotPtr &snapshot);

    [[nodiscard]] EngineIndicator *engine() const { return m_engine; }
    [[nodiscard]] OrphanPill *orphans() const { return m_orphans; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMeasures();

    EngineIndicator *m_engine;
    QLabel *m_containers;
    QLabel *m_file;
    OrphanPill *m_orphans;
};

} // namespace xes::ui
