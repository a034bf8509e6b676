// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/cardfigures.h"

#include "topology/topologyview.h"

#include <QEvent>

namespace xes::ui {

CardFigures::CardFigures(TopologyView *view, const ContainerAccess &access, QObject *parent)
    : QObject(parent), m_view(view), m_access(access)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, &CardFigures::look);
    view->installEventFilter(this);
}

void CardFigures::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!m_delay.isActive())
        m_delay.start();
}

bool CardFigures::eventFilter(QObject *watched, QEvent *event)
{
    // Whatever moves the view about ends in one of these.
    const QEvent::Type type = event->type();
    if (watched == m_view && (type == QEvent::Paint || type == QEvent::Hide) && !m_delay.isActive())
        m_delay.start();
    return QObject::eventFilter(watched, event);
}

void CardFigures::look()
{
    QHash<NodeId, Followed> kept;
    if (m_snapshot && m_access.followStats) {
        const QSet<NodeId> seen = m_view->readableNodes();
        for (const NodeSnapshot &node : m_snapshot->nodes) {
            const bool runs = node.state.status == NodeStatus::Running ||
                              node.state.status == NodeStatus::Frozen ||
                              node.state.status == NodeStatus::Unhealthy;
            if (!runs || !node.state.container || !seen.contains(node.id) || kept.size() >= maximumFeeds)
                continue;
            const QString life = node.state.container->id.toString() +
                                 node.state.container->started.toString(Qt::ISODateWithMs);
            Followed followed = m_feeds.take(node.id);
            if (followed.life != life) {
                delete followed.feed;
                followed = {life, m_access.followStats(node.id, this)};
                if (followed.feed)
                    connect(followed.feed, &StatsFeed::sampleReceived, m_view,
                            [view = m_view, id = node.id](const engine::StatsSample &sample) {
                                if (sample.cpuPercent)
                                    view->addCpuSample(id, *sample.cpuPercent);
                            });
            }
            kept.insert(node.id, followed);
        }
    }
    for (const Followed &gone : std::as_const(m_feeds))
        delete gone.feed;
    m_feeds = std::move(kept);
}

} // namespace xes::ui
