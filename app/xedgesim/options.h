// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace xes::app {

/// What the command line asked for.
struct WindowOptions
{
    QString file;
    QString engine;
    bool start = false;

    /// What to print and with which code to end instead of opening the window.
    struct Ending
    {
        int code = 0;
        QString words;
    };
};

/// Reads the arguments (with the program's name first) into `options`.
/// @return nothing, or how to end: 0 for --help and --version, 64 where the command line is wrong
[[nodiscard]] std::optional<WindowOptions::Ending> readOptions(const QStringList &arguments,
                                                               WindowOptions &options);

/// Where no display can be reached, a line that says so and what to do; Qt would end the program instead.
[[nodiscard]] QString whyNoDisplay();

} // namespace xes::app
