// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowsession.h"

#include "base/file.h"
#include "mainwindow/banner.h"
#include "mainwindow/mainwindow.h"
#include "problems/problemsdialog.h"
#include "problems/problemsview.h"
#include "support/await.h"
#include "support/fakepeer.h"
#include "support/scenarios.h"
#include "support/testcase.h"
#include "theme/theme.h"
#include "transport/transportbar.h"
#include "ui/support/checks.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace xes;
using namespace xes::ui;

/// The window with a real controller, and no engine.
class TestWindowSession : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wishesBecomeCommands();
    void closingBeforeTheFirstSnapshotShutsDown();
    void aFailedStartIsNoLiveRun();
    void whatStaysIsSaidHoweverARunEnds_data();
    void whatStaysIsSaidHoweverARunEnds();
    void warningsOfTheFileOutliveAStart();
    void allErrorsOfAFileCanBeRead();
    void aBadFileIsAClearError_data();
    void aBadFileIsAClearError();

private:
    void make(const QString &engine);
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        QPushButton *found = nullptr;
        for (QPushButton *one : m_window->banners()->findChildren<QPushButton *>())
            found = one->text().remove(QLatin1Char('&')) == text ? one : found;
        return found;
    }
    [[nodiscard]] RunState state() const { return m_controller->snapshot()->state; }
    [[nodiscard]] QString bannerText() const
    {
        QStringList words;
        for (const QLabel *label : m_window->banners()->findChildren<QLabel *>())
            words << label->text();
        return words.join(QLatin1Char('\n'));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SimulationController> m_controller;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
};

void TestWindowSession::init()
{
    checks::failOnWarnings();
    make(QStringLiteral("unix:///nowhere/docker.sock"));
}

void TestWindowSession::make(const QString &engine)
{
    cleanup();
    ControllerOptions options;
    options.engineFlag = engine;
    options.dataFolder = m_folder.path();
    m_controller = std::make_unique<SimulationController>(options);
    m_window = std::make_unique<MainWindow>(ContainerAccess::through(m_controller.get()));
    m_session = std::make_unique<WindowSession>(m_window.get(), m_controller.get(), m_folder.path());
    m_session->setEngineNamed(true);
    m_window->show();
}

void TestWindowSession::cleanup()
{
    m_session.reset();
    m_window.reset();
    m_controller.reset();
}

void TestWindowSession::wishesBecomeCommands()
{
    QVERIFY(await(m_controller->open(
        testsupport::sensorsAndGateway(3, std::chrono::seconds(10), scenario::Form::Exact))));
    TransportBar *bar = m_window->transport();
    QTRY_VERIFY(bar->startStopAction()->isEnabled());
    bar->startStopAction()->trigger();
    QTRY_COMPARE(state(), RunState::Paused);
    QTRY_VERIFY(bar->stepAction()->isEnabled());
    bar->stepAction()->trigger();
    QTRY_COMPARE(m_controller->snapshot()->now, fromUs(100'000));
    QTRY_VERIFY(m_window->isLive());
    bar->startStopAction()->trigger();
    QTRY_COMPARE(state(), RunState::Stopped);
    QTRY_VERIFY(!m_window->isLive());
}

void TestWindowSession::closingBeforeTheFirstSnapshotShutsDown()
{
    QVERIFY(await(m_controller->open(
        testsupport::sensorsAndGateway(3, std::chrono::seconds(10), scenario::Form::Exact))));
    QTRY_VERIFY(m_window->transport()->startStopAction()->isEnabled());
    QSignalSpy shutdown(m_window.get(), &MainWindow::shutdownRequested);
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->transport()->startStopAction()->trigger();
    m_window->close(); // at once: the engine thread has not even heard of the start
    QCOMPARE(shutdown.count(), 1);
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(state() == RunState::Stopped || state() == RunState::Idle);
}

void TestWindowSession::aFailedStartIsNoLiveRun()
{
    scenario::Scenario scenario = testsupport::sensorsAndGateway(1, std::chrono::seconds(10));
    scenario.nodes[0].model.reset();
    scenario.nodes[0].implementation = scenario::Implementation::Docker;
    scenario.nodes[0].docker.image = QStringLiteral("alpine:latest");
    QVERIFY(await(m_controller->open(scenario)));
    QTRY_VERIFY(m_window->transport()->startStopAction()->isEnabled());
    m_window->transport()->startStopAction()->trigger();
    QTRY_VERIFY(m_window->banners()->count() > 0); // no engine answers
    QVERIFY(!m_window->isLive());
    QVERIFY(m_window->close());
}

void TestWindowSession::whatStaysIsSaidHoweverARunEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"stop", "reset", "open", "fail"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestWindowSession::whatStaysIsSaidHoweverARunEnds()
{
    QFETCH(QString, how);
    const bool fails = how == QStringLiteral("fail");
    FakePeer peer; // one that makes the run's network, and does not remove it again
    const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    peer.reply("GET /events", FakeReply::raw(head, false));
    peer.reply("GET /containers/json", FakeReply::json(200, "[]"));
    peer.reply("GET /volumes", FakeReply::json(200, R"({"Volumes":[]})"));
    peer.reply("GET /networks",
               {FakeReply::json(200, "[]"), FakeReply::json(200, R"([{"Id":"n1","Name":"the-net"}])")});
    peer.reply("POST /networks/create", FakeReply::json(201, R"({"Id":"n1"})"));
    peer.reply("DELETE /networks/n1", FakeReply::json(500, R"({"message":"cannot"})"));
    peer.reply("GET /networks/n1", FakeReply::json(200, R"({"Id":"n1","Name":"the-net"})"));
    peer.reply("GET /images/alpine:latest/json", FakeReply::json(404, R"({"message":"No such image"})"));
    peer.reply("POST /images/create",
               fails ? FakeReply::json(500, R"({"message":"offline"})") : FakeReply::raw(head, false));
    make(QStringLiteral("unix://") + peer.path());
    scenario::Scenario scenario = testsupport::sensorsAndGateway(1, std::chrono::seconds(10));
    scenario.nodes[0].model.reset();
    scenario.nodes[0].implementation = scenario::Implementation::Docker;
    scenario.nodes[0].docker.image = QStringLiteral("alpine:latest");
    QVERIFY(await(m_controller->open(scenario)));
    TransportBar *bar = m_window->transport();
    QTRY_VERIFY(bar->startStopAction()->isEnabled());
    bar->startStopAction()->trigger();
    if (!fails) {
        QTRY_COMPARE(peer.openWith("/images/create"), 1);
        QTRY_VERIFY(bar->resetAction()->isEnabled());
    }
    if (how == QStringLiteral("stop"))
        bar->startStopAction()->trigger();
    else if (how == QStringLiteral("reset"))
        bar->resetAction()->trigger();
    else if (how == QStringLiteral("open")) {
        const QString path = m_folder.filePath(QStringLiteral("next.yaml"));
        QVERIFY(saveFile(path, "xedgesim: 1\nname: next\nsimulation: {duration: 1s, seed: 1}\n"
                               "nodes: [{id: a, type: gateway}]\n"));
        m_session->open(path);
        QPushButton *stopAndOpen = button(QStringLiteral("Stop it and open"));
        QVERIFY(stopAndOpen);
        stopAndOpen->click();
        QTRY_COMPARE(m_controller->scenario()->name, QStringLiteral("next"));
    }
    QTRY_VERIFY2(bannerText().contains(QStringLiteral("the-net")), qPrintable(bannerText()));
    // Once for the run, and once more to know what to show as orphans.
    QTRY_COMPARE(peer.count("GET /v1.41/volumes"), 2);
    QVERIFY(!m_window->isLive());
}

void TestWindowSession::warningsOfTheFileOutliveAStart()
{
    const QString path = m_folder.filePath(QStringLiteral("warned.yaml"));
    QVERIFY(saveFile(path, "xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\nodd: 1\n"
                           "nodes: [{id: a, type: sensor, parameters: {to: a}}]\n"));
    m_session->open(path, true);
    QTRY_COMPARE(state(), RunState::Paused);
    const auto *problems = m_window->findChild<ProblemsView *>();
    QTRY_COMPARE(problems->model()->rowCount(), 1);
    QVERIFY(problems->model()->index(0, 0).data().toString().contains(QStringLiteral("odd")));
}

void TestWindowSession::allErrorsOfAFileCanBeRead()
{
    const QString path = m_folder.filePath(QStringLiteral("eight.yaml"));
    QByteArray text = "xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\nnodes:\n";
    for (int i = 0; i < 8; ++i)
        text += "  - {id: n" + QByteArray::number(i) + ", type: sensor, parameters: {period: -1s, to: n0}}\n";
    QVERIFY(saveFile(path, text));
    m_session->open(path);
    QTRY_VERIFY(m_window->banners()->count() > 0);
    QVERIFY2(bannerText().contains(QStringLiteral("column")), qPrintable(bannerText()));
    QPushButton *all = button(QStringLiteral("Show all"));
    QVERIFY(all);
    all->click();
    const auto *dialog = m_window->findChild<ProblemsDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<ProblemsView *>()->model()->rowCount(), 8);
}

void TestWindowSession::aBadFileIsAClearError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("folder") << QStringLiteral(".") << QByteArray() << QStringLiteral("is a folder");
    QTest::newRow("binary") << QStringLiteral("cat.png")
                            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe", 18)
                            << QStringLiteral("cat.png");
    QTest::newRow("100 MB") << QStringLiteral("large.yaml") << QByteArray(100'000'000, 'a')
                            << QStringLiteral("larger than 8 MiB");
    QTest::newRow("missing") << QStringLiteral("gone.yaml") << QByteArray()
                             << QStringLiteral("There is no file");
    QTest::newRow("empty") << QStringLiteral("empty.yaml") << QByteArray("\n")
                           << QStringLiteral("empty.yaml");
}

void TestWindowSession::aBadFileIsAClearError()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString path = m_folder.filePath(name);
    if (!bytes.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    Q_EMIT m_window->openRequested(path);
    QTRY_COMPARE(m_window->banners()->count(), 1);
    QVERIFY2(bannerText().contains(words), qPrintable(bannerText()));
    QVERIFY(!m_controller->scenario());
    QFile::remove(path);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestWindowSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowsession.moc"
