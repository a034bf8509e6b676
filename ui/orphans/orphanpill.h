// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace xes::ui {

/// In the status bar, only while something is left behind: how much, and the one click.
class OrphanPill : public QAbstractButton
{
    Q_OBJECT

public:
    explicit OrphanPill(QWidget *parent = nullptr);

    /// 0 hides it.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont font() const;

    int m_count = 0;
};

} // namespace xes::ui
