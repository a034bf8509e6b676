// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "report.h"
#include "validation.h"

#include <QElapsedTimer>

#include <utility>

namespace xes::cli {

namespace {

class RunCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override
    {
        m_timer.start();
        if (line().events == u"-")
            output().keepStandardOutputFree();
        connect(&controller(), &SimulationController::snapshotChanged, this, &RunCommand::showProgress);
        connect(&controller(), &SimulationController::problemReported, this,
                [this](const Problem &problem) { output().warning(asNamed(problem.error)); });
        connect(&controller(), &SimulationController::engineStatusChanged, this, &RunCommand::tellLostEngine);
        onResult(controller().open(file()), this, [this](Result<scenario::ReadOutcome> outcome) {
            if (m_signal != 0)
                return; // the end is told already
            if (!outcome)
                end(outcome.error());
            else
                opened(*outcome);
        });
    }

    void interrupt(int signal) override
    {
        if (m_signal != 0) {
            abandon();
            return;
        }
        m_signal = signal;
        if (!m_started) {
            fail(interruptedError(), exitCodeOfSignal(signal));
            return;
        }
        if (m_stopping) {
            // It ends by itself, and says then that it was interrupted; but waits for no reader any more.
            onResult(controller().stop(false), this, [](const Result<RunReport> &) {});
            return;
        }
        output().message(tr("Interrupted: shutting down. A second time leaves everything as it is."));
        shutDown(false);
    }

private:
    [[nodiscard]] QString file() const { return line().arguments.first(); }

    /// With the scenario's file as the user wrote it, not as a whole path.
    [[nodiscard]] Error asNamed(Error error) const
    {
        if (!error.place.file.isEmpty() && error.place.file == m_scenario.file)
            error.place.file = file();
        return error;
    }

    void opened(const scenario::ReadOutcome &outcome)
    {
        for (const Error &warning : outcome.warnings)
            output().warning(warning);
        if (!outcome.scenario) {
            refuse(outcome);
            return;
        }
        m_scenario = *outcome.scenario;
        if (const std::optional<Error> cannot = m_scenario.cannotRun()) {
            scenario::ReadOutcome refused = outcome;
            refused.scenario.reset();
            refused.errors = {*cannot};
            for (const Error &warning : outcome.warnings) {
                if (warning.place.key == cannot->place.key)
                    refused.errors.front().place = warning.place; // the key's own, not the node's
            }
            refuse(refused);
            return;
        }
        // Before an engine is looked for, which knows the rest.
        if (const auto asks = m_scenario.asksFor(); !line().trust && !asks.empty()) {
            refuseWithoutConsent(asks);
            return;
        }
        if (m_scenario.hasContainers())
            withEngine([this](const engine::EngineInfo &) { startNodes(); });
        else
            startNodes();
    }

    void refuse(const scenario::ReadOutcome &outcome)
    {
        for (const Error &error : outcome.errors)
            output().error(error);
        Json document;
        document["error"] = toJson(outcome.errors.front());
        document["files"] = Json::array({fileEntry(file(), outcome)});
        output().document(document);
        Q_EMIT finished(exitcode::invalidScenario);
    }

    void refuseWithoutConsent(const std::vector<scenario::Ask> &asks)
    {
        Json list = Json::array();
        for (const scenario::Ask &ask : asks)
            list.push_back(ask.what.toStdString());
        const Error error = asNamed(m_scenario.needsConsent(asks));
        Json document;
        document["error"] = toJson(error);
        document["asks_for"] = std::move(list);
        output().document(document);
        output().error(error);
        Q_EMIT finished(exitcode::refused);
    }

    void startNodes()
    {
        if (m_signal != 0)
            return; // interrupted while the engine was looked for; the end is told already
        m_started = true;
        if (line().pace)
            controller().setPace(*line().pace);
        StartOptions options;
        options.trust = line().trust;
        options.seed = line().seed;
        options.eventsFile = line().events == u"-" ? QStringLiteral("/dev/stdout") : line().events;
        options.fingerprint = true;
        onResult(controller().start(options), this, [this](Result<void> started) {
            if (m_signal != 0)
                return; // the shutdown is under way and tells the end
            if (started)
                runToTheEnd();
            else if (started.error().code == ErrorCode::ConsentNeeded)
                onResult(controller().asksFor(), this,
                         [this](const Result<std::vector<scenario::Ask>> &asks) {
                             if (m_signal == 0)
                                 refuseWithoutConsent(asks.value_or(std::vector<scenario::Ask>()));
                         });
            else
                end(started.error());
        });
    }

    void runToTheEnd()
    {
        const VirtualTime target = VirtualTime(line().until.value_or(m_scenario.duration));
        const VirtualDuration whole = target.time_since_epoch();
        const VirtualDuration piece =
            line().step.value_or(m_scenario.hasContainers() ? m_scenario.quantum : whole);
        onResult(controller().runUntil(target, piece), this, [this](Result<VirtualTime> reached) {
            if (m_signal != 0)
                return;
            if (!reached)
                m_error = reached.error();
            shutDown(line().keep);
        });
    }

    void shutDown(bool keep)
    {
        m_stopping = true;
        onResult(controller().stop(keep), this, [this, keep](Result<RunReport> report) {
            if (!report) {
                end(m_signal != 0 ? interruptedError() : m_error.value_or(report.error()));
                return;
            }
            print(*report, keep);
        });
    }

    void print(const RunReport &report, bool kept)
    {
        if (!m_error && m_signal == 0)
            m_error = firstProblem(report);
        // It never came back: why things stay, too, and whether what was kept still runs nobody knows.
        if (!m_error && m_signal == 0 && m_engineLost && !report.leftBehind.isEmpty())
            m_error = lostWith(report.leftBehind);
        if (!m_error && m_signal == 0 && !kept && !report.leftBehind.isEmpty())
            m_error = Error{ErrorCode::Conflict,
                            Text(QT_TRANSLATE_NOOP("core", "Not everything could be removed: %1."),
                                 {report.leftBehind.join(QStringLiteral(", "))}),
                            Text(QT_TRANSLATE_NOOP("core", "Try “xedgesim-cli cleanup”.")),
                            {}};
        if (m_signal != 0)
            m_error = interruptedError();
        Json document = reportDocument(m_scenario, file(), report, double(m_timer.nsecsElapsed()) / 1e6);
        if (m_error)
            document["error"] = toJson(asNamed(*m_error));
        output().document(document);
        output().result(reportText(m_scenario, report, double(m_timer.nsecsElapsed()) / 1e6));
        if (m_error)
            output().error(asNamed(*m_error));
        if (m_signal != 0 && !report.leftBehind.isEmpty())
            output().message(tr("These may stay: %1. “xedgesim-cli cleanup” removes them.")
                                 .arg(report.leftBehind.join(QStringLiteral(", "))));
        Q_EMIT finished(m_signal != 0 ? exitCodeOfSignal(m_signal)
                        : m_error     ? exitcode::failed
                                      : exitcode::done);
    }

    /// The engine's end, and what it leaves.
    [[nodiscard]] Error lostWith(const QStringList &leftBehind)
    {
        Error error = controller().engineStatus().error;
        error.remedy =
            Text(QT_TRANSLATE_NOOP("core", "When it is back, “xedgesim-cli cleanup” removes what may "
                                           "be there still: %1."),
                 {leftBehind.join(QStringLiteral(", "))});
        return error;
    }

    /// What made the run fail. A node that failed is that also where the run went on, with or without it; one
    /// that was only unhealthy and has recovered is not.
    [[nodiscard]] std::optional<Error> firstProblem(const RunReport &report) const
    {
        std::optional<Error> nodeFailed;
        for (const Problem &problem : report.problems) {
            if (problem.severity == Problem::Severity::Error)
                return problem.error;
            if (problem.error.code == ErrorCode::NodeFailed && !nodeFailed &&
                !hasRecovered(report, problem.node))
                nodeFailed = problem.error;
        }
        return nodeFailed;
    }

    [[nodiscard]] bool hasRecovered(const RunReport &report, const std::optional<NodeId> &node) const
    {
        const int index = node ? m_scenario.indexOf(*node) : -1;
        return index >= 0 && m_scenario.nodes[std::size_t(index)].onFailure != scenario::OnFailure::Restart &&
               !isFailure(report.nodes[std::size_t(index)].state.status);
    }

    /// There is no result: the error is the document, with what it leaves where that is not nothing.
    void end(const Error &error)
    {
        const Error why = m_signal != 0 ? interruptedError() : asNamed(error);
        Json document;
        document["error"] = toJson(why);
        if (const QStringList left = namesOnEngine(); !left.isEmpty())
            document["left_behind"] = jsonOf(left);
        output().document(document);
        output().error(why);
        Q_EMIT finished(m_signal != 0 ? exitCodeOfSignal(m_signal) : exitCodeFor(why));
    }

    /// What this run has on the engine, or may have, as far as is known.
    [[nodiscard]] QStringList namesOnEngine()
    {
        const SnapshotPtr snapshot = controller().snapshot();
        return snapshot ? snapshot->onEngine : QStringList();
    }

    [[nodiscard]] static Json jsonOf(const QStringList &names)
    {
        Json list = Json::array();
        for (const QString &name : names)
            list.push_back(name.toStdString());
        return list;
    }

    /// The second Ctrl-C.
    void abandon()
    {
        const QStringList names = namesOnEngine();
        Json document;
        document["error"] = toJson(interruptedError());
        document["left_behind"] = jsonOf(names);
        output().document(document);
        output().message(names.isEmpty()
                             ? tr("Left at once.")
                             : tr("Left at once; these may stay: %1. “xedgesim-cli cleanup” removes them.")
                                   .arg(names.join(QStringLiteral(", "))));
        Q_EMIT finished(exitCodeOfSignal(m_signal));
    }

    /// What runs free goes on without its engine; whoever watches should know, once for each loss.
    void tellLostEngine(const EngineStatus &status)
    {
        const bool lost = m_started && status.state == EngineStatus::State::Unreachable;
        if (lost && !std::exchange(m_engineLost, true))
            output().warning(status.error);
        else if (status.state == EngineStatus::State::Connected)
            m_engineLost = false;
    }

    void showProgress()
    {
        const SnapshotPtr snapshot = controller().snapshot();
        if (!snapshot || !m_started)
            return;
        if (snapshot->state != m_lastState) {
            m_lastState = snapshot->state;
            if (snapshot->state == RunState::Starting && m_scenario.hasContainers())
                output().message(tr("Starting %n node(s)…", nullptr, int(snapshot->nodes.size())));
            else if (snapshot->state == RunState::Stopping && m_scenario.hasContainers())
                output().message(tr("Shutting down…"));
        }
        if (snapshot->state == RunState::Starting)
            output().progress(snapshot->activity.translated());
        else if (snapshot->state == RunState::Running)
            output().progress(
                tr("t = %1 s of %2 s")
                    .arg(formatSeconds(snapshot->now),
                         formatSeconds(VirtualTime(line().until.value_or(m_scenario.duration)))));
    }

    QElapsedTimer m_timer;
    scenario::Scenario m_scenario;
    std::optional<Error> m_error;
    RunState m_lastState = RunState::Empty;
    int m_signal = 0;
    bool m_started = false;
    bool m_engineLost = false;
    bool m_stopping = false;
};

} // namespace

std::unique_ptr<Command> makeRunCommand(const CommandLine &line, Output &output)
{
    return std::make_unique<RunCommand>(line, output);
}

} // namespace xes::cli

#include "runcommand.moc"
