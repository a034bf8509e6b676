// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace xes;

/// The image xedgesim/node as it is embedded, and the script that makes it.
class TestNodeImage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itIsEmbeddedWithItsDigest();
    void itSaysHowItIsStarted();
    void itHoldsOneSmallProgramOfRoot();
    void itComesOutTheSameInAnotherFolderTimeZoneAndUmask();

private:
    /// The output of a program that has to end with 0.
    QByteArray run(const QString &program, const QStringList &arguments, const QString &folder = {});
    static QByteArray embedded(const QString &name);
    /// The embedded archive, unpacked; and in it the file that the manifest names.
    void unpack(const QString &into);
    static QByteArray contents(const QString &path);
    QByteArray m_output;
};

QByteArray TestNodeImage::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TestNodeImage::embedded(const QString &name)
{
    return contents(QStringLiteral(":/xedgesim/") + name);
}

QByteArray TestNodeImage::run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000); }();
    m_output = process.readAll();
    [&] { QVERIFY2(process.exitCode() == 0, m_output.constData()); }();
    return m_output;
}

void TestNodeImage::unpack(const QString &into)
{
    QFile archive(into + QStringLiteral("/image.tar"));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write(embedded(QStringLiteral("node-image.tar")));
    archive.close();
    run(QStringLiteral("tar"), {QStringLiteral("-xf"), QStringLiteral("image.tar")}, into);
}

void TestNodeImage::itIsEmbeddedWithItsDigest()
{
    QTemporaryDir folder;
    unpack(folder.path());
    const auto manifest = QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("manifest.json"))));
    const QJsonArray layers = manifest[0][QStringLiteral("Layers")].toArray();
    QCOMPARE(layers.size(), 1);
    const QByteArray layer = contents(folder.filePath(layers[0].toString()));
    const QByteArray digest = "sha256:" + QCryptographicHash::hash(layer, QCryptographicHash::Sha256).toHex();
    QCOMPARE(embedded(QStringLiteral("node-image.digest")).trimmed(), digest);

    const auto config =
        QJsonDocument::fromJson(contents(folder.filePath(manifest[0][QStringLiteral("Config")].toString())));
    QCOMPARE(config[QStringLiteral("rootfs")][QStringLiteral("diff_ids")][0].toString().toLatin1(), digest);
    const QJsonValue labels = config[QStringLiteral("config")][QStringLiteral("Labels")];
    QCOMPARE(labels[QStringLiteral("org.opencontainers.image.revision")].toString().toLatin1(), digest);
}

void TestNodeImage::itSaysHowItIsStarted()
{
    QTemporaryDir folder;
    unpack(folder.path());
    const auto manifest = QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("manifest.json"))));
    const QJsonArray tags = manifest[0][QStringLiteral("RepoTags")].toArray();
    QCOMPARE(tags[0].toString(), QStringLiteral("xedgesim/node:latest"));
    QCOMPARE(tags.size(), 2);
    const auto config = QJsonDocument::fromJson(contents(
        folder.filePath(manifest[0][QStringLiteral("Config")].toString())))[QStringLiteral("config")];
    QCOMPARE(config[QStringLiteral("Entrypoint")][0].toString(), QStringLiteral("/xedgesim-node"));
    QCOMPARE(config[QStringLiteral("Cmd")][0].toString(), QStringLiteral("idle"));
}

void TestNodeImage::itHoldsOneSmallProgramOfRoot()
{
    QTemporaryDir folder;
    unpack(folder.path());
    const auto manifest = QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("manifest.json"))));
    const QString layer = folder.filePath(manifest[0][QStringLiteral("Layers")][0].toString());
    const QByteArray list =
        run(QStringLiteral("tar"), {QStringLiteral("--numeric-owner"), QStringLiteral("-tvf"), layer});
    const QList<QByteArray> lines = list.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines)
        QVERIFY2(line.contains(" 0/0 "), line.constData());

    run(QStringLiteral("tar"), {QStringLiteral("-xf"), layer, QStringLiteral("xedgesim-node")},
        folder.path());
    const QString program = folder.filePath(QStringLiteral("xedgesim-node"));
    QVERIFY(QFileInfo(program).size() < 2'000'000);
    // It runs where there is nothing else: no interpreter is named in it.
    QVERIFY(!contents(program).contains("/lib/ld-") && !contents(program).contains("/lib64/ld-"));
    QVERIFY(run(program, {QStringLiteral("--version")}).startsWith("xedgesim-node "));
}

void TestNodeImage::itComesOutTheSameInAnotherFolderTimeZoneAndUmask()
{
    const QString source = qEnvironmentVariable("XES_SOURCE") + QStringLiteral("/resources/node-image");
    QTemporaryDir folder;
    QByteArrayList hashes;
    int number = 0;
    for (const QString &setting : {QStringLiteral("umask 022; export TZ=UTC LC_ALL=C"),
                                   QStringLiteral("umask 077; export TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8")}) {
        const QString copy = folder.filePath(QStringLiteral("copy%1").arg(++number));
        const QString script =
            setting +
            QStringLiteral(
                "; mkdir -p \"$1\" && cp -r \"$0\"/. \"$1\" && \"$1/build.sh\" cc \"$1/out\" 1.2.3 amd64");
        run(QStringLiteral("bash"), {QStringLiteral("-c"), script, source, copy});
        const QByteArray image = contents(copy + QStringLiteral("/out/node-image.tar"));
        QVERIFY(!image.isEmpty());
        hashes += QCryptographicHash::hash(image, QCryptographicHash::Sha256).toHex();
    }
    QCOMPARE(hashes[0], hashes[1]);
}

XES_CORE_TEST_MAIN(TestNodeImage)
#include "tst_nodeimage.moc"
