// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/virtualtime.h"
#include "scenario/scenario.h"

#include <QStringList>

#include <optional>

namespace xes::cli {

/// What was typed, checked.
struct CommandLine
{
    enum class Verb { None, Help, Version, Engine, Validate, Run, Orphans, Cleanup };

    Verb verb = Verb::None;
    QString engine;
    bool json = false;
    bool quiet = false;
    bool noColor = false;
    QStringList arguments; ///< files

    // run
    std::optional<VirtualDuration> until;
    std::optional<VirtualDuration> step;
    std::optional<scenario::Pace> pace;
    std::optional<std::int64_t> seed;
    QString events;
    bool trust = false;
    bool keep = false;

    // cleanup
    bool dryRun = false;
    bool volumes = false;
    bool prototype = false;
    QStringList ids;
};

/// Options may stand before and after the command, as "--name value" or "--name=value".
/// The error is ErrorCode::Usage. (QCommandLineParser would end the program with 1.)
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// The help of the whole program or of one command, for people.
[[nodiscard]] QString helpText();

} // namespace xes::cli
