// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/streams/logstream.h"

namespace xes::engine {

HttpLogStream::HttpLogStream(Client *client, ConnectionPool *pool, Opening opening, const LogOptions &options,
                             std::optional<bool> tty, bool typeTells)
    : EngagedStream(client, pool),
      m_opening(std::move(opening)),
      m_raw(tty.value_or(false)),
      m_isKnown(tty.has_value()),
      m_typeTells(typeTells),
      m_assembler(options.timestamps)
{}

void HttpLogStream::begin()
{
    openExchange(pool(), m_opening);
}

void HttpLogStream::streamOpened(const wire::HttpHead &head)
{
    // Before API 1.42 it is raw-stream always.
    const auto type = head.field("Content-Type");
    const bool framed = type == "application/vnd.docker.multiplexed-stream";
    if (framed || (m_typeTells && type == "application/vnd.docker.raw-stream")) {
        m_raw = !framed;
        m_isKnown = true;
    }
}

Result<void> HttpLogStream::decode(const QByteArray &bytes, const wire::LogAssembler::Sink &keep)
{
    if (!m_raw) {
        Result<void> good = m_frames.feed(bytes, [&](OutputStream stream, QByteArrayView piece, bool first) {
            m_assembler.feed(stream, piece, first, keep);
        });
        if (good || m_frames.hasBegun() || m_isKnown)
            return good;
        m_raw = true; // a terminal's
        m_assembler.feed(OutputStream::Out, m_frames.takeUnframed(), false, keep);
        return {};
    }
    m_assembler.feed(OutputStream::Out, bytes, false, keep);
    return {};
}

void HttpLogStream::streamBytes(const QByteArray &bytes)
{
    std::vector<LogLine> lines;
    const auto keep = [&lines](LogLine line) { lines.push_back(std::move(line)); };
    const Result<void> good = decode(bytes, keep);
    const QPointer<HttpLogStream> guard(this);
    if (!lines.empty())
        Q_EMIT linesReceived(lines);
    if (guard && !good)
        finish(good.error());
}

void HttpLogStream::streamEnded(const std::optional<Error> &error)
{
    std::vector<LogLine> lines;
    const auto keep = [&lines](LogLine line) { lines.push_back(std::move(line)); };
    if (!error && !m_raw && !m_isKnown &&
        !m_frames.hasBegun()) { // a text that is shorter than a frame's head
        m_raw = true;
        m_assembler.feed(OutputStream::Out, m_frames.takeUnframed(), false, keep);
    }
    m_assembler.finish(keep);
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
