// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QString>

namespace xes::app {

inline const QString engineKey = QStringLiteral("engine");

/// The settings that the programs share; the window writes them.
class Settings : public QSettings
{
public:
    Settings() : QSettings(file(), QSettings::IniFormat) {}

private:
    /// Where a pipe has its name, another one: to open that would wait for somebody who writes into it.
    static QString file()
    {
        const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             QStringLiteral("/xedgesim/xedgesim.ini");
        const QFileInfo info(path);
        return !info.exists() || info.isFile() || info.isDir() ? path : path + QStringLiteral(".new");
    }
};

/// The engine that was chosen in the window: a URL or a context's name; empty: none.
[[nodiscard]] inline QString chosenEngine()
{
    return Settings().value(engineKey).toString().trimmed();
}

} // namespace xes::app
