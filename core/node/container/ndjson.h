// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/event.h"

#include <QByteArray>

#include <vector>

/// The prototype's newline-JSON: one event a line, both ways, without handshake or time. Pure: no socket.
namespace xes::ndjson {

/// A longer line is an error, and skipped to its end.
inline constexpr qsizetype maxLine = 1024 * 1024;

/// An event as the container wrote it.
struct Incoming
{
    std::optional<VirtualTime> time;
    QString type;
    QString source; ///< as claimed; may be empty
    std::optional<NodeId> destination;
    Payload payload;
    int sizeBytes = 0;
};

/// The event as a line, with its end.
[[nodiscard]] QByteArray encode(const Event &event);

/// Cuts a byte stream into lines and reads them. A bad line is one error; those after it are read all the
/// same.
class Reader
{
public:
    /// What the new bytes complete, in order.
    [[nodiscard]] std::vector<Result<Incoming>> feed(QByteArrayView bytes);
    /// What stands without a line end when the stream ends; nothing where it ended cleanly.
    [[nodiscard]] std::vector<Result<Incoming>> finish();

private:
    QByteArray m_rest;
    bool m_skipping = false;
};

} // namespace xes::ndjson
