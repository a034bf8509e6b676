// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/discovery.h"

namespace xes::engine {

/// The socket that Docker's own programs use when nothing is said.
[[nodiscard]] QString defaultUrl();

/// Endpoint::fromUrl() for a tcp URL that speaks TLS: another default port, scheme Tls.
[[nodiscard]] Result<Endpoint> endpointFromUrl(const QString &url, std::optional<TlsMaterial> tls);

} // namespace xes::engine
