// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace xes {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return QStringLiteral("invalid_argument");
    case ErrorCode::Usage:
        return QStringLiteral("usage");
    case ErrorCode::FileNotFound:
        return QStringLiteral("file_not_found");
    case ErrorCode::FileUnreadable:
        return QStringLiteral("file_unreadable");
    case ErrorCode::FileNotWritten:
        return QStringLiteral("file_not_written");
    case ErrorCode::InvalidScenario:
        return QStringLiteral("invalid_scenario");
    case ErrorCode::NotSupportedYet:
        return QStringLiteral("not_supported_yet");
    case ErrorCode::ConsentNeeded:
        return QStringLiteral("consent_needed");
    case ErrorCode::EngineNotFound:
        return QStringLiteral("engine_not_found");
    case ErrorCode::EngineNotPermitted:
        return QStringLiteral("engine_not_permitted");
    case ErrorCode::EngineConnectionRefused:
        return QStringLiteral("engine_connection_refused");
    case ErrorCode::EngineTooOld:
        return QStringLiteral("engine_too_old");
    case ErrorCode::EngineUnusable:
        return QStringLiteral("engine_unusable");
    case ErrorCode::ApiRefused:
        return QStringLiteral("api_refused");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::NotModified:
        return QStringLiteral("not_modified");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Protocol:
        return QStringLiteral("protocol");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::TimedOut:
        return QStringLiteral("timed_out");
    case ErrorCode::Disconnected:
        return QStringLiteral("disconnected");
    case ErrorCode::Abandoned:
        return QStringLiteral("abandoned");
    case ErrorCode::ImageMissing:
        return QStringLiteral("image_missing");
    case ErrorCode::PortTaken:
        return QStringLiteral("port_taken");
    case ErrorCode::BadCommand:
        return QStringLiteral("bad_command");
    case ErrorCode::NoSubnet:
        return QStringLiteral("no_subnet");
    case ErrorCode::NotReady:
        return QStringLiteral("not_ready");
    case ErrorCode::NodeFailed:
        return QStringLiteral("node_failed");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

bool isEngineUnreachable(ErrorCode code)
{
    switch (code) {
    case ErrorCode::EngineNotFound:
    case ErrorCode::EngineNotPermitted:
    case ErrorCode::EngineConnectionRefused:
    case ErrorCode::EngineTooOld:
    case ErrorCode::EngineUnusable:
    case ErrorCode::ApiRefused:
        return true;
    default:
        return false;
    }
}

} // namespace xes
