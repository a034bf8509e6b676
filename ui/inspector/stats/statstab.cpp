// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/stats/statstab.h"

#include "inspector/stats/statschart.h"
#include "painting/paint.h"
#include "painting/safetext.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace xes::ui {

StatsTab::StatsTab(const ContainerAccess &access, QWidget *parent) : InspectorTab(parent), m_access(access)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_scroll);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::scaled(12), theme::scaled(12), theme::scaled(12), theme::scaled(12));
    column->setSpacing(theme::scaled(8));
    using Lines = std::vector<StatsChart::Line>;
    m_cpu = new StatsChart(&m_series, Lines{{StatsSeries::Cpu, {}}}, page);
    m_memory = new StatsChart(&m_series, Lines{{StatsSeries::Memory, {}}}, page);
    m_network = new StatsChart(&m_series, Lines{{StatsSeries::Received, {}}, {StatsSeries::Sent, {}}}, page);
    m_block =
        new StatsChart(&m_series, Lines{{StatsSeries::BlockRead, {}}, {StatsSeries::BlockWritten, {}}}, page);
    for (StatsChart *chart : {m_cpu, m_memory, m_network, m_block})
        column->addWidget(chart);
    column->addStretch();
    m_scroll->setWidget(page);
    outer->addWidget(m_scroll, 1);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(theme::scaled(24));
    outer->addWidget(m_empty, 1);

    const auto bytes = [](double value) { return words::bytes(std::llround(value)); };
    m_cpu->setFormat(
        [](double value) { return tr("%1 %").arg(QLocale().toString(value, 'f', value < 99.95 ? 1 : 0)); },
        [](double most) { return niceCeiling(std::max(most, 1.0)); });
    m_memory->setFormat(bytes, niceByteCeiling);
    const auto rate = [bytes](double value) { return tr("%1/s").arg(bytes(value)); };
    m_network->setFormat(rate, niceByteCeiling);
    m_block->setFormat(rate, niceByteCeiling);
    restyle();
    retranslate();
    showState();
}

QString StatsTab::title() const
{
    return tr("Stats");
}

void StatsTab::setNode(const InspectedNode &node)
{
    const bool another = !m_node.spec || !node.spec || m_node.spec->id != node.spec->id;
    const ContainerId container = node.isThere() ? node.container()->id : ContainerId();
    m_node = node;
    if (another || container != m_container) {
        m_container = container;
        delete m_feed;
        m_followed.clear();
        m_error.clear();
        m_series.clear();
    }
    if (m_active)
        follow();
    showState();
}

void StatsTab::activated()
{
    m_active = true;
    follow();
    showState();
}

void StatsTab::deactivated()
{
    m_active = false;
    delete m_feed;
    m_followed.clear();
}

void StatsTab::follow()
{
    const ContainerState *container = m_node.container();
    if (!container || !m_node.isThere() || !m_access.followStats)
        return;
    const QString life = container->id.toString() + container->started.toString(Qt::ISODateWithMs);
    if (life == m_followed)
        return;
    m_followed = life;
    m_error.clear();
    delete m_feed;
    m_feed = m_access.followStats(m_node.spec->id, this);
    if (!m_feed)
        return;
    connect(m_feed, &StatsFeed::sampleReceived, this, &StatsTab::take);
    connect(m_feed, &StatsFeed::ended, this, [this](const std::optional<Error> &error) {
        m_error = error ? safeLine(error->message.translated(), 400) : QString();
        showState();
    });
}

void StatsTab::take(const engine::StatsSample &sample)
{
    const bool first = m_series.isEmpty();
    m_series.add(sample);
    m_memory->setNote(sample.memoryLimitBytes > 0 ? tr("of %1").arg(words::bytes(sample.memoryLimitBytes))
                                                  : QString());
    for (StatsChart *chart : {m_cpu, m_memory, m_network, m_block})
        chart->refresh();
    if (first)
        showState();
}

void StatsTab::showState()
{
    const bool any = !m_series.isEmpty();
    m_scroll->setVisible(any);
    m_empty->setVisible(!any);
    if (any || !m_node.spec)
        return;
    if (!m_node.isContainer())
        m_empty->setText(
            tr("This node is modelled: it runs inside the simulation and uses nothing that could be "
               "measured. Containers have figures here."));
    else if (!m_error.isEmpty())
        m_empty->setText(tr("The figures cannot be read: %1").arg(m_error));
    else if (!m_node.container())
        m_empty->setText(
            tr("Processor, memory, network and disk will be here. Start the scenario to see them."));
    else if (!m_node.isThere() || isFailure(m_node.state.state.status))
        m_empty->setText(tr("The container does not run: there is nothing to measure."));
    else
        m_empty->setText(tr("Waiting for the first figures…"));
}

void StatsTab::restyle()
{
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    m_empty->setPalette(quiet);
}

void StatsTab::retranslate()
{
    m_cpu->setTitle(tr("CPU"));
    m_memory->setTitle(tr("Memory"));
    m_network->setTitle(tr("Network"));
    m_network->setLineNames({tr("in"), tr("out")});
    m_block->setTitle(tr("Disk"));
    m_block->setLineNames({tr("read"), tr("written")});
    showState();
}

void StatsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
    InspectorTab::changeEvent(event);
}

} // namespace xes::ui
