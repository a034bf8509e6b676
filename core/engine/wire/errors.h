// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <optional>

namespace xes::engine::wire {

/// What a call was about: the same status means different things.
enum class CallKind { Engine, Image, Network, Volume, CreateContainer, StartContainer, Container, Exec };

/// What the engine says in an answer that is no success: "message" (and Podman's "cause"), or a plain
/// text; short, of one line, empty for anything else (HTML).
[[nodiscard]] QString wordsOf(const QByteArray &body);

/// Tells an answer by its meaning.
/// @param subject the container, image or network that the call was about, for the message
[[nodiscard]] Error errorFromWords(CallKind kind, const QString &subject, int status, const QString &words);

/// A page in place of an answer: some proxy's.
[[nodiscard]] Error htmlError();
/// What an answer of 2xx holds that is none: an error's message and nothing else, or a page.
[[nodiscard]] std::optional<Error> errorInSuccess(CallKind kind, const QString &subject,
                                                  const QByteArray &body);

} // namespace xes::engine::wire
