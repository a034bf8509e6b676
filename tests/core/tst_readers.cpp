// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safetext.h"
#include "engine/wire/errors.h"
#include "engine/wire/readers.h"
#include "support/testcase.h"

#include <QJsonDocument>

#include <climits>

using namespace xes;
using namespace xes::engine;
using wire::CallKind;

/// The engine's JSON as values, its errors by their meaning, and the body of a create.
class TestReaders : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnEngineIsCalledCannotCommandATerminal();
    void statsAreThoseOfTheDockerCli_data();
    void statsAreThoseOfTheDockerCli();
    void figuresThatNobodyCanHaveStayInRange_data();
    void figuresThatNobodyCanHaveStayInRange();
    void networkAndBlockBytesAreSummedUp();
    void timesAreThoseOfRfc3339_data();
    void timesAreThoseOfRfc3339();
    void aContainerIsRead();
    void whatIsMissingOrOfAnotherTypeReadsAsEmpty();
    void brokenJsonIsAProtocolError_data();
    void brokenJsonIsAProtocolError();
    void progressTellsTheErrorOfItsLine();
    void errorsAreToldByTheirMeaning_data();
    void errorsAreToldByTheirMeaning();
    void wordsAreFoundInAnyBody();
    void createJsonHasWhatTheSpecSays();
    void moreIsMergedLast();
};

namespace {

/// To be read in the same expression.
struct Parsed
{
    wire::JsonDocument document;

    operator wire::JsonView() const { return document.root(); }
};

Parsed parse(const QByteArray &json)
{
    return {std::move(wire::readObject(json).value())};
}

} // namespace

void TestReaders::statsAreThoseOfTheDockerCli_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("cpu"); // below 0: none
    QTest::addColumn<qint64>("memory");
    QTest::newRow("cgroup v1") << QByteArray(R"({
        "cpu_stats":{"cpu_usage":{"total_usage":300},"system_cpu_usage":2000,"online_cpus":2},
        "precpu_stats":{"cpu_usage":{"total_usage":100},"system_cpu_usage":1000},
        "memory_stats":{"usage":1000,"limit":9223372036854771712,
                        "stats":{"total_inactive_file":300,"inactive_file":10}}})")
                               << 40.0 << qint64(700);
    QTest::newRow("cgroup v2") << QByteArray(R"({
        "cpu_stats":{"cpu_usage":{"total_usage":150},"system_cpu_usage":1100,"online_cpus":4},
        "precpu_stats":{"cpu_usage":{"total_usage":100},"system_cpu_usage":1000},
        "memory_stats":{"usage":1000,"limit":4000,"stats":{"inactive_file":10}}})")
                               << 200.0 << qint64(990);
    QTest::newRow("no online_cpus") << QByteArray(R"({
        "cpu_stats":{"cpu_usage":{"total_usage":150,"percpu_usage":[1,2,3]},"system_cpu_usage":1100},
        "precpu_stats":{"cpu_usage":{"total_usage":100},"system_cpu_usage":1000},
        "memory_stats":{"usage":10,"stats":{"inactive_file":10}}})")
                                    << 150.0 << qint64(10);
    QTest::newRow("first sample") << QByteArray(R"({
        "cpu_stats":{"cpu_usage":{"total_usage":150},"system_cpu_usage":1100,"online_cpus":4},
        "precpu_stats":{"cpu_usage":{"total_usage":0},"system_cpu_usage":0},"memory_stats":{}})")
                                  << -1.0 << qint64(0);
    QTest::newRow("stopped") << QByteArray(R"({"cpu_stats":{"cpu_usage":{"total_usage":0}},
        "precpu_stats":{"cpu_usage":{"total_usage":0}},"memory_stats":{}})")
                             << -1.0 << qint64(0);
    QTest::newRow("idle") << QByteArray(R"({
        "cpu_stats":{"cpu_usage":{"total_usage":100},"system_cpu_usage":1100,"online_cpus":4},
        "precpu_stats":{"cpu_usage":{"total_usage":100},"system_cpu_usage":1000}})")
                          << 0.0 << qint64(0);
}

void TestReaders::statsAreThoseOfTheDockerCli()
{
    QFETCH(QByteArray, json);
    QFETCH(double, cpu);
    QFETCH(qint64, memory);
    const StatsSample sample = wire::readStats(parse(json));
    QCOMPARE(sample.cpuPercent.value_or(-1.0), cpu);
    QCOMPARE(sample.memoryBytes, memory);
}

void TestReaders::figuresThatNobodyCanHaveStayInRange_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("pids");
    QTest::newRow("more processes than an int")
        << QByteArray(R"({"pids_stats":{"current":1e38}})") << INT_MAX;
    QTest::newRow("fewer than none") << QByteArray(R"({"pids_stats":{"current":-5}})") << 0;
    QTest::newRow("an infinite load") << QByteArray(R"({
        "cpu_stats":{"cpu_usage":{"total_usage":1e308},"system_cpu_usage":2,"online_cpus":1e308},
        "precpu_stats":{"system_cpu_usage":1}})")
                                      << 0;
}

void TestReaders::figuresThatNobodyCanHaveStayInRange()
{
    QFETCH(QByteArray, json);
    QFETCH(int, pids);
    const StatsSample sample = wire::readStats(parse(json));
    QCOMPARE(sample.pids, pids);
    QCOMPARE(sample.cpuPercent, std::optional<double>());
}

void TestReaders::networkAndBlockBytesAreSummedUp()
{
    const StatsSample sample = wire::readStats(parse(R"({"read":"2026-11-25T02:31:48.5Z",
        "pids_stats":{"current":7},
        "networks":{"eth0":{"rx_bytes":1,"tx_bytes":2},"eth1":{"rx_bytes":10,"tx_bytes":20}},
        "memory_stats":{"usage":18446744073709551615,"limit":18446744073709551615},
        "blkio_stats":{"io_service_bytes_recursive":[{"op":"Read","value":5},{"op":"write","value":6},
                       {"op":"Total","value":11},{"op":"read","value":50}]}})"));
    QCOMPARE(sample.read.toMSecsSinceEpoch(), 1795573908500LL);
    QCOMPARE(sample.pids, 7);
    QCOMPARE(sample.networkReceivedBytes, 11);
    QCOMPARE(sample.networkSentBytes, 22);
    QCOMPARE(sample.blockReadBytes, 55);
    QCOMPARE(sample.blockWrittenBytes, 6);
    QVERIFY(sample.memoryLimitBytes > 0);
    const StatsSample none = wire::readStats(parse(R"({"blkio_stats":{"io_service_bytes_recursive":null}})"));
    QCOMPARE(none.blockReadBytes, 0);
}

void TestReaders::timesAreThoseOfRfc3339_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("time"); // below 0: none
    const auto row = [](const char *text, qint64 time) { QTest::newRow(text) << QByteArray(text) << time; };
    row("2026-11-25T02:31:48Z", 1795573908000);
    row("2026-11-25T02:31:48.123456789Z", 1795573908123);
    row("2026-11-25T02:31:48.5Z", 1795573908500);
    row("2026-11-25T04:01:48.5+01:30", 1795573908500);
    row("2026-11-24T21:31:48-05:00", 1795573908000);
    row("2024-02-29T23:59:59Z", 1709251199000);
    row("0001-01-01T00:00:00Z", -1);
    row("2026-02-29T00:00:00Z", -1);
    row("2026-11-25T24:00:00Z", -1);
    row("2026-11-25T02:60:00Z", -1);
    row("2026-11-25T02:31:48", -1);
    row("2026-11-25T02:31:48.5", -1);
    row("2026-11-25T02:31:48+0130", -1);
    row("2026-11-25T02:31:48+a1:30", -1);
    row("2026-x1-25T02:31:48Z", -1);
    row("-026-11-25T02:31:48Z", -1);
    row("2026-11-25 02:31:48Z", -1);
    row("2026-11-25T02:31:48Z ", -1);
    row("", -1);
}

void TestReaders::timesAreThoseOfRfc3339()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, time);
    const Parsed json = parse("{\"t\":\"" + text + "\"}");
    const QDateTime read = wire::readTime(json.document.root()["t"]);
    QCOMPARE(read.isValid() ? read.toMSecsSinceEpoch() : -1, time);
    if (read.isValid())
        QCOMPARE(read.timeSpec(), Qt::UTC);
}

void TestReaders::aContainerIsRead()
{
    const auto container = wire::readContainer(parse(R"({"Id":"abc","Name":"/web","Image":"sha256:1",
        "Created":"2026-11-25T02:31:48.123456789Z",
        "State":{"Status":"exited","OOMKilled":true,"Pid":0,"ExitCode":137,"Error":"why",
                 "StartedAt":"2026-11-25T02:31:49Z","FinishedAt":"0001-01-01T00:00:00Z",
                 "Health":{"Status":"unhealthy","Log":[{"Start":"2026-11-25T02:31:49Z",
                           "End":"2026-11-25T02:31:50Z","ExitCode":1,"Output":"no"}]}},
        "Config":{"Image":"nginx:1","Tty":true,"Env":["A=1"],"Entrypoint":["/e"],"Cmd":["-c"],
                  "Healthcheck":{"Interval":1500000000},"Labels":{"k":"v"}},
        "NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"32768"}],"53/udp":null},
                           "Networks":{"net":{"IPAddress":"172.17.0.2","Gateway":"172.17.0.1"}}},
        "Mounts":[{"Type":"volume","Name":"data","Destination":"/d","RW":false},
                  {"Type":"bind","Source":"/src","Destination":"/s","RW":true}]})"));
    QVERIFY(container);
    QCOMPARE(container->name, QStringLiteral("web"));
    QCOMPARE(container->image, QStringLiteral("nginx:1"));
    QCOMPARE(container->state, QStringLiteral("exited"));
    QVERIFY(container->oomKilled);
    QCOMPARE(container->exitCode, 137);
    QVERIFY(container->started.isValid());
    QVERIFY(!container->finished.isValid());
    QCOMPARE(container->health, QStringLiteral("unhealthy"));
    QCOMPARE(container->probes.size(), std::size_t(1));
    QCOMPARE(container->probes[0].output, QStringLiteral("no"));
    QVERIFY(container->tty);
    QCOMPARE(container->command, (QStringList{QStringLiteral("/e"), QStringLiteral("-c")}));
    QCOMPARE(container->ports.size(), std::size_t(1));
    QCOMPARE(container->ports[0].hostPort, quint16(32768));
    QCOMPARE(container->ports[0].containerPort, quint16(80));
    QCOMPARE(container->addresses.value(QStringLiteral("net")), QStringLiteral("172.17.0.2"));
    QCOMPARE(container->gateways.value(QStringLiteral("net")), QStringLiteral("172.17.0.1"));
    QCOMPARE(container->healthcheckInterval, std::chrono::nanoseconds(1'500'000'000));
    QCOMPARE(container->mounts, (QStringList{QStringLiteral("data:/d:ro"), QStringLiteral("/src:/s")}));
}

void TestReaders::whatIsMissingOrOfAnotherTypeReadsAsEmpty()
{
    const auto container = wire::readContainer(parse(
        R"({"Id":"abc","State":[],"Config":null,"NetworkSettings":{"Ports":[],"Networks":3},"Mounts":{}})"));
    QVERIFY(container);
    QVERIFY(container->ports.empty() && container->addresses.isEmpty() && container->mounts.isEmpty());
    QCOMPARE(wire::readContainer({}).error().code, ErrorCode::Protocol);
    QCOMPARE(wire::readImage(parse(R"({"Id":7})")).error().code, ErrorCode::Protocol);
    QCOMPARE(wire::readEvent(parse(R"({"status":"start","id":"x"})")).error().code, ErrorCode::Protocol);
    const auto event = wire::readEvent(parse(R"({"Type":"container","Action":"die",
        "Actor":{"ID":"abc","Attributes":{"exitCode":"3"}},"timeNano":1795573908123456789})"));
    QVERIFY(event);
    QCOMPARE(event->timeNano, 1795573908123456789LL);
    QCOMPARE(event->attributes.value(QStringLiteral("exitCode")), QStringLiteral("3"));
    const auto removed =
        wire::readEvent(parse(R"({"Type":"container","Action":"remove","Actor":{"ID":"abc"}})"));
    QCOMPARE(removed->action, QStringLiteral("destroy")); // Podman's names
    const auto died = wire::readEvent(parse(R"({"Type":"container","Action":"died",
        "Actor":{"ID":"abc","Attributes":{"containerExitCode":"4"}}})"));
    QCOMPARE(died->action, QStringLiteral("die"));
    QCOMPARE(died->attributes.value(QStringLiteral("exitCode")), QStringLiteral("4"));
    const auto network = wire::readEvent(parse(R"({"Type":"network","Action":"remove","Actor":{"ID":"n"}})"));
    QCOMPARE(network->action, QStringLiteral("remove"));
}

void TestReaders::brokenJsonIsAProtocolError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("cut") << QByteArray(R"({"a":1)");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("deep") << QByteArray(10'000, '[') + QByteArray(10'000, ']');
    QTest::newRow("deep objects") << QByteArray(R"({"a":)").repeated(10'000) + "1" + QByteArray(10'000, '}');
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
}

void TestReaders::brokenJsonIsAProtocolError()
{
    QFETCH(QByteArray, json);
    const auto object = wire::readObject(json);
    QVERIFY(!object);
    QCOMPARE(object.error().code, ErrorCode::Protocol);
}

void TestReaders::progressTellsTheErrorOfItsLine()
{
    const auto good = wire::readProgress(
        parse(R"({"status":"Downloading","id":"abc","progressDetail":{"current":5,"total":10}})"));
    QVERIFY(good);
    QCOMPARE(good->id, QStringLiteral("abc"));
    QCOMPARE(good->current, 5);
    QCOMPARE(good->total, 10);
    QCOMPARE(wire::readProgress(parse(R"({"stream":"Step 1/2 : FROM x\n"})"))->status,
             QStringLiteral("Step 1/2 : FROM x"));
    const auto bad = wire::readProgress(parse(
        R"({"errorDetail":{"code":1,"message":"The command returned 1"},"error":"The command returned 1"})"));
    QVERIFY(!bad);
    QVERIFY(bad.error().message.english().contains(QStringLiteral("The command returned 1")));
}

void TestReaders::errorsAreToldByTheirMeaning_data()
{
    QTest::addColumn<CallKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, CallKind kind, int status, const char *said, ErrorCode code) {
        QTest::newRow(name) << kind << status << QString::fromUtf8(said) << code;
    };
    row("image at create", CallKind::CreateContainer, 404, "No such image: nosuch:latest",
        ErrorCode::ImageMissing);
    row("image at create, Podman", CallKind::CreateContainer, 404, "nosuch: image not known",
        ErrorCode::ImageMissing);
    row("container", CallKind::Container, 404, "No such container: x", ErrorCode::NotFound);
    row("network at start", CallKind::StartContainer, 404, "network x not found", ErrorCode::NotFound);
    row("no subnet", CallKind::Network, 404,
        "could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the "
        "network",
        ErrorCode::NoSubnet);
    row("no subnet, 29", CallKind::Network, 400, "all predefined address pools have been fully subnetted",
        ErrorCode::NoSubnet);
    row("no subnet, Podman", CallKind::Network, 500, "could not find free subnet from subnet pools",
        ErrorCode::NoSubnet);
    row("bad command", CallKind::StartContainer, 400,
        "failed to create shim task: OCI runtime create failed: runc create failed: unable to start "
        "container "
        "process: exec: \"nosuch\": executable file not found in $PATH: unknown",
        ErrorCode::BadCommand);
    row("bad command, Podman", CallKind::StartContainer, 500,
        "crun: executable file `nosuch` not found in $PATH: No such file or directory: OCI runtime attempted "
        "to "
        "invoke a command that was not found",
        ErrorCode::BadCommand);
    row("no command", CallKind::CreateContainer, 400, "No command specified", ErrorCode::BadCommand);
    row("no permission", CallKind::StartContainer, 400,
        "OCI runtime create failed: runc create failed: unable to start container process: exec: \"/etc\": "
        "permission denied: unknown",
        ErrorCode::BadCommand);
    row("a mount that fails is no bad command", CallKind::StartContainer, 400,
        "OCI runtime create failed: runc create failed: unable to start container process: error during "
        "container "
        "init: error mounting \"/x\" to rootfs: not a directory: unknown",
        ErrorCode::Refused);
    row("port", CallKind::StartContainer, 500,
        "driver failed programming external connectivity on endpoint web (f00): Bind for 127.0.0.1:18080 "
        "failed: "
        "port is already allocated",
        ErrorCode::PortTaken);
    row("port of a process", CallKind::StartContainer, 500,
        "driver failed programming external connectivity: Error starting userland proxy: listen tcp4 "
        "127.0.0.1:18080: bind: address already in use",
        ErrorCode::PortTaken);
    row("name", CallKind::CreateContainer, 409,
        "Conflict. The container name \"/a\" is already in use by container \"f00\".", ErrorCode::Conflict);
    row("name, Podman", CallKind::CreateContainer, 500,
        "creating container storage: the container name \"a\" is already in use by f00: that name is already "
        "in use",
        ErrorCode::Conflict);
    row("network, Podman", CallKind::Network, 500, "network name nn already used: network already exists",
        ErrorCode::Conflict);
    row("network in use, Podman", CallKind::Network, 500,
        "\"n\" has associated containers with it. Use -f to forcibly delete containers and pods: network is "
        "being used",
        ErrorCode::Conflict);
    row("state, Podman", CallKind::Container, 500,
        "\"f00\" is not running, can't pause: container state improper", ErrorCode::Conflict);
    row("so already", CallKind::Container, 304, "", ErrorCode::NotModified);
    row("full", CallKind::CreateContainer, 500, "write /var/lib/x: no space left on device",
        ErrorCode::Refused);
    row("offline", CallKind::Image, 500,
        "Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host",
        ErrorCode::ImageMissing);
    row("version", CallKind::Engine, 400,
        "client version 1.99 is too new. Maximum supported API version is 1.41", ErrorCode::ApiRefused);
    row("anything", CallKind::Container, 500, "something else", ErrorCode::Refused);
    row("nothing", CallKind::Container, 502, "", ErrorCode::Refused);
    row("redirect", CallKind::Container, 301, "", ErrorCode::Protocol);
}

void TestReaders::errorsAreToldByTheirMeaning()
{
    QFETCH(CallKind, kind);
    QFETCH(int, status);
    QFETCH(QString, said);
    QFETCH(ErrorCode, code);
    const Error error = wire::errorFromWords(kind, QStringLiteral("it"), status, said);
    QCOMPARE(errorName(error.code), errorName(code));
    QVERIFY(!error.message.isEmpty());
    if (code == ErrorCode::PortTaken)
        QCOMPARE(error.message.english(), QStringLiteral("Host port 18080 is already taken."));
}

void TestReaders::wordsAreFoundInAnyBody()
{
    QCOMPARE(wire::wordsOf(R"({"message":"a\n b"})"), QStringLiteral("a b"));
    QCOMPARE(wire::wordsOf(R"({"cause":"why","message":"what","response":500})"),
             QStringLiteral("what: why"));
    QCOMPARE(wire::wordsOf(R"({"cause":"why","message":"what: why"})"), QStringLiteral("what: why"));
    QCOMPARE(wire::wordsOf("plain text\n"), QStringLiteral("plain text"));
    QCOMPARE(wire::wordsOf("<html><h1>502</h1></html>"), QString());
    QCOMPARE(wire::wordsOf(QByteArray(100'000, 'x')).size(), 1000);
}

void TestReaders::createJsonHasWhatTheSpecSays()
{
    ContainerSpec spec;
    spec.image = QStringLiteral("alpine");
    spec.command = QStringList{QStringLiteral("sleep"), QStringLiteral("60")};
    spec.environment.insert(QStringLiteral("A"), QStringLiteral("%1 %2"));
    spec.labels.insert(QStringLiteral("xedgesim"), QStringLiteral("true"));
    spec.ports = {{80, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 8080},
                  {80, QStringLiteral("tcp"), QStringLiteral("127.0.0.1"), 0}};
    spec.mounts = {{MountSpec::Kind::Bind, QStringLiteral("/a"), QStringLiteral("/b"), true, {}},
                   {MountSpec::Kind::Volume,
                    QStringLiteral("v"),
                    QStringLiteral("/v"),
                    false,
                    {{QStringLiteral("l"), QStringLiteral("1")}}}};
    spec.network = QStringLiteral("net");
    spec.networkAliases = {QStringLiteral("alias")};
    spec.healthcheck =
        HealthcheckSpec{{QStringLiteral("CMD"), QStringLiteral("true")}, milliseconds(500), {}, {}, 3};
    spec.memoryBytes = 1024;
    spec.cpus = 0.5;
    spec.pidsLimit = 10;
    spec.init = true;
    const QByteArray expected = R"({"Image":"alpine","Cmd":["sleep","60"],"Env":["A=%1 %2"],
        "Labels":{"xedgesim":"true"},"ExposedPorts":{"80/tcp":{}},
        "Healthcheck":{"Test":["CMD","true"],"Interval":500000000,"Retries":3},
        "HostConfig":{"PortBindings":{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"},
                                                {"HostIp":"127.0.0.1","HostPort":""}]},
          "Mounts":[{"Target":"/b","ReadOnly":true,"Type":"bind","Source":"/a"},
                    {"Target":"/v","ReadOnly":false,"Type":"volume","Source":"v",
                     "VolumeOptions":{"Labels":{"l":"1"}}}],
          "NetworkMode":"net","Memory":1024,"MemorySwap":1024,"NanoCpus":500000000,"PidsLimit":10,"Init":true},
        "NetworkingConfig":{"EndpointsConfig":{"net":{"Aliases":["alias"]}}}})";
    QCOMPARE(toCreateJson(spec), QJsonDocument::fromJson(expected).object());
}

void TestReaders::moreIsMergedLast()
{
    ContainerSpec spec;
    spec.image = QStringLiteral("a");
    spec.memoryBytes = 5;
    spec.more =
        QJsonDocument::fromJson(R"({"Tty":true,"HostConfig":{"Privileged":true,"Memory":7}})").object();
    const QJsonObject json = toCreateJson(spec);
    QVERIFY(json.value(QLatin1StringView("Tty")).toBool());
    const QJsonObject host = json.value(QLatin1StringView("HostConfig")).toObject();
    QVERIFY(host.value(QLatin1StringView("Privileged")).toBool());
    QCOMPARE(host.value(QLatin1StringView("Memory")).toInt(), 7);
    QCOMPARE(host.value(QLatin1StringView("MemorySwap")).toInt(), 5);
}

void TestReaders::whatAnEngineIsCalledCannotCommandATerminal()
{
    const QString hostile = QStringLiteral("1\u001b]0;title\u0007\n\u009b2J\u202ex\u007f");
    const QJsonObject version{{QStringLiteral("Version"), hostile},
                              {QStringLiteral("Os"), hostile},
                              {QStringLiteral("Arch"), QString(100'000, u'a')}};
    const QJsonObject more{{QStringLiteral("CgroupVersion"), hostile}};
    const EngineInfo info =
        wire::readEngineInfo(parse(QJsonDocument(version).toJson()), parse(QJsonDocument(more).toJson()));
    for (const QString &text : {info.version, info.os, info.architecture, info.cgroup}) {
        QVERIFY(!text.isEmpty() && text.size() < 110);
        for (const QChar c : text)
            QVERIFY2(!isHostile(c.unicode()), qPrintable(QString::number(c.unicode(), 16)));
    }
    QVERIFY(wire::wordsOf(QByteArray("{\"message\":\"a\\u001b[2Jb\"}")) == QStringLiteral("a\u241b[2Jb"));
}

XES_CORE_TEST_MAIN(TestReaders)
#include "tst_readers.moc"
