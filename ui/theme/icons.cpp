// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QFile> // allowed: resources
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace xes::ui::theme {

namespace {

/// The drawing with its black replaced; empty for a name that is none.
QByteArray svgOf(const QString &name, const QColor &color)
{
    static QHash<QString, QByteArray> sources;
    auto found = sources.constFind(name);
    if (found == sources.constEnd()) {
        QFile file(QStringLiteral(":/xedgesim/icons/%1.svg").arg(name)); // allowed: a resource
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        Q_ASSERT_X(!bytes.isEmpty(), "theme::icon", qPrintable(name));
        found = sources.insert(name, bytes);
    }
    QByteArray svg = *found;
    return svg.replace("#000000", color.name(QColor::HexRgb).toLatin1());
}

QPixmap drawn(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key = QStringLiteral("xes/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba(), 8, 16);
    QPixmap out;
    if (QPixmapCache::find(key, &out))
        return out;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svgOf(name, color));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    out = QPixmap::fromImage(image);
    QPixmapCache::insert(key, out);
    return out;
}

/// Draws in the palette in force at the time of painting, so that a change of theme needs no new icons.
class Engine : public QIconEngine
{
public:
    explicit Engine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = drawn(m_name, (QSizeF(rect.size()) * ratio).toSize(), colorOf(mode));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, size, colorOf(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawn(m_name, size, colorOf(mode));
    }
    bool isNull() override { return m_name.isEmpty(); }
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new Engine(m_name); }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const QPalette palette = QApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::Text);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Text);
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new Engine(name));
}

QPixmap pixmap(const QString &name, int designPixels, const QColor &color, qreal devicePixelRatio)
{
    const int side = qRound(scaled(designPixels) * devicePixelRatio);
    QPixmap out = drawn(name, QSize(side, side), color);
    out.setDevicePixelRatio(devicePixelRatio);
    return out;
}

} // namespace xes::ui::theme
