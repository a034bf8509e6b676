// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/messagefigures.h"

#include "painting/paint.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace xes::ui {

MessageFigures::MessageFigures(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::scaled(12), theme::scaled(12), theme::scaled(12), theme::scaled(12));
    grid->setHorizontalSpacing(theme::scaled(12));
    grid->setVerticalSpacing(theme::scaled(8));
    grid->setColumnMinimumWidth(0, theme::scaled(104));
    grid->setColumnStretch(1, 1);
    m_head = new QLabel(this);
    grid->addWidget(m_head, 0, 0, 1, 2);
    grid->setRowMinimumHeight(0, theme::scaled(24));
    for (std::size_t i = 0; i < LineCount; ++i) {
        m_names[i] = new QLabel(this);
        m_values[i] = new QLabel(this);
        m_values[i]->setTextFormat(Qt::PlainText);
        m_values[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_values[i]->setFocusPolicy(Qt::NoFocus);
        m_names[i]->setBuddy(m_values[i]);
        grid->addWidget(m_names[i], static_cast<int>(i) + 1, 0);
        grid->addWidget(m_values[i], static_cast<int>(i) + 1, 1);
    }
    restyle();
    retranslate();
}

void MessageFigures::restyle()
{
    m_head->setFont(theme::headFont());
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    for (std::size_t i = 0; i < LineCount; ++i) {
        m_names[i]->setPalette(quiet);
        m_values[i]->setFont(fixedLike(theme::secondaryFont()));
    }
}

void MessageFigures::retranslate()
{
    m_head->setText(tr("Messages"));
    m_names[Sent]->setText(tr("Sent"));
    m_names[Delivered]->setText(tr("Delivered"));
    m_names[Lost]->setText(tr("Lost"));
    m_names[InFlight]->setText(tr("In flight"));
    m_names[Undeliverable]->setText(tr("Undeliverable"));
    m_names[Latency]->setText(tr("Latency"));
    setCounts(m_counts);
}

void MessageFigures::setLine(Line line, const QString &text)
{
    if (m_values[line]->text() == text)
        return;
    m_values[line]->setText(text);
    m_values[line]->setAccessibleName(QStringLiteral("%1: %2").arg(m_names[line]->text(), text));
}

void MessageFigures::setCounts(const MessageCounts &counts)
{
    m_counts = counts;
    setLine(Sent, words::number(counts.sent));
    setLine(Delivered, words::number(counts.delivered));
    setLine(Lost, words::number(counts.lost));
    setLine(InFlight, words::number(counts.inFlight));
    setLine(Undeliverable, words::number(counts.undeliverable));
    setLine(Latency, counts.latency ? tr("%1 mean").arg(words::milliseconds(counts.latency->meanUs / 1000))
                                    : QStringLiteral("–"));
    m_values[Latency]->setToolTip(counts.latency ? tr("Least %1, greatest %2")
                                                       .arg(words::duration(counts.latency->minimum),
                                                            words::duration(counts.latency->maximum))
                                                 : tr("Known once a message has arrived"));
}

void MessageFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace xes::ui
