// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <csignal>

using namespace xes;

namespace {

QString program()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/xedgesim-node");
}

/// A running xedgesim-node. It is killed with its owner.
class Program
{
public:
    explicit Program(const QStringList &arguments) : m_finished(&m_process, &QProcess::finished)
    {
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { out += m_process.readAllStandardOutput(); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { err += m_process.readAllStandardError(); });
        m_process.start(program(), arguments);
    }
    ~Program()
    {
        if (!ended()) {
            m_process.kill();
            [&] { QTRY_VERIFY(ended()); }();
        }
    }
    [[nodiscard]] bool ended() const { return !m_finished.isEmpty(); }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] bool crashed() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] QByteArrayList lines() const { return out.trimmed().split('\n'); }
    void terminate() { m_process.terminate(); }
    void interrupt() { ::kill(static_cast<pid_t>(m_process.processId()), SIGINT); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    QByteArray out, err;

private:
    QProcess m_process;
    QSignalSpy m_finished;
};

class Client
{
public:
    explicit Client(const QString &port)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
        socket.connectToHost(QStringLiteral("127.0.0.1"), port.toUShort());
        [&] { QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState); }();
    }
    [[nodiscard]] QByteArrayList lines() const { return received.split('\n'); }
    [[nodiscard]] qsizetype count() const { return received.count('\n'); }

    QTcpSocket socket;
    QByteArray received;
};

QJsonObject parse(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QByteArray transmit(qint64 number, double value)
{
    return QByteArrayLiteral(R"({"time_us":)") + QByteArray::number(number * 1'000'000) +
           R"(,"type":"TRANSMIT","src":"sensor1","dst":"gateway","payload":{"temperature":)" +
           QByteArray::number(value) + R"(,"unit":"C","sample_id":)" + QByteArray::number(number) +
           R"(},"size_bytes":64})" + "\n";
}

} // namespace

/// The program of the image xedgesim/node, run as a process of this machine.
class TestNodeProgram : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWrongCommandLineIsRefused_data();
    void aWrongCommandLineIsRefused();
    void helpNamesEveryOption_data();
    void helpNamesEveryOption();
    void everyRoleEndsWhenAsked_data();
    void everyRoleEndsWhenAsked();

    void theSensorPrintsItsReadings();
    void theSensorGivesTheSameReadingsForASeed();
    void theSensorSendsEventsToWhoeverConnects();

    void echoExchangesSourceAndDestination();
    void echoTakesLinesInAnyPieces();
    void echoAnswersWhatWasSentBeforeTheEnd();
    void echoIgnoresWhatIsNoEvent();
    void echoServesManyClientsAtOnce();
    void echoReturnsALargeBatch();
    void echoClosesAClientWithALineTooLong();

    void theGatewayProcessesReadings();
    void theGatewayTellsTheMeanWhenItsTimeHasCome();

    void loadUsesWhatItIsTold();
    void faultyEndsWithItsCode();
    void faultyCrashes();
    void faultyIgnoresTheRequestToEnd();
    void faultyNeverAnswersWhenItHangs();
    void faultyTurnsUnhealthy();
    void healthcheckAsksTheFileAndThePort();
    void aPortThatIsTakenIsNamed();
    void aWaitingServerUsesNoTime();

private:
    QStringList serving(const QString &role, const QStringList &more = {}) const;
    int healthcheck(const QStringList &arguments);
    QTemporaryDir m_folder;
    QString m_state;
    QString m_port;
};

void TestNodeProgram::init()
{
    TestCase::init();
    m_state = m_folder.filePath(QStringLiteral("state"));
    QFile::remove(m_state);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::Any));
    m_port = QString::number(free.serverPort());
}

QStringList TestNodeProgram::serving(const QString &role, const QStringList &more) const
{
    return QStringList{role, QStringLiteral("--port"), m_port, QStringLiteral("--state"), m_state} + more;
}

int TestNodeProgram::healthcheck(const QStringList &arguments)
{
    Program check(QStringList{QStringLiteral("healthcheck")} + arguments);
    [&] { QTRY_VERIFY(check.ended()); }();
    return check.exitCode();
}

#define START(program) QTRY_VERIFY2(program.err.contains("listening on port"), program.err.constData())

void TestNodeProgram::aWrongCommandLineIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QString &line, const char *message) {
        QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts) << QByteArray(message);
    };
    row("nothing", {}, "Usage: xedgesim-node ROLE");
    row("unknown role", QStringLiteral("dance"), "unknown role \"dance\"");
    row("unknown option", QStringLiteral("echo --loud"), "unknown argument \"--loud\"");
    row("a word", QStringLiteral("idle now"), "unknown argument \"now\"");
    row("no value", QStringLiteral("echo --port"), "--port needs a port");
    row("a flag with a value", QStringLiteral("faulty --hang=yes"), "--hang needs no value");
    row("port too large", QStringLiteral("echo --port 65536"), "not \"65536\"");
    row("port with letters", QStringLiteral("echo --port 50a"), "not \"50a\"");
    row("time without unit", QStringLiteral("sensor --period 1h"), "--period needs a time");
    row("negative time", QStringLiteral("sensor --period -1s"), "--period needs a time");
    row("period of nothing", QStringLiteral("sensor --period 0"), "--period needs at least 1ms");
    row("percent", QStringLiteral("load --cpu 101"), "--cpu needs 0 to 100");
    row("size", QStringLiteral("load --memory 5MB"), "--memory needs a size");
    row("code", QStringLiteral("faulty --code 256"), "--code needs 0 to 255");
    row("number", QStringLiteral("sensor --mean warm"), "--mean needs a number");
    row("a name that breaks JSON", QStringLiteral("sensor --to a\"b"), "plain names");
}

void TestNodeProgram::aWrongCommandLineIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    Program program(arguments);
    QTRY_VERIFY(program.ended());
    QCOMPARE(program.exitCode(), 64);
    QCOMPARE(program.out, QByteArray());
    QVERIFY2(program.err.contains(message), program.err.constData());
}

void TestNodeProgram::helpNamesEveryOption_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("program") << QString() << QByteArray("healthcheck");
    QTest::newRow("sensor") << QStringLiteral("sensor") << QByteArray("--period TIME");
    QTest::newRow("echo") << QStringLiteral("echo") << QByteArray("--port PORT");
    QTest::newRow("gateway") << QStringLiteral("gateway") << QByteArray("--aggregate TIME");
    QTest::newRow("load") << QStringLiteral("load") << QByteArray("--memory SIZE");
    QTest::newRow("faulty") << QStringLiteral("faulty") << QByteArray("--exit-after TIME");
    QTest::newRow("idle") << QStringLiteral("idle") << QByteArray("--for TIME");
    QTest::newRow("healthcheck") << QStringLiteral("healthcheck") << QByteArray("--timeout TIME");
}

void TestNodeProgram::helpNamesEveryOption()
{
    QFETCH(QString, role);
    QFETCH(QByteArray, option);
    Program program((role.isEmpty() ? QStringList() : QStringList{role}) << QStringLiteral("--help"));
    QTRY_VERIFY(program.ended());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.err, QByteArray());
    QVERIFY2(program.out.contains(option), program.out.constData());
}

void TestNodeProgram::everyRoleEndsWhenAsked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("sensor") << QStringList{QStringLiteral("sensor")};
    QTest::newRow("echo") << QStringList{QStringLiteral("echo")};
    QTest::newRow("gateway") << QStringList{QStringLiteral("gateway")};
    QTest::newRow("load") << QStringList{QStringLiteral("load"), QStringLiteral("--cpu"),
                                         QStringLiteral("100%")};
    QTest::newRow("faulty") << QStringList{QStringLiteral("faulty")};
    QTest::newRow("hanging") << QStringList{QStringLiteral("faulty"), QStringLiteral("--hang")};
    QTest::newRow("idle") << QStringList{QStringLiteral("idle")};
}

void TestNodeProgram::everyRoleEndsWhenAsked()
{
    QFETCH(QStringList, arguments);
    arguments += {QStringLiteral("--state"), m_state};
    if (arguments.front() != u"load" && arguments.front() != u"idle")
        arguments += {QStringLiteral("--port"), m_port};
    for (const bool byTerm : {true, false}) {
        QFile::remove(m_state);
        Program program(arguments);
        QTRY_VERIFY(QFile::exists(m_state)); // it runs, and handles signals
        byTerm ? program.terminate() : program.interrupt();
        QTRY_VERIFY(program.ended());
        QVERIFY(!program.crashed());
        QCOMPARE(program.exitCode(), 0);
    }
}

void TestNodeProgram::theSensorPrintsItsReadings()
{
    Program sensor(serving(QStringLiteral("sensor"), {QStringLiteral("--period"), QStringLiteral("20ms"),
                                                      QStringLiteral("--count=3")}));
    QTRY_VERIFY(sensor.ended());
    QCOMPARE(sensor.exitCode(), 0);
    QCOMPARE(sensor.lines().size(), 3);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject reading = parse(sensor.lines()[i]);
        QCOMPARE(reading[QStringLiteral("sample_id")].toInt(), i + 1);
        QVERIFY(reading[QStringLiteral("time_us")].toInteger() == 20'000 * (i + 1));
        QCOMPARE(reading[QStringLiteral("unit")].toString(), QStringLiteral("C"));
        const double value = reading[QStringLiteral("temperature")].toDouble();
        QVERIFY(value > 0 && value < 40);
    }
}

void TestNodeProgram::theSensorGivesTheSameReadingsForASeed()
{
    QByteArrayList outputs;
    for (const QString &seed : {QStringLiteral("7"), QStringLiteral("7"), QStringLiteral("8")}) {
        Program sensor(serving(QStringLiteral("sensor"),
                               {QStringLiteral("--period"), QStringLiteral("5ms"), QStringLiteral("--count"),
                                QStringLiteral("4"), QStringLiteral("--seed"), seed}));
        QTRY_VERIFY(sensor.ended());
        QByteArray values;
        for (const QByteArray &line : sensor.lines())
            values +=
                QByteArray::number(parse(line)[QStringLiteral("temperature")].toDouble(), 'g', 17) + ' ';
        outputs += values;
    }
    QCOMPARE(outputs[0], outputs[1]);
    QVERIFY(outputs[0] != outputs[2]);
}

void TestNodeProgram::theSensorSendsEventsToWhoeverConnects()
{
    Program sensor(serving(QStringLiteral("sensor"),
                           {QStringLiteral("--period"), QStringLiteral("20ms"), QStringLiteral("--id"),
                            QStringLiteral("s1"), QStringLiteral("--to"), QStringLiteral("sink")}));
    START(sensor);
    Client one(m_port), two(m_port);
    QTRY_VERIFY(one.count() > 1 && two.count() > 1);
    const QJsonObject event = parse(one.lines().front());
    QCOMPARE(event[QStringLiteral("type")].toString(), QStringLiteral("TRANSMIT"));
    QCOMPARE(event[QStringLiteral("src")].toString(), QStringLiteral("s1"));
    QCOMPARE(event[QStringLiteral("dst")].toString(), QStringLiteral("sink"));
    QCOMPARE(event[QStringLiteral("size_bytes")].toInt(), 64);
    QVERIFY(event[QStringLiteral("payload")].toObject().contains(QStringLiteral("temperature")));
}

void TestNodeProgram::echoExchangesSourceAndDestination()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port);
    client.socket.write(
        R"({"time_us":7, "type":"X\"Y","src":"a","dst":"b","payload":{"k":[1,{"dst":"q"}]},"size_bytes":9})"
        "\r\n");
    QTRY_COMPARE(client.count(), 1);
    QCOMPARE(
        client.received,
        QByteArray(
            R"({"time_us":7,"type":"X\"Y","src":"b","dst":"a","payload":{"k":[1,{"dst":"q"}]},"size_bytes":9})"
            "\n"));
}

void TestNodeProgram::echoTakesLinesInAnyPieces()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port);
    client.socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray text = transmit(1, 20.5) + transmit(2, 21.5);
    for (const char byte : text) {
        client.socket.write(&byte, 1);
        client.socket.flush();
    }
    QTRY_COMPARE(client.count(), 2);
    QCOMPARE(parse(client.lines()[1])[QStringLiteral("dst")].toString(), QStringLiteral("sensor1"));
}

void TestNodeProgram::echoAnswersWhatWasSentBeforeTheEnd()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port);
    QByteArray many;
    for (int i = 0; i < 500; ++i)
        many += transmit(i, i);
    client.socket.write(many + R"({"cut":)");
    client.socket.disconnectFromHost();
    Client other(m_port);
    other.socket.write(transmit(1, 1));
    QTRY_COMPARE(other.count(), 1);
}

void TestNodeProgram::echoIgnoresWhatIsNoEvent()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port);
    client.socket.write(
        "hello\n\n{}\n[1]\n{\"type\":\"X\"}\n{\"type\":1,\"time_us\":1}\n{\"type\":\"X\",\"time_us\":-1}\n"
        "{\"type\":\"X\",\"time_us\":1,}\n{\"type\":\"X\",\"time_us\":1} x\n" +
        QByteArray(200, '[') + "\n" + transmit(1, 20));
    QTRY_COMPARE(client.count(), 1);
    QCOMPARE(parse(client.lines().front())[QStringLiteral("type")].toString(), QStringLiteral("TRANSMIT"));
    QTRY_COMPARE(echo.err.count("is no event"), 9);
}

void TestNodeProgram::echoServesManyClientsAtOnce()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(std::make_unique<Client>(m_port));
    for (int i = 0; i < 20; ++i)
        clients[static_cast<std::size_t>(i)]->socket.write(transmit(i, i));
    for (int i = 0; i < 20; ++i) {
        Client &client = *clients[static_cast<std::size_t>(i)];
        QTRY_COMPARE(client.count(), 1);
        QVERIFY(parse(client.received)[QStringLiteral("time_us")].toInteger() == i * 1'000'000);
    }
}

void TestNodeProgram::echoReturnsALargeBatch()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port);
    QByteArray batch;
    for (int i = 0; i < 20'000; ++i)
        batch += transmit(i, i); // 2 MB each way
    client.socket.write(batch);
    QTRY_COMPARE(client.count(), 20'000);
    QVERIFY(parse(client.lines()[19'999])[QStringLiteral("time_us")].toInteger() == 19'999LL * 1'000'000);
}

void TestNodeProgram::echoClosesAClientWithALineTooLong()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port), other(m_port);
    client.socket.write(QByteArray(2'000'000, 'x'));
    QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
    QTRY_VERIFY(echo.err.contains("a line of more than 1048576 bytes"));
    other.socket.write(transmit(1, 1));
    QTRY_COMPARE(other.count(), 1);
}

void TestNodeProgram::theGatewayProcessesReadings()
{
    Program gateway(serving(QStringLiteral("gateway")));
    START(gateway);
    Client client(m_port);
    client.socket.write(transmit(1, 20.5));
    QTRY_COMPARE(client.count(), 1);
    QCOMPARE(
        client.received,
        QByteArray(
            R"({"time_us":1000100,"type":"PROCESS","src":"gateway","payload":{"temperature":20.5,"unit":"C","sample_id":1},"size_bytes":0})"
            "\n"));
}

void TestNodeProgram::theGatewayTellsTheMeanWhenItsTimeHasCome()
{
    Program gateway(serving(QStringLiteral("gateway")));
    START(gateway);
    Client client(m_port);
    for (int i = 1; i <= 11; ++i)
        client.socket.write(transmit(i, 10 + i));
    QTRY_COMPARE(client.count(), 13);
    QByteArrayList means;
    for (const QByteArray &line : client.lines()) {
        if (parse(line)[QStringLiteral("type")].toString() == u"AGGREGATE")
            means += line;
    }
    QCOMPARE(means.size(), 2);
    QCOMPARE(
        means[0],
        QByteArray(
            R"({"time_us":5000000,"type":"AGGREGATE","src":"gateway","payload":{"mean":12.5,"count":4},"size_bytes":0})"));
    QCOMPARE(
        means[1],
        QByteArray(
            R"({"time_us":10000000,"type":"AGGREGATE","src":"gateway","payload":{"mean":15,"count":9},"size_bytes":0})"));
}

/// User time of a process in clock ticks, and its resident pages.
static QPair<int, int> usage(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList fields = stat.readAll().split(' ');
    return {fields.value(13).toInt() + fields.value(14).toInt(), fields.value(23).toInt()};
}

void TestNodeProgram::loadUsesWhatItIsTold()
{
    Program load({QStringLiteral("load"), QStringLiteral("--cpu"), QStringLiteral("40%"),
                  QStringLiteral("--memory"), QStringLiteral("32MiB"), QStringLiteral("--for"),
                  QStringLiteral("1s"), QStringLiteral("--state"), m_state});
    int ticks = 0, pages = 0;
    QElapsedTimer timer;
    timer.start();
    const auto measure = [&] {
        const auto [newTicks, newPages] = usage(load.pid());
        ticks = std::max(ticks, newTicks);
        pages = std::max(pages, newPages);
        return load.ended();
    };
    QTRY_VERIFY(measure());
    QCOMPARE(load.exitCode(), 0);
    QVERIFY(timer.elapsed() >= 1000);
    QVERIFY2(pages >= 32 * 256, qPrintable(QString::number(pages)));
    // Ticks are hundredths of a second; on a busy machine it gets less, never much more.
    QVERIFY2(ticks >= 10 && ticks <= 80, qPrintable(QString::number(ticks)));
}

void TestNodeProgram::faultyEndsWithItsCode()
{
    Program faulty(serving(QStringLiteral("faulty"), {QStringLiteral("--exit-after"), QStringLiteral("50ms"),
                                                      QStringLiteral("--code"), QStringLiteral("17")}));
    QTRY_VERIFY(faulty.ended());
    QVERIFY(!faulty.crashed());
    QCOMPARE(faulty.exitCode(), 17);
    QVERIFY(faulty.err.contains("ending with 17"));
}

void TestNodeProgram::faultyCrashes()
{
    Program faulty(
        serving(QStringLiteral("faulty"), {QStringLiteral("--crash-after"), QStringLiteral("20ms")}));
    QTRY_VERIFY(faulty.ended());
    QVERIFY(faulty.crashed());
}

void TestNodeProgram::faultyIgnoresTheRequestToEnd()
{
    Program faulty(serving(QStringLiteral("faulty"), {QStringLiteral("--ignore-term")}));
    START(faulty);
    faulty.terminate();
    QCOMPARE(healthcheck({QStringLiteral("--port"), m_port}), 0); // a round trip later it is still there
    QVERIFY(!faulty.ended());
}

void TestNodeProgram::faultyNeverAnswersWhenItHangs()
{
    Program faulty(serving(QStringLiteral("faulty"), {QStringLiteral("--hang")}));
    START(faulty);
    QTRY_VERIFY(faulty.err.contains("hanging"));
    QCOMPARE(
        healthcheck({QStringLiteral("--port"), m_port, QStringLiteral("--timeout"), QStringLiteral("200ms")}),
        1);
    QCOMPARE(healthcheck({QStringLiteral("--port"), m_port, QStringLiteral("--connect")}), 0);
    QVERIFY(!faulty.ended());
}

void TestNodeProgram::faultyTurnsUnhealthy()
{
    Program faulty(
        serving(QStringLiteral("faulty"), {QStringLiteral("--unhealthy-after"), QStringLiteral("300ms")}));
    START(faulty);
    QCOMPARE(healthcheck({QStringLiteral("--port"), m_port}), 0);
    QTRY_VERIFY(faulty.err.contains("unhealthy from now on"));
    QCOMPARE(healthcheck({QStringLiteral("--port"), m_port}), 1);
    QCOMPARE(healthcheck({QStringLiteral("--state"), m_state}), 1);

    QFile::remove(m_state);
    Program never({QStringLiteral("faulty"), QStringLiteral("--unhealthy"), QStringLiteral("--port"),
                   QStringLiteral("0"), QStringLiteral("--state"), m_state});
    QTRY_VERIFY(QFile::exists(m_state));
    QCOMPARE(healthcheck({QStringLiteral("--state"), m_state}), 1);
}

void TestNodeProgram::healthcheckAsksTheFileAndThePort()
{
    QCOMPARE(healthcheck({QStringLiteral("--state"), m_state}), 1);
    QCOMPARE(healthcheck({QStringLiteral("--port"), m_port}), 1);
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    QCOMPARE(healthcheck({QStringLiteral("--state"), m_state}), 0);
    QCOMPARE(healthcheck({QStringLiteral("--port"), m_port}), 0);
}

void TestNodeProgram::aPortThatIsTakenIsNamed()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::Any, m_port.toUShort()));
    Program echo(serving(QStringLiteral("echo")));
    QTRY_VERIFY(echo.ended());
    QCOMPARE(echo.exitCode(), 1);
    QVERIFY2(echo.err.contains("cannot open port " + m_port.toLatin1()), echo.err.constData());
}

void TestNodeProgram::aWaitingServerUsesNoTime()
{
    Program echo(serving(QStringLiteral("echo")));
    START(echo);
    Client client(m_port);
    client.socket.write("{\"half\":");
    QElapsedTimer timer;
    timer.start();
    const int before = usage(echo.pid()).first;
    QTRY_VERIFY(timer.elapsed() > 500);
    QVERIFY(usage(echo.pid()).first - before <= 2);
}

XES_CORE_TEST_MAIN(TestNodeProgram)
#include "tst_nodeprogram.moc"
