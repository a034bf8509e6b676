// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitestcase.h"

#include "support/fakepeer.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace xes;

/// How the program ends where something around it goes wrong, and what it leaves.
class TestCliEnds : public CliTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(enginePid() > 0, "run it with tests/support/with-engine.sh"); }
    void cleanup();
    void aSecondInterruptionLeavesAtOnceAndSaysWhatStays();
    void aSecondInterruptionNamesWhatIsBeingMade();
    void aFailedStartSaysWhatItLeaves();
    void ctrlCWorksWhereTheParentIgnoredIt();
    void aReaderThatHasGoneIsNoFailure_data();
    void aReaderThatHasGoneIsNoFailure();
    void aClosedOutputIsAFailure();
    void aReaderThatStopsReadingHoldsNoContainers_data();
    void aReaderThatStopsReadingHoldsNoContainers();
    void aFullDiskIsAFailure_data();
    void aFullDiskIsAFailure();
    void anInterruptedCleanupTellsWhatIsDone();
    void cleanupDoesNotSayRemovedOfWhatStays();
    void anEngineThatGoesAwayIsExit2_data();
    void anEngineThatGoesAwayIsExit2();
    void cleanupTakesUnknownOnlyById();
    void cleanupTakesVolumesOnlyWhenTold();
    void cleanupTakesThePrototypesOnlyWhenTold();
    void aFarEndCanBeInterrupted();
    void anEngineThatHangsInMidRunEndsTheRun();
    void anEngineThatDiesInMidRunEndsTheRun(); // the last one: none is there afterwards

private:
    static pid_t enginePid() { return pid_t(qEnvironmentVariableIntValue("XES_TEST_ENGINE_PID")); }
    /// A scenario of one container that does not heed SIGTERM.
    QString stubborn()
    {
        return file("xedgesim: 1\nsimulation: {duration: 10min, seed: 1}\nnodes:\n"
                    "  - {id: a, type: x, implementation: docker,\n"
                    "     docker: {image: alpine, command: [sh, -c, \"trap '' TERM; while :; do sleep 1; "
                    "done\"]}}\n");
    }
    static QStringList json(std::initializer_list<QString> more)
    {
        return QStringList{QStringLiteral("--json")} + QStringList(more);
    }
    static QStringList names(const Json &entries)
    {
        QStringList out;
        for (const Json &entry : entries)
            out += text(entry["name"]);
        out.sort();
        return out;
    }
    static void make(const QStringList &arguments)
    {
        const Ended made = docker(arguments);
        QVERIFY2(made.code == 0, made.all().constData());
    }
};

void TestCliEnds::cleanup()
{
    ::kill(enginePid(), SIGCONT);
    if (!QTest::currentTestFailed())
        return;
    // One that failed leaves nothing to the next.
    const QString label = QStringLiteral("label=xedgesim");
    for (const auto &[list, remove] :
         {std::pair(QStringList{QStringLiteral("ps"), QStringLiteral("-aq")},
                    QStringList{QStringLiteral("rm"), QStringLiteral("-f")}),
          std::pair(QStringList{QStringLiteral("network"), QStringLiteral("ls"), QStringLiteral("-q")},
                    QStringList{QStringLiteral("network"), QStringLiteral("rm")}),
          std::pair(QStringList{QStringLiteral("volume"), QStringLiteral("ls"), QStringLiteral("-q")},
                    QStringList{QStringLiteral("volume"), QStringLiteral("rm")})}) {
        const QByteArray ids = docker(list + QStringList{QStringLiteral("--filter"), label}).out;
        if (!ids.isEmpty())
            docker(remove + QString::fromLatin1(ids).split(u'\n', Qt::SkipEmptyParts));
    }
}

void TestCliEnds::aSecondInterruptionLeavesAtOnceAndSaysWhatStays()
{
    Running run(program(), json({QStringLiteral("run"), stubborn()}));
    run.waitFor("t = ");
    ::kill(enginePid(), SIGSTOP); // the shutdown cannot end
    run.send(SIGINT);
    run.waitFor("A second time");
    run.sendAgain(SIGINT);
    const Ended ended = run.end();
    ::kill(enginePid(), SIGCONT);
    QVERIFY2(ended.code == 130, ended.all().constData());
    QCOMPARE(text(ended.json()["error"]["code"]), QStringLiteral("cancelled"));
    QCOMPARE(int(ended.json()["left_behind"].size()), 2); // the container and the run's network
    const QString name = text(ended.json()["left_behind"][0]);
    QVERIFY2(ended.err.contains("Left at once; these may stay: " + name.toUtf8()), ended.err.constData());
    const Ended removed = call(json({QStringLiteral("cleanup")}));
    QVERIFY2(removed.code == 0, removed.all().constData());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::aSecondInterruptionNamesWhatIsBeingMade()
{
    FakePeer peer; // one that never says whether it made the network
    peer.reply("GET /events", FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
    for (const char *list : {"GET /containers/json", "GET /networks"})
        peer.reply(list, FakeReply::json(200, "[]"));
    peer.reply("GET /volumes", FakeReply::json(200, R"({"Volumes":[]})"));
    peer.reply("POST /networks/create", FakeReply::silence());
    Running run(program(), json({QStringLiteral("run"), stubborn()}),
                {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + peer.path()}});
    QTRY_COMPARE(peer.count("POST /v1.41/networks/create"), 1);
    run.send(SIGINT);
    run.waitFor("A second time");
    run.sendAgain(SIGINT);
    const Ended ended = run.end();
    QVERIFY2(ended.code == 130, ended.all().constData());
    QVERIFY2(ended.json()["left_behind"].size() == 1, ended.all().constData());
    QVERIFY(text(ended.json()["left_behind"][0]).endsWith(QStringLiteral("-net")));
}

void TestCliEnds::aFailedStartSaysWhatItLeaves()
{
    FakePeer peer;
    peer.reply("GET /events", FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", false));
    peer.reply("GET /containers/json", FakeReply::json(200, "[]"));
    peer.reply("GET /volumes", FakeReply::json(200, R"({"Volumes":[]})"));
    peer.reply("POST /networks/create", FakeReply::json(201, R"({"Id":"n1"})"));
    peer.reply("GET /networks",
               {FakeReply::json(200, "[]"), FakeReply::json(500, R"({"message":"cannot"})")});
    peer.reply("DELETE /networks/n1", FakeReply::json(500, R"({"message":"cannot"})"));
    peer.reply("GET /networks/n1", FakeReply::json(200, R"({"Id":"n1","Name":"x"})"));
    peer.reply("GET /images/alpine/json", FakeReply::json(404, R"({"message":"No such image"})"));
    peer.reply("GET /images/alpine:latest/json", FakeReply::json(404, R"({"message":"No such image"})"));
    peer.reply("POST /images/create", FakeReply::json(500, R"({"message":"offline"})"));
    const Ended ended = call(json({QStringLiteral("run"), stubborn()}),
                             {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + peer.path()}});
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.json().contains("error"), ended.all().constData());
    QVERIFY2(ended.json()["left_behind"].size() == 1, ended.all().constData());
    QVERIFY(text(ended.json()["left_behind"][0]).endsWith(QStringLiteral("-net")));
}

void TestCliEnds::ctrlCWorksWhereTheParentIgnoredIt()
{
    Running run(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("trap '' INT; exec \"$0\" --json run \"$1\""),
                 program(), stubborn()});
    run.waitFor("t = ");
    run.send(SIGINT);
    const Ended ended = run.end();
    QVERIFY2(ended.code == 130, ended.all().constData());
    QVERIFY(ended.json()["left_behind"].empty());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::aReaderThatHasGoneIsNoFailure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("engine") << QStringList{QStringLiteral("engine")};
    QTest::newRow("validate") << json({QStringLiteral("validate"), sample("01-three-sensors")});
    QTest::newRow("models") << json({QStringLiteral("run"), sample("01-three-sensors")});
    QTest::newRow("events") << QStringList{QStringLiteral("run"), sample("01-three-sensors"),
                                           QStringLiteral("--events"), QStringLiteral("-")};
    QTest::newRow("containers") << json({QStringLiteral("run"), sample("02-container-gateway"),
                                         QStringLiteral("--until"), QStringLiteral("300ms")});
}

void TestCliEnds::aReaderThatHasGoneIsNoFailure()
{
    QFETCH(QStringList, arguments);
    int ends[2] = {-1, -1};
    QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    ::close(ends[0]);
    Running run(program(), arguments, {}, [&](QProcess &process) {
        process.setChildProcessModifier([end = ends[1]] { ::dup2(end, STDOUT_FILENO); });
    });
    ::close(ends[1]);
    const Ended ended = run.end();
    QVERIFY2(ended.code == 0, ended.all().constData());
    QVERIFY2(!ended.err.contains("error"), ended.err.constData());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::aClosedOutputIsAFailure()
{
    for (const QString &command : {QStringLiteral("run"), QStringLiteral("validate")}) {
        Running run(QStringLiteral("sh"),
                    {QStringLiteral("-c"), QStringLiteral("exec \"$0\" \"$1\" \"$2\" >&-"), program(),
                     command, sample("01-three-sensors")});
        const Ended ended = run.end();
        QVERIFY2(ended.code == 1, ended.all().constData());
        QVERIFY2(ended.err.contains("“stdout” cannot be written"), ended.err.constData());
    }
}

void TestCliEnds::aReaderThatStopsReadingHoldsNoContainers_data()
{
    QTest::addColumn<QString>("until");
    QTest::newRow("in the middle") << QStringLiteral("10min");
    QTest::newRow("at the end") << QStringLiteral("400ms"); // less than is written at once
}

void TestCliEnds::aReaderThatStopsReadingHoldsNoContainers()
{
    QFETCH(QString, until);
    const QString scenario = file(
        "xedgesim: 1\nsimulation: {duration: 10min, seed: 1}\nnodes:\n"
        "  - {id: s, type: sensor, parameters: {period: 500us, to: nobody}}\n"
        "  - {id: a, type: x, implementation: docker, docker: {image: alpine, command: [sleep, '600']}}\n");
    int ends[2] = {-1, -1};
    QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    Running run(program(),
                {QStringLiteral("run"), scenario, QStringLiteral("--until"), until,
                 QStringLiteral("--events"), QStringLiteral("-")},
                {}, [&](QProcess &process) {
                    process.setChildProcessModifier([end = ends[1]] { ::dup2(end, STDOUT_FILENO); });
                });
    ::close(ends[1]);
    const auto waiting = [&] {
        int bytes = 0;
        return ::ioctl(ends[0], FIONREAD, &bytes) == 0 ? bytes : -1;
    };
    constexpr int nearlyAll = 60'000; // a pipe holds 64 KiB
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > nearlyAll, 60'000);
    if (until == QLatin1String("400ms")) // the containers go although nobody reads, and it waits for who does
        QTRY_COMPARE_WITH_TIMEOUT(labelled(), QByteArray(), 20'000);
    run.send(SIGINT);
    const Ended ended = run.end();
    ::close(ends[0]);
    QVERIFY2(ended.code == 130, ended.all().constData());
    if (until != QLatin1String("400ms")) // there it was interrupted at its very end, and says only that
        QVERIFY2(ended.err.contains("is incomplete: who reads it did not go on"), ended.err.constData());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::aFullDiskIsAFailure_data()
{
    aReaderThatHasGoneIsNoFailure_data();
}

void TestCliEnds::aFullDiskIsAFailure()
{
    QFETCH(QStringList, arguments);
    Running run(program(), arguments, {},
                [](QProcess &process) { process.setStandardOutputFile(QStringLiteral("/dev/full")); });
    const Ended ended = run.end();
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.err.contains("stdout"), ended.err.constData());
    QVERIFY2(ended.err.contains("No space left on device"), ended.err.constData());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::anInterruptedCleanupTellsWhatIsDone()
{
    ::kill(enginePid(), SIGSTOP);
    Running run(program(), json({QStringLiteral("cleanup")}));
    run.waitUntilItCatches(SIGINT);
    run.send(SIGINT);
    const Ended ended = run.end();
    ::kill(enginePid(), SIGCONT);
    QVERIFY2(ended.code == 130, ended.all().constData());
    QCOMPARE(keys(ended.json()),
             (QStringList{QStringLiteral("removed"), QStringLiteral("failed"), QStringLiteral("kept"),
                          QStringLiteral("wall_ms"), QStringLiteral("error")}));
    QCOMPARE(text(ended.json()["error"]["code"]), QStringLiteral("cancelled"));
}

void TestCliEnds::cleanupDoesNotSayRemovedOfWhatStays()
{
    FakePeer peer;
    peer.reply("GET /containers/json",
               FakeReply::json(200, R"([{"Id":"c1","Names":["/stays"],"State":"exited",)"
                                    R"("Labels":{"xedgesim":"true","xedgesim.run":"gone"}}])"));
    peer.reply("GET /networks", FakeReply::json(200, "[]"));
    peer.reply("GET /volumes", FakeReply::json(200, R"({"Volumes":[]})"));
    peer.reply("GET /containers/c1/json",
               FakeReply::json(200, R"({"Id":"c1","State":{"Status":"exited"},)"
                                    R"("Config":{"Labels":{"xedgesim":"true","xedgesim.run":"gone"}}})"));
    peer.reply("DELETE /containers/c1", FakeReply::json(500, R"({"message":"device or resource busy"})"));
    const Ended ended = call({QStringLiteral("cleanup"), QStringLiteral("--id"), QStringLiteral("stays")},
                             {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + peer.path()}});
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.err.contains("busy"), ended.all().constData());
    QVERIFY2(!ended.err.contains("Removed") && !ended.out.contains("removed"), ended.all().constData());
}

void TestCliEnds::anEngineThatGoesAwayIsExit2_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("orphans") << QStringLiteral("orphans");
    QTest::newRow("cleanup") << QStringLiteral("cleanup");
}

void TestCliEnds::anEngineThatGoesAwayIsExit2()
{
    QFETCH(QString, command);
    FakePeer peer; // answers, so that it is connected to, and takes no further connection
    FakeReply slowly = FakeReply::json(200, R"({"OSType":"linux"})");
    slowly.pieceBytes = 20;
    slowly.pauseMs = 200;
    peer.reply("GET /info", slowly);
    Running run(program(), json({command}),
                {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + peer.path()}});
    QTRY_COMPARE(peer.count("/info"), 1);
    QVERIFY(QFile::remove(peer.path()));
    const Ended ended = run.end();
    QVERIFY2(ended.code == 2, ended.all().constData());
}

void TestCliEnds::cleanupTakesUnknownOnlyById()
{
    for (const QString &name : {QStringLiteral("one"), QStringLiteral("two")})
        make({QStringLiteral("create"), QStringLiteral("--name"), name, QStringLiteral("--label"),
              QStringLiteral("xedgesim=true"), QStringLiteral("--label"), QStringLiteral("xedgesim.run=gone"),
              QStringLiteral("alpine")});
    QCOMPARE(names(call(json({QStringLiteral("orphans")})).json()["unknown"]),
             (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(call(json({QStringLiteral("cleanup")})).json()["removed"].empty());
    const Ended dry = call(json({QStringLiteral("cleanup"), QStringLiteral("--id"), QStringLiteral("one"),
                                 QStringLiteral("--dry-run")}));
    QCOMPARE(names(dry.json()["removed"]), QStringList{QStringLiteral("one")});
    const Ended removed = call(json({QStringLiteral("cleanup"), QStringLiteral("--id=one")}));
    QVERIFY2(removed.code == 0, removed.all().constData());
    QCOMPARE(names(removed.json()["removed"]), QStringList{QStringLiteral("one")});
    const Ended absent = call(json({QStringLiteral("cleanup"), QStringLiteral("--id=one")}));
    QVERIFY2(absent.code == 1, absent.all().constData());
    const QString id = text(call(json({QStringLiteral("orphans")})).json()["unknown"][0]["id"]);
    const Ended byId = call(json({QStringLiteral("cleanup"), QStringLiteral("--id"), id.left(12)}));
    QCOMPARE(names(byId.json()["removed"]), QStringList{QStringLiteral("two")});
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::cleanupTakesVolumesOnlyWhenTold()
{
    const Ended kept = call(json({QStringLiteral("run"), stubborn(), QStringLiteral("--keep"),
                                  QStringLiteral("--until"), QStringLiteral("100ms")}));
    QVERIFY2(kept.code == 0, kept.all().constData());
    // A volume of the same run, which is dead now.
    const Ended labels =
        docker({QStringLiteral("inspect"), QStringLiteral("--format"),
                QStringLiteral("{{range $k, $v := .Config.Labels}}--label={{$k}}={{$v}}\n{{end}}"),
                text(kept.json()["nodes"][0]["container"]["name"])});
    QStringList arguments{QStringLiteral("volume"), QStringLiteral("create")};
    for (const QString &label : QString::fromUtf8(labels.out).split(u'\n', Qt::SkipEmptyParts))
        arguments += label;
    make(arguments + QStringList{QStringLiteral("data")});
    QCOMPARE(names(call(json({QStringLiteral("orphans")})).json()["volumes"]),
             QStringList{QStringLiteral("data")});
    const Ended without = call(json({QStringLiteral("cleanup")}));
    QVERIFY2(without.code == 0, without.all().constData());
    QVERIFY(!names(without.json()["removed"]).contains(QStringLiteral("data")));
    const Ended with = call(json({QStringLiteral("cleanup"), QStringLiteral("--volumes")}));
    QVERIFY2(with.code == 0, with.all().constData());
    QCOMPARE(names(with.json()["removed"]), QStringList{QStringLiteral("data")});
    QCOMPARE(docker({QStringLiteral("volume"), QStringLiteral("ls"), QStringLiteral("-q")}).out,
             QByteArray());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::cleanupTakesThePrototypesOnlyWhenTold()
{
    make({QStringLiteral("create"), QStringLiteral("--name"), QStringLiteral("old"),
          QStringLiteral("--label"), QStringLiteral("xedgesim=true"), QStringLiteral("--label"),
          QStringLiteral("xedgesim_node_id=edge1"), QStringLiteral("alpine")});
    QCOMPARE(names(call(json({QStringLiteral("orphans")})).json()["prototype"]),
             QStringList{QStringLiteral("old")});
    QVERIFY(call(json({QStringLiteral("cleanup")})).json()["removed"].empty());
    const Ended with = call(json({QStringLiteral("cleanup"), QStringLiteral("--prototype")}));
    QVERIFY2(with.code == 0, with.all().constData());
    QCOMPARE(names(with.json()["removed"]), QStringList{QStringLiteral("old")});
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::aFarEndCanBeInterrupted()
{
    Running run(program(), json({QStringLiteral("run"), sample("01-three-sensors"), QStringLiteral("--until"),
                                 QStringLiteral("99999999999s")}));
    run.waitFor(" s of 99999999999.000 000 s");
    run.send(SIGINT);
    const Ended ended = run.end();
    QVERIFY2(ended.code == 130, ended.all().constData());
    QVERIFY(ended.json()["virtual_time_us"].get<qint64>() > 0);
    QVERIFY(ended.json()["events"]["count"].get<qint64>() > 0);
}

void TestCliEnds::anEngineThatHangsInMidRunEndsTheRun()
{
    Running run(program(),
                json({QStringLiteral("run"), stubborn(), QStringLiteral("--until"), QStringLiteral("10s")}));
    run.waitFor("t = "); // in a pipe at most one line in five seconds
    ::kill(enginePid(), SIGSTOP);
    const Ended ended = run.end();
    ::kill(enginePid(), SIGCONT);
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.json().contains("error"), ended.all().constData());
    QCOMPARE(int(ended.json()["left_behind"].size()), 2); // the container and its network
    const Ended removed = call(json({QStringLiteral("cleanup")}));
    QVERIFY2(removed.code == 0, removed.all().constData());
    QCOMPARE(labelled(), QByteArray());
}

void TestCliEnds::anEngineThatDiesInMidRunEndsTheRun()
{
    const QStringList arguments =
        json({QStringLiteral("run"), stubborn(), QStringLiteral("--until"), QStringLiteral("30s")});
    Running run(program(), arguments);
    Running keeping(program(), arguments + QStringList{QStringLiteral("--keep")});
    run.waitFor("t = "); // in a pipe at most one line in five seconds
    keeping.waitFor("t = ");
    ::kill(enginePid(), SIGKILL);
    run.waitFor("warning: ");
    for (const Ended &ended : {run.end(), keeping.end()}) {
        QVERIFY2(ended.code == 1, ended.all().constData());
        QVERIFY2(ended.json().contains("error"), ended.all().constData());
        QVERIFY2(text(ended.json()["error"]["code"]) != QStringLiteral("conflict"), ended.all().constData());
        QVERIFY2(ended.json().contains("left_behind"), ended.all().constData());
        QVERIFY(!ended.json()["left_behind"].empty());
        // What it does is not known, and the policy “stop” ends the run before its time.
        QCOMPARE(ended.json()["nodes"][0]["ready"].get<bool>(), false);
        QVERIFY2(ended.json()["virtual_time_us"].get<qint64>() < 30'000'000, ended.all().constData());
    }
}

XES_CORE_TEST_MAIN(TestCliEnds)
#include "tst_cliends.moc"
