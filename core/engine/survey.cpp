// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/survey.h"

#include "engine/client.h"

namespace xes::engine {

namespace {

/// A context by its name, however it came here: its URL alone says nothing of its certificates.
QString settingFor(const Candidate &candidate)
{
    switch (candidate.source) {
    case Source::Context:
    case Source::DockerContext:
        return candidate.origin;
    case Source::Flag:
    case Source::Setting:
        return namesContext(candidate.origin) ? candidate.origin : candidate.endpoint.url;
    case Source::DockerHost:
    case Source::DockerTls:
    case Source::Socket:
    case Source::Private:
        break;
    }
    return candidate.endpoint.url;
}

} // namespace

Future<std::vector<SurveyedEngine>> surveyEngines(const DiscoveryInput &input, QObject *receiver)
{
    std::vector<SurveyedEngine> engines;
    std::vector<Future<EngineInfo>> answers;
    for (KnownEngine &known : knownEngines(input)) {
        SurveyedEngine engine{std::move(known.candidate), {}, tl::unexpected(abandonedError())};
        engine.setting = settingFor(engine.candidate);
        if (known.wrong) {
            answers.push_back(failedFuture<EngineInfo>(std::move(*known.wrong)));
        } else {
            auto *client = new Client(engine.candidate.endpoint, receiver);
            CallOptions options;
            options.deadline = surveyPatience;
            answers.push_back(client->connectToEngine(options));
            onResult(answers.back(), client, [client](const Result<EngineInfo> &) { client->deleteLater(); });
        }
        engines.push_back(std::move(engine));
    }
    return andThen(all(std::move(answers), receiver), receiver,
                   [engines = std::move(engines)](
                       std::vector<Result<EngineInfo>> infos) mutable -> Result<std::vector<SurveyedEngine>> {
                       for (std::size_t i = 0; i < engines.size(); ++i)
                           engines[i].info = std::move(infos[i]);
                       return std::move(engines);
                   });
}

} // namespace xes::engine
