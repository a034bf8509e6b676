// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginesdialog.h"

#include "engine/enginemodel.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace xes::ui {

EnginesDialog::EnginesDialog(const QString &chosen, QWidget *parent)
    : QDialog(parent),
      m_model(new EngineModel(this)),
      m_note(new QLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new QTreeView(this)),
      m_message(new QLabel(this)),
      m_details(new QLabel(this)),
      m_look(new QPushButton(theme::icon(QStringLiteral("refresh")), tr("&Look again"), this)),
      m_automatic(new QPushButton(tr("&Find one by itself"), this)),
      m_use(new QPushButton(tr("&Use this engine"), this)),
      m_chosen(chosen)
{
    setObjectName(QStringLiteral("enginesDialog"));
    setWindowTitle(tr("Engines"));
    auto *title = new QLabel(tr("Container engines that this machine knows of"), this);
    title->setFont(theme::headFont());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("enginesView"));
    m_view->setAccessibleName(title->text());
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setTabKeyNavigation(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->header()->setStretchLastSection(true);

    m_details->setObjectName(QStringLiteral("engineDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_details->setMinimumHeight(3 * fontMetrics().lineSpacing());

    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(theme::scaled(24));
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_message);

    m_use->setObjectName(QStringLiteral("useEngineButton"));
    m_automatic->setObjectName(QStringLiteral("automaticEngineButton"));
    m_automatic->setToolTip(tr("Forgets the choice: the engine is found as the Docker CLI finds it."));
    auto *close = new QPushButton(tr("&Close"), this);
    for (QPushButton *button : {m_look, m_automatic, close})
        button->setAutoDefault(false);
    m_use->setDefault(true);
    connect(m_look, &QPushButton::clicked, this, &EnginesDialog::surveyRequested);
    connect(m_automatic, &QPushButton::clicked, this, [this] { Q_EMIT this->chosen(QString()); });
    connect(m_use, &QPushButton::clicked, this, &EnginesDialog::use);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_view, &QTreeView::activated, this, &EnginesDialog::use);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &EnginesDialog::refresh);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addStretch();
    buttons->addWidget(m_automatic);
    buttons->addWidget(close);
    buttons->addWidget(m_use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::scaled(20), theme::scaled(20), theme::scaled(20), theme::scaled(16));
    layout->setSpacing(theme::scaled(12));
    layout->addWidget(title);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    const int room = parent ? parent->window()->width() - theme::scaled(80) : theme::scaled(880);
    resize(std::clamp(room, theme::scaled(560), theme::scaled(880)), theme::scaled(400));
    setLooking();
}

void EnginesDialog::setLooking()
{
    m_looking = true;
    m_message->setText(tr("Asking each engine how it is…"));
    m_pages->setCurrentWidget(m_message);
    refresh();
}

void EnginesDialog::setEngines(const Result<std::vector<engine::SurveyedEngine>> &engines)
{
    m_looking = false;
    m_model->setEngines(engines.value_or(std::vector<engine::SurveyedEngine>()));
    m_message->setText(engines ? tr("No engine was found: no Docker context is there, and no known socket. "
                                    "Start Docker or Podman, then look again; or start a private engine from "
                                    "the menu “Engine”.")
                               : engines.error().message.translated());
    const bool empty = m_model->rowCount() == 0;
    m_pages->setCurrentWidget(empty ? static_cast<QWidget *>(m_message) : m_view);
    for (int column = 0; column < EngineModel::Address; ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, qMin(m_view->columnWidth(column) + theme::scaled(16),
                                            theme::scaled(column == EngineModel::State ? 380 : 260)));
    }
    int row = 0;
    while (row < m_model->rowCount() - 1 && !m_model->isInUse(row))
        ++row;
    m_view->setCurrentIndex(m_model->index(empty || !m_model->isInUse(row) ? 0 : row, 0));
    refresh();
}

void EnginesDialog::setStatus(const EngineStatus &status)
{
    m_status = status;
    m_model->setInUse(status.info ? std::optional(status.info->endpoint) : std::nullopt);
    refresh();
}

void EnginesDialog::setChosen(const QString &setting)
{
    m_chosen = setting;
    refresh();
}

void EnginesDialog::use()
{
    if (m_use->isEnabled())
        Q_EMIT chosen(m_model->engine(m_view->currentIndex().row()).setting);
}

void EnginesDialog::refresh()
{
    using engine::Source;
    const int row = m_view->currentIndex().row();
    const bool any = !m_looking && row >= 0 && row < m_model->rowCount();
    const bool busy = m_status.state == EngineStatus::State::Searching ||
                      m_status.state == EngineStatus::State::StartingPrivate;
    const Source source = m_status.candidate ? m_status.candidate->source : Source::Socket;
    const bool fixed =
        source == Source::Flag || source == Source::DockerHost || source == Source::DockerContext;
    m_details->setText(any ? m_model->details(row) : QString());
    m_look->setEnabled(!m_looking);
    m_automatic->setVisible(!m_chosen.isEmpty());
    m_automatic->setEnabled(!busy && !fixed);
    m_use->setEnabled(any && !busy && !fixed && m_model->engine(row).info && !m_model->isInUse(row));
    m_note->setText(fixed ? tr("This time the engine is %1; that goes before any choice here.")
                                .arg(words::engineSource(source))
                    : m_chosen.isEmpty()
                        ? tr("Nothing is chosen: the engine is found as the Docker CLI finds it. A choice is "
                             "remembered for the next start.")
                        : tr("Chosen and remembered: %1").arg(m_chosen));
}

} // namespace xes::ui
