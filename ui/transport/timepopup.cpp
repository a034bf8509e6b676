// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/timepopup.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace xes::ui {

TimePopup::TimePopup(const QString &title, const QString &action, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_field(new QLineEdit(this)),
      m_hint(new QLabel(this)),
      m_go(new QPushButton(action, this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    setAccessibleName(title);
    auto *head = new QLabel(title, this);
    head->setFont(theme::headFont());
    m_field->setObjectName(QStringLiteral("timeField"));
    m_field->setAccessibleName(title);
    m_field->setMinimumWidth(theme::scaled(160));
    m_hint->setFont(theme::secondaryFont());
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("timeHint"));
    m_go->setProperty("xesCompact", true);
    m_go->setFixedHeight(theme::scaled(32));
    theme::setPrimary(m_go);

    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addLayout(row);
    layout->addWidget(m_hint);

    connect(m_field, &QLineEdit::textChanged, this, &TimePopup::judge);
    connect(m_field, &QLineEdit::returnPressed, this, &TimePopup::accept);
    connect(m_go, &QPushButton::clicked, this, &TimePopup::accept);
}

void TimePopup::askForTarget(QWidget *below, VirtualTime now)
{
    m_wantsTarget = true;
    m_now = now;
    m_field->setPlaceholderText(tr("12s, 1500ms, +5s"));
    m_field->clear();
    open(below);
}

void TimePopup::askForDuration(QWidget *below, VirtualDuration proposal)
{
    m_wantsTarget = false;
    m_now = {};
    m_field->setPlaceholderText(tr("250ms, 2s, 1500us"));
    m_field->setText(formatDuration(proposal));
    open(below);
    m_field->selectAll();
}

void TimePopup::open(QWidget *below)
{
    judge();
    setFixedWidth(theme::scaled(320));
    adjustSize();
    QPoint place = below->mapToGlobal(QPoint(0, below->height() + theme::scaled(4)));
    if (const QScreen *screen = below->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    }
    move(place);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

std::optional<std::int64_t> TimePopup::value() const
{
    QString text = m_field->text().trimmed();
    const bool relative = m_wantsTarget && text.startsWith(QLatin1Char('+'));
    if (relative)
        text.remove(0, 1);
    const std::optional<VirtualDuration> parsed = parseDuration(text);
    if (!parsed)
        return std::nullopt;
    std::int64_t us = toUs(*parsed);
    if (relative && __builtin_add_overflow(us, toUs(m_now), &us))
        return std::nullopt;
    return us;
}

void TimePopup::judge()
{
    const std::optional<std::int64_t> us = value();
    const bool empty = m_field->text().trimmed().isEmpty();
    QString hint;
    bool good = false;
    if (empty) {
        hint = m_wantsTarget ? tr("A time such as 12s or 1500ms, or +5s from now.")
                             : tr("A length of time such as 250ms or 2s.");
    } else if (!us) {
        hint = tr("This is no time. Write 1500us, 250ms, 10s or 2min.");
    } else if (m_wantsTarget && fromUs(*us) <= m_now) {
        hint = tr("Virtual time is at %1 already.").arg(formatSeconds(m_now));
    } else if (*us <= 0) {
        hint = tr("A step has to be longer than nothing.");
    } else {
        good = true;
        hint = m_wantsTarget
                   ? tr("That is in %1 of virtual time.").arg(words::duration(fromUs(*us) - m_now))
                   : tr("Each step moves virtual time by %1.").arg(words::duration(VirtualDuration(*us)));
    }
    m_hint->setText(hint);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, good || empty ? theme::color(palette(), theme::Role::SecondaryText)
                                                         : theme::color(palette(), theme::Tone::Failed));
    m_hint->setPalette(colours);
    m_go->setEnabled(good);
}

void TimePopup::accept()
{
    const std::optional<std::int64_t> us = value();
    if (!us || !m_go->isEnabled())
        return;
    hide();
    if (m_wantsTarget)
        Q_EMIT targetChosen(fromUs(*us));
    else
        Q_EMIT durationChosen(VirtualDuration(*us));
}

} // namespace xes::ui
