// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calltypes.h"
#include "engine/wire/jsonview.h"

/// Readers for calltypes.h; as readers.h.
namespace xes::engine::wire {

[[nodiscard]] SystemInfo readSystemInfo(JsonView json);
/// Of any API version: sizes of images were nested from 1.52 on.
[[nodiscard]] DiskUsage readDiskUsage(JsonView json);
/// @param key whose list tells what was removed
[[nodiscard]] Pruned readPruned(JsonView json, std::string_view key);
[[nodiscard]] ProcessTable readProcesses(JsonView json);
/// null where nothing has changed.
[[nodiscard]] Result<std::vector<FileChange>> readChanges(const QByteArray &json);
[[nodiscard]] Result<std::vector<ImageSummary>> readImages(const QByteArray &json);
[[nodiscard]] Result<std::vector<HistoryStep>> readHistory(const QByteArray &json);
/// What an image's removal has untagged and deleted.
[[nodiscard]] Result<QStringList> readRemoved(const QByteArray &json);
[[nodiscard]] Result<VolumeDetails> readVolume(JsonView json);
[[nodiscard]] Result<ExecDetails> readExec(JsonView json);
/// The items that are texts of their own.
[[nodiscard]] QStringList readStrings(JsonView list);

} // namespace xes::engine::wire
