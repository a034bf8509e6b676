// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"

namespace xes::ui {

void Preferences::remember(const QString &file)
{
    recentFiles.removeAll(file);
    recentFiles.prepend(file);
    while (recentFiles.size() > recentLimit)
        recentFiles.removeLast();
}

} // namespace xes::ui
