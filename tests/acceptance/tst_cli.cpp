// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitestcase.h"

#include <QCryptographicHash>

#include <sys/stat.h>

using namespace xes;

/// The built program, used as a user would: arguments in, exit code, standard output and standard error out.
class TestCli : public CliTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAWrongCommandLineWith64_data();
    void refusesAWrongCommandLineWith64();
    void validateListsAllErrorsAndExits3();
    void validateNeedsNoEngine();
    void runsModelsWithoutAnEngineAndRepeatably();
    void theStepChangesNothingForModels();
    void writesTheEventsWhoseFingerprintItTells();
    void refusesAnInvalidFileWith3();
    void refusesMoreThanTheSandboxWith4_data();
    void refusesMoreThanTheSandboxWith4();
    void aWrongDockerHostIsOneClearLineAndExit2();
    void aBrokenDockerConfigurationIsWarnedOfOnceAndPassedOver();
    void tellsTheEngine();
    void theChosenEngineIsHeededAndTheOthersAreListed();
    void runsASampleWithContainersAndLeavesNothing_data();
    void runsASampleWithContainersAndLeavesNothing();
    void aContainerThatCannotStartIsToldWithItsPlace_data();
    void aContainerThatCannotStartIsToldWithItsPlace();
    void anEventLogNeverReplacesTheScenario();
    void aPaceIsAsFastAsPossibleOrRefused();
    void aPaceThatContainersCannotKeepIsWarnedOf();
    void aPipeThatNobodyWritesToIsNoScenario();
    void aContainerThatDiesMakesItExit1_data();
    void aContainerThatDiesMakesItExit1();
    void theLogTellsOfARestart();
    void keepLeavesOrphansThatCleanupRemoves();
    void anInterruptionShutsDownAndLeavesNothing_data();
    void anInterruptionShutsDownAndLeavesNothing();
};

void TestCli::refusesAWrongCommandLineWith64_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
    };
    row("");
    row("--json");
    row("dance");
    row("--nothing engine");
    row("engine file");
    row("validate");
    row("run");
    row("run a b");
    row("run a --until soon");
    row("run a --until 0");
    row("run a --pace slow");
    row("run a --seed x");
    row("run a --step");
    row("run a --record r");
    row("run a --record=r");
    row("run a --json --events -");
    row("--engine tcp://a --engine tcp://b engine");
    row("orphans --dry-run");
    row("cleanup --dry-run=yes");
}

void TestCli::refusesAWrongCommandLineWith64()
{
    QFETCH(QStringList, arguments);
    const Ended plain = call(arguments);
    QCOMPARE(plain.code, 64);
    QVERIFY(!plain.err.isEmpty());
    const Ended json = call(QStringList{QStringLiteral("--json")} + arguments);
    QCOMPARE(json.code, 64);
    QCOMPARE(keys(json.json()), QStringList{QStringLiteral("error")});
    QCOMPARE(QByteArray::fromStdString(json.json()["error"]["code"].get<std::string>()), QByteArray("usage"));
    QCOMPARE(json.out.count('\n'), 1);
}

void TestCli::validateListsAllErrorsAndExits3()
{
    const QString bad = file("simulation: {duration: 10, seed: 1}\nnodes: [{id: a, type: x}]\n");
    const Ended ended =
        call({QStringLiteral("--json"), QStringLiteral("validate"), bad, sample("01-three-sensors")});
    QCOMPARE(ended.code, 3);
    const Json document = ended.json();
    QCOMPARE(keys(document), QStringList{QStringLiteral("files")});
    QCOMPARE(int(document["files"].size()), 2);
    QCOMPARE(int(document["files"][0]["errors"].size()), 2);
    QCOMPARE(document["files"][0]["errors"][0]["line"].get<int>(), 1);
    QCOMPARE(document["files"][0]["errors"][0]["column"].get<int>(), 24);
    QCOMPARE(QString::fromStdString(document["files"][0]["errors"][1]["key"].get<std::string>()),
             QStringLiteral("nodes[0].type"));
    const Json good = document["files"][1];
    QCOMPARE(keys(good),
             (QStringList{QStringLiteral("file"), QStringLiteral("valid"), QStringLiteral("errors"),
                          QStringLiteral("warnings"), QStringLiteral("asks_for"), QStringLiteral("nodes"),
                          QStringLiteral("links"), QStringLiteral("duration_us")}));
    QCOMPARE(keys(document["files"][0]), keys(good));
    QVERIFY(document["files"][0]["nodes"].is_null());
    QCOMPARE(good["nodes"].get<int>(), 4);
    QCOMPARE(good["duration_us"].get<qint64>(), 10'000'000);
}

void TestCli::validateNeedsNoEngine()
{
    const Ended ended =
        call({QStringLiteral("validate"), sample("04-twelve-containers")},
             {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///nonexistent/docker.sock")}});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.contains("valid"));
    QCOMPARE(ended.err, QByteArray());
}

void TestCli::runsModelsWithoutAnEngineAndRepeatably()
{
    const QMap<QString, QString> noEngine{
        {QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///nonexistent/docker.sock")}};
    const QStringList arguments{QStringLiteral("--json"), QStringLiteral("run"), sample("01-three-sensors")};
    const Ended first = call(arguments, noEngine);
    QVERIFY2(first.code == 0, (first.out + first.err).constData());
    const Json document = first.json();
    QCOMPARE(keys(document),
             (QStringList{QStringLiteral("scenario"), QStringLiteral("file"), QStringLiteral("run"),
                          QStringLiteral("seed"), QStringLiteral("virtual_time_us"), QStringLiteral("steps"),
                          QStringLiteral("events"), QStringLiteral("messages"), QStringLiteral("nodes"),
                          QStringLiteral("wall_ms"), QStringLiteral("left_behind")}));
    QCOMPARE(document["virtual_time_us"].get<qint64>(), 10'000'000);
    const Json messages = document["messages"];
    QCOMPARE(messages["sent"].get<int>(), messages["delivered"].get<int>() + messages["lost"].get<int>() +
                                              messages["in_flight"].get<int>() +
                                              messages["undeliverable"].get<int>());
    QCOMPARE(int(document["nodes"].size()), 4);
    const Ended second = call(arguments, noEngine);
    QCOMPARE(second.json()["events"].dump(), document["events"].dump());
    QVERIFY(second.json()["run"] != document["run"]);
}

void TestCli::theStepChangesNothingForModels()
{
    const auto events = [this](const QStringList &more) {
        return call(QStringList{QStringLiteral("--json"), QStringLiteral("run"), sample("01-three-sensors")} +
                    more)
            .json()["events"]
            .dump();
    };
    const std::string whole = events({});
    QVERIFY(!whole.empty());
    QCOMPARE(events({QStringLiteral("--step"), QStringLiteral("333ms")}), whole);
    QCOMPARE(events({QStringLiteral("--step=7001us")}), whole);
    QVERIFY(events({QStringLiteral("--seed"), QStringLiteral("43")}) != whole);
}

void TestCli::writesTheEventsWhoseFingerprintItTells()
{
    const QString path = m_folder.filePath(QStringLiteral("events.jsonl"));
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("run"), sample("01-three-sensors"),
                              QStringLiteral("--events"), path});
    QCOMPARE(ended.code, 0);
    QFile events(path);
    QVERIFY(events.open(QIODevice::ReadOnly));
    const QByteArray bytes = events.readAll();
    QCOMPARE(QByteArray::fromStdString(ended.json()["events"]["sha256"].get<std::string>()),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(bytes.count('\n'), ended.json()["events"]["count"].get<qint64>());
    const Ended stream = call({QStringLiteral("--quiet"), QStringLiteral("run"), sample("01-three-sensors"),
                               QStringLiteral("--events"), QStringLiteral("-")});
    QCOMPARE(stream.out, bytes);
}

void TestCli::refusesAnInvalidFileWith3()
{
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("run"), file("nodes: 3\n")});
    QCOMPARE(ended.code, 3);
    QCOMPARE(keys(ended.json()), (QStringList{QStringLiteral("error"), QStringLiteral("files")}));
    const Ended renode = call({QStringLiteral("--json"), QStringLiteral("run"),
                               file("simulation: {duration_s: 1, seed: 1}\nnodes:\n"
                                    "  - {id: a, type: sensor, implementation: renode_inprocess}\n")});
    QCOMPARE(renode.code, 3);
    QCOMPARE(text(renode.json()["error"]["key"]), QStringLiteral("nodes[0].implementation"));
    QCOMPARE(renode.json()["error"]["column"].get<int>(), 43);
    const Ended missing = call({QStringLiteral("run"), QStringLiteral("/nonexistent.yaml")});
    QCOMPARE(missing.code, 3);
    QVERIFY(missing.err.contains("/nonexistent.yaml"));
}

void TestCli::refusesMoreThanTheSandboxWith4_data()
{
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<QString>("asks");
    QTest::newRow("told by the file") << QByteArray("privileged: true") << QStringLiteral("privileged");
    QTest::newRow("told by the engine")
        << QByteArray("volumes: [\"somebodys-data:/x\"]") << QStringLiteral("volume somebodys-data");
}

void TestCli::refusesMoreThanTheSandboxWith4()
{
    QFETCH(QByteArray, docker);
    QFETCH(QString, asks);
    const QString volume = QStringLiteral("somebodys-data");
    QCOMPARE(CliTestCase::docker({QStringLiteral("volume"), QStringLiteral("create"), volume}).code, 0);
    const QString path = file("xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\nnodes:\n"
                              "  - {id: a, type: x, implementation: docker, docker: {image: alpine, " +
                              docker + "}}\n");
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("run"), path});
    QCOMPARE(CliTestCase::docker({QStringLiteral("volume"), QStringLiteral("rm"), volume}).code, 0);
    QVERIFY2(ended.code == 4, ended.all().constData());
    QVERIFY2(ended.err.contains("--trust") && ended.err.contains(asks.toUtf8()), ended.all().constData());
    const Json document = ended.json();
    QCOMPARE(keys(document), (QStringList{QStringLiteral("error"), QStringLiteral("asks_for")}));
    QCOMPARE(text(document["error"]["code"]), QStringLiteral("consent_needed"));
    QCOMPARE(text(document["error"]["file"]), path);
    QVERIFY(text(document["error"]["remedy"]).contains(QStringLiteral("--trust")));
    QCOMPARE(int(document["asks_for"].size()), 1);
    QCOMPARE(text(document["asks_for"][0]), asks);
}

void TestCli::aWrongDockerHostIsOneClearLineAndExit2()
{
    for (const QString &command :
         {QStringLiteral("engine"), QStringLiteral("orphans"), QStringLiteral("run")}) {
        QStringList arguments{command};
        if (command == u"run")
            arguments += sample("03-two-services");
        const Ended ended = call(
            arguments, {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///nonexistent/docker.sock")}});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.count('\n') == 1, ended.err.constData());
        QVERIFY2(ended.err.startsWith("error: DOCKER_HOST: "), ended.err.constData());
        QVERIFY2(ended.err.contains("unix:///nonexistent/docker.sock"), ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
    }
}

void TestCli::aBrokenDockerConfigurationIsWarnedOfOnceAndPassedOver()
{
    const QTemporaryDir docker;
    QFile config(docker.filePath(QStringLiteral("config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("{ \"currentContext\": ");
    config.close();
    const Ended ended =
        call({QStringLiteral("engine")},
             {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///nonexistent/docker.sock")},
              {QStringLiteral("DOCKER_CONFIG"), docker.path()}});
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.err.count("warning: "), 1);
    QVERIFY2(ended.err.startsWith(config.fileName().toUtf8()), ended.err.constData());
    QVERIFY2(ended.err.contains("unix:///nonexistent/docker.sock"), ended.err.constData());
}

void TestCli::tellsTheEngine()
{
    const Ended ended = call({QStringLiteral("engine"), QStringLiteral("--json")});
    QCOMPARE(ended.code, 0);
    QCOMPARE(keys(ended.json()),
             (QStringList{QStringLiteral("endpoint"), QStringLiteral("source"), QStringLiteral("engine"),
                          QStringLiteral("version"), QStringLiteral("api_version"), QStringLiteral("os"),
                          QStringLiteral("arch"), QStringLiteral("cgroup"), QStringLiteral("rootless"),
                          QStringLiteral("gating"), QStringLiteral("ping_ms")}));
    QCOMPARE(QString::fromStdString(ended.json()["endpoint"].get<std::string>()),
             qEnvironmentVariable("DOCKER_HOST"));
    QCOMPARE(QByteArray::fromStdString(ended.json()["source"].get<std::string>()), QByteArray("DOCKER_HOST"));
}

void TestCli::theChosenEngineIsHeededAndTheOthersAreListed()
{
    QTemporaryDir home;
    const QString config = home.filePath(QStringLiteral("config"));
    QMap<QString, QString> environment{
        {QStringLiteral("DOCKER_CONFIG"), home.filePath(QStringLiteral("docker"))},
        {QStringLiteral("XDG_CONFIG_HOME"), config},
        {QStringLiteral("DOCKER_HOST"), QString()}};
    for (const auto &[name, host] : {std::pair(QStringLiteral("lab"), qEnvironmentVariable("DOCKER_HOST")),
                                     std::pair(QStringLiteral("far"), QStringLiteral("tcp://127.0.0.1:9"))}) {
        const Ended made = Running(QStringLiteral("docker"),
                                   {QStringLiteral("context"), QStringLiteral("create"), name,
                                    QStringLiteral("--docker"), QStringLiteral("host=") + host},
                                   environment)
                               .end();
        QVERIFY2(made.code == 0, made.all().constData());
    }
    // What the window writes when an engine is chosen in it.
    QVERIFY(QDir().mkpath(config + QStringLiteral("/xedgesim")));
    QFile settings(config + QStringLiteral("/xedgesim/xedgesim.ini"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[General]\nengine=lab\n");
    settings.close();
    const Ended chosen = call({QStringLiteral("engine"), QStringLiteral("--json")}, environment);
    QVERIFY2(chosen.code == 0, chosen.all().constData());
    QCOMPARE(text(chosen.json()["source"]), QStringLiteral("setting"));
    const Ended listed = call({QStringLiteral("engine")}, environment);
    QVERIFY2(listed.code == 0, listed.all().constData());
    QVERIFY2(listed.out.contains("--engine far: No engine listens at tcp://127.0.0.1:9."),
             listed.out.constData());
    QVERIFY2(!listed.out.contains("--engine lab"), listed.out.constData());
    // Chosen, and gone: told by its name, and nothing else is taken.
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[General]\nengine=far\n");
    settings.close();
    const Ended gone = call({QStringLiteral("engine")}, environment);
    QCOMPARE(gone.code, 2);
    QVERIFY2(gone.err.contains("“far”"), gone.err.constData());
}

void TestCli::runsASampleWithContainersAndLeavesNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("untilMs");
    QTest::addColumn<QString>("dies"); // a node that ends with exit code 3
    QTest::newRow("container gateway") << sample("02-container-gateway") << 2500 << QString();
    QTest::newRow("two services") << sample("03-two-services") << 2500 << QString();
    QTest::newRow("twelve containers")
        << sample("04-twelve-containers") << 4000 << QStringLiteral("worker-7");
}

void TestCli::runsASampleWithContainersAndLeavesNothing()
{
    QFETCH(QString, path);
    QFETCH(int, untilMs);
    QFETCH(QString, dies);
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("run"), path,
                              QStringLiteral("--until"), QStringLiteral("%1ms").arg(untilMs)});
    QVERIFY2(ended.code == (dies.isEmpty() ? 0 : 1), ended.all().constData());
    const Json document = ended.json();
    QCOMPARE(document["virtual_time_us"].get<qint64>(), qint64(untilMs) * 1000);
    QCOMPARE(document["steps"].get<int>(), untilMs / 100);
    QVERIFY(document["nodes"].size() > 1);
    for (const Json &node : document["nodes"]) {
        const bool alive = text(node["id"]) != dies;
        QCOMPARE(node["ready"].get<bool>(), alive);
        QCOMPARE(text(node["status"]), alive ? QStringLiteral("running") : QStringLiteral("exited"));
        if (!alive)
            QCOMPARE(node["container"]["exit_code"].get<int>(), 3);
    }
    QCOMPARE(document.contains("error"), !dies.isEmpty());
    QVERIFY(document["left_behind"].empty());
    QCOMPARE(labelled(), QByteArray());
}

void TestCli::aContainerThatCannotStartIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("key");
    QTest::newRow("command") << QByteArray("image: alpine, command: [/nope]") << QStringLiteral("bad_command")
                             << QStringLiteral("nodes[0].docker.command");
    QTest::newRow("image") << QByteArray("image: 127.0.0.1:1/nosuch") << QStringLiteral("image_missing")
                           << QStringLiteral("nodes[0].docker.image");
    QTest::newRow("end") << QByteArray("image: alpine, command: [sh, -c, exit 3]")
                         << QStringLiteral("node_failed") << QStringLiteral("nodes[0]");
}

void TestCli::aContainerThatCannotStartIsToldWithItsPlace()
{
    QFETCH(QByteArray, docker);
    QFETCH(QString, code);
    QFETCH(QString, key);
    const QString path = file("xedgesim: 1\nsimulation: {duration: 2s, seed: 1}\nnodes:\n"
                              "  - {id: a, type: x, implementation: docker, ready: {port: 80},\n"
                              "     docker: {" +
                              docker + "}}\n");
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("run"), path});
    QVERIFY2(ended.code == 1, ended.all().constData());
    const Json error = ended.json()["error"];
    QCOMPARE(keys(error),
             (QStringList{QStringLiteral("code"), QStringLiteral("message"), QStringLiteral("remedy"),
                          QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("column"),
                          QStringLiteral("key")}));
    QCOMPARE(text(error["code"]), code);
    QCOMPARE(text(error["file"]), path);
    QCOMPARE(error["line"].get<int>(), 4);
    QCOMPARE(error["column"].get<int>(), 5);
    QCOMPARE(text(error["key"]), key);
    QVERIFY2(ended.err.contains((path + QStringLiteral(":4:5: error: ") + key + u':').toUtf8()),
             ended.err.constData());
    QVERIFY2(ended.err.count("cannot be run") <= 1, ended.err.constData());
    QCOMPARE(labelled(), QByteArray());
}

void TestCli::anEventLogNeverReplacesTheScenario()
{
    const QByteArray words =
        "xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\nnodes: [{id: a, type: sensor}]\n";
    const QString path = file(words);
    const QString other = m_folder.filePath(QStringLiteral("link.yaml"));
    QVERIFY(QFile::link(path, other));
    for (const QString &events : {path, other}) {
        const Ended ended = call({QStringLiteral("run"), path, QStringLiteral("--events"), events});
        QVERIFY2(ended.code == 64, ended.all().constData());
        QFile still(path);
        QVERIFY(still.open(QIODevice::ReadOnly));
        QCOMPARE(still.readAll(), words);
    }
}

void TestCli::aPaceIsAsFastAsPossibleOrRefused()
{
    const auto run = [](const QString &pace) {
        return call({QStringLiteral("--json"), QStringLiteral("run"), sample("01-three-sensors"),
                     QStringLiteral("--pace"), pace});
    };
    const Ended fast = run(QStringLiteral("1e6"));
    QVERIFY2(fast.code == 0, fast.all().constData());
    QCOMPARE(fast.json()["virtual_time_us"].get<qint64>(), 10'000'000);
    for (const char *wrong : {"1e300", "1e-300", "0", "-1", "nan", "inf"})
        QCOMPARE(run(QLatin1String(wrong)).code, 64);
}

void TestCli::aPaceThatContainersCannotKeepIsWarnedOf()
{
    const auto run = [this](const QByteArray &simulation, const QStringList &more) {
        const QString path = file("xedgesim: 1\nsimulation: {duration: 200ms, seed: 1" + simulation +
                                  "}\nnodes:\n"
                                  "  - {id: a, type: x, implementation: docker, docker: {image: "
                                  "xedgesim/node, command: [idle]}}\n");
        return call(QStringList{QStringLiteral("run"), path} + more);
    };
    const QByteArray words = "Containers run in real time";
    for (const char *pace : {"10", "max"}) {
        const Ended told = run({}, {QStringLiteral("--pace"), QLatin1String(pace)});
        QVERIFY2(told.code == 0, told.all().constData());
        QVERIFY2(told.err.count(words) == 1, told.all().constData());
        QVERIFY2(told.err.contains(QByteArray(pace)), told.all().constData());
    }
    const Ended ofFile = run(", pace: 10", {});
    QVERIFY2(ofFile.code == 0, ofFile.all().constData());
    QVERIFY2(ofFile.err.contains("warning: simulation.pace: " + words), ofFile.all().constData());
    for (const Ended &fine :
         {run({}, {}), run(", pace: 10", {QStringLiteral("--pace"), QStringLiteral("1")})})
        QVERIFY2(fine.code == 0 && !fine.err.contains(words), fine.all().constData());
}

void TestCli::aPipeThatNobodyWritesToIsNoScenario()
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe.yaml"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &verb : {QStringLiteral("run"), QStringLiteral("validate")}) {
        const Ended ended = call({verb, pipe});
        QVERIFY2(ended.code == 3, ended.all().constData());
    }
}

void TestCli::aContainerThatDiesMakesItExit1_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::newRow("continue") << QByteArray("continue");
    QTest::newRow("restart") << QByteArray("restart");
    QTest::newRow("stop") << QByteArray("stop");
}

void TestCli::aContainerThatDiesMakesItExit1()
{
    QFETCH(QByteArray, policy);
    const QString path =
        file("xedgesim: 1\nsimulation: {duration: 2s, seed: 1}\nnodes:\n"
             "  - {id: a, type: x, implementation: docker, on_failure: " +
             policy + ",\n     docker: {image: alpine, command: [sh, -c, \"sleep 1; exit 3\"]}}\n");
    const Ended ended = call({QStringLiteral("--json"), QStringLiteral("run"), path});
    QCOMPARE(ended.code, 1);
    const Json document = ended.json();
    QCOMPARE(text(document["error"]["code"]), QStringLiteral("node_failed"));
    QVERIFY(!text(document["error"]["message"]).isEmpty());
    if (policy == "restart")
        return; // it may be starting again just then
    QVERIFY2(document.contains("nodes"), ended.all().constData());
    QCOMPARE(text(document["nodes"][0]["status"]), QStringLiteral("exited"));
    QCOMPARE(document["nodes"][0]["container"]["exit_code"].get<int>(), 3);
}

void TestCli::theLogTellsOfARestart()
{
    const QString path = file("xedgesim: 1\nsimulation: {duration: 5s, seed: 1}\nnodes:\n"
                              "  - {id: a, type: x, implementation: docker, on_failure: restart,\n"
                              "     docker: {image: alpine, command: [sh, -c, \"sleep 1; exit 3\"]}}\n");
    const Ended ended = call({QStringLiteral("run"), path, QStringLiteral("--events"), QStringLiteral("-")});
    QCOMPARE(ended.code, 1);
    const qsizetype failed = ended.out.indexOf("\"type\":\"FAILED\",\"src\":\"a\"");
    const qsizetype back = ended.out.indexOf("\"type\":\"RESTARTED\",\"src\":\"a\"");
    QVERIFY2(failed >= 0 && back > failed, ended.all().constData());
}

void TestCli::keepLeavesOrphansThatCleanupRemoves()
{
    const QString path =
        file("xedgesim: 1\nsimulation: {duration: 200ms, seed: 1}\nnodes:\n"
             "  - {id: a, type: x, implementation: docker, docker: {image: alpine, command: sleep 60}}\n");
    const Ended kept =
        call({QStringLiteral("--json"), QStringLiteral("run"), path, QStringLiteral("--keep")});
    QVERIFY2(kept.code == 0, (kept.out + kept.err).constData());
    QVERIFY(!kept.json()["left_behind"].empty());
    const Ended orphans = call({QStringLiteral("--json"), QStringLiteral("orphans")});
    QCOMPARE(orphans.code, 0);
    QCOMPARE(keys(orphans.json()),
             (QStringList{QStringLiteral("orphans"), QStringLiteral("volumes"), QStringLiteral("unknown"),
                          QStringLiteral("prototype"), QStringLiteral("kept")}));
    QCOMPARE(orphans.json()["orphans"].size(), kept.json()["left_behind"].size());
    const Ended dry =
        call({QStringLiteral("--json"), QStringLiteral("cleanup"), QStringLiteral("--dry-run")});
    QCOMPARE(dry.json()["removed"].size(), orphans.json()["orphans"].size());
    const Ended cleanup = call({QStringLiteral("--json"), QStringLiteral("cleanup")});
    QCOMPARE(cleanup.code, 0);
    QCOMPARE(keys(cleanup.json()), (QStringList{QStringLiteral("removed"), QStringLiteral("failed"),
                                                QStringLiteral("kept"), QStringLiteral("wall_ms")}));
    QCOMPARE(cleanup.json()["removed"].size(), orphans.json()["orphans"].size());
    const Ended again = call({QStringLiteral("--json"), QStringLiteral("cleanup")});
    QCOMPARE(again.code, 0);
    QVERIFY(again.json()["removed"].empty());
}

void TestCli::anInterruptionShutsDownAndLeavesNothing_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl-C") << SIGINT << 130;
    QTest::newRow("SIGTERM") << SIGTERM << 143;
    QTest::newRow("SIGHUP") << SIGHUP << 129;
}

void TestCli::anInterruptionShutsDownAndLeavesNothing()
{
    QFETCH(int, signal);
    QFETCH(int, code);
    Running run(program(), {QStringLiteral("--json"), QStringLiteral("run"), sample("02-container-gateway"),
                            QStringLiteral("--until"), QStringLiteral("10min")});
    run.waitFor("t = ");
    run.send(signal);
    const Ended ended = run.end();
    QVERIFY2(ended.code == code, ended.all().constData());
    QVERIFY2(ended.err.contains(" s of 600.000 000 s"), ended.err.constData());
    QCOMPARE(text(ended.json()["error"]["code"]), QStringLiteral("cancelled"));
    QVERIFY(ended.json()["left_behind"].empty());
    QCOMPARE(labelled(), QByteArray());
}

XES_CORE_TEST_MAIN(TestCli)
#include "tst_cli.moc"
