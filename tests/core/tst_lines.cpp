// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/frames.h"
#include "engine/wire/lines.h"
#include "support/testcase.h"

#include <QtEndian>

using namespace xes;
using namespace xes::engine;
using wire::FrameDecoder;
using wire::LineSplitter;
using wire::LogAssembler;

/// Multiplexed frames, lines and stamps: from bytes to log lines.
class TestLines : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void framesComeApartInPiecesOfAnySize();
    void badFramesAreRefused_data();
    void badFramesAreRefused();
    void linesAreSplitWhereverThePiecesEnd();
    void longLinesAreCutAtAWholeCharacter();
    void stampsAreTakenOff_data();
    void stampsAreTakenOff();
    void aLineOfSeveralStampedFramesIsOne();
    void theTwoStreamsDoNotMix();
};

namespace {

QByteArray frame(int stream, const QByteArray &payload)
{
    QByteArray out(8, '\0');
    out[0] = static_cast<char>(stream);
    qToBigEndian(static_cast<quint32>(payload.size()), out.data() + 4);
    return out + payload;
}

std::vector<LogLine> readLog(const QByteArray &bytes, qsizetype piece, bool timestamps)
{
    std::vector<LogLine> lines;
    FrameDecoder frames;
    LogAssembler assembler(timestamps);
    const auto keep = [&lines](LogLine line) { lines.push_back(std::move(line)); };
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const auto good = frames.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)),
                                      [&](OutputStream stream, QByteArrayView part, bool first) {
                                          assembler.feed(stream, part, first, keep);
                                      });
        if (!good)
            break;
    }
    assembler.finish(keep);
    return lines;
}

} // namespace

void TestLines::framesComeApartInPiecesOfAnySize()
{
    const QByteArray bytes =
        frame(1, "one") + frame(2, {}) + frame(2, QByteArray(1000, 'e')) + frame(1, "two");
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(5), qsizetype(9)}) {
        FrameDecoder decoder;
        QByteArray out;
        QByteArray err;
        int firsts = 0;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            QVERIFY(decoder.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)),
                                 [&](OutputStream stream, QByteArrayView part, bool first) {
                                     (stream == OutputStream::Out ? out : err).append(part);
                                     firsts += first ? 1 : 0;
                                 }));
        }
        QCOMPARE(out, QByteArray("onetwo"));
        QCOMPARE(err, QByteArray(1000, 'e'));
        QCOMPARE(firsts, 3);
        QVERIFY(decoder.isBetweenFrames());
    }
}

void TestLines::badFramesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("OCI runtime exec failed");
    QTest::newRow("stream 7") << QByteArray("\x07\0\0\0\0\0\0\1x", 9);
    QTest::newRow("too long") << QByteArray("\1\0\0\0\x7f\xff\xff\xff", 8);
}

void TestLines::badFramesAreRefused()
{
    QFETCH(QByteArray, bytes);
    FrameDecoder decoder;
    const auto result = decoder.feed(bytes, [](OutputStream, QByteArrayView, bool) { QFAIL("a frame"); });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Protocol);
}

void TestLines::linesAreSplitWhereverThePiecesEnd()
{
    const QByteArray bytes = "first\nzwölf\r\n\nlast";
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(3)}) {
        LineSplitter splitter;
        QList<QByteArray> lines;
        const auto keep = [&lines](const QByteArray &line, bool cut) { lines.append(cut ? "CUT" : line); };
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            splitter.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)), keep);
        splitter.finish(keep);
        QCOMPARE(lines, (QList<QByteArray>{"first", "zwölf", "", "last"}));
    }
}

void TestLines::longLinesAreCutAtAWholeCharacter()
{
    const QByteArray text = "a" + QByteArray("€").repeated(20);
    for (qsizetype limit = 1; limit < text.size(); ++limit) {
        for (const qsizetype piece : {qsizetype(1), qsizetype(1000)}) {
            LineSplitter splitter(limit);
            QList<QByteArray> lines;
            QList<bool> cuts;
            const auto keep = [&](const QByteArray &line, bool cut) {
                lines.append(line);
                cuts.append(cut);
            };
            const QByteArray bytes = text + "\nb\n";
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                splitter.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)), keep);
            QCOMPARE(lines, (QList<QByteArray>{text.first(1 + (limit - 1) / 3 * 3), "b"}));
            QCOMPARE(cuts, (QList<bool>{true, false}));
        }
    }
}

void TestLines::stampsAreTakenOff_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("rest");
    using B = QByteArray;
    QTest::newRow("nano") << B("2026-11-25T02:31:48.123456789Z text") << 1795573908123LL << B("text");
    QTest::newRow("seconds") << B("2026-11-25T02:31:48Z text") << 1795573908000LL << B("text");
    QTest::newRow("offset") << B("2026-11-25T03:31:48.5+01:00 text") << 1795573908500LL << B("text");
    QTest::newRow("empty line") << B("2026-11-25T02:31:48.123456789Z ") << 1795573908123LL << B();
    QTest::newRow("none") << B("hello world, this is a line of text") << -1LL
                          << B("hello world, this is a line of text");
    QTest::newRow("short") << B("2026-11") << -1LL << B("2026-11");
    QTest::newRow("no day") << B("2026-02-31T02:31:48.123456789Z text") << -1LL
                            << B("2026-02-31T02:31:48.123456789Z text");
}

void TestLines::stampsAreTakenOff()
{
    QFETCH(QByteArray, line);
    QFETCH(qint64, ms);
    QFETCH(QByteArray, rest);
    QByteArrayView view = line;
    const QDateTime time = wire::takeTimestamp(view);
    QCOMPARE(time.isValid() ? time.toMSecsSinceEpoch() : -1, ms);
    QCOMPARE(view.toByteArray(), rest);
}

void TestLines::aLineOfSeveralStampedFramesIsOne()
{
    const QByteArray stamp = "2026-11-25T02:31:48.123456789Z ";
    const QByteArray half(16384, 'x');
    const QByteArray bytes = frame(1, stamp + half) + frame(1, stamp + half + "\n") +
                             frame(1, stamp + "short\n") + frame(1, stamp + "2026 is no stamp\n");
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(1000)}) {
        const auto lines = readLog(bytes, piece, true);
        QCOMPARE(lines.size(), std::size_t(3));
        QCOMPARE(lines[0].text, half + half);
        QVERIFY(!lines[0].cut);
        QCOMPARE(lines[1].text, QByteArray("short"));
        QCOMPARE(lines[1].time.toMSecsSinceEpoch(), 1795573908123LL);
        QCOMPARE(lines[2].text, QByteArray("2026 is no stamp"));
    }
    const auto cut = readLog(frame(2, stamp + QByteArray(70'000, 'y') + "\n"), 4096, true);
    QCOMPARE(cut.size(), std::size_t(1));
    QVERIFY(cut[0].cut);
    QCOMPARE(cut[0].text.size(), 64 * 1024);
    QCOMPARE(cut[0].stream, OutputStream::Err);
}

void TestLines::theTwoStreamsDoNotMix()
{
    const QByteArray bytes = frame(1, "out ") + frame(2, "err\n") + frame(1, "more\n");
    const auto lines = readLog(bytes, 3, false);
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[0].text, QByteArray("err"));
    QCOMPARE(lines[1].text, QByteArray("out more"));
    QVERIFY(!lines[1].time.isValid());
}

XES_CORE_TEST_MAIN(TestLines)
#include "tst_lines.moc"
