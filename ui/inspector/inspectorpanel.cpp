// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"

#include "painting/nodelook.h"
#include "painting/paint.h"
#include "painting/safetext.h"
#include "painting/throttle.h"
#include "theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace xes::ui {

InspectorPanel::InspectorPanel(const ContainerAccess &access, QWidget *parent) : QWidget(parent)
{
    m_throttle = new SnapshotThrottle(this);
    connect(m_throttle, &SnapshotThrottle::due, this, [this](const SnapshotPtr &snapshot) {
        m_snapshot = snapshot;
        refresh();
    });
    build(access);
    // Last: it tells changeEvent(), which needs the parts.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    restyle();
    retranslate();
    refresh();
}

void InspectorPanel::build(const ContainerAccess &access)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new QWidget(this);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(theme::scaled(12), theme::scaled(8), theme::scaled(12), theme::scaled(2));
    head->setSpacing(theme::scaled(6));
    const auto label = [this, head] {
        auto *made = new QLabel(m_head);
        made->setTextFormat(Qt::PlainText);
        head->addWidget(made);
        return made;
    };
    m_icon = label();
    m_name = label();
    head->addSpacing(theme::scaled(6));
    m_shape = label();
    m_status = label();
    head->addStretch();
    m_mode = label();
    m_head->setMinimumHeight(theme::scaled(36));
    column->addWidget(m_head);

    m_bar = new QTabBar(this);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_pages = new QStackedWidget(this);
    for (const InspectorTabFactory &make : inspectorTabs()) {
        InspectorTab *page = make(access, m_pages);
        m_tabs.push_back(page);
        m_bar->addTab(QString());
        m_pages->addWidget(page);
        connect(page, &InspectorTab::openRequested, this, &InspectorPanel::openRequested);
        connect(page, &InspectorTab::saveRequested, this, &InspectorPanel::saveRequested);
    }
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        activate(m_node.spec && isVisible() ? index : -1);
    });
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::scaled(8), 0, theme::scaled(8), 0);
    bar->addWidget(m_bar);
    bar->addStretch();
    column->addLayout(bar);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_pages, 1);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(theme::scaled(24));
    column->addWidget(m_empty, 1);
}

QSize InspectorPanel::sizeHint() const
{
    return {theme::scaled(380), theme::scaled(600)};
}

void InspectorPanel::setScenario(std::shared_ptr<const scenario::Scenario> scenario)
{
    activate(-1);
    m_throttle->clear();
    m_scenario = std::move(scenario);
    m_snapshot.reset();
    refresh();
}

void InspectorPanel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_throttle->offer(snapshot);
}

void InspectorPanel::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (selection)
        connect(selection, &Selection::changed, this, &InspectorPanel::refresh);
    refresh();
}

void InspectorPanel::showTab(int index)
{
    m_bar->setCurrentIndex(index);
}

/// Takes the selected node's newest state and hands it to the head and the page that is seen.
void InspectorPanel::refresh()
{
    InspectedNode node;
    const int index = m_scenario && m_selection ? m_scenario->indexOf(m_selection->node()) : -1;
    if (index >= 0) {
        node.scenario = m_scenario;
        node.spec = &m_scenario->nodes[static_cast<std::size_t>(index)];
        node.state.id = node.spec->id;
        node.state.type = node.spec->type;
        node.state.implementation = node.spec->implementation;
        node.state.model = node.spec->model;
    }
    if (m_snapshot) {
        node.run = m_snapshot->state;
        const auto found =
            std::find_if(m_snapshot->nodes.begin(), m_snapshot->nodes.end(),
                         [&node](const NodeSnapshot &s) { return node.spec && s.id == node.spec->id; });
        if (found != m_snapshot->nodes.end())
            node.state = *found;
    }
    const bool another = node.spec != m_node.spec;
    if (another)
        activate(-1);
    m_node = node;
    showHead();
    if (m_active >= 0)
        m_tabs[static_cast<std::size_t>(m_active)]->setNode(m_node);
    else if (m_node.spec && isVisible())
        activate(m_bar->currentIndex());
}

void InspectorPanel::activate(int index)
{
    if (m_active == index)
        return;
    if (m_active >= 0)
        m_tabs[static_cast<std::size_t>(m_active)]->deactivated();
    m_active = index;
    if (index >= 0) {
        m_tabs[static_cast<std::size_t>(index)]->setNode(m_node);
        m_tabs[static_cast<std::size_t>(index)]->activated();
    }
}

void InspectorPanel::showHead()
{
    const bool any = m_node.spec != nullptr;
    m_head->setVisible(any);
    m_bar->setVisible(any);
    m_pages->setVisible(any);
    m_empty->setVisible(!any);
    if (!any)
        return;
    const NodeLook look = lookOf(m_node.state);
    const QColor tone = theme::color(palette(), look.tone);
    const qreal ratio = devicePixelRatioF();
    const QColor secondary = theme::color(palette(), theme::Role::SecondaryText);
    m_icon->setPixmap(theme::pixmap(look.kindIcon, 16, secondary, ratio));
    const QString name = safeLine(m_node.state.id.toString(), 120);
    m_name->setText(QFontMetrics(m_name->font()).elidedText(name, Qt::ElideMiddle, theme::scaled(170)));
    m_name->setToolTip(m_name->text() == name ? QString() : plainTip(name));
    m_shape->setPixmap(theme::pixmap(theme::toneIconName(look.tone), 14, tone, ratio));
    QPalette colored = palette();
    setInk(colored, tone);
    m_status->setPalette(colored);
    m_status->setText(look.status);
    m_mode->setText(look.mode);
    m_head->setAccessibleName(spokenNode(m_node.state));
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void InspectorPanel::hideEvent(QHideEvent *event)
{
    activate(-1);
    QWidget::hideEvent(event);
}

void InspectorPanel::restyle()
{
    m_name->setFont(theme::headFont());
    m_status->setFont(semibold(theme::secondaryFont()));
    m_mode->setFont(theme::secondaryFont());
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    m_mode->setPalette(quiet);
    m_empty->setPalette(quiet);
    showHead();
}

void InspectorPanel::retranslate()
{
    for (std::size_t i = 0; i < m_tabs.size(); ++i)
        m_bar->setTabText(static_cast<int>(i), m_tabs[i]->title());
    m_bar->setAccessibleName(tr("Pages about the node"));
    m_empty->setText(tr("What is known of a node is shown here: its state, its log, its figures.\n"
                        "Select one in the table or in the topology."));
    showHead();
}

void InspectorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace xes::ui
