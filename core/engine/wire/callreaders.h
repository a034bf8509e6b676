// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calltypes.h"

#include <QJsonArray>

/// Readers for calltypes.h; as readers.h.
namespace xes::engine::wire {

[[nodiscard]] SystemInfo readSystemInfo(const QJsonObject &json);
/// Of any API version: sizes of images were nested from 1.52 on.
[[nodiscard]] DiskUsage readDiskUsage(const QJsonObject &json);
/// @param key whose list tells what was removed
[[nodiscard]] Pruned readPruned(const QJsonObject &json, QLatin1StringView key);
[[nodiscard]] ProcessTable readProcesses(const QJsonObject &json);
/// null where nothing has changed.
[[nodiscard]] Result<std::vector<FileChange>> readChanges(const QByteArray &json);
[[nodiscard]] Result<std::vector<ImageSummary>> readImages(const QByteArray &json);
[[nodiscard]] Result<std::vector<HistoryStep>> readHistory(const QByteArray &json);
/// What an image's removal has untagged and deleted.
[[nodiscard]] Result<QStringList> readRemoved(const QByteArray &json);
[[nodiscard]] Result<VolumeDetails> readVolume(const QJsonObject &json);
[[nodiscard]] Result<ExecDetails> readExec(const QJsonObject &json);
[[nodiscard]] QStringList readStrings(const QJsonValue &value);

} // namespace xes::engine::wire
