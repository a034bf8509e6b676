// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/banner.h"
#include "mainwindow/consentdialog.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/shutdownoverlay.h"
#include "mainwindow/statusline.h"
#include "orphans/orphanpill.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "transport/transportbar.h"
#include "ui/support/checks.h"
#include "ui/support/snapshots.h"

#include <QAction>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTranslator>
#include <QTreeWidget>

using namespace xes;
using namespace xes::ui;

class TestMainWindow : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        checks::failOnWarnings();
        theme::apply(*qApp, theme::Mode::Light);
        ContainerAccess nothing;
        nothing.inspect = [](const NodeId &) {
            return failedFuture<engine::ContainerDetails>(abandonedError());
        };
        nothing.followLog = [](const NodeId &, int, QObject *parent) { return new LogFeed(parent); };
        nothing.followStats = [](const NodeId &, QObject *parent) { return new StatsFeed(parent); };
        m_window = std::make_unique<MainWindow>(nothing);
        m_scenario = samples::shared(samples::coldRoom());
    }
    void cleanup() { m_window.reset(); }

    void startsWithTheStartPage();
    void aScenarioShowsItsNameAndState();
    void everyShortcutIsUnique();
    void preferencesAreTakenAndTold();
    void recentFilesAreTenAndNewestFirst();
    void aDroppedScenarioIsOpened();
    void anotherFileIsOpenedToSayWhatIsWrong();
    void whatIsNoFileIsNotTaken();
    void everyMnemonicIsUniqueInItsMenu_data();
    void everyMnemonicIsUniqueInItsMenu();
    void tabMeetsEveryControl();
    void whatTabMeetsShowsIt_data();
    void whatTabMeetsShowsIt();
    void aStartUnderWayIsALiveRun();
    void closingAnIdleWindowCloses();
    void closingALiveRunShutsDownFirst();
    void aSecondCloseIsAnsweredAndForceAsks();
    void whatStaysIsToldBeforeItCloses();
    void showingProblemsOpensTheirPanel();
    void bannersReplaceAndEnd();
    void consentListsWhatIsAsked();
    void theStatusLineCountsContainers();
    void goingDarkLeavesNothingLight();
    void nothingIsClippedAndAllHasNames_data();
    void nothingIsClippedAndAllHasNames();

private:
    void open()
    {
        m_window->setScenario(m_scenario);
        m_window->setSnapshot(samples::shared(samples::coldRoomRunning(*m_scenario)));
    }
    bool drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        return enter.isAccepted();
    }

    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<const scenario::Scenario> m_scenario;
};

void TestMainWindow::startsWithTheStartPage()
{
    m_window->show();
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("welcomePage"))->isVisible());
    QVERIFY(!m_window->transport()->startStopAction()->isEnabled());
    QVERIFY(!m_window->isLive());
}

void TestMainWindow::aScenarioShowsItsNameAndState()
{
    open();
    m_window->show();
    QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("welcomePage"))->isVisible());
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("cold-room.xedgesim.yaml")));
    QVERIFY(m_window->transport()->runPauseAction()->isEnabled());
    QVERIFY(m_window->isLive());
}

void TestMainWindow::everyShortcutIsUnique()
{
    QSet<QString> seen;
    int actions = 0;
    const auto look = [&](const QAction *action) {
        ++actions;
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!seen.contains(key.toString()), qPrintable(action->text() + key.toString()));
            seen << key.toString();
        }
    };
    QSet<QAction *> all;
    const std::function<void(const QMenu *)> walk = [&](const QMenu *menu) {
        for (QAction *action : menu->actions()) {
            if (action->menu())
                walk(action->menu());
            else if (!action->isSeparator())
                all << action;
        }
    };
    for (QAction *top : m_window->menuBar()->actions())
        walk(top->menu());
    for (QAction *action : all) {
        QVERIFY(!action->text().isEmpty());
        look(action);
    }
    QVERIFY(actions > 15);
}

void TestMainWindow::preferencesAreTakenAndTold()
{
    Preferences preferences;
    preferences.pace = {scenario::Pace::Kind::Factor, 5.0};
    preferences.recentFiles = {QStringLiteral("/a.yaml")};
    m_window->setPreferences(preferences);
    QCOMPARE(m_window->transport()->pace().factor, 5.0);
    m_window->show();
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    m_window->findChild<QSplitter *>(QStringLiteral("columns"))->setSizes({300, 700, 440});
    m_window->close();
    QVERIFY(changed.count() >= 1);
    const auto told = changed.last().first().value<Preferences>();
    QVERIFY(!told.geometry.isEmpty());
    QVERIFY(!told.columns.isEmpty());
    QCOMPARE(told.recentFiles, preferences.recentFiles);
}

void TestMainWindow::recentFilesAreTenAndNewestFirst()
{
    for (int i = 0; i < 12; ++i)
        m_window->rememberFile(QStringLiteral("/%1.yaml").arg(i));
    m_window->rememberFile(QStringLiteral("/5.yaml"));
    const QStringList files = m_window->preferences().recentFiles;
    QCOMPARE(files.size(), 10);
    QCOMPARE(files.first(), QStringLiteral("/5.yaml"));
    QCOMPARE(files.at(1), QStringLiteral("/11.yaml"));
    QCOMPARE(files.count(QStringLiteral("/5.yaml")), 1);
}

void TestMainWindow::aDroppedScenarioIsOpened()
{
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    QVERIFY(drop(QStringLiteral("/home/ada/cold-room.xedgesim.yaml")));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("/home/ada/cold-room.xedgesim.yaml"));
}

void TestMainWindow::anotherFileIsOpenedToSayWhatIsWrong()
{
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    QVERIFY(drop(QStringLiteral("/home/ada/cat.png")));
    QCOMPARE(opened.count(), 1);
}

void TestMainWindow::whatIsNoFileIsNotTaken()
{
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    QVERIFY(!drop(QString()));
    QCOMPARE(opened.count(), 0);
}

void TestMainWindow::everyMnemonicIsUniqueInItsMenu_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("live");
    for (const char *language : {"en", "de"}) {
        QTest::addRow("%s", language) << QString::fromLatin1(language) << false;
        QTest::addRow("%s, live", language) << QString::fromLatin1(language) << true;
    }
}

void TestMainWindow::everyMnemonicIsUniqueInItsMenu()
{
    QFETCH(QString, language);
    QFETCH(bool, live);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/xedgesim_%1.qm").arg(language)));
    cleanup();
    QCoreApplication::installTranslator(&translator);
    init();
    if (live)
        open();
    QStringList twice;
    const auto look = [&twice](const QList<QAction *> &actions, const QString &menu) {
        QMap<QKeySequence, QString> seen;
        for (const QAction *action : actions) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (action->isSeparator() || key.isEmpty())
                continue;
            if (seen.contains(key))
                twice << menu + QStringLiteral(": ") + seen.value(key) + QStringLiteral(", ") +
                             action->text();
            seen.insert(key, action->text());
        }
    };
    look(m_window->menuBar()->actions(), QStringLiteral("bar"));
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
        look(menu->actions(), menu->title());
    QCOMPARE(twice.join(QLatin1Char('\n')), QString());
}

/// Tab reaches every control that takes it, and comes back to the first.
void TestMainWindow::tabMeetsEveryControl()
{
    open();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QSet<QWidget *> wanted;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy() && widget->window() == m_window.get())
            wanted << widget;
    }
    QVERIFY(wanted.size() > 10);
    QWidget *first = m_window->transport()->findChild<QWidget *>(QStringLiteral("startStopButton"));
    first->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> met{first};
    for (qsizetype i = 0; i < 3 * wanted.size(); ++i) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        met << m_window->focusWidget();
    }
    QStringList missed;
    for (QWidget *widget : wanted - met)
        missed << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    QCOMPARE(missed.join(QLatin1Char('\n')), QString());
}

void TestMainWindow::whatTabMeetsShowsIt_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("withSelection");
    QTest::newRow("light") << false << false;
    QTest::newRow("light, a node selected") << false << true;
    QTest::newRow("dark, a node selected") << true << true;
}

/// Where the keyboard is can be seen: a widget with the focus has pixels of the accent that it has not
/// without.
void TestMainWindow::whatTabMeetsShowsIt()
{
    QFETCH(bool, dark);
    QFETCH(bool, withSelection);
    theme::apply(*qApp, dark ? theme::Mode::Dark : theme::Mode::Light);
    open();
    if (withSelection)
        m_window->selection()->select(m_scenario->nodes[2].id);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const auto look = [this](const QWidget *widget) {
        const QRect area(widget->mapTo(m_window.get(), QPoint()), widget->size());
        return m_window->grab(area.adjusted(-3, -3, 3, 3)).toImage();
    };
    const auto differing = [](const QImage &one, const QImage &other) {
        int count = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x) {
                const QColor a = one.pixelColor(x, y);
                const QColor b = other.pixelColor(x, y);
                count += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                             std::abs(a.blue() - b.blue()) >
                         80;
            }
        return count;
    };
    m_window->transport()
        ->findChild<QWidget *>(QStringLiteral("startStopButton"))
        ->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> met;
    QStringList unseen;
    for (;;) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QWidget *at = m_window->focusWidget();
        if (met.contains(at))
            break;
        met << at;
        const QImage with = look(at);
        at->clearFocus();
        const int difference = differing(with, look(at));
        at->setFocus(Qt::TabFocusReason);
        if (difference < 40)
            unseen << QLatin1String(at->metaObject()->className()) + QLatin1Char(' ') + at->objectName() +
                          QStringLiteral(" %1").arg(difference);
    }
    QVERIFY(met.size() > 10);
    QCOMPARE(unseen.join(QLatin1Char('\n')), QString());
}

void TestMainWindow::aStartUnderWayIsALiveRun()
{
    m_window->setScenario(m_scenario);
    m_window->setStartUnderWay(true); // and no snapshot has told of it yet
    m_window->show();
    QSignalSpy shutdown(m_window.get(), &MainWindow::shutdownRequested);
    QVERIFY(!m_window->close());
    QCOMPARE(shutdown.count(), 1);
    m_window->finishClosing();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::closingAnIdleWindowCloses()
{
    m_window->show();
    QSignalSpy shutdown(m_window.get(), &MainWindow::shutdownRequested);
    QVERIFY(m_window->close());
    QCOMPARE(shutdown.count(), 0);
}

void TestMainWindow::closingALiveRunShutsDownFirst()
{
    open();
    m_window->show();
    QSignalSpy shutdown(m_window.get(), &MainWindow::shutdownRequested);
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QVERIFY(!m_window->close());
    QCOMPARE(shutdown.count(), 1);
    auto *overlay = m_window->findChild<ShutdownOverlay *>();
    QVERIFY(overlay->isVisible());
    QVERIFY(overlay->findChild<QLabel *>(QStringLiteral("shutdownWords"))
                ->text()
                .startsWith(QStringLiteral("1 of 5")));
    m_window->finishClosing();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::whatStaysIsToldBeforeItCloses()
{
    open();
    m_window->show();
    QVERIFY(!m_window->close());
    EngineStatus silent;
    silent.state = EngineStatus::State::Unreachable;
    m_window->setEngineStatus(silent);
    auto *words = m_window->findChild<QLabel *>(QStringLiteral("shutdownWords"));
    QVERIFY2(words->text().contains(QStringLiteral("does not answer")), qPrintable(words->text()));
    QStringList names;
    for (int i = 0; i < 300; ++i)
        names << QStringLiteral("xedgesim-12345678-node%1").arg(i);
    m_window->tellWhatStays(names);
    QVERIFY(words->text().contains(names.front()));
    QVERIFY(words->text().contains(QStringLiteral("292")));
    QVERIFY(m_window->isVisible());
    auto *button = m_window->findChild<QPushButton *>(QStringLiteral("goOnWaiting"));
    QVERIFY(button->isVisible());
    const QPoint corner = button->mapTo(m_window.get(), button->rect().bottomRight());
    QVERIFY(m_window->rect().contains(corner));
    QTest::keyClick(button, Qt::Key_Return);
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::showingProblemsOpensTheirPanel()
{
    open();
    m_window->show();
    QAction *panel = nullptr;
    for (QAction *action : m_window->findChildren<QAction *>())
        panel = action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_3) ? action : panel;
    QVERIFY(panel);
    panel->setChecked(false);
    m_window->showProblems();
    QVERIFY(panel->isChecked());
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("bottomTabs"))->isVisible());
}

void TestMainWindow::aSecondCloseIsAnsweredAndForceAsks()
{
    open();
    m_window->show();
    QSignalSpy shutdown(m_window.get(), &MainWindow::shutdownRequested);
    QVERIFY(!m_window->close());
    auto *warning = m_window->findChild<QLabel *>(QStringLiteral("shutdownWarning"));
    QVERIFY(!warning->isVisible());
    QVERIFY(!m_window->close());
    QCOMPARE(shutdown.count(), 1); // once is enough
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(QStringLiteral("orphans")));
    m_window->findChild<QPushButton *>(QStringLiteral("goOnWaiting"))->click();
    QVERIFY(!warning->isVisible());
    auto *force = m_window->findChild<QPushButton *>(QStringLiteral("forceClose"));
    force->click(); // asks
    QVERIFY(m_window->isVisible());
    QVERIFY(warning->isVisible());
    force->click(); // means it
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::bannersReplaceAndEnd()
{
    m_window->show();
    BannerArea *area = m_window->banners();
    area->show(QStringLiteral("run"), {ErrorCode::PortTaken,
                                       Text::verbatim(QStringLiteral("Port 80 is taken.")),
                                       Text::verbatim(QStringLiteral("Choose another.")),
                                       {}});
    bool again = false;
    Banner *second = area->show(QStringLiteral("run"), Banner::Kind::Warning, QStringLiteral("Other"));
    second->addButton(QStringLiteral("Try again"), [&again] { again = true; });
    QCOMPARE(area->count(), 1);
    QVERIFY(area->isVisible());
    second->findChild<QPushButton *>()->click();
    QVERIFY(again);
    QCOMPARE(area->count(), 0);
    QVERIFY(!area->isVisible());
}

void TestMainWindow::consentListsWhatIsAsked()
{
    QSignalSpy agreed(m_window.get(), &MainWindow::agreed);
    m_window->show();
    m_window->askConsent(QStringLiteral("cold-room"),
                         {{NodeId(QStringLiteral("edge1")), QStringLiteral("privileged")},
                          {NodeId(QStringLiteral("edge2")), QStringLiteral("mount /etc")}});
    auto *dialog = m_window->findChild<ConsentDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 2);
    QTest::keyClick(dialog, Qt::Key_Return); // Enter gives nothing away
    QCOMPARE(agreed.count(), 0);
    m_window->askConsent(QStringLiteral("cold-room"),
                         {{NodeId(QStringLiteral("edge1")), QStringLiteral("privileged")}});
    for (ConsentDialog *open : m_window->findChildren<ConsentDialog *>()) {
        if (open->isVisible())
            open->findChild<QPushButton *>(QStringLiteral("agreeButton"))->click();
    }
    QCOMPARE(agreed.count(), 1);
}

void TestMainWindow::theStatusLineCountsContainers()
{
    open();
    m_window->setOrphanCount(2);
    m_window->show();
    const auto *count = m_window->findChild<QLabel *>(QStringLiteral("containerCount"));
    QVERIFY2(count->text().startsWith(QStringLiteral("3 of 5")), qPrintable(count->text()));
    QVERIFY(m_window->statusLine()->orphans()->isVisible());
}

void TestMainWindow::goingDarkLeavesNothingLight()
{
    theme::apply(*qApp, theme::Mode::System);
    m_window->resize(1280, 800);
    open();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->selection()->select(m_scenario->nodes.front().id);
    static_cast<void>(m_window->grab()); // all that is kept of the light one is made
    QApplication::setPalette(QPalette(Qt::darkGray, QColor(30, 30, 30))); // the system goes dark
    QTRY_VERIFY(QApplication::palette().color(QPalette::Window) ==
                    theme::color(QApplication::palette(), theme::Role::Window) &&
                theme::isDark(QApplication::palette()));
    const QImage changed = m_window->grab().toImage();
    QApplication::setPalette(QPalette(Qt::lightGray, QColor(240, 240, 240)));
    QTRY_VERIFY(!theme::isDark(QApplication::palette()));

    // As light as one picture may be: words and icons, but no ground.
    qint64 light = 0;
    for (int y = 0; y < changed.height(); ++y) {
        for (int x = 0; x < changed.width(); ++x)
            light += qGray(changed.pixel(x, y)) > 140 ? 1 : 0;
    }
    QVERIFY2(light > 1000 && light < qint64(changed.width()) * changed.height() / 20,
             qPrintable(QString::number(light)));
}

void TestMainWindow::nothingIsClippedAndAllHasNames_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("opened");
    QTest::newRow("start page") << QSize(1280, 800) << false;
    QTest::newRow("scenario") << QSize(1280, 800) << true;
    QTest::newRow("large") << QSize(1440, 900) << true;
}

void TestMainWindow::nothingIsClippedAndAllHasNames()
{
    QFETCH(QSize, size);
    QFETCH(bool, opened);
    if (opened)
        open();
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(checks::clippedTexts(m_window.get()).join(QLatin1Char('\n')), QString());
    QCOMPARE(checks::namelessControls(m_window.get()).join(QLatin1Char('\n')), QString());
}

int main(int argc, char **argv)
{
    Q_INIT_RESOURCE(translations);
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
