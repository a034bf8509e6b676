// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/samplecard.h"

#include "theme/theme.h"

#include <QEnterEvent>
#include <QPainter>
#include <QPainterPath>

namespace xes::ui {

namespace {

constexpr int pictureHeight = 96;
constexpr int padding = 16;

struct Spot
{
    QPointF place; ///< in a field of 240 × 96
    QString icon;
    theme::Tone tone = theme::Tone::Ready;
};
struct Drawing
{
    std::vector<Spot> spots;
    std::vector<std::pair<int, int>> links;
};

Drawing drawingOf(Sample::Picture picture)
{
    const QString sensor = QStringLiteral("sensor");
    const QString gateway = QStringLiteral("gateway");
    const QString container = QStringLiteral("container");
    Drawing out;
    switch (picture) {
    case Sample::Picture::Models:
        out.spots = {
            {{60, 20}, sensor, {}}, {{60, 48}, sensor, {}}, {{60, 76}, sensor, {}}, {{170, 48}, gateway, {}}};
        out.links = {{0, 3}, {1, 3}, {2, 3}};
        break;
    case Sample::Picture::Gateway:
        out.spots = {{{60, 20}, sensor, {}},
                     {{60, 48}, sensor, {}},
                     {{60, 76}, sensor, {}},
                     {{170, 48}, container, theme::Tone::Ready}};
        out.links = {{0, 3}, {1, 3}, {2, 3}};
        break;
    case Sample::Picture::Services:
        // They do not talk to each other.
        out.spots = {{{90, 48}, container, theme::Tone::Ready},
                     {{140, 48}, container, theme::Tone::Starting}};
        break;
    case Sample::Picture::Fleet:
        for (int i = 0; i < 12; ++i)
            out.spots.push_back({{45.0 + 30 * (i % 6), 34.0 + 30 * (i / 6)},
                                 container,
                                 i == 9 ? theme::Tone::Failed : theme::Tone::Ready});
        break;
    }
    return out;
}

} // namespace

SampleCard::SampleCard(Sample sample, QWidget *parent) : QAbstractButton(parent), m_sample(std::move(sample))
{
    setText(m_sample.title);
    setAccessibleName(m_sample.title);
    setAccessibleDescription(m_sample.needsEngine ? tr("%1 Needs an engine.").arg(m_sample.words)
                                                  : tr("%1 Needs no engine.").arg(m_sample.words));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize SampleCard::sizeHint() const
{
    const int width = theme::scaled(240);
    return {width, heightForWidth(width)};
}

int SampleCard::heightForWidth(int width) const
{
    const QFontMetrics head(theme::headFont());
    const QFontMetrics small(theme::secondaryFont());
    const int inner = width - 2 * theme::scaled(padding);
    const int title = head.boundingRect(QRect(0, 0, inner, 1000), Qt::TextWordWrap, m_sample.title).height();
    const int words = small.boundingRect(QRect(0, 0, inner, 1000), Qt::TextWordWrap, m_sample.words).height();
    return theme::scaled(pictureHeight) + theme::scaled(12) + title + theme::scaled(4) + words +
           theme::scaled(12) + small.height() + theme::scaled(padding);
}

void SampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = theme::color(palette(), theme::Role::Line);
    const QColor accent = theme::color(palette(), theme::Role::Accent);
    const bool focus = hasFocus();
    const bool over = underMouse() && isEnabled();
    const double radius = theme::scaled(8);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);

    QPainterPath shape;
    shape.addRoundedRect(frame, radius, radius);
    painter.fillPath(shape, theme::color(palette(), theme::Role::Raised));
    painter.save();
    painter.setClipPath(shape);
    const QRectF picture(frame.left(), frame.top(), frame.width(), theme::scaled(pictureHeight));
    painter.fillRect(
        picture, theme::color(palette(), over || isDown() ? theme::Role::Selection : theme::Role::Canvas));
    painter.fillRect(QRectF(picture.left(), picture.bottom(), picture.width(), 1), line);
    paintPicture(painter, picture);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focus || over ? accent : line, focus ? 2 : 1));
    painter.drawRoundedRect(focus ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, radius, radius);

    const int pad = theme::scaled(padding);
    const int inner = width() - 2 * pad;
    int y = static_cast<int>(picture.bottom()) + theme::scaled(12);
    QRect used;
    painter.setFont(theme::headFont());
    painter.setPen(theme::color(palette(), theme::Role::Text));
    painter.drawText(QRect(pad, y, inner, height()), Qt::TextWordWrap, m_sample.title, &used);
    y += used.height() + theme::scaled(4);
    painter.setFont(theme::secondaryFont());
    painter.setPen(theme::color(palette(), theme::Role::SecondaryText));
    painter.drawText(QRect(pad, y, inner, height()), Qt::TextWordWrap, m_sample.words, &used);

    const QFontMetrics small(theme::secondaryFont());
    const int foot = height() - pad - small.height();
    const QPixmap mark =
        theme::pixmap(m_sample.needsEngine ? QStringLiteral("engine") : QStringLiteral("check"), 14,
                      theme::color(palette(), theme::Role::SecondaryText), devicePixelRatioF());
    painter.drawPixmap(pad, foot + (small.height() - theme::scaled(14)) / 2, mark);
    painter.drawText(pad + theme::scaled(20), foot + small.ascent(),
                     m_sample.needsEngine ? tr("Needs an engine") : tr("Needs no engine"));
}

void SampleCard::paintPicture(QPainter &painter, const QRectF &area) const
{
    const Drawing drawing = drawingOf(m_sample.picture);
    const double scale = theme::scaled(100) / 100.0;
    const QPointF origin(area.center().x() - 115 * scale, area.top() + (area.height() - 96 * scale) / 2);
    const auto at = [&](int index) {
        return origin + drawing.spots[static_cast<std::size_t>(index)].place * scale;
    };
    const QColor ink = theme::color(palette(), theme::Role::SecondaryText);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    for (const auto &[from, to] : drawing.links) {
        QPainterPath path(at(from) + QPointF(14 * scale, 0));
        const QPointF end = at(to) - QPointF(15 * scale, 0);
        const double half = (end.x() - path.currentPosition().x()) / 2;
        path.cubicTo(path.currentPosition() + QPointF(half, 0), end - QPointF(half, 0), end);
        painter.drawPath(path);
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), theme::Role::Accent));
        painter.drawEllipse(path.pointAtPercent(0.35 + 0.2 * (from % 3)), 2.5 * scale, 2.5 * scale);
        painter.restore();
    }
    for (const Spot &spot : drawing.spots) {
        QRectF box(0, 0, 24 * scale, 24 * scale);
        box.moveCenter(origin + spot.place * scale);
        painter.setPen(QPen(theme::color(palette(), theme::Role::Line), 1));
        painter.setBrush(theme::color(palette(), theme::Role::Raised));
        painter.drawRoundedRect(box, 5 * scale, 5 * scale);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), spot.tone));
        painter.drawRoundedRect(
            QRectF(box.left(), box.top() + 4 * scale, 2.5 * scale, box.height() - 8 * scale), 1, 1);
        const QPixmap icon = theme::pixmap(spot.icon, 14, ink, devicePixelRatioF());
        painter.drawPixmap(box.center() - QPointF(6 * scale, 7 * scale), icon);
    }
}

void SampleCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void SampleCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace xes::ui
