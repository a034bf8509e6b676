// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/eventlog.h"
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QThread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace xes;

Q_DECLARE_METATYPE(xes::Event)

class TestEventLog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreTheContracts_data();
    void linesAreTheContracts();
    void fingerprintIsThatOfTheFile();
    void aFileThatCannotBeOpenedIsAnError();
    void aFullDiskIsReported();
    void whatIsNoFileIsRefusedWithoutWaiting_data();
    void whatIsNoFileIsRefusedWithoutWaiting();
    void theKernelsSinkIsTaken();
    void aSlowReaderOfAPipeThatDoesNotWaitGetsAll();
    void aGivenFileIsContinuedNotCut();
    void aDescriptorThatIsNotOpenIsAnError();
};

namespace {

Payload reading()
{
    Json json = Json::object();
    json["temperature"] = 21.388588739669157;
    json["unit"] = "C";
    json["sample_id"] = 1;
    return std::make_shared<const Json>(std::move(json));
}

Event eventOf(qint64 us, const char *type, const char *source, const char *destination = nullptr)
{
    Event event;
    event.time = fromUs(us);
    event.type = QString::fromUtf8(type);
    event.source = NodeId(QString::fromUtf8(source));
    if (destination)
        event.destination = NodeId(QString::fromUtf8(destination));
    event.payload = reading();
    return event;
}

} // namespace

void TestEventLog::linesAreTheContracts_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QByteArray>("line");
    const QByteArray payload = R"("payload":{"temperature":21.388588739669157,"unit":"C","sample_id":1})";
    QTest::newRow("own") << eventOf(1'000'000, "SAMPLE", "sensor1")
                         << R"({"time_us":1000000,"type":"SAMPLE","src":"sensor1",)" + payload +
                                R"(,"size_bytes":0})" + '\n';
    Event message = eventOf(1'000'000, "TRANSMIT", "sensor1", "gateway");
    message.sizeBytes = 64;
    QTest::newRow("message") << message
                             << R"({"time_us":1000000,"type":"TRANSMIT","src":"sensor1","dst":"gateway",)" +
                                    payload + R"(,"size_bytes":64})" + '\n';
    Event arrival = message;
    arrival.type = QStringLiteral("DELIVER");
    arrival.time = fromUs(1'010'000);
    arrival.network = NetworkMetadata{VirtualDuration(10'000), fromUs(1'000'000), fromUs(1'010'000), 0};
    QTest::newRow("arrival")
        << arrival
        << R"({"time_us":1010000,"type":"DELIVER","src":"sensor1","dst":"gateway",)" + payload +
               R"(,"size_bytes":64,"network_metadata":{"latency_us":10000,"sent_time_us":1000000,)" +
               R"("delivery_time_us":1010000,"loss_rate":0}})" + '\n';
    Event lost = message;
    lost.type = QStringLiteral("LOST");
    lost.network = NetworkMetadata{VirtualDuration(10'000), fromUs(1'000'000), {}, 0.5};
    QTest::newRow("lost")
        << lost
        << R"({"time_us":1000000,"type":"LOST","src":"sensor1","dst":"gateway",)" + payload +
               R"(,"size_bytes":64,"network_metadata":{"latency_us":10000,"sent_time_us":1000000,)" +
               R"("loss_rate":0.5}})" + '\n';
    Event bare = eventOf(0, "X", "a\"b");
    bare.payload.reset();
    QTest::newRow("bare") << bare
                          << QByteArray(R"({"time_us":0,"type":"X","src":"a\"b","size_bytes":0})") + '\n';
}

void TestEventLog::linesAreTheContracts()
{
    QFETCH(Event, event);
    QByteArray line;
    appendEventLine(line, event);
    QTEST(line, "line");
}

void TestEventLog::fingerprintIsThatOfTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("events.jsonl"));
    EventLog log;
    log.enableFingerprint();
    QVERIFY(log.openFile(path));
    for (int i = 0; i < 5'000; ++i)
        log.append(eventOf(i, "SAMPLE", "sensor1"));
    QVERIFY(log.flush());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count('\n'), 5'000);
    QCOMPARE(log.count(), 5'000);
    QCOMPARE(log.sha256(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void TestEventLog::aFileThatCannotBeOpenedIsAnError()
{
    EventLog log;
    const auto opened = log.openFile(QStringLiteral("/nowhere/events.jsonl"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileNotWritten);
    QVERIFY(opened.error().message.english().contains(QStringLiteral("/nowhere/events.jsonl")));
}

void TestEventLog::aFullDiskIsReported()
{
    EventLog log;
    QVERIFY(log.openFile(QStringLiteral("/dev/full")));
    for (int i = 0; i < 5'000; ++i)
        log.append(eventOf(i, "SAMPLE", "sensor1"));
    const auto flushed = log.flush();
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().code, ErrorCode::FileNotWritten);
    QVERIFY2(flushed.error().message.english().contains(QStringLiteral("“/dev/full”")),
             qPrintable(flushed.error().message.english()));
}

void TestEventLog::whatIsNoFileIsRefusedWithoutWaiting_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a pipe that nobody reads") << QString();
    QTest::newRow("a device") << QStringLiteral("/dev/zero");
    QTest::newRow("a folder") << QDir::tempPath();
}

void TestEventLog::whatIsNoFileIsRefusedWithoutWaiting()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    if (path.isEmpty()) {
        path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }
    EventLog log;
    const auto opened = log.openFile(path); // a plain open() of the pipe would never come back
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileNotWritten);
    QVERIFY(opened.error().message.english().contains(path));
    QVERIFY(!opened.error().remedy.isEmpty());
}

void TestEventLog::theKernelsSinkIsTaken()
{
    EventLog log;
    QVERIFY(log.openFile(QStringLiteral("/dev/null")));
    log.append(eventOf(1, "SAMPLE", "sensor1"));
    QVERIFY(log.flush());
}

void TestEventLog::aSlowReaderOfAPipeThatDoesNotWaitGetsAll()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QCOMPARE(::fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
    QByteArray got;
    // Bytes that lie in the pipe before anybody reads are fewer than those that are written.
    const std::unique_ptr<QThread> reader(QThread::create([&got, from = ends[0]] {
        char some[4096];
        for (ssize_t count = 0; (count = ::read(from, some, sizeof(some))) > 0;)
            got.append(some, qsizetype(count));
    }));
    QByteArray expected;
    {
        EventLog log;
        QVERIFY(log.openFile(QStringLiteral("/dev/fd/%1").arg(ends[1])));
        reader->start();
        for (int i = 0; i < 5'000; ++i) {
            log.append(eventOf(i, "SAMPLE", "sensor1"));
            appendEventLine(expected, eventOf(i, "SAMPLE", "sensor1"));
        }
        const auto flushed = log.flush();
        QVERIFY2(flushed, flushed ? "" : qPrintable(flushed.error().message.english()));
    }
    ::close(ends[1]);
    reader->wait();
    ::close(ends[0]);
    QVERIFY(expected.size() > 2 * 65'536);
    QCOMPARE(got.size(), expected.size());
    QVERIFY(got == expected);
}

void TestEventLog::aGivenFileIsContinuedNotCut()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("all.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    file.write("before\n");
    {
        EventLog log;
        QVERIFY(log.openFile(QStringLiteral("/dev/fd/%1").arg(file.handle())));
        log.append(eventOf(1, "SAMPLE", "sensor1"));
        QVERIFY(log.flush());
    }
    QFile read(file.fileName());
    QVERIFY(read.open(QIODevice::ReadOnly));
    QVERIFY(read.readAll().startsWith("before\n{"));
}

void TestEventLog::aDescriptorThatIsNotOpenIsAnError()
{
    EventLog log;
    const auto opened = log.openFile(QStringLiteral("/dev/fd/987"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileNotWritten);
}

XES_CORE_TEST_MAIN(TestEventLog)
#include "tst_eventlog.moc"
