// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/tararchive.h"

#include "node/container/nodeimage.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace xes;

namespace {

constexpr qint64 enough = 1024 * 1024;

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestTarArchive : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedIsReadBack()
    {
        const QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("Dockerfile")), "FROM scratch\n"));
        QVERIFY(write(folder.filePath(QStringLiteral("src/übung.txt")), QByteArray(5000, 'x')));
        QVERIFY(write(folder.filePath(QStringLiteral(".hidden")), ""));
        QVERIFY(QFile::link(QStringLiteral("src/übung.txt"), folder.filePath(QStringLiteral("link"))));
        const auto tar = packFolder(folder.path(), enough);
        QVERIFY(tar.has_value());
        QCOMPARE(readFromTar(*tar, QStringLiteral("Dockerfile")),
                 std::optional(QByteArray("FROM scratch\n")));
        QCOMPARE(readFromTar(*tar, QStringLiteral("src/übung.txt")), std::optional(QByteArray(5000, 'x')));
        QCOMPARE(readFromTar(*tar, QStringLiteral(".hidden")), std::optional(QByteArray("")));
        QVERIFY(!readFromTar(*tar, QStringLiteral("absent")));
    }

    void aLinkThatLeadsOutIsRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("absolute") << QStringLiteral("/etc/passwd");
        QTest::newRow("upwards") << QStringLiteral("../../secret");
        QTest::newRow("in and out") << QStringLiteral("src/../../../secret");
    }

    void aLinkThatLeadsOutIsRefused()
    {
        QFETCH(const QString, target);
        const QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("src/a")), "a"));
        QCOMPARE(symlink(QFile::encodeName(target).constData(),
                         QFile::encodeName(folder.filePath(QStringLiteral("src/link"))).constData()),
                 0);
        const auto tar = packFolder(folder.path(), enough);
        QVERIFY(!tar);
        QCOMPARE(tar.error().code, ErrorCode::InvalidScenario);
    }

    void whatIsNeitherFileNorFolderIsRefused()
    {
        const QTemporaryDir folder;
        QCOMPARE(mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
        QVERIFY(!packFolder(folder.path(), enough));
    }

    void aContextThatIsTooLargeIsRefused()
    {
        const QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("a")), QByteArray(enough, 'x')));
        QVERIFY(!packFolder(folder.path(), enough / 2));
    }

    void aFolderThatIsNotThereIsNamed()
    {
        const auto tar = packFolder(QStringLiteral("/nowhere/at/all"), enough);
        QVERIFY(!tar);
        QVERIFY(tar.error().message.english().contains(QLatin1String("/nowhere/at/all")));
    }

    void theImageInTheProgramIsReadable()
    {
        const Result<NodeImage> &image = NodeImage::embedded();
        QVERIFY(image.has_value());
        QVERIFY(image->id.startsWith(QLatin1String("sha256:")));
        QVERIFY(image->isMeantBy(QStringLiteral("xedgesim/node")));
        QVERIFY(image->isMeantBy(QStringLiteral("docker.io/xedgesim/node:latest")));
        QVERIFY(!image->isMeantBy(QStringLiteral("xedgesim/node:0.0.0")));
        QVERIFY(!image->isMeantBy(QStringLiteral("nginx")));
        engine::ImageDetails details;
        details.labels = image->labels;
        QVERIFY(image->isSame(details));
        details.labels[QStringLiteral("org.opencontainers.image.revision")] = QStringLiteral("sha256:0");
        QVERIFY(!image->isSame(details));
        details.id = ImageId(image->id);
        QVERIFY(image->isSame(details));
    }

    void anArchiveThatIsNoImageIsAnError()
    {
        QVERIFY(!NodeImage::fromArchive("nonsense"));
        const QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("manifest.json")), "[]"));
        QVERIFY(!NodeImage::fromArchive(packFolder(folder.path(), enough).value_or(QByteArray())));
    }
};

XES_CORE_TEST_MAIN(TestTarArchive)
#include "tst_tararchive.moc"
