// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/discovery.h"

#include <QJsonObject>
#include <QStringList>

/// The Docker CLI's files: config.json and the contexts. Reading them takes milliseconds; any thread.
namespace xes::engine {

/// The name that config.json holds, empty where there is none.
[[nodiscard]] QString currentContext(const DiscoveryInput &input);

/// The names of all contexts, "default" first.
[[nodiscard]] QStringList contextNames(const DiscoveryInput &input);

/// Where a context's engine listens, with its certificates. "default" is what the CLI uses without contexts:
/// DOCKER_HOST, else the usual socket, or with TLS the usual port. No such context is
/// ErrorCode::EngineNotFound.
[[nodiscard]] Result<Endpoint> endpointOfContext(const QString &name, const DiscoveryInput &input);

/// A URL that is not from a context: certificates of a tcp engine as DOCKER_TLS_VERIFY, DOCKER_TLS and
/// DOCKER_CERT_PATH say.
[[nodiscard]] Result<Endpoint> endpointWithTls(const QString &url, const DiscoveryInput &input);

/// Which of DOCKER_TLS_VERIFY and DOCKER_TLS asks for TLS; empty: neither.
[[nodiscard]] QString tlsVariable(const DiscoveryInput &input);

/// What config.json has sent with every request (HttpHeaders).
[[nodiscard]] QList<HttpField> httpHeaders(const DiscoveryInput &input);

/// The Docker configuration (config.json); empty where there is none and where it cannot be read, as the CLI
/// has it.
[[nodiscard]] QJsonObject dockerConfig(const DiscoveryInput &input);
/// What keeps it, or a part of it that we need, from being read.
[[nodiscard]] std::optional<Error> wrongWithConfig(const DiscoveryInput &input);

} // namespace xes::engine
