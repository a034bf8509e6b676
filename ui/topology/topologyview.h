// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection/selection.h"
#include "simulation/snapshot.h"
#include "topology/topologymodel.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

namespace xes::ui {

/// The scenario as a drawing: a card for each node, links with latency and loss, messages on their way.
/// Painted by itself; what changes is repainted, nothing else. Drag moves the canvas or a card, the wheel
/// zooms about the cursor, arrows go from card to card, + − 0 zoom.
class TopologyView : public QWidget
{
    Q_OBJECT

public:
    explicit TopologyView(QWidget *parent = nullptr);

    void setScenario(std::shared_ptr<const scenario::Scenario> scenario);
    void setSnapshot(const SnapshotPtr &snapshot);
    void setSelection(Selection *selection);
    /// Those whose cards are on the screen, and large enough to show a curve.
    [[nodiscard]] QSet<NodeId> readableNodes() const;
    /// A figure for a card's small curve.
    void addCpuSample(const NodeId &node, double percent);
    /// No fades, and messages as counts that stand still.
    void setReducedMotion(bool reduced);

    [[nodiscard]] qreal zoom() const { return m_zoom; }
    /// Where a node's card is, in the widget; null where there is none (yet).
    [[nodiscard]] QRectF cardRect(const NodeId &node) const;
    /// Where the links' labels are, in the widget.
    [[nodiscard]] std::vector<QRectF> labelRects() const;
    [[nodiscard]] bool isLaidOut() const { return m_laidOut; }
    /// Null while the map is not shown.
    [[nodiscard]] QRectF overviewRect() const;
    /// Texts that did not fit when last painted.
    [[nodiscard]] const QStringList &elisions() const { return m_elisions; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Shows all cards, and keeps doing so until somebody moves or zooms.
    void zoomToFit();
    /// Forgets the places that were chosen by hand.
    void arrangeAgain();

Q_SIGNALS:
    void laidOut();
    /// Double click or Enter on a card.
    void nodeActivated(const xes::NodeId &node);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Grip { None, Canvas, Card, Overview };

    void layOut();
    void fit();
    void zoomAt(QPointF point, qreal factor);
    [[nodiscard]] QPointF toScene(QPointF point) const { return point / m_zoom + m_origin; }
    [[nodiscard]] QRectF toView(const QRectF &scene) const;
    [[nodiscard]] int cardAt(QPointF point) const;
    [[nodiscard]] int selectedCard() const;
    [[nodiscard]] int neighbour(int card, int key) const;
    void updateCard(int card);
    void updateDots();
    void reveal(int card);
    void setHovered(int card);
    void centreFromOverview(QPointF point);
    [[nodiscard]] QRectF overviewScene() const;
    [[nodiscard]] QRectF overviewPlace() const;
    [[nodiscard]] bool allVisible() const;
    void stepFades();

    void paintCanvas(QPainter &painter, const QRectF &exposed);
    void paintLinks(QPainter &painter, const QRectF &exposed);
    void paintCards(QPainter &painter, const QRectF &exposed);
    void paintMessages(QPainter &painter, const QRectF &exposed);
    void paintOverview(QPainter &painter);
    void paintEmpty(QPainter &painter);
    [[nodiscard]] bool countsMessages() const;

    struct Fade
    {
        theme::Tone before;
        QElapsedTimer since;
    };

    TopologyModel m_model;
    std::shared_ptr<const scenario::Scenario> m_scenario;
    QPointer<Selection> m_selection;
    QPointF m_origin; ///< what is at the widget's top left
    qreal m_zoom = 1;
    bool m_laidOut = false;
    bool m_fitting = true;
    bool m_reducedMotion = false;
    quint64 m_layoutSerial = 0;
    Grip m_grip = Grip::None;
    bool m_dragged = false;
    int m_hovered = -1;
    int m_gripped = -1;
    QPointF m_pressed;
    QPointF m_pressedOrigin; ///< the canvas's or the card's place then
    QRegion m_dotRegion;
    QHash<int, Fade> m_fades;
    QTimer m_fadeTimer;
    QStringList m_elisions;
};

} // namespace xes::ui
