// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/layout.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/topological_sort.hpp>

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace xes::ui {

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Edges = std::vector<std::pair<int, int>>;
using Layers = std::vector<std::vector<int>>;

/// Collects the links that close a cycle.
struct BackEdges : boost::default_dfs_visitor
{
    explicit BackEdges(Edges *out) : m_edges(out) {}
    template <class Edge, class G>
    void back_edge(Edge edge, const G &graph)
    {
        m_edges->emplace_back(static_cast<int>(boost::source(edge, graph)),
                              static_cast<int>(boost::target(edge, graph)));
    }
    Edges *m_edges;
};

/// Links between different, existing nodes, each once.
Edges usableLinks(const LayoutInput &input)
{
    const auto count = static_cast<int>(input.nodes.size());
    Edges edges;
    for (const auto &[source, target] : input.links)
        if (source != target && source >= 0 && target >= 0 && source < count && target < count)
            edges.emplace_back(source, target);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

/// The same without those that would close a cycle, sought from the sources on.
Edges acyclicLinks(const LayoutInput &input, const Edges &edges)
{
    const std::size_t count = input.nodes.size();
    // The search starts at the vertices in their order: sources first.
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return input.nodes[a].rank < input.nodes[b].rank; });
    std::vector<int> vertexOf(count);
    for (std::size_t i = 0; i < count; ++i)
        vertexOf[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    Graph graph(count);
    for (const auto &[source, target] : edges)
        boost::add_edge(vertexOf[source], vertexOf[target], graph);
    Edges back;
    boost::depth_first_search(graph, boost::visitor(BackEdges(&back)));
    std::sort(back.begin(), back.end());
    Edges kept;
    for (const auto &edge : edges)
        if (!std::binary_search(back.begin(), back.end(),
                                std::pair(vertexOf[edge.first], vertexOf[edge.second])))
            kept.push_back(edge);
    return kept;
}

/// Each node's layer: one more than the greatest of its predecessors.
std::vector<int> layerOfEach(const LayoutInput &input, const Edges &edges)
{
    const std::size_t count = input.nodes.size();
    Graph graph(count);
    std::vector<bool> linked(count, false);
    std::vector<bool> reached(count, false);
    for (const auto &[source, target] : edges) {
        boost::add_edge(source, target, graph);
        linked[source] = linked[target] = reached[target] = true;
    }
    std::vector<std::size_t> backwards;
    boost::topological_sort(graph, std::back_inserter(backwards));
    std::vector<int> layer(count, 0);
    for (auto vertex = backwards.rbegin(); vertex != backwards.rend(); ++vertex)
        for (auto [edge, end] = boost::out_edges(*vertex, graph); edge != end; ++edge) {
            int &next = layer[boost::target(*edge, graph)];
            next = std::max(next, layer[*vertex] + 1);
        }
    // A source that is no sensor stands just before what it feeds.
    for (std::size_t v = 0; v < count; ++v) {
        if (!linked[v]) {
            layer[v] = input.nodes[v].rank;
        } else if (!reached[v] && input.nodes[v].rank > 0) {
            int nearest = static_cast<int>(count);
            for (auto [edge, end] = boost::out_edges(v, graph); edge != end; ++edge)
                nearest = std::min(nearest, layer[boost::target(*edge, graph)]);
            layer[v] = std::max(0, nearest - 1);
        }
    }
    return layer;
}

Layers gather(const std::vector<int> &layerOf)
{
    Layers layers;
    for (std::size_t v = 0; v < layerOf.size(); ++v) {
        const auto layer = static_cast<std::size_t>(layerOf[v]);
        if (layers.size() <= layer)
            layers.resize(layer + 1);
        layers[layer].push_back(static_cast<int>(v));
    }
    std::erase_if(layers, [](const auto &nodes) { return nodes.empty(); });
    return layers;
}

/// Orders each layer by the mean height of the neighbours, forth and back some times.
void orderLayers(Layers &layers, const Edges &edges, std::size_t count)
{
    std::vector<std::vector<int>> before(count);
    std::vector<std::vector<int>> after(count);
    for (const auto &[source, target] : edges) {
        after[source].push_back(target);
        before[target].push_back(source);
    }
    std::vector<double> height(count, 0);
    const auto measure = [&height](const std::vector<int> &nodes) {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            height[nodes[i]] = static_cast<double>(i) - static_cast<double>(nodes.size() - 1) / 2;
    };
    for (const auto &nodes : layers)
        measure(nodes);
    const auto settle = [&](std::vector<int> &nodes, const std::vector<std::vector<int>> &neighbours) {
        std::vector<double> wanted(count, 0);
        for (const int node : nodes) {
            const auto &around = neighbours[node];
            wanted[node] = around.empty()
                               ? height[node]
                               : std::accumulate(around.begin(), around.end(), 0.0, [&](double sum, int n) {
                                     return sum + height[n];
                                 }) / static_cast<double>(around.size());
        }
        std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) { return wanted[a] < wanted[b]; });
        measure(nodes);
    };
    for (int sweep = 0; sweep < 6; ++sweep) {
        for (std::size_t i = 1; i < layers.size(); ++i)
            settle(layers[i], before);
        for (std::size_t i = layers.size(); i-- > 1;)
            settle(layers[i - 1], after);
    }
}

qreal snapped(qreal value, qreal grid)
{
    return std::round(value / grid) * grid;
}

/// Moves a card down, and where there is no end to it to the right, until it is free.
QPointF freePlace(QPointF wanted, const std::vector<QRectF> &taken, const LayoutMeasures &measures)
{
    const qreal gap = measures.grid - 1;
    for (;;) {
        const QRectF card = QRectF(wanted, measures.card).adjusted(-gap, -gap, gap, gap);
        const auto hit =
            std::find_if(taken.begin(), taken.end(), [&](const QRectF &t) { return t.intersects(card); });
        if (hit == taken.end())
            return wanted;
        wanted.setY(std::ceil((hit->bottom() + measures.grid) / measures.grid) * measures.grid);
    }
}

} // namespace

std::vector<QPointF> layoutTopology(const LayoutInput &input)
{
    const LayoutMeasures &measures = input.measures;
    const std::size_t count = input.nodes.size();
    std::vector<QPointF> places(count);
    if (count == 0)
        return places;
    const Edges edges = acyclicLinks(input, usableLinks(input));
    Layers layers = gather(layerOfEach(input, edges));
    orderLayers(layers, edges, count);

    const auto rows =
        static_cast<std::size_t>(std::max(6.0, std::ceil(std::sqrt(static_cast<double>(count) * 1.4))));
    qreal left = 0;
    for (const auto &nodes : layers) {
        const std::size_t columns = (nodes.size() + rows - 1) / rows;
        const std::size_t perColumn = (nodes.size() + columns - 1) / columns;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const std::size_t column = i / perColumn;
            const std::size_t inColumn = std::min(perColumn, nodes.size() - column * perColumn);
            const qreal row = static_cast<qreal>(i % perColumn) - static_cast<qreal>(inColumn - 1) / 2;
            places[nodes[i]] = {left + static_cast<qreal>(column) * measures.narrowPitch,
                                snapped(row * measures.rowPitch, measures.grid)};
        }
        left += static_cast<qreal>(columns - 1) * measures.narrowPitch + measures.columnPitch;
    }
    const qreal top = std::min_element(places.begin(), places.end(), [](QPointF a, QPointF b) {
                          return a.y() < b.y();
                      })->y();

    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < count; ++i) {
        places[i].ry() -= top;
        if (input.nodes[i].place)
            taken.emplace_back(*input.nodes[i].place, measures.card);
    }
    const bool somePlaced = !taken.empty();
    for (std::size_t i = 0; i < count; ++i) {
        if (input.nodes[i].place) {
            places[i] = *input.nodes[i].place;
        } else if (somePlaced) {
            places[i] = freePlace(places[i], taken, measures);
            taken.emplace_back(places[i], measures.card);
        }
    }
    return places;
}

int countCrossings(const std::vector<QPointF> &places, const std::vector<std::pair<int, int>> &links)
{
    int crossings = 0;
    for (std::size_t a = 0; a < links.size(); ++a) {
        for (std::size_t b = a + 1; b < links.size(); ++b) {
            const QPointF a0 = places[links[a].first];
            const QPointF a1 = places[links[a].second];
            const QPointF b0 = places[links[b].first];
            const QPointF b1 = places[links[b].second];
            if (a0.x() == b0.x() && a1.x() == b1.x() && (a0.y() - b0.y()) * (a1.y() - b1.y()) < 0)
                ++crossings;
        }
    }
    return crossings;
}

} // namespace xes::ui
