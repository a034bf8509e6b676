// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/stats/statsseries.h"

#include <QWidget>

namespace xes::ui {

/// Processor and memory at a glance: two curves over at most two minutes, with their values now.
class UsageCard : public QWidget
{
    Q_OBJECT

public:
    UsageCard(const StatsSeries *series, QWidget *parent);

    /// Takes what the series has now.
    void refresh();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString valueText(StatsSeries::Curve curve) const;

    const StatsSeries *m_series;
};

} // namespace xes::ui
