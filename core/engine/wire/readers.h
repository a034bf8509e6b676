// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"
#include "engine/wire/jsonview.h"

/// The engine's JSON as values. Fields that are absent or of another type read as empty; what cannot be
/// missing makes ErrorCode::Protocol.
namespace xes::engine::wire {

[[nodiscard]] Result<JsonDocument> readObject(const QByteArray &json);
[[nodiscard]] Result<JsonDocument> readArray(const QByteArray &json);

/// An RFC 3339 time of any precision; invalid for Go's zero time.
[[nodiscard]] QDateTime readTime(JsonView json);
/// Of a process. What is there and is no number that an int holds is none of success: Windows' large codes
/// keep their bits, anything else is −1.
[[nodiscard]] int readExitCode(JsonView json);

/// What GET /version and GET /info say together.
[[nodiscard]] EngineInfo readEngineInfo(JsonView version, JsonView info);
[[nodiscard]] Result<ImageDetails> readImage(JsonView json);
[[nodiscard]] Result<CreatedContainer> readCreated(JsonView json);
[[nodiscard]] Result<ContainerDetails> readContainer(JsonView json);
[[nodiscard]] Result<std::vector<ContainerSummary>> readContainers(JsonView json);
[[nodiscard]] Result<NetworkSummary> readNetwork(JsonView json);
[[nodiscard]] Result<std::vector<NetworkSummary>> readNetworks(JsonView json);
[[nodiscard]] Result<std::vector<VolumeSummary>> readVolumes(JsonView json);
[[nodiscard]] Result<EngineEvent> readEvent(JsonView json);
/// CPU % and memory as the Docker CLI computes them, for both versions of cgroups.
[[nodiscard]] StatsSample readStats(JsonView json);
/// A line of a pull, build or load; the error that it tells, if it does.
[[nodiscard]] Result<Progress> readProgress(JsonView json);

/// The filters of a list or of events as their query's value; empty for none.
[[nodiscard]] QString filtersToJson(const Filters &filters);

} // namespace xes::engine::wire
