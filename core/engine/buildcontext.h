// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <functional>

namespace xes::engine {

/// A folder that an image is built from.
struct BuildContext
{
    /// Of all files that are sent; more is taken for a mistake in the folder's name.
    static constexpr qint64 largest = 4LL * 1024 * 1024 * 1024;

    QString folder;
    QString dockerfile = QStringLiteral("Dockerfile"); ///< from the folder on
    qint64 limit = largest;                            ///< in bytes
};

/// Yields the next piece of something, an empty one at its end. Ask for one after the other.
using Pieces = std::function<Future<QByteArray>()>;

/// A tar of what `docker build` sends of a folder: all that “<Dockerfile>.dockerignore”, or else
/// “.dockerignore”, does not exclude, and the Dockerfile in any case. Files belong to root and keep their
/// modes, links stay links and are never followed, sockets, pipes and devices are left out, and the order is
/// always the same. Each piece, of about a megabyte, is read in the pool when it is asked for.
///
/// The first piece ends with ErrorCode::InvalidArgument where the folder is larger than the limit, or a
/// pattern cannot be understood; any with FileNotFound or FileUnreadable. Letting go of it stops the reading.
[[nodiscard]] Pieces packBuildContext(const BuildContext &context);

} // namespace xes::engine
