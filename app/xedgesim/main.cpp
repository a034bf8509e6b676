// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "base/future.h"
#include "base/version.h"
#include "common/endsignals.h"
#include "common/standardstreams.h"
#include "common/translations.h"
#include "engine/privateengine.h"
#include "mainwindow/banner.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowsession.h"
#include "simulation/simulationcontroller.h"
#include "theme/theme.h"
#include "xedgesim/options.h"
#include "xedgesim/preferencesstore.h"
#include "xedgesim/samples.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QtConcurrent/QtConcurrentRun>

#include <cstdio>

namespace {

using namespace xes;

void print(const QString &words, bool wrong)
{
    std::fputs(qPrintable(words), wrong ? stderr : stdout);
}

/// Before there is an application, so that --help and a wrong option need no display.
std::optional<app::WindowOptions::Ending> readArguments(int argc, char **argv, app::WindowOptions &options)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return app::readOptions(arguments, options);
}

} // namespace

int main(int argc, char **argv)
{
    app::fillStandardStreams();
    QCoreApplication::setApplicationName(QStringLiteral("xedgesim"));
    QCoreApplication::setApplicationVersion(QLatin1String(versionString));
    app::WindowOptions options;
    if (const auto ending = readArguments(argc, argv, options)) {
        print(ending->words, ending->code != 0);
        return ending->code;
    }

    if (const QString why = app::whyNoDisplay(); !why.isEmpty()) {
        print(why, true);
        return 1;
    }
    qputenv("QT_NO_THREADED_GLIB", "1"); // the engine thread is quicker with Qt's own event loop
    QApplication application(argc, argv);
    app::installTranslations(application);
    QGuiApplication::setDesktopFileName(QStringLiteral("xedgesim"));
    app::PreferencesStore store;
    const ui::Preferences preferences = store.read();
    ui::theme::apply(application, preferences.theme);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/xedgesim/icons/xedgesim.svg")));

    ControllerOptions controllerOptions;
    controllerOptions.engineFlag = options.engine;
    controllerOptions.engineSetting = preferences.engine;
    SimulationController controller(controllerOptions);
    ui::MainWindow window(ui::ContainerAccess::through(&controller));
    window.setPreferences(preferences);
    ui::WindowSession session(&window, &controller,
                              QDir::toNativeSeparators(engine::PrivateEngine::defaultFolder()));
    session.setEngineNamed(!options.engine.isEmpty());

    QObject::connect(&window, &ui::MainWindow::preferencesChanged, &store, &app::PreferencesStore::write);
    QObject::connect(&window, &ui::MainWindow::linkRequested, &window,
                     [](const QUrl &url) { QDesktopServices::openUrl(url); });
    QObject::connect(&window, &ui::MainWindow::saveRequested, &window,
                     [&window](const QString &file, const QByteArray &bytes) {
                         // Not here: a slow disk would hold the window. The application's end waits for it.
                         Future<void> saving =
                             QtConcurrent::run([file, bytes] { return saveFile(file, bytes); });
                         onResult(std::move(saving), &window, [&window](const Result<void> &saved) {
                             if (!saved)
                                 window.banners()->show(QStringLiteral("save"), saved.error());
                         });
                     });
    if (!store.isUsable())
        window.banners()->show(
            QStringLiteral("settings"), ui::Banner::Kind::Warning,
            QCoreApplication::translate("xedgesim", "The settings cannot be written."),
            QCoreApplication::translate("xedgesim", "What you choose now is forgotten at the end."));

    QObject::connect(&session, &ui::WindowSession::leftBehind, &window, [](const QStringList &names) {
        print(QStringLiteral("xedgesim: ") +
                  QCoreApplication::translate("xedgesim",
                                              "These may still be on the engine: %1. “xedgesim-cli "
                                              "cleanup” removes them.")
                      .arg(names.join(QStringLiteral(", "))) +
                  QLatin1Char('\n'),
              true);
    });

    // Like a wish to close: shut down first; a second one is answered, a third skips the waiting.
    app::EndSignals ends;
    int wishes = 0;
    QObject::connect(&ends, &app::EndSignals::received, &window, [&window, &session, &wishes] {
        session.askNobody();
        if (++wishes > 2)
            window.finishClosing();
        else
            window.close();
    });

    onResult(app::readSamples(), &window, [&window](Result<std::vector<ui::Sample>> samples) {
        if (samples)
            window.setSamples(std::move(*samples));
    });
    window.show();
    session.connectEngine();
    if (!options.file.isEmpty())
        session.open(QDir::current().absoluteFilePath(options.file), options.start);

    const int code = QApplication::exec();
    store.flush();
    return ends.last() != 0 ? 128 + ends.last() : code;
}
