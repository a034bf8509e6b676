// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/calltypes.h"

#include <optional>

namespace xes::engine {

/// The registry of an image's reference: "registry.example:5000"; Docker's own where it names none.
[[nodiscard]] QString registryOf(const QString &reference);

/// The user's login at the registry of an image, from the Docker configuration's auths or a credential helper
/// (`docker-credential-…`, 15 s at most); nothing where there is none. Ends in the context's thread, which
/// must be the calling one.
[[nodiscard]] Future<std::optional<RegistryLogin>> loginFor(const QString &reference,
                                                            const DiscoveryInput &input, QObject *context);

/// The value of X-Registry-Auth.
[[nodiscard]] QByteArray registryAuthField(const RegistryLogin &login);

} // namespace xes::engine
