// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/settings.h"
#include "settings/preferences.h"

#include <QObject>
#include <QTimer>

namespace xes::app {

/// Reads the window's preferences at the start and writes them, merged, a moment after the last change.
class PreferencesStore : public QObject
{
    Q_OBJECT

public:
    explicit PreferencesStore(QObject *parent = nullptr);
    ~PreferencesStore() override;

    [[nodiscard]] ui::Preferences read();
    void write(const ui::Preferences &preferences);
    /// Writes what waits, now.
    void flush();
    /// Whether the settings can be read and written.
    [[nodiscard]] bool isUsable() const { return m_usable; }

private:
    Settings m_settings;
    QTimer m_delay;
    ui::Preferences m_waiting;
    bool m_usable = true;
};

} // namespace xes::app
