// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/safetext.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "transport/clockdisplay.h"
#include "transport/transportbar.h"
#include "words/words.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

/// What the bar shows in each state of a run.
namespace xes::ui {

namespace {

QString withKey(const QString &what, const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, key);
}

/// What is too long for one line takes both: that the run starts or stops is seen from the buttons too.
void wrap(const QString &words, const QFontMetrics &metrics, int width, QString &first, QString &second)
{
    if (metrics.horizontalAdvance(words) <= width)
        return;
    qsizetype end = 0;
    for (qsizetype space = words.indexOf(u' '); space >= 0; space = words.indexOf(u' ', space + 1)) {
        if (metrics.horizontalAdvance(words.left(space)) > width)
            break;
        end = space;
    }
    if (end == 0)
        return;
    first = words.left(end);
    second = words.mid(end + 1);
}

} // namespace

void TransportBar::enable(QAction *action, const QString &whyNot, const QString &what)
{
    action->setEnabled(whyNot.isEmpty());
    const QString tip = withKey(what, action);
    action->setToolTip(whyNot.isEmpty() ? tip : QStringLiteral("%1\n%2").arg(tip, whyNot));
}

QString TransportBar::whyNoStep() const
{
    switch (m_snapshot ? m_snapshot->state : RunState::Empty) {
    case RunState::Empty:
        return tr("Open a scenario first.");
    case RunState::Idle:
    case RunState::Stopped:
    case RunState::Failed:
        return tr("Start the nodes first.");
    case RunState::Starting:
        return tr("The nodes are still starting.");
    case RunState::Running:
        return tr("Pause first.");
    case RunState::Finished:
        return tr("Virtual time has reached the end. “Run until…” goes past it.");
    case RunState::Stopping:
        return tr("The nodes are being stopped.");
    case RunState::Paused:
        break;
    }
    return {};
}

void TransportBar::refresh()
{
    const RunState state = m_snapshot ? m_snapshot->state : RunState::Empty;
    const bool live = isLive(state);
    const bool running = state == RunState::Running;

    // Start and Stop share one place.
    m_startStop->setText(live ? tr("S&top") : tr("St&art"));
    m_startStop->setIcon(theme::icon(live ? QStringLiteral("stop") : QStringLiteral("start")));
    m_startStopButton->setText(live ? tr("Stop") : tr("Start"));
    enable(m_startStop,
           state == RunState::Empty      ? tr("Open a scenario first.")
           : state == RunState::Stopping ? tr("The nodes are being stopped.")
                                         : m_waitingFor,
           live ? tr("Stop all nodes and remove their containers")
                : tr("Start all nodes and wait until they are ready"));
    theme::setPrimary(m_startStopButton, !live && state != RunState::Empty);

    enable(m_reset,
           state == RunState::Empty      ? tr("Open a scenario first.")
           : state == RunState::Idle     ? tr("Virtual time is at the beginning already.")
           : state == RunState::Stopping ? tr("The nodes are being stopped.")
                                         : QString(),
           tr("Reset: stop the nodes and go back to the beginning"));

    m_runPause->setText(running ? tr("&Pause") : tr("&Run"));
    m_runPause->setIcon(theme::icon(running ? QStringLiteral("pause") : QStringLiteral("play")));
    m_runPauseButton->setText(running ? tr("Pause") : tr("Run"));
    enable(m_runPause, running ? QString() : whyNoStep(),
           running ? tr("Hold virtual time at the next border") : tr("Let virtual time run to the end"));
    theme::setPrimary(m_runPauseButton, live);

    enable(m_step, whyNoStep(), tr("Step by %1").arg(words::duration(stepSize())));
    m_stepButton->setText(tr("Step") + QStringLiteral("   ") + words::duration(stepSize()));
    if (const int wanted = std::max(m_stepWidth, m_stepButton->sizeHint().width());
        wanted != m_stepButton->width()) {
        m_stepButton->setFixedWidth(wanted);
        fitInto(width());
    }
    // The size may be chosen at any time.
    m_stepMenu->setEnabled(true);

    const bool nothingNext = m_snapshot && state == RunState::Paused && !m_snapshot->next;
    enable(m_nextEvent, nothingNext ? tr("No event of a modelled node or message lies ahead.") : whyNoStep(),
           tr("Step to the next event"));
    enable(m_runUntil, state == RunState::Finished ? QString() : whyNoStep(),
           tr("Run until a time of your choice"));

    m_faster->setEnabled(m_pace->value() < m_pace->maximum());
    m_slower->setEnabled(m_pace->value() > m_pace->minimum());
    refreshStatus();
}

void TransportBar::refreshStatus()
{
    const RunState state = m_snapshot ? m_snapshot->state : RunState::Empty;
    QString line = words::runStateText(state);
    QString next;
    if (m_snapshot && state != RunState::Empty) {
        // There is room for one of them; the number of steps cannot be read while it runs.
        if (state == RunState::Running && m_snapshot->achievedPace > 0)
            line = tr("%1 · %2 real").arg(line, words::factor(m_snapshot->achievedPace));
        else if (m_snapshot->steps > 0)
            line = tr("%1 · step %2").arg(line, words::number(static_cast<qint64>(m_snapshot->steps)));
        if (!m_snapshot->activity.isEmpty())
            next = m_snapshot->activity.translated();
        else if (wishesTooMuch() && (state == RunState::Running || state == RunState::Paused))
            next = tr("containers keep real time");
        else if (m_snapshot->next && (state == RunState::Paused || state == RunState::Running))
            next = tr("next %1 %2")
                       .arg(formatSeconds(m_snapshot->next->time), m_snapshot->next->node.toString());
        else if (toUs(m_snapshot->end) > 0)
            next = tr("ends at %1").arg(words::duration(m_snapshot->end.time_since_epoch()));
    }
    if (!m_waitingFor.isEmpty()) {
        next = m_waitingFor;
        line.clear();
    }
    if (state == RunState::Starting || state == RunState::Stopping || !m_waitingFor.isEmpty())
        wrap(next, m_nextLine->fontMetrics(), m_nextLine->width(), line, next);
    m_nextLine->setVisible(!next.isEmpty());
    for (const auto &[label, text] : {std::pair{m_stateLine, line}, std::pair{m_nextLine, next}}) {
        // How far something is stands at the end.
        const Qt::TextElideMode mode = state == RunState::Starting ? Qt::ElideMiddle : Qt::ElideRight;
        const QString shown = label->fontMetrics().elidedText(text, mode, label->width());
        if (label->text() != shown)
            label->setText(shown);
        label->setToolTip(shown == text ? QString() : plainTip(text));
        label->setAccessibleName(text.isEmpty() ? tr("State of the run") : text);
    }
}

void TransportBar::fitInto(int width)
{
    // What gives way first when the bar is narrow: words that an icon can stand for, then the pace's name.
    const QFontMetrics metrics(theme::bodyFont());
    const QString next = tr("Next event");
    const QString until = tr("Run until…");
    const int spare = theme::scaled(128); // of the state line
    const int fixed = m_startStopButton->width() + m_resetButton->width() + m_runPauseButton->width() +
                      m_stepButton->width() + m_pace->width() + m_paceValue->width() +
                      m_clock->sizeHint().width() + theme::scaled(12 * 2 + 8 * 12 + 9 + 8);
    const int icons = 2 * theme::scaled(16 + 8 + 24);
    const int labels = metrics.horizontalAdvance(next) + metrics.horizontalAdvance(until);
    const int paceName = metrics.horizontalAdvance(tr("Pace"));
    const bool words = width >= fixed + icons + labels + paceName + spare;
    m_nextEventButton->setText(words ? next : QString());
    m_runUntilButton->setText(words ? until : QString());
    m_paceLabel->setVisible(width >= fixed + 2 * theme::scaled(36) + paceName + spare);
    layout()->activate(); // the lines are elided to the width that they have now
}

} // namespace xes::ui
