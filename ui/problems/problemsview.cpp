// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problemsview.h"

#include "problems/problemmodel.h"
#include "theme/theme.h"
#include "words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace xes::ui {

namespace {

/// Two or three lines: what, what to do, where.
class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const auto severity = static_cast<Problem::Severity>(index.data(ProblemModel::SeverityRole).toInt());
        const QRect area = contents(option.rect);
        const QPixmap mark =
            theme::pixmap(words::severityIcon(severity), 14, theme::color(palette, words::tone(severity)),
                          painter->device()->devicePixelRatioF());
        const QFontMetrics metrics(theme::bodyFont());
        painter->drawPixmap(QPoint(option.rect.left() + theme::scaled(12),
                                   area.top() + (metrics.height() - theme::scaled(14)) / 2),
                            mark);
        int y = area.top();
        painter->setFont(theme::bodyFont());
        painter->setPen(theme::color(palette, theme::Role::Text));
        y += draw(painter, QRect(area.left(), y, area.width(), area.bottom() - y), message(index));
        painter->setFont(theme::secondaryFont());
        painter->setPen(theme::color(palette, theme::Role::SecondaryText));
        for (const int role : {ProblemModel::RemedyRole, ProblemModel::WhereRole}) {
            const QString text = index.data(role).toString();
            if (!text.isEmpty())
                y += draw(painter, QRect(area.left(), y, area.width(), area.bottom() - y), text);
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = contents(QRect(0, 0, qMax(option.rect.width(), theme::scaled(240)), 0)).width();
        int height = high(theme::bodyFont(), width, message(index));
        for (const int role : {ProblemModel::RemedyRole, ProblemModel::WhereRole}) {
            const QString text = index.data(role).toString();
            if (!text.isEmpty())
                height += high(theme::secondaryFont(), width, text);
        }
        return {width, height + theme::scaled(12)};
    }

private:
    static constexpr int flags = Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap;

    static QString message(const QModelIndex &index)
    {
        const int count = index.data(ProblemModel::CountRole).toInt();
        const QString text = index.data(Qt::DisplayRole).toString();
        return count > 1 ? QStringLiteral("%1 (%2×)").arg(text, words::number(count)) : text;
    }
    static QRect contents(const QRect &rect)
    {
        return rect.adjusted(theme::scaled(36), theme::scaled(6), -theme::scaled(12), 0);
    }
    static int high(const QFont &font, int width, const QString &text)
    {
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), flags, text).height();
    }
    static int draw(QPainter *painter, const QRect &rect, const QString &text)
    {
        QRect used;
        painter->drawText(rect, flags, text, &used);
        return used.height();
    }
};

} // namespace

ProblemsView::ProblemsView(ProblemModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setObjectName(QStringLiteral("problemsView"));
    setAccessibleName(tr("Problems"));
    setModel(model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setTabKeyNavigation(false);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        const QString node = index.data(ProblemModel::NodeRole).toString();
        if (!node.isEmpty())
            Q_EMIT nodeActivated(NodeId(node));
    });
}

void ProblemsView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(theme::color(palette(), theme::Role::SecondaryText));
    painter.drawText(
        viewport()->rect().adjusted(theme::scaled(24), 0, -theme::scaled(24), 0),
        Qt::AlignCenter | Qt::TextWordWrap,
        tr("No problems. What a scenario, a node or the engine complains about will stand here."));
}

void ProblemsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // heights follow the width
}

void ProblemsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QListView::keyPressEvent(event);
}

void ProblemsView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(theme::icon(QStringLiteral("copy")), tr("&Copy")), &QAction::triggered, this,
            &ProblemsView::copy);
    connect(menu->addAction(theme::icon(QStringLiteral("close")), tr("C&lear the list")), &QAction::triggered,
            m_model, &ProblemModel::clear);
    menu->popup(event->globalPos());
}

void ProblemsView::copy() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model->text(currentIndex().row()));
}

} // namespace xes::ui
