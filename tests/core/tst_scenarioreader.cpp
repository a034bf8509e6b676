// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/reader.h"
#include "support/testcase.h"

#include <QDir>

using namespace xes;
using namespace xes::scenario;

namespace {

QString prototypeFile(const char *name)
{
    return qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/tests/core/data/prototype/") +
           QString::fromLatin1(name);
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

/// A valid file of our form whose one container has these lines under `docker:`.
QByteArray withDocker(const QByteArray &lines, const QByteArray &node = {})
{
    QByteArray out = "xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\nnodes:\n"
                     "  - id: c\n    type: edge\n    implementation: docker\n" +
                     node + "    docker:\n      image: alpine\n";
    for (const QByteArray &line : lines.split('\n'))
        out += "      " + line + "\n";
    return out;
}

} // namespace

class TestScenarioReader : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheFilesOfThePrototype_data();
    void opensTheFilesOfThePrototype();
    void readsTheDockerGatewayOfThePrototype();
    void speaksNdjsonInThePrototypesFormWhereASocketPortIsWritten();
    void readsEveryKeyOfOurForm();
    void defaultsDifferBetweenTheForms();
    void readsTimesInEverySpelling_data();
    void readsTimesInEverySpelling();
    void readsPortsInEveryForm_data();
    void readsPortsInEveryForm();
    void readsVolumesInBothForms();
    void splitsCommandsLikeAShell_data();
    void splitsCommandsLikeAShell();
    void readsEnvironmentInBothForms();
    void readsSizes_data();
    void readsSizes();
    void takesMergeKeysAndAliases();
    void takesABomAndWindowsLineEnds();
    void listsWhatAScenarioAsksFor_data();
    void listsWhatAScenarioAsksFor();
    void readsWhatALinkDoes();
    void countsAFleet();
    void aRenodeNodeOpensWithAWarning();
    void aPaceIsReadAlikeEverywhere_data();
    void aPaceIsReadAlikeEverywhere();
    void aFileThatIsNotThereIsAnErrorWithItsName();
};

void TestScenarioReader::opensTheFilesOfThePrototype_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<qint64>("durationUs");
    QTest::addColumn<qint64>("quantumUs");
    QTest::addColumn<int>("warnings");
    QTest::newRow("three-sensors.yaml") << 4 << qint64(10'000'000) << qint64(1'000) << 0;
    QTest::newRow("one-and-one.yaml") << 2 << qint64(2'000'000) << qint64(1'000) << 0;
    QTest::newRow("docker-gateway.yaml") << 2 << qint64(5'000'000) << qint64(100'000) << 1;
    QTest::newRow("python-gateway.yaml") << 2 << qint64(3'000'000) << qint64(1'000) << 0;
}

void TestScenarioReader::opensTheFilesOfThePrototype()
{
    QFETCH(int, nodes);
    QFETCH(qint64, durationUs);
    QFETCH(qint64, quantumUs);
    QFETCH(int, warnings);
    const ReadOutcome read = readScenarioFile(prototypeFile(QTest::currentDataTag()));
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QVERIFY2(int(read.warnings.size()) == warnings, qPrintable(listed(read.warnings)));
    QCOMPARE(read.scenario->form, Form::Prototype);
    QCOMPARE(int(read.scenario->nodes.size()), nodes);
    QCOMPARE(toUs(read.scenario->duration), durationUs);
    QCOMPARE(toUs(read.scenario->quantum), quantumUs);
    QCOMPARE(read.scenario->seed, 42);
    QVERIFY(read.scenario->asksFor().empty());
    QVERIFY(QDir::isAbsolutePath(read.scenario->file));
    QCOMPARE(read.scenario->nodes.front().model, ModelKind::Sensor);
}

void TestScenarioReader::readsTheDockerGatewayOfThePrototype()
{
    const ReadOutcome read = readScenarioFile(prototypeFile("docker-gateway.yaml"));
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    const Node &gateway = read.scenario->nodes[1];
    QCOMPARE(gateway.implementation, Implementation::Docker);
    QVERIFY(!gateway.model);
    QCOMPARE(gateway.docker.command.value(), (QStringList{QStringLiteral("sleep"), QStringLiteral("60")}));
    QCOMPARE(gateway.docker.environment.value(QStringLiteral("RETRIES")), QStringLiteral("3"));
    QCOMPARE(int(gateway.docker.ports.size()), 2);
    QCOMPARE(gateway.docker.ports[0].containerPort, 5000);
    QCOMPARE(gateway.docker.ports[0].hostPort, 15000);
    QCOMPARE(gateway.docker.ports[0].hostAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(gateway.docker.ports[1].protocol, QStringLiteral("udp"));
    QVERIFY(!gateway.docker.volumes.at(0).isHostPath());
    QCOMPARE(gateway.protocol, Protocol::None);
    QCOMPARE(gateway.onFailure, OnFailure::Continue);
    QVERIFY(read.scenario->hasContainers());
}

void TestScenarioReader::speaksNdjsonInThePrototypesFormWhereASocketPortIsWritten()
{
    const QByteArray text = "simulation: {duration_s: 1, seed: 1}\n"
                            "nodes:\n  - {id: g, type: gateway, implementation: docker, port: 1,\n"
                            "     docker: {image: alpine, socket_port: 6000}}\n";
    const ReadOutcome read = readScenario(text, {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes[0].protocol, Protocol::Ndjson);
    QCOMPARE(read.scenario->nodes[0].docker.socketPort, 6000);
    const ReadOutcome ours = readScenario("xedgesim: 1\n" + text, {});
    QVERIFY2(ours.scenario, qPrintable(listed(ours.errors)));
    QCOMPARE(ours.scenario->nodes[0].protocol, Protocol::None);
}

void TestScenarioReader::readsEveryKeyOfOurForm()
{
    const ReadOutcome read = readScenario(R"(xedgesim: 1
name: A cold room
description: |
  Several *lines*.
simulation:
  duration: 60s
  seed: -7
  quantum: 50ms
  pace: 2.5
  rng: mt19937
network:
  model: latency
  default: {latency: 10ms, loss: 1%}
  links:
    - {src: sensor1, dst: edge1, latency: 5ms, both_ways: true}
nodes:
  - id: sensor1
    type: sensor
    parameters: {period: 500ms, to: edge1, mean: 4, deviation: 0.5, unit: F, size_bytes: 32}
    position: [120, 40.5]
    tags: [cold, floor-1]
  - {id: gateway, type: gateway, parameters: {period: 2s, delay: 1ms}}
  - id: edge1
    type: edge
    implementation: docker
    time: free
    ready: {log: "listening on \\d+", timeout: 30s}
    on_failure: restart
    protocol: ndjson
    docker:
      image: xedgesim/node
      command: [gateway, --port, "5000"]
      entrypoint: /bin/x "a b"
      environment: {LEVEL: info}
      ports: ["127.0.0.1:8080:80"]
      volumes: []
      memory: 64MiB
      cpus: 0.5
      user: "1000:1000"
      working_dir: /srv
      hostname: edge
      labels: {team: cold}
      cap_drop: [NET_RAW]
      read_only: true
      tmpfs: /tmp
      healthcheck: {test: [CMD, /check], interval: 500ms, timeout: 1s, start_period: 2s, retries: 3}
)",
                                          QStringLiteral("/somewhere/cold.xedgesim.yaml"));
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QVERIFY2(read.warnings.empty(), qPrintable(listed(read.warnings)));
    const Scenario &s = *read.scenario;
    QCOMPARE(s.form, Form::Exact);
    QCOMPARE(s.name, QStringLiteral("A cold room"));
    QCOMPARE(s.description, QStringLiteral("Several *lines*.\n"));
    QCOMPARE(s.seed, -7);
    QCOMPARE(toUs(s.quantum), 50'000);
    QVERIFY(s.pace == (Pace{Pace::Kind::Factor, 2.5}));
    QVERIFY(s.network.defaults == (LinkParameters{VirtualDuration(10'000), 0.01}));
    QCOMPARE(int(s.network.links.size()), 2);
    QCOMPARE(s.network.links[1].source.toString(), QStringLiteral("edge1"));
    QVERIFY(s.network.links[1].parameters == (LinkParameters{VirtualDuration(5'000), 0.01}));
    QCOMPARE(toUs(s.nodes[0].sensor.period), 500'000);
    QCOMPARE(s.nodes[0].sensor.to.toString(), QStringLiteral("edge1"));
    QCOMPARE(s.nodes[0].sensor.mean, 4.0);
    QCOMPARE(s.nodes[0].sensor.deviation, 0.5);
    QCOMPARE(s.nodes[0].sensor.unit, QStringLiteral("F"));
    QCOMPARE(s.nodes[0].sensor.sizeBytes, 32);
    QCOMPARE(s.nodes[0].position.value(), QPointF(120, 40.5));
    QCOMPARE(s.nodes[0].tags.size(), 2);
    QCOMPARE(
        toCompactJson(s.nodes[0].parameters),
        QByteArray(R"({"period":"500ms","to":"edge1","mean":4,"deviation":0.5,"unit":"F","size_bytes":32})"));
    QCOMPARE(toUs(s.nodes[1].gateway.aggregatePeriod), 2'000'000);
    QCOMPARE(toUs(s.nodes[1].gateway.processingDelay), 1'000);
    const Node &edge = s.nodes[2];
    QCOMPARE(edge.ready.kind, Readiness::Kind::Log);
    QCOMPARE(edge.ready.logPattern, QStringLiteral("listening on \\d+"));
    QCOMPARE(edge.ready.timeout, std::chrono::milliseconds(30'000));
    QCOMPARE(edge.onFailure, OnFailure::Restart);
    QCOMPARE(edge.protocol, Protocol::Ndjson);
    QCOMPARE(edge.docker.entrypoint.value(), (QStringList{QStringLiteral("/bin/x"), QStringLiteral("a b")}));
    QCOMPARE(edge.docker.memoryBytes, 64 * 1024 * 1024);
    QCOMPARE(edge.docker.user, QStringLiteral("1000:1000"));
    QCOMPARE(edge.docker.tmpfs, QStringList{QStringLiteral("/tmp")});
    QVERIFY(edge.docker.healthcheck.has_value());
    QCOMPARE(edge.docker.healthcheck->interval, std::chrono::milliseconds(500));
    QCOMPARE(edge.docker.healthcheck->retries, 3);
}

void TestScenarioReader::defaultsDifferBetweenTheForms()
{
    const QByteArray text = "simulation: {duration: 1s, seed: 1}\nnodes: [{id: a, type: gateway}]\n";
    const ReadOutcome prototype = readScenario(text, QStringLiteral("x/my file.xedgesim.yaml"));
    const ReadOutcome ours = readScenario("xedgesim: 1\n" + text, {});
    QVERIFY(prototype.scenario && ours.scenario);
    QCOMPARE(toUs(prototype.scenario->quantum), 1'000);
    QCOMPARE(toUs(ours.scenario->quantum), 100'000);
    QCOMPARE(prototype.scenario->nodes[0].onFailure, OnFailure::Continue);
    QCOMPARE(ours.scenario->nodes[0].onFailure, OnFailure::Stop);
    QCOMPARE(prototype.scenario->name, QStringLiteral("my file"));
    QCOMPARE(prototype.scenario->network.model, NetworkModel::Direct);
    QVERIFY(!ours.scenario->pace);
}

void TestScenarioReader::readsTimesInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<qint64>("us");
    QTest::newRow("unit") << QByteArray("duration: 10s") << qint64(10'000'000);
    QTest::newRow("minutes") << QByteArray("duration: 2min") << qint64(120'000'000);
    QTest::newRow("fraction") << QByteArray("duration: 0.5s") << qint64(500'000);
    QTest::newRow("quoted") << QByteArray("duration: '250ms'") << qint64(250'000);
    QTest::newRow("seconds") << QByteArray("duration_s: 10") << qint64(10'000'000);
    QTest::newRow("seconds with a fraction") << QByteArray("duration_s: 0.0015") << qint64(1'500);
    QTest::newRow("seconds with an exponent") << QByteArray("duration_s: 1e1") << qint64(10'000'000);
    QTest::newRow("microseconds") << QByteArray("duration_us: 1500") << qint64(1'500);
}

void TestScenarioReader::readsTimesInEverySpelling()
{
    QFETCH(QByteArray, key);
    QFETCH(qint64, us);
    const ReadOutcome read =
        readScenario("simulation: {" + key + ", seed: 1}\nnodes: [{id: a, type: gateway}]\n", {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(toUs(read.scenario->duration), us);
}

void TestScenarioReader::readsPortsInEveryForm_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *written, const char *read) {
        QTest::newRow(written) << QByteArray(written) << QString::fromLatin1(read);
    };
    row("[80]", "127.0.0.1:0>80/tcp");
    row("['8080:80']", "127.0.0.1:8080>80/tcp");
    row("[8080:80]", "127.0.0.1:8080>80/tcp");
    row("['0.0.0.0:8080:80']", "0.0.0.0:8080>80/tcp");
    row("['127.0.0.1::80']", "127.0.0.1:0>80/tcp");
    row("['127.0.0.1:0:80']", "127.0.0.1:0>80/tcp");
    row("['[::1]:8080:80']", "::1:8080>80/tcp");
    row("['5353:53/udp']", "127.0.0.1:5353>53/udp");
    row("['8080-8081:80-81']", "127.0.0.1:8080>80/tcp 127.0.0.1:8081>81/tcp");
    row("{80: 8080}", "127.0.0.1:8080>80/tcp");
    row("{80/udp: 8080}", "127.0.0.1:8080>80/udp");
    row("{80/tcp: }", "127.0.0.1:0>80/tcp");
    row("{80/tcp: [0.0.0.0, 8080]}", "0.0.0.0:8080>80/tcp");
    row("{80/tcp: '10.0.0.1:8080'}", "10.0.0.1:8080>80/tcp");
    row("8080:80", "127.0.0.1:8080>80/tcp");
}

void TestScenarioReader::readsPortsInEveryForm()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, read);
    const ReadOutcome outcome = readScenario(withDocker("ports: " + written), {});
    QVERIFY2(outcome.scenario, qPrintable(listed(outcome.errors)));
    QStringList ports;
    for (const PortMapping &port : outcome.scenario->nodes[0].docker.ports)
        ports += QStringLiteral("%1:%2>%3/%4")
                     .arg(port.hostAddress)
                     .arg(port.hostPort)
                     .arg(port.containerPort)
                     .arg(port.protocol);
    QCOMPARE(ports.join(u' '), read);
}

void TestScenarioReader::readsVolumesInBothForms()
{
    const ReadOutcome read =
        readScenario(withDocker("volumes: ['data:/data', './conf:/etc/app:ro', '/a/../b:/c:rw']"),
                     QStringLiteral("/home/me/s.yaml"));
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    const auto &list = read.scenario->nodes[0].docker.volumes;
    QCOMPARE(list[0].source, QStringLiteral("data"));
    QVERIFY(!list[0].isHostPath());
    QCOMPARE(list[1].source, QStringLiteral("/home/me/conf"));
    QVERIFY(list[1].readOnly);
    QCOMPARE(list[2].source, QStringLiteral("/b"));
    const ReadOutcome map =
        readScenario(withDocker("volumes: {/srv: {bind: /data, mode: ro}, cache: {bind: /cache}}"), {});
    QVERIFY2(map.scenario, qPrintable(listed(map.errors)));
    QVERIFY(map.scenario->nodes[0].docker.volumes[0].readOnly);
    QCOMPARE(map.scenario->nodes[0].docker.volumes[1].target, QStringLiteral("/cache"));
}

void TestScenarioReader::splitsCommandsLikeAShell_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *written, std::initializer_list<const char *> words) {
        QStringList list;
        for (const char *word : words)
            list += QString::fromUtf8(word);
        QTest::newRow(written) << QByteArray(written) << list;
    };
    row("sleep 60", {"sleep", "60"});
    row("  sleep   60  ", {"sleep", "60"});
    row(R"(sh -c 'echo "a b"')", {"sh", "-c", "echo \"a b\""});
    row(R"(sh -c "echo \"a\" 'b'")", {"sh", "-c", "echo \"a\" 'b'"});
    row(R"(echo a\ b)", {"echo", "a b"});
    row(R"(echo "a\nb")", {"echo", "a\\nb"});
    row(R"(echo '' x)", {"echo", "", "x"});
    row(R"(echo a'b'"c")", {"echo", "abc"});
    row("echo $HOME ~ *", {"echo", "$HOME", "~", "*"});
    row("[sleep, 60, a b]", {"sleep", "60", "a b"});
}

void TestScenarioReader::splitsCommandsLikeAShell()
{
    QFETCH(QByteArray, written);
    QFETCH(QStringList, words);
    const ReadOutcome read = readScenario(withDocker("command: " + written), {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes[0].docker.command.value(), words);
}

void TestScenarioReader::readsEnvironmentInBothForms()
{
    const QByteArrayList forms{"environment: {A: x=y, B: 1, C: true, D: ''}",
                               "environment: [A=x=y, B=1, C=true, D=]"};
    for (const QByteArray &form : forms) {
        const ReadOutcome read = readScenario(withDocker(form), {});
        QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
        const auto &environment = read.scenario->nodes[0].docker.environment;
        QCOMPARE(environment.value(QStringLiteral("A")), QStringLiteral("x=y"));
        QCOMPARE(environment.value(QStringLiteral("B")), QStringLiteral("1"));
        QCOMPARE(environment.value(QStringLiteral("C")), QStringLiteral("true"));
        QVERIFY(environment.contains(QStringLiteral("D")));
    }
}

void TestScenarioReader::readsSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("64MiB") << qint64(64) * 1024 * 1024;
    QTest::newRow("64m") << qint64(64) * 1024 * 1024;
    QTest::newRow("64 MB") << qint64(64) * 1024 * 1024;
    QTest::newRow("1.5g") << qint64(1536) * 1024 * 1024;
    QTest::newRow("8388608") << qint64(8388608);
    QTest::newRow("512k") << qint64(512) * 1024;
}

void TestScenarioReader::readsSizes()
{
    QFETCH(qint64, bytes);
    const ReadOutcome read = readScenario(withDocker(QByteArray("memory: ") + QTest::currentDataTag()), {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes[0].docker.memoryBytes, bytes);
}

void TestScenarioReader::takesMergeKeysAndAliases()
{
    const ReadOutcome read =
        readScenario("simulation: {duration: 1s, seed: 1}\n"
                     "nodes:\n"
                     "  - &first {id: a, type: sensor, parameters: &p {to: b, mean: 5}}\n"
                     "  - {<<: *first, id: b, type: gateway, parameters: }\n"
                     "  - {id: c, type: sensor, parameters: {<<: *p, mean: 7}}\n",
                     {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes[1].id.toString(), QStringLiteral("b"));
    QCOMPARE(read.scenario->nodes[2].sensor.to.toString(), QStringLiteral("b"));
    QCOMPARE(read.scenario->nodes[2].sensor.mean, 7.0);
}

void TestScenarioReader::takesABomAndWindowsLineEnds()
{
    const ReadOutcome read =
        readScenario("\xef\xbb\xbfsimulation:\r\n  duration_s: 1\r\n  seed: 1\r\nnodes:\r\n"
                     "  - id: a\r\n    type: gateway\r\n",
                     {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes[0].type, QStringLiteral("gateway"));
}

void TestScenarioReader::listsWhatAScenarioAsksFor_data()
{
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<QString>("asks");
    const auto row = [](const char *docker, const char *asks) {
        QTest::newRow(docker) << QByteArray(docker) << QString::fromLatin1(asks);
    };
    row("command: sleep 60", "");
    row("privileged: true", "privileged");
    row("privileged: false", "");
    row("volumes: ['/etc:/host:ro']", "mount /etc");
    row("volumes: ['./data:/data']", "mount /home/me/data");
    row("volumes: ['data:/data']", "");
    row("volumes: ['/var/run/docker.sock:/s']",
        "mount /var/run/docker.sock, engine socket /var/run/docker.sock");
    row("network: host", "network host");
    row("network: container:other", "network container:other");
    row("network: mine", "");
    row("pid: host", "pid host");
    row("ipc: host", "ipc host");
    row("ipc: private", "");
    row("devices: [/dev/kvm]", "devices /dev/kvm");
    row("cap_add: [NET_ADMIN, SYS_TIME]", "cap_add NET_ADMIN, cap_add SYS_TIME");
    row("cap_drop: [ALL]", "");
    row("security_opt: ['seccomp=unconfined', 'no-new-privileges:true']", "security_opt seccomp=unconfined");
    row("sysctls: {net.ipv4.ip_forward: 1}", "sysctls net.ipv4.ip_forward=1");
    row("ports: ['0.0.0.0:8080:80']", "ports 0.0.0.0:8080:80");
    row("ports: ['[::]:53:53/udp']", "ports [::]:53:53/udp");
    row("ports: ['8080:80', '127.0.0.1:1:2', '[::1]:1:3']", "");
    row("build_context: app", "build_context /home/me/app");
}

void TestScenarioReader::listsWhatAScenarioAsksFor()
{
    QFETCH(QByteArray, docker);
    QFETCH(QString, asks);
    const ReadOutcome read = readScenario(withDocker(docker), QStringLiteral("/home/me/s.yaml"));
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QStringList words;
    for (const Ask &ask : read.scenario->asksFor()) {
        QCOMPARE(ask.node.toString(), QStringLiteral("c"));
        words += ask.what;
    }
    QCOMPARE(words.join(QStringLiteral(", ")), asks);
}

void TestScenarioReader::readsWhatALinkDoes()
{
    const ReadOutcome read = readScenario(
        "xedgesim: 1\nsimulation: {duration: 1s, seed: 1, rng: philox}\n"
        "network:\n  model: latency\n"
        "  default: {latency: 10ms, jitter: 2ms, loss: 1%, bandwidth: 1Mbit/s, queue: 64KiB}\n"
        "  links:\n"
        "    - {src: a, dst: b, jitter: {normal: 500us}, loss: {to_bad: 1%, to_good: 25%}, duplication: "
        "0.5}\n"
        "    - {src: b, dst: a, jitter: {pareto: 1ms, shape: 2.5}, reorder: true, bandwidth: 9600,\n"
        "       down: [{from: 1s, to: 2s}, {from_us: 5, to_us: 6}]}\n"
        "nodes: [{id: a, type: sensor, parameters: {to: b}}, {id: b, type: gateway}]\n",
        {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QVERIFY(read.warnings.empty());
    QCOMPARE(read.scenario->rng, Rng::Philox);
    const LinkParameters &defaults = read.scenario->network.defaults;
    QCOMPARE(defaults.jitter, (Jitter{Jitter::Kind::Uniform, VirtualDuration(2'000), 3}));
    QCOMPARE(defaults.lossRate, 0.01);
    QCOMPARE(defaults.bitsPerSecond, 1e6);
    QCOMPARE(defaults.queueBytes, 65'536);
    const LinkParameters &there = read.scenario->network.links[0].parameters;
    QCOMPARE(there.latency, VirtualDuration(10'000)); // the default's
    QCOMPARE(there.jitter, (Jitter{Jitter::Kind::Normal, VirtualDuration(500), 3}));
    QCOMPARE(*there.bursts, (BurstLoss{0.01, 0.25, 0, 1}));
    QVERIFY(std::abs(there.lossRate - 0.01 / 0.26) < 1e-12);
    QCOMPARE(there.duplication, 0.5);
    const LinkParameters &back = read.scenario->network.links[1].parameters;
    QCOMPARE(back.jitter, (Jitter{Jitter::Kind::Pareto, VirtualDuration(1'000), 2.5}));
    QVERIFY(back.reorders);
    QVERIFY(!back.bursts);
    QCOMPARE(back.bitsPerSecond, 9600.0);
    QCOMPARE(back.outages.size(), std::size_t(2));
    QCOMPARE(back.outages[1], (Outage{fromUs(5), fromUs(6)}));
}

void TestScenarioReader::countsAFleet()
{
    const ReadOutcome read = readScenario("xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\n"
                                          "nodes:\n  - {id: gateway, type: gateway}\n"
                                          "  - {id: fleet, type: sensor, count: 1000}\n",
                                          {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes.size(), std::size_t(1001));
    QCOMPARE(read.scenario->nodes[1].id, NodeId(QStringLiteral("fleet-1")));
    QCOMPARE(read.scenario->nodes[1000].id, NodeId(QStringLiteral("fleet-1000")));
    const ReadOutcome twice =
        readScenario("xedgesim: 1\nsimulation: {duration: 1s, seed: 1}\n"
                     "nodes:\n  - {id: fleet-7, type: gateway}\n"
                     "  - {id: fleet, type: sensor, count: 9, parameters: {to: fleet-7}}\n",
                     {});
    QCOMPARE(int(twice.errors.size()), 1);
    QVERIFY(twice.errors[0].message.english().contains(QStringLiteral("fleet-7")));
}

void TestScenarioReader::aRenodeNodeOpensWithAWarning()
{
    const ReadOutcome read =
        readScenario("simulation: {duration_s: 1, seed: 1}\n"
                     "nodes:\n  - {id: mcu, type: sensor, implementation: renode_inprocess}\n",
                     {});
    QVERIFY2(read.scenario, qPrintable(listed(read.errors)));
    QCOMPARE(read.scenario->nodes[0].implementation, Implementation::Renode);
    QCOMPARE(int(read.warnings.size()), 1);
    QCOMPARE(read.warnings[0].place.key, QStringLiteral("nodes[0].implementation"));
}

void TestScenarioReader::aPaceIsReadAlikeEverywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char *good : {"max", "real", "2", "0.5", "1e-6", "1e6"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"fast", "0", "-1", "1e-7", "1e7", "nan", "inf", "Max"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestScenarioReader::aPaceIsReadAlikeEverywhere()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const ReadOutcome read =
        readScenario("xedgesim: 1\nsimulation: {duration: 1s, seed: 1, pace: " + text.toLatin1() +
                         "}\nnodes: [{id: a, type: gateway}]\n",
                     {});
    QCOMPARE(read.scenario.has_value(), valid);
    QCOMPARE(parsePace(text).has_value(), valid);
    if (!valid)
        return;
    QVERIFY(read.scenario->pace == parsePace(text));
    QVERIFY(read.scenario->defaultPace() == (Pace{Pace::Kind::Max, 1.0}));
}

void TestScenarioReader::aFileThatIsNotThereIsAnErrorWithItsName()
{
    const ReadOutcome read = readScenarioFile(QStringLiteral("/nonexistent/x.yaml"));
    QVERIFY(!read.scenario);
    QCOMPARE(int(read.errors.size()), 1);
    QCOMPARE(read.errors[0].code, ErrorCode::FileNotFound);
    QCOMPARE(read.errors[0].place.file, QStringLiteral("/nonexistent/x.yaml"));
    QVERIFY(!read.toResult());
}

XES_CORE_TEST_MAIN(TestScenarioReader)
#include "tst_scenarioreader.moc"
