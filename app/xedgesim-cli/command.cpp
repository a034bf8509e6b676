// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "common/settings.h"

#include <csignal>

namespace xes::cli {

SimulationController &Command::controller()
{
    if (!m_controller) {
        ControllerOptions options;
        options.engineFlag = m_line.engine;
        options.engineSetting = app::chosenEngine();
        m_controller = std::make_unique<SimulationController>(options);
        connect(m_controller.get(), &SimulationController::engineStatusChanged, this,
                &Command::showEngineStatus);
    }
    return *m_controller;
}

void Command::showEngineStatus(const EngineStatus &status)
{
    if (std::exchange(m_warnings, status.warnings) != status.warnings) {
        for (const Error &warning : status.warnings)
            m_output.warning(warning);
    }
    m_output.progress(status.activity.translated());
}

void Command::interrupt(int signal)
{
    fail(interruptedError(), exitCodeOfSignal(signal));
}

int Command::exitCodeOfSignal(int signal)
{
    // A terminal that was closed ends a run as SIGTERM does.
    if (signal == SIGHUP)
        return exitcode::hungUp;
    return signal == SIGTERM ? exitcode::terminated : exitcode::interrupted;
}

Error Command::interruptedError()
{
    return {ErrorCode::Cancelled, Text(QT_TRANSLATE_NOOP("core", "Interrupted.")), {}, {}};
}

void Command::fail(const Error &error, int exitCode)
{
    Json document;
    document["error"] = toJson(error);
    m_output.document(document);
    m_output.error(error);
    Q_EMIT finished(exitCode);
}

void Command::withEngine(std::function<void(const engine::EngineInfo &)> goOn)
{
    onResult(controller().connectEngine(), this,
             [this, goOn = std::move(goOn)](Result<engine::EngineInfo> info) {
                 if (info)
                     goOn(*info);
                 else
                     fail(info.error(),
                          info.error().code == ErrorCode::Refused ? exitcode::failed : exitcode::noEngine);
             });
}

std::unique_ptr<Command> makeCommand(const CommandLine &line, Output &output)
{
    using Verb = CommandLine::Verb;
    switch (line.verb) {
    case Verb::Engine:
        return makeEngineCommand(line, output);
    case Verb::Validate:
        return makeValidateCommand(line, output);
    case Verb::Run:
        return makeRunCommand(line, output);
    case Verb::Orphans:
        return makeOrphansCommand(line, output);
    case Verb::Cleanup:
        return makeCleanupCommand(line, output);
    case Verb::None:
    case Verb::Help:
    case Verb::Version:
        break;
    }
    return nullptr;
}

} // namespace xes::cli
