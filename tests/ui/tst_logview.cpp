// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/logs/logview.h"

#include "support/testcase.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>

using namespace xes;
using namespace xes::ui;

namespace {

engine::LogLine line(const QByteArray &text, engine::OutputStream stream = engine::OutputStream::Out)
{
    return {stream, QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC), text, false};
}

std::vector<engine::LogLine> numbered(int from, int count)
{
    std::vector<engine::LogLine> lines;
    for (int i = from; i < from + count; ++i)
        lines.push_back(line("line " + QByteArray::number(i)));
    return lines;
}

} // namespace

class TestLogView : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsHostileText_data();
    void readsHostileText();
    void keepsColoursAsSpans();
    void floodIsBounded();
    void longLinesAreCut();
    void followsTheEnd();
    void neverScrollsAwayFromAReader();
    void findsAndHighlights();
    void copiesWhatIsSelected();
    void tellsTheStreamWithoutAlarm();
};

void TestLogView::readsHostileText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("hello") << QStringLiteral("hello");
    QTest::newRow("carriage return at the end") << QByteArray("hello\r\n") << QStringLiteral("hello");
    QTest::newRow("carriage return inside") << QByteArray("50%\r100%") << QStringLiteral("50%\u240d100%");
    QTest::newRow("tab") << QByteArray("a\tb") << QStringLiteral("a   b");
    QTest::newRow("sgr") << QByteArray("\x1b[31mred\x1b[0m") << QStringLiteral("red");
    QTest::newRow("title, by bell") << QByteArray("a\x1b]0;evil\x07z") << QStringLiteral("az");
    QTest::newRow("link, by ST") << QByteArray("\x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\")
                                 << QStringLiteral("y");
    QTest::newRow("clipboard without an end") << QByteArray("a\x1b]52;c;AAAA") << QStringLiteral("a");
    QTest::newRow("cursor and erasing") << QByteArray("\x1b[2J\x1b[1;1Hx\x1b[?25l") << QStringLiteral("x");
    QTest::newRow("question") << QByteArray("\x1b[6nx\x1b[c") << QStringLiteral("x");
    QTest::newRow("device control") << QByteArray("\x1bP$q\x1b\\x") << QStringLiteral("x");
    QTest::newRow("charset") << QByteArray("\x1b(0x") << QStringLiteral("x");
    QTest::newRow("escape at the end") << QByteArray("x\x1b") << QStringLiteral("x");
    QTest::newRow("nul and bell") << QByteArray("a\0b\x07", 4) << QStringLiteral("a\u2400b\u2407");
    QTest::newRow("bidi") << QByteArray("a\xe2\x80\xae"
                                        "b\xe2\x81\xa6")
                          << QStringLiteral("a\ufffdb\ufffd");
    QTest::newRow("c1") << QByteArray("a\xc2\x9b"
                                      "31mb")
                        << QStringLiteral("a\ufffd31mb");
    QTest::newRow("broken utf-8") << QByteArray("a\xff\xfe"
                                                "b")
                                  << QStringLiteral("a\ufffd\ufffdb");
    QTest::newRow("astral") << QByteArray("\xf0\x9f\x98\x80") << QStringLiteral("\U0001F600");
    QTest::newRow("tag character") << QByteArray("a\xf3\xa0\x81\x81") << QStringLiteral("a\ufffd");
    QTest::newRow("html stays text") << QByteArray("<b>x</b>") << QStringLiteral("<b>x</b>");
}

void TestLogView::readsHostileText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(readLogText(bytes).text, text);
}

void TestLogView::keepsColoursAsSpans()
{
    const LogText text = readLogText("ok \x1b[1;31mbad\x1b[0m \x1b[33mwarn\x1b[39m end");
    QCOMPARE(text.text, QStringLiteral("ok bad warn end"));
    const std::vector<LogSpan> expected{{3, 3, theme::Tone::Failed, true},
                                        {7, 4, theme::Tone::Degraded, false}};
    QVERIFY(text.spans == expected);
}

void TestLogView::floodIsBounded()
{
    LogView view;
    view.resize(400, 300);
    // 100 MB in lines of 1 KB.
    std::vector<engine::LogLine> batch;
    for (int i = 0; i < 1000; ++i)
        batch.push_back(line(QByteArray(1000, static_cast<char>('a' + i % 26))));
    QElapsedTimer clock;
    clock.start();
    qint64 longest = 0;
    for (int i = 0; i < 100; ++i) {
        const qint64 before = clock.elapsed();
        view.append(batch);
        longest = qMax(longest, clock.elapsed() - before);
    }
    QVERIFY(view.buffer().size() <= 100'000);
    QVERIFY2(view.buffer().characters() <= 33 * 1024 * 1024,
             qPrintable(QString::number(view.buffer().characters())));
    QCOMPARE(view.buffer().end(), qint64(100'000));
    QVERIFY(view.buffer().dropped() > 0);
    qInfo("100 MB: %lld ms, longest batch of 1000 lines %lld ms", clock.elapsed(), longest);
    (void)view.grab();
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    // Many short lines, more than are kept, at once.
    view.append(numbered(0, 150'000));
    QCOMPARE(view.buffer().size(), qint64(100'000));
    QCOMPARE(view.buffer().line(view.buffer().end() - 1).content.text, QStringLiteral("line 149999"));
}

void TestLogView::longLinesAreCut()
{
    QVERIFY(readLogText(QByteArray(1 << 20, 'x')).text.size() <= 8193);
    LogView view;
    view.resize(400, 100);
    view.append({line(QByteArray(65536, 'y'))});
    (void)view.grab();
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
}

void TestLogView::followsTheEnd()
{
    LogView view;
    view.resize(400, 200);
    view.append(numbered(0, 500));
    QVERIFY(view.isFollowing());
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QSignalSpy changes(&view, &LogView::followingChanged);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.isFollowing());
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
    QCOMPARE(changes.count(), 2);
}

void TestLogView::neverScrollsAwayFromAReader()
{
    LogView view(nullptr, 1000);
    view.resize(400, 200);
    view.append(numbered(0, 1000));
    view.verticalScrollBar()->setValue(400);
    const QString read = view.buffer().line(view.firstVisible()).content.text;
    view.append(numbered(1000, 300)); // 300 of the oldest go
    QVERIFY(!view.isFollowing());
    QCOMPARE(view.buffer().line(view.firstVisible()).content.text, read);
    view.append(numbered(1300, 900)); // and now what was read
    QCOMPARE(view.firstVisible(), view.buffer().begin());
    QVERIFY(!view.isFollowing());
}

void TestLogView::findsAndHighlights()
{
    LogView view;
    view.resize(400, 200);
    view.append(numbered(0, 1000));
    (void)view.grab(); // gives it its size
    view.setSearch(QStringLiteral("LINE 99"));
    QTRY_COMPARE(view.matchCount(), qint64(11)); // 99 and 990 … 999
    view.verticalScrollBar()->setValue(0);
    view.findNext();
    QCOMPARE(view.currentMatch(), qint64(1));
    QVERIFY(view.firstVisible() <= 99 && view.firstVisible() > 60);
    view.findPrevious();
    QCOMPARE(view.currentMatch(), qint64(11));
    view.append({line("line 99 again")});
    QTRY_COMPARE(view.matchCount(), qint64(12));
    const QImage marked = view.grab().toImage();
    view.setSearch({});
    QCOMPARE(view.matchCount(), qint64(0));
    QVERIFY(view.grab().toImage() != marked);
}

void TestLogView::copiesWhatIsSelected()
{
    LogView view;
    view.resize(400, 300);
    view.append({line("\x1b[31mone\x1b[0m"), line("two"), line("three")});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(30, theme::scaled(4) + 2));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      QPoint(30, theme::scaled(4) + theme::scaled(20) + 2));
    QCOMPARE(view.selectedText(), QStringLiteral("one\ntwo\n"));
    view.selectAll();
    QCOMPARE(view.selectedText(), QStringLiteral("one\ntwo\nthree\n"));
}

void TestLogView::tellsTheStreamWithoutAlarm()
{
    LogView out;
    LogView err;
    for (LogView *view : {&out, &err})
        view->resize(400, 60);
    out.append({line("text")});
    err.append({line("text", engine::OutputStream::Err)});
    QVERIFY(out.grab().toImage().convertToFormat(QImage::Format_Mono) !=
            err.grab().toImage().convertToFormat(QImage::Format_Mono));
    // Many programs tell everything there: it is no failure.
    const QImage picture = err.grab().toImage();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            QVERIFY(color.red() - qMax(color.green(), color.blue()) < 40);
        }
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    TestLogView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logview.moc"
