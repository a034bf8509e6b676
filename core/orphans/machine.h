// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What tells this machine, its boot and its user from others. Empty where it cannot be known. Any thread.
namespace xes::orphans::machine {

[[nodiscard]] QString hostId();
[[nodiscard]] QString bootId();
[[nodiscard]] QString pidNamespace();
/// The user's name, or the number where there is no name.
[[nodiscard]] QString userName();

} // namespace xes::orphans::machine
