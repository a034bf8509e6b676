// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/nodespanel.h"

#include "nodes/messagefigures.h"
#include "nodes/nodefilter.h"
#include "nodes/noderowdelegate.h"
#include "nodes/nodetablemodel.h"
#include "painting/paint.h"
#include "painting/throttle.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace xes::ui {

NodesPanel::NodesPanel(QWidget *parent) : QWidget(parent)
{
    m_model = new NodeTableModel(this);
    m_filter = new NodeFilter(this);
    m_filter->setSourceModel(m_model);
    // A row that the filter takes away makes the view choose another: that is not the user's wish. (Before
    // the view has the model, so that this comes first.)
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    m_throttle = new SnapshotThrottle(this);
    connect(m_throttle, &SnapshotThrottle::due, this, &NodesPanel::apply);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::scaled(8), 0, 0);
    column->setSpacing(0);
    buildHead();
    buildTable();
    m_empty = new QLabel(this);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setContentsMargins(theme::scaled(12), theme::scaled(12), theme::scaled(12), theme::scaled(12));
    column->addWidget(m_empty);
    m_figures = new MessageFigures(this);
    column->addWidget(m_figures);
    column->addStretch();
    // Last: it tells changeEvent(), which needs the parts.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    restyle();
    retranslate();
    showCount();
}

void NodesPanel::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::scaled(12), 0, theme::scaled(8), 0);
    head->setSpacing(theme::scaled(6));
    m_head = new QLabel(this);
    m_count = new QLabel(this);
    m_sort = new QToolButton(this);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_sort->setAutoRaise(true);
    theme::setQuiet(m_sort);
    auto *menu = new QMenu(m_sort);
    auto *group = new QActionGroup(menu);
    for (int column = -1; column < NodeTableModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(column < 0);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, column] { sortBy(column); });
    }
    m_sort->setMenu(menu);
    head->addWidget(m_head);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_sort);

    m_words = new QLineEdit(this);
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        showCount();
        showSelected();
    });
    auto *field = new QHBoxLayout;
    field->setContentsMargins(theme::scaled(12), theme::scaled(4), theme::scaled(12), theme::scaled(8));
    field->addWidget(m_words);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(head);
    column->addLayout(field);
}

void NodesPanel::buildTable()
{
    m_table = new QTableView(this);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new NodeRowDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setMinimumSectionSize(theme::scaled(24));
    m_table->horizontalHeader()->setSectionResizeMode(NodeTableModel::NameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(NodeTableModel::StatusColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(NodeTableModel::TimeColumn, QHeaderView::Fixed);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_following && current.isValid() && m_selection)
                    m_selection->select(m_model->nodeAt(m_filter->mapToSource(current).row()));
            });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &NodesPanel::fitTable);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &NodesPanel::fitColumns);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &NodesPanel::fitTable);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_following = false;
        fitTable();
        showSelected();
    });
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1000);
}

QSize NodesPanel::sizeHint() const
{
    return {theme::scaled(276), theme::scaled(600)};
}

void NodesPanel::setScenario(const std::shared_ptr<const scenario::Scenario> &scenario)
{
    m_throttle->clear();
    m_model->setScenario(scenario);
    m_figures->setCounts({});
    showCount();
    showSelected();
}

void NodesPanel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_throttle->offer(snapshot);
}

void NodesPanel::apply(const SnapshotPtr &snapshot)
{
    if (!snapshot)
        return;
    m_model->setSnapshot(snapshot);
    m_figures->setCounts(snapshot->messages);
    showCount();
}

void NodesPanel::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (selection)
        connect(selection, &Selection::changed, this, &NodesPanel::showSelected);
    showSelected();
}

void NodesPanel::showSelected()
{
    m_following = true;
    const int row = m_selection ? m_model->rowOf(m_selection->node()) : -1;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    } else {
        m_table->selectionModel()->clear();
    }
    m_following = false;
}

void NodesPanel::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_count->setText(shown == all ? words::number(all)
                                  : tr("%1 of %2").arg(words::number(shown), words::number(all)));
    m_empty->setVisible(shown == 0);
    m_table->setVisible(shown > 0);
    m_figures->setVisible(all > 0);
    m_words->setEnabled(all > 0);
    m_sort->setEnabled(all > 1);
    m_empty->setText(all == 0
                         ? tr("The nodes of a scenario are listed here. Open a scenario file to see them.")
                         : tr("No node has these words in its name, status, type or tags."));
}

void NodesPanel::sortBy(int column)
{
    m_filter->sort(column, Qt::AscendingOrder);
    retranslate();
    showSelected();
}

/// As high as its rows, so that the figures follow; where there are too many it scrolls.
void NodesPanel::fitTable()
{
    const int rows = qMax(1, m_filter->rowCount());
    m_table->setMinimumHeight(qMin(rows, 2) * theme::scaled(32));
    m_table->setMaximumHeight(rows * theme::scaled(32));
    showCount();
}

void NodesPanel::fitColumns(int least, int most)
{
    const int narrower = least < most ? 8 : 0; // a scroll bar stands there
    m_table->setColumnWidth(NodeTableModel::TimeColumn,
                            theme::scaled(NodeRowDelegate::timeColumnWidth - narrower));
}

void NodesPanel::restyle()
{
    m_head->setFont(theme::headFont());
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    m_count->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_sort->setFont(theme::secondaryFont());
    m_table->verticalHeader()->setDefaultSectionSize(theme::scaled(32));
    m_table->setColumnWidth(NodeTableModel::StatusColumn, theme::scaled(87));
    m_table->setColumnWidth(NodeTableModel::TimeColumn, theme::scaled(NodeRowDelegate::timeColumnWidth));
    fitTable();
}

void NodesPanel::retranslate()
{
    m_head->setText(tr("Nodes"));
    const QStringList orders{tr("File order"), tr("Name"), tr("Status"), tr("Virtual time")};
    const QList<QAction *> actions = m_sort->menu()->actions();
    for (int i = 0; i < actions.size(); ++i) {
        actions[i]->setText(orders.value(i));
        if (actions[i]->isChecked())
            m_sort->setText(orders.value(i));
    }
    m_sort->setToolTip(tr("Order of the nodes"));
    m_sort->setAccessibleName(tr("Order of the nodes"));
    m_words->setPlaceholderText(tr("Filter: name, status, tag…"));
    m_words->setAccessibleName(tr("Filter the nodes"));
    m_table->setAccessibleName(tr("Nodes"));
    showCount();
}

void NodesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

bool NodesPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Typing in the table filters it.
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find)) {
            m_words->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xes::ui
