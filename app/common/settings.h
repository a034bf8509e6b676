// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>

namespace xes::app {

inline const QString engineKey = QStringLiteral("engine");

/// The settings that the programs share; the window writes them.
class Settings : public QSettings
{
public:
    Settings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("xedgesim"),
                    QStringLiteral("xedgesim"))
    {}
};

/// The engine that was chosen in the window: a URL or a context's name; empty: none.
[[nodiscard]] inline QString chosenEngine()
{
    return Settings().value(engineKey).toString().trimmed();
}

} // namespace xes::app
