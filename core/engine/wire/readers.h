// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types.h"

#include <QJsonArray>
#include <QJsonObject>

/// The engine's JSON as values. Fields that are absent or of another type read as empty; what cannot be
/// missing makes ErrorCode::Protocol.
namespace xes::engine::wire {

[[nodiscard]] Result<QJsonObject> readObject(const QByteArray &json);
[[nodiscard]] Result<QJsonArray> readArray(const QByteArray &json);

/// An RFC 3339 time of any precision; invalid for Go's zero time.
[[nodiscard]] QDateTime readTime(const QString &text);

/// What GET /version and GET /info say together.
[[nodiscard]] EngineInfo readEngineInfo(const QJsonObject &version, const QJsonObject &info);
[[nodiscard]] Result<ImageDetails> readImage(const QJsonObject &json);
[[nodiscard]] Result<CreatedContainer> readCreated(const QJsonObject &json);
[[nodiscard]] Result<ContainerDetails> readContainer(const QJsonObject &json);
[[nodiscard]] Result<std::vector<ContainerSummary>> readContainers(const QJsonArray &json);
[[nodiscard]] Result<NetworkSummary> readNetwork(const QJsonObject &json);
[[nodiscard]] Result<std::vector<NetworkSummary>> readNetworks(const QJsonArray &json);
[[nodiscard]] Result<std::vector<VolumeSummary>> readVolumes(const QJsonObject &json);
[[nodiscard]] Result<EngineEvent> readEvent(const QJsonObject &json);
/// CPU % and memory as the Docker CLI computes them, for both versions of cgroups.
[[nodiscard]] StatsSample readStats(const QJsonObject &json);
/// A line of a pull, build or load; the error that it tells, if it does.
[[nodiscard]] Result<Progress> readProgress(const QJsonObject &json);

/// The filters of a list or of events as their query's value; empty for none.
[[nodiscard]] QString filtersToJson(const Filters &filters);

} // namespace xes::engine::wire
