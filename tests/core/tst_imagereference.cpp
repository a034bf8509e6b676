// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/imagereference.h"
#include "support/testcase.h"

using namespace xes;
using engine::wire::ImageReference;

/// What users write for an image, taken apart as Docker does it.
class TestImageReference : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itsPartsAreThoseOfDocker_data();
    void itsPartsAreThoseOfDocker();
};

void TestImageReference::itsPartsAreThoseOfDocker_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("digest");
    const auto row = [](const char *name, const char *text, const char *registry, const char *path,
                        const char *tag = "", const char *digest = "") {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(registry)
                            << QString::fromLatin1(path) << QString::fromLatin1(tag)
                            << QString::fromLatin1(digest);
    };
    row("a name", "alpine", "", "alpine");
    row("with a tag", "alpine:3.18", "", "alpine", "3.18");
    row("with a digest", "alpine@sha256:01ab", "", "alpine", "", "sha256:01ab");
    row("with both", "alpine:3.18@sha256:01ab", "", "alpine", "3.18", "sha256:01ab");
    row("of a user of Docker Hub", "bitnami/redis:7", "", "bitnami/redis", "7");
    row("a registry by its dot", "ghcr.io/a/b", "ghcr.io", "a/b");
    row("a registry by its port", "registry:5000/a:1", "registry:5000", "a", "1");
    row("the port is no tag", "registry:5000/a", "registry:5000", "a");
    row("localhost is a registry", "localhost/a", "localhost", "a");
    row("no registry without a slash", "localhost:5000", "", "localhost", "5000");
    row("an address of IPv6", "[::1]:5000/a", "[::1]:5000", "a");
    row("a colon with nothing behind it stays", "alpine:", "", "alpine:");
    row("an at sign with nothing behind it stays", "alpine@", "", "alpine@");
    row("nothing", "", "", "");
}

void TestImageReference::itsPartsAreThoseOfDocker()
{
    QFETCH(QString, text);
    QFETCH(QString, registry);
    QFETCH(QString, path);
    QFETCH(QString, tag);
    QFETCH(QString, digest);
    const ImageReference reference = ImageReference::fromString(text);
    QCOMPARE(reference.registry, registry);
    QCOMPARE(reference.path, path);
    QCOMPARE(reference.tag, tag);
    QCOMPARE(reference.digest, digest);
    QCOMPARE(reference.toString(), text);
}

XES_CORE_TEST_MAIN(TestImageReference)
#include "tst_imagereference.moc"
