// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog/eventlogview.h"

#include "eventlog/eventlogmodel.h"
#include "eventlog/eventrowdelegate.h"
#include "painting/paint.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xes::ui {

namespace {

/// A head whose first word stands where its cells' do.
class EventHeader : public QHeaderView
{
public:
    explicit EventHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const int lead = section == EventLogModel::TimeColumn ? EventColumns::leading() : 0;
        if (lead > 0) {
            QStyleOptionHeader empty;
            initStyleOption(&empty);
            empty.rect = QRect(rect.topLeft(), QSize(lead, rect.height()));
            style()->drawControl(QStyle::CE_HeaderEmptyArea, &empty, painter, this);
        }
        QHeaderView::paintSection(painter, rect.adjusted(lead, 0, 0, 0), section);
    }
};

} // namespace

EventLogView::EventLogView(QWidget *parent) : QWidget(parent)
{
    m_model = new EventLogModel(this);
    build();
    m_flush.setSingleShot(true);
    m_flush.setInterval(100);
    connect(&m_flush, &QTimer::timeout, this, &EventLogView::flush);
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(150);
    connect(&m_filterDelay, &QTimer::timeout, this, [this] {
        m_model->setFilter(EventFilter(m_words->text()));
        showState();
    });
    connect(m_words, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_model, &EventLogModel::filtered, this, [this] {
        if (isFollowing())
            setFollowing(true);
        showState();
    });
    // Last: it tells changeEvent(), which needs the parts.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    restyle();
    retranslate();
    showState();
}

void EventLogView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::scaled(12), theme::scaled(6), theme::scaled(8), theme::scaled(6));
    bar->setSpacing(theme::scaled(12));
    m_words = new QLineEdit(this);
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(theme::scaled(320));
    m_shown = new QLabel(this);
    m_follow = new QToolButton(this);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setIcon(theme::icon(QStringLiteral("follow")));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setAutoRaise(true);
    theme::setQuiet(m_follow);
    connect(m_follow, &QToolButton::toggled, this, &EventLogView::setFollowing);
    bar->addWidget(m_words, 1);
    bar->addWidget(m_shown);
    bar->addStretch();
    bar->addWidget(m_follow);
    column->addLayout(bar);

    m_table = new QTableView(this);
    m_table->setHorizontalHeader(new EventHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new EventRowDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    auto *copy = new QAction(m_table);
    copy->setObjectName(QStringLiteral("copy"));
    connect(copy, &QAction::triggered, this, &EventLogView::copySelected);
    m_table->addAction(copy);
    // Not the current row alone: Tab into the table makes its first one that, and nobody has chosen it.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QItemSelectionModel *chosen = m_table->selectionModel();
        const QModelIndex current = chosen->currentIndex();
        if (current.isValid() && m_selection && chosen->isRowSelected(current.row()))
            m_selection->select(m_model->eventAt(current.row()).source);
    });
    // Away from the end: somebody reads. Back at the end: follow again.
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *scroll = m_table->verticalScrollBar();
        m_follow->setChecked(scroll->sliderPosition() >= scroll->maximum());
    });
    // What a reader reads stays where it is when the oldest rows go.
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                QScrollBar *scroll = m_table->verticalScrollBar();
                if (!isFollowing())
                    scroll->setValue(scroll->value() - (last - first + 1));
            });
    // The table lies in a frame of its own, so that it can be as high as whole rows.
    m_tableRoom = new QWidget(this);
    m_table->setParent(m_tableRoom);
    m_tableRoom->installEventFilter(this);
    column->addWidget(m_tableRoom, 1);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    column->addWidget(m_empty, 1);
}

void EventLogView::setSelection(Selection *selection)
{
    m_selection = selection;
}

qint64 EventLogView::count() const
{
    return m_model->total() + static_cast<qint64>(m_waiting.size());
}

bool EventLogView::isFollowing() const
{
    return m_follow->isChecked();
}

void EventLogView::append(const EventBatch &batch)
{
    if (!batch || batch->empty())
        return;
    m_waiting.insert(m_waiting.end(), batch->begin(), batch->end());
    if (!m_flush.isActive())
        m_flush.start();
}

void EventLogView::flush()
{
    if (m_waiting.empty())
        return;
    if (m_columns.take(m_waiting))
        fitColumns();
    m_model->append(std::make_shared<const std::vector<Event>>(std::move(m_waiting)));
    m_waiting.clear();
    if (isFollowing())
        setFollowing(true);
    showState();
    Q_EMIT countChanged(m_model->total());
}

void EventLogView::clear()
{
    m_flush.stop();
    m_waiting.clear();
    m_columns.clear();
    fitColumns();
    m_model->clear();
    m_follow->setChecked(true);
    showState();
    Q_EMIT countChanged(0);
}

void EventLogView::setFollowing(bool follow)
{
    m_follow->setChecked(follow);
    if (follow)
        m_table->scrollToBottom();
}

void EventLogView::copySelected()
{
    QByteArray lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows)
        lines += eventJsonLine(m_model->eventAt(row.row())) + '\n';
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(QString::fromUtf8(lines));
}

void EventLogView::showState()
{
    const bool any = m_model->kept() > 0;
    const int shown = m_model->rowCount();
    m_words->setEnabled(any || !m_words->text().isEmpty());
    m_tableRoom->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    if (!any)
        m_empty->setText(tr("What happens in the run is listed here, event by event."));
    else
        m_empty->setText(m_model->isFiltering() ? tr("Looking…") : tr("No event has these words."));
    QString text;
    if (any && !m_words->text().trimmed().isEmpty())
        text = tr("%1 of %2").arg(words::number(shown), words::number(m_model->kept()));
    else if (m_model->total() > m_model->kept())
        text = tr("the last %1 of %2").arg(words::number(m_model->kept()), words::number(m_model->total()));
    m_shown->setText(text);
}

void EventLogView::restyle()
{
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    m_shown->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_shown->setFont(theme::secondaryFont());
    m_follow->setFont(theme::secondaryFont());
    m_table->verticalHeader()->setDefaultSectionSize(theme::scaled(26));
    m_table->horizontalHeader()->setFont(theme::secondaryFont());
    m_table->horizontalHeader()->setMinimumHeight(theme::scaled(28));
    fitColumns();
    fitTable();
}

void EventLogView::fitColumns()
{
    for (int column = 0; column < EventLogModel::ColumnCount; ++column)
        m_table->setColumnWidth(
            column,
            m_columns.width(column, m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
}

/// As high as whole rows: a table that follows its end would begin with half a row otherwise.
void EventLogView::fitTable()
{
    const int row = m_table->verticalHeader()->defaultSectionSize();
    const int head = m_table->horizontalHeader()->sizeHint().height();
    const int rows = std::max(1, (m_tableRoom->height() - head) / std::max(1, row));
    const int height = std::min(m_tableRoom->height(), head + rows * row);
    m_table->setGeometry(0, 0, m_tableRoom->width(), height);
    if (isFollowing())
        m_table->scrollToBottom();
}

void EventLogView::retranslate()
{
    m_words->setPlaceholderText(tr("Filter: type, node, payload…"));
    m_words->setAccessibleName(tr("Filter the events"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Stay at the newest event"));
    m_table->setAccessibleName(tr("Events"));
    m_table->actions().constFirst()->setText(tr("Copy as JSON lines"));
    fitColumns();
    showState();
}

void EventLogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

bool EventLogView::isInSight(const QModelIndex &index) const
{
    return index.isValid() && m_table->viewport()->rect().intersects(m_table->visualRect(index));
}

bool EventLogView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tableRoom && event->type() == QEvent::Resize)
        fitTable();
    // The keyboard begins where the reader looks, not at a row that has long gone by.
    if (watched == m_table && event->type() == QEvent::FocusIn && !isInSight(m_table->currentIndex())) {
        const QRect sight = m_table->viewport()->rect();
        const int row = m_table->rowAt(isFollowing() ? sight.bottom() - 1 : sight.top());
        const QModelIndex begin = m_model->index(row >= 0 ? row : m_model->rowCount() - 1, 0);
        m_table->selectionModel()->setCurrentIndex(begin, QItemSelectionModel::NoUpdate);
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copySelected();
            return true;
        }
        if (key->matches(QKeySequence::Find)) {
            m_words->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xes::ui
