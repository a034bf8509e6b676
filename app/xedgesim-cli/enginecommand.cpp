// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/safetext.h"

namespace xes::cli {

namespace {

constexpr qsizetype longest = 1000; ///< no value is printed longer

class EngineCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override
    {
        withEngine([this](const engine::EngineInfo &info) { print(info); });
    }

private:
    void print(const engine::EngineInfo &info)
    {
        const auto candidate = controller().engineStatus().candidate;
        const QString source = candidate ? engine::sourceName(candidate->source) : QString();
        const QString kind = engine::kindName(info.kind).toLower();
        Json document;
        document["endpoint"] = info.endpoint.url.toStdString();
        document["source"] = source.toStdString();
        document["engine"] = kind.toStdString();
        document["version"] = info.version.toStdString();
        document["api_version"] = info.apiVersion.toStdString();
        document["os"] = info.os.toStdString();
        document["arch"] = info.architecture.toStdString();
        document["cgroup"] = info.cgroup.toStdString();
        document["rootless"] = info.rootless;
        document["gating"] = Json::array();
        document["ping_ms"] = info.ping.count();
        output().document(document);

        const auto row = [this](const QString &name, const QString &value) {
            output().result((name + u' ').leftJustified(10) + safeLine(value, longest));
        };
        row(tr("Engine"), kind + u' ' + info.version + (info.rootless ? u' ' + tr("(rootless)") : QString()));
        row(tr("Endpoint"), info.endpoint.url);
        row(tr("Found by"),
            candidate && !candidate->origin.isEmpty() && candidate->origin != info.endpoint.url
                ? source + QStringLiteral(" (") + candidate->origin + u')'
                : source);
        row(tr("API"), info.apiVersion);
        row(tr("System"), info.os + u'/' + info.architecture + QStringLiteral(", cgroup ") + info.cgroup);
        row(tr("Ping"), tr("%1 ms").arg(info.ping.count()));
        if (output().isJson())
            Q_EMIT finished(exitcode::done);
        else
            printOthers(info.endpoint);
    }

    /// For who has to choose: what else there is. A script asks for one engine, and does not wait for others.
    void printOthers(const engine::Endpoint &used)
    {
        onResult(controller().surveyEngines(), this,
                 [this, used](const Result<std::vector<engine::SurveyedEngine>> &engines) {
                     for (const engine::SurveyedEngine &one :
                          engines.value_or(std::vector<engine::SurveyedEngine>())) {
                         if (one.candidate.endpoint == used)
                             continue;
                         const QString how = one.info ? engine::kindName(one.info->kind).toLower() + u' ' +
                                                            one.info->version + QStringLiteral(", API ") +
                                                            one.info->apiVersion
                                                      : one.info.error().message.translated();
                         output().result(tr("Another:  --engine %1: %2")
                                             .arg(safeLine(one.setting, longest), safeLine(how, longest)));
                     }
                     Q_EMIT finished(exitcode::done);
                 });
    }
};

} // namespace

std::unique_ptr<Command> makeEngineCommand(const CommandLine &line, Output &output)
{
    return std::make_unique<EngineCommand>(line, output);
}

} // namespace xes::cli

#include "enginecommand.moc"
