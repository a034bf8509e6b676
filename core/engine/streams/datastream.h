// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/streams/engagedstream.h"
#include "engine/wire/frames.h"

namespace xes::engine {

class HttpDataStream final : public EngagedStream<DataStream>
{
    Q_OBJECT

public:
    HttpDataStream(Client *client, ConnectionPool *pool, Opening opening)
        : EngagedStream(client, pool), m_opening(std::move(opening))
    {}

private:
    void begin() override { openExchange(pool(), m_opening); }
    void streamBytes(const QByteArray &bytes) override { Q_EMIT received(bytes); }

    Opening m_opening;
};

/// A connection that was upgraded: bytes both ways.
class HttpInteractiveStream final : public EngagedStream<InteractiveStream>
{
    Q_OBJECT

public:
    HttpInteractiveStream(Client *client, ConnectionPool *pool, Opening opening, bool tty)
        : EngagedStream(client, pool), m_opening(std::move(opening)), m_raw(tty)
    {}

    void write(const QByteArray &bytes) override;
    void closeInput() override;

private:
    void begin() override;
    void streamOpened(const wire::HttpHead &head) override;
    void streamBytes(const QByteArray &bytes) override;
    void streamEnded(const std::optional<Error> &error) override;

    Opening m_opening;
    QByteArray m_early; ///< written before the engine was ready for it
    wire::FrameDecoder m_frames;
    bool m_raw;
    bool m_isOpen = false;
    bool m_inputClosed = false;
};

} // namespace xes::engine
