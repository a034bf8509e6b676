// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/discovery.h"
#include "engine/types.h"

#include <vector>

namespace xes::engine {

/// An engine as a survey found it.
struct SurveyedEngine
{
    Candidate candidate;
    QString setting;         ///< what to remember in order to choose it: a context's name or its URL
    Result<EngineInfo> info; ///< what it says of itself, or why it says nothing
};

/// How long one is waited for.
inline constexpr std::chrono::milliseconds surveyPatience{5'000};

/// Asks every engine that this machine knows of who it is, all at once: the ones that discover() tries, those
/// of all Docker contexts, and what listens at the known sockets; each once, in that order. An engine that
/// cannot be used is in the list, with the reason. In the receiver's thread; abandoned with it.
[[nodiscard]] Future<std::vector<SurveyedEngine>> surveyEngines(const DiscoveryInput &input,
                                                                QObject *receiver);

} // namespace xes::engine
