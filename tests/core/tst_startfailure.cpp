// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/startfailure.h"
#include "support/testcase.h"

using namespace xes;

class TestStartFailure : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatAMachineLacksForContainersWithoutRootIsSaidPlainly_data();
    void whatAMachineLacksForContainersWithoutRootIsSaidPlainly();
    void wordsThatAreNotUnderstoodAreHandedOn();
};

void TestStartFailure::whatAMachineLacksForContainersWithoutRootIsSaidPlainly_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("slirp4netns")
        << QStringLiteral("/usr/bin/slirp4netns failed: \"open(\\\"/dev/net/tun\\\"): Permission denied\\n"
                          "WARNING: Support for seccomp is experimental\\n\"")
        << QStringLiteral("need /dev/net/tun, and this user may not open it.") << QStringLiteral("chmod 666");
    QTest::newRow("crun") << QStringLiteral(
                                 "crun: cgroups in hybrid mode not supported, drop all controllers "
                                 "from cgroupv2: OCI runtime error")
                          << QStringLiteral("mixes cgroups v1 and v2")
                          << QStringLiteral("systemd.unified_cgroup_hierarchy=1");
}

void TestStartFailure::whatAMachineLacksForContainersWithoutRootIsSaidPlainly()
{
    QFETCH(const QString, said);
    QFETCH(const QString, message);
    QFETCH(const QString, remedy);
    const Error error = startFailure({NodeId(QStringLiteral("edge")), QStringLiteral("img"), {}, {}},
                                     {ErrorCode::Refused, Text::verbatim(said), {}, {}});
    QVERIFY2(error.message.english().contains(message), qPrintable(error.message.english()));
    QVERIFY(error.message.english().startsWith(QStringLiteral("“edge” (image “img”) cannot start: ")));
    QVERIFY(!error.message.english().contains(said));
    QVERIFY2(error.remedy.english().contains(remedy), qPrintable(error.remedy.english()));
    QCOMPARE(error.code, ErrorCode::Refused);
}

void TestStartFailure::wordsThatAreNotUnderstoodAreHandedOn()
{
    const Error error = startFailure({NodeId(QStringLiteral("edge")), QStringLiteral("img"), {}, {}},
                                     {ErrorCode::Refused, Text::verbatim(QStringLiteral("odd")), {}, {}});
    QCOMPARE(error.message.english(), QStringLiteral("“edge” (image “img”) cannot start: odd"));
}

XES_CORE_TEST_MAIN(TestStartFailure)
#include "tst_startfailure.moc"
