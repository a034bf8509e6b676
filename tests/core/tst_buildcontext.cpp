// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/buildcontext.h"
#include "engine/ignorerules.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace xes;
using namespace xes::engine;

namespace {

bool write(const QString &path, const QByteArray &bytes = "x")
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Result<QByteArray> packed(const BuildContext &context)
{
    const Pieces pieces = packBuildContext(context);
    QByteArray out;
    for (;;) {
        const Result<QByteArray> piece = await(pieces());
        if (!piece || piece->isEmpty())
            return piece ? Result<QByteArray>(out) : piece;
        out += *piece;
    }
}

/// What `ls` would tell of each entry, in their order.
QStringList listing(const QByteArray &tar, bool withDetails = false)
{
    QStringList out;
    archive *in = archive_read_new();
    archive_read_support_format_tar(in);
    archive_read_open_memory(in, tar.constData(), size_t(tar.size()));
    for (archive_entry *entry = nullptr; archive_read_next_header(in, &entry) == ARCHIVE_OK;) {
        QString line = QFile::decodeName(archive_entry_pathname(entry));
        if (line.endsWith(u'/')) // a folder
            line.chop(1);
        if (withDetails) {
            line += QStringLiteral(" %1 %2:%3")
                        .arg(archive_entry_mode(entry), 0, 8)
                        .arg(archive_entry_uid(entry))
                        .arg(archive_entry_gid(entry));
            if (const char *target = archive_entry_symlink(entry))
                line += QStringLiteral(" -> ") + QFile::decodeName(target);
        }
        out.append(line);
    }
    archive_read_free(in);
    return out;
}

QByteArray contentOf(const QByteArray &tar, const char *path)
{
    QByteArray out;
    archive *in = archive_read_new();
    archive_read_support_format_tar(in);
    archive_read_open_memory(in, tar.constData(), size_t(tar.size()));
    for (archive_entry *entry = nullptr; archive_read_next_header(in, &entry) == ARCHIVE_OK;) {
        if (qstrcmp(archive_entry_pathname(entry), path) != 0)
            continue;
        out.resize(archive_entry_size(entry));
        out.resize(archive_read_data(in, out.data(), size_t(out.size())));
    }
    archive_read_free(in);
    return out;
}

} // namespace

/// What of a folder goes to an engine that builds from it.
class TestBuildContext : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void patternsMatchAsDockersDo_data();
    void patternsMatchAsDockersDo();
    void patternsThatDockerRefusesAreRefused_data();
    void patternsThatDockerRefusesAreRefused();
    void whatIsExcludedIsNotSent();
    void theDockerfilesOwnPatternsComeFirst();
    void modesAndLinksStayAndOwnersDoNot();
    void theOrderIsAlwaysTheSame();
    void largeFilesComeInSmallPieces();
    void aFolderThatIsTooLargeIsRefused();
    void whatIsExcludedDoesNotCount();
    void patternsAreNotReadThroughALinkThatLeadsOut();
    void aFolderThatIsNotThereIsNamed();
    void aFileThatBecomesShorterIsAnError();
};

void TestBuildContext::patternsMatchAsDockersDo_data()
{
    QTest::addColumn<QByteArray>("patterns"); // lines
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("excluded");
    const auto row = [](const QByteArray &patterns, const char *path, bool excluded) {
        QTest::addRow("%s: %s", QByteArray(patterns).replace('\n', " | ").constData(), path)
            << patterns << QString::fromUtf8(path) << excluded;
    };
    row("", "a", false);
    row("a", "a", true);
    row("a", "b/a", false);
    row("a", "a/b", true);
    row("a/b", "a", false);
    row("/a", "a", true);
    row("a/", "a", true);
    row("./a//b/../c/", "a/c", true);
    row("  a  \r", "a", true);
    row("\xef\xbb\xbf"
        "a",
        "a", true);
    row("# a\n#a", "a", false);
    row(" #a", "#a", true);
    row("*.md", "README.md", true);
    row("*.md", "docs/README.md", false);
    row("*.md\n!README.md", "README.md", false);
    row("!README.md\n*.md", "README.md", true);
    row("*.md\n!README*.md\nREADME-secret.md", "README-secret.md", true);
    row("*.md\n!README*.md\nREADME-secret.md", "README-open.md", false);
    row("! b\n*", "b", true);
    row("*\n! b", "b", false);
    row("*/temp*", "a/tempo/x", true);
    row("*/*/temp*", "a/temp", false);
    row("temp?", "tempa", true);
    row("temp?", "temp", false);
    row("a?b", "a/b", false);
    row("**/foo", "foo", true);
    row("**/foo", "a/b/foo", true);
    row("**/foo", "a/bfoo", false);
    row("**/foo", "a/foo/x", true);
    row("**foo", "a/bfoo", true);
    row("foo/**", "foo", false);
    row("foo/**", "foo/a/b", true);
    row("foo**", "foobar/b", true);
    row("**", "a/b", true);
    row("**/*.go", "main.go", true);
    row("**/*.go", "a/b/main.go", true);
    row("a/**/b", "a/b", true);
    row("a/**/b", "a/x/y/b", true);
    row("a/**/b", "a/xb", false);
    row("a**b", "axb", false); // as moby/patternmatcher's table says
    row("a**b", "ax/b", true);
    row("[a-c]x", "bx", true);
    row("[^a-c]x", "bx", false);
    row("[^a-c]x", "dx", true);
    row("a\\*b", "a*b", true);
    row("a\\*b", "axb", false);
    row("a.b", "axb", false);
    row("a+(b)$|{}", "a+(b)$|{}", true);
    row("d\n!d/keep", "d/keep", false);
    row("d\n!d/keep", "d/other", true);
    row("*\n!src/**\nsrc/bad", "src/a/b", false);
    row("*\n!src/**\nsrc/bad", "src/bad/b", true);
    row("\xc3\xbc*",
        "\xc3\xbc"
        "bung",
        true);
    row("../a", "a", false);
    row("/", "a", false);
    row(".", "a", false);
}

void TestBuildContext::patternsMatchAsDockersDo()
{
    QFETCH(const QByteArray, patterns);
    QFETCH(const QString, path);
    QFETCH(const bool, excluded);
    const auto rules = IgnoreRules::read(patterns, {});
    QVERIFY2(rules, words(rules));
    QCOMPARE(rules->excludes(path), excluded);
}

void TestBuildContext::patternsThatDockerRefusesAreRefused_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char *pattern : {"!", "a[", "[]a]", "[a", "[a-]x", "[-a]", "a\\", "[^]"})
        QTest::newRow(pattern) << QByteArray(pattern);
}

void TestBuildContext::patternsThatDockerRefusesAreRefused()
{
    QFETCH(const QByteArray, pattern);
    const auto rules = IgnoreRules::read("fine\n" + pattern + "\n", QStringLiteral("/x/.dockerignore"));
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::InvalidArgument);
    QVERIFY(rules.error().message.english().contains(QString::fromUtf8(pattern)));
    QVERIFY(rules.error().message.english().contains(QLatin1StringView("/x/.dockerignore")));
}

void TestBuildContext::whatIsExcludedIsNotSent()
{
    const QTemporaryDir folder;
    for (const char *name : {"Dockerfile", "a.c", "a.o", "docs/x", "docs/keep/y", "docs/deep/er/keep.c",
                             "empty/.x", "src/b.o", "src/b.c", "secret/key"})
        QVERIFY(write(folder.filePath(QLatin1StringView(name))));
    QVERIFY(write(folder.filePath(QStringLiteral(".dockerignore")),
                  "Dockerfile\n.*\n**/*.o\ndocs\n!docs/keep\n!**/keep.c\nsecret\nempty/.x\n"));
    const auto tar = packed({folder.path()});
    QVERIFY2(tar, words(tar));
    QCOMPARE(listing(*tar).join(u' '),
             QStringLiteral(
                 ".dockerignore Dockerfile a.c docs docs/deep docs/deep/er docs/deep/er/keep.c docs/keep "
                 "docs/keep/y empty src src/b.c"));
}

void TestBuildContext::theDockerfilesOwnPatternsComeFirst()
{
    const QTemporaryDir folder;
    for (const char *name : {"a", "b", "c"})
        QVERIFY(write(folder.filePath(QLatin1StringView(name))));
    QVERIFY(write(folder.filePath(QStringLiteral(".dockerignore")), "a\n"));
    QVERIFY(write(folder.filePath(QStringLiteral("build/My.file")), "FROM scratch\n"));
    QVERIFY(write(folder.filePath(QStringLiteral("build/My.file.dockerignore")), "b\nbuild\n"));
    const BuildContext context{folder.path(), QStringLiteral("build/My.file")};
    auto tar = packed(context);
    QVERIFY2(tar, words(tar));
    QCOMPARE(listing(*tar).join(u' '), QStringLiteral(".dockerignore a build build/My.file c"));
    QCOMPARE(contentOf(*tar, ".dockerignore"), QByteArray("a\n"));

    // An engine takes the Dockerfile out again only where a “.dockerignore” asks for it.
    QVERIFY(write(folder.filePath(QStringLiteral("build/My.file.dockerignore")), "*\n!a\n"));
    tar = packed(context);
    QVERIFY2(tar, words(tar));
    QCOMPARE(listing(*tar).join(u' '), QStringLiteral(".dockerignore a build build/My.file"));
    QCOMPARE(contentOf(*tar, ".dockerignore"), QByteArray("build/My.file\n.dockerignore\n"));
}

void TestBuildContext::modesAndLinksStayAndOwnersDoNot()
{
    const QTemporaryDir folder;
    const auto at = [&folder](const char *name) {
        return QFile::encodeName(folder.filePath(QLatin1StringView(name)));
    };
    QVERIFY(write(QFile::decodeName(at("bin/run"))));
    QCOMPARE(chmod(at("bin").constData(), 0700), 0);
    if (geteuid() == 0)
        QCOMPARE(chown(at("bin/run").constData(), 1234, 1234), 0);
    QCOMPARE(chmod(at("bin/run").constData(), 04751), 0);
    QCOMPARE(symlink("/etc/passwd", at("out").constData()), 0);
    QCOMPARE(symlink("..", at("up").constData()), 0);
    QCOMPARE(symlink("bin", at("within").constData()), 0);
    QCOMPARE(mkfifo(at("pipe").constData(), 0600), 0);
    const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, at("socket").constData(), sizeof address.sun_path);
    QCOMPARE(bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    close(fd);
    const auto tar = packed({folder.path()});
    QVERIFY2(tar, words(tar));
    QCOMPARE(
        listing(*tar, true),
        (QStringList{QStringLiteral("bin 40700 0:0"), QStringLiteral("bin/run 104751 0:0"),
                     QStringLiteral("out 120777 0:0 -> /etc/passwd"), QStringLiteral("up 120777 0:0 -> .."),
                     QStringLiteral("within 120777 0:0 -> bin")}));
}

void TestBuildContext::theOrderIsAlwaysTheSame()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    const QStringList names{QStringLiteral("b"), QStringLiteral("a/z"), QStringLiteral("a-b"),
                            QStringLiteral("ü"), QStringLiteral("B")};
    for (const QString &name : names)
        QVERIFY(write(one.filePath(name)));
    for (auto it = names.crbegin(); it != names.crend(); ++it)
        QVERIFY(write(two.filePath(*it)));
    const auto first = packed({one.path()});
    const auto second = packed({two.path()});
    QVERIFY(first && second);
    QCOMPARE(listing(*first).join(u' '), QStringLiteral("B a a/z a-b b ü"));
    QCOMPARE(listing(*second), listing(*first));
}

void TestBuildContext::largeFilesComeInSmallPieces()
{
    const QTemporaryDir folder;
    QByteArray bytes(9'000'001, 'x');
    bytes[8'999'999] = 'y';
    QVERIFY(write(folder.filePath(QStringLiteral("large")), bytes));
    const Pieces pieces = packBuildContext({folder.path()});
    QByteArray tar;
    int count = 0;
    for (;; ++count) {
        const auto piece = await(pieces());
        QVERIFY2(piece, words(piece));
        QVERIFY(piece->size() < 2'000'000);
        tar += *piece;
        if (piece->isEmpty())
            break;
    }
    QVERIFY2(count >= 8, qPrintable(QString::number(count)));
    QCOMPARE(contentOf(tar, "large"), bytes);
}

void TestBuildContext::aFolderThatIsTooLargeIsRefused()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("a")), QByteArray(2 * 1024 * 1024, 'x')));
    QVERIFY(write(folder.filePath(QStringLiteral("b"))));
    QVERIFY(packed({folder.path(), {}, 2 * 1024 * 1024 + 1}));
    const auto tar = packed({folder.path(), {}, 2 * 1024 * 1024});
    QVERIFY(!tar);
    QCOMPARE(tar.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(tar.error().message.english().contains(QLatin1StringView("2 MiB")), words(tar));
    QVERIFY(!tar.error().remedy.isEmpty());
}

void TestBuildContext::whatIsExcludedDoesNotCount()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("node_modules/a")), QByteArray(2 * 1024 * 1024, 'x')));
    QVERIFY(write(folder.filePath(QStringLiteral(".dockerignore")), "node_modules\n"));
    QVERIFY(packed({folder.path(), {}, 1024 * 1024}));
}

void TestBuildContext::patternsAreNotReadThroughALinkThatLeadsOut()
{
    const QTemporaryDir outside;
    QVERIFY(write(outside.filePath(QStringLiteral("secret")), "x\n"));
    const QTemporaryDir folder;
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("secret")),
                        folder.filePath(QStringLiteral(".dockerignore"))));
    const auto tar = packed({folder.path()});
    QVERIFY(!tar);
    QVERIFY2(tar.error().message.english().contains(QLatin1StringView(".dockerignore")), words(tar));
}

void TestBuildContext::aFolderThatIsNotThereIsNamed()
{
    const auto tar = packed({QStringLiteral("/nowhere/at/all")});
    QVERIFY(!tar);
    QCOMPARE(tar.error().code, ErrorCode::FileNotFound);
    QVERIFY(tar.error().message.english().contains(QLatin1StringView("/nowhere/at/all")));
}

void TestBuildContext::aFileThatBecomesShorterIsAnError()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    QVERIFY(write(path, QByteArray(4'000'000, 'x')));
    const Pieces pieces = packBuildContext({folder.path()});
    QVERIFY(await(pieces()));
    QVERIFY(QFile::resize(path, 10));
    Result<QByteArray> piece = await(pieces());
    while (piece && !piece->isEmpty())
        piece = await(pieces());
    QVERIFY(!piece);
    QCOMPARE(piece.error().code, ErrorCode::FileUnreadable);
    QVERIFY(piece.error().message.english().contains(path));
}

XES_CORE_TEST_MAIN(TestBuildContext)
#include "tst_buildcontext.moc"
