// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/safetext.h"
#include "topology/topologyview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

// What the user does in the topology.
namespace xes::ui {

bool TopologyView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int card = cardAt(help->pos());
        if (card < 0) {
            QToolTip::hideText();
        } else {
            const NodeSnapshot &node = m_model.cards()[static_cast<std::size_t>(card)].node;
            QStringList lines{spokenNode(node)};
            if (!node.state.detail.isEmpty())
                lines << safeLine(node.state.detail.translated(), 400);
            // Rich text, or a name that looks like it would be taken for it.
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p>%1</p>")
                                   .arg(lines.join(QLatin1Char('\n'))
                                            .toHtmlEscaped()
                                            .replace(QLatin1Char('\n'), QStringLiteral("<br>"))),
                               this, toView(m_model.cardArea(card)).toAlignedRect());
        }
        return true;
    }
    return QWidget::event(event);
}

void TopologyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        update();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_model.updateLinks();
        update();
    }
    QWidget::changeEvent(event);
}

void TopologyView::resizeEvent(QResizeEvent *event)
{
    if (m_fitting && m_laidOut)
        fit();
    QWidget::resizeEvent(event);
}

void TopologyView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        event->ignore();
        return;
    }
    m_pressed = event->position();
    m_dragged = false;
    if (event->button() == Qt::LeftButton && overviewRect().contains(m_pressed)) {
        m_grip = Grip::Overview;
        centreFromOverview(m_pressed);
        return;
    }
    m_gripped = event->button() == Qt::LeftButton ? cardAt(m_pressed) : -1;
    if (m_gripped >= 0) {
        m_grip = Grip::Card;
        m_pressedOrigin = m_model.cardArea(m_gripped).topLeft();
        if (m_selection)
            m_selection->select(m_model.cards()[static_cast<std::size_t>(m_gripped)].id);
    } else {
        m_grip = Grip::Canvas;
        m_pressedOrigin = m_origin;
    }
}

void TopologyView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF way = event->position() - m_pressed;
    if (m_grip == Grip::None) {
        setHovered(overviewRect().contains(event->position()) ? -1 : cardAt(event->position()));
        return;
    }
    if (m_grip == Grip::Overview) {
        centreFromOverview(event->position());
        return;
    }
    if (!m_dragged && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = true;
    if (m_grip == Grip::Canvas) {
        setCursor(Qt::ClosedHandCursor);
        m_fitting = false;
        m_origin = m_pressedOrigin - way / m_zoom;
    } else {
        const qreal grid = m_model.measures().grid;
        const QPointF wanted = m_pressedOrigin + way / m_zoom;
        m_fitting = false;
        m_model.moveCard(m_gripped,
                         {std::round(wanted.x() / grid) * grid, std::round(wanted.y() / grid) * grid});
    }
    update();
}

void TopologyView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_grip == Grip::Canvas && !m_dragged && event->button() == Qt::LeftButton && m_selection)
        m_selection->select(NodeId());
    m_grip = Grip::None;
    m_gripped = -1;
    m_hovered = -2; // whatever it is, it is news
    setHovered(cardAt(event->position()));
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int card = cardAt(event->position());
    if (card >= 0)
        Q_EMIT nodeActivated(m_model.cards()[static_cast<std::size_t>(card)].id);
    else if (!overviewRect().contains(event->position()))
        zoomToFit();
}

void TopologyView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (turn.y() != 0)
        zoomAt(event->position(), std::pow(1.0015, turn.y()));
    event->accept();
}

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    const int selected = selectedCard();
    const auto select = [this](int card) {
        if (card >= 0 && card < static_cast<int>(m_model.cards().size()) && m_selection)
            m_selection->select(m_model.cards()[static_cast<std::size_t>(card)].id);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        select(selected < 0 ? 0 : neighbour(selected, event->key()));
        return;
    case Qt::Key_Home:
        select(0);
        return;
    case Qt::Key_End:
        select(static_cast<int>(m_model.cards().size()) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected >= 0)
            Q_EMIT nodeActivated(m_model.cards()[static_cast<std::size_t>(selected)].id);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        zoomToFit();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TopologyView::leaveEvent(QEvent *event)
{
    if (m_grip == Grip::None)
        setHovered(-1);
    QWidget::leaveEvent(event);
}

} // namespace xes::ui
