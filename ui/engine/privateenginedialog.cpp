// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/privateenginedialog.h"

#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xes::ui {

PrivateEngineDialog::PrivateEngineDialog(const QString &dataFolder, const QString &reason, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("privateEngineDialog"));
    setWindowTitle(tr("Private engine"));
    auto *title = new QLabel(tr("Start an engine of our own?"), this);
    QFont large = theme::headFont();
    large.setPointSizeF(large.pointSizeF() * 16 / 13);
    title->setFont(large);
    auto *words = new QLabel(this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setText(reason.isEmpty() ? tr("Containers need a Docker engine, and none answers on this machine.")
                                    : reason);

    auto *facts = new QGridLayout;
    facts->setColumnStretch(1, 1);
    facts->setHorizontalSpacing(theme::scaled(16));
    facts->setVerticalSpacing(theme::scaled(6));
    const auto fact = [this, facts](const QString &name, const QString &value) {
        const int row = facts->rowCount();
        auto *label = new QLabel(name, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *text = new QLabel(value, this);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        facts->addWidget(label, row, 0, Qt::AlignTop);
        facts->addWidget(text, row, 1);
    };
    fact(tr("What starts"),
         tr("As root, Docker’s engine (dockerd); otherwise Podman’s service. It is used by "
            "xEdgeSim alone."));
    fact(tr("Its data"), dataFolder);
    fact(tr("Its limits"),
         tr("On Linux only. With Docker’s engine, containers reach each other and this machine, but not the "
            "internet, unless they share the host’s network. Images are pulled by the engine itself, where "
            "the "
            "machine is online; those of other engines are not seen."));
    fact(tr("Its end"),
         tr("It stops when the last xEdgeSim window is closed. Its images stay for the next time."));
    fact(tr("Others"), tr("Other engines and their containers are never touched."));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *start = buttons->addButton(tr("&Start it"), QDialogButtonBox::AcceptRole);
    QPushButton *without = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    start->setObjectName(QStringLiteral("startPrivateEngine"));
    without->setToolTip(tr("Modelled nodes run without an engine."));
    start->setDefault(true);
    start->setFocus(); // else the first in the row would be the default while it has the focus
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::scaled(20), theme::scaled(20), theme::scaled(20), theme::scaled(16));
    layout->setSpacing(theme::scaled(12));
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addLayout(facts);
    layout->addSpacing(theme::scaled(4));
    layout->addWidget(buttons);
    setFixedSize(theme::scaled(520), layout->heightForWidth(theme::scaled(520)));
}

} // namespace xes::ui
