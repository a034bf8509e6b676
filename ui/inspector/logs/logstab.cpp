// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/logs/logstab.h"

#include "inspector/logs/logview.h"
#include "painting/paint.h"
#include "painting/safetext.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace xes::ui {

namespace {
constexpr int tailLines = 10'000;
}

LogsTab::LogsTab(const ContainerAccess &access, QWidget *parent) : InspectorTab(parent), m_access(access)
{
    build();
    connect(m_search, &QLineEdit::textChanged, m_view, &LogView::setSearch);
    connect(m_search, &QLineEdit::returnPressed, m_view, &LogView::findNext);
    connect(m_next, &QToolButton::clicked, m_view, &LogView::findNext);
    connect(m_previous, &QToolButton::clicked, m_view, &LogView::findPrevious);
    connect(m_view, &LogView::matchesChanged, this, &LogsTab::showMatches);
    connect(m_view, &LogView::linesChanged, this, &LogsTab::showState);
    connect(m_view, &LogView::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_follow, &QToolButton::toggled, m_view, &LogView::setFollowing);
    connect(m_save, &QToolButton::clicked, this, [this] {
        static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9_.-]"));
        QString name = m_node.state.id.toString().left(60);
        const LogBuffer &buffer = m_view->buffer();
        Q_EMIT saveRequested(name.replace(odd, QStringLiteral("-")) + QStringLiteral(".log"),
                             buffer.text(buffer.begin(), buffer.end(), true).toUtf8());
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    restyle();
    retranslate();
    showState();
    showMatches();
}

void LogsTab::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::scaled(12), theme::scaled(8), theme::scaled(8), theme::scaled(8));
    bar->setSpacing(theme::scaled(4));
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_found = new QLabel(this);
    const auto button = [this](const QString &icon) {
        auto *made = new QToolButton(this);
        made->setIcon(theme::icon(icon));
        made->setAutoRaise(true);
        theme::setQuiet(made);
        return made;
    };
    m_previous = button(QStringLiteral("chevron-up"));
    m_next = button(QStringLiteral("chevron-down"));
    m_follow = button(QStringLiteral("follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_save = button(QStringLiteral("save"));
    bar->addWidget(m_search, 1);
    bar->addWidget(m_found);
    for (QToolButton *made : {m_previous, m_next, m_follow, m_save})
        bar->addWidget(made);
    column->addLayout(bar);
    m_view = new LogView(this);
    column->addWidget(m_view, 1);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(theme::scaled(24));
    column->addWidget(m_empty, 1);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(theme::scaled(12), theme::scaled(4), theme::scaled(12), theme::scaled(6));
    column->addWidget(m_note);
}

QString LogsTab::title() const
{
    return tr("Logs");
}

void LogsTab::setNode(const InspectedNode &node)
{
    const bool another = !m_node.spec || !node.spec || m_node.spec->id != node.spec->id;
    m_node = node;
    const bool isReset = !node.container() && (m_ended || m_view->buffer().size() > 0);
    if (another || isReset) {
        delete m_feed;
        m_followed.clear();
        m_error.clear();
        m_ended = false;
        m_view->clear();
    }
    if (m_active)
        follow();
    showState();
}

void LogsTab::activated()
{
    m_active = true;
    follow();
    showState();
}

void LogsTab::deactivated()
{
    m_active = false;
    // What comes while nobody looks is asked for again then.
    delete m_feed;
    if (!m_ended)
        m_followed.clear();
}

/// Opens the stream of this life of this container, unless that has been done.
void LogsTab::follow()
{
    const ContainerState *container = m_node.container();
    if (!container || !m_node.isThere() || !m_access.followLog)
        return;
    const QString life = container->id.toString() + container->started.toString(Qt::ISODateWithMs);
    if (life == m_followed)
        return;
    m_followed = life;
    m_ended = false;
    m_error.clear();
    delete m_feed;
    m_view->clear();
    m_feed = m_access.followLog(m_node.spec->id, tailLines, this);
    if (!m_feed)
        return;
    connect(m_feed, &LogFeed::linesReceived, m_view, &LogView::append);
    connect(m_feed, &LogFeed::ended, this, [this](const std::optional<Error> &error) {
        m_ended = true;
        m_error = error ? safeLine(error->message.translated(), 400) : QString();
        showState();
    });
}

void LogsTab::showState()
{
    const bool any = m_view->buffer().size() > 0;
    m_view->setVisible(any);
    m_empty->setVisible(!any);
    for (QWidget *part : std::initializer_list<QWidget *>{m_search, m_follow, m_save})
        part->setEnabled(any);
    QString note;
    if (any && m_ended)
        note = m_error.isEmpty() ? tr("The log has ended.") : tr("The log broke off: %1").arg(m_error);
    else if (any && m_view->buffer().dropped() > 0)
        note = tr("Only the newest lines are kept.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (any)
        return;
    if (!m_node.spec)
        m_empty->clear();
    else if (!m_node.isContainer())
        m_empty->setText(
            tr("This node is modelled: it has no log.\nWhat it does is in the event log below."));
    else if (!m_error.isEmpty())
        m_empty->setText(tr("The log cannot be read: %1").arg(m_error));
    else if (!m_node.container())
        m_empty->setText(tr("The container's output will be here. Start the scenario to see it."));
    else if (!m_node.isThere())
        m_empty->setText(tr("The container is gone, and its log with it."));
    else if (m_ended)
        m_empty->setText(tr("The container ended without printing anything."));
    else
        m_empty->setText(tr("Nothing printed yet. New lines appear here by themselves."));
}

void LogsTab::showMatches()
{
    const bool searching = !m_search->text().isEmpty();
    const bool any = searching && m_view->matchCount() > 0;
    m_next->setVisible(searching);
    m_previous->setVisible(searching);
    m_next->setEnabled(any);
    m_previous->setEnabled(any);
    m_found->setVisible(searching);
    if (!searching)
        return;
    const qint64 current = m_view->currentMatch();
    m_found->setText(!any ? tr("none")
                     : current > 0
                         ? tr("%1 of %2").arg(words::number(current), words::number(m_view->matchCount()))
                         : words::number(m_view->matchCount()));
}

void LogsTab::restyle()
{
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    for (QLabel *label : {m_found, m_empty, m_note})
        label->setPalette(quiet);
    m_found->setFont(theme::secondaryFont());
    m_note->setFont(theme::secondaryFont());
}

void LogsTab::retranslate()
{
    m_search->setPlaceholderText(tr("Search the log"));
    m_search->setAccessibleName(tr("Search the log"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_follow, tr("Stay at the newest line"));
    name(m_save, tr("Save the log…"));
    showState();
}

void LogsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    InspectorTab::changeEvent(event);
}

} // namespace xes::ui
