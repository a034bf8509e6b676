// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"
#include "command.h"
#include "common/endsignals.h"
#include "common/standardstreams.h"
#include "common/translations.h"

#include <QCoreApplication>
#include <QTimer>

using namespace xes;
using namespace xes::cli;

int main(int argc, char **argv)
{
    app::fillStandardStreams();
    app::EndSignals::catchThem(); // first: what comes before would end the program without its document
    qputenv("QT_NO_THREADED_GLIB", "1"); // the engine thread is quicker with Qt's own event loop
    QCoreApplication application(argc, argv);
    application.setApplicationName(QStringLiteral("xedgesim"));
    app::EndSignals ends;
    app::installTranslations(application);

    const QStringList arguments = application.arguments().mid(1);
    Output output;
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line) {
        output.configure(arguments.contains(QStringLiteral("--json")), false,
                         arguments.contains(QStringLiteral("--no-color")));
        Json document;
        document["error"] = toJson(line.error());
        output.document(document);
        output.error(line.error());
        return exitcode::usage;
    }
    output.configure(line->json, line->quiet, line->noColor);
    const std::unique_ptr<Command> command = makeCommand(*line, output);
    if (!command) {
        output.configure(false, line->quiet, line->noColor);
        output.result(line->verb == CommandLine::Verb::Version
                          ? QStringLiteral("xedgesim-cli ") + QString::fromLatin1(versionString)
                          : helpText().trimmed());
        return exitcode::done;
    }
    QObject::connect(
        command.get(), &Command::finished, &application,
        [&output](int code) {
            if (output.lostResult() != 0) {
                output.error({ErrorCode::FileNotWritten,
                              Text(QT_TRANSLATE_NOOP("core", "“%1” cannot be written: %2."),
                                   {QStringLiteral("stdout"), qt_error_string(output.lostResult())}),
                              {},
                              {}});
                code = code == exitcode::done ? exitcode::failed : code;
            }
            QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    QObject::connect(&ends, &app::EndSignals::received, command.get(), &Command::interrupt);
    QTimer::singleShot(0, command.get(), &Command::start);
    return application.exec();
}
