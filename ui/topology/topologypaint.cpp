// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/paint.h"
#include "topology/topologyview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xes::ui {

void TopologyView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRegion(event->region());
    const QRectF exposed(toScene(QPointF(event->rect().topLeft())), QSizeF(event->rect().size()) / m_zoom);
    paintCanvas(painter, event->rect());
    if (m_model.cards().empty()) {
        paintEmpty(painter);
        return;
    }
    if (!m_laidOut)
        return;
    if (exposed.contains(QRectF(m_origin, QSizeF(size()) / m_zoom).adjusted(1, 1, -1, -1)))
        m_elisions.clear();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.scale(m_zoom, m_zoom);
    painter.translate(-m_origin);
    paintLinks(painter, exposed);
    paintCards(painter, exposed);
    paintMessages(painter, exposed);
    painter.restore();
    paintOverview(painter);
    if (hasFocus() && (selectedCard() < 0 || window()->testAttribute(Qt::WA_KeyboardFocusChange))) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(theme::color(palette(), theme::Role::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TopologyView::paintCanvas(QPainter &painter, const QRectF &exposed)
{
    painter.fillRect(exposed, theme::color(palette(), theme::Role::Canvas));
    qreal pitch = m_model.measures().grid * m_zoom;
    while (pitch < theme::scaled(14))
        pitch *= 2;
    painter.setPen(Qt::NoPen);
    const QColor dots = theme::color(palette(), theme::Role::CanvasDots);
    const qreal size = std::max(1.0, theme::scaled(13) / 13.0 * 1.5);
    const auto first = [pitch](qreal edge, qreal origin) {
        return std::floor((edge + origin) / pitch) * pitch - origin;
    };
    const QPointF origin = m_origin * m_zoom;
    for (qreal y = first(exposed.top(), origin.y()); y <= exposed.bottom() + size; y += pitch)
        for (qreal x = first(exposed.left(), origin.x()); x <= exposed.right() + size; x += pitch)
            painter.fillRect(QRectF(std::round(x), std::round(y), size, size), dots);
}

void TopologyView::paintLinks(QPainter &painter, const QRectF &exposed)
{
    using theme::Role;
    const QColor secondary = theme::color(palette(), Role::SecondaryText);
    const bool far = detailAt(m_zoom) == CardDetail::Mark; // many links: they must not drown the cards
    const QColor quiet = mixed(theme::color(palette(), Role::Line), secondary, far ? 0 : 0.7);
    const QColor failed = theme::color(palette(), theme::Tone::Failed);
    const QColor canvas = theme::color(palette(), Role::Canvas);
    const QColor text = theme::color(palette(), Role::Text);
    const int selected = selectedCard();
    const qreal thin = std::max(1.2, 1 / m_zoom);
    const bool labels = m_zoom >= 0.62;
    for (const auto &link : m_model.links()) {
        if (!link.curve.bounds().intersects(exposed))
            continue;
        const auto &source = m_model.cards()[static_cast<std::size_t>(link.source)];
        const auto &destination = m_model.cards()[static_cast<std::size_t>(link.destination)];
        const bool broken =
            source.face.look.tone == theme::Tone::Failed || destination.face.look.tone == theme::Tone::Failed;
        const bool near = link.source == m_hovered || link.destination == m_hovered ||
                          (selected >= 0 && (link.source == selected || link.destination == selected));
        const QColor color = broken ? failed : near ? secondary : quiet;
        QPen pen(color, near ? thin * 1.25 : thin);
        pen.setCapStyle(Qt::FlatCap);
        if (broken)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(link.curve.path());
        if (far)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(link.curve.head(theme::scaled(8)));
    }
    if (!labels)
        return;
    painter.setFont(theme::cardFont());
    for (const auto &link : m_model.links()) {
        if (!link.labelArea || !link.labelArea->intersects(exposed))
            continue;
        const bool near = link.source == selected || link.destination == selected ||
                          link.source == m_hovered || link.destination == m_hovered;
        painter.setPen(Qt::NoPen);
        painter.setBrush(canvas);
        painter.drawRect(*link.labelArea);
        painter.setPen(near ? text : secondary);
        painter.drawText(*link.labelArea, Qt::AlignCenter | Qt::TextDontClip, link.label);
    }
}

void TopologyView::paintCards(QPainter &painter, const QRectF &exposed)
{
    const CardDetail detail = detailAt(m_zoom);
    const int selected = selectedCard();
    for (int i = 0; i < static_cast<int>(m_model.cards().size()); ++i) {
        const QRectF area = m_model.cardArea(i);
        if (!withRing(area).intersects(exposed))
            continue;
        CardStyle style;
        style.detail = detail;
        style.selected = i == selected;
        style.hovered = i == m_hovered;
        style.focused = i == selected && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (const auto fade = m_fades.constFind(i); fade != m_fades.constEnd()) {
            style.toneBefore = fade->before;
            style.fade = std::min(1.0, static_cast<qreal>(fade->since.elapsed()) / 120);
        }
        painter.save();
        paintCard(painter, area, m_model.cards()[static_cast<std::size_t>(i)].face, style, palette(),
                  &m_elisions);
        painter.restore();
    }
}

void TopologyView::paintMessages(QPainter &painter, const QRectF &exposed)
{
    using theme::Role;
    const QColor accent = theme::color(palette(), Role::Accent);
    const QColor canvas = theme::color(palette(), Role::Canvas);
    if (countsMessages()) {
        QHash<int, int> counts;
        for (const auto &dot : m_model.dots())
            ++counts[dot.link];
        painter.setFont(theme::cardFont());
        for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
            const QPointF at = m_model.links()[static_cast<std::size_t>(it.key())].curve.at(0.3);
            const QString count = QString::number(it.value());
            const QFontMetricsF metrics(painter.font());
            QRectF pill(0, 0, metrics.horizontalAdvance(count) + metrics.height() * 0.7, metrics.height());
            pill.moveCenter(at);
            painter.setPen(QPen(canvas, 1.5));
            painter.setBrush(accent);
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
            painter.setPen(theme::color(palette(), Role::OnAccent));
            painter.drawText(pill, Qt::AlignCenter | Qt::TextDontClip, count);
        }
        return;
    }
    // As large as on the drawing, however far away.
    const qreal radius = theme::scaled(5) / std::max(m_zoom, 0.5);
    painter.setPen(QPen(canvas, 1.5));
    painter.setBrush(accent);
    for (const auto &dot : m_model.dots()) {
        const QPointF at = m_model.dotPlace(dot);
        if (exposed.adjusted(-radius, -radius, radius, radius).contains(at))
            painter.drawEllipse(at, radius, radius);
    }
}

void TopologyView::paintOverview(QPainter &painter)
{
    using theme::Role;
    const QRectF place = overviewRect();
    if (place.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(palette(), Role::Line));
    painter.setBrush(theme::color(palette(), Role::Surface));
    const qreal radius = theme::scaled(4);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QRectF map = place.adjusted(4, 4, -4, -4);
    const QRectF scene = overviewScene();
    const qreal scale = std::min(map.width() / scene.width(), map.height() / scene.height());
    const auto mapped = [&](const QRectF &area) {
        return QRectF(map.center() + (area.topLeft() - scene.center()) * scale, area.size() * scale);
    };
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < static_cast<int>(m_model.cards().size()); ++i) {
        painter.setBrush(
            theme::color(palette(), m_model.cards()[static_cast<std::size_t>(i)].face.look.tone));
        const QRectF area = mapped(m_model.cardArea(i));
        painter.drawRoundedRect(
            area.adjusted(0, 0, std::max(0.0, 2 - area.width()), std::max(0.0, 2 - area.height())), 1, 1);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme::color(palette(), Role::Accent));
    painter.drawRoundedRect(mapped(QRectF(m_origin, QSizeF(size()) / m_zoom)), 2, 2);
}

void TopologyView::paintEmpty(QPainter &painter)
{
    using theme::Role;
    const QRectF middle = QRectF(rect()).adjusted(theme::scaled(24), 0, -theme::scaled(24), 0);
    const qreal line = QFontMetricsF(theme::headFont()).height();
    const QString head = m_scenario ? tr("This scenario has no nodes") : tr("No scenario is open");
    const QString how =
        m_scenario ? tr("Its nodes and links will be drawn here.")
                   : tr("Open a scenario file, or drop one here: its nodes and links will be drawn.");
    painter.setFont(theme::headFont());
    painter.setPen(theme::color(palette(), Role::Text));
    painter.drawText(QRectF(middle.left(), middle.center().y() - line * 1.4, middle.width(), line),
                     Qt::AlignCenter, head);
    painter.setFont(theme::bodyFont());
    painter.setPen(theme::color(palette(), Role::SecondaryText));
    painter.drawText(QRectF(middle.left(), middle.center().y(), middle.width(), line * 4),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, how);
}

} // namespace xes::ui
