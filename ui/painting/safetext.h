// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/safetext.h"

namespace xes::ui {

/// A tool tip that shows the text as it is: tips take what looks like it for HTML.
[[nodiscard]] QString plainTip(const QString &text);

} // namespace xes::ui
