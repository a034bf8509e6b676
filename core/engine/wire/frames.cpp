// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/frames.h"

#include <QtEndian>

namespace xes::engine::wire {

namespace {
constexpr qsizetype headerBytes = 8;
}

Result<void> FrameDecoder::feed(QByteArrayView bytes, const Sink &sink)
{
    if (!m_begun)
        m_unframed.append(bytes);
    while (!bytes.isEmpty()) {
        if (m_remaining > 0 && m_first) {
            const auto wanted = std::min<qsizetype>(firstPieceBytes, m_start.size() + m_remaining);
            const qsizetype length = std::min(bytes.size(), wanted - m_start.size());
            m_start.append(bytes.first(length));
            m_remaining -= static_cast<quint32>(length);
            bytes = bytes.sliced(length);
            if (m_start.size() == wanted) {
                m_first = false;
                sink(m_stream, std::exchange(m_start, {}), true);
            }
            continue;
        }
        if (m_remaining > 0) {
            const auto length = std::min<qsizetype>(bytes.size(), m_remaining);
            sink(m_stream, bytes.first(length), false);
            m_remaining -= static_cast<quint32>(length);
            bytes = bytes.sliced(length);
            continue;
        }
        const qsizetype missing = std::min(bytes.size(), headerBytes - m_header.size());
        m_header.append(bytes.first(missing));
        bytes = bytes.sliced(missing);
        if (m_header.size() < headerBytes)
            break;
        const auto kind = static_cast<quint8>(m_header[0]);
        m_remaining = qFromBigEndian<quint32>(m_header.constData() + 4);
        const bool zeros = m_header[1] == 0 && m_header[2] == 0 && m_header[3] == 0;
        if (kind > 3 || !zeros || m_remaining > maxFrameBytes) {
            return failure(ErrorCode::Protocol,
                           Text(QT_TRANSLATE_NOOP("core", "The engine's output stream is damaged.")));
        }
        // 0 is stdin, echoed; 3 is the engine's own error about the stream.
        m_stream = kind >= 2 ? OutputStream::Err : OutputStream::Out;
        m_first = true;
        m_header.clear();
        m_begun = true;
        m_unframed.clear();
    }
    return {};
}

} // namespace xes::engine::wire
