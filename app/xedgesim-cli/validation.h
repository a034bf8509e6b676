// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "scenario/reader.h"

namespace xes::cli {

/// One entry of "files" in the documents of validate and run.
[[nodiscard]] Json fileEntry(const QString &file, const scenario::ReadOutcome &outcome);

} // namespace xes::cli
