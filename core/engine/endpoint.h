// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/discovery.h"

namespace xes::engine {

/// The socket that Docker's own programs use when nothing is said.
[[nodiscard]] QString defaultUrl();
/// Where they look when nothing but TLS is said.
[[nodiscard]] QString defaultTlsUrl();

/// A URL as it may be shown.
[[nodiscard]] QString withoutPassword(const QString &url);

/// Who wrote a URL: the Docker CLI completes what a user says, and takes a context's as it stands, so that
/// one without a port has that of http or https.
enum class Writer { User, Context };

/// Endpoint::fromUrl() for a tcp URL that may speak TLS.
[[nodiscard]] Result<Endpoint> endpointFromUrl(const QString &url, std::optional<TlsMaterial> tls,
                                               Writer writer = Writer::User);

} // namespace xes::engine
