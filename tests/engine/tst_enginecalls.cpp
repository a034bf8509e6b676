// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "engine/credentials.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace xes;
using namespace xes::engine;
using std::chrono::seconds;

/// Calls that look into an engine, change what is there, and speak with what runs, against a real one.
class TestEngineCalls : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void theEngineTellsOfItsMachineAndDisk();
    void containersAreRenamedRestartedAndUpdated();
    void processesAndChangesAreListed();
    void filesGoInAndOut();
    void attachedContainersReadAndWrite();
    void anAttachedTerminalIsRaw();
    void commandsReadInputToItsEnd();
    void aTerminalHasASizeAndAnExitCode();
    void aCommandRunsAsItWasAsked();
    void whatCannotBeStartedIsTold();
    void muchInputArrivesWhole();
    void logsSinceAStampAreOnlyTheNewer();
    void imagesAreListedTaggedSavedAndRemoved();
    void aRegistryGetsTheLogin();
    void networksAreJoinedAndLeft();
    void onlyWhatIsUnusedIsPruned();
    void eventsMissedWhileAwayAreToldOnce();

private:
    struct Said
    {
        QByteArray out;
        QByteArray err;
        bool ended = false;
        std::optional<Error> error;
    };
    [[nodiscard]] ContainerSpec spec(const QString &script) const;
    [[nodiscard]] ContainerId create(const ContainerSpec &what);
    [[nodiscard]] ContainerId run(const QString &script);
    void listen(InteractiveStream *stream, Said &said);
    [[nodiscard]] QByteArray readAll(DataStream *stream);
    [[nodiscard]] QByteArray output(const ContainerId &id, const QString &script);

    [[nodiscard]] bool isPodman() const { return m_client->info()->kind == EngineKind::Podman; }

    std::unique_ptr<Client> m_client;
};

namespace {

const Labels ourLabels{{QStringLiteral("tst_enginecalls"), QStringLiteral("1")}};
const Filters ours{{QStringLiteral("label"), {QStringLiteral("tst_enginecalls=1")}}};

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code);
}

/// Stands between a client and the engine's socket, and can break off.
class Relay : public QObject
{
public:
    explicit Relay(QString path) : m_path(std::move(path))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *near = m_server.nextPendingConnection();
            auto *far = new QLocalSocket(near);
            connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
            connect(far, &QLocalSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
            connect(far, &QLocalSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
            connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
            far->connectToServer(m_path);
            m_open.append(near);
        });
    }
    [[nodiscard]] bool listen(quint16 port) { return m_server.listen(QHostAddress::LocalHost, port); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void breakOff()
    {
        m_server.close();
        for (const QPointer<QTcpSocket> &socket : std::exchange(m_open, {})) {
            if (socket)
                socket->abort();
        }
    }

private:
    QString m_path;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_open;
};

QStringList shell(const QString &script)
{
    return {QStringLiteral("sh"), QStringLiteral("-c"), script};
}

} // namespace

void TestEngineCalls::initTestCase()
{
    const auto endpoint = Endpoint::fromUrl(qEnvironmentVariable("XES_TEST_ENGINE"));
    QVERIFY2(endpoint, words(endpoint));
    m_client = std::make_unique<Client>(*endpoint);
    const auto info = await(m_client->connectToEngine());
    QVERIFY2(info, words(info));
}

void TestEngineCalls::cleanup()
{
    const auto list = await(m_client->listContainers(ours, true));
    QVERIFY2(list, words(list));
    for (const ContainerSummary &container : *list)
        QVERIFY(await(m_client->removeContainer(container.id, true, true)));
}

void TestEngineCalls::cleanupTestCase()
{
    m_client.reset();
}

ContainerSpec TestEngineCalls::spec(const QString &script) const
{
    ContainerSpec out;
    out.image = QStringLiteral("alpine:latest");
    out.command = shell(script);
    out.labels = ourLabels;
    return out;
}

ContainerId TestEngineCalls::create(const ContainerSpec &what)
{
    const auto created = await(m_client->createContainer(what));
    if (!created)
        QTest::qFail(words(created), __FILE__, __LINE__);
    return created ? created->id : ContainerId();
}

ContainerId TestEngineCalls::run(const QString &script)
{
    const ContainerId id = create(spec(script));
    const auto started = await(m_client->startContainer(id));
    if (!started)
        QTest::qFail(words(started), __FILE__, __LINE__);
    return id;
}

void TestEngineCalls::listen(InteractiveStream *stream, Said &said)
{
    connect(stream, &InteractiveStream::received, this, [&said](OutputStream which, const QByteArray &bytes) {
        (which == OutputStream::Out ? said.out : said.err) += bytes;
    });
    connect(stream, &Stream::ended, this, [&said](const std::optional<Error> &error) {
        said.ended = true;
        said.error = error;
    });
}

QByteArray TestEngineCalls::readAll(DataStream *stream)
{
    QByteArray out;
    std::optional<std::optional<Error>> end;
    connect(stream, &DataStream::received, this, [&out](const QByteArray &bytes) { out += bytes; });
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, 30000) || *end)
        QTest::qFail(end ? qPrintable((*end)->message.english()) : "no end", __FILE__, __LINE__);
    delete stream;
    return out;
}

QByteArray TestEngineCalls::output(const ContainerId &id, const QString &script)
{
    const auto ran = await(m_client->exec(id, shell(script)));
    if (!ran)
        QTest::qFail(words(ran), __FILE__, __LINE__);
    return ran ? ran->output : QByteArray();
}

void TestEngineCalls::theEngineTellsOfItsMachineAndDisk()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    const auto status = await(m_client->systemInfo());
    QVERIFY2(status, words(status));
    QVERIFY(status->cpus > 0 && status->memoryBytes > 0);
    QVERIFY(!status->kernel.isEmpty() && !status->storageDriver.isEmpty());
    QCOMPARE(status->containersRunning, 1);
    QVERIFY(status->dataFolder.startsWith(QLatin1Char('/')));
    const auto usage = await(m_client->diskUsage(), 60000);
    QVERIFY2(usage, words(usage));
    QCOMPARE(usage->images.count, 1);
    QVERIFY(usage->images.bytes > 100'000);
    QCOMPARE(usage->containers.count, 1);
}

void TestEngineCalls::containersAreRenamedRestartedAndUpdated()
{
    ContainerSpec what = spec(QStringLiteral("trap 'exit 0' TERM; sleep 600 & wait"));
    what.name = QStringLiteral("before");
    const ContainerId id = create(what);
    QVERIFY(await(m_client->startContainer(id)));
    QVERIFY(await(m_client->renameContainer(id, QStringLiteral("after"))));
    const auto before = await(m_client->inspectContainer(id));
    QVERIFY2(before, words(before));
    QCOMPARE(before->name, QStringLiteral("after"));
    const ContainerId other = run(QStringLiteral("sleep 600"));
    QCOMPARE(codeOf(await(m_client->renameContainer(other, QStringLiteral("after")))),
             QStringLiteral("conflict"));

    const auto restarted = await(m_client->restartContainer(id, seconds(1)));
    QVERIFY2(restarted, words(restarted));
    const auto after = await(m_client->inspectContainer(id));
    QVERIFY2(after, words(after));
    QCOMPARE(after->state, QStringLiteral("running"));
    QVERIFY(after->started > before->started);

    const auto updated = await(m_client->updateContainer(id, {64 * 1024 * 1024, 0.25, 40}));
    QVERIFY2(updated, words(updated));
    const auto sample = await(m_client->stats(id));
    QVERIFY2(sample, words(sample));
    QCOMPARE(sample->memoryLimitBytes, 64 * 1024 * 1024);
    const auto limited = await(m_client->inspectContainer(id));
    QVERIFY2(limited, words(limited));
    const QJsonObject host =
        QJsonDocument::fromJson(limited->raw)[QLatin1StringView("HostConfig")].toObject();
    // Podman goes on telling what it was created with.
    QCOMPARE(host.value(QLatin1StringView("Memory")).toInteger(), isPodman() ? 0 : 64 * 1024 * 1024);
    QCOMPARE(host.value(QLatin1StringView("NanoCpus")).toInteger(), isPodman() ? 0 : 250'000'000);
    QCOMPARE(host.value(QLatin1StringView("PidsLimit")).toInteger() == 40, !isPodman());
    QCOMPARE(codeOf(await(m_client->restartContainer(ContainerId(QStringLiteral("nosuch")), seconds(1)))),
             QStringLiteral("not_found"));
}

void TestEngineCalls::processesAndChangesAreListed()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    const auto none = await(m_client->changes(id));
    QVERIFY2(none, words(none));
    std::vector<FileChange> untouched;
    if (isPodman()) // it counts what it mounts into /etc
        untouched.push_back({FileChange::Kind::Modified, QStringLiteral("/etc")});
    QVERIFY(*none == untouched);
    QCOMPARE(output(id, QStringLiteral("touch /new; rm /etc/group; echo x >> /etc/passwd")), QByteArray());
    const auto changes = await(m_client->changes(id));
    QVERIFY2(changes, words(changes));
    const auto has = [&](FileChange::Kind kind, const char *path) {
        const FileChange wanted{kind, QLatin1StringView(path)};
        return std::find(changes->begin(), changes->end(), wanted) != changes->end();
    };
    QVERIFY(has(FileChange::Kind::Added, "/new"));
    QVERIFY(has(FileChange::Kind::Deleted, "/etc/group"));
    QVERIFY(has(FileChange::Kind::Modified, "/etc/passwd"));

    const auto table = await(m_client->processes(id));
    QVERIFY2(table, words(table));
    // Podman runs the `ps` of the image.
    const qsizetype command =
        table->titles.indexOf(isPodman() ? QStringLiteral("COMMAND") : QStringLiteral("CMD"));
    QVERIFY(command >= 0);
    QVERIFY(!table->rows.empty());
    QVERIFY(table->rows.front().at(command).contains(QStringLiteral("sleep")));
    const auto own = await(m_client->processes(id, QStringLiteral("-o pid,args")));
    QVERIFY2(own, words(own));
    QCOMPARE(own->titles.size(), 2);
    QCOMPARE(own->rows.front().size(), 2);
    QCOMPARE(own->rows.front().back(), QStringLiteral("sleep 600"));
}

void TestEngineCalls::filesGoInAndOut()
{
    const ContainerId from = run(QStringLiteral("sleep 600"));
    const ContainerId to = run(QStringLiteral("sleep 600"));
    const QByteArray sum =
        output(from, QStringLiteral("mkdir -p /tmp/d && head -c 3000000 /dev/urandom > /tmp/d/a && "
                                    "md5sum < /tmp/d/a"));
    const QByteArray tar = readAll(m_client->readArchive(from, QStringLiteral("/tmp/d")));
    QVERIFY(tar.size() > 3'000'000);
    const auto written = await(m_client->writeArchive(to, QStringLiteral("/root"), tar));
    QVERIFY2(written, words(written));
    QCOMPARE(output(to, QStringLiteral("md5sum < /root/d/a")), sum);
    const auto folderless = await(m_client->writeArchive(to, QStringLiteral("/nosuch"), tar));
    QCOMPARE(codeOf(folderless), isPodman() ? QStringLiteral("ok") : QStringLiteral("not_found"));
    QCOMPARE(output(to, QStringLiteral("test -d /nosuch && echo made")),
             QByteArray(isPodman() ? "made\n" : ""));

    DataStream *none = m_client->readArchive(from, QStringLiteral("/no such file"));
    std::optional<Error> error;
    connect(none, &Stream::ended, this, [&error](const std::optional<Error> &end) { error = end; });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::NotFound);
}

void TestEngineCalls::attachedContainersReadAndWrite()
{
    ContainerSpec what = spec(QStringLiteral("cat; echo last words >&2"));
    what.more = {{QLatin1StringView("OpenStdin"), true}, {QLatin1StringView("StdinOnce"), true}};
    const ContainerId id = create(what);
    InteractiveStream *stream = m_client->attach(id, {});
    Said said;
    listen(stream, said);
    QSignalSpy opened(stream, &InteractiveStream::opened);
    QTRY_COMPARE(opened.size(), 1);
    const Future<int> exit = m_client->waitForNextExit(id);
    QVERIFY(await(m_client->startContainer(id)));
    stream->write("hello\n");
    QTRY_COMPARE(said.out, QByteArray("hello\n"));
    stream->write("world\n");
    stream->closeInput();
    QTRY_VERIFY(said.ended);
    QVERIFY2(!said.error, qPrintable(said.error.value_or(Error()).message.english()));
    QCOMPARE(said.out, QByteArray("hello\nworld\n"));
    QCOMPARE(said.err, QByteArray("last words\n"));
    const auto code = await(exit);
    QVERIFY2(code, words(code));
    QCOMPARE(*code, 0);
}

void TestEngineCalls::anAttachedTerminalIsRaw()
{
    ContainerSpec what = spec(QStringLiteral("read line; stty size; echo \"got $line\" >&2; exit 5"));
    what.more = {{QLatin1StringView("OpenStdin"), true}, {QLatin1StringView("Tty"), true}};
    const ContainerId id = create(what);
    AttachOptions options;
    options.tty = true;
    InteractiveStream *stream = m_client->attach(id, options);
    Said said;
    listen(stream, said);
    QSignalSpy opened(stream, &InteractiveStream::opened);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(await(m_client->startContainer(id)));
    const auto resized = await(m_client->resizeTerminal(id, {33, 111}));
    QVERIFY2(resized, words(resized));
    stream->write("typed\n");
    QTRY_VERIFY(said.ended);
    QVERIFY2(said.out.contains("33 111") && said.out.contains("got typed"), said.out.constData());
    QVERIFY(said.err.isEmpty()); // a terminal has one stream only
}

void TestEngineCalls::commandsReadInputToItsEnd()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    ExecSpec what;
    what.command = shell(QStringLiteral("sort; echo done >&2; exit 7"));
    const auto exec = await(m_client->createExec(id, what));
    QVERIFY2(exec, words(exec));
    InteractiveStream *stream = m_client->startExec(*exec, what);
    Said said;
    listen(stream, said);
    stream->write("b\na\n"); // before it is open
    stream->closeInput();
    QTRY_VERIFY(said.ended);
    QVERIFY2(!said.error, qPrintable(said.error.value_or(Error()).message.english()));
    QCOMPARE(said.out, QByteArray("a\nb\n"));
    QCOMPARE(said.err, QByteArray("done\n"));
    const auto details = await(m_client->inspectExec(*exec));
    QVERIFY2(details, words(details));
    QTRY_COMPARE(await(m_client->inspectExec(*exec))->exitCode.value_or(-1), 7);
    QVERIFY(await(m_client->inspectContainer(id))->state == QStringLiteral("running"));
}

void TestEngineCalls::aTerminalHasASizeAndAnExitCode()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    ExecSpec what;
    what.command = {QStringLiteral("sh")};
    what.tty = true;
    const auto exec = await(m_client->createExec(id, what));
    QVERIFY2(exec, words(exec));
    QVERIFY(codeOf(await(m_client->resizeExec(*exec, {40, 100}))) != QStringLiteral("ok")); // not started
    InteractiveStream *stream = m_client->startExec(*exec, what);
    Said said;
    listen(stream, said);
    QTRY_VERIFY(said.out.contains('#')); // the prompt
    QVERIFY(await(m_client->inspectExec(*exec))->running);
    const auto resized = await(m_client->resizeExec(*exec, {40, 100}));
    QVERIFY2(resized, words(resized));
    stream->write("stty size\n");
    QTRY_VERIFY2(said.out.contains("40 100"), said.out.constData());
    stream->write("exit 3\n");
    QTRY_VERIFY(said.ended);
    QTRY_COMPARE(await(m_client->inspectExec(*exec))->exitCode.value_or(-1), 3);
}

void TestEngineCalls::aCommandRunsAsItWasAsked()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    ExecSpec what;
    what.command = shell(QStringLiteral("echo \"$A $(pwd) $(id -un)\""));
    what.environment.insert(QStringLiteral("A"), QStringLiteral("ä=1"));
    what.workingDirectory = QStringLiteral("/etc");
    what.user = QStringLiteral("nobody");
    what.input = false;
    const auto exec = await(m_client->createExec(id, what));
    QVERIFY2(exec, words(exec));
    Said said;
    listen(m_client->startExec(*exec, what), said);
    QTRY_VERIFY(said.ended);
    QCOMPARE(QString::fromUtf8(said.out), QStringLiteral("ä=1 /etc nobody\n"));
}

void TestEngineCalls::whatCannotBeStartedIsTold()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    ExecSpec what;
    what.command = {QStringLiteral("/no/such/program")};
    const auto exec = await(m_client->createExec(id, what));
    QVERIFY2(exec, words(exec));
    Said said;
    listen(m_client->startExec(*exec, what), said);
    QTRY_VERIFY(said.ended);
    // Older engines say it as output, newer ones as an answer that is no success.
    const QByteArray told = said.out + said.err + said.error.value_or(Error()).message.english().toUtf8();
    QVERIFY2(told.contains("no such file") || told.contains("not found"), told.constData());
    Said again;
    listen(m_client->startExec(*exec, what), again);
    QTRY_VERIFY(again.ended);
    QVERIFY(again.error || !(again.out + again.err).isEmpty());

    QCOMPARE(codeOf(await(m_client->createExec(ContainerId(QStringLiteral("nosuch")), what))),
             QStringLiteral("not_found"));
    QVERIFY(await(m_client->pauseContainer(id)));
    QCOMPARE(codeOf(await(m_client->createExec(id, what))), QStringLiteral("conflict"));
    QVERIFY(await(m_client->unpauseContainer(id)));
}

void TestEngineCalls::muchInputArrivesWhole()
{
    const ContainerId id = run(QStringLiteral("sleep 600"));
    ExecSpec what;
    what.command = shell(QStringLiteral("md5sum"));
    const auto exec = await(m_client->createExec(id, what));
    QVERIFY2(exec, words(exec));
    InteractiveStream *stream = m_client->startExec(*exec, what);
    Said said;
    listen(stream, said);
    const QByteArray piece = QByteArray(999'983, 'x') + '\n';
    QCryptographicHash hash(QCryptographicHash::Md5);
    int left = 20;
    const auto writeNext = [&] {
        if (left-- <= 0) {
            stream->closeInput();
            return;
        }
        hash.addData(piece);
        stream->write(piece);
    };
    connect(stream, &InteractiveStream::opened, this, writeNext);
    connect(stream, &InteractiveStream::inputWritten, this, writeNext);
    QTRY_VERIFY_WITH_TIMEOUT(said.ended, 30000);
    QVERIFY2(said.out.startsWith(hash.result().toHex()), said.out.constData());
}

void TestEngineCalls::logsSinceAStampAreOnlyTheNewer()
{
    const ContainerId id = run(QStringLiteral("for i in 1 2 3 4 5 6; do echo $i; sleep 0.02; done"));
    QTRY_COMPARE(await(m_client->inspectContainer(id))->state, QStringLiteral("exited"));
    const auto read = [&](LogOptions options) {
        options.follow = false;
        std::vector<LogLine> lines;
        bool ended = false;
        LogStream *stream = m_client->logs(id, options);
        connect(stream, &LogStream::linesReceived, this, [&](const std::vector<LogLine> &more) {
            lines.insert(lines.end(), more.begin(), more.end());
        });
        connect(stream, &Stream::ended, this, [&](const std::optional<Error> &error) {
            ended = true;
            if (error)
                QTest::qFail(qPrintable(error->message.english()), __FILE__, __LINE__);
        });
        if (!QTest::qWaitFor([&] { return ended; }))
            QTest::qFail("no end", __FILE__, __LINE__);
        delete stream;
        return lines;
    };
    const auto all = read({});
    QCOMPARE(all.size(), std::size_t(6));
    LogOptions options;
    options.since = all[3].time;
    const auto newer = read(options);
    if (isPodman()) { // tells and takes whole seconds
        QCOMPARE(all[3].time.time().msec(), 0);
        const auto first = std::find_if(all.begin(), all.end(),
                                        [&](const LogLine &line) { return line.time >= all[3].time; });
        QCOMPARE(newer.size(), std::size_t(all.end() - first));
        QCOMPARE(newer.front().text, first->text);
    } else {
        QCOMPARE(newer.size(), std::size_t(3)); // the stamp's own line included
        QCOMPARE(newer.front().text, QByteArray("4"));
    }
    options.since = {};
    options.tail = 2;
    QCOMPARE(read(options).front().text, QByteArray("5"));
    options.tail = -1;
    options.until = all[1].time;
    QVERIFY(read(options).size() <= 2);
    options.timestamps = false;
    options.until = {};
    const auto plain = read(options);
    QCOMPARE(plain.size(), std::size_t(6));
    QVERIFY(!plain.front().time.isValid());
}

void TestEngineCalls::imagesAreListedTaggedSavedAndRemoved()
{
    // Podman puts the registry before a name that has none.
    const QString hub = isPodman() ? QStringLiteral("docker.io/library/") : QString();
    const QString alpine = hub + QStringLiteral("alpine:latest");
    QVERIFY(await(m_client->tagImage(alpine, QStringLiteral("127.0.0.1:5000/copy/of:1"))));
    QVERIFY(await(m_client->tagImage(alpine, QStringLiteral("copy"))));
    const auto list = await(m_client->listImages({}));
    QVERIFY2(list, words(list));
    QCOMPARE(list->size(), std::size_t(1));
    const ImageSummary image = list->front();
    QCOMPARE(QSet<QString>(image.tags.begin(), image.tags.end()),
             (QSet<QString>{alpine, QStringLiteral("127.0.0.1:5000/copy/of:1"),
                            hub + QStringLiteral("copy:latest")}));
    QVERIFY(image.size > 100'000);
    QVERIFY(image.created.isValid());
    const auto history = await(m_client->imageHistory(alpine));
    QVERIFY2(history, words(history));
    QVERIFY(!history->empty());
    QVERIFY(history->front().created.isValid());
    QCOMPARE(codeOf(await(m_client->imageHistory(QStringLiteral("nosuch")))),
             QStringLiteral("image_missing"));

    const auto untagged = await(m_client->removeImage(QStringLiteral("127.0.0.1:5000/copy/of:1"), false));
    QVERIFY2(untagged, words(untagged));
    QCOMPARE(*untagged, QStringList{QStringLiteral("127.0.0.1:5000/copy/of:1")});
    QCOMPARE(codeOf(await(m_client->removeImage(QStringLiteral("nosuch"), false))),
             QStringLiteral("image_missing"));

    // Saved, lost, loaded again.
    const QByteArray tar = readAll(m_client->saveImages({alpine, QStringLiteral("copy:latest")}));
    QVERIFY(tar.contains("manifest.json"));
    QVERIFY(await(m_client->removeImage(QStringLiteral("copy:latest"), false)));
    const auto removed = await(m_client->removeImage(alpine, false));
    QVERIFY2(removed, words(removed));
    QVERIFY(await(m_client->listImages({}))->empty());
    ProgressStream *load = m_client->loadImage(tar);
    std::optional<std::optional<Error>> end;
    connect(load, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY_WITH_TIMEOUT(end, 30000);
    QVERIFY(!*end);
    QCOMPARE(await(m_client->listImages({}))->front().tags.size(), 2);
    QVERIFY(await(m_client->removeImage(QStringLiteral("copy"), false)));
    const auto pruned = await(m_client->pruneImages(false, {}));
    QVERIFY2(pruned, words(pruned));
    QVERIFY(pruned->removed.isEmpty());
    QCOMPARE(await(m_client->listImages({}))->size(), std::size_t(1));
}

void TestEngineCalls::aRegistryGetsTheLogin()
{
    // A registry that asks who is there, and has nothing.
    QTcpServer registry;
    // The port that with-engine.sh allows Podman to speak to without TLS; Docker may for all of 127.0.0.1.
    QVERIFY(registry.listen(QHostAddress::LocalHost, 5000));
    QByteArrayList logins;
    connect(&registry, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = registry.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&logins, socket] {
            const QByteArray request = socket->readAll();
            const qsizetype at = request.toLower().indexOf("authorization: basic ");
            if (at < 0) {
                socket->write("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"r\"\r\n"
                              "Docker-Distribution-Api-Version: registry/2.0\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            logins.append(QByteArray::fromBase64(request.mid(at + 21).split('\r').first()));
            const QByteArray body =
                R"({"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]})";
            const bool isPing = request.startsWith("GET /v2/ ");
            socket->write(
                isPing ? QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                       : "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: " +
                             QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    });
    const QString reference = QStringLiteral("127.0.0.1:%1/some/image:1").arg(registry.serverPort());
    QTemporaryDir home;
    QFile config(home.filePath(QStringLiteral("config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    const QString both = QString::fromLatin1(QByteArray("me:p:w/ö").toBase64());
    config.write(QStringLiteral(R"({"auths":{"http://127.0.0.1:%1/v1/":{"auth":"%2"}}})")
                     .arg(registry.serverPort())
                     .arg(both)
                     .toUtf8());
    config.close();
    DiscoveryInput input;
    input.environment.insert(QStringLiteral("DOCKER_CONFIG"), home.path());
    const auto login = await(loginFor(reference, input, this));
    QVERIFY2(login, words(login));
    QVERIFY(*login);
    ProgressStream *pull = m_client->pullImage(reference, progressPatience, **login);
    std::optional<std::optional<Error>> end;
    connect(pull, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY_WITH_TIMEOUT(end, 20000);
    QVERIFY(*end);
    QVERIFY2((*end)->code == ErrorCode::ImageMissing, qPrintable((*end)->message.english()));
    QVERIFY(logins.contains(QByteArray("me:p:w/ö")));

    // A helper in place of the file.
    QFile helper(home.filePath(QStringLiteral("docker-credential-tst")));
    QVERIFY(helper.open(QIODevice::WriteOnly));
    helper.write("#!/bin/sh\nread -r server\ncase $server in\n"
                 "127*) echo '{\"ServerURL\":\"x\",\"Username\":\"<token>\",\"Secret\":\"t\"}' ;;\n"
                 "none*) echo credentials not found in native keychain; exit 1 ;;\n"
                 "*) echo locked >&2; exit 1 ;; esac\n");
    helper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    helper.close();
    QVERIFY(config.open(QIODevice::WriteOnly | QIODevice::Truncate));
    config.write(R"({"credsStore":"tst"})");
    config.close();
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", home.path().toUtf8() + ':' + path);
    const auto token = await(loginFor(reference, input, this));
    QVERIFY2(token, words(token));
    QVERIFY(*token);
    QCOMPARE((*token)->identityToken, QStringLiteral("t"));
    const auto none = await(loginFor(QStringLiteral("none.example/x"), input, this));
    QVERIFY2(none, words(none));
    QVERIFY(!*none);
    const auto locked = await(loginFor(QStringLiteral("alpine"), input, this));
    QVERIFY(!locked);
    QVERIFY2(locked.error().message.english().contains(QStringLiteral("locked")), words(locked));
    qputenv("PATH", path);
}

void TestEngineCalls::networksAreJoinedAndLeft()
{
    NetworkSpec net;
    net.name = QStringLiteral("calls-net");
    net.labels = ourLabels;
    const auto network = await(m_client->createNetwork(net));
    QVERIFY2(network, words(network));
    const ContainerId id = run(QStringLiteral("sleep 600"));
    QVERIFY(await(m_client->connectNetwork(*network, id, {QStringLiteral("also")})));
    QVERIFY(await(m_client->inspectContainer(id))->addresses.contains(net.name));
    QVERIFY(codeOf(await(m_client->connectNetwork(*network, id))) !=
            QStringLiteral("ok")); // is there already
    QVERIFY(await(m_client->disconnectNetwork(*network, id, false)));
    QVERIFY(!await(m_client->inspectContainer(id))->addresses.contains(net.name));
    const auto pruned = await(m_client->pruneNetworks(ours));
    QVERIFY2(pruned, words(pruned));
    QCOMPARE(pruned->removed, QStringList{net.name});
    QCOMPARE(codeOf(await(m_client->connectNetwork(*network, id))), QStringLiteral("not_found"));
}

void TestEngineCalls::onlyWhatIsUnusedIsPruned()
{
    const QString name = QStringLiteral("calls-volume");
    QVERIFY(await(m_client->createVolume(name, ourLabels)));
    const auto volume = await(m_client->inspectVolume(name));
    QVERIFY2(volume, words(volume));
    QCOMPARE(volume->summary.name, name);
    QCOMPARE(volume->summary.labels, ourLabels);
    QVERIFY(volume->mountPoint.startsWith(QLatin1Char('/')));
    QCOMPARE(codeOf(await(m_client->inspectVolume(QStringLiteral("nosuch")))), QStringLiteral("not_found"));

    ContainerSpec what = spec(QStringLiteral("true"));
    what.mounts = {{MountSpec::Kind::Volume, name, QStringLiteral("/v"), false, {}}};
    const ContainerId dead = create(what);
    const ContainerId alive = run(QStringLiteral("sleep 600"));
    const auto kept = await(m_client->pruneVolumes(ours));
    QVERIFY2(kept, words(kept));
    QVERIFY(kept->removed.isEmpty());
    const auto containers = await(m_client->pruneContainers(ours));
    QVERIFY2(containers, words(containers));
    QCOMPARE(containers->removed, QStringList{dead.toString()});
    QCOMPARE(await(m_client->inspectContainer(alive))->state, QStringLiteral("running"));
    const auto volumes = await(m_client->pruneVolumes(ours));
    QVERIFY2(volumes, words(volumes));
    QCOMPARE(volumes->removed, QStringList{name});
}

void TestEngineCalls::eventsMissedWhileAwayAreToldOnce()
{
    Relay relay(qEnvironmentVariable("XES_TEST_ENGINE").mid(7));
    QVERIFY(relay.listen(0));
    const quint16 port = relay.port();
    const auto where = Endpoint::fromUrl(QStringLiteral("tcp://127.0.0.1:%1").arg(port));
    QVERIFY2(where, words(where));
    Client client(*where);
    const auto info = await(client.connectToEngine());
    QVERIFY2(info, words(info));
    EventStream *events = client.events(ours);
    QSignalSpy connected(events, &EventStream::connected);
    QSignalSpy disconnected(events, &EventStream::disconnected);
    QStringList told;
    connect(events, &EventStream::eventReceived, this, [&told](const EngineEvent &event) {
        told.append(event.action + QLatin1Char(' ') + event.actorId.left(12));
    });
    QTRY_COMPARE(connected.size(), 1);
    const QString first = create(spec(QStringLiteral("true"))).toString().left(12);
    QTRY_COMPARE(told, QStringList{QStringLiteral("create ") + first});
    relay.breakOff();
    QTRY_COMPARE(disconnected.size(), 1);
    const ContainerId missed = create(spec(QStringLiteral("true")));
    QVERIFY(await(m_client->removeContainer(missed, true, true)));
    QVERIFY(relay.listen(port));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, 10000);
    const QString last = create(spec(QStringLiteral("true"))).toString().left(12);
    const QString id = missed.toString().left(12);
    QTRY_COMPARE(told.join(QLatin1Char('\n')),
                 (QStringList{QStringLiteral("create ") + first, QStringLiteral("create ") + id,
                              QStringLiteral("destroy ") + id, QStringLiteral("create ") + last})
                     .join(QLatin1Char('\n')));
}

XES_CORE_TEST_MAIN(TestEngineCalls)
#include "tst_enginecalls.moc"
