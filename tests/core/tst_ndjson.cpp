// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/ndjson.h"

#include "support/testcase.h"

using namespace xes;
using Lines = std::vector<Result<ndjson::Incoming>>;

class TestNdjson : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsOneLineInThePrototypesForm()
    {
        Event event;
        event.time = fromUs(1'010'000);
        event.type = QStringLiteral("TRANSMIT");
        event.source = NodeId(QStringLiteral("sensor1"));
        event.destination = NodeId(QStringLiteral("gateway"));
        event.payload = std::make_shared<const Json>(Json{{"temperature", 21.5}, {"unit", "°C"}});
        event.sizeBytes = 64;
        event.network = NetworkMetadata{VirtualDuration(10'000), fromUs(1'000'000), fromUs(1'010'000), 0};
        QCOMPARE(
            ndjson::encode(event),
            QByteArray("{\"time_us\":1010000,\"type\":\"TRANSMIT\",\"src\":\"sensor1\",\"dst\":\"gateway\","
                       "\"payload\":{\"temperature\":21.5,\"unit\":\"°C\"},\"size_bytes\":64,"
                       "\"network_metadata\":{\"latency_us\":10000,\"sent_time_us\":1000000,"
                       "\"delivery_time_us\":1010000,\"loss_rate\":0}}\n"));
    }

    void aLineEndInsideATextDoesNotEndTheLine()
    {
        Event event;
        event.type = QStringLiteral("NOTE\n{\"type\":\"FORGED\"}");
        event.source = NodeId(QStringLiteral("a"));
        QCOMPARE(ndjson::encode(event).count('\n'), 1);
    }

    void whatIsWrittenIsReadBack()
    {
        Event event;
        event.time = fromUs(5);
        event.type = QStringLiteral("A");
        event.source = NodeId(QStringLiteral("s"));
        event.destination = NodeId(QStringLiteral("d"));
        event.payload = std::make_shared<const Json>(Json{{"z", 1}, {"a", 2}});
        event.sizeBytes = 7;
        const Lines read = ndjson::Reader().feed(ndjson::encode(event));
        QCOMPARE(read.size(), std::size_t(1));
        QVERIFY(read[0].has_value());
        QCOMPARE(read[0]->time, std::optional(event.time));
        QCOMPARE(read[0]->type, event.type);
        QCOMPARE(read[0]->source, QStringLiteral("s"));
        QCOMPARE(read[0]->destination, event.destination);
        QCOMPARE(toCompactJson(*read[0]->payload), QByteArray("{\"z\":1,\"a\":2}"));
        QCOMPARE(read[0]->sizeBytes, 7);
    }

    void anyCutOfTheStreamGivesTheSameEvents()
    {
        const QByteArray stream = "{\"type\":\"Ä\",\"payload\":{\"text\":\"日本 🌡\"}}\r\n\n"
                                  "{\"type\":\"B\",\"time_us\":12}\n{\"type\":\"C\"}\n";
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            ndjson::Reader reader;
            Lines read = reader.feed(stream.first(cut));
            for (auto &more : reader.feed(stream.sliced(cut)))
                read.push_back(std::move(more));
            QCOMPARE(read.size(), std::size_t(3));
            QVERIFY(read[0] && read[1] && read[2]);
            QCOMPARE(read[0]->type, QStringLiteral("Ä"));
            QCOMPARE(toCompactJson(*read[0]->payload), QByteArray("{\"text\":\"日本 🌡\"}"));
            QCOMPARE(read[1]->time, std::optional(fromUs(12)));
            QVERIFY(reader.finish().empty());
        }
    }

    void byteForByteGivesTheSameEvents()
    {
        const QByteArray stream = "{\"type\":\"ü\"}\n{\"type\":\"B\"}\n";
        ndjson::Reader reader;
        Lines read;
        for (const char c : stream) {
            for (auto &event : reader.feed(QByteArrayView(&c, 1)))
                read.push_back(std::move(event));
        }
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0]->type, QStringLiteral("ü"));
    }

    void aBadLineIsAnErrorAndTheNextIsRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("half") << QByteArray("{\"type\":");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a number") << QByteArray("3");
        QTest::newRow("no type") << QByteArray("{}");
        QTest::newRow("type is no text") << QByteArray("{\"type\":1}");
        QTest::newRow("dst is no text") << QByteArray("{\"type\":\"A\",\"dst\":[]}");
        QTest::newRow("src is no text") << QByteArray("{\"type\":\"A\",\"src\":{}}");
        QTest::newRow("time is a text") << QByteArray("{\"type\":\"A\",\"time_us\":\"1\"}");
        QTest::newRow("time is no whole number") << QByteArray("{\"type\":\"A\",\"time_us\":1.5}");
        QTest::newRow("time is too large") << QByteArray("{\"type\":\"A\",\"time_us\":99999999999999999999}");
        QTest::newRow("negative size") << QByteArray("{\"type\":\"A\",\"size_bytes\":-1}");
        QTest::newRow("size is too large") << QByteArray("{\"type\":\"A\",\"size_bytes\":3000000000}");
        QTest::newRow("no UTF-8") << QByteArray("{\"type\":\"\xff\"}");
        QTest::newRow("too deep") << QByteArray("{\"type\":\"A\",\"payload\":") + QByteArray(200, '[') +
                                         QByteArray(200, ']') + "}";
    }

    void aBadLineIsAnErrorAndTheNextIsRead()
    {
        QFETCH(const QByteArray, line);
        const Lines read = ndjson::Reader().feed(line + "\n{\"type\":\"NEXT\"}\n");
        QCOMPARE(read.size(), std::size_t(2));
        QVERIFY(!read[0]);
        QCOMPARE(read[0].error().code, ErrorCode::Protocol);
        QVERIFY(!read[0].error().remedy.isEmpty());
        QVERIFY(read[1] && read[1]->type == QLatin1String("NEXT"));
    }

    void controlCharactersOfABadLineDoNotReachTheMessage()
    {
        const Lines read = ndjson::Reader().feed("\x1b]0;title\x07 \x1b[31m\n");
        QCOMPARE(read.size(), std::size_t(1));
        const QString message = read[0].error().message.english();
        QVERIFY(!message.contains(QChar(0x1b)) && !message.contains(QChar(7)));
    }

    void aLineThatIsTooLongIsOneErrorAndTheNextIsRead()
    {
        ndjson::Reader reader;
        Lines read;
        const QByteArray piece(100'000, 'x');
        for (qsizetype sent = 0; sent < 3 * ndjson::maxLine; sent += piece.size()) {
            for (auto &event : reader.feed(piece))
                read.push_back(std::move(event));
        }
        for (auto &event : reader.feed("end\n{\"type\":\"NEXT\"}\n"))
            read.push_back(std::move(event));
        QCOMPARE(read.size(), std::size_t(2));
        QVERIFY(!read[0]);
        QVERIFY(read[1] && read[1]->type == QLatin1String("NEXT"));
    }

    void aCutLastLineIsToldAtTheEnd()
    {
        ndjson::Reader reader;
        QVERIFY(reader.feed("{\"type\":\"A\"").empty());
        const Lines rest = reader.finish();
        QCOMPARE(rest.size(), std::size_t(1));
        QVERIFY(!rest[0]);
    }
};

XES_CORE_TEST_MAIN(TestNdjson)
#include "tst_ndjson.moc"
