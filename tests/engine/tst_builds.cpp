// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace xes;
using namespace xes::engine;

/// Images built from folders, on a real engine; what `docker build` makes of the same folder is the measure.
class TestBuilds : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theImageHasWhatDockerBuildPutsIntoIt_data();
    void theImageHasWhatDockerBuildPutsIntoIt();
    void theDockerfilesOwnPatternsAreHeeded();
    void aLinkThatLeadsOutBringsNothingIn();
    void aFolderOfManyMegabytesIsBuilt();
    void whatCannotBeSentIsTold();

private:
    [[nodiscard]] std::optional<Error> build(const BuildContext &context, const QString &tag);
    [[nodiscard]] QString dockerBuild(const QString &folder, const QString &tag);
    [[nodiscard]] QString filesOf(const QString &image);
    [[nodiscard]] bool isPodman() const { return m_client->info()->kind == EngineKind::Podman; }

    std::unique_ptr<Client> m_client;
};

namespace {

const QByteArray copyAll = "FROM alpine:latest\nCOPY . /context\n";

bool write(const QTemporaryDir &folder, const char *name, const QByteArray &bytes = "x")
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void TestBuilds::initTestCase()
{
    const auto endpoint = Endpoint::fromUrl(qEnvironmentVariable("XES_TEST_ENGINE"));
    QVERIFY2(endpoint, words(endpoint));
    m_client = std::make_unique<Client>(*endpoint);
    const auto info = await(m_client->connectToEngine());
    QVERIFY2(info, words(info));
}

void TestBuilds::cleanupTestCase()
{
    m_client.reset();
}

std::optional<Error> TestBuilds::build(const BuildContext &context, const QString &tag)
{
    ProgressStream *stream = m_client->buildImage(context, tag, {});
    std::optional<std::optional<Error>> end;
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    if (!QTest::qWaitFor([&end] { return end.has_value(); }, 60000))
        return Error{ErrorCode::Internal, Text::verbatim(QStringLiteral("no end")), {}, {}};
    delete stream;
    return *end;
}

/// What it says where it fails.
QString TestBuilds::dockerBuild(const QString &folder, const QString &tag)
{
    QProcess docker;
    docker.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DOCKER_BUILDKIT"), QStringLiteral("0"));
    docker.setProcessEnvironment(environment);
    docker.start(QStringLiteral("docker"), {QStringLiteral("build"), QStringLiteral("-t"), tag, folder});
    if (!QTest::qWaitFor([&docker] { return docker.state() == QProcess::NotRunning; }, 60000))
        return QStringLiteral("no end");
    return docker.exitCode() == 0 ? QString() : QString::fromUtf8(docker.readAll());
}

/// Name, mode, owner and target of all in /context.
QString TestBuilds::filesOf(const QString &image)
{
    ContainerSpec what;
    what.image = image;
    what.command = {QStringLiteral("sleep"), QStringLiteral("600")};
    const auto created = await(m_client->createContainer(what));
    if (!created)
        return QString::fromUtf8(static_cast<const char *>(words(created)));
    QString out;
    if (await(m_client->startContainer(created->id))) {
        const auto listed = await(m_client->exec(
            created->id,
            {QStringLiteral("sh"), QStringLiteral("-c"),
             QStringLiteral("find /context -mindepth 1 -exec stat -c '%n %F %a %u:%g' {} + | sort; "
                            "find /context -type l -exec readlink {} +")}));
        out = listed ? QString::fromUtf8(listed->output) : QStringLiteral("not listed");
    }
    (void)await(m_client->removeContainer(created->id, true, true));
    return out;
}

void TestBuilds::theImageHasWhatDockerBuildPutsIntoIt_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("names") << QByteArray("# a comment\n\nsecret\n/a.o\nsrc/\n  docs/x  \n");
    QTest::newRow("wild") << QByteArray("*.o\n*/*.o\nd?cs\n[a-b].c\n");
    QTest::newRow("any depth") << QByteArray("**/*.o\n**/keep\n");
    QTest::newRow("exceptions") << QByteArray("*\n!src/*.c\n!docs/keep\n!Dockerfile\nsrc/b.c\n");
    QTest::newRow("last wins") << QByteArray("*.c\n!a.c\n!b.c\nb*\n");
    QTest::newRow("all") << QByteArray("*\n!a.c\n");
    QTest::newRow("a folder's rest") << QByteArray("docs\n!docs/keep/y\nsrc/**\n");
    QTest::newRow("itself") << QByteArray(".dockerignore\nDockerfile\n");
}

void TestBuilds::theImageHasWhatDockerBuildPutsIntoIt()
{
    QFETCH(const QByteArray, patterns);
    const QTemporaryDir folder;
    for (const char *name : {"a.c", "a.o", "b.c", "docs/x", "docs/keep/y", "docs/deep/er/z", "src/b.o",
                             "src/b.c", "src/a.c", "secret/key", "with space", "ü", ".hidden"})
        QVERIFY(write(folder, name));
    QVERIFY(write(folder, "Dockerfile", copyAll));
    QVERIFY(patterns.isEmpty() || write(folder, ".dockerignore", patterns));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("empty")));
    QVERIFY(QFile::setPermissions(folder.filePath(QStringLiteral("a.c")),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(chown(QFile::encodeName(folder.filePath(QStringLiteral("b.c"))).constData(), 1234, 1234), 0);
    QCOMPARE(symlink("src/a.c", QFile::encodeName(folder.filePath(QStringLiteral("link"))).constData()), 0);

    QCOMPARE(dockerBuild(folder.path(), QStringLiteral("tst/cli:1")), QString());
    const auto failed = build({folder.path()}, QStringLiteral("tst/ours:1"));
    QVERIFY2(!failed, qPrintable(failed.value_or(Error()).message.english()));
    const QString expected = filesOf(QStringLiteral("tst/cli:1"));
    QVERIFY2(expected.contains(QStringLiteral("/context/")), qPrintable(expected));
    QCOMPARE(filesOf(QStringLiteral("tst/ours:1")), expected);
}

void TestBuilds::theDockerfilesOwnPatternsAreHeeded()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, "a") && write(folder, "b") && write(folder, "Own.file", copyAll));
    QVERIFY(write(folder, ".dockerignore", "a\n"));
    QVERIFY(write(folder, "Own.file.dockerignore", "b\n.dockerignore\nOwn.*\n"));
    const auto failed = build({folder.path(), QStringLiteral("Own.file")}, QStringLiteral("tst/own:1"));
    QVERIFY2(!failed, qPrintable(failed.value_or(Error()).message.english()));
    QCOMPARE(filesOf(QStringLiteral("tst/own:1")), QStringLiteral("/context/a regular file 644 0:0\n"));
}

void TestBuilds::aLinkThatLeadsOutBringsNothingIn()
{
    const QTemporaryDir outside;
    QVERIFY(write(outside, "secret"));
    const QTemporaryDir folder;
    QVERIFY(write(folder, "Dockerfile", copyAll));
    QVERIFY(QFile::link(outside.path(), folder.filePath(QStringLiteral("out"))));
    const auto failed = build({folder.path()}, QStringLiteral("tst/link:1"));
    QVERIFY2(!failed, qPrintable(failed.value_or(Error()).message.english()));
    const QString files = filesOf(QStringLiteral("tst/link:1"));
    QVERIFY2(files.contains(QStringLiteral("/context/out symbolic link")) && files.contains(outside.path()),
             qPrintable(files));
    QVERIFY2(!files.contains(QStringLiteral("secret")), qPrintable(files));
}

void TestBuilds::aFolderOfManyMegabytesIsBuilt()
{
    const QTemporaryDir folder;
    const QByteArray large(64 * 1024 * 1024, 'x');
    QVERIFY(write(folder, "large", large) &&
            write(folder, "Dockerfile", copyAll + "RUN md5sum /context/large\n"));
    ProgressStream *stream = m_client->buildImage({folder.path()}, QStringLiteral("tst/large:1"), {});
    QString said;
    std::optional<std::optional<Error>> end;
    connect(stream, &ProgressStream::progressed, this,
            [&said](const Progress &progress) { said += progress.status; });
    connect(stream, &Stream::ended, this, [&end](const std::optional<Error> &error) { end = error; });
    QTRY_VERIFY_WITH_TIMEOUT(end, 60000);
    QVERIFY2(!*end, qPrintable(end->value_or(Error()).message.english()));
    const QByteArray sum = QCryptographicHash::hash(large, QCryptographicHash::Md5).toHex();
    QVERIFY2(said.contains(QString::fromLatin1(sum)), qPrintable(said));
    delete stream;
}

void TestBuilds::whatCannotBeSentIsTold()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, "Dockerfile", copyAll) && write(folder, "large", QByteArray(3 * 1024 * 1024, 'x')));
    auto failed =
        build({folder.path(), QStringLiteral("Dockerfile"), 2 * 1024 * 1024}, QStringLiteral("tst/no:1"));
    QVERIFY(failed);
    QVERIFY2(failed->message.english().contains(QStringLiteral("2 MiB")),
             qPrintable(failed->message.english()));
    failed = build({folder.path(), QStringLiteral("nosuch")}, QStringLiteral("tst/no:1"));
    QVERIFY(failed);
    QVERIFY2(failed->message.english().contains(QStringLiteral("nosuch")),
             qPrintable(failed->message.english()));
    const auto image = await(m_client->inspectImage(QStringLiteral("tst/no:1")));
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::ImageMissing);
}

XES_CORE_TEST_MAIN(TestBuilds)
#include "tst_builds.moc"
