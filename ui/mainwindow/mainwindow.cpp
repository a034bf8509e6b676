// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "engine/engineindicator.h"
#include "engine/privateenginedialog.h"
#include "eventlog/eventlogview.h"
#include "inspector/inspectorpanel.h"
#include "mainwindow/banner.h"
#include "mainwindow/cardfigures.h"
#include "mainwindow/consentdialog.h"
#include "mainwindow/shutdownoverlay.h"
#include "mainwindow/statusline.h"
#include "nodes/nodespanel.h"
#include "orphans/orphanpill.h"
#include "orphans/orphansdialog.h"
#include "problems/problemmodel.h"
#include "problems/problemsdialog.h"
#include "problems/problemsview.h"
#include "theme/theme.h"
#include "topology/topologyview.h"
#include "transport/transportbar.h"
#include "words/words.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace xes::ui {

namespace {

/// The scenario file among what is dragged, else the first local one: opening it says what is wrong with it.
/// Nothing where no file is dragged.
QString scenarioFile(const QMimeData *data)
{
    QString first;
    for (const QUrl &url : data->urls()) {
        const QString file = url.toLocalFile();
        if (file.endsWith(QLatin1String(".yaml"), Qt::CaseInsensitive) ||
            file.endsWith(QLatin1String(".yml"), Qt::CaseInsensitive))
            return file;
        if (first.isEmpty())
            first = file;
    }
    return first;
}

} // namespace

MainWindow::MainWindow(const ContainerAccess &access, QWidget *parent)
    : QMainWindow(parent), m_selection(new Selection(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    makeWidgets(access);
    makeMenus();
    setScenario({});
    setSnapshot({});
    resize(QSize(theme::scaled(1440), theme::scaled(900)).boundedTo(screen()->availableSize()));
}

MainWindow::~MainWindow() = default;

void MainWindow::makeWidgets(const ContainerAccess &access)
{
    auto *ground = new QWidget(this);
    ground->setBackgroundRole(QPalette::Base);
    ground->setAutoFillBackground(true);
    m_transport = new TransportBar(ground);
    m_banners = new BannerArea(ground);
    m_pages = new QStackedWidget(ground);

    m_welcome = new WelcomePage(m_pages);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFile);
    connect(m_welcome, &WelcomePage::fileChosen, this, &MainWindow::openRequested);

    m_columns = new QSplitter(Qt::Horizontal, m_pages);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_rows = new QSplitter(Qt::Vertical, m_columns);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_nodes = new NodesPanel(m_columns);
    m_topology = new TopologyView(m_rows);
    m_bottom = new QTabWidget(m_rows);
    m_bottom->setDocumentMode(true);
    m_bottom->setObjectName(QStringLiteral("bottomTabs"));
    m_events = new EventLogView(m_bottom);
    m_problems = new ProblemModel(this);
    auto *problems = new ProblemsView(m_problems, m_bottom);
    m_bottom->addTab(m_events, tr("Events"));
    m_bottom->addTab(problems, tr("Problems"));
    // Tab goes the way of the eye: these two last.
    m_inspector = new InspectorPanel(access, m_columns);
    m_status = new StatusLine(ground);

    m_columns->addWidget(m_nodes);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_rows->addWidget(m_topology);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_rows->setChildrenCollapsible(false);
    m_columns->setSizes({theme::scaled(276), theme::scaled(784), theme::scaled(380)});
    m_rows->setSizes({theme::scaled(536), theme::scaled(252)});
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_columns);

    for (auto *panel : {static_cast<QWidget *>(m_nodes), static_cast<QWidget *>(m_inspector)}) {
        panel->setBackgroundRole(QPalette::Base);
        panel->setAutoFillBackground(true);
    }
    m_nodes->setSelection(m_selection);
    m_topology->setSelection(m_selection);
    m_inspector->setSelection(m_selection);
    m_events->setSelection(m_selection);
    connect(problems, &ProblemsView::nodeActivated, m_selection, &Selection::select);
    connect(m_events, &EventLogView::countChanged, this, [this](qint64 count) {
        m_bottom->setTabText(0, count > 0 ? tr("Events %1").arg(words::number(count)) : tr("Events"));
    });
    const auto countProblems = [this] {
        const int count = m_problems->rowCount();
        m_bottom->setTabText(1, count > 0 ? tr("Problems %1").arg(words::number(count)) : tr("Problems"));
    };
    connect(m_problems, &QAbstractItemModel::rowsInserted, this, countProblems);
    connect(m_problems, &QAbstractItemModel::rowsRemoved, this, countProblems);
    m_figures = new CardFigures(m_topology, access, this);
    connect(m_inspector, &InspectorPanel::openRequested, this, &MainWindow::linkRequested);
    connect(m_inspector, &InspectorPanel::saveRequested, this, &MainWindow::saveText);

    m_enginePopup = new EnginePopup(this);
    connect(m_status->engine(), &QAbstractButton::clicked, this,
            [this] { m_enginePopup->openAbove(m_status->engine()); });
    connect(m_enginePopup, &EnginePopup::reconnectRequested, this, &MainWindow::reconnectRequested);
    connect(m_enginePopup, &EnginePopup::enginesRequested, this, &MainWindow::enginesRequested);
    connect(m_enginePopup, &EnginePopup::privateEngineRequested, this, &MainWindow::privateEngineRequested);
    connect(m_status->orphans(), &QAbstractButton::clicked, this, &MainWindow::openOrphans);
    connect(m_transport, &TransportBar::paceChosen, this,
            [this](const scenario::Pace &pace) { change([pace](Preferences &p) { p.pace = pace; }); });

    auto *layout = new QVBoxLayout(ground);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_transport);
    layout->addWidget(m_banners);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    setCentralWidget(ground);
    m_overlay = new ShutdownOverlay(ground);
    connect(m_overlay, &ShutdownOverlay::forced, this, &MainWindow::finishClosing);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_transport->setPace(preferences.pace);
    if (!preferences.geometry.isEmpty())
        restoreGeometry(preferences.geometry);
    if (!preferences.columns.isEmpty())
        m_columns->restoreState(preferences.columns);
    if (!preferences.rows.isEmpty())
        m_rows->restoreState(preferences.rows);
    refreshRecent();
}

void MainWindow::setSamples(std::vector<Sample> samples)
{
    m_sampleMenu->clear();
    for (const Sample &sample : samples) {
        QString title = sample.title;
        connect(m_sampleMenu->addAction(title.replace(QLatin1Char('&'), QLatin1String("&&"))),
                &QAction::triggered, this, [this, file = sample.file] { Q_EMIT openRequested(file); });
    }
    m_sampleMenu->setEnabled(!samples.empty());
    m_welcome->setSamples(std::move(samples));
}

void MainWindow::setScenario(const std::shared_ptr<const scenario::Scenario> &scenario)
{
    m_scenario = scenario;
    if (!scenario || scenario->indexOf(m_selection->node()) < 0)
        m_selection->select({});
    m_transport->setScenario(scenario);
    m_nodes->setScenario(scenario);
    m_topology->setScenario(scenario);
    m_inspector->setScenario(scenario);
    m_pages->setCurrentWidget(scenario ? static_cast<QWidget *>(m_columns) : m_welcome);
    refreshTitle();
}

void MainWindow::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_transport->setSnapshot(snapshot);
    m_status->setSnapshot(snapshot);
    m_overlay->setSnapshot(snapshot);
    m_figures->setSnapshot(snapshot);
    if (!snapshot)
        return;
    m_nodes->setSnapshot(snapshot);
    m_topology->setSnapshot(snapshot);
    m_inspector->setSnapshot(snapshot);
}

void MainWindow::appendEvents(const EventBatch &events)
{
    m_events->append(events);
}

void MainWindow::clearRun()
{
    m_events->clear();
    m_bottom->setTabText(0, tr("Events"));
    clearProblems();
}

void MainWindow::addProblem(const Problem &problem)
{
    m_problems->append(problem);
}

void MainWindow::clearProblems()
{
    m_problems->clear();
}

void MainWindow::setEngineStatus(const EngineStatus &status)
{
    m_status->engine()->setStatus(status);
    m_overlay->setEngineStatus(status);
    m_enginePopup->setStatus(status);
}

void MainWindow::setOrphanCount(int count)
{
    m_status->orphans()->setCount(count);
}

void MainWindow::setStartUnderWay(bool underWay)
{
    m_startUnderWay = underWay;
}

bool MainWindow::isLive() const
{
    return m_startUnderWay || (m_snapshot && xes::isLive(m_snapshot->state));
}

void MainWindow::askConsent(const QString &scenario, const std::vector<scenario::Ask> &asks)
{
    auto *dialog = new ConsentDialog(scenario, asks, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MainWindow::agreed);
    dialog->open();
}

void MainWindow::offerPrivateEngine(const QString &dataFolder, const QString &reason)
{
    if (findChild<PrivateEngineDialog *>())
        return;
    auto *dialog = new PrivateEngineDialog(dataFolder, reason, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MainWindow::privateEngineAccepted);
    dialog->open();
}

OrphansDialog *MainWindow::orphansDialog() const
{
    return m_orphansDialog;
}

void MainWindow::openOrphans()
{
    if (!m_orphansDialog) {
        m_orphansDialog = new OrphansDialog(this);
        m_orphansDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_orphansDialog, &OrphansDialog::lookRequested, this, &MainWindow::orphansRequested);
        connect(m_orphansDialog, &OrphansDialog::removalRequested, this, &MainWindow::removalRequested);
    }
    m_orphansDialog->open();
    m_orphansDialog->raise();
    if (!m_orphansDialog->isRemoving()) {
        m_orphansDialog->setLooking();
        Q_EMIT orphansRequested();
    }
}

void MainWindow::showProblems()
{
    if (m_pages->currentWidget() == m_welcome) {
        auto *dialog = new ProblemsDialog(m_problems, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return;
    }
    m_showBottom->setChecked(true);
    m_bottom->setCurrentIndex(1);
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a scenario"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Scenarios (*.yaml *.yml)"), tr("All files (*)")});
    if (!m_preferences.recentFiles.isEmpty())
        dialog->setDirectory(QFileInfo(m_preferences.recentFiles.first()).path());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::saveText(const QString &name, const QByteArray &text)
{
    auto *dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, text](const QString &file) { Q_EMIT saveRequested(file, text); });
    dialog->open();
}

void MainWindow::tellWhatStays(const QStringList &names)
{
    m_overlay->tellWhatStays(names);
}

void MainWindow::finishClosing()
{
    m_closeNow = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isLive() && !m_closeNow) {
        event->ignore();
        if (m_closing) {
            m_overlay->askAgain();
            return;
        }
        m_closing = true;
        m_overlay->begin();
        m_overlay->setSnapshot(m_snapshot);
        Q_EMIT shutdownRequested();
        return;
    }
    change([this](Preferences &p) {
        p.geometry = saveGeometry();
        p.columns = m_columns->saveState();
        p.rows = m_rows->saveState();
    });
    event->accept();
    Q_EMIT closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_closing && !scenarioFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = scenarioFile(event->mimeData());
    if (m_closing || file.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT openRequested(file);
}

} // namespace xes::ui
