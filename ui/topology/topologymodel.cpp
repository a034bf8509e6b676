// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/topologymodel.h"

#include "painting/safetext.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace xes::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xes::ui::TopologyModel)
};

constexpr std::size_t cpuCapacity = 30;

int rankOf(const scenario::Node &node)
{
    if (node.model == scenario::ModelKind::Sensor)
        return 0;
    return node.model == scenario::ModelKind::Gateway ? 1 : 2;
}

/// The container whose processor a card's curve is about; empty where none runs.
ContainerId measured(const NodeSnapshot &node)
{
    const bool runs = node.state.status == NodeStatus::Running || node.state.status == NodeStatus::Frozen ||
                      node.state.status == NodeStatus::Unhealthy;
    return runs && node.state.container ? node.state.container->id : ContainerId();
}

QString labelOf(const scenario::LinkParameters &parameters)
{
    const QString latency = words::duration(parameters.latency);
    if (parameters.lossRate <= 0)
        return latency;
    const double percent = parameters.lossRate * 100;
    const QString loss =
        QLocale().toString(percent, 'f', percent < 10 && percent != std::floor(percent) ? 1 : 0);
    //: a link's latency and how much of it is lost, such as "10 ms · 1 %"
    return Tr::tr("%1 · %2 %").arg(latency, loss);
}

} // namespace

void TopologyModel::setScenario(const std::shared_ptr<const scenario::Scenario> &scenario)
{
    QHash<NodeId, QPointF> kept;
    for (const Card &card : m_cards)
        if (card.pinned)
            kept.insert(card.id, card.place);
    const bool sameNodes =
        scenario && scenario->nodes.size() == m_cards.size() &&
        std::equal(m_cards.begin(), m_cards.end(), scenario->nodes.begin(),
                   [](const Card &card, const scenario::Node &node) { return card.id == node.id; });
    m_cards.clear();
    m_links.clear();
    m_dots.clear();
    m_index.clear();
    m_linkIndex.clear();
    if (!scenario)
        return;
    for (const scenario::Node &node : scenario->nodes) {
        Card card;
        card.id = node.id;
        card.node.id = node.id;
        card.node.type = node.type;
        card.node.implementation = node.implementation;
        card.node.model = node.model;
        card.rank = rankOf(node);
        card.pinned = node.position.has_value();
        if (node.position)
            card.place = *node.position * (m_measures.grid / 20); // the file speaks in the design's pixels
        if (sameNodes && kept.contains(node.id)) {
            card.pinned = true;
            card.place = kept.value(node.id);
        }
        refreshFace(card);
        m_index.insert(card.id, static_cast<int>(m_cards.size()));
        m_cards.push_back(std::move(card));
    }
    const bool timed = scenario->network.model == scenario::NetworkModel::Latency;
    for (const scenario::Link &link : scenario->network.links) {
        const int source = indexOf(link.source);
        const int destination = indexOf(link.destination);
        if (source < 0 || destination < 0 || source == destination)
            continue;
        Link &made = m_links[static_cast<std::size_t>(linkFor(source, destination))];
        if (timed)
            made.parameters = link.parameters;
    }
    addImpliedLinks(*scenario);
}

/// A sensor sends to the node that its key `to` names, "gateway" by default.
void TopologyModel::addImpliedLinks(const scenario::Scenario &scenario)
{
    for (const scenario::Node &node : scenario.nodes) {
        if (node.model != scenario::ModelKind::Sensor)
            continue;
        QString to = QStringLiteral("gateway");
        if (node.parameters.is_object()) {
            const auto found = node.parameters.find("to");
            if (found != node.parameters.end() && found->is_string())
                to = QString::fromStdString(found->get<std::string>());
        }
        const int source = indexOf(node.id);
        const int destination = indexOf(NodeId(to));
        if (destination < 0 || destination == source || m_linkIndex.contains({source, destination}))
            continue;
        Link &made = m_links[static_cast<std::size_t>(linkFor(source, destination))];
        if (scenario.network.model == scenario::NetworkModel::Latency)
            made.parameters = scenario.network.defaults;
    }
}

int TopologyModel::linkFor(int source, int destination)
{
    const auto found = m_linkIndex.constFind({source, destination});
    if (found != m_linkIndex.constEnd())
        return *found;
    Link link;
    link.source = source;
    link.destination = destination;
    m_links.push_back(link);
    const int index = static_cast<int>(m_links.size()) - 1;
    m_linkIndex.insert({source, destination}, index);
    return index;
}

void TopologyModel::refreshFace(Card &card)
{
    card.face.name = safeLine(card.id.toString(), 120);
    card.face.look = lookOf(card.node);
    card.face.time = card.node.state.time;
}

std::vector<int> TopologyModel::setSnapshot(const SnapshotPtr &snapshot)
{
    std::vector<int> changed;
    m_dots.clear();
    if (!snapshot)
        return changed;
    for (const NodeSnapshot &node : snapshot->nodes) {
        const int index = indexOf(node.id);
        if (index < 0)
            continue;
        Card &card = m_cards[static_cast<std::size_t>(index)];
        const CardFace before = card.face;
        const ContainerId container = measured(card.node);
        card.node = node;
        refreshFace(card);
        if (container != measured(node))
            card.face.cpu.clear();
        if (card.face != before)
            changed.push_back(index);
    }
    const std::size_t linksBefore = m_links.size();
    for (const InFlightMessage &message : snapshot->inFlight) {
        const int source = indexOf(message.source);
        const int destination = indexOf(message.destination);
        if (source < 0 || destination < 0 || source == destination)
            continue;
        const auto whole = static_cast<qreal>(toUs(message.delivery - message.sent));
        const auto done = static_cast<qreal>(toUs(snapshot->now - message.sent));
        m_dots.push_back(
            {linkFor(source, destination), whole > 0 ? std::clamp(done / whole, 0.0, 1.0) : 1.0});
    }
    if (m_links.size() != linksBefore)
        updateLinks();
    return changed;
}

bool TopologyModel::addCpuSample(int card, double percent)
{
    if (card < 0 || card >= static_cast<int>(m_cards.size()))
        return false;
    Card &measuredCard = m_cards[static_cast<std::size_t>(card)];
    if (measured(measuredCard.node).isEmpty())
        return false; // it came too late
    auto &cpu = measuredCard.face.cpu;
    cpu.push_back(static_cast<float>(percent));
    if (cpu.size() > cpuCapacity)
        cpu.pop_front();
    return true;
}

LayoutInput TopologyModel::layoutInput() const
{
    LayoutInput input;
    input.measures = m_measures;
    for (const Card &card : m_cards)
        input.nodes.push_back({card.pinned ? std::optional(card.place) : std::nullopt, card.rank});
    for (const Link &link : m_links)
        input.links.emplace_back(link.source, link.destination);
    return input;
}

void TopologyModel::setPlaces(const std::vector<QPointF> &places)
{
    for (std::size_t i = 0; i < m_cards.size() && i < places.size(); ++i)
        m_cards[i].place = places[i];
    updateLinks();
}

void TopologyModel::moveCard(int card, QPointF place)
{
    m_cards[static_cast<std::size_t>(card)].place = place;
    m_cards[static_cast<std::size_t>(card)].pinned = true;
    updateLinks();
}

void TopologyModel::unpinAll()
{
    for (Card &card : m_cards)
        card.pinned = false;
}

void TopologyModel::updateLinks()
{
    const QFontMetricsF metrics(theme::cardFont());
    std::vector<QRectF> cards;
    cards.reserve(m_cards.size());
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        cards.push_back(cardArea(i));
    std::vector<QRectF> labels;
    const bool search = m_links.size() <= 600; // beyond, nobody reads labels, and seeking costs cards × links
    for (Link &link : m_links) {
        const bool bothWays = m_linkIndex.contains({link.destination, link.source});
        const qreal apart = link.source < link.destination ? -1 : 1;
        link.curve = linkBetween(cards[static_cast<std::size_t>(link.source)],
                                 cards[static_cast<std::size_t>(link.destination)],
                                 bothWays ? apart * m_measures.grid * 0.6 : 0);
        link.label = link.parameters ? labelOf(*link.parameters) : QString();
        link.labelArea.reset();
        if (!link.label.isEmpty() && search) {
            const QSizeF size(metrics.horizontalAdvance(link.label) + m_measures.grid * 0.4,
                              metrics.height());
            link.labelArea = labelPlace(link.curve, size, cards, labels);
            if (link.labelArea)
                labels.push_back(*link.labelArea);
        }
    }
}

QPointF TopologyModel::dotPlace(const Dot &dot) const
{
    return m_links[static_cast<std::size_t>(dot.link)].curve.at(dot.progress);
}

QRectF TopologyModel::bounds() const
{
    QRectF all;
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        all = all.united(cardArea(i));
    return all;
}

} // namespace xes::ui
