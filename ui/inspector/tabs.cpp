// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectortab.h"
#include "inspector/logs/logstab.h"
#include "inspector/overview/overviewtab.h"
#include "inspector/stats/statstab.h"

namespace xes::ui {

namespace {

template <class Tab>
InspectorTab *make(const ContainerAccess &access, QWidget *parent)
{
    return new Tab(access, parent);
}

} // namespace

std::vector<InspectorTabFactory> inspectorTabs()
{
    return {
        make<OverviewTab>,
        make<LogsTab>,
        make<StatsTab>,
    };
}

} // namespace xes::ui
