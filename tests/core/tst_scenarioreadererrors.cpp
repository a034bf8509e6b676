// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/reader.h"
#include "support/testcase.h"

using namespace xes;
using namespace xes::scenario;

namespace {

const QByteArray simulation = "simulation: {duration: 1s, seed: 1}\n"; // one line
const QByteArray aNode = "nodes: [{id: a, type: gateway}]\n";          // one line

QByteArray docker(const QByteArray &line)
{
    return "xedgesim: 1\n" + simulation + "nodes:\n  - id: c\n    type: edge\n    implementation: docker\n" +
           "    docker:\n      image: alpine\n      " + line + "\n";
}

QByteArray node(const QByteArray &line)
{
    return "xedgesim: 1\n" + simulation + "nodes:\n  - id: c\n    type: edge\n    implementation: docker\n" +
           "    docker: {image: alpine}\n    " + line + "\n";
}

QString listed(const std::vector<Error> &errors)
{
    QStringList out;
    for (const Error &error : errors)
        out +=
            QStringLiteral("%1:%2 %3 %4 | %5 (%6)")
                .arg(error.place.line)
                .arg(error.place.column)
                .arg(error.place.key, errorName(error.code), error.message.english(), error.remedy.english());
    return out.join(u'\n');
}

} // namespace

class TestScenarioReaderErrors : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void namesPlaceKeyAndRemedy_data();
    void namesPlaceKeyAndRemedy();
    void warnsOfWhatIsHardlyMeant_data();
    void warnsOfWhatIsHardlyMeant();
    void refusesByNameWhatIsNotBuiltYet_data();
    void refusesByNameWhatIsNotBuiltYet();
    void tellsAllErrorsAtOnceInTheOrderOfTheirPlaces();
    void tellsWhatIsWrongWithTheRestToo_data();
    void tellsWhatIsWrongWithTheRestToo();
    void twoNodesCannotPublishTheSameHostPort();
    void takesHostPortsThatDoNotMeet();
};

void TestScenarioReaderErrors::namesPlaceKeyAndRemedy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *key,
                        const char *words) {
        QTest::newRow(name) << text << line << column << QString::fromUtf8(key) << QString::fromUtf8(words);
    };
    // The text itself
    row("empty", "", 1, 1, "", "empty");
    row("only a comment", "# nothing\n", 1, 1, "", "empty");
    row("a list", "- a\n", 1, 1, "", "map");
    row("no UTF-8", "name: \xc3\xa4\xff\n", 1, 8, "", "UTF-8");
    row("overlong UTF-8", "a: b\nname: \xc0\xaf\n", 2, 7, "", "UTF-8");
    row("UTF-16", QByteArray("\xff\xfe n", 4), 1, 1, "", "UTF-16");
    row("a NUL", QByteArray("name: a\0b\n", 10), 1, 8, "", "0x00");
    row("a control character", "a: b\nname: \x04\n", 2, 7, "", "0x04");
    row("a tab", "simulation:\n\tseed: 1\n", 2, 6, "", "well-formed");
    row("an open bracket", "nodes: [a, b\n", 2, 1, "", "well-formed");
    row("an open quote", "name: \"a\n", 2, 1, "", "well-formed");
    row("a second document", simulation + aNode + "---\na: 1\n", 3, 1, "", "second document");
    row("a foreign tag", "name: !python/object:os.system x\n" + simulation + aNode, 1, 7, "name",
        "!python/object:os.system");
    row("a foreign tag in a list", simulation + "nodes: [{id: a, type: gateway, tags: [b, !x c]}]\n", 2, 42,
        "nodes[0].tags[1]", "!x");
    row("an alias in itself", "name: &a [*a]\n", 1, 11, "", "inside");
    row("an unknown alias", "name: *b\n", 1, 7, "", "well-formed");
    row("merging a text", "<<: a\n" + simulation + aNode, 1, 1, "<<", "merges");
    row("a list as key", "? [a]\n: b\n" + simulation + aNode, 1, 3, "", "key");
    row("a key twice", "name: a\n" + simulation + aNode + "name: b\n", 4, 1, "name", "line 1, column 1");
    row("a key of a node twice", simulation + "nodes: [{id: a, type: gateway, id: b}]\n", 2, 32,
        "nodes[0].id", "line 2, column 10");
    row("columns count characters",
        "{\"\xc3\xa4\xc3\xa4\": 1, name: a, name: b, simulation: {duration: 1s, seed: 1}, nodes: [{id: a, "
        "type: gateway}]}",
        1, 20, "name", "second time");
    // The top
    row("no simulation", aNode, 1, 1, "simulation", "missing");
    row("no nodes", simulation, 1, 1, "nodes", "missing");
    row("empty nodes", simulation + "nodes: []\n", 2, 8, "nodes", "at least one");
    row("nodes is a map", simulation + "nodes: {a: b}\n", 2, 8, "nodes", "at least one");
    row("a node is a text", simulation + "nodes: [a]\n", 2, 9, "nodes[0]", "map");
    row("another version", "xedgesim: 2\n" + simulation + aNode, 1, 11, "xedgesim", "version 2");
    row("a version in words", "xedgesim: one\n" + simulation + aNode, 1, 11, "xedgesim", "whole number");
    // Times
    row("a bare number", "simulation: {duration: 10, seed: 1}\n" + aNode, 1, 24, "simulation.duration",
        "no unit");
    row("no time", "simulation: {duration: soon, seed: 1}\n" + aNode, 1, 24, "simulation.duration",
        "no time");
    row("zero", "simulation: {duration_s: 0, seed: 1}\n" + aNode, 1, 26, "simulation.duration_s",
        "longer than 0");
    row("negative", "simulation: {duration: -1s, seed: 1}\n" + aNode, 1, 24, "simulation.duration",
        "negative");
    row("too long", "simulation: {duration_s: 1e300, seed: 1}\n" + aNode, 1, 26, "simulation.duration_s",
        "a longer one");
    row("not a number", "simulation: {duration_s: .nan, seed: 1}\n" + aNode, 1, 26, "simulation.duration_s",
        "no time");
    row("a list", "simulation: {duration: [1s], seed: 1}\n" + aNode, 1, 24, "simulation.duration",
        "single value");
    row("two spellings", "simulation: {duration: 1s, duration_s: 1, seed: 1}\n" + aNode, 1, 40,
        "simulation.duration_s", "twice");
    row("no duration", "simulation: {seed: 1}\n" + aNode, 1, 13, "simulation.duration", "missing");
    row("half a microsecond", "simulation: {duration_us: 0.5, seed: 1}\n" + aNode, 1, 27,
        "simulation.duration_us", "no time");
    row("no seed", "simulation: {duration: 1s}\n" + aNode, 1, 13, "simulation.seed", "missing");
    row("an empty seed", "simulation: {duration: 1s, seed: }\n" + aNode, 1, 28, "simulation.seed", "missing");
    row("a seed in quotes", "simulation: {duration: 1s, seed: '1'}\n" + aNode, 1, 34, "simulation.seed",
        "whole number");
    row("a seed too large", "simulation: {duration: 1s, seed: 99999999999999999999}\n" + aNode, 1, 34,
        "simulation.seed", "64 bits");
    row("a quantum of 0", "simulation: {duration: 1s, seed: 1, time_quantum_us: 0}\n" + aNode, 1, 54,
        "simulation.time_quantum_us", "longer than 0");
    row("a pace of 0", "simulation: {duration: 1s, seed: 1, pace: 0}\n" + aNode, 1, 43, "simulation.pace",
        "is no pace");
    // The network
    row("an unknown model", simulation + "network: {model: latenzy}\n" + aNode, 2, 18, "network.model",
        "none of");
    row("a negative latency", simulation + "network: {default_latency_us: -1}\n" + aNode, 2, 31,
        "network.default_latency_us", "negative");
    row("a loss above 1", simulation + "network: {default: {loss: 1.5}}\n" + aNode, 2, 27,
        "network.default.loss", "range");
    row("a loss above 100 %", simulation + "network: {default: {loss: 101%}}\n" + aNode, 2, 27,
        "network.default.loss", "percentage");
    row("a default twice", simulation + "network: {default_latency: 1s, default: {latency: 1s}}\n" + aNode, 2,
        28, "network.default_latency", "twice");
    row("a link from nobody", simulation + "network: {links: [{src: b, dst: a}]}\n" + aNode, 2, 25,
        "network.links[0].src", "no node");
    row("a link to nobody", simulation + "network: {links: [{src: a, dst: b}]}\n" + aNode, 2, 33,
        "network.links[0].dst", "no node");
    row("a link without an end", simulation + "network: {links: [{src: a}]}\n" + aNode, 2, 19,
        "network.links[0].dst", "missing");
    row("a link twice",
        "xedgesim: 1\n" + simulation +
            "network: {model: latency, links: [{src: a, dst: a}, {src: a, dst: a}]}\n" + aNode,
        3, 53, "network.links[1]", "line 3, column 35");
    // Nodes
    row("no id", simulation + "nodes: [{type: gateway}]\n", 2, 9, "nodes[0].id", "missing");
    row("no type", simulation + "nodes: [{id: a}]\n", 2, 9, "nodes[0].type", "missing");
    row("an empty id", simulation + "nodes: [{id: '', type: gateway}]\n", 2, 14, "nodes[0].id", "no name");
    row("an id twice", simulation + "nodes: [{id: a, type: gateway}, {id: a, type: sensor}]\n", 2, 38,
        "nodes[1].id", "line 2, column 14");
    row("an unknown model type", simulation + "nodes: [{id: a, type: mqtt_broker}]\n", 2, 23, "nodes[0].type",
        "no model");
    row("an unknown implementation", simulation + "nodes: [{id: a, type: gateway, implementation: dokcer}]\n",
        2, 48, "nodes[0].implementation", "none of");
    row("a port out of range", simulation + "nodes: [{id: a, type: gateway, port: 70000}]\n", 2, 38,
        "nodes[0].port", "range");
    row("a period of 0", simulation + "nodes: [{id: a, type: sensor, parameters: {period: 0s}}]\n", 2, 52,
        "nodes[0].parameters.period", "longer than 0");
    row("a negative deviation",
        simulation + "nodes: [{id: a, type: sensor, parameters: {to: a, deviation: -1}}]\n", 2, 62,
        "nodes[0].parameters.deviation", "range");
    row("an unknown readiness", node("ready: heathy"), 8, 12, "nodes[0].ready", "none of");
    row("a bad expression", node("ready: {log: '('}"), 8, 18, "nodes[0].ready.log", "regular expression");
    row("two conditions", node("ready: {port: 80, log: x}"), 8, 19, "nodes[0].ready.port", "twice");
    row("no command to be ready", node("ready: {exec: []}"), 8, 19, "nodes[0].ready.exec", "no command");
    row("an unknown policy", node("on_failure: halt"), 8, 17, "nodes[0].on_failure", "none of");
    row("an unknown protocol", node("protocol: mqtt"), 8, 15, "nodes[0].protocol", "none of");
    row("half a position", node("position: [1]"), 8, 15, "nodes[0].position", "two numbers");
    // Containers
    row("no docker", simulation + "nodes: [{id: a, type: x, implementation: docker}]\n", 2, 9,
        "nodes[0].docker", "missing");
    row("no image", simulation + "nodes: [{id: a, type: x, implementation: docker, docker: {command: a}}]\n",
        2, 58, "nodes[0].docker.image", "missing");
    row("an unknown key in docker", docker("priviledged: true"), 9, 7, "nodes[0].docker.priviledged",
        "not known");
    row("Compose's other name", docker("mem_limit: 5m"), 9, 7, "nodes[0].docker.mem_limit", "another name");
    row("an open quote in a command", docker("command: sh -c 'a"), 9, 16, "nodes[0].docker.command",
        "not closed");
    row("a map as command", docker("command: {a: b}"), 9, 16, "nodes[0].docker.command", "list");
    row("a count of containers", node("count: 3"), 8, 12, "nodes[0].count", "Only modelled");
    row("a null in the environment", docker("environment: {A: , B: 1}"), 9, 21,
        "nodes[0].docker.environment.A", "needs");
    row("a list in the environment", docker("environment: {A: [1]}"), 9, 24, "nodes[0].docker.environment.A",
        "needs");
    row("no value in the environment", docker("environment: [A]"), 9, 21, "nodes[0].docker.environment[0]",
        "no value");
    row("twice in the environment", docker("environment: [A=1, A=2]"), 9, 26,
        "nodes[0].docker.environment[1]", "second");
    row("a port of 0", docker("ports: ['8080:0']"), 9, 15, "nodes[0].docker.ports[0]", "no port");
    row("a port too large", docker("ports: {80: 65536}"), 9, 15, "nodes[0].docker.ports.80", "no port");
    row("a host name", docker("ports: ['example.org:1:2']"), 9, 15, "nodes[0].docker.ports[0]", "no port");
    row("a host's port twice", docker("ports: ['8080:80', '8080:81']"), 9, 26, "nodes[0].docker.ports[1]",
        "“c” has it in line 9, column 15");
    row("a host's port again on any address", docker("ports: ['127.0.0.1:8080:80', '0.0.0.0:8080:81']"), 9,
        36, "nodes[0].docker.ports[1]", "port 8080 (tcp)");
    row("a host's port again on one address", docker("ports: ['0.0.0.0:8080:80', '8080:81']"), 9, 34,
        "nodes[0].docker.ports[1]", "second time");
    row("a host's range in another", docker("ports: ['8000-8009:1-10', '8005-8014:1-10']"), 9, 33,
        "nodes[0].docker.ports[1]", "port 8005");
    row("unequal ranges", docker("ports: ['1-2:1-3']"), 9, 15, "nodes[0].docker.ports[0]", "no port");
    row("a relative target", docker("volumes: ['a:b']"), 9, 17, "nodes[0].docker.volumes[0]", "no volume");
    row("a home folder", docker("volumes: ['~/x:/b']"), 9, 17, "nodes[0].docker.volumes[0]", "not expanded");
    row("no bind", docker("volumes: {a: {mode: ro}}"), 9, 17, "nodes[0].docker.volumes.a.bind", "missing");
    row("no size", docker("memory: much"), 9, 15, "nodes[0].docker.memory", "no size");
    row("no cpus", docker("cpus: 0"), 9, 13, "nodes[0].docker.cpus", "range");
    row("yes", docker("privileged: yes"), 9, 19, "nodes[0].docker.privileged", "neither");
    row("a label of ours", docker("labels: {xedgesim.run: x}"), 9, 15, "nodes[0].docker.labels",
        "cannot be set");
    row("a health check without a test", docker("healthcheck: {retries: 1}"), 9, 20,
        "nodes[0].docker.healthcheck.test", "missing");
    row("a dockerfile alone", docker("dockerfile: D"), 9, 19, "nodes[0].docker.dockerfile", "folder");
}

void TestScenarioReaderErrors::namesPlaceKeyAndRemedy()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, key);
    QFETCH(QString, words);
    const ReadOutcome read = readScenario(text, QStringLiteral("bad.yaml"));
    QVERIFY(!read.scenario);
    QVERIFY2(read.errors.size() == 1, qPrintable(listed(read.errors)));
    const Error &error = read.errors.front();
    QCOMPARE(error.code, ErrorCode::InvalidScenario);
    QCOMPARE(listed(read.errors).section(u' ', 0, 0), QStringLiteral("%1:%2").arg(line).arg(column));
    QCOMPARE(error.place.key, key);
    QCOMPARE(error.place.file, QStringLiteral("bad.yaml"));
    QVERIFY2(error.message.english().contains(words), qPrintable(listed(read.errors)));
    QVERIFY(!error.remedy.isEmpty());
}

void TestScenarioReaderErrors::warnsOfWhatIsHardlyMeant_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *key,
                        const char *words) {
        QTest::newRow(name) << text << line << column << QString::fromUtf8(key) << QString::fromUtf8(words);
    };
    row("an unknown key", "nmae: x\n" + simulation + aNode, 1, 1, "nmae", "Did you mean “name”?");
    row("an unknown key in a node", simulation + "nodes: [{id: a, type: gateway, taggs: []}]\n", 2, 32,
        "nodes[0].taggs", "Did you mean “tags”?");
    row("nothing alike", simulation + aNode + "somethingelse: 1\n", 3, 1, "somethingelse",
        "Check its spelling");
    row("with a hyphen", simulation + "nodes: [{id: a, type: gateway, on-failure: stop}]\n", 2, 32,
        "nodes[0].on-failure", "“on_failure”");
    row("a receiver that is not there", simulation + "nodes: [{id: a, type: sensor, parameters: {to: b}}]\n",
        2, 9, "nodes[0].parameters.to", "undeliverable");
    row("a receiver without a protocol",
        simulation + "nodes: [{id: gateway, type: x, implementation: docker, docker: {image: a}},\n {id: a, "
                     "type: sensor}]\n",
        3, 2, "nodes[1].parameters.to", "without a protocol");
    row("docker for a model", simulation + "nodes: [{id: a, type: gateway, docker: {image: a}}]\n", 2, 40,
        "nodes[0].docker", "no effect");
    row("a link twice in the prototype's form",
        simulation + "network: {links: [{src: a, dst: a}, {src: a, dst: a, latency_us: 7}]}\n" + aNode, 2, 37,
        "network.links[1]", "last one holds");
    row("links without latency",
        "xedgesim: 1\n" + simulation + "network: {links: [{src: a, dst: a}]}\n" + aNode, 3, 18,
        "network.links", "no effect");
}

void TestScenarioReaderErrors::warnsOfWhatIsHardlyMeant()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, key);
    QFETCH(QString, words);
    const ReadOutcome read = readScenario(text, {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QVERIFY2(read.warnings.size() == 1, qPrintable(listed(read.warnings)));
    QVERIFY2(listed(read.warnings).contains(words), qPrintable(listed(read.warnings)));
    QCOMPARE(listed(read.warnings).section(u' ', 0, 0), QStringLiteral("%1:%2").arg(line).arg(column));
    QCOMPARE(read.warnings[0].place.key, key);
}

void TestScenarioReaderErrors::refusesByNameWhatIsNotBuiltYet_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("what");
    const auto row = [](const QByteArray &text, const char *key, const char *what) {
        QTest::newRow(what) << text << QString::fromUtf8(key) << QString::fromUtf8(what);
    };
    const QByteArray ours = "xedgesim: 1\n";
    row(node("time: gated"), "nodes[0].time", "time: gated");
    row(node("time: lockstep"), "nodes[0].time", "time: lockstep");
    row(node("protocol: xedgesim/1"), "nodes[0].protocol", "protocol: xedgesim/1");
    row(node("protocol: verbs"), "nodes[0].protocol", "protocol: verbs");
    row(node("host: b"), "nodes[0].host", "host");
    row(ours + "hosts: {}\n" + simulation + aNode, "hosts", "hosts");
    row(ours + "simulation: {duration: 1s, seed: 1, late: error}\n" + aNode, "simulation.late", "late");
    row(ours + simulation + "network: {default: {corruption: 1}}\n" + aNode, "network.default.corruption",
        "corruption");
    for (const char *type : {"source", "poisson", "trace", "server", "broker", "sink", "clock"})
        row(ours + simulation + "nodes: [{id: a, type: " + type + "}]\n", "nodes[0].type",
            qPrintable(QStringLiteral("type: ") + QString::fromLatin1(type)));
    row(docker("ulimits: {}"), "nodes[0].docker.ulimits", "ulimits");
    row(docker("ports: [{target: 80}]"), "nodes[0].docker.ports[0]", "ports: {target, published}");
    row(docker("volumes: ['a:/b:z']"), "nodes[0].docker.volumes[0]", "z");
}

void TestScenarioReaderErrors::refusesByNameWhatIsNotBuiltYet()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    QFETCH(QString, what);
    const ReadOutcome read = readScenario(text, {});
    QVERIFY2(read.errors.size() == 1, qPrintable(listed(read.errors)));
    QCOMPARE(read.errors[0].code, ErrorCode::NotSupportedYet);
    QCOMPARE(read.errors[0].place.key, key);
    QCOMPARE(read.errors[0].message.english(), QStringLiteral("“%1” is not built yet.").arg(what));
    QVERIFY(read.errors[0].place.line > 0);
}

void TestScenarioReaderErrors::tellsAllErrorsAtOnceInTheOrderOfTheirPlaces()
{
    const ReadOutcome read = readScenario("nodes:\n"
                                          "  - {id: a, type: nothing}\n"
                                          "  - {id: a, type: sensor, port: 0}\n"
                                          "network: {model: x, links: [{src: z, dst: a}]}\n"
                                          "simulation: {duration: 5, seed: x}\n",
                                          {});
    QVERIFY(!read.scenario);
    QStringList places;
    for (const Error &error : read.errors)
        places += QString::number(error.place.line) + u' ' + error.place.key;
    QCOMPARE(places,
             (QStringList{QStringLiteral("2 nodes[0].type"), QStringLiteral("3 nodes[1].id"),
                          QStringLiteral("3 nodes[1].port"), QStringLiteral("4 network.model"),
                          QStringLiteral("4 network.links[0].src"), QStringLiteral("5 simulation.duration"),
                          QStringLiteral("5 simulation.seed")}));
}

void TestScenarioReaderErrors::tellsWhatIsWrongWithTheRestToo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("keys twice") << QByteArray("name: a\nname: b\nsimulation: {duration: 10, duration: 11s}\n"
                                              "nodes: [{id: a, type: foo}]\n")
                                << QStringList{QStringLiteral("2:1 name"),
                                               QStringLiteral("3:13 simulation.seed"),
                                               QStringLiteral("3:24 simulation.duration"),
                                               QStringLiteral("3:28 simulation.duration"),
                                               QStringLiteral("4:23 nodes[0].type")};
    QTest::newRow("a missing seed and wrong types")
        << QByteArray("simulation: {duration: 1s}\nnetwork: 5\nnodes: [{id: [a], type: 5, port: x}]\n")
        << QStringList{QStringLiteral("1:13 simulation.seed"), QStringLiteral("2:10 network"),
                       QStringLiteral("3:14 nodes[0].id"), QStringLiteral("3:25 nodes[0].type"),
                       QStringLiteral("3:34 nodes[0].port")};
    QTest::newRow("a tag and a merge")
        << QByteArray("name: !x a\nsimulation: {<<: 5, duration: 1s, seed: x}\nnodes: [5]\n")
        << QStringList{QStringLiteral("1:7 name"), QStringLiteral("2:14 simulation.<<"),
                       QStringLiteral("2:41 simulation.seed"), QStringLiteral("3:9 nodes[0]")};
    QTest::newRow("a second document") << QByteArray("simulation: {duration: 1s}\nnodes: [5]\n---\na: 1\n")
                                       << QStringList{QStringLiteral("1:13 simulation.seed"),
                                                      QStringLiteral("2:9 nodes[0]"), QStringLiteral("3:1 ")};
    QTest::newRow("before the syntax breaks")
        << QByteArray("name: a\nname: b\nnodes: [a\n")
        << QStringList{QStringLiteral("2:1 name"), QStringLiteral("4:1 ")};
    QTest::newRow("both ends of a link") << simulation + "network: {links: [{src: [], dst: b}]}\n" + aNode
                                         << QStringList{QStringLiteral("2:25 network.links[0].src"),
                                                        QStringLiteral("2:34 network.links[0].dst")};
}

void TestScenarioReaderErrors::tellsWhatIsWrongWithTheRestToo()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, places);
    const ReadOutcome read = readScenario(text, QStringLiteral("bad.yaml"));
    QVERIFY(!read.scenario);
    QStringList told;
    for (const Error &error : read.errors) {
        told += QStringLiteral("%1:%2 %3").arg(error.place.line).arg(error.place.column).arg(error.place.key);
        QCOMPARE(error.place.file, QStringLiteral("bad.yaml"));
        QVERIFY(!error.remedy.isEmpty());
    }
    QVERIFY2(told == places, qPrintable(listed(read.errors)));
}

void TestScenarioReaderErrors::twoNodesCannotPublishTheSameHostPort()
{
    const ReadOutcome read = readScenario(
        "xedgesim: 1\n" + simulation +
            "nodes:\n"
            "  - {id: a, type: x, implementation: docker, docker: {image: i, ports: ['8080:80']}}\n"
            "  - {id: b, type: x, implementation: docker, docker: {image: i, ports: {81: 8080}}}\n",
        QStringLiteral("bad.yaml"));
    QVERIFY2(read.errors.size() == 1, qPrintable(listed(read.errors)));
    const Error &error = read.errors.front();
    QCOMPARE(error.place.line, 5);
    QCOMPARE(error.place.key, QStringLiteral("nodes[1].docker.ports.81"));
    QVERIFY2(error.message.english().contains(QStringLiteral("“a” has it in line 4, column 73")),
             qPrintable(error.message.english()));
}

void TestScenarioReaderErrors::takesHostPortsThatDoNotMeet()
{
    const ReadOutcome read =
        readScenario(docker("ports: ['8080:80', '8080:80/udp', '127.0.0.2:8080:80', '[::1]:8080:80', '80', "
                            "'81', '0.0.0.0:8081:80', '[::]:8081:80']"),
                     {});
    QVERIFY2(read.scenario.has_value(), qPrintable(listed(read.errors)));
}

XES_CORE_TEST_MAIN(TestScenarioReaderErrors)
#include "tst_scenarioreadererrors.moc"
