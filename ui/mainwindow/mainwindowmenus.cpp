// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"
#include "eventlog/eventlogview.h"
#include "inspector/inspectorpanel.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/statusline.h"
#include "nodes/nodespanel.h"
#include "painting/safetext.h"
#include "settings/settingsdialog.h"
#include "theme/theme.h"
#include "topology/topologyview.h"
#include "transport/transportbar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>

/// Menus, and the small windows that they open.
namespace xes::ui {

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *open =
        file->addAction(theme::icon(QStringLiteral("open")), tr("&Open…"), this, &MainWindow::chooseFile);
    open->setShortcut(QKeySequence::Open);
    m_recentMenu = file->addMenu(theme::icon(QStringLiteral("recent")), tr("Open &recent"));
    m_sampleMenu = file->addMenu(tr("Open a sa&mple"));
    m_sampleMenu->setEnabled(false);
    m_reload = file->addAction(theme::icon(QStringLiteral("refresh")), tr("Open &again"), this,
                               [this] { Q_EMIT openRequested(m_scenario->file); });
    m_reload->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    file->addSeparator();
    QAction *settings = file->addAction(theme::icon(QStringLiteral("settings")), tr("&Settings…"), this,
                                        &MainWindow::showSettings);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma)); // no binding without a platform theme
    settings->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    QMenu *run = menuBar()->addMenu(tr("&Run"));
    run->addActions({m_transport->startStopAction(), m_transport->resetAction()});
    run->addSeparator();
    run->addActions({m_transport->runPauseAction(), m_transport->stepAction(), m_transport->nextEventAction(),
                     m_transport->runUntilAction()});
    run->addMenu(m_transport->stepSizeMenu());
    run->addSeparator();
    run->addActions({m_transport->fasterAction(), m_transport->slowerAction()});

    makeViewMenu();

    QMenu *engine = menuBar()->addMenu(tr("&Engine"));
    engine->addAction(theme::icon(QStringLiteral("refresh")), tr("&Connect again"), this,
                      &MainWindow::reconnectRequested);
    engine->addAction(tr("Choose an &engine…"), this, &MainWindow::enginesRequested);
    engine->addAction(theme::icon(QStringLiteral("engine")), tr("Start a &private engine…"), this,
                      &MainWindow::privateEngineRequested);
    engine->addSeparator();
    engine->addAction(theme::icon(QStringLiteral("broom")), tr("Clean &up…"), this, &MainWindow::openOrphans);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keys"), this, &MainWindow::showKeys);
    QAction *about = help->addAction(theme::icon(QStringLiteral("info")), tr("&About xEdgeSim"), this,
                                     &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
    refreshRecent();
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *in = view->addAction(theme::icon(QStringLiteral("zoom-in")), tr("Zoom &in"), m_topology,
                                  &TopologyView::zoomIn);
    in->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction *out = view->addAction(theme::icon(QStringLiteral("zoom-out")), tr("Zoom &out"), m_topology,
                                   &TopologyView::zoomOut);
    out->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    QAction *fit = view->addAction(theme::icon(QStringLiteral("fit")), tr("&Fit all nodes"), m_topology,
                                   &TopologyView::zoomToFit);
    fit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    view->addAction(tr("&Arrange again"), m_topology, &TopologyView::arrangeAgain);
    view->addSeparator();
    const auto panel = [this, view](const QString &words, QWidget *widget, Qt::Key key) {
        QAction *action = view->addAction(words);
        action->setCheckable(true);
        action->setChecked(true);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        connect(action, &QAction::toggled, widget, &QWidget::setVisible);
        return action;
    };
    panel(tr("&Nodes"), m_nodes, Qt::Key_1);
    panel(tr("Ins&pector"), m_inspector, Qt::Key_2);
    m_showBottom = panel(tr("&Events and problems"), m_bottom, Qt::Key_3);
}

void MainWindow::change(const std::function<void(Preferences &)> &with)
{
    Preferences changed = m_preferences;
    with(changed);
    if (changed == m_preferences)
        return;
    m_preferences = std::move(changed);
    Q_EMIT preferencesChanged(m_preferences);
}

void MainWindow::rememberFile(const QString &file)
{
    change([&file](Preferences &p) { p.remember(file); });
    refreshRecent();
}

void MainWindow::rememberEngine(const QString &setting)
{
    change([&setting](Preferences &p) { p.engine = setting; });
}

void MainWindow::refreshRecent()
{
    m_welcome->setRecentFiles(m_preferences.recentFiles);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!m_preferences.recentFiles.isEmpty());
    for (const QString &path : m_preferences.recentFiles) {
        const QFileInfo info(path);
        QString name = info.fileName();
        QAction *action = m_recentMenu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(plainTip(path));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openRequested(path); });
    }
    m_recentMenu->setToolTipsVisible(true);
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("&Forget these")), &QAction::triggered, this, [this] {
        change([](Preferences &p) { p.recentFiles.clear(); });
        refreshRecent();
    });
}

void MainWindow::refreshTitle()
{
    m_reload->setEnabled(m_scenario && !m_scenario->file.isEmpty());
    if (!m_scenario) {
        setWindowTitle(QStringLiteral("xEdgeSim"));
        m_status->setFile({}, {});
        return;
    }
    const QString file =
        m_scenario->file.isEmpty() ? m_scenario->name : QFileInfo(m_scenario->file).fileName();
    setWindowTitle(tr("%1 — xEdgeSim").arg(file));
    m_status->setFile(file, m_scenario->file);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, this, [this](theme::Mode mode) {
        theme::apply(*qApp, mode);
        change([mode](Preferences &p) { p.theme = mode; });
    });
    connect(dialog, &SettingsDialog::paceChosen, this, [this](const scenario::Pace &pace) {
        m_transport->setPace(pace);
        change([pace](Preferences &p) { p.pace = pace; });
    });
    dialog->open();
}

void MainWindow::showKeys()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys"));
    auto *rows = new QFormLayout(dialog);
    rows->setContentsMargins(theme::scaled(20), theme::scaled(16), theme::scaled(20), theme::scaled(16));
    rows->setHorizontalSpacing(theme::scaled(32));
    rows->setVerticalSpacing(theme::scaled(6));
    const auto row = [&](const QString &words, const QString &keys) {
        auto *key = new QLabel(keys, dialog);
        key->setFont(theme::fixedFont());
        rows->addRow(words, key);
    };
    for (const QAction *menu : menuBar()->actions()) {
        bool first = true;
        for (const QAction *action : menu->menu()->actions()) {
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts())
                keys << key.toString(QKeySequence::NativeText);
            if (keys.isEmpty())
                continue;
            if (std::exchange(first, false)) {
                auto *title = new QLabel(menu->text().remove(QLatin1Char('&')), dialog);
                title->setFont(theme::headFont());
                rows->addRow(title);
            }
            row(action->text().remove(QLatin1Char('&')), keys.join(QStringLiteral("   ")));
        }
    }
    rows->addItem(new QSpacerItem(0, theme::scaled(8)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::accept);
    rows->addRow(buttons);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About xEdgeSim"));
    box->setIconPixmap(windowIcon().pixmap(theme::scaled(64)));
    box->setText(QStringLiteral("xEdgeSim %1").arg(QLatin1String(versionString)));
    box->setInformativeText(tr("Interactive edge-computing scenarios over virtual time and real containers.\n"
                               "Free software under the GNU General Public License, version 3 or later.\n"
                               "Built with Qt %1.")
                                .arg(QLatin1String(qVersion())));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace xes::ui
