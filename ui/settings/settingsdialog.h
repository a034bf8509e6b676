// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"

#include <QDialog>

class QComboBox;

namespace xes::ui {

/// The few things that can be set; each takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences &preferences, QWidget *parent);

Q_SIGNALS:
    void themeChosen(xes::ui::theme::Mode mode);
    void paceChosen(const xes::scenario::Pace &pace);

private:
    QComboBox *m_theme;
    QComboBox *m_pace;
};

} // namespace xes::ui
