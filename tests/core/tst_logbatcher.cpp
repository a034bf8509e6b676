// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/logbatcher.h"

#include "support/testcase.h"

#include <QSignalSpy>

using namespace xes;

namespace {

class ScriptedLog : public engine::LogStream
{
public:
    void stop() override {}
    void setPaused(bool paused) override { isPaused = paused; }
    void say(std::size_t count) { Q_EMIT linesReceived(std::vector<engine::LogLine>(count)); }

    bool isPaused = false;
};

} // namespace

class TestLogBatcher : public TestCase
{
    Q_OBJECT

private:
    std::vector<std::size_t> m_batches;
    int m_ends = 0;

    LogSink sink()
    {
        return {[this](const std::vector<engine::LogLine> &lines) { m_batches.push_back(lines.size()); },
                [this](const std::optional<Error> &) { ++m_ends; }};
    }

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_batches.clear();
        m_ends = 0;
    }

    void linesThatComeTogetherAreToldTogether()
    {
        ScriptedLog log;
        new LogBatcher(&log, sink());
        log.say(3);
        log.say(4);
        QVERIFY(m_batches.empty());
        QTRY_COMPARE(m_batches, (std::vector<std::size_t>{7}));
    }

    void aReaderThatIsBusyGetsNoMoreAndTheStreamWaits()
    {
        ScriptedLog log;
        auto *batcher = new LogBatcher(&log, sink());
        log.say(1);
        QTRY_COMPARE(m_batches.size(), 1U);
        std::size_t said = 0;
        for (; !log.isPaused && said < 10 * LogBatcher::waitingLimit; said += 500)
            log.say(500);
        QVERIFY(log.isPaused);
        QCOMPARE(said, LogBatcher::waitingLimit);
        QTimer later; // than a batch would come
        later.start(3 * LogBatcher::pause);
        QSignalSpy waited(&later, &QTimer::timeout);
        QVERIFY(waited.wait());
        QCOMPARE(m_batches.size(), 1U);
        batcher->taken();
        QTRY_COMPARE(m_batches, (std::vector<std::size_t>{1, said}));
        QVERIFY(!log.isPaused);
        QCOMPARE(batcher->waiting(), 0U);
    }

    void theEndIsToldThoughTheStreamGoesAtOnce()
    {
        {
            ScriptedLog log;
            new LogBatcher(&log, sink());
            log.say(1);
            Q_EMIT log.ended(std::nullopt);
            QCOMPARE(m_ends, 0); // the line is not taken yet
        }
        QCOMPARE(m_ends, 1);
    }

    void theEndComesAfterTheLastLine()
    {
        ScriptedLog log;
        auto *batcher = new LogBatcher(&log, sink());
        log.say(1);
        Q_EMIT log.ended(std::nullopt);
        QCOMPARE(m_batches.size(), 1U);
        QCOMPARE(m_ends, 0);
        batcher->taken();
        QCOMPARE(m_ends, 1);
    }
};

XES_CORE_TEST_MAIN(TestLogBatcher)
#include "tst_logbatcher.moc"
