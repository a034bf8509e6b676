// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sharedstats.h"

#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

using namespace xes;

namespace {

const ContainerId someId{QStringLiteral("abc")};

QByteArray sampleOf(int megabytes)
{
    const QByteArray line = R"({"read":"2024-01-01T00:00:01Z","memory_stats":{"usage":)" +
                            QByteArray::number(megabytes << 20) + "}}\n";
    return QByteArray::number(line.size(), 16) + "\r\n" + line + "\r\n";
}

/// One view.
struct View
{
    std::vector<qint64> megabytes;
    int ends = 0;
    bool failed = false;

    SharedStats::Sink sink()
    {
        return {[this](const engine::StatsSample &sample) { megabytes.push_back(sample.memoryBytes >> 20); },
                [this](const std::optional<Error> &error) {
                    ++ends;
                    failed = error.has_value();
                }};
    }
};

} // namespace

class TestSharedStats : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void threeViewsCostOneStream();
    void aLaterViewGetsTheNewestSampleAtOnce();
    void theLastViewClosesTheStream();
    void everyViewIsToldTheEnd();
    void anotherLifeOfTheContainerIsAnotherStream();
    void aViewMayEndInItsOwnSample();

private:
    qsizetype asked() const { return m_peer->count("/stats"); }
    qsizetype open() const { return m_peer->openWith("/stats"); }
    void follow(quint64 feed, View &view, const QString &life = QStringLiteral("1"))
    {
        m_stats->follow(feed, m_client.get(), someId, life, view.sink());
    }

    std::unique_ptr<FakePeer> m_peer;
    std::unique_ptr<engine::Client> m_client;
    std::unique_ptr<SharedStats> m_stats;
};

void TestSharedStats::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_peer = std::make_unique<FakePeer>();
    m_peer->reply(
        "GET /containers/abc/stats",
        FakeReply::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + sampleOf(1), false));
    engine::Endpoint endpoint;
    endpoint.path = m_peer->path();
    endpoint.url = QStringLiteral("unix://") + endpoint.path;
    m_client = std::make_unique<engine::Client>(endpoint);
    m_stats = std::make_unique<SharedStats>();
    QVERIFY(await(m_client->connectToEngine()));
}

void TestSharedStats::cleanup()
{
    m_stats.reset();
    m_client.reset();
    m_peer.reset();
}

void TestSharedStats::threeViewsCostOneStream()
{
    View card, overview, tab;
    follow(1, card);
    follow(2, overview);
    follow(3, tab);
    const std::vector<qint64> one{1};
    QTRY_VERIFY(card.megabytes == one && overview.megabytes == one && tab.megabytes == one);
    QCOMPARE(asked(), 1);
    QCOMPARE(open(), 1);
}

void TestSharedStats::aLaterViewGetsTheNewestSampleAtOnce()
{
    View card, tab;
    follow(1, card);
    QTRY_COMPARE(card.megabytes.size(), std::size_t(1));
    follow(2, tab);
    QCOMPARE(tab.megabytes, std::vector<qint64>{1}); // no turn of the event loop later
    QCOMPARE(card.megabytes.size(), std::size_t(1)); // which it had already
    QCOMPARE(asked(), 1);
}

void TestSharedStats::theLastViewClosesTheStream()
{
    View card, tab;
    follow(1, card);
    follow(2, tab);
    QTRY_COMPARE(card.megabytes.size(), std::size_t(1));
    m_stats->end(1);
    m_peer->sayUnasked(sampleOf(2));
    QTRY_COMPARE(tab.megabytes, (std::vector<qint64>{1, 2})); // it goes on
    QCOMPARE(card.megabytes.size(), std::size_t(1));
    QCOMPARE(open(), 1);
    m_stats->end(2);
    m_stats->end(2);
    QTRY_COMPARE(open(), 0);
    QCOMPARE(card.ends + tab.ends, 0); // nobody listens any more
    follow(3, card);
    QTRY_COMPARE(card.megabytes.size(), std::size_t(2));
    QCOMPARE(asked(), 2);
}

void TestSharedStats::everyViewIsToldTheEnd()
{
    View card, tab;
    follow(1, card);
    follow(2, tab);
    QTRY_COMPARE(card.megabytes.size(), std::size_t(1));
    m_peer->closeAll();
    QTRY_VERIFY(card.ends == 1 && tab.ends == 1);
    QVERIFY(card.failed && tab.failed);
    m_stats->end(1);
    follow(3, card); // a new one is asked for
    QTRY_COMPARE(card.megabytes.size(), std::size_t(2));
    QCOMPARE(asked(), 2);
}

void TestSharedStats::anotherLifeOfTheContainerIsAnotherStream()
{
    View before, after;
    follow(1, before);
    QTRY_COMPARE(before.megabytes.size(), std::size_t(1));
    follow(2, after, QStringLiteral("2"));
    QVERIFY(after.megabytes.empty());
    QTRY_COMPARE(after.megabytes.size(), std::size_t(1));
    QCOMPARE(open(), 2);
}

void TestSharedStats::aViewMayEndInItsOwnSample()
{
    int samples = 0;
    m_stats->follow(1, m_client.get(), someId, {},
                    {[this, &samples](const engine::StatsSample &) {
                         ++samples;
                         m_stats->end(1);
                     },
                     [](const std::optional<Error> &) {}});
    QTRY_COMPARE(samples, 1);
    QTRY_COMPARE(open(), 0);
}

XES_CORE_TEST_MAIN(TestSharedStats)
#include "tst_sharedstats.moc"
