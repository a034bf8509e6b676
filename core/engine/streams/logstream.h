// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/streams/engagedstream.h"
#include "engine/wire/frames.h"
#include "engine/wire/lines.h"

namespace xes::engine {

class HttpLogStream final : public EngagedStream<LogStream>
{
    Q_OBJECT

public:
    /// @param typeTells whether the type of the answer says if it is a terminal's (from API 1.42 on)
    HttpLogStream(Client *client, ConnectionPool *pool, Opening opening, const LogOptions &options,
                  std::optional<bool> tty, bool typeTells);

private:
    void begin() override;
    void streamOpened(const wire::HttpHead &head) override;
    void streamBytes(const QByteArray &bytes) override;
    void streamEnded(const std::optional<Error> &error) override;

    [[nodiscard]] Result<void> decode(const QByteArray &bytes, const wire::LogAssembler::Sink &keep);

    Opening m_opening;
    bool m_raw;
    bool m_isKnown; ///< which of the two it is; else its first bytes tell
    bool m_typeTells;
    wire::FrameDecoder m_frames;
    wire::LogAssembler m_assembler;
};

} // namespace xes::engine
