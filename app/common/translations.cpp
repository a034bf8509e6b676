// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Q_INIT_RESOURCE works outside of namespaces only.
static void initResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace xes::app {

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    initResources();
    const QString folder = QStringLiteral(":/i18n");
    const QString separator = QStringLiteral("_");

    auto *ours = new QTranslator(&application);
    const bool found = ours->load(locale, QStringLiteral("xedgesim"), separator, folder) ||
                       ours->load(QStringLiteral("xedgesim_en"), folder);
    if (found)
        application.installTranslator(ours);

    auto *qts = new QTranslator(&application);
    if (ours->language() != QStringLiteral("en") &&
        qts->load(locale, QStringLiteral("qtbase"), separator,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qts);
}

} // namespace xes::app
