// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/tararchive.h"

#include "engine/buildcontext.h"
#include "node/container/nodeimage.h"
#include "support/await.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace xes;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray packed(const QString &folder)
{
    const engine::Pieces pieces = engine::packBuildContext({folder});
    QByteArray out;
    for (;;) {
        const Result<QByteArray> piece = await(pieces());
        if (!piece || piece->isEmpty())
            return out;
        out += *piece;
    }
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
        const QByteArray tar = packed(folder.path());
        QCOMPARE(readFromTar(tar, QStringLiteral("Dockerfile")), std::optional(QByteArray("FROM scratch\n")));
        QCOMPARE(readFromTar(tar, QStringLiteral("src/übung.txt")), std::optional(QByteArray(5000, 'x')));
        QCOMPARE(readFromTar(tar, QStringLiteral(".hidden")), std::optional(QByteArray("")));
        QVERIFY(!readFromTar(tar, QStringLiteral("absent")));
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
        QVERIFY(!NodeImage::fromArchive(packed(folder.path())));
    }
};

XES_CORE_TEST_MAIN(TestTarArchive)
#include "tst_tararchive.moc"
