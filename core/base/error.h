// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <QString>

namespace xes {

/// Why something failed, for code to decide on. name() is the stable text of it in JSON.
enum class ErrorCode {
    // the caller
    InvalidArgument,
    Usage,
    // files and scenarios
    FileNotFound,
    FileUnreadable,
    FileNotWritten,
    InvalidScenario,
    NotSupportedYet,
    ConsentNeeded,
    // reaching an engine
    EngineNotFound,
    EngineNotPermitted,
    EngineConnectionRefused,
    EngineTooOld,
    EngineUnusable,
    // an answer of an engine
    ApiRefused,
    NotFound,
    Conflict,
    NotModified,
    Refused,
    Protocol,
    // how a call ended
    Cancelled,
    TimedOut,
    Disconnected,
    Abandoned,
    // nodes
    ImageMissing,
    PortTaken,
    BadCommand,
    NoSubnet,
    NotReady,
    NodeFailed,
    // everything else
    Internal,
};

/// The code's stable, lower-case name, such as "engine_not_found".
[[nodiscard]] QString errorName(ErrorCode code);

/// Whether no engine was reached, or none that we can speak to (the command line's exit code 2).
[[nodiscard]] bool isEngineUnreachable(ErrorCode code);

/// A place in a file. Lines and columns count from 1; 0 is "not known".
struct SourcePlace
{
    QString file;
    int line = 0;
    int column = 0;
    QString key; ///< the key's path, such as "nodes[2].docker.image"

    friend bool operator==(const SourcePlace &, const SourcePlace &) = default;
};

/// What went wrong, in a form that code can test and people can read and act on.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    Text message;
    Text remedy; ///< what to do about it; may be empty
    SourcePlace place;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace xes

Q_DECLARE_METATYPE(xes::Error)
