// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "output.h"
#include "simulation/simulationcontroller.h"

#include <QObject>

#include <memory>

namespace xes::cli {

/// One command from its start to its exit code.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(CommandLine line, Output &output) : m_line(std::move(line)), m_output(output) {}

    virtual void start() = 0;
    /// Ctrl-C or SIGTERM. A command that leaves nothing behind just ends.
    virtual void interrupt(int signal);

Q_SIGNALS:
    void finished(int exitCode);

protected:
    [[nodiscard]] const CommandLine &line() const { return m_line; }
    [[nodiscard]] Output &output() const { return m_output; }
    [[nodiscard]] SimulationController &controller();

    /// Says the error, prints it as the document and ends.
    void fail(const Error &error, int exitCode);
    void fail(const Error &error) { fail(error, exitCodeFor(error)); }
    /// Finds the engine and goes on; ends with exit code 2 where there is none.
    void withEngine(std::function<void(const engine::EngineInfo &)> goOn);

    [[nodiscard]] static int exitCodeOfSignal(int signal);
    [[nodiscard]] static Error interruptedError();

private:
    void showEngineStatus(const EngineStatus &status);

    CommandLine m_line;
    Output &m_output;
    std::unique_ptr<SimulationController> m_controller;
    std::vector<Error> m_warnings; ///< those that were shown
};

/// @return nothing for help and version
[[nodiscard]] std::unique_ptr<Command> makeCommand(const CommandLine &line, Output &output);

std::unique_ptr<Command> makeEngineCommand(const CommandLine &line, Output &output);
std::unique_ptr<Command> makeValidateCommand(const CommandLine &line, Output &output);
std::unique_ptr<Command> makeRunCommand(const CommandLine &line, Output &output);
std::unique_ptr<Command> makeOrphansCommand(const CommandLine &line, Output &output);
std::unique_ptr<Command> makeCleanupCommand(const CommandLine &line, Output &output);

} // namespace xes::cli
