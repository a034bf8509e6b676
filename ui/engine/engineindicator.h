// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"

#include <QAbstractButton>
#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace xes::ui {

/// Which engine, and how it is, in the status bar; a press opens the details.
class EngineIndicator : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EngineIndicator(QWidget *parent = nullptr);

    void setStatus(const EngineStatus &status);
    [[nodiscard]] const EngineStatus &status() const { return m_status; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EngineStatus m_status;
};

/// A small window with what is known of the engine, and what can be done about it.
class EnginePopup : public QFrame
{
    Q_OBJECT

public:
    explicit EnginePopup(QWidget *parent);

    void setStatus(const EngineStatus &status);
    void openAbove(QWidget *anchor);

Q_SIGNALS:
    void reconnectRequested();
    void enginesRequested();
    void privateEngineRequested();

private:
    void addRow(const QString &name, const QString &value);

    QLabel *m_title;
    QLabel *m_words;
    QFormLayout *m_rows;
    QPushButton *m_reconnect;
    QPushButton *m_choose;
    QPushButton *m_private;
};

} // namespace xes::ui
