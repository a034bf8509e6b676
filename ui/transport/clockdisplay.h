// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/virtualtime.h"

#include <QWidget>

namespace xes::ui {

/// Virtual time as the large number that is always there: fixed-width digits, what is below the millisecond
/// smaller and grey. Ctrl+C copies whole microseconds; a click asks for "run until".
class ClockDisplay : public QWidget
{
    Q_OBJECT

public:
    explicit ClockDisplay(QWidget *parent = nullptr);

    void setTime(VirtualTime time);
    [[nodiscard]] VirtualTime time() const { return m_time; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;

    VirtualTime m_time;
};

} // namespace xes::ui
