// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineindicator.h"

#include "painting/safetext.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace xes::ui {

EngineIndicator::EngineIndicator(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("engineIndicator"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus({});
}

void EngineIndicator::setStatus(const EngineStatus &status)
{
    m_status = status;
    QString words = words::engineText(status);
    if (!status.activity.isEmpty() && (status.state == EngineStatus::State::StartingPrivate ||
                                       status.state == EngineStatus::State::Searching))
        words = status.activity.translated();
    setText(words);
    setAccessibleName(tr("Engine: %1").arg(words));
    QStringList tip{words};
    if (status.state == EngineStatus::State::Unreachable)
        tip << status.error.message.translated() << status.error.remedy.translated();
    else if (status.info)
        tip << status.info->endpoint.url;
    tip.removeAll(QString());
    setToolTip(plainTip(tip.join(QLatin1Char('\n'))));
    updateGeometry();
    update();
}

QSize EngineIndicator::sizeHint() const
{
    const QFontMetrics metrics(theme::secondaryFont());
    return {theme::scaled(8 + 14 + 6 + 8) + 2 + qMin(metrics.horizontalAdvance(text()), theme::scaled(420)),
            qMax(theme::scaled(24), metrics.height() + 4)};
}

void EngineIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool active = underMouse() || isDown();
    if (active) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), theme::Role::Selection));
        painter.drawRoundedRect(rect(), theme::scaled(4), theme::scaled(4));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::color(palette(), theme::Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), theme::scaled(4), theme::scaled(4));
    }
    const theme::Tone tone = words::tone(m_status);
    const int side = theme::scaled(14);
    painter.drawPixmap(
        theme::scaled(8), (height() - side) / 2,
        theme::pixmap(theme::toneIconName(tone), 14, theme::color(palette(), tone), devicePixelRatioF()));
    painter.setFont(theme::secondaryFont());
    painter.setPen(theme::color(palette(), theme::Role::Text));
    const QRect words = rect().adjusted(theme::scaled(8) + side + theme::scaled(6), 0, -theme::scaled(8), 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(theme::secondaryFont()).elidedText(text(), Qt::ElideRight, words.width()));
}

EnginePopup::EnginePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_title(new QLabel(this)),
      m_words(new QLabel(this)),
      m_rows(new QFormLayout),
      m_reconnect(new QPushButton(theme::icon(QStringLiteral("refresh")), tr("&Connect again"), this)),
      m_choose(new QPushButton(tr("C&hoose another…"), this)),
      m_private(new QPushButton(theme::icon(QStringLiteral("engine")), tr("Start a &private engine…"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    setAccessibleName(tr("Engine"));
    m_title->setFont(theme::headFont());
    m_title->setTextFormat(Qt::PlainText);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->setHorizontalSpacing(theme::scaled(16));
    m_rows->setVerticalSpacing(theme::scaled(4));
    m_rows->setLabelAlignment(Qt::AlignLeft);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_reconnect, m_choose, m_private}) {
        button->setProperty("xesCompact", true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::scaled(16), theme::scaled(12), theme::scaled(16), theme::scaled(12));
    layout->setSpacing(theme::scaled(10));
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addLayout(m_rows);
    layout->addLayout(buttons);
    setFixedWidth(qMax(theme::scaled(440), buttons->sizeHint().width() + 2 * theme::scaled(16)));
    connect(m_reconnect, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT reconnectRequested();
    });
    connect(m_choose, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT enginesRequested();
    });
    connect(m_private, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT privateEngineRequested();
    });
}

void EnginePopup::addRow(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QLabel(value, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addRow(label, words);
}

void EnginePopup::setStatus(const EngineStatus &status)
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_title->setText(words::engineText(status));
    QStringList sentences;
    if (status.state == EngineStatus::State::Unreachable)
        sentences << status.error.message.translated() << status.error.remedy.translated();
    else if (status.state == EngineStatus::State::Unknown)
        sentences << tr("Scenarios of modelled nodes run without one.");
    sentences << status.activity.translated();
    for (const Error &warning : status.warnings)
        sentences << tr("Warning: %1").arg(warning.message.translated()) << warning.remedy.translated();
    sentences.removeAll(QString());
    m_words->setText(sentences.join(QLatin1Char('\n')));
    m_words->setVisible(!sentences.isEmpty());
    if (status.candidate) {
        addRow(tr("Address"), status.candidate->endpoint.url);
        addRow(tr("Chosen"),
               status.candidate->origin.isEmpty()
                   ? words::engineSource(status.candidate->source)
                   : QStringLiteral("%1 · %2").arg(words::engineSource(status.candidate->source),
                                                   status.candidate->origin));
    }
    if (status.info) {
        addRow(tr("Version"), tr("%1, API %2").arg(status.info->version, status.info->apiVersion));
        addRow(tr("System"), QStringLiteral("%1 · %2").arg(status.info->os, status.info->architecture));
        addRow(tr("cgroup"),
               status.info->rootless ? tr("%1, without root").arg(status.info->cgroup) : status.info->cgroup);
        addRow(tr("Answer after"), words::milliseconds(static_cast<double>(status.info->ping.count())));
    }
    const bool busy = status.state == EngineStatus::State::Searching ||
                      status.state == EngineStatus::State::StartingPrivate;
    m_reconnect->setEnabled(!busy);
    m_private->setEnabled(!busy);
    m_private->setVisible(!(status.candidate && status.candidate->source == engine::Source::Private));
}

void EnginePopup::openAbove(QWidget *anchor)
{
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height());
    QPoint place = anchor->mapToGlobal(QPoint(0, -height() - theme::scaled(6)));
    if (const QScreen *screen = anchor->screen())
        place.setY(qMax(screen->availableGeometry().top(), place.y()));
    move(place);
    show();
    m_reconnect->setFocus(Qt::PopupFocusReason);
}

} // namespace xes::ui
