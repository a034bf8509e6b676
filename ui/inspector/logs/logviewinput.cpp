// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/logs/logview.h"

#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

// What the user does in a log.
namespace xes::ui {

void LogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fitBars();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    fitBars();
    QAbstractScrollArea::resizeEvent(event);
}

void LogView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = lineAt(event->pos());
    if (!(event->modifiers() & Qt::ShiftModifier) || m_anchor < 0)
        m_anchor = m_cursor;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (event->pos().y() < 0)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->pos().y() > viewport()->height())
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    m_cursor = lineAt(event->pos());
    viewport()->update();
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->matches(QKeySequence::FindNext)) {
        findNext();
    } else if (event->matches(QKeySequence::FindPrevious)) {
        findPrevious();
    } else if (event->key() == Qt::Key_Home) {
        bar->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        bar->setValue(bar->maximum());
    } else if (event->key() == Qt::Key_Escape && m_anchor >= 0) {
        m_anchor = m_cursor = -1;
        viewport()->update();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_anchor >= 0);
    connect(copy, &QAction::triggered, this, &LogView::copySelected);
    QAction *all = menu->addAction(tr("Select all"));
    all->setShortcut(QKeySequence::SelectAll);
    connect(all, &QAction::triggered, this, &LogView::selectAll);
    menu->popup(event->globalPos());
}

QString LogView::selectedText() const
{
    if (m_anchor < 0)
        return {};
    return m_buffer.text(std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor) + 1, false);
}

void LogView::copySelected()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void LogView::selectAll()
{
    if (m_buffer.size() == 0)
        return;
    m_anchor = m_buffer.begin();
    m_cursor = m_buffer.end() - 1;
    viewport()->update();
}

} // namespace xes::ui
