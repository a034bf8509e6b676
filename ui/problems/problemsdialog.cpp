// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problemsdialog.h"

#include "problems/problemmodel.h"
#include "problems/problemsview.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace xes::ui {

ProblemsDialog::ProblemsDialog(ProblemModel *model, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("problemsDialog"));
    setWindowTitle(tr("Problems"));
    auto *view = new ProblemsView(model, this);
    view->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    copy->setIcon(theme::icon(QStringLiteral("copy")));
    connect(copy, &QPushButton::clicked, this, [model] {
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->text(row);
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::scaled(16), theme::scaled(16), theme::scaled(16), theme::scaled(16));
    layout->setSpacing(theme::scaled(12));
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(theme::scaled(760), theme::scaled(420));
}

} // namespace xes::ui
