// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "scenario/yaml/tree.h"

#include <QByteArray>

#include <vector>

namespace xes::scenario::yaml {

constexpr qint64 maxBytes = 8 * 1024 * 1024;
constexpr int maxDepth = 64;
constexpr int maxNodes = 100'000;

struct Parsed
{
    NodePtr root;              ///< nothing where the document could not be read to its end
    std::vector<Error> errors; ///< each with line and column; its key where it is known
};

/// Reads exactly one document within the budgets above; time and memory are bounded by the length of the
/// text, whatever its aliases say. Goes on after a key that stands twice, a foreign tag and the like, so that
/// all is told at once. Never throws. Any thread.
[[nodiscard]] Parsed parse(const QByteArray &text);

} // namespace xes::scenario::yaml
