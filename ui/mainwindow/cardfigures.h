// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/containeraccess.h"
#include "simulation/snapshot.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace xes::ui {

class TopologyView;

/// Brings the processor's curve onto the cards: it follows the figures of running containers whose cards can
/// be read now, and of no other.
class CardFigures : public QObject
{
    Q_OBJECT

public:
    /// More curves nobody reads at once; each costs the engine a reading a second.
    static constexpr int maximumFeeds = 24;

    CardFigures(TopologyView *view, const ContainerAccess &access, QObject *parent);

    void setSnapshot(const SnapshotPtr &snapshot);
    [[nodiscard]] int feedCount() const { return static_cast<int>(m_feeds.size()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Followed
    {
        QString life; ///< which container, in which of its lives
        QPointer<StatsFeed> feed;
    };
    void look();

    TopologyView *m_view;
    ContainerAccess m_access;
    SnapshotPtr m_snapshot;
    QHash<NodeId, Followed> m_feeds;
    QTimer m_delay;
};

} // namespace xes::ui
