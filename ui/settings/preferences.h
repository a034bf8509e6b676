// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"
#include "theme/theme.h"

#include <QByteArray>
#include <QMetaType>
#include <QStringList>

namespace xes::ui {

/// What the window remembers from one start to the next. The program reads and writes it; the window only
/// takes it and says when it has changed.
struct Preferences
{
    theme::Mode theme = theme::Mode::System;
    scenario::Pace pace{scenario::Pace::Kind::Real, 1.0}; ///< where a scenario names none
    QString engine;          ///< the one that was chosen: a URL or a context's name; empty: none
    QStringList recentFiles; ///< absolute, newest first, at most 10
    QByteArray geometry;
    QByteArray columns; ///< places of the splitters
    QByteArray rows;

    static constexpr int recentLimit = 10;
    void remember(const QString &file);

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace xes::ui

Q_DECLARE_METATYPE(xes::ui::Preferences)
