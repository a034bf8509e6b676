// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xedgesim/preferencesstore.h"

#include <QFile>

namespace xes::app {

namespace {

const QString themeKey = QStringLiteral("theme");
const QString paceKey = QStringLiteral("pace");
const QString recentKey = QStringLiteral("recentFiles");
const QString geometryKey = QStringLiteral("window/geometry");
const QString columnsKey = QStringLiteral("window/columns");
const QString rowsKey = QStringLiteral("window/rows");

// In the order of theme::Mode.
const QStringList themeNames{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};

} // namespace

PreferencesStore::PreferencesStore(QObject *parent) : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(1'000);
    connect(&m_delay, &QTimer::timeout, this, &PreferencesStore::flush);
}

PreferencesStore::~PreferencesStore()
{
    flush();
}

ui::Preferences PreferencesStore::read()
{
    if (m_settings.status() == QSettings::FormatError) {
        // The next save would drop what could not be read: keep a copy beside it.
        const QString file = m_settings.fileName();
        QFile::remove(file + QStringLiteral(".broken"));
        QFile::copy(file, file + QStringLiteral(".broken"));
    }
    m_usable = m_settings.status() != QSettings::AccessError && m_settings.isWritable();
    ui::Preferences out;
    out.theme = static_cast<ui::theme::Mode>(
        qMax<qsizetype>(0, themeNames.indexOf(m_settings.value(themeKey).toString())));
    out.pace = scenario::parsePace(m_settings.value(paceKey).toString())
                   .value_or(scenario::Pace{scenario::Pace::Kind::Real, 1.0});
    out.engine = m_settings.value(engineKey).toString();
    out.recentFiles = m_settings.value(recentKey).toStringList();
    out.recentFiles.removeAll(QString());
    while (out.recentFiles.size() > ui::Preferences::recentLimit)
        out.recentFiles.removeLast();
    out.geometry = m_settings.value(geometryKey).toByteArray();
    out.columns = m_settings.value(columnsKey).toByteArray();
    out.rows = m_settings.value(rowsKey).toByteArray();
    m_waiting = out;
    return out;
}

void PreferencesStore::write(const ui::Preferences &preferences)
{
    m_waiting = preferences;
    m_delay.start();
}

void PreferencesStore::flush()
{
    m_delay.stop();
    if (!m_usable)
        return;
    m_settings.setValue(themeKey, themeNames.value(static_cast<int>(m_waiting.theme)));
    m_settings.setValue(paceKey, m_waiting.pace.toString());
    if (m_waiting.engine.isEmpty())
        m_settings.remove(engineKey);
    else
        m_settings.setValue(engineKey, m_waiting.engine);
    m_settings.setValue(recentKey, m_waiting.recentFiles);
    m_settings.setValue(geometryKey, m_waiting.geometry);
    m_settings.setValue(columnsKey, m_waiting.columns);
    m_settings.setValue(rowsKey, m_waiting.rows);
    m_settings.sync();
}

} // namespace xes::app
