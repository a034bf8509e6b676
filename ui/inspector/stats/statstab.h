// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectortab.h"
#include "inspector/stats/statsseries.h"

#include <QPointer>

class QLabel;
class QScrollArea;

namespace xes::ui {

class StatsChart;

/// What a container uses: processor, memory, network, disk, over the last ten minutes.
class StatsTab : public InspectorTab
{
    Q_OBJECT

public:
    StatsTab(const ContainerAccess &access, QWidget *parent);

    [[nodiscard]] QString title() const override;
    void setNode(const InspectedNode &node) override;
    void activated() override;
    void deactivated() override;

    [[nodiscard]] const StatsSeries &series() const { return m_series; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void take(const engine::StatsSample &sample);
    void showState();
    void restyle();
    void retranslate();

    ContainerAccess m_access;
    InspectedNode m_node;
    ContainerId m_container; ///< what the figures are of; empty while there is none
    bool m_active = false;
    QString m_error;
    QString m_followed;
    QPointer<StatsFeed> m_feed;
    StatsSeries m_series;
    QScrollArea *m_scroll = nullptr;
    StatsChart *m_cpu = nullptr;
    StatsChart *m_memory = nullptr;
    StatsChart *m_network = nullptr;
    StatsChart *m_block = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace xes::ui
