// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/inventory.h"

#include "support/testcase.h"

using namespace xes;
using orphans::Judgement;
using orphans::Liveness;
using Verdict = Judgement::Verdict;

namespace label = orphans::label;

namespace {

const QString run = QStringLiteral("0b5f4a3c-1111-4222-8333-444455556666");

engine::Labels labelsOfARun()
{
    return {{label::ours, QStringLiteral("true")},
            {label::nodeId, QStringLiteral("edge1")},
            {label::run, run},
            {label::scenario, QStringLiteral("A cold room")},
            {label::host, QStringLiteral("host")},
            {label::boot, QStringLiteral("boot")},
            {label::pid, QStringLiteral("100")},
            {label::pidStart, QStringLiteral("5000")},
            {label::pidNamespace, QStringLiteral("1")},
            {label::user, QStringLiteral("ada")},
            {label::role, QStringLiteral("node")}};
}

/// This machine, with one process, 100, that started at 5000, and no lock held.
Liveness machine()
{
    Liveness liveness;
    liveness.host = QStringLiteral("host");
    liveness.boot = QStringLiteral("boot");
    liveness.user = QStringLiteral("ada");
    liveness.pidNamespace = QStringLiteral("1");
    liveness.self = 7;
    liveness.processStart = [](qint64 pid) {
        return pid == 100 ? std::optional<quint64>(5000) : std::nullopt;
    };
    liveness.lockHeld = [](const QString &) { return false; };
    return liveness;
}

} // namespace

Q_DECLARE_METATYPE(xes::orphans::Judgement::Verdict)

class TestLiveness : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyProofMakesAnOrphan_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value"); // null: the label is not there
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, const QString &key, const QString &value, Verdict verdict) {
            QTest::newRow(name) << key << value << verdict;
        };
        const QString other = QStringLiteral("other");
        row("its process lives", {}, {}, Verdict::Alive);
        row("its process is gone", label::pid, QStringLiteral("101"), Verdict::Dead);
        row("the number belongs to another now", label::pidStart, QStringLiteral("4999"), Verdict::Dead);
        row("started before this boot", label::boot, other, Verdict::Dead);
        row("another machine", label::host, other, Verdict::Alive);
        row("another user", label::user, other, Verdict::Alive);
        row("another process namespace", label::pidNamespace, QStringLiteral("2"), Verdict::Unknown);
        row("no run", label::run, {}, Verdict::Unknown);
        row("no machine", label::host, {}, Verdict::Unknown);
        row("no boot", label::boot, {}, Verdict::Unknown);
        row("no user", label::user, {}, Verdict::Unknown);
        row("no process", label::pid, {}, Verdict::Unknown);
        row("a process that is no number", label::pid, QStringLiteral("1e2"), Verdict::Unknown);
        row("a negative process", label::pid, QStringLiteral("-1"), Verdict::Unknown);
        row("a process without a start", label::pidStart, {}, Verdict::Unknown);
        row("no process namespace is ours", label::pidNamespace, {}, Verdict::Alive);
        row("not our label", label::ours, {}, Verdict::NotOurs);
        row("our label with another value", label::ours, QStringLiteral("false"), Verdict::NotOurs);
    }

    void onlyProofMakesAnOrphan()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const Verdict, verdict);
        engine::Labels labels = labelsOfARun();
        if (!key.isEmpty() && value.isNull())
            labels.remove(key);
        else if (!key.isEmpty())
            labels.insert(key, value);
        const Judgement judgement = machine().judge(labels);
        QCOMPARE(judgement.verdict, verdict);
        QVERIFY(!judgement.why.isEmpty());
    }

    void aHeldLockIsLifeWhateverTheLabelsSay()
    {
        Liveness liveness = machine();
        liveness.lockHeld = [](const QString &asked) { return asked == run; };
        engine::Labels labels = labelsOfARun();
        labels[label::pid] = QStringLiteral("101");
        labels[label::boot] = QStringLiteral("another");
        QCOMPARE(liveness.judge(labels).verdict, Verdict::Alive);
        labels[label::run] = QStringLiteral("another");
        QCOMPARE(liveness.judge(labels).verdict, Verdict::Dead);
    }

    void anEndedRunOfThisVeryProcessIsDead()
    {
        Liveness liveness = machine();
        liveness.self = 100;
        QCOMPARE(liveness.judge(labelsOfARun()).verdict, Verdict::Dead);
        liveness.lockHeld = [](const QString &) { return true; };
        QCOMPARE(liveness.judge(labelsOfARun()).verdict, Verdict::Alive);
    }

    void aMachineThatCannotBeReadProvesNothing_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::newRow("host") << QStringLiteral("host");
        QTest::newRow("boot") << QStringLiteral("boot");
        QTest::newRow("user") << QStringLiteral("user");
        QTest::newRow("processes") << QStringLiteral("processes");
    }

    void aMachineThatCannotBeReadProvesNothing()
    {
        QFETCH(const QString, missing);
        Liveness liveness = machine();
        if (missing == QLatin1String("host"))
            liveness.host.clear();
        else if (missing == QLatin1String("boot"))
            liveness.boot.clear();
        else if (missing == QLatin1String("user"))
            liveness.user.clear();
        else
            liveness.processStart = nullptr;
        engine::Labels labels = labelsOfARun();
        labels[label::pid] = QStringLiteral("101");
        QCOMPARE(liveness.judge(labels).verdict, Verdict::Unknown);
    }

    void thePrototypesTwoLabelsAreAListOfTheirOwn()
    {
        engine::Labels labels = {{label::ours, QStringLiteral("true")},
                                 {label::nodeId, QStringLiteral("edge1")}};
        QCOMPARE(machine().judge(labels).verdict, Verdict::Prototype);
        labels.insert(QStringLiteral("maintainer"), QStringLiteral("somebody")); // an image's own
        QCOMPARE(machine().judge(labels).verdict, Verdict::Prototype);
        labels.insert(label::host, QStringLiteral("host"));
        QCOMPARE(machine().judge(labels).verdict, Verdict::Unknown);
        QCOMPARE(machine().judge({{label::ours, QStringLiteral("true")}}).verdict, Verdict::Unknown);
    }

    void thisProcessIsSeenByThisMachine()
    {
        const orphans::RunIdentity identity = orphans::RunIdentity::create(QStringLiteral("s"));
        Liveness liveness = Liveness::ofThisMachine();
        liveness.self = 0; // as another process sees it
        QCOMPARE(liveness.judge(identity.labels({})).verdict, Verdict::Alive);
        orphans::RunIdentity dead = identity;
        dead.pidStart += 1;
        QCOMPARE(liveness.judge(dead.labels({})).verdict, Verdict::Dead);
    }
};

XES_CORE_TEST_MAIN(TestLiveness)
#include "tst_liveness.moc"
