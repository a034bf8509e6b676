// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcase.h"
#include "theme/theme.h"
#include "transport/clockdisplay.h"
#include "transport/timepopup.h"
#include "transport/transportbar.h"
#include "ui/support/checks.h"
#include "ui/support/snapshots.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

using namespace xes;
using namespace xes::ui;

class TestTransport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        checks::failOnWarnings();
        theme::apply(*qApp, theme::Mode::Light);
        m_window = std::make_unique<QWidget>();
        m_bar = new TransportBar(m_window.get());
        m_field = new QLineEdit(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_bar);
        layout->addWidget(m_field);
        m_window->resize(1440, 120);
        m_scenario = samples::shared(samples::coldRoom());
        m_bar->setScenario(m_scenario);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void eachStateAllowsWhatItCan_data();
    void eachStateAllowsWhatItCan();
    void controlsKeepTheirPlaces();
    void startAndStopShareOnePlace();
    void aDoubleClickStartsOnly();
    void aLongStepSizeKeepsItsUnit();
    void whatAStartWaitsForIsSaid();
    void commandsCarryTheirValues();
    void keysDoWhatTheySay();
    void noKeyFiresInATextField();
    void spacePressesTheButtonThatHasTheFocus();
    void runUntilTakesTimesAndSaysWhatIsWrong();
    void paceIsLimitedWhereContainersRun();
    void saysThatContainersKeepRealTime();
    void theClockCopiesMicroseconds();
    void theStateIsInWords();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everyControlHasAName();

private:
    void show(RunState state)
    {
        Snapshot snapshot = samples::snapshotOf(*m_scenario);
        snapshot.state = state;
        snapshot.now = fromUs(12'300'000);
        snapshot.steps = 123;
        snapshot.next =
            NextEvent{fromUs(12'350'000), NodeId(QStringLiteral("sensor2")), QStringLiteral("SAMPLE")};
        m_bar->setSnapshot(samples::shared(std::move(snapshot)));
    }

    std::unique_ptr<QWidget> m_window;
    TransportBar *m_bar = nullptr;
    QLineEdit *m_field = nullptr;
    std::shared_ptr<const scenario::Scenario> m_scenario;
};

void TestTransport::eachStateAllowsWhatItCan_data()
{
    QTest::addColumn<RunState>("state");
    QTest::addColumn<QString>("can"); // start/stop, reset, run/pause, step, next event, run until
    QTest::newRow("empty") << RunState::Empty << QStringLiteral("------");
    QTest::newRow("idle") << RunState::Idle << QStringLiteral("s-----");
    QTest::newRow("starting") << RunState::Starting << QStringLiteral("sr----");
    QTest::newRow("paused") << RunState::Paused << QStringLiteral("srptnu");
    QTest::newRow("running") << RunState::Running << QStringLiteral("srp---");
    QTest::newRow("finished") << RunState::Finished << QStringLiteral("sr---u");
    QTest::newRow("stopping") << RunState::Stopping << QStringLiteral("------");
    QTest::newRow("stopped") << RunState::Stopped << QStringLiteral("sr----");
    QTest::newRow("failed") << RunState::Failed << QStringLiteral("sr----");
}

void TestTransport::eachStateAllowsWhatItCan()
{
    QFETCH(RunState, state);
    QFETCH(QString, can);
    show(state);
    const QList<QAction *> actions{m_bar->startStopAction(), m_bar->resetAction(),
                                   m_bar->runPauseAction(),  m_bar->stepAction(),
                                   m_bar->nextEventAction(), m_bar->runUntilAction()};
    for (qsizetype i = 0; i < actions.size(); ++i) {
        QCOMPARE(actions[i]->isEnabled(), can[i] != QLatin1Char('-'));
        // What cannot be done says why, on a line of its own.
        QCOMPARE(actions[i]->toolTip().contains(QLatin1Char('\n')), !actions[i]->isEnabled());
    }
}

void TestTransport::controlsKeepTheirPlaces()
{
    show(RunState::Idle);
    QHash<QWidget *, QRect> places;
    for (QPushButton *button : m_bar->findChildren<QPushButton *>())
        places.insert(button, button->geometry());
    for (int state = 0; state <= static_cast<int>(RunState::Failed); ++state) {
        show(static_cast<RunState>(state));
        QCoreApplication::sendPostedEvents();
        for (auto place = places.cbegin(); place != places.cend(); ++place)
            QCOMPARE(place.key()->geometry(), place.value());
    }
}

void TestTransport::startAndStopShareOnePlace()
{
    QSignalSpy start(m_bar, &TransportBar::startRequested);
    QSignalSpy stop(m_bar, &TransportBar::stopRequested);
    auto *button = m_bar->findChild<QPushButton *>(QStringLiteral("startStopButton"));
    show(RunState::Idle);
    QCOMPARE(button->text(), QStringLiteral("Start"));
    QTest::mouseClick(button, Qt::LeftButton);
    show(RunState::Paused);
    QCOMPARE(button->text(), QStringLiteral("Stop"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(start.count(), 1);
    QCOMPARE(stop.count(), 1);
}

void TestTransport::aDoubleClickStartsOnly()
{
    show(RunState::Idle);
    QSignalSpy started(m_bar, &TransportBar::startRequested);
    QSignalSpy stopped(m_bar, &TransportBar::stopRequested);
    connect(m_bar, &TransportBar::startRequested, this, [this] { show(RunState::Starting); });
    auto *button = m_bar->findChild<QPushButton *>(QStringLiteral("startStopButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseDClick(button, Qt::LeftButton); // without the release
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(started.count(), 1);
    QCOMPARE(stopped.count(), 0);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
}

void TestTransport::aLongStepSizeKeepsItsUnit()
{
    show(RunState::Paused);
    auto *popup = m_bar->findChildren<TimePopup *>().at(1);
    Q_EMIT popup->durationChosen(VirtualDuration(123'456));
    auto *button = m_bar->findChild<QToolButton *>(QStringLiteral("stepButton"));
    QVERIFY(button->text().endsWith(QStringLiteral("ms")));
    QVERIFY(button->width() >= button->sizeHint().width());
}

void TestTransport::whatAStartWaitsForIsSaid()
{
    show(RunState::Idle);
    m_bar->setWaitingFor(QStringLiteral("Looking for an engine…"));
    QVERIFY(!m_bar->startStopAction()->isEnabled());
    QVERIFY(m_bar->startStopAction()->toolTip().contains(QStringLiteral("Looking")));
    const auto line = [this](const char *name) {
        return m_bar->findChild<QLabel *>(QLatin1String(name))->text();
    };
    QCOMPARE((line("stateLine") + QLatin1Char(' ') + line("nextLine")).trimmed(),
             QStringLiteral("Looking for an engine…"));
    m_bar->setWaitingFor({});
    QVERIFY(m_bar->startStopAction()->isEnabled());
    // An activity that is too long for one line takes both.
    Snapshot snapshot = samples::snapshotOf(*m_scenario);
    snapshot.state = RunState::Starting;
    snapshot.activity = Text("Image “xedgesim/node”: loading into the engine, 42 %");
    m_window->resize(1280, 120);
    m_bar->setSnapshot(samples::shared(std::move(snapshot)));
    QVERIFY2(line("nextLine").endsWith(QStringLiteral("42 %")), qPrintable(line("nextLine")));
}

void TestTransport::commandsCarryTheirValues()
{
    QSignalSpy step(m_bar, &TransportBar::stepRequested);
    show(RunState::Paused);
    m_bar->stepAction()->trigger();
    QCOMPARE(step.takeFirst().first().value<VirtualDuration>(), VirtualDuration(100'000));
    for (QAction *size : m_bar->stepSizeMenu()->actions()) {
        if (size->data().toInt() == 1'000)
            size->trigger();
    }
    m_bar->stepAction()->trigger();
    QCOMPARE(step.takeFirst().first().value<VirtualDuration>(), VirtualDuration(1'000));
}

void TestTransport::keysDoWhatTheySay()
{
    show(RunState::Paused);
    m_bar->findChild<QSlider *>()->setFocus();
    QSignalSpy run(m_bar, &TransportBar::runRequested);
    QSignalSpy step(m_bar, &TransportBar::stepRequested);
    QSignalSpy next(m_bar, &TransportBar::nextEventRequested);
    QSignalSpy stop(m_bar, &TransportBar::stopRequested);
    QSignalSpy reset(m_bar, &TransportBar::resetRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(run.count(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QTest::keyClick(m_window.get(), Qt::Key_Period);
    QCOMPARE(step.count(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QCOMPARE(next.count(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(stop.count(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(reset.count(), 1);
    const int pace = m_bar->findChild<QSlider *>()->value();
    QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_bar->findChild<QSlider *>()->value(), pace - 1);
}

void TestTransport::noKeyFiresInATextField()
{
    show(RunState::Paused);
    QSignalSpy run(m_bar, &TransportBar::runRequested);
    QSignalSpy step(m_bar, &TransportBar::stepRequested);
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_Space);
    QTest::keyClick(m_field, Qt::Key_Period);
    QTest::keyClick(m_field, Qt::Key_F5);
    QTest::keyClick(m_field, Qt::Key_F10);
    QCOMPARE(m_field->text(), QStringLiteral(" ."));
    QCOMPARE(run.count(), 0);
    QCOMPARE(step.count(), 0);
}

void TestTransport::spacePressesTheButtonThatHasTheFocus()
{
    show(RunState::Paused);
    QSignalSpy run(m_bar, &TransportBar::runRequested);
    QSignalSpy next(m_bar, &TransportBar::nextEventRequested);
    auto *button = m_bar->findChild<QPushButton *>(QStringLiteral("nextEventButton"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(next.count(), 1);
    QCOMPARE(run.count(), 0);
}

void TestTransport::runUntilTakesTimesAndSaysWhatIsWrong()
{
    show(RunState::Paused);
    QSignalSpy until(m_bar, &TransportBar::runUntilRequested);
    m_bar->runUntilAction()->trigger();
    auto *field = m_bar->findChild<TimePopup *>()->findChild<QLineEdit *>(QStringLiteral("timeField"));
    auto *hint = field->parentWidget()->findChild<QLabel *>(QStringLiteral("timeHint"));
    field->setText(QStringLiteral("soon"));
    QVERIFY(hint->text().contains(QStringLiteral("no time")));
    QTest::keyClick(field, Qt::Key_Return);
    field->setText(QStringLiteral("12s"));
    QVERIFY(hint->text().contains(QStringLiteral("already")));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(until.count(), 0);
    field->setText(QStringLiteral("+5s"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(until.count(), 1);
    QCOMPARE(toUs(until.first().first().value<VirtualTime>()), 17'300'000);
}

void TestTransport::saysThatContainersKeepRealTime()
{
    TransportBar bar;
    bar.resize(1280, 56);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto *note = bar.findChild<QLabel *>(QStringLiteral("paceNote"));
    const auto *slider = bar.findChild<QSlider *>();
    const auto *line = bar.findChild<QLabel *>(QStringLiteral("nextLine"));
    auto modelled = samples::coldRoom();
    modelled.nodes.resize(3);
    bar.setScenario(samples::shared(modelled));
    bar.setPace({scenario::Pace::Kind::Max, 1});
    QVERIFY(!note->isVisible());
    QVERIFY(bar.grab().width() > 0); // the layout is settled now
    const QPoint place = slider->pos();
    const scenario::Scenario real = samples::coldRoom();
    bar.setScenario(samples::shared(real));
    bar.setPace({scenario::Pace::Kind::Max, 1}); // as the file may say
    bar.setSnapshot(samples::shared(samples::coldRoomRunning(real)));
    QVERIFY(note->isVisible());
    QVERIFY(note->sizeHint().width() <= note->width());
    QCOMPARE(slider->pos(), place); // nothing jumps
    QVERIFY2(line->accessibleName().contains(QStringLiteral("real time")),
             qPrintable(line->accessibleName()));
    bar.setPace({scenario::Pace::Kind::Factor, 0.5});
    QVERIFY(!line->accessibleName().contains(QStringLiteral("real time")));
}

void TestTransport::paceIsLimitedWhereContainersRun()
{
    auto *slider = m_bar->findChild<QSlider *>();
    m_bar->setPace({scenario::Pace::Kind::Max, 1});
    QCOMPARE(m_bar->pace().kind, scenario::Pace::Kind::Real);
    QVERIFY(slider->toolTip().contains(QStringLiteral("1×")));
    scenario::Scenario models = samples::fleet(4);
    m_bar->setScenario(samples::shared(std::move(models)));
    m_bar->setPace({scenario::Pace::Kind::Max, 1});
    QCOMPARE(m_bar->pace().kind, scenario::Pace::Kind::Max);
    m_bar->setPace({scenario::Pace::Kind::Factor, 5});
    QCOMPARE(m_bar->pace().factor, 5.0);
}

void TestTransport::theClockCopiesMicroseconds()
{
    show(RunState::Paused);
    auto *clock = m_bar->findChild<ClockDisplay *>();
    clock->setFocus();
    QTest::keyClick(clock, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("12300000"));
}

void TestTransport::theStateIsInWords()
{
    show(RunState::Paused);
    QCOMPARE(m_bar->findChild<QLabel *>(QStringLiteral("stateLine"))->text(),
             QStringLiteral("Paused · step 123"));
    QCOMPARE(m_bar->findChild<QLabel *>(QStringLiteral("nextLine"))->text(),
             QStringLiteral("next 12.350 000 sensor2"));
}

void TestTransport::nothingIsClipped_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("1440") << 1440;
    QTest::newRow("1280") << 1280;
    QTest::newRow("1100") << 1100;
}

void TestTransport::nothingIsClipped()
{
    QFETCH(int, width);
    m_window->resize(theme::scaled(width), 120);
    for (int state = 0; state <= static_cast<int>(RunState::Failed); ++state) {
        show(static_cast<RunState>(state));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(checks::clippedTexts(m_window.get()).join(QLatin1Char('\n')), QString());
    }
}

void TestTransport::everyControlHasAName()
{
    QCOMPARE(checks::namelessControls(m_bar).join(QLatin1Char('\n')), QString());
}

XES_GUI_TEST_MAIN(TestTransport)
#include "tst_transport.moc"
