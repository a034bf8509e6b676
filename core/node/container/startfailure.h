// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "engine/client.h"
#include "node/node.h"

namespace xes {

/// Which container could not be started.
struct StartAttempt
{
    NodeId node;
    QString image;
    QString containerName;
    std::vector<engine::PortBinding> ports;
};

/// Whether the engine may have done what it gave no answer to.
[[nodiscard]] bool mayHaveHappened(ErrorCode code);

/// What the engine said of a create or start that failed, as an error that names node, image and remedy.
/// @param portHolder who has the port, where that is known
[[nodiscard]] Error startFailure(const StartAttempt &attempt, const Error &cause,
                                 const QString &portHolder = {});

/// That it ended by itself before it was ready.
[[nodiscard]] Error endedEarly(const StartAttempt &attempt, const ContainerState &state);

/// How a container ended, in words.
[[nodiscard]] Text endInWords(const ContainerState &state, qint64 memoryLimit);

/// The fixed port that the engine's words speak of, or the first; 0 where none is fixed.
[[nodiscard]] quint16 portSpokenOf(const QString &words, const std::vector<engine::PortBinding> &ports);

/// The name of the container on this engine that has published the port; empty where there is none.
[[nodiscard]] Future<QString> findPortHolder(engine::Client *client, quint16 port);

} // namespace xes
