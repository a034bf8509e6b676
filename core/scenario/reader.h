// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scenario/scenario.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace xes::scenario {

/// What reading a file found: all errors and warnings at once, in the order of their places.
struct ReadOutcome
{
    std::optional<Scenario> scenario; ///< set where there are no errors
    std::vector<Error> errors;        ///< each with line, column, key and remedy
    std::vector<Error> warnings;

    /// The scenario, or the first error.
    [[nodiscard]] Result<Scenario> toResult() const;
};

/// Parses and validates; touches nothing else. Any thread.
/// @param file the name for messages and for what is relative to it
[[nodiscard]] ReadOutcome readScenario(const QByteArray &yaml, const QString &file);

/// The same from a file (at most 8 MiB).
[[nodiscard]] ReadOutcome readScenarioFile(const QString &path);

} // namespace xes::scenario
