// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/streams/datastream.h"

namespace xes::engine {

void HttpInteractiveStream::begin()
{
    openExchange(pool(), m_opening);
}

void HttpInteractiveStream::write(const QByteArray &bytes)
{
    if (hasEnded() || m_inputClosed || bytes.isEmpty())
        return;
    if (m_isOpen && connection())
        connection()->write(bytes);
    else
        m_early += bytes;
}

void HttpInteractiveStream::closeInput()
{
    if (std::exchange(m_inputClosed, true) || !m_isOpen || !connection())
        return;
    connection()->closeWriting();
}

void HttpInteractiveStream::streamOpened(const wire::HttpHead &head)
{
    // Before API 1.42 it is raw-stream always, and later where it is not this.
    if (head.field("Content-Type") == "application/vnd.docker.multiplexed-stream")
        m_raw = false;
    m_isOpen = true;
    connect(connection(), &Connection::outputWritten, this, &InteractiveStream::inputWritten);
    if (!m_early.isEmpty())
        connection()->write(std::exchange(m_early, {}));
    if (m_inputClosed)
        connection()->closeWriting();
    Q_EMIT opened();
}

void HttpInteractiveStream::streamBytes(const QByteArray &bytes)
{
    if (m_raw) {
        Q_EMIT received(OutputStream::Out, bytes);
        return;
    }
    std::vector<std::pair<OutputStream, QByteArray>> pieces;
    const Result<void> good = m_frames.feed(bytes, [&](OutputStream stream, QByteArrayView piece, bool) {
        if (!pieces.empty() && pieces.back().first == stream)
            pieces.back().second.append(piece);
        else
            pieces.emplace_back(stream, piece.toByteArray());
    });
    const QPointer<HttpInteractiveStream> guard(this);
    for (const auto &[stream, piece] : pieces) {
        Q_EMIT received(stream, piece);
        if (!guard || hasEnded())
            return;
    }
    if (good)
        return;
    if (m_frames.hasBegun()) {
        finish(good.error());
        return;
    }
    m_raw = true; // an old engine's error, as plain text
    Q_EMIT received(OutputStream::Err, m_frames.takeUnframed());
}

void HttpInteractiveStream::streamEnded(const std::optional<Error> &error)
{
    const bool cut = !error && !m_raw && !m_frames.isBetweenFrames();
    if (cut && !m_frames.hasBegun()) { // such a text that is shorter than a frame's head
        const QPointer<HttpInteractiveStream> guard(this);
        Q_EMIT received(OutputStream::Err, m_frames.takeUnframed());
        if (guard)
            finish(error);
        return;
    }
    finish(cut ? wire::answerCut() : error);
}

} // namespace xes::engine
