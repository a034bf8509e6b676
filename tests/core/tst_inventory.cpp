// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphans/listing.h"

#include "support/testcase.h"

using namespace xes;
using orphans::Inventory;
using orphans::Judgement;
using orphans::Liveness;
using orphans::Resource;
using Kind = Resource::Kind;
using Verdict = Judgement::Verdict;

namespace label = orphans::label;

namespace {

engine::Labels labels(const QString &pid)
{
    return {{label::ours, QStringLiteral("true")},
            {label::nodeId, QStringLiteral("edge1")},
            {label::run, QStringLiteral("some-run")},
            {label::scenario, QStringLiteral("A cold room")},
            {label::host, QStringLiteral("host")},
            {label::boot, QStringLiteral("boot")},
            {label::pid, pid},
            {label::pidStart, QStringLiteral("5000")},
            {label::user, QStringLiteral("ada")}};
}

const QString livePid = QStringLiteral("100");
const QString deadPid = QStringLiteral("101");

Liveness machine()
{
    Liveness liveness;
    liveness.host = QStringLiteral("host");
    liveness.boot = QStringLiteral("boot");
    liveness.user = QStringLiteral("ada");
    liveness.processStart = [](qint64 pid) {
        return pid == 100 ? std::optional<quint64>(5000) : std::nullopt;
    };
    return liveness;
}

Resource resource(Kind kind, const engine::Labels &of)
{
    return toResource(kind, QStringLiteral("id"), QStringLiteral("name"), of, {});
}

} // namespace

class TestInventory : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aResourceTellsWhoseItIs()
    {
        const Resource of = resource(Kind::Container, labels(deadPid));
        QCOMPARE(of.node, QStringLiteral("edge1"));
        QCOMPARE(of.run, QStringLiteral("some-run"));
        QCOMPARE(of.scenario, QStringLiteral("A cold room"));
    }

    void eachVerdictHasItsList()
    {
        Inventory inventory;
        const auto add = [&](Kind kind, Verdict verdict) {
            sortInto(inventory, resource(kind, labels(deadPid)),
                     {verdict, Text::verbatim(QStringLiteral("why"))});
        };
        for (const Kind kind : {Kind::Container, Kind::Network, Kind::Volume}) {
            for (const Verdict verdict :
                 {Verdict::Dead, Verdict::Alive, Verdict::Unknown, Verdict::Prototype, Verdict::NotOurs})
                add(kind, verdict);
        }
        QCOMPARE(inventory.orphans.size(), std::size_t(2)); // not the volume: it may hold data
        QCOMPARE(inventory.volumes.size(), std::size_t(1));
        QCOMPARE(inventory.kept.size(), std::size_t(3));
        QCOMPARE(inventory.unknown.size(), std::size_t(3));
        QCOMPARE(inventory.prototype.size(), std::size_t(3));
        QCOMPARE(inventory.orphans.front().why.english(), QStringLiteral("why"));
    }

    void whatIsStillDeadMayGo()
    {
        QVERIFY(mayRemove(resource(Kind::Container, labels(deadPid)), labels(deadPid), machine()));
    }

    void whatHasComeAliveIsLeftAlone()
    {
        const auto may = mayRemove(resource(Kind::Container, labels(deadPid)), labels(livePid), machine());
        QVERIFY(!may);
        QCOMPARE(may.error().code, ErrorCode::Refused);
    }

    void whatBelongsToAnotherRunNowIsLeftAlone()
    {
        engine::Labels now = labels(deadPid);
        now[label::run] = QStringLiteral("another-run");
        QVERIFY(!mayRemove(resource(Kind::Container, labels(deadPid)), now, machine()));
    }

    void whatIsNotLabelledIsLeftAlone()
    {
        Resource chosen;
        QVERIFY(!mayRemove(chosen, {}, machine()));
        QVERIFY(!mayRemove(chosen, {{QStringLiteral("com.example"), QStringLiteral("true")}}, machine()));
    }

    void whatIsUnknownMayGoWhereSomebodyChoseIt()
    {
        engine::Labels unknown = labels(deadPid);
        unknown.remove(label::host);
        QVERIFY(mayRemove(resource(Kind::Container, unknown), unknown, machine()));
    }
};

XES_CORE_TEST_MAIN(TestInventory)
#include "tst_inventory.moc"
