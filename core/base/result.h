// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace xes {

/// A value or an Error: what every function returns that can fail. No exception crosses our interfaces.
template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning an error: `return failure(ErrorCode::NotFound, Text(…));`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, Text message, Text remedy = {})
{
    return tl::unexpected(Error{code, std::move(message), std::move(remedy), {}});
}

} // namespace xes
