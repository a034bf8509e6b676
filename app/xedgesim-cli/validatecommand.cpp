// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "validation.h"

namespace xes::cli {

namespace {

Json findingEntry(const Error &finding)
{
    Json out;
    out["line"] = finding.place.line;
    out["column"] = finding.place.column;
    out["key"] = finding.place.key.toStdString();
    out["message"] = finding.message.english().toStdString();
    out["remedy"] = finding.remedy.english().toStdString();
    out["code"] = errorName(finding.code).toStdString();
    return out;
}

Json findings(const std::vector<Error> &all)
{
    Json out = Json::array();
    for (const Error &finding : all)
        out.push_back(findingEntry(finding));
    return out;
}

QStringList distinctAsks(const scenario::Scenario &scenario)
{
    QStringList out;
    for (const scenario::Ask &ask : scenario.asksFor()) {
        if (!out.contains(ask.what))
            out += ask.what;
    }
    return out;
}

class ValidateCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override
    {
        Json files = Json::array();
        bool allValid = true;
        for (const QString &file : line().arguments) {
            const scenario::ReadOutcome outcome = scenario::readScenarioFile(file);
            files.push_back(fileEntry(file, outcome));
            allValid = allValid && outcome.scenario.has_value();
            print(file, outcome);
        }
        Json document;
        document["files"] = std::move(files);
        output().document(document);
        Q_EMIT finished(allValid ? exitcode::done : exitcode::invalidScenario);
    }

private:
    void print(const QString &file, const scenario::ReadOutcome &outcome)
    {
        if (output().isJson())
            return;
        for (const Error &error : outcome.errors)
            output().error(error);
        for (const Error &warning : outcome.warnings)
            output().warning(warning);
        if (!outcome.scenario) {
            output().result(tr("%1: invalid, %n error(s)", nullptr, int(outcome.errors.size())).arg(file));
            return;
        }
        output().result(tr("%1: valid, %2, %3, %4")
                            .arg(file, tr("%n node(s)", nullptr, int(outcome.scenario->nodes.size())),
                                 tr("%n link(s)", nullptr, int(outcome.scenario->network.links.size())),
                                 formatDuration(outcome.scenario->duration)));
        const QStringList asks = distinctAsks(*outcome.scenario);
        if (!asks.isEmpty())
            output().result(tr("  asks for: %1").arg(asks.join(QStringLiteral(", "))));
    }
};

} // namespace

Json fileEntry(const QString &file, const scenario::ReadOutcome &outcome)
{
    Json out;
    out["file"] = file.toStdString();
    out["valid"] = outcome.scenario.has_value();
    out["errors"] = findings(outcome.errors);
    out["warnings"] = findings(outcome.warnings);
    Json asks = Json::array();
    if (outcome.scenario) {
        for (const QString &what : distinctAsks(*outcome.scenario))
            asks.push_back(what.toStdString());
    }
    out["asks_for"] = std::move(asks);
    // null: nobody knows.
    out["nodes"] = nullptr;
    out["links"] = nullptr;
    out["duration_us"] = nullptr;
    if (outcome.scenario) {
        out["nodes"] = outcome.scenario->nodes.size();
        out["links"] = outcome.scenario->network.links.size();
        out["duration_us"] = toUs(outcome.scenario->duration);
    }
    return out;
}

std::unique_ptr<Command> makeValidateCommand(const CommandLine &line, Output &output)
{
    return std::make_unique<ValidateCommand>(line, output);
}

} // namespace xes::cli

#include "validatecommand.moc"
