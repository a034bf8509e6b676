// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/orphansdialog.h"

#include "orphans/orphanmodel.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace xes::ui {

OrphansDialog::OrphansDialog(QWidget *parent)
    : QDialog(parent),
      m_model(new OrphanModel(this)),
      m_summary(new QLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new QTreeView(this)),
      m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_progressText(new QLabel(this)),
      m_look(new QPushButton(theme::icon(QStringLiteral("refresh")), tr("&Look again"), this)),
      m_remove(new QPushButton(this)),
      m_close(new QPushButton(tr("&Close"), this))
{
    setWindowTitle(tr("Clean up"));
    setObjectName(QStringLiteral("orphansDialog"));
    auto *title = new QLabel(tr("What runs left on the engine"), this);
    QFont large = theme::headFont();
    large.setPointSizeF(large.pointSizeF() * 16 / 13);
    title->setFont(large);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("orphansView"));
    m_view->setAccessibleName(tr("Resources that runs left behind"));
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(theme::scaled(12));
    m_view->setUniformRowHeights(false);
    m_view->setTabKeyNavigation(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setMinimumSectionSize(theme::scaled(48));

    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(theme::scaled(24));
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_message);

    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the removal"));
    m_progressText->setObjectName(QStringLiteral("orphansProgress"));
    m_remove->setObjectName(QStringLiteral("removeButton"));
    m_look->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_remove->setDefault(true);
    connect(m_look, &QPushButton::clicked, this, &OrphansDialog::lookRequested);
    connect(m_remove, &QPushButton::clicked, this, &OrphansDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_model, &OrphanModel::checkedChanged, this, &OrphansDialog::refresh);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_look);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_remove);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(theme::scaled(12));
    progress->addWidget(m_progressText);
    progress->addWidget(m_progress, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::scaled(20), theme::scaled(20), theme::scaled(20), theme::scaled(16));
    layout->setSpacing(theme::scaled(12));
    layout->addWidget(title);
    layout->addWidget(m_summary);
    layout->addWidget(m_pages, 1);
    layout->addLayout(progress);
    layout->addLayout(buttons);
    const int room = parent ? parent->window()->width() - theme::scaled(80) : theme::scaled(1120);
    resize(std::clamp(room, theme::scaled(640), theme::scaled(1120)), theme::scaled(520));
    setLooking();
}

void OrphansDialog::setLooking()
{
    m_looking = true;
    m_message->setText(tr("Looking for what is left on the engine…"));
    m_pages->setCurrentWidget(m_message);
    refresh();
}

void OrphansDialog::setFailure(const Error &error)
{
    m_looking = false;
    m_message->setText(
        QStringList{error.message.translated(), error.remedy.translated()}.join(QLatin1Char('\n')));
    m_pages->setCurrentWidget(m_message);
    refresh();
}

void OrphansDialog::setInventory(const orphans::Inventory &inventory)
{
    m_looking = false;
    m_asked = 0;
    m_model->setInventory(inventory);
    m_view->expandAll();
    m_view->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, true);
    for (int column = 0; column < OrphanModel::Why; ++column) {
        m_view->resizeColumnToContents(column);
        // An age grows while it is looked at.
        const int more = column == 0 ? 24 : column == OrphanModel::Age ? 32 : 8;
        m_view->setColumnWidth(column,
                               qMin(m_view->columnWidth(column) + theme::scaled(more), theme::scaled(300)));
    }
    m_message->setText(
        tr("Nothing is left on the engine. Whatever a run creates is removed when it ends; should "
           "something stay after a crash, it is listed here."));
    m_pages->setCurrentWidget(m_model->isEmpty() ? static_cast<QWidget *>(m_message) : m_view);
    refresh();
}

void OrphansDialog::remove()
{
    const std::vector<orphans::Resource> chosen = m_model->checked();
    if (chosen.empty() || m_removing)
        return;
    m_removing = true;
    m_asked = static_cast<int>(chosen.size());
    m_model->setRemoving(chosen);
    refresh();
    Q_EMIT removalRequested(chosen);
}

void OrphansDialog::showRemoval(const orphans::Removal &removal)
{
    if (m_removing)
        m_model->setResult(removal);
}

void OrphansDialog::finishRemoval(const Result<std::vector<orphans::Removal>> &outcome)
{
    if (!m_removing)
        return;
    m_removing = false;
    if (outcome) {
        for (const orphans::Removal &removal : *outcome)
            m_model->setResult(removal);
    } else {
        m_model->failRest(outcome.error());
    }
    refresh();
}

void OrphansDialog::refresh()
{
    const int chosen = static_cast<int>(m_model->checked().size());
    const int failed = m_model->count(OrphanModel::Progress::Failed);
    const int removed = m_model->count(OrphanModel::Progress::Removed);
    const bool retry = failed > 0 && chosen == failed;
    m_remove->setText(m_removing    ? tr("Removing…")
                      : retry       ? tr("&Try again (%1)").arg(chosen)
                      : chosen == 0 ? tr("&Remove")
                                    : tr("&Remove %n", "things chosen in the list", chosen));
    m_remove->setEnabled(!m_removing && !m_looking && chosen > 0);
    m_remove->setToolTip(m_remove->isEnabled() || m_removing ? QString() : tr("Nothing is chosen."));
    m_look->setEnabled(!m_removing && !m_looking);
    m_close->setText(m_removing ? tr("&Close (goes on)") : tr("&Close"));

    const bool told = m_removing || removed + failed > 0;
    m_progress->setVisible(m_removing || m_looking);
    m_progress->setRange(0, m_looking ? 0 : qMax(1, m_asked));
    m_progress->setValue(m_looking ? 0 : m_asked - m_model->count(OrphanModel::Progress::Removing));
    m_progressText->setVisible(told);
    m_progressText->setText(failed > 0
                                ? tr("%1 removed, %2 failed: the list says why.").arg(removed).arg(failed)
                                : tr("%1 removed.").arg(removed));
    m_summary->setText(
        tr("What is ticked goes when you press “Remove”. Containers and networks whose run has provably "
           "ended are ticked; everything else is yours to choose, one by one."));
    m_summary->setVisible(!m_model->isEmpty());
}

} // namespace xes::ui
