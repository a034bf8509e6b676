// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/topologyview.h"

#include "base/async.h"

#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace xes::ui {

namespace {

constexpr int fadeMs = 120;
constexpr qreal leastZoom = 0.05;
constexpr qreal greatestZoom = 3;

LayoutMeasures scaledMeasures()
{
    const auto px = [](int design) { return static_cast<qreal>(theme::scaled(design)); };
    LayoutMeasures measures;
    measures.grid = px(20);
    measures.card = {px(168), px(84)};
    measures.columnPitch = measures.grid * 12;
    measures.narrowPitch = measures.grid * 10;
    measures.rowPitch = measures.grid * 6;
    return measures;
}

} // namespace

TopologyView::TopologyView(QWidget *parent) : QWidget(parent), m_model(scaledMeasures())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Topology"));
    setAccessibleDescription(tr("A drawing of the nodes and links. The node table says the same in words."));
    m_fadeTimer.setInterval(16);
    connect(&m_fadeTimer, &QTimer::timeout, this, &TopologyView::stepFades);
}

QSize TopologyView::sizeHint() const
{
    return {theme::scaled(760), theme::scaled(520)};
}

QSize TopologyView::minimumSizeHint() const
{
    return {theme::scaled(240), theme::scaled(160)};
}

void TopologyView::setScenario(std::shared_ptr<const scenario::Scenario> scenario)
{
    m_scenario = std::move(scenario);
    m_model.setScenario(m_scenario);
    m_fades.clear();
    m_hovered = -1;
    m_gripped = -1;
    m_grip = Grip::None;
    m_fitting = true;
    m_laidOut = false;
    layOut();
    update();
}

void TopologyView::layOut()
{
    const quint64 serial = ++m_layoutSerial;
    if (m_model.cards().empty())
        return;
    Future<std::vector<QPointF>> places = QtConcurrent::run(
        [input = m_model.layoutInput()] { return Result<std::vector<QPointF>>(layoutTopology(input)); });
    onResult(std::move(places), this, [this, serial](Result<std::vector<QPointF>> result) {
        if (serial != m_layoutSerial || !result)
            return;
        m_model.setPlaces(*result);
        m_laidOut = true;
        if (m_fitting)
            fit();
        update();
        Q_EMIT laidOut();
    });
}

void TopologyView::setSnapshot(const SnapshotPtr &snapshot)
{
    QHash<int, theme::Tone> tones;
    for (std::size_t i = 0; i < m_model.cards().size(); ++i)
        tones.insert(static_cast<int>(i), m_model.cards()[i].face.look.tone);
    const std::size_t linksBefore = m_model.links().size();
    for (const int card : m_model.setSnapshot(snapshot)) {
        const theme::Tone before = tones.value(card);
        if (!m_reducedMotion && before != m_model.cards()[static_cast<std::size_t>(card)].face.look.tone) {
            m_fades.insert(card, {before, {}});
            m_fades[card].since.start();
            m_fadeTimer.start();
        }
        updateCard(card);
    }
    if (m_model.links().size() != linksBefore)
        update();
    updateDots();
}

void TopologyView::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (selection)
        connect(selection, &Selection::changed, this, [this] {
            if (!m_laidOut)
                return;
            if (const int card = selectedCard(); card >= 0 && m_grip == Grip::None)
                reveal(card);
            update();
        });
    update();
}

QSet<NodeId> TopologyView::readableNodes() const
{
    QSet<NodeId> nodes;
    if (!m_laidOut || !isVisible() || detailAt(m_zoom) != CardDetail::Full)
        return nodes;
    for (std::size_t i = 0; i < m_model.cards().size(); ++i)
        if (toView(m_model.cardArea(static_cast<int>(i))).intersects(QRectF(rect())))
            nodes.insert(m_model.cards()[i].id);
    return nodes;
}

void TopologyView::addCpuSample(const NodeId &node, double percent)
{
    const int card = m_model.indexOf(node);
    if (m_model.addCpuSample(card, percent))
        updateCard(card);
}

void TopologyView::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    m_fades.clear();
    update();
}

void TopologyView::stepFades()
{
    for (auto it = m_fades.begin(); it != m_fades.end();) {
        updateCard(it.key());
        if (it->since.elapsed() >= fadeMs)
            it = m_fades.erase(it);
        else
            ++it;
    }
    if (m_fades.isEmpty())
        m_fadeTimer.stop();
}

// What is where

QRectF TopologyView::toView(const QRectF &scene) const
{
    return {(scene.topLeft() - m_origin) * m_zoom, scene.size() * m_zoom};
}

QRectF TopologyView::cardRect(const NodeId &node) const
{
    const int card = m_model.indexOf(node);
    return card < 0 || !m_laidOut ? QRectF() : toView(m_model.cardArea(card));
}

std::vector<QRectF> TopologyView::labelRects() const
{
    std::vector<QRectF> rects;
    for (const auto &link : m_model.links())
        if (link.labelArea)
            rects.push_back(toView(*link.labelArea));
    return rects;
}

int TopologyView::cardAt(QPointF point) const
{
    if (!m_laidOut)
        return -1;
    const QPointF scene = toScene(point);
    for (int i = static_cast<int>(m_model.cards().size()) - 1; i >= 0; --i)
        if (m_model.cardArea(i).contains(scene))
            return i;
    return -1;
}

int TopologyView::selectedCard() const
{
    return m_selection ? m_model.indexOf(m_selection->node()) : -1;
}

/// The nearest card in the direction of an arrow key.
int TopologyView::neighbour(int card, int key) const
{
    const QPointF from = m_model.cardArea(card).center();
    int best = -1;
    qreal bestCost = 0;
    for (int i = 0; i < static_cast<int>(m_model.cards().size()); ++i) {
        const QPointF way = m_model.cardArea(i).center() - from;
        const bool across = key == Qt::Key_Up || key == Qt::Key_Down;
        const qreal ahead = key == Qt::Key_Left    ? -way.x()
                            : key == Qt::Key_Right ? way.x()
                            : key == Qt::Key_Up    ? -way.y()
                                                   : way.y();
        const qreal aside = std::abs(across ? way.x() : way.y());
        if (i == card || ahead < 1 || aside > ahead * 2)
            continue;
        const qreal cost = ahead + aside * 2;
        if (best < 0 || cost < bestCost) {
            best = i;
            bestCost = cost;
        }
    }
    return best;
}

void TopologyView::updateCard(int card)
{
    update(toView(withRing(m_model.cardArea(card))).toAlignedRect().adjusted(-2, -2, 2, 2));
    if (const QRectF map = overviewRect(); !map.isNull())
        update(map.toAlignedRect().adjusted(-1, -1, 1, 1));
}

void TopologyView::updateDots()
{
    if (!m_laidOut)
        return;
    if (countsMessages()) {
        update();
        return;
    }
    const qreal radius = theme::scaled(7);
    QRegion region;
    for (const auto &dot : m_model.dots()) {
        const QPointF at = (m_model.dotPlace(dot) - m_origin) * m_zoom;
        region += QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius).toAlignedRect();
    }
    update(region + m_dotRegion);
    m_dotRegion = region;
}

bool TopologyView::countsMessages() const
{
    return m_reducedMotion || m_model.dots().size() > 200;
}

// Moving about

void TopologyView::fit()
{
    const QRectF all = m_model.bounds();
    if (all.isNull() || width() <= 0 || height() <= 0)
        return;
    const qreal margin = theme::scaled(24);
    const qreal across = (width() - 2 * margin) / all.width();
    const qreal down = (height() - 2 * margin) / all.height();
    m_zoom = std::clamp(std::min(across, down), leastZoom, 1.0);
    m_origin = all.center() - QPointF(width(), height()) / 2 / m_zoom;
    // Whole pixels, so that lines of one pixel stay sharp.
    m_origin = QPointF(std::round(m_origin.x() * m_zoom), std::round(m_origin.y() * m_zoom)) / m_zoom;
}

void TopologyView::zoomToFit()
{
    m_fitting = true;
    fit();
    update();
}

void TopologyView::arrangeAgain()
{
    m_model.unpinAll();
    layOut();
}

void TopologyView::zoomAt(QPointF point, qreal factor)
{
    m_fitting = false;
    const QPointF fixed = toScene(point);
    m_zoom = std::clamp(m_zoom * factor, leastZoom, greatestZoom);
    if (std::abs(m_zoom - 1) < 0.03)
        m_zoom = 1;
    m_origin = fixed - point / m_zoom;
    update();
}

void TopologyView::zoomIn()
{
    zoomAt(QRectF(rect()).center(), 1.25);
}

void TopologyView::zoomOut()
{
    zoomAt(QRectF(rect()).center(), 0.8);
}

void TopologyView::reveal(int card)
{
    const QRectF area = toView(m_model.cardArea(card));
    const QRectF room = QRectF(rect()).adjusted(8, 8, -8, -8);
    QPointF move;
    if (area.left() < room.left())
        move.setX(area.left() - room.left());
    else if (area.right() > room.right())
        move.setX(area.right() - room.right());
    if (area.top() < room.top())
        move.setY(area.top() - room.top());
    else if (area.bottom() > room.bottom())
        move.setY(area.bottom() - room.bottom());
    if (!move.isNull()) {
        m_fitting = false;
        m_origin += move / m_zoom;
    }
}

void TopologyView::setHovered(int card)
{
    if (card == m_hovered)
        return;
    m_hovered = card;
    setCursor(card >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QRectF TopologyView::overviewScene() const
{
    const QRectF seen(toScene({0, 0}), QSizeF(size()) / m_zoom);
    return m_model.bounds().united(seen);
}

QRectF TopologyView::overviewPlace() const
{
    const QSizeF size(theme::scaled(108), theme::scaled(68));
    const qreal margin = theme::scaled(16);
    return {width() - size.width() - margin, height() - size.height() - margin, size.width(), size.height()};
}

bool TopologyView::allVisible() const
{
    return QRectF(rect()).contains(toView(m_model.bounds()));
}

QRectF TopologyView::overviewRect() const
{
    if (!m_laidOut || m_model.cards().size() < 2 || width() < theme::scaled(400) ||
        height() < theme::scaled(260))
        return {};
    const QRectF place = overviewPlace();
    // Where all is seen anyway it must not hide anything.
    if (allVisible()) {
        const QRectF scene(toScene(place.topLeft()), place.size() / m_zoom);
        for (int i = 0; i < static_cast<int>(m_model.cards().size()); ++i)
            if (m_model.cardArea(i).intersects(scene))
                return {};
    }
    return place;
}

void TopologyView::centreFromOverview(QPointF point)
{
    const QRectF map = overviewPlace().adjusted(4, 4, -4, -4);
    const QRectF scene = overviewScene();
    const qreal scale = std::min(map.width() / scene.width(), map.height() / scene.height());
    const QPointF target = scene.center() + (point - map.center()) / scale;
    m_fitting = false;
    m_origin = target - QPointF(width(), height()) / 2 / m_zoom;
    update();
}

} // namespace xes::ui
