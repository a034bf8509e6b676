// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/jsonview.h"
#include "support/testcase.h"

#include <limits>

using namespace xes;
using engine::wire::JsonDocument;
using engine::wire::JsonView;

/// The JSON that engines answer with, however it is meant.
class TestJsonView : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoJsonIsOneClearError_data();
    void whatIsNoJsonIsOneClearError();
    void whatIsUnusualIsRead_data();
    void whatIsUnusualIsRead();
    void wholeNumbersAreReadWhereTheyFit_data();
    void wholeNumbersAreReadWhereTheyFit();
    void anotherTypeReadsAsEmpty();
    void theFirstOfTwoMembersCounts();
    void itemsAndMembersComeInTheirOrder();
    void textsKeepEveryCharacter();
    void severalDocumentsLiveAtATime();
    void aLargeDocumentIsReadAndASmallOneAfterIt();
    void aListOfThousandsIsRead();
    void tooManyValuesAreRefusedButNotMarksInTexts();
};

void TestJsonView::whatIsNoJsonIsOneClearError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(says);
    };
    row("empty", {}, "it is empty");
    row("blank", " \n", "it is empty");
    row("lists 65 deep", QByteArray(65, '[') + QByteArray(65, ']'), "too many levels");
    row("lists 10 000 deep", QByteArray(10'000, '[') + QByteArray(10'000, ']'), "too many levels");
    row("a million lists without an end", QByteArray(1'000'000, '['), "too many values");
    row("invalid UTF-8", "{\"a\":\"\xc3\x28\"}", "no UTF-8");
    row("a surrogate in UTF-8", "{\"a\":\"\xed\xa0\x80\"}", "no UTF-8");
    row("half a surrogate pair", R"({"a":"\ud800"})", "broken JSON");
    row("more behind the end", R"({"a":1} x)", "broken JSON");
    row("a second document", R"({"a":1}{"a":2})", "broken JSON");
    row("a zero byte between", QByteArray("{\0}", 3), "broken JSON");
    row("a zero byte behind", QByteArray("{}\0", 3), "broken JSON");
    row("cut in a text", R"({"a":"b)", "broken JSON");
    row("cut in an object", R"({"a":1)", "broken JSON");
    row("a line's end in a text", "{\"a\":\"b\nc\"}", "broken JSON");
    row("HTML", "<html>", "broken JSON");
    row("a number no double holds", R"({"a":1e999})", "a number that is none or too large");
    row("a whole number of 20 digits", R"({"a":99999999999999999999})", "a number that is none or too large");
    row("a leading zero", R"({"a":01})", "a number that is none or too large");
}

void TestJsonView::whatIsNoJsonIsOneClearError()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const Result<JsonDocument> document = JsonDocument::parse(json);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Protocol);
    QCOMPARE(document.error().message.english(),
             QStringLiteral("The engine's answer cannot be understood: %1.").arg(says));
}

void TestJsonView::whatIsUnusualIsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &json, const QString &text) {
        QTest::newRow(name) << json << text;
    };
    row("a byte order mark", "\xEF\xBB\xBF{\"a\":\"b\"}", QStringLiteral("b"));
    row("blanks around", " \r\n\t{ \"a\" : \"b\" } \n", QStringLiteral("b"));
    row("a zero character", R"({"a":"x\u0000y"})", QStringLiteral("x%1y").arg(QChar(0)));
    row("a surrogate pair", R"({"a":"\ud83d\ude00"})", QString::fromUtf8("😀"));
    row("an escaped key", R"({"\u0061":"b"})", QStringLiteral("b"));
    row("63 levels", R"({"a":"b","c":)" + QByteArray(63, '[') + QByteArray(63, ']') + '}',
        QStringLiteral("b"));
}

void TestJsonView::whatIsUnusualIsRead()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    // With room behind it and without: it is copied then.
    for (const qsizetype room : {qsizetype(0), qsizetype(200)}) {
        QByteArray bytes = json;
        bytes.reserve(json.size() + room);
        const Result<JsonDocument> document = JsonDocument::parse(bytes);
        QVERIFY(document);
        QCOMPARE(document->root()["a"].toString(), text);
    }
    const Result<JsonDocument> raw = JsonDocument::parse(QByteArray::fromRawData(json.data(), json.size()));
    QVERIFY(raw);
    QCOMPARE(raw->root()["a"].toString(), text);
}

void TestJsonView::wholeNumbersAreReadWhereTheyFit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("integer"); // 7: does not fit
    QTest::addColumn<int>("small");
    QTest::addColumn<double>("real");
    const auto row = [](const char *json, qint64 integer, int small, double real) {
        QTest::newRow(json) << QByteArray(json) << integer << small << real;
    };
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    row("0", 0, 0, 0);
    row("-5", -5, -5, -5);
    row("137.0", 137, 137, 137);
    row("1.5", 7, 7, 1.5);
    row("2147483647", 2147483647, 2147483647, 2147483647);
    row("2147483648", 2147483648, 7, 2147483648);
    row("9007199254740993", 9007199254740993, 7, 9007199254740992.0);
    row("9223372036854775807", most, 7, 9223372036854775807.0);
    row("-9223372036854775808", least, 7, -9223372036854775808.0);
    row("9223372036854775808", 7, 7, 9223372036854775808.0);
    row("18446744073709551615", 7, 7, 18446744073709551615.0); // no limit
    row("1e300", 7, 7, 1e300);
    row("1e-999", 0, 0, 0);
    row("true", 7, 7, 0);
    row("\"3\"", 7, 7, 0);
}

void TestJsonView::wholeNumbersAreReadWhereTheyFit()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, integer);
    QFETCH(int, small);
    QFETCH(double, real);
    const Result<JsonDocument> document = JsonDocument::parse(json);
    QVERIFY(document);
    QCOMPARE(document->root().toInteger(7), integer);
    QCOMPARE(document->root().toInt(7), small);
    QCOMPARE(document->root().toDouble(), real);
}

void TestJsonView::anotherTypeReadsAsEmpty()
{
    const auto document =
        JsonDocument::parse(R"({"text":"1","list":[1],"map":{"a":1},"no":null,"yes":true})");
    QVERIFY(document);
    const JsonView root = document->root();
    QVERIFY(!JsonView().isPresent() && !root["other"].isPresent() && !root["other"]["more"].isPresent());
    QVERIFY(root["no"].isPresent() && root["no"].isNull() && !root["other"].isNull());
    QVERIFY(root["text"].isString() && root["list"].isArray() && root["map"].isObject() &&
            root["yes"].isBool());
    for (const char *key : {"list", "map", "no", "yes", "other"})
        QVERIFY2(root[key].toString().isEmpty(), key);
    for (const char *key : {"text", "list", "map", "no", "other"})
        QVERIFY2(!root[key].toBool() && root[key].toBool(true), key);
    for (const char *key : {"text", "no", "yes", "other"}) {
        QCOMPARE(root[key].count(), 0);
        QVERIFY2(root[key].isEmpty() && root[key].toStrings().isEmpty() && root[key].toMap().isEmpty(), key);
        QVERIFY2(!root[key]["a"].isPresent(), key);
    }
    QVERIFY(root["list"].toMap().isEmpty() && root["map"].toStrings().isEmpty());
    QVERIFY(!root["list"]["a"].isPresent());
}

void TestJsonView::theFirstOfTwoMembersCounts()
{
    const auto document = JsonDocument::parse(R"({"Id":"abc","ID":"no","Id":"xyz"})");
    QCOMPARE(document->root()["Id"].toString(), QStringLiteral("abc"));
    QCOMPARE(document->root().count(), 3);
}

void TestJsonView::itemsAndMembersComeInTheirOrder()
{
    const auto document =
        JsonDocument::parse(R"({"b":[1,[2,3],"x",{"y":[]},18446744073709551615,1.5,"z"],"ä":{},
                                                  "a":"end"})");
    QVERIFY(document);
    const JsonView root = document->root();
    QCOMPARE(root["b"].count(), 7);
    QCOMPARE(root["b"].toStrings().join(QLatin1Char(',')), QStringLiteral(",,x,,,,z"));
    QString keys;
    for (const auto &member : root.members())
        keys += member.name();
    QCOMPARE(keys, QString::fromUtf8("bäa"));
    QCOMPARE(root["a"].toString(), QStringLiteral("end"));
    QCOMPARE(root["ä"].isEmpty(), true);
    const auto labels = JsonDocument::parse(R"({"b":"1","a":"2","c":3,"b":"4"})")->root().toMap().keys();
    QCOMPARE(labels, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void TestJsonView::textsKeepEveryCharacter()
{
    const QString all = QString::fromUtf8("\"\\/\b\f\n\r\t ä€😀");
    const auto document = JsonDocument::parse(R"(["\"\\\/\b\f\n\r\t ä€😀"])");
    QVERIFY(document);
    QCOMPARE(document->root().toStrings(), QStringList(all));
}

void TestJsonView::severalDocumentsLiveAtATime()
{
    std::vector<JsonDocument> documents;
    for (int i = 0; i < 10; ++i)
        documents.push_back(std::move(*JsonDocument::parse("[\"" + QByteArray::number(i) + "\"]")));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(documents[std::size_t(i)].root().toStrings(), QStringList(QString::number(i)));
    documents[3] = std::move(documents[4]);
    QCOMPARE(documents[3].root().toStrings(), QStringList(QStringLiteral("4")));
}

void TestJsonView::aLargeDocumentIsReadAndASmallOneAfterIt()
{
    const QByteArray text(3 * 1024 * 1024, 'a');
    QCOMPARE(JsonDocument::parse('"' + text.repeated(2) + '"').error().message.english(),
             QStringLiteral("The engine's answer cannot be understood: it is larger than 4 MiB."));
    for (int i = 0; i < 3; ++i) {
        const auto large = JsonDocument::parse("[\"" + text + "\"]");
        QVERIFY(large);
        QCOMPARE((*large->root().items().begin()).toUtf8().size(), text.size());
        QCOMPARE(JsonDocument::parse("[1]")->root().count(), 1);
        QVERIFY(!JsonDocument::parse("[1"));
    }
}

/// What an engine with thousands of containers answers.
void TestJsonView::aListOfThousandsIsRead()
{
    const QByteArray item = R"({"Id":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",)"
                            R"("Names":["/project-service-1"],"Image":"registry.example.org/service:1.2.3",)"
                            R"("Labels":{"com.docker.compose.project":"project",)"
                            R"("com.docker.compose.service":"service"},"State":"running"},)";
    const QByteArray list = '[' + item.repeated(2'500'000 / item.size()).chopped(1) + ']';
    const auto document = JsonDocument::parse(list);
    QVERIFY2(document, document ? "" : qPrintable(document.error().message.english()));
    QVERIFY(document->root().count() > 7'000);
}

void TestJsonView::tooManyValuesAreRefusedButNotMarksInTexts()
{
    const auto repeated = [](const char *piece) { return QByteArray(piece).repeated(1'000'000); };
    QCOMPARE(JsonDocument::parse("[\"\"" + repeated(",0") + ']').error().message.english(),
             QStringLiteral("The engine's answer cannot be understood: too many values."));
    QVERIFY(!JsonDocument::parse("[[]" + repeated(",[]") + ']'));
    QVERIFY(!JsonDocument::parse('[' + repeated("]")));
    const auto inText = JsonDocument::parse("[\"\\\"" + repeated(",:[{") + "\\\\\"]");
    QVERIFY(inText);
    QCOMPARE((*inText->root().items().begin()).toUtf8().size(), 4'000'002);
}

XES_CORE_TEST_MAIN(TestJsonView)
#include "tst_jsonview.moc"
