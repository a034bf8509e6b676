// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/overview/factlist.h"

#include "painting/paint.h"
#include "painting/safetext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>

namespace xes::ui {

namespace {

void offerCopy(QWidget *widget, const QPoint &where, const QString &label, const QString &text)
{
    auto *menu = new QMenu(widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(menu->addAction(label), &QAction::triggered, widget,
                     [text] { QApplication::clipboard()->setText(text); });
    menu->popup(where);
}

} // namespace

ValueLine::ValueLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QFont ValueLine::shownFont() const
{
    return m_look.fixed ? fixedLike(theme::secondaryFont()) : theme::bodyFont();
}

void ValueLine::setText(const QString &text, const Look &look)
{
    if (text == m_text && look == m_look)
        return;
    m_text = text;
    m_look = look;
    setToolTip(text.size() > 24 ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()) : QString());
    update();
}

QSize ValueLine::sizeHint() const
{
    return {theme::scaled(120), theme::scaled(20)};
}

void ValueLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF area = rect();
    QColor color = theme::color(palette(), theme::Role::Text);
    if (m_look.tone) {
        color = theme::color(palette(), *m_look.tone);
        const qreal side = theme::scaled(14);
        drawSymbol(painter, QRectF(0, 0, side, height()), theme::toneIconName(*m_look.tone), 14, color);
        area.setLeft(side + theme::scaled(5));
    }
    painter.setFont(shownFont());
    painter.setPen(color);
    drawElided(painter, area, Qt::AlignLeft | Qt::AlignVCenter, m_text, nullptr, Qt::ElideMiddle);
}

void ValueLine::contextMenuEvent(QContextMenuEvent *event)
{
    offerCopy(this, event->globalPos(), tr("Copy"), m_text);
}

FactList::FactList(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::scaled(12));
    m_grid->setVerticalSpacing(theme::scaled(4));
    setNameWidth(theme::scaled(108));
    m_grid->setColumnStretch(1, 1);
}

FactList::Row &FactList::row(int key)
{
    auto found = m_rows.find(key);
    if (found != m_rows.end())
        return *found;
    Row made;
    made.name = new QLabel(this);
    made.name->setTextFormat(Qt::PlainText);
    made.value = new ValueLine(this);
    made.links = new QLabel(this);
    made.links->setTextFormat(Qt::RichText);
    made.links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    made.links->setVisible(false);
    connect(made.links, &QLabel::linkActivated, this, &FactList::linkActivated);
    m_grid->addWidget(made.name, key, 0, Qt::AlignTop);
    m_grid->addWidget(made.value, key, 1);
    m_grid->addWidget(made.links, key, 1);
    restyle(made);
    return *m_rows.insert(key, made);
}

void FactList::set(int key, const QString &name, const QString &value, const ValueLine::Look &look)
{
    if (value.isEmpty() && !m_rows.contains(key))
        return;
    Row &made = row(key);
    setName(made, name);
    made.value->setText(value, look);
    made.value->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    made.name->setVisible(!value.isEmpty());
    made.value->setVisible(!value.isEmpty());
    made.links->setVisible(false);
}

void FactList::setLinks(int key, const QString &name, const QString &html)
{
    if (html.isEmpty() && !m_rows.contains(key))
        return;
    Row &made = row(key);
    setName(made, name);
    if (made.links->text() != html)
        made.links->setText(html);
    made.links->setAccessibleName(name);
    made.name->setVisible(!html.isEmpty());
    made.links->setVisible(!html.isEmpty());
    made.value->setVisible(false);
}

/// A name from a file may be long: its value needs room too.
void FactList::setName(const Row &made, const QString &name)
{
    const QString shown =
        QFontMetrics(made.name->font()).elidedText(name, Qt::ElideMiddle, theme::scaled(168));
    made.name->setText(shown);
    made.name->setToolTip(shown == name ? QString() : plainTip(name));
}

int FactList::nameWidth() const
{
    int width = theme::scaled(108);
    for (const Row &made : m_rows)
        if (!made.name->isHidden())
            width = qMax(width, made.name->sizeHint().width());
    return width;
}

void FactList::setNameWidth(int width)
{
    if (m_grid->columnMinimumWidth(0) == width)
        return;
    m_grid->setColumnMinimumWidth(0, width);
    m_grid->update();
}

void FactList::clear()
{
    for (const Row &made : std::as_const(m_rows)) {
        delete made.name;
        delete made.value;
        delete made.links;
    }
    m_rows.clear();
}

QString FactList::value(int key) const
{
    const auto found = m_rows.constFind(key);
    if (found == m_rows.constEnd())
        return {};
    return found->links->isHidden() ? found->value->text() : found->links->text();
}

void FactList::restyle(const Row &made)
{
    QPalette quiet = palette();
    setInk(quiet, theme::color(palette(), theme::Role::SecondaryText));
    made.name->setPalette(quiet);
    made.name->setMinimumHeight(theme::scaled(20));
}

void FactList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        for (const Row &made : std::as_const(m_rows))
            restyle(made);
    QWidget::changeEvent(event);
}

OutputLines::OutputLines(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

int OutputLines::lineHeight() const
{
    return theme::scaled(20);
}

void OutputLines::setLines(const QStringList &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    setAccessibleName(lines.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize OutputLines::sizeHint() const
{
    return {theme::scaled(120), lineHeight() * static_cast<int>(m_lines.size())};
}

void OutputLines::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fixedLike(theme::cardFont()));
    painter.setPen(theme::color(palette(), theme::Role::Text));
    for (int i = 0; i < m_lines.size(); ++i)
        drawElided(painter, QRectF(0, i * lineHeight(), width(), lineHeight()),
                   Qt::AlignLeft | Qt::AlignVCenter, m_lines[i]);
}

void OutputLines::contextMenuEvent(QContextMenuEvent *event)
{
    offerCopy(this, event->globalPos(), tr("Copy all lines"), m_lines.join(QLatin1Char('\n')));
}

} // namespace xes::ui
