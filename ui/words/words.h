// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/snapshot.h"
#include "theme/theme.h"

#include <QDateTime>
#include <QString>

/// The words for states, times and figures, in one place, so that every panel says the same. GUI thread.
namespace xes::ui::words {

/// "Ready", "Starting", "Running", "Frozen", "Exited 137", …
[[nodiscard]] QString statusText(NodeStatus status, bool ready, std::optional<int> exitCode = {});
[[nodiscard]] QString statusText(const NodeState &state);
/// What the status means, by colour and shape.
[[nodiscard]] theme::Tone tone(NodeStatus status, bool ready);
[[nodiscard]] theme::Tone tone(const NodeState &state);

/// "Paused", "Running", …
[[nodiscard]] QString runStateText(RunState state);

/// "Model" or "Container": how a node is made.
[[nodiscard]] QString implementationText(scenario::Implementation implementation);
/// The name of the icon that stands for a kind of node: sensor, gateway, container or node.
[[nodiscard]] QString kindIcon(scenario::Implementation implementation,
                               std::optional<scenario::ModelKind> model);

/// A whole number with the locale's groups: "1 204".
[[nodiscard]] QString number(qint64 value);
/// "512 B", "3.4 MiB".
[[nodiscard]] QString bytes(qint64 value);
/// A span of time with a space before its unit and the locale's decimals: "100 ms", "1.5 s", "250 µs".
[[nodiscard]] QString duration(VirtualDuration value);
/// The same with its sign, never more than needed: "+0.4 ms", "−0.1 ms", "exact" for 0.
[[nodiscard]] QString lag(VirtualDuration value);
/// Milliseconds to people: "18.2 ms".
[[nodiscard]] QString milliseconds(double value);
/// "0.98×".
[[nodiscard]] QString factor(double value);
/// "max", "real time" or a factor.
[[nodiscard]] QString pace(const scenario::Pace &pace);
/// "just now", "5 minutes ago", "3 days ago"; an invalid date has no age ("").
[[nodiscard]] QString age(const QDateTime &then, const QDateTime &now);

/// One line about the engine: "Docker 20.10.24 · unix", "No engine".
[[nodiscard]] QString engineText(const EngineStatus &status);
[[nodiscard]] theme::Tone tone(const EngineStatus &status);
/// How the engine was found: "by DOCKER_HOST", "the private engine", …
[[nodiscard]] QString engineSource(engine::Source source);

/// "Error", "Warning", "Note".
[[nodiscard]] QString severityText(Problem::Severity severity);
[[nodiscard]] QString severityIcon(Problem::Severity severity);
[[nodiscard]] theme::Tone tone(Problem::Severity severity);

/// "file.yaml, line 3, column 5 (nodes[0].id)": the parts that are known; "" where none is.
[[nodiscard]] QString placeText(const SourcePlace &place);

} // namespace xes::ui::words
