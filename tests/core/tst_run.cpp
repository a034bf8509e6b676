// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "orphans/run.h"

#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace xes;
using orphans::RunIdentity;
using orphans::RunLock;

class TestRun : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anIdentityTellsEverythingThatProofNeeds()
    {
        const RunIdentity identity = RunIdentity::create(QStringLiteral("A cold room"));
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))
                    .match(identity.run.toString())
                    .hasMatch());
        QVERIFY(!identity.host.isEmpty());
        QVERIFY(!identity.boot.isEmpty());
        QVERIFY(!identity.user.isEmpty());
        QVERIFY(!identity.pidNamespace.isEmpty());
        QCOMPARE(identity.pid, QCoreApplication::applicationPid());
        QCOMPARE(std::optional(identity.pidStart), orphans::processStart(identity.pid));
    }

    void twoRunsOfOneProcessDiffer() { QVERIFY(RunIdentity::create({}).run != RunIdentity::create({}).run); }

    void aVolumeIsOneOfTheSameFilesOnly()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.yaml"));
        const QString other = folder.filePath(QStringLiteral("b.yaml"));
        for (const QString &path : {file, other})
            QVERIFY(saveFile(path, "x"));
        const RunIdentity first = RunIdentity::create(QStringLiteral("the same title"));
        const RunIdentity second = RunIdentity::create(QStringLiteral("the same title"));
        const engine::Labels labels = first.volumeLabels(file);
        QVERIFY(orphans::madeBySameFile(labels, second.volumeLabels(file)));
        QVERIFY(orphans::madeBySameFile(labels,
                                        second.volumeLabels(folder.path() + QStringLiteral("/./a.yaml"))));
        QVERIFY(!orphans::madeBySameFile(labels, second.volumeLabels(other)));
        QVERIFY(!orphans::madeBySameFile(labels, second.volumeLabels({})));
        QVERIFY(!orphans::madeBySameFile(first.volumeLabels({}), second.volumeLabels(file)));
        QVERIFY(!orphans::madeBySameFile(first.volumeLabels({}), second.volumeLabels({})));
        QVERIFY(!orphans::madeBySameFile({}, second.volumeLabels(file)));
        for (const QString &key : {QStringLiteral("xedgesim.host"), QStringLiteral("xedgesim.user")}) {
            engine::Labels elsewhere = labels;
            elsewhere.insert(key, QStringLiteral("another"));
            QVERIFY2(!orphans::madeBySameFile(elsewhere, second.volumeLabels(file)), qPrintable(key));
        }
        QVERIFY(!labels.contains(QStringLiteral("xedgesim_node_id")));
    }

    void labelsNameTheNodeOnlyWhereThereIsOne()
    {
        const RunIdentity identity = RunIdentity::create(QStringLiteral("s"));
        const engine::Labels ofNode = identity.labels(NodeId(QStringLiteral("edge 1")));
        QCOMPARE(ofNode.value(QStringLiteral("xedgesim")), QStringLiteral("true"));
        QCOMPARE(ofNode.value(QStringLiteral("xedgesim_node_id")), QStringLiteral("edge 1"));
        QCOMPARE(ofNode.value(QStringLiteral("xedgesim.run")), identity.run.toString());
        QCOMPARE(ofNode.value(QStringLiteral("xedgesim.role")), QStringLiteral("node"));
        QVERIFY(!identity.labels({}).contains(QStringLiteral("xedgesim_node_id")));
    }

    void namesAreWhatDockerTakes_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("end");
        QTest::newRow("plain") << QStringLiteral("edge_1.a-b") << QStringLiteral("edge_1.a-b");
        QTest::newRow("space and slash") << QStringLiteral("a b/c") << QStringLiteral("a-b-c");
        QTest::newRow("letters beyond ASCII") << QStringLiteral("Kühlraum٣") << QStringLiteral("K-hlraum-");
        QTest::newRow("long") << QString(500, u'x') << QString(100, u'x');
    }

    void namesAreWhatDockerTakes()
    {
        QFETCH(const QString, node);
        QFETCH(const QString, end);
        const RunIdentity identity = RunIdentity::create({});
        QCOMPARE(identity.resourceName(node),
                 QStringLiteral("xedgesim-%1-%2").arg(identity.run.toString().left(8), end));
    }

    void namesThatWouldBeAlikeAreNumbered()
    {
        const RunIdentity identity = RunIdentity::create({});
        const QStringList names = identity.resourceNames(
            {QStringLiteral("a b"), QStringLiteral("a/b"), QStringLiteral("a-b-2"), QStringLiteral("a?b")});
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 4);
        QVERIFY(names[1].endsWith(QLatin1String("-a-b-2")));
    }

    void aStartTimeIsReadWhateverTheProcessIsCalled_data()
    {
        const QByteArray rest = " 1 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1 2 3";
        QTest::addColumn<QByteArray>("stat");
        QTest::addColumn<quint64>("start"); // 0: none
        QTest::newRow("plain") << QByteArray("7 (sh) S" + rest) << quint64(98765);
        QTest::newRow("brackets and spaces") << QByteArray("7 (a) R 1 (b) S" + rest) << quint64(98765);
        QTest::newRow("a line end") << QByteArray("7 (a\nb) S" + rest + "\n") << quint64(98765);
        QTest::newRow("ended, not collected") << QByteArray("7 (sh) Z" + rest) << quint64(0);
        QTest::newRow("cut") << QByteArray("7 (sh) S 1 2 3") << quint64(0);
        QTest::newRow("empty") << QByteArray() << quint64(0);
    }

    void aStartTimeIsReadWhateverTheProcessIsCalled()
    {
        QFETCH(const QByteArray, stat);
        QFETCH(const quint64, start);
        QCOMPARE(orphans::processStartFromStat(stat).value_or(0), start);
    }

    void aProcessThatIsNotThereHasNoStart() { QVERIFY(!orphans::processStart(0x7fffffff)); }

    void aLockIsHeldAsLongAsItLives()
    {
        const QTemporaryDir folder;
        const QString runs = folder.filePath(QStringLiteral("xedgesim/runs"));
        const RunIdentity identity = RunIdentity::create({});
        const QString run = identity.run.toString();
        QVERIFY(!RunLock::isHeld(run, runs));
        {
            const auto lock = RunLock::acquire(identity, runs);
            QVERIFY(lock.has_value());
            QVERIFY(RunLock::isHeld(run, runs));
            QVERIFY(RunLock::isHeld(run, runs)); // looking does not break it
        }
        QVERIFY(!RunLock::isHeld(run, runs));
        QVERIFY(QDir(runs).isEmpty());
    }

    void theFolderIsForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const QString runs = folder.filePath(QStringLiteral("xedgesim/runs"));
        const auto lock = RunLock::acquire(RunIdentity::create({}), runs);
        QVERIFY(lock.has_value());
        struct stat info
        {};
        QCOMPARE(stat(QFile::encodeName(runs).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0700u);
    }

    void whatKilledRunsLeftIsSweptAndLiveOnesStay()
    {
        const QTemporaryDir folder;
        const QString runs = folder.filePath(QStringLiteral("runs"));
        const RunIdentity first = RunIdentity::create({});
        const auto live = RunLock::acquire(first, runs);
        QVERIFY(live.has_value());
        const QString dead = RunIdentity::create({}).run.toString();
        QFile left(runs + u'/' + dead + QStringLiteral(".lock"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(!RunLock::isHeld(dead, runs));
        const auto second = RunLock::acquire(RunIdentity::create({}), runs);
        QVERIFY(second.has_value());
        QVERIFY(!left.exists());
        QVERIFY(RunLock::isHeld(first.run.toString(), runs));
    }

    void aPathAsARunsIdIsNoRun()
    {
        const QTemporaryDir folder;
        QVERIFY(!RunLock::isHeld(QStringLiteral("../../etc/passwd"), folder.path()));
        QVERIFY(!RunLock::isHeld(QString(), folder.path()));
    }

    void aFolderThatCannotBeMadeIsAnErrorWithARemedy()
    {
        const auto lock = RunLock::acquire(RunIdentity::create({}), QStringLiteral("/proc/xedgesim/runs"));
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::FileNotWritten);
        QVERIFY(!lock.error().remedy.isEmpty());
    }
};

XES_CORE_TEST_MAIN(TestRun)
#include "tst_run.moc"
