// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/logbatcher.h"

#include <iterator>

namespace xes {

LogBatcher::LogBatcher(engine::LogStream *stream, LogSink sink)
    : QObject(stream), m_stream(stream), m_sink(std::move(sink))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &LogBatcher::flush);
    connect(stream, &engine::LogStream::linesReceived, this,
            [this](const std::vector<engine::LogLine> &lines) {
                m_lines.insert(m_lines.end(), lines.begin(), lines.end());
                if (m_lines.size() >= waitingLimit)
                    m_stream->setPaused(true);
                if (!m_timer.isActive())
                    m_timer.start();
            });
    connect(stream, &engine::Stream::ended, this, [this](const std::optional<Error> &error) {
        m_end = error;
        flush();
    });
}

LogBatcher::~LogBatcher()
{
    if (m_end)
        m_sink.ended(*m_end);
}

void LogBatcher::taken()
{
    m_untaken = false;
    if (m_end || !m_timer.isActive())
        flush();
}

void LogBatcher::flush()
{
    m_timer.stop();
    if (m_untaken)
        return;
    if (!m_lines.empty()) {
        m_untaken = true;
        m_sink.lines(std::exchange(m_lines, {}));
        m_stream->setPaused(false);
    } else if (m_end) {
        m_sink.ended(*std::exchange(m_end, std::nullopt));
    }
}

} // namespace xes
