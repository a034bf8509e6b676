// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/statusline.h"

#include "engine/engineindicator.h"
#include "orphans/orphanpill.h"
#include "painting/safetext.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace xes::ui {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent),
      m_engine(new EngineIndicator(this)),
      m_containers(new QLabel(this)),
      m_file(new QLabel(this)),
      m_orphans(new OrphanPill(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_containers->setObjectName(QStringLiteral("containerCount"));
    m_file->setObjectName(QStringLiteral("fileName"));
    m_file->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_engine);
    layout->addWidget(m_containers);
    layout->addStretch();
    layout->addWidget(m_file);
    layout->addWidget(m_orphans);
    applyMeasures();
}

void StatusLine::applyMeasures()
{
    for (QLabel *label : {m_containers, m_file}) {
        label->setFont(theme::secondaryFont());
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    layout()->setContentsMargins(theme::scaled(4), 1, theme::scaled(12), 0);
    layout()->setSpacing(theme::scaled(12));
    setFixedHeight(theme::scaled(28));
}

void StatusLine::setFile(const QString &name, const QString &path)
{
    m_file->setText(name);
    m_file->setToolTip(plainTip(path));
    m_file->setAccessibleName(name.isEmpty() ? tr("No file") : tr("File %1").arg(name));
}

void StatusLine::setSnapshot(const SnapshotPtr &snapshot)
{
    int all = 0;
    int running = 0;
    if (snapshot) {
        for (const NodeSnapshot &node : snapshot->nodes) {
            if (node.implementation != scenario::Implementation::Docker)
                continue;
            ++all;
            const NodeStatus status = node.state.status;
            running += status == NodeStatus::Running || status == NodeStatus::Frozen ||
                       status == NodeStatus::Unhealthy;
        }
    }
    const QString words =
        all == 0 ? QString() : tr("%1 of %n container(s) running", nullptr, all).arg(running);
    if (m_containers->text() != words)
        m_containers->setText(words);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(palette(), theme::Role::Surface));
    painter.fillRect(0, 0, width(), 1, theme::color(palette(), theme::Role::Line));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange && layout())
        applyMeasures();
    QWidget::changeEvent(event);
}

} // namespace xes::ui
