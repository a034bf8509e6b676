// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/nodelook.h"
#include "support/testcase.h"
#include "words/words.h"

#include <QLocale>

using namespace xes;
using namespace xes::ui;
using namespace std::chrono_literals;

class TestWords : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyStatusHasAWordAndATone()
    {
        for (int i = 0; i <= static_cast<int>(NodeStatus::Unhealthy); ++i) {
            const auto status = static_cast<NodeStatus>(i);
            QVERIFY2(!words::statusText(status, false).isEmpty(), qPrintable(QString::number(i)));
            QVERIFY(!theme::toneIconName(words::tone(status, false)).isEmpty());
        }
        for (int i = 0; i <= static_cast<int>(RunState::Failed); ++i)
            QVERIFY(!words::runStateText(static_cast<RunState>(i)).isEmpty());
    }
    void runningIsNotReady()
    {
        QCOMPARE(words::statusText(NodeStatus::Running, false), QStringLiteral("Running"));
        QCOMPARE(words::statusText(NodeStatus::Running, true), QStringLiteral("Ready"));
        QCOMPARE(words::tone(NodeStatus::Running, false), theme::Tone::Starting);
        QCOMPARE(words::tone(NodeStatus::Running, true), theme::Tone::Ready);
    }
    void anExitNamesItsCode()
    {
        NodeState state;
        state.status = NodeStatus::Exited;
        state.container.emplace();
        state.container->exitCode = 137;
        QCOMPARE(words::statusText(state), QStringLiteral("Exited 137"));
        QCOMPARE(words::tone(state), theme::Tone::Failed);
    }
    void onlyAModelIsExact()
    {
        NodeSnapshot node;
        node.state.status = NodeStatus::Running;
        node.state.ready = true;
        QCOMPARE(lookOf(node).side, QStringLiteral("exact"));
        // A free container runs on while virtual time stands, and nobody measures by how much.
        node.implementation = scenario::Implementation::Docker;
        QCOMPARE(lookOf(node).side, QStringLiteral("real time"));
        node.state.status = NodeStatus::Frozen;
        QCOMPARE(lookOf(node).side, QString());
        node.state.status = NodeStatus::Running;
        node.state.ready = false;
        QCOMPARE(lookOf(node).side, QStringLiteral("waiting"));
    }
    void durationsHaveUnits_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QString>("words");
        QTest::newRow("0") << qint64(0) << QStringLiteral("0 s");
        QTest::newRow("us") << qint64(250) << QStringLiteral("250 µs");
        QTest::newRow("ms") << qint64(100'000) << QStringLiteral("100 ms");
        QTest::newRow("parts of ms") << qint64(1'500) << QStringLiteral("1.5 ms");
        QTest::newRow("s") << qint64(1'500'000) << QStringLiteral("1.5 s");
        QTest::newRow("min") << qint64(120'000'000) << QStringLiteral("2 min");
    }
    void durationsHaveUnits()
    {
        QFETCH(qint64, us);
        QTEST(words::duration(VirtualDuration(us)), "words");
    }
    void lagHasASign()
    {
        QCOMPARE(words::lag(0us), QStringLiteral("exact"));
        QCOMPARE(words::lag(412us), QStringLiteral("+0.4 ms"));
        QCOMPARE(words::lag(-120us), QStringLiteral("−0.1 ms"));
        QCOMPARE(words::lag(-3us), QStringLiteral("−3 µs"));
    }
    void bytesAreBinary()
    {
        QCOMPARE(words::bytes(512), QStringLiteral("512 B"));
        QCOMPARE(words::bytes(1536), QStringLiteral("1.5 KiB"));
        QCOMPARE(words::bytes(64LL << 20), QStringLiteral("64 MiB"));
    }
    void agesAreShort()
    {
        const QDateTime now(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
        QCOMPARE(words::age({}, now), QString());
        QCOMPARE(words::age(now.addSecs(-5), now), QStringLiteral("just now"));
        QCOMPARE(words::age(now.addSecs(60), now), QStringLiteral("just now")); // a clock that went back
        QVERIFY(words::age(now.addSecs(-180), now).startsWith(QStringLiteral("3 minute")));
        QVERIFY(words::age(now.addDays(-4), now).startsWith(QStringLiteral("4 day")));
    }
    void numbersFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(words::number(1204), QStringLiteral("1.204"));
        QCOMPARE(words::factor(0.98), QStringLiteral("0,98×"));
        QCOMPARE(words::duration(1500us), QStringLiteral("1,5 ms"));
        QLocale::setDefault(QLocale::c());
    }
    void theEngineIsOneLine()
    {
        EngineStatus status;
        status.state = EngineStatus::State::Connected;
        status.info.emplace();
        status.info->version = QStringLiteral("20.10.24");
        status.info->endpoint.url = QStringLiteral("unix:///var/run/docker.sock");
        QCOMPARE(words::engineText(status), QStringLiteral("Docker 20.10.24 · unix"));
        status.candidate.emplace();
        status.candidate->source = engine::Source::Private;
        QCOMPARE(words::engineText(status), QStringLiteral("Docker 20.10.24 · private"));
    }
    void placesNameWhatIsKnown()
    {
        QCOMPARE(words::placeText({}), QString());
        QCOMPARE(words::placeText({QStringLiteral("/a/b.yaml"), 3, 0, QStringLiteral("nodes[0].id")}),
                 QStringLiteral("b.yaml, line 3 (nodes[0].id)"));
    }
};

XES_GUI_TEST_MAIN(TestWords)
#include "tst_words.moc"
