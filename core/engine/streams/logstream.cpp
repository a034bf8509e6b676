// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/streams/logstream.h"

namespace xes::engine {

HttpLogStream::HttpLogStream(Client *client, ConnectionPool *pool, Opening opening, const LogOptions &options,
                             bool tty)
    : EngagedStream(client, pool), m_opening(std::move(opening)), m_raw(tty), m_assembler(options.timestamps)
{}

void HttpLogStream::begin()
{
    openExchange(pool(), m_opening);
}

void HttpLogStream::streamOpened(const wire::HttpHead &head)
{
    // From API 1.42 on the type tells; before, it is raw-stream always.
    if (head.field("Content-Type") == "application/vnd.docker.multiplexed-stream")
        m_raw = false;
}

void HttpLogStream::streamBytes(const QByteArray &bytes)
{
    std::vector<LogLine> lines;
    const auto keep = [&lines](LogLine line) { lines.push_back(std::move(line)); };
    Result<void> good;
    if (m_raw) {
        m_assembler.feed(OutputStream::Out, bytes, false, keep);
    } else {
        good = m_frames.feed(bytes, [&](OutputStream stream, QByteArrayView piece, bool first) {
            m_assembler.feed(stream, piece, first, keep);
        });
    }
    const QPointer<HttpLogStream> guard(this);
    if (!lines.empty())
        Q_EMIT linesReceived(lines);
    if (guard && !good)
        finish(good.error());
}

void HttpLogStream::streamEnded(const std::optional<Error> &error)
{
    std::vector<LogLine> lines;
    m_assembler.finish([&lines](LogLine line) { lines.push_back(std::move(line)); });
    const QPointer<HttpLogStream> guard(this);
    if (!lines.empty() && !hasEnded())
        Q_EMIT linesReceived(lines);
    if (!guard)
        return;
    if (!error && !m_raw && !m_frames.isBetweenFrames())
        finish(wire::answerCut());
    else
        finish(error);
}

} // namespace xes::engine
