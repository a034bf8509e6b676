// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scenario/yaml/tree.h"

#include <QByteArray>

namespace xes::scenario::yaml {

constexpr qint64 maxBytes = 8 * 1024 * 1024;
constexpr int maxDepth = 64;
constexpr int maxNodes = 100'000;

/// Reads exactly one document within the budgets above; time and memory are bounded by the length of the
/// text, whatever its aliases say. Never throws. The error's place has line and column. Any thread.
[[nodiscard]] Result<NodePtr> parse(const QByteArray &text);

} // namespace xes::scenario::yaml
