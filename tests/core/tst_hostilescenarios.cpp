// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/reader.h"
#include "support/testcase.h"

#include <QElapsedTimer>

using namespace xes;
using namespace xes::scenario;

namespace {

const QByteArray simulation = "simulation: {duration: 1s, seed: 1}\n";

QByteArray docker(const QByteArray &line)
{
    return "xedgesim: 1\n" + simulation + "nodes:\n  - id: c\n    type: edge\n    implementation: docker\n" +
           "    docker:\n      image: alpine\n      " + line + "\n";
}

} // namespace

/// Texts that want the reader's time, memory or life.
class TestHostileScenarios : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnAliasBombAtOnce();
    void refusesHostileTextsSoon_data();
    void refusesHostileTextsSoon();
    void aTextWithNothingInItIsRefusedAtItsPlace();
    void survivesEveryCutAndEveryChangedByte();
};

void TestHostileScenarios::refusesAnAliasBombAtOnce()
{
    QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c <= 'i'; ++c) {
        bomb += QByteArray(1, c) + ": &" + c + " [";
        for (int i = 0; i < 9; ++i)
            bomb += QByteArray(i ? "," : "") + "*" + char(c - 1);
        bomb += "]\n";
    }
    QElapsedTimer timer;
    timer.start();
    const ReadOutcome read = readScenario(bomb, {});
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(int(read.errors.size()), 1);
    const QString words = read.errors[0].message.english();
    QVERIFY2(words.contains(QStringLiteral("100 000")), qPrintable(words));
    QVERIFY(read.errors[0].place.line > 0);
}

void TestHostileScenarios::aTextWithNothingInItIsRefusedAtItsPlace()
{
    const ReadOutcome read = readScenario(docker("environment: {A: \"x\\0y\"}"), {});
    QCOMPARE(int(read.errors.size()), 1);
    QCOMPARE(read.errors[0].place.line, 9);
    QVERIFY(read.errors[0].place.column > 20);
    QVERIFY(!read.errors[0].remedy.isEmpty());
}

void TestHostileScenarios::refusesHostileTextsSoon_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto repeated = [](const char *piece, int times) { return QByteArray(piece).repeated(times); };
    QTest::newRow("open brackets") << repeated("[", 1024 * 1024);
    QTest::newRow("open braces") << repeated("{", 1024 * 1024);
    QTest::newRow("open maps in brackets") << repeated("[a: ", 300'000);
    QTest::newRow("open maps") << repeated("{a: ", 300'000);
    QTest::newRow("dashes") << repeated("- ", 500'000);
    QTest::newRow("questions") << repeated("? ", 500'000);
    QTest::newRow("closing brackets") << repeated("]", 1024 * 1024);
    QTest::newRow("65 levels") << repeated("[", 65) + repeated("]", 65);
    QTest::newRow("a long list") << "a: [" + repeated("x,", 4'000'000) + "]";
    QTest::newRow("a long list below another") << repeated("- x\n", 200'000);
    QTest::newRow("anchors") << repeated("&a ", 300'000);
    QTest::newRow("tags") << repeated("!a ", 300'000);
    QTest::newRow("directives") << repeated("%A b\n", 200'000);
    QTest::newRow("documents") << repeated("---\n", 200'000);
    QTest::newRow("too many keys") << [] {
        QByteArray out;
        for (int i = 0; i < 60'000; ++i)
            out += "k" + QByteArray::number(i) + ": 1\n";
        return out;
    }();
    QTest::newRow("more than 8 MiB") << QByteArray(9 * 1024 * 1024, 'a');
    QTest::newRow("quotes") << repeated("\"", 1024 * 1024 + 1);
    QTest::newRow("stars") << repeated("*", 1024 * 1024);
    QTest::newRow("too many ports") << docker("ports: [" + repeated("1-1000:1-1000,", 30'000) + "]");
    QTest::newRow("too many nodes") << simulation + "nodes:\n" + repeated("- a\n", 10'001);
    QTest::newRow("deep aliases") << [] {
        QByteArray out = "a0: &a0 [x]\n";
        for (int i = 1; i < 80; ++i)
            out += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" +
                   QByteArray::number(i - 1) + "]\n";
        return out;
    }();
}

void TestHostileScenarios::refusesHostileTextsSoon()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const ReadOutcome read = readScenario(text, {});
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!read.scenario);
    QVERIFY(!read.errors.empty());
    QVERIFY(!read.errors[0].message.isEmpty());
}

void TestHostileScenarios::survivesEveryCutAndEveryChangedByte()
{
    const QByteArray text =
        docker("ports: {80/udp: [127.0.0.1, 8080]}\n      command: \"a 'b c'\"\n      volumes: ['a:/b:ro']");
    QVERIFY(readScenario(text, {}).scenario);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ReadOutcome cut = readScenario(text.left(i), {});
        QVERIFY(cut.scenario || !cut.errors.empty());
        for (const char c : {'[', '}', ':', '"', '\n', '*', '&', '!', '\0', '\xc3', '#', '-'}) {
            QByteArray changed = text;
            changed[i] = c;
            const ReadOutcome read = readScenario(changed, {});
            QVERIFY(read.scenario.has_value() == read.errors.empty());
        }
    }
}

XES_CORE_TEST_MAIN(TestHostileScenarios)
#include "tst_hostilescenarios.moc"
