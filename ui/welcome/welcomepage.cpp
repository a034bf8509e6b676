// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/welcomepage.h"

#include "painting/safetext.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "welcome/samplecard.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xes::ui {

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(theme::headFont());
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent),
      m_column(new QWidget),
      m_cards(new QGridLayout),
      m_recent(new QVBoxLayout),
      m_noRecent(new QLabel(this))
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Start page"));
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    auto *ground = new QWidget;
    auto *centre = new QHBoxLayout(ground);
    centre->setContentsMargins(theme::scaled(32), theme::scaled(32), theme::scaled(32), theme::scaled(32));
    centre->addStretch(1);
    centre->addWidget(m_column, 100);
    centre->addStretch(1);
    area->setWidget(ground);
    m_column->setMaximumWidth(theme::scaled(1040));

    auto *title = new QLabel(tr("Edge computing, step by step"), m_column);
    QFont large = theme::headFont();
    large.setPointSizeF(large.pointSizeF() * 22 / 13);
    title->setFont(large);
    auto *words =
        new QLabel(tr("Modelled nodes and real containers move through virtual time together. Open a sample, "
                      "press Start, and step."),
                   m_column);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);

    auto *open = new QPushButton(theme::icon(QStringLiteral("open")), tr("&Open a scenario…"), m_column);
    open->setObjectName(QStringLiteral("welcomeOpen"));
    theme::setPrimary(open);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    auto *hint = new QLabel(tr("or drop a *.yaml file anywhere in this window"), m_column);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *openRow = new QHBoxLayout;
    openRow->setSpacing(theme::scaled(12));
    openRow->addWidget(open);
    openRow->addWidget(hint);
    openRow->addStretch();

    m_noRecent->setText(tr("Scenarios that you open will be listed here."));
    m_noRecent->setForegroundRole(QPalette::PlaceholderText);
    m_recent->setSpacing(0);
    m_recent->addWidget(m_noRecent);
    m_cards->setSpacing(theme::scaled(16));

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::scaled(8));
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(theme::scaled(12));
    column->addLayout(openRow);
    column->addSpacing(theme::scaled(24));
    column->addWidget(heading(tr("Samples"), m_column));
    column->addLayout(m_cards);
    column->addSpacing(theme::scaled(24));
    column->addWidget(heading(tr("Recent"), m_column));
    column->addLayout(m_recent);
    column->addStretch(1);
}

void WelcomePage::setSamples(std::vector<Sample> samples)
{
    for (QWidget *card : m_cardWidgets)
        card->deleteLater();
    m_cardWidgets.clear();
    for (Sample &sample : samples) {
        const QString file = sample.file;
        auto *card = new SampleCard(std::move(sample), m_column);
        connect(card, &QAbstractButton::clicked, this, [this, file] { Q_EMIT fileChosen(file); });
        m_cardWidgets.push_back(card);
    }
    m_perRow = 0;
    arrange();
}

void WelcomePage::setRecentFiles(const QStringList &files)
{
    while (m_recent->count() > 1) {
        QLayoutItem *item = m_recent->takeAt(1);
        item->widget()->deleteLater();
        delete item;
    }
    m_noRecent->setVisible(files.isEmpty());
    for (const QString &file : files) {
        const QFileInfo info(file);
        auto *row =
            new QPushButton(theme::icon(QStringLiteral("file")),
                            QStringLiteral("%1   —   %2").arg(info.fileName(), info.path()), m_column);
        theme::setQuiet(row);
        row->setProperty("xesLeft", true);
        row->setProperty("xesCompact", true);
        row->setToolTip(plainTip(file));
        row->setAccessibleName(tr("Open %1").arg(file));
        row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(row, &QPushButton::clicked, this, [this, file] { Q_EMIT fileChosen(file); });
        m_recent->addWidget(row);
    }
}

void WelcomePage::arrange()
{
    const int gap = theme::scaled(16);
    const int room = qMin(width() - theme::scaled(80), m_column->maximumWidth());
    const int perRow = qBound(1, (room + gap) / (theme::scaled(220) + gap), 4);
    if (perRow == m_perRow)
        return;
    m_perRow = perRow;
    while (QLayoutItem *item = m_cards->takeAt(0))
        delete item;
    for (int column = 0; column < 4; ++column)
        m_cards->setColumnStretch(column, column < perRow ? 1 : 0);
    for (std::size_t i = 0; i < m_cardWidgets.size(); ++i) {
        m_cards->addWidget(m_cardWidgets[i], static_cast<int>(i) / perRow, static_cast<int>(i) % perRow);
        m_cardWidgets[i]->show();
    }
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace xes::ui
