// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/banner.h"

#include "theme/style.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace xes::ui {

namespace {

theme::Tone toneOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Note:
        return theme::Tone::Starting;
    case Banner::Kind::Warning:
        return theme::Tone::Degraded;
    case Banner::Kind::Error:
        return theme::Tone::Failed;
    }
    return theme::Tone::Stopped;
}

} // namespace

Banner::Banner(QString id, Kind kind, const QString &message, const QString &remedy, QWidget *parent)
    : QFrame(parent),
      m_id(std::move(id)),
      m_kind(kind),
      m_message(new QLabel(message, this)),
      m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(message);
    setAccessibleDescription(remedy);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_message);
    if (!remedy.isEmpty()) {
        auto *what = new QLabel(remedy, this);
        what->setObjectName(QStringLiteral("bannerRemedy"));
        what->setWordWrap(true);
        what->setTextFormat(Qt::PlainText);
        what->setTextInteractionFlags(Qt::TextSelectableByMouse);
        what->setForegroundRole(QPalette::PlaceholderText);
        words->addWidget(what);
    }
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(theme::icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &Banner::dismissed);

    m_actions->setSpacing(theme::scaled(8));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::scaled(44), theme::scaled(8), theme::scaled(12), theme::scaled(9));
    layout->setSpacing(theme::scaled(12));
    layout->addLayout(words, 1);
    layout->addLayout(m_actions);
    layout->addWidget(close, 0, Qt::AlignVCenter);
}

QString Banner::message() const
{
    return m_message->text();
}

void Banner::addButton(const QString &label, const std::function<void()> &act)
{
    auto *button = new QPushButton(label, this);
    button->setProperty("xesCompact", true);
    button->setAutoDefault(false);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    connect(button, &QPushButton::clicked, this, [this, act] {
        Q_EMIT dismissed();
        act();
    });
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor tone = theme::color(palette(), toneOf(m_kind));
    painter.fillRect(rect(), theme::color(palette(), theme::Role::Window));
    painter.fillRect(0, 0, theme::scaled(3), height(), tone);
    painter.fillRect(0, height() - 1, width(), 1, theme::color(palette(), theme::Role::Line));
    const QString name = m_kind == Kind::Note ? QStringLiteral("info") : theme::toneIconName(toneOf(m_kind));
    const int side = theme::scaled(16);
    painter.drawPixmap(theme::scaled(16), (height() - side) / 2,
                       theme::pixmap(name, 16, tone, devicePixelRatioF()));
}

BannerArea::BannerArea(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVisible(false);
}

Banner *BannerArea::show(const QString &id, Banner::Kind kind, const QString &message, const QString &remedy)
{
    remove(id);
    while (count() >= 3)
        remove(qobject_cast<Banner *>(m_layout->itemAt(0)->widget())->id());
    auto *banner = new Banner(id, kind, message, remedy, this);
    connect(banner, &Banner::dismissed, this, [this, id] { remove(id); });
    m_layout->addWidget(banner);
    banner->setVisible(true);
    setVisible(true);
    return banner;
}

Banner *BannerArea::show(const QString &id, const Error &error)
{
    return show(id, Banner::Kind::Error, error.message.translated(), error.remedy.translated());
}

void BannerArea::remove(const QString &id)
{
    if (Banner *banner = find(id)) {
        m_layout->removeWidget(banner);
        banner->hide();
        banner->deleteLater();
    }
    setVisible(count() > 0);
}

Banner *BannerArea::find(const QString &id) const
{
    for (int i = 0; i < m_layout->count(); ++i) {
        auto *banner = qobject_cast<Banner *>(m_layout->itemAt(i)->widget());
        if (banner && banner->id() == id)
            return banner;
    }
    return nullptr;
}

int BannerArea::count() const
{
    return m_layout->count();
}

} // namespace xes::ui
