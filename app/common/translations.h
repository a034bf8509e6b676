// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace xes::app {

/// Installs our sentences and Qt's own in the language of the locale: the first of its languages that we
/// have, else English (whose plurals are a translation too). In main(), before anything is shown.
void installTranslations(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace xes::app
