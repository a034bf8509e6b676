// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/shutdownoverlay.h"

#include "theme/style.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace xes::ui {

namespace {

class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::color(palette(), theme::Role::Line), 1));
        painter.setBrush(theme::color(palette(), theme::Role::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::scaled(8),
                                theme::scaled(8));
    }
};

} // namespace

ShutdownOverlay::ShutdownOverlay(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_title(new QLabel(tr("Shutting down the run…"), m_card)),
      m_words(new QLabel(m_card)),
      m_warning(new QLabel(m_card)),
      m_progress(new QProgressBar(m_card)),
      m_force(new QPushButton(m_card)),
      m_wait(new QPushButton(tr("&Go on waiting"), m_card))
{
    setObjectName(QStringLiteral("shutdownOverlay"));
    setAccessibleName(m_title->text());
    QFont large = theme::headFont();
    large.setPointSizeF(large.pointSizeF() * 16 / 13);
    m_title->setFont(large);
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("shutdownWords"));
    m_warning->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("shutdownWarning"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Nodes that have ended"));
    m_force->setObjectName(QStringLiteral("forceClose"));
    m_wait->setObjectName(QStringLiteral("goOnWaiting"));
    theme::setPrimary(m_wait);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_force);
    buttons->addWidget(m_wait);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(theme::scaled(24), theme::scaled(20), theme::scaled(24), theme::scaled(20));
    layout->setSpacing(theme::scaled(12));
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_progress);
    layout->addWidget(m_warning);
    layout->addLayout(buttons);
    m_card->setFixedWidth(theme::scaled(460));

    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout; // not an alignment, which would ignore the height for the width
    middle->addStretch();
    middle->addWidget(m_card);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch(3);
    connect(m_wait, &QPushButton::clicked, this, [this] {
        if (m_told) {
            Q_EMIT forced();
            return;
        }
        m_warning->hide();
        m_wait->hide();
        m_force->setText(tr("&Close without waiting…"));
    });
    connect(m_force, &QPushButton::clicked, this, [this] {
        if (m_wait->isHidden())
            askAgain();
        else
            Q_EMIT forced();
    });
    parent->installEventFilter(this);
    hide();
}

void ShutdownOverlay::begin()
{
    m_warning->hide();
    m_wait->hide();
    m_force->setText(tr("&Close without waiting…"));
    m_progress->setRange(0, 0);
    m_counts.clear();
    refresh();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_force->setFocus();
}

void ShutdownOverlay::setSnapshot(const SnapshotPtr &snapshot)
{
    if (isHidden() || !snapshot || snapshot->nodes.empty())
        return;
    int containers = 0;
    int gone = 0;
    for (const NodeSnapshot &node : snapshot->nodes) {
        if (node.implementation != scenario::Implementation::Docker)
            continue;
        ++containers;
        gone += hasEnded(node.state.status) ? 1 : 0;
    }
    if (containers == 0)
        return;
    m_progress->setRange(0, containers);
    m_progress->setValue(gone);
    m_counts = tr("%1 of %n container(s) have ended.", nullptr, containers).arg(gone);
    refresh();
}

void ShutdownOverlay::setEngineStatus(const EngineStatus &status)
{
    m_engineSilent = status.state == EngineStatus::State::Unreachable;
    if (!isHidden())
        refresh();
}

void ShutdownOverlay::refresh()
{
    if (m_told)
        return;
    m_words->setText(
        (m_counts.isEmpty() ? tr("The nodes are being stopped and their containers removed.") : m_counts) +
        QLatin1Char(' ') +
        (m_engineSilent ? tr("The engine does not answer. It is waited for up to two minutes, then "
                             "the window says what stays.")
                        : tr("The window closes by itself.")));
}

void ShutdownOverlay::tellWhatStays(const QStringList &names)
{
    m_told = true;
    m_title->setText(tr("Not everything could be removed"));
    m_progress->hide();
    constexpr qsizetype fit = 8;
    QStringList shown = names.mid(0, fit);
    if (names.size() > fit)
        shown << tr("and %n more", nullptr, static_cast<int>(names.size() - fit));
    m_words->setText(tr("These may still be on the engine: %1. The next start of the program lists them as "
                        "orphans; one click removes them.")
                         .arg(shown.join(QStringLiteral(", "))));
    setAccessibleName(m_title->text());
    m_warning->hide();
    m_force->hide();
    m_wait->setText(tr("&Close"));
    m_wait->show();
    m_wait->setFocus();
}

void ShutdownOverlay::askAgain()
{
    if (m_told) {
        Q_EMIT forced();
        return;
    }
    m_warning->setText(
        tr("Still shutting down. Closed now, the containers that run would stay on the engine as orphans; "
           "the next start offers to remove them."));
    m_warning->show();
    m_wait->show();
    m_force->setText(tr("&Leave them and close"));
    m_wait->setFocus();
}

/// As in a dialog: Return presses the button that has the focus.
void ShutdownOverlay::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()); enter && button)
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void ShutdownOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = theme::color(palette(), theme::Role::Window);
    veil.setAlpha(215);
    painter.fillRect(rect(), veil);
}

bool ShutdownOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace xes::ui
