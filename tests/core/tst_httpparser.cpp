// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/httpparser.h"
#include "engine/wire/request.h"
#include "support/testcase.h"

using namespace xes;
using namespace xes::engine;
using wire::HttpParser;

class TestHttpParser : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void answersReadTheSameWholeAndByteByByte_data();
    void answersReadTheSameWholeAndByteByByte();
    void badAnswersAreRefused_data();
    void badAnswersAreRefused();
    void answersCutAtEachByteAreToldAsCut();
    void bytesBehindAnAnswerAreNotTaken();
    void anUpgradeGivesAllThatFollows();
    void aHeadWithoutEndIsRefusedHoweverItTrickles();
    void requestsAreEscapedAndTellTheirLength();
};

namespace {

struct Read
{
    Result<void> result;
    int status = 0;
    QByteArray body;
    bool finished = false;
    bool keepAlive = false;
};

Read readAnswer(const QByteArray &bytes, qsizetype piece, bool ends)
{
    Read out;
    HttpParser parser;
    for (qsizetype at = 0; at < bytes.size() && !parser.isFinished(); at += piece) {
        const Result<qsizetype> used =
            parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        out.body += parser.takeBody();
        if (!used) {
            out.result = tl::unexpected(used.error());
            return out;
        }
    }
    if (ends && !parser.isFinished())
        out.result = parser.feedEnd();
    out.body += parser.takeBody();
    out.finished = parser.isFinished();
    if (parser.hasHead()) {
        out.status = parser.head().status;
        out.keepAlive = parser.head().keepAlive;
    }
    return out;
}

} // namespace

void TestHttpParser::answersReadTheSameWholeAndByteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepAlive");
    using B = QByteArray;
    QTest::newRow("length") << B("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << 200 << B("hello")
                            << true;
    QTest::newRow("chunked") << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n")
                             << 200 << B("abc0123456789") << true;
    QTest::newRow("chunked and empty")
        << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 200 << B() << true;
    QTest::newRow("until the end") << B("HTTP/1.1 200 OK\r\n\r\nall of it") << 200 << B("all of it") << false;
    QTest::newRow("close") << B("HTTP/1.1 500 No\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx") << 500
                           << B("x") << false;
    QTest::newRow("no body") << B("HTTP/1.1 204 No Content\r\n\r\n") << 204 << B() << true;
    QTest::newRow("not modified") << B("HTTP/1.1 304 Not Modified\r\n\r\n") << 304 << B() << true;
    QTest::newRow("interim")
        << B("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}") << 201
        << B("{}") << true;
    QTest::newRow("as many interim ones as are allowed")
        << B("HTTP/1.1 102 Processing\r\n\r\n").repeated(wire::maxInterimAnswers) +
               "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
        << 200 << B("ok") << true;
    QTest::newRow("HTTP/1.0") << B("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok") << 200 << B("ok")
                              << false;
    QTest::newRow("length 0") << B("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << 200 << B() << true;
}

void TestHttpParser::answersReadTheSameWholeAndByteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, keepAlive);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(2), qsizetype(7)}) {
        const Read read = readAnswer(bytes, piece, true);
        QVERIFY(read.result);
        QVERIFY(read.finished);
        QCOMPARE(read.status, status);
        QCOMPARE(read.body, body);
        QCOMPARE(read.keepAlive, keepAlive);
    }
}

void TestHttpParser::badAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    using B = QByteArray;
    QTest::newRow("garbage") << B("\x16\x03\x01\x02 what is this?\r\n\r\n");
    QTest::newRow("html") << B("<html><body>404</body></html>\r\n\r\n");
    QTest::newRow("HTTP/2") << B("HTTP/2 200 OK\r\n\r\n");
    QTest::newRow("two lengths") << B(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
    QTest::newRow("length and chunks")
        << B("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("chunks and length")
        << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
    QTest::newRow("negative length") << B("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello");
    QTest::newRow("huge length") << B("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n");
    QTest::newRow("gzip") << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("broken chunk") << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");
    QTest::newRow("chunk without end")
        << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcXX4\r\n");
    QTest::newRow("endless chunk extension")
        << B("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;") + B(200'000, 'x');
    QTest::newRow("interim answers without end")
        << B("HTTP/1.1 100 Continue\r\n\r\n").repeated(wire::maxInterimAnswers + 1);
    QTest::newRow("huge header") << B("HTTP/1.1 200 OK\r\nX: ") + B(100'000, 'x') + B("\r\n\r\n");
    QTest::newRow("many headers") << B("HTTP/1.1 200 OK\r\n") + B("X-Header: yes\r\n").repeated(20'000) +
                                         B("\r\n");
}

void TestHttpParser::badAnswersAreRefused()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(1000)}) {
        if (piece == 1 && bytes.size() > 10'000)
            continue;
        const Read read = readAnswer(bytes, piece, false);
        QVERIFY(!read.result);
        QCOMPARE(read.result.error().code, ErrorCode::Protocol);
        QVERIFY(!read.finished);
    }
}

void TestHttpParser::answersCutAtEachByteAreToldAsCut()
{
    const QList<QByteArray> answers{
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    };
    for (const QByteArray &answer : answers) {
        for (qsizetype length = 1; length < answer.size(); ++length) {
            const Read read = readAnswer(answer.first(length), length, true);
            QVERIFY2(!read.result, QByteArray::number(length).constData());
            QCOMPARE(read.result.error().code, ErrorCode::Disconnected);
        }
    }
}

void TestHttpParser::bytesBehindAnAnswerAreNotTaken()
{
    HttpParser parser;
    const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    const QByteArray start = answer.first(10);
    QCOMPARE(parser.feed(start).value(), start.size());
    const QByteArray rest = answer.mid(10) + "HTTP/1.1 200";
    QCOMPARE(parser.feed(rest).value(), answer.size() - 10);
    QVERIFY(parser.isFinished());
    QCOMPARE(parser.takeBody(), QByteArray("ok"));
}

void TestHttpParser::anUpgradeGivesAllThatFollows()
{
    const QByteArray bytes =
        "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nHTTP/1.1 200 no head";
    for (const qsizetype piece : {bytes.size(), qsizetype(1)}) {
        const Read read = readAnswer(bytes, piece, true);
        QVERIFY(read.result);
        QCOMPARE(read.status, 101);
        QCOMPARE(read.body, QByteArray("HTTP/1.1 200 no head"));
        QVERIFY(read.finished);
    }
}

void TestHttpParser::aHeadWithoutEndIsRefusedHoweverItTrickles()
{
    for (const QByteArray &line :
         {QByteArray("X-Header: something\r\n"), QByteArray("x"), QByteArray("X: y\r\n")}) {
        HttpParser parser;
        QVERIFY(parser.feed("HTTP/1.1 200 OK\r\n"));
        qint64 fed = 0;
        bool refused = false;
        while (!refused && fed < 1'000'000) {
            refused = !parser.feed(line).has_value();
            fed += line.size();
        }
        QVERIFY(refused);
        QVERIFY2(fed < 2 * wire::maxHeadBytes, QByteArray::number(fed).constData());
    }
}

void TestHttpParser::requestsAreEscapedAndTellTheirLength()
{
    wire::Request request;
    request.method = wire::Request::Method::Post;
    request.path = wire::Path("/containers")
                       .add(QStringLiteral("a/b\r\nHost: evil"))
                       .query("name", QStringLiteral("x&y=ü z"))
                       .query("none", QString())
                       .query("all", true)
                       .query("v", false);
    request.body = "{}";
    request.contentType = "application/json";
    QCOMPARE(
        wire::serializeHead(request, "localhost"),
        QByteArray("POST /containers/a%2Fb%0D%0AHost%3A%20evil?name=x%26y%3D%C3%BC%20z&all=1 HTTP/1.1\r\n"
                   "Host: localhost\r\nUser-Agent: xEdgeSim\r\nContent-Type: application/json\r\n"
                   "Content-Length: 2\r\n\r\n"));
}

XES_CORE_TEST_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
