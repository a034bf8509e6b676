// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/reach.h"

#include "node/container/readinessprobe.h"
#include "support/testcase.h"

using namespace xes;
using Ways = std::vector<TcpAddress>;

namespace {

engine::ContainerDetails details(const QString &bound = QStringLiteral("127.0.0.1"))
{
    engine::ContainerDetails out;
    out.addresses = {{QStringLiteral("lab"), QStringLiteral("10.213.0.2")},
                     {QStringLiteral("inner"), QStringLiteral("10.9.0.2")}};
    out.gateways = {{QStringLiteral("lab"), QStringLiteral("10.213.0.1")}, {QStringLiteral("inner"), {}}};
    out.ports = {{5000, QStringLiteral("tcp"), bound, 32768}, {53, QStringLiteral("udp"), bound, 32769}};
    return out;
}

engine::Endpoint endpoint(engine::Endpoint::Scheme scheme)
{
    engine::Endpoint out;
    out.scheme = scheme;
    out.host = QStringLiteral("engine.example");
    return out;
}

} // namespace

class TestReach : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theContainersOwnAddressComesFirstWhereItsNetworkIsHere()
    {
        const auto ways = waysTo(details(), 5000, endpoint(engine::Endpoint::Scheme::Unix),
                                 {QStringLiteral("127.0.0.1"), QStringLiteral("10.213.0.1")});
        QCOMPARE(ways, Ways({{QStringLiteral("10.213.0.2"), 5000, false},
                             {QStringLiteral("127.0.0.1"), 32768, true}}));
    }

    void anAddressBehindAForeignGatewayIsNotTried()
    {
        const auto ways =
            waysTo(details(), 5000, endpoint(engine::Endpoint::Scheme::Unix), {QStringLiteral("127.0.0.1")});
        QCOMPARE(ways, Ways({{QStringLiteral("127.0.0.1"), 32768, true}}));
    }

    void aRemoteEnginesPortsAreOnItsMachine()
    {
        const auto ways =
            waysTo(details(), 5000, endpoint(engine::Endpoint::Scheme::Tcp), {QStringLiteral("10.213.0.1")});
        QCOMPARE(ways, Ways({{QStringLiteral("engine.example"), 32768, true}}));
    }

    void everyAddressIsTakenForThisMachinesOwn()
    {
        for (const char *bound : {"0.0.0.0", "::", ""}) {
            const auto ways = waysTo(details(QString::fromLatin1(bound)), 5000,
                                     endpoint(engine::Endpoint::Scheme::Unix), {});
            QCOMPARE(ways, Ways({{QStringLiteral("127.0.0.1"), 32768, true}}));
        }
    }

    void aPortThatIsNotPublishedHasNoWay()
    {
        QVERIFY(waysTo(details(), 80, endpoint(engine::Endpoint::Scheme::Unix), {}).empty());
        QVERIFY(waysTo(details(), 53, endpoint(engine::Endpoint::Scheme::Unix), {}).empty()); // udp
    }

    void listenersAreReadFromProc()
    {
        const QByteArray table =
            "  sl  local_address rem_address   st tx_queue rx_queue\n"
            "   0: 00000000:1388 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0\n"
            "   1: 0200D50A:0050 0100D50A:9C40 01 00000000:00000000 00:00000000 00000000     0\n"
            "   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 0\n";
        QVERIFY(hasListener(table, 5000));
        QVERIFY(hasListener(table, 8080));
        QVERIFY(!hasListener(table, 80)); // a connection, no listener
        QVERIFY(!hasListener(table, 0x388));
        QVERIFY(!hasListener({}, 5000));
    }
};

XES_CORE_TEST_MAIN(TestReach)
#include "tst_reach.moc"
