// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace xes::engine::wire {

/// "YYYY-MM-DDTHH:MM:SS[.fraction](Z|+hh:mm)" and nothing else, cut to milliseconds (RFC 3339, section 5.6,
/// as Go writes it). Invalid where the text is none, and for Go's zero time, the year 1.
[[nodiscard]] QDateTime parseRfc3339(QByteArrayView text);

} // namespace xes::engine::wire
