// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/privateengine.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace xes;
using namespace xes::engine;

class TestPrivateEnginePlan : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rootGetsDockerd();
    void othersGetPodman();
    void theSocketsPathStaysShort();
    void foldersOfTheirOwnHaveEnginesOfTheirOwn();
    void namesOfOtherEnginesAreNotHandedOn();
    void whatIsMissingIsNamedWithTheCommandToCopy_data();
    void whatIsMissingIsNamedWithTheCommandToCopy();
    void otherSystemsAreTold();

private:
    /// A machine whose only programs are these.
    static PrivateEngineMachine machine(const QTemporaryDir &folder, uint uid, const QStringList &programs)
    {
        for (const QString &program : programs) {
            QFile file(folder.filePath(program));
            if (!file.open(QIODevice::WriteOnly))
                continue;
            file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        }
        PrivateEngineMachine made;
        made.uid = uid;
        made.programFolders = QStringList{folder.path()};
        return made;
    }
    static QStringList all()
    {
        return QStringLiteral("sh flock dockerd containerd runc unshare setpriv mount podman").split(u' ');
    }
};

void TestPrivateEnginePlan::rootGetsDockerd()
{
    const QTemporaryDir folder;
    const auto plan = PrivateEngine::plan(QStringLiteral("/data/engine/"), machine(folder, 0, all()));
    QVERIFY(plan);
    QCOMPARE(plan->kind, EngineKind::Docker);
    QCOMPARE(plan->folder, QStringLiteral("/data/engine"));
    QCOMPARE(plan->program, folder.filePath(QStringLiteral("sh")));
    QCOMPARE(plan->arguments.at(3), QStringLiteral("docker"));
    QCOMPARE(plan->arguments.at(7), folder.filePath(QStringLiteral("dockerd")));
    const QString line = plan->arguments.mid(7).join(u' ');
    // Nothing of the machine's own engine, its bridge or its firewall.
    for (const char *option :
         {"--config-file /data/engine/daemon.json", "--data-root /data/engine/data", "--bridge=none",
          "--iptables=false", "--ip-forward=false", "--exec-opt native.cgroupdriver=cgroupfs"})
        QVERIFY2(line.contains(QString::fromLatin1(option)), option);
    QVERIFY(line.contains(QStringLiteral("--host unix://") + plan->socket));
    QVERIFY(line.contains(QStringLiteral("--exec-root ") + plan->runFolder));
    QVERIFY(plan->limits.english().contains(QStringLiteral("internet")));
}

void TestPrivateEnginePlan::othersGetPodman()
{
    const QTemporaryDir folder;
    const auto plan = PrivateEngine::plan(QStringLiteral("/data/engine"), machine(folder, 1000, all()));
    QVERIFY(plan);
    QCOMPARE(plan->kind, EngineKind::Podman);
    const QString line = plan->arguments.mid(7).join(u' ');
    QVERIFY(line.contains(QStringLiteral("system service --time=0 unix://") + plan->socket));
    QVERIFY(line.contains(QStringLiteral("--root /data/engine/storage")));
    QCOMPARE(plan->environment.value(QStringLiteral("CONTAINERS_CONF")),
             QStringLiteral("/data/engine/containers.conf"));
    QVERIFY(plan->limits.english().contains(QStringLiteral("health checks")));
}

void TestPrivateEnginePlan::theSocketsPathStaysShort()
{
    const QTemporaryDir folder;
    PrivateEngineMachine on = machine(folder, ::geteuid(), all());
    const QString deep = QStringLiteral("/data/") + QString(200, u'x');

    const QTemporaryDir run(QStringLiteral("/tmp/xe-r-XXXXXX"));
    on.environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), run.path());
    auto plan = PrivateEngine::plan(deep, on);
    QVERIFY(plan);
    QVERIFY(plan->runFolder.startsWith(run.path() + QStringLiteral("/xedgesim-")));

    const QString far = run.filePath(QString(80, u'y'));
    QVERIFY(QDir().mkpath(far));
    for (const QString &unusable : {far, QStringLiteral("/nowhere"), QString()}) {
        on.environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), unusable);
        plan = PrivateEngine::plan(deep, on);
        QVERIFY(plan);
        QVERIFY(plan->runFolder.startsWith(QStringLiteral("/tmp/xedgesim-%1-").arg(::geteuid())));
        // The longest socket that Docker makes below it.
        QVERIFY(plan->runFolder.size() + 40 <= 107);
    }
}

void TestPrivateEnginePlan::foldersOfTheirOwnHaveEnginesOfTheirOwn()
{
    const QTemporaryDir folder;
    const PrivateEngineMachine on = machine(folder, 0, all());
    const auto one = PrivateEngine::plan(QStringLiteral("/data/one"), on);
    const auto same = PrivateEngine::plan(QStringLiteral("/data/x/../one/"), on);
    const auto two = PrivateEngine::plan(QStringLiteral("/data/two"), on);
    QVERIFY(one && same && two);
    QCOMPARE(one->socket, same->socket);
    QVERIFY(one->socket != two->socket);
    QVERIFY(one->arguments.at(6) != two->arguments.at(6)); // the cgroup
}

void TestPrivateEnginePlan::namesOfOtherEnginesAreNotHandedOn()
{
    const QTemporaryDir folder;
    PrivateEngineMachine on = machine(folder, 1000, all());
    on.environment.insert(QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///other.sock"));
    on.environment.insert(QStringLiteral("CONTAINERS_CONF"), QStringLiteral("/other.conf"));
    on.environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/u"));
    const auto plan = PrivateEngine::plan(QStringLiteral("/data/engine"), on);
    QVERIFY(plan);
    QVERIFY(!plan->environment.contains(QStringLiteral("DOCKER_HOST")));
    QVERIFY(plan->environment.value(QStringLiteral("CONTAINERS_CONF")) != QStringLiteral("/other.conf"));
    QCOMPARE(plan->environment.value(QStringLiteral("HOME")), QStringLiteral("/home/u"));
}

void TestPrivateEnginePlan::whatIsMissingIsNamedWithTheCommandToCopy_data()
{
    QTest::addColumn<uint>("uid");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<bool>("apt");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("root, Debian") << 0U << QStringLiteral("dockerd") << true
                                  << QStringLiteral("“apt-get install docker.io”");
    QTest::newRow("root, another system")
        << 0U << QStringLiteral("runc") << false << QStringLiteral("Install Docker Engine,");
    QTest::newRow("user, Debian") << 1000U << QStringLiteral("podman") << true
                                  << QStringLiteral("“sudo apt-get install podman”");
    QTest::newRow("user, another system")
        << 1000U << QStringLiteral("podman") << false << QStringLiteral("Install Podman,");
}

void TestPrivateEnginePlan::whatIsMissingIsNamedWithTheCommandToCopy()
{
    QFETCH(uint, uid);
    QFETCH(QString, missing);
    QFETCH(bool, apt);
    QFETCH(QString, remedy);
    const QTemporaryDir folder;
    QStringList programs = all();
    programs.removeOne(missing);
    PrivateEngineMachine on = machine(folder, uid, programs);
    on.hasPackageTool = apt;
    const auto plan = PrivateEngine::plan(QStringLiteral("/data/engine"), on);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::EngineUnusable);
    QVERIFY(plan.error().message.english().contains(missing));
    QVERIFY(plan.error().message.english().contains(folder.path())); // where it was looked for
    QVERIFY(plan.error().remedy.english().contains(remedy));
    QVERIFY(plan.error().remedy.english().contains(QStringLiteral("modelled nodes")));
}

void TestPrivateEnginePlan::otherSystemsAreTold()
{
    const QTemporaryDir folder;
    PrivateEngineMachine on = machine(folder, 0, all());
    on.isLinux = false;
    const auto plan = PrivateEngine::plan(QStringLiteral("/data/engine"), on);
    QVERIFY(!plan);
    QVERIFY(plan.error().message.english().contains(QStringLiteral("Linux")));
}

XES_CORE_TEST_MAIN(TestPrivateEnginePlan)
#include "tst_privateengine_plan.moc"
