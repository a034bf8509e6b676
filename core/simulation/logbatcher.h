// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/streams.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace xes {

/// What a feed of log lines is told with; called in the engine thread.
struct LogSink
{
    std::function<void(std::vector<engine::LogLine>)> lines; ///< LogBatcher::taken() follows when they are
    std::function<void(std::optional<Error>)> ended;
};

/// Collects lines, so that a container that floods costs one message in 50 ms, and none while the last has
/// not been taken: then the stream waits, and with it the engine. Lives and goes with its stream.
class LogBatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{50};
    /// No more wait for a reader that is busy, but for what one read brings.
    static constexpr std::size_t waitingLimit = 20'000;

    LogBatcher(engine::LogStream *stream, LogSink sink);
    /// Tells an end that waits for the reader.
    ~LogBatcher() override;

    /// The reader is done with what it was given last.
    void taken();
    [[nodiscard]] std::size_t waiting() const { return m_lines.size(); }

private:
    void flush();

    engine::LogStream *m_stream;
    LogSink m_sink;
    std::vector<engine::LogLine> m_lines;
    QTimer m_timer;
    bool m_untaken = false;
    std::optional<std::optional<Error>> m_end; ///< told when all lines are
};

} // namespace xes
