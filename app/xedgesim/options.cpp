// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xedgesim/options.h"

#include "base/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace xes::app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xedgesim)
};

constexpr int usage = 64;

} // namespace

std::optional<WindowOptions::Ending> readOptions(const QStringList &arguments, WindowOptions &options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Interactive edge-computing scenarios over virtual time and real containers."));
    parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The scenario to open."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption engine(QStringLiteral("engine"),
                                    Tr::tr("The engine: a URL, the name of a Docker context, or “private” "
                                           "(one that the program starts itself)."),
                                    QStringLiteral("URL"));
    const QCommandLineOption start(QStringLiteral("start"), Tr::tr("Start the scenario at once."));
    const QCommandLineOption present(QStringLiteral("present"));
    QCommandLineOption hidden = present;
    hidden.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     Tr::tr("Show the version."));
    parser.addOptions({engine, start, hidden, help, version});

    const auto wrong = [](const QString &words) {
        return WindowOptions::Ending{usage,
                                     QStringLiteral("xedgesim: %1\n%2\n")
                                         .arg(words, Tr::tr("“xedgesim --help” lists what there is."))};
    };
    // Not process(): that ends with 1 for an unknown option, which is our "failed".
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        // There is no application yet that the parser could take the name from.
        return WindowOptions::Ending{
            0, parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("xedgesim"))};
    if (parser.isSet(version))
        return WindowOptions::Ending{0, QStringLiteral("xedgesim %1\n").arg(QLatin1String(versionString))};
    if (parser.isSet(present))
        return wrong(Tr::tr("--present is not built yet."));
    if (parser.positionalArguments().size() > 1)
        return wrong(Tr::tr("One file at a time, not “%1” too.").arg(parser.positionalArguments().at(1)));
    if (parser.isSet(engine) && parser.value(engine).trimmed().isEmpty())
        return wrong(Tr::tr("--engine needs a URL, the name of a context, or “private”."));
    options.file = parser.positionalArguments().value(0);
    options.engine = parser.value(engine);
    options.start = parser.isSet(start);
    if (options.start && options.file.isEmpty())
        return wrong(Tr::tr("--start needs a file."));
    return std::nullopt;
}

QString whyNoDisplay()
{
#ifdef Q_OS_LINUX
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
                         qEnvironmentVariableIsSet("WAYLAND_SOCKET") ||
                         (!folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/wayland-0")));
    if (!chosen && !wayland && qEnvironmentVariableIsEmpty("DISPLAY"))
        return QStringLiteral("xedgesim: %1\n")
            .arg(
                Tr::tr("There is no display (DISPLAY and WAYLAND_DISPLAY are empty). “xedgesim-cli run FILE” "
                       "plays a scenario in the terminal."));
#endif
    return {};
}

} // namespace xes::app
