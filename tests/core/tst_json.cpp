// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "support/testcase.h"

#include <limits>

using namespace xes;

class TestJson : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbersInTheirShortestForm_data();
    void writesNumbersInTheirShortestForm();
    void keepsTheOrderOfKeysAndAllTexts();
    void refusesWhatIsNoJsonOrTooDeepOrTooWide();
};

void TestJson::writesNumbersInTheirShortestForm_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("python's digits") << 21.388588739669157 << QByteArray("21.388588739669157");
    QTest::newRow("whole") << 20.0 << QByteArray("20");
    QTest::newRow("half") << 0.5 << QByteArray("0.5");
    QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("null");
}

void TestJson::writesNumbersInTheirShortestForm()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QCOMPARE(toCompactJson(Json(number)), text);
}

void TestJson::keepsTheOrderOfKeysAndAllTexts()
{
    const QByteArray bytes = R"({"z":1,"a":[true,null,-3,"q\"\\\n\u0001ü"],"m":{}})";
    const auto value = parseJson(bytes);
    QVERIFY(value);
    QCOMPARE(toCompactJson(*value), QByteArray(R"({"z":1,"a":[true,null,-3,"q\"\\\n\u0001ü"],"m":{}})"));
}

void TestJson::refusesWhatIsNoJsonOrTooDeepOrTooWide()
{
    QVERIFY(!parseJson("{"));
    QVERIFY(!parseJson(""));
    QVERIFY(!parseJson("\"\xff\""));
    QVERIFY(!parseJson(QByteArray(200, '[') + QByteArray(200, ']')));
    QVERIFY(parseJson(QByteArray(50, '[') + QByteArray(50, ']')));
    QByteArray wide = "{";
    for (int i = 0; i < 20'000; ++i)
        wide += (i ? ",\"" : "\"") + QByteArray::number(i) + "\":0";
    QVERIFY(!parseJson(wide + "}"));
}

XES_CORE_TEST_MAIN(TestJson)
#include "tst_json.moc"
