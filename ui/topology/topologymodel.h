// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"
#include "topology/cardpainter.h"
#include "topology/layout.h"
#include "topology/linkgeometry.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace xes::ui {

/// What the topology shows, in scene units: cards at places, links between them, messages on their way. It
/// knows what changed from one snapshot to the next; it paints nothing.
class TopologyModel
{
public:
    struct Card
    {
        NodeId id;
        NodeSnapshot node;
        CardFace face;
        QPointF place; ///< top left
        bool pinned = false;
        int rank = 2;
    };
    struct Link
    {
        int source = 0;
        int destination = 0;
        std::optional<scenario::LinkParameters> parameters; ///< nothing where messages take no time
        QString label;
        LinkCurve curve;
        std::optional<QRectF> labelArea;
    };
    struct Dot
    {
        int link = 0;
        qreal progress = 0; ///< 0 … 1 of its way
    };

    explicit TopologyModel(LayoutMeasures measures) : m_measures(measures) {}

    void setScenario(const std::shared_ptr<const scenario::Scenario> &scenario);
    /// @return the indices of the cards that look different now
    std::vector<int> setSnapshot(const SnapshotPtr &snapshot);
    /// A figure of the container that runs now; a card without one takes none.
    bool addCpuSample(int card, double percent);

    [[nodiscard]] LayoutInput layoutInput() const;
    void setPlaces(const std::vector<QPointF> &places);
    void moveCard(int card, QPointF place);
    void unpinAll();
    /// Measures the labels anew, after a change of the font too.
    void updateLinks();

    [[nodiscard]] const std::vector<Card> &cards() const { return m_cards; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] const std::vector<Dot> &dots() const { return m_dots; }
    [[nodiscard]] QRectF cardArea(int card) const { return {m_cards[card].place, m_measures.card}; }
    [[nodiscard]] QPointF dotPlace(const Dot &dot) const;
    /// All cards; null without any.
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] int indexOf(const NodeId &id) const { return m_index.value(id, -1); }
    [[nodiscard]] const LayoutMeasures &measures() const { return m_measures; }

private:
    void refreshFace(Card &card);
    void addImpliedLinks(const scenario::Scenario &scenario);
    int linkFor(int source, int destination);

    LayoutMeasures m_measures;
    std::vector<Card> m_cards;
    std::vector<Link> m_links;
    std::vector<Dot> m_dots;
    QHash<NodeId, int> m_index;
    QHash<std::pair<int, int>, int> m_linkIndex;
};

} // namespace xes::ui
