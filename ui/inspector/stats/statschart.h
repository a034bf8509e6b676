// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/stats/statsseries.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace xes::ui {

/// One panel of figures: a name, the values now, and their curves over the last minutes. A second curve is
/// dashed, so that colour is not all that tells them apart.
class StatsChart : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        StatsSeries::Curve curve;
        QString name; ///< "received"; empty where there is only one
    };

    StatsChart(const StatsSeries *series, std::vector<Line> lines, QWidget *parent);

    void setTitle(const QString &title);
    void setLineNames(const QStringList &names);
    void setFormat(std::function<QString(double)> format, std::function<double(double)> ceiling);
    /// Something beside the value: "of 256 MiB".
    void setNote(const QString &note);
    /// Takes what the series has now.
    void refresh();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString valueText(const Line &line) const;
    [[nodiscard]] QString beginText() const;

    const StatsSeries *m_series;
    std::vector<Line> m_lines;
    QString m_title;
    QString m_note;
    std::function<QString(double)> m_format;
    std::function<double(double)> m_ceiling;
};

} // namespace xes::ui
