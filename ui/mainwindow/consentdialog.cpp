// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/consentdialog.h"

#include "painting/safetext.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace xes::ui {

QString explainAsk(const QString &what)
{
    const auto starts = [&what](const char *prefix) { return what.startsWith(QLatin1String(prefix)); };
    if (starts("privileged"))
        return ConsentDialog::tr("Full control over this machine");
    if (starts("engine socket") || (starts("mount") && what.contains(QLatin1String("docker.sock"))))
        return ConsentDialog::tr("Full control over the engine, and with it over this machine");
    if (starts("mount") || starts("build_context"))
        return ConsentDialog::tr("Access to files of this machine");
    if (starts("volume"))
        return ConsentDialog::tr("Access to data that is on the engine already");
    if (starts("devices"))
        return ConsentDialog::tr("Access to a device of this machine");
    if (starts("cap_add"))
        return ConsentDialog::tr("More rights than a container has by default");
    if (starts("network"))
        return ConsentDialog::tr("The network of this machine");
    if (starts("pid"))
        return ConsentDialog::tr("Sees and reaches the processes of this machine");
    if (starts("ipc"))
        return ConsentDialog::tr("Shares memory with programs of this machine");
    if (starts("security_opt"))
        return ConsentDialog::tr("Turns off a protection");
    return ConsentDialog::tr("Goes beyond an ordinary sandbox");
}

ConsentDialog::ConsentDialog(const QString &scenario, const std::vector<scenario::Ask> &asks, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("consentDialog"));
    setWindowTitle(tr("More than a sandbox"));
    auto *title = new QLabel(tr("“%1” asks for more than a sandbox").arg(scenario), this);
    QFont large = theme::headFont();
    large.setPointSizeF(large.pointSizeF() * 16 / 13);
    title->setFont(large);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    auto *words = new QLabel(
        tr("Start it only if you trust whoever wrote the file. This is what its containers would get:"),
        this);
    words->setWordWrap(true);

    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("asks"));
    list->setAccessibleName(tr("What the scenario asks for"));
    list->setHeaderLabels({tr("Node"), tr("Asks for"), tr("What that means")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setTabKeyNavigation(false);
    for (const scenario::Ask &ask : asks) {
        const QString what = safeLine(ask.what, 4096);
        auto *item = new QTreeWidgetItem(list, {safeLine(ask.node.toString()), what, explainAsk(ask.what)});
        item->setFont(1, theme::fixedFont());
        item->setToolTip(1, QStringLiteral("<p>%1</p>").arg(what.toHtmlEscaped()));
    }
    for (int column = 0; column < 2; ++column) {
        list->resizeColumnToContents(column);
        list->setColumnWidth(column, qMin(list->columnWidth(column) + theme::scaled(12), theme::scaled(240)));
    }
    list->setMinimumHeight(theme::scaled(140));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *agree = buttons->addButton(tr("&Agree and start"), QDialogButtonBox::AcceptRole);
    QPushButton *refuse = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    agree->setObjectName(QStringLiteral("agreeButton"));
    agree->setAutoDefault(false);
    refuse->setDefault(true); // Enter must not give rights away
    refuse->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::scaled(20), theme::scaled(20), theme::scaled(20), theme::scaled(16));
    layout->setSpacing(theme::scaled(12));
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(theme::scaled(760), theme::scaled(360));
}

} // namespace xes::ui
