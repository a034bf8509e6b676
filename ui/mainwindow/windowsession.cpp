// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowsession.h"
#include "mainwindow/enginechoice.h"

#include "mainwindow/banner.h"
#include "mainwindow/mainwindow.h"
#include "orphans/orphansdialog.h"
#include "transport/transportbar.h"
#include "words/words.h"

#include <QFileInfo>

namespace xes::ui {

namespace {

const QString runBanner = QStringLiteral("run");
const QString leftBanner = QStringLiteral("left"); // stays while another file is opened
const QString fileBanner = QStringLiteral("file");
const QString engineBanner = QStringLiteral("engine");

Problem problemOf(const Error &error, Problem::Severity severity)
{
    Problem problem;
    problem.severity = severity;
    problem.error = error;
    return problem;
}

/// Ends that the user asked for are no failures.
bool isWished(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::Abandoned;
}

} // namespace

WindowSession::WindowSession(MainWindow *window, SimulationController *controller,
                             QString privateEngineFolder, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_controller(controller),
      m_engines(new EngineChoice(window, controller, this)),
      m_privateEngineFolder(std::move(privateEngineFolder))
{
    connectWindow();
    connectController();
}

template <class T>
void WindowSession::watch(Future<T> future, const QString &id)
{
    onResult(std::move(future), this, [this, id](const Result<T> &result) {
        if (!result && !isWished(result.error().code))
            fail(id, result.error());
    });
}

void WindowSession::connectWindow()
{
    TransportBar *bar = m_window->transport();
    connect(bar, &TransportBar::startRequested, this, &WindowSession::start);
    connect(bar, &TransportBar::stopRequested, this, [this] { stop(m_controller->stop()); });
    connect(bar, &TransportBar::resetRequested, this, [this] { stop(m_controller->reset()); });
    connect(bar, &TransportBar::runRequested, this, [this] { watch(m_controller->run(), runBanner); });
    connect(bar, &TransportBar::pauseRequested, this, [this] { m_controller->pause(); });
    connect(bar, &TransportBar::stepRequested, this,
            [this](VirtualDuration size) { watch(m_controller->step(size), runBanner); });
    connect(bar, &TransportBar::nextEventRequested, this,
            [this] { watch(m_controller->stepToNextEvent(), runBanner); });
    connect(bar, &TransportBar::runUntilRequested, this,
            [this](VirtualTime target) { watch(m_controller->runUntil(target), runBanner); });
    connect(bar, &TransportBar::paceChosen, this,
            [this](const scenario::Pace &pace) { m_controller->setPace(pace); });

    connect(m_window, &MainWindow::openRequested, this, [this](const QString &file) { open(file); });
    connect(m_window, &MainWindow::agreed, this, [this] {
        m_agreed = m_asked;
        start();
    });
    connect(m_window, &MainWindow::reconnectRequested, this, &WindowSession::connectEngine);
    connect(m_engines, &EngineChoice::connected, this, [this] {
        m_window->banners()->remove(engineBanner);
        lookForOrphans(false);
    });
    connect(m_engines, &EngineChoice::failed, this, [this](const Error &error) {
        if (!isWished(error.code))
            fail(engineBanner, error);
    });
    connect(m_window, &MainWindow::privateEngineRequested, this, [this] {
        m_startAfterEngine = false;
        m_window->offerPrivateEngine(m_privateEngineFolder, {});
    });
    connect(m_window, &MainWindow::privateEngineAccepted, this,
            [this] { startPrivateEngine(m_startAfterEngine); });
    connect(m_window, &MainWindow::orphansRequested, this, [this] { lookForOrphans(true); });
    connect(m_window, &MainWindow::removalRequested, this, &WindowSession::removeOrphans);
    connect(m_window, &MainWindow::shutdownRequested, this, &WindowSession::shutDown);
}

void WindowSession::connectController()
{
    connect(m_controller, &SimulationController::scenarioChanged, this, [this] {
        const auto scenario = m_controller->scenario();
        m_window->setScenario(scenario);
        // A scenario's own pace, else the one that the user likes, as far as it is possible here.
        TransportBar *bar = m_window->transport();
        bar->setPace(scenario && scenario->pace ? *scenario->pace : m_window->preferences().pace);
        if (scenario && !scenario->pace)
            m_controller->setPace(bar->pace());
    });
    connect(m_controller, &SimulationController::snapshotChanged, this,
            [this] { m_window->setSnapshot(m_controller->snapshot()); });
    connect(m_controller, &SimulationController::eventsHandled, m_window, &MainWindow::appendEvents);
    connect(m_controller, &SimulationController::runBegan, this, [this] {
        m_window->clearRun();
        for (const Problem &problem : m_fileProblems)
            m_window->addProblem(problem);
    });
    connect(m_controller, &SimulationController::problemReported, m_window, &MainWindow::addProblem);
    connect(m_controller, &SimulationController::engineStatusChanged, m_window, &MainWindow::setEngineStatus);
    connect(m_controller, &SimulationController::resourceRemoved, this,
            [this](const orphans::Removal &removal) {
                if (OrphansDialog *dialog = m_window->orphansDialog())
                    dialog->showRemoval(removal);
            });
    m_window->setEngineStatus(m_controller->engineStatus());
    m_window->setScenario(m_controller->scenario());
    m_window->setSnapshot(m_controller->snapshot());
}

void WindowSession::fail(const QString &id, const Error &error)
{
    m_window->banners()->show(id, error);
}

void WindowSession::open(const QString &file, bool start)
{
    if (!m_window->isLive()) {
        openNow(file, start);
        return;
    }
    Banner *banner = m_window->banners()->show(
        fileBanner, Banner::Kind::Warning, tr("A run is still going on."),
        tr("It has to be stopped before %1 can be opened.").arg(QFileInfo(file).fileName()));
    banner->addButton(tr("Stop it and open"), [this, file, start] {
        onResult(m_controller->stop(), this, [this, file, start](const Result<RunReport> &report) {
            if (report)
                told(*report);
            openNow(file, start);
        });
    });
}

void WindowSession::openNow(const QString &file, bool start)
{
    m_window->banners()->remove(fileBanner);
    onResult(m_controller->open(file), this,
             [this, file, start](const Result<scenario::ReadOutcome> &outcome) {
                 showOutcome(file, outcome, start);
             });
}

void WindowSession::showOutcome(const QString &file, const Result<scenario::ReadOutcome> &outcome, bool start)
{
    const QString name = QFileInfo(file).fileName();
    if (!outcome) {
        fail(fileBanner, outcome.error());
        return;
    }
    std::vector<Problem> problems;
    for (const Error &error : outcome->errors)
        problems.push_back(problemOf(error, Problem::Severity::Error));
    for (const Error &warning : outcome->warnings)
        problems.push_back(problemOf(warning, Problem::Severity::Warning));
    m_window->clearProblems();
    for (const Problem &problem : problems)
        m_window->addProblem(problem);
    if (outcome->errors.empty()) // else the file before stays open
        m_fileProblems = std::move(problems);
    if (!outcome->errors.empty()) {
        // As many as fit; the list has all of them.
        constexpr qsizetype fit = 4;
        QStringList lines;
        for (const Error &error : outcome->errors) {
            if (lines.size() == fit && outcome->errors.size() > std::size_t(fit) + 1) {
                lines << tr("… and %n more.", nullptr, static_cast<int>(outcome->errors.size()) - int(fit));
                break;
            }
            QStringList parts{error.message.translated(), error.remedy.translated()};
            parts.removeAll(QString());
            SourcePlace place = error.place;
            place.file.clear();
            if (const QString where = words::placeText(place); !where.isEmpty())
                parts.prepend(where + QLatin1Char(':'));
            lines << parts.join(QLatin1Char(' '));
        }
        const QString words =
            tr("%1 cannot be opened, it has %n error(s).", nullptr, static_cast<int>(outcome->errors.size()))
                .arg(name);
        Banner *banner =
            m_window->banners()->show(fileBanner, Banner::Kind::Error, words, lines.join(QLatin1Char('\n')));
        banner->addButton(tr("Show all"), [this] { m_window->showProblems(); });
        banner->addButton(tr("Try again"), [this, file, start] { openNow(file, start); });
        return;
    }
    if (!file.startsWith(QLatin1Char(':'))) // the samples are part of the program
        m_window->rememberFile(QFileInfo(file).absoluteFilePath());
    m_window->banners()->remove(runBanner);
    const auto scenario = m_controller->scenario();
    if (!outcome->warnings.empty()) {
        Banner *banner = m_window->banners()->show(
            fileBanner, Banner::Kind::Warning,
            tr("%1 has %n warning(s).", nullptr, static_cast<int>(outcome->warnings.size())).arg(name));
        banner->addButton(tr("Show"), [this] { m_window->showProblems(); });
    }
    if (scenario && scenario->hasContainers() &&
        m_controller->engineStatus().state == EngineStatus::State::Unreachable)
        engineMissing(m_controller->engineStatus().error);
    if (start)
        this->start();
}

void WindowSession::engineMissing(const Error &error)
{
    const QString words = whyNoEngine(error);
    Banner *banner =
        m_window->banners()->show(engineBanner, Banner::Kind::Warning, words, error.remedy.translated());
    banner->addButton(tr("Connect again"), [this] { connectEngine(); });
    banner->addButton(tr("Choose an engine…"), [this] { m_engines->open(); });
    if (!m_engineNamed)
        banner->addButton(tr("Start a private engine…"), [this] {
            m_startAfterEngine = false;
            m_window->offerPrivateEngine(m_privateEngineFolder, {});
        });
}

QString WindowSession::whyNoEngine(const Error &error)
{
    // The list of all places that were tried is long; the engine's popup has it.
    const QString words = error.message.translated();
    if (words.isEmpty() || words.size() > 200)
        return tr("This scenario has containers, and no container engine answers on this machine.");
    return words;
}

void WindowSession::connectEngine()
{
    m_window->banners()->remove(engineBanner);
    onResult(m_controller->connectEngine(), this, [this](const Result<engine::EngineInfo> &info) {
        if (info) {
            lookForOrphans(false);
            return;
        }
        const auto scenario = m_controller->scenario();
        if (!isWished(info.error().code) && (m_engineNamed || (scenario && scenario->hasContainers())))
            engineMissing(info.error());
    });
}

void WindowSession::startPrivateEngine(bool thenStart)
{
    m_window->banners()->remove(engineBanner);
    onResult(m_controller->startPrivateEngine(), this,
             [this, thenStart](const Result<engine::EngineInfo> &info) {
                 if (!info) {
                     if (!isWished(info.error().code))
                         fail(engineBanner, info.error());
                     return;
                 }
                 lookForOrphans(false);
                 if (thenStart)
                     start();
             });
}

void WindowSession::start()
{
    const auto scenario = m_controller->scenario();
    if (!scenario || m_window->isClosing())
        return;
    m_window->banners()->remove(runBanner);
    m_window->banners()->remove(leftBanner);
    if (m_agreed != scenario) {
        const std::vector<scenario::Ask> asks = scenario->asksFor();
        if (!asks.empty()) {
            m_asked = scenario;
            m_window->askConsent(scenario->name, asks);
            return;
        }
    }
    if (!scenario->hasContainers() || m_controller->engineStatus().state == EngineStatus::State::Connected) {
        startNow();
        return;
    }
    m_window->transport()->setWaitingFor(tr("Looking for an engine…"));
    onResult(m_controller->connectEngine(), this, [this](const Result<engine::EngineInfo> &info) {
        m_window->transport()->setWaitingFor({});
        if (info) {
            m_window->banners()->remove(engineBanner);
            startNow();
        } else if (m_engineNamed) {
            engineMissing(info.error());
        } else if (!isWished(info.error().code)) {
            m_startAfterEngine = true;
            m_window->offerPrivateEngine(m_privateEngineFolder, whyNoEngine(info.error()));
        }
    });
}

void WindowSession::startNow()
{
    StartOptions options;
    options.trust = m_agreed && m_agreed == m_controller->scenario();
    m_window->setStartUnderWay(true);
    onResult(m_controller->start(options), this, [this](const Result<void> &result) {
        m_window->setStartUnderWay(false);
        if (result || isWished(result.error().code))
            return;
        if (result.error().code == ErrorCode::ConsentNeeded && m_controller->scenario()) {
            m_asked = m_controller->scenario();
            onResult(m_controller->asksFor(), this, [this](const Result<std::vector<scenario::Ask>> &asks) {
                if (asks && m_asked && m_asked == m_controller->scenario())
                    m_window->askConsent(m_asked->name, *asks);
            });
            return;
        }
        fail(runBanner, result.error());
        m_window->addProblem(problemOf(result.error(), Problem::Severity::Error));
        if (Banner *banner = m_window->banners()->find(runBanner))
            banner->addButton(tr("Try again"), [this] { start(); });
        lookForOrphans(false); // the error names what could not be removed
    });
}

void WindowSession::stop(Future<RunReport> ending)
{
    onResult(std::move(ending), this, [this](const Result<RunReport> &report) {
        if (report)
            told(*report);
        else if (!isWished(report.error().code))
            fail(runBanner, report.error());
    });
}

void WindowSession::told(const RunReport &report)
{
    if (!report.leftBehind.isEmpty()) {
        Banner *banner = m_window->banners()->show(leftBanner, Banner::Kind::Warning,
                                                   tr("%n thing(s) of this run could not be removed.",
                                                      nullptr, static_cast<int>(report.leftBehind.size())),
                                                   report.leftBehind.join(QStringLiteral(", ")));
        banner->addButton(tr("Clean up…"), [this] { m_window->openOrphans(); });
    }
    lookForOrphans(false);
}

void WindowSession::shutDown()
{
    onResult(m_controller->stop(), this, [this](const Result<RunReport> &report) {
        const SnapshotPtr last = m_controller->snapshot(); // of a start that failed just now
        const QStringList left = report ? report->leftBehind : last ? last->onEngine : QStringList();
        if (!left.isEmpty())
            Q_EMIT leftBehind(left);
        if (left.isEmpty() || m_askNobody)
            m_window->finishClosing();
        else
            m_window->tellWhatStays(left);
    });
}

void WindowSession::lookForOrphans(bool show)
{
    if (m_controller->engineStatus().state != EngineStatus::State::Connected) {
        if (!show)
            return;
        onResult(m_controller->connectEngine(), this, [this](const Result<engine::EngineInfo> &info) {
            if (info)
                lookForOrphans(true);
            else if (OrphansDialog *dialog = m_window->orphansDialog())
                dialog->setFailure(info.error());
        });
        return;
    }
    onResult(m_controller->takeInventory(), this, [this, show](const Result<orphans::Inventory> &inventory) {
        OrphansDialog *dialog = m_window->orphansDialog();
        if (inventory)
            m_window->setOrphanCount(static_cast<int>(inventory->orphans.size()));
        if (!show || !dialog || dialog->isRemoving())
            return;
        if (inventory)
            dialog->setInventory(*inventory);
        else
            dialog->setFailure(inventory.error());
    });
}

void WindowSession::removeOrphans(const std::vector<orphans::Resource> &resources)
{
    onResult(m_controller->removeResources(resources), this,
             [this](const Result<std::vector<orphans::Removal>> &outcome) {
                 if (OrphansDialog *dialog = m_window->orphansDialog())
                     dialog->finishRemoval(outcome);
                 lookForOrphans(false);
             });
}

} // namespace xes::ui
