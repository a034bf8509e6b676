// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/enginelink.h"

#include "engine/discovery.h"

namespace xes {

using engine::Candidate;
using engine::Client;
using engine::EngineInfo;

namespace {
constexpr std::chrono::seconds watchPause{1};
constexpr std::chrono::seconds unnamedPatience{5};
} // namespace

EngineLink::EngineLink(QString flag, QString setting, QString privateFolder, QObject *parent)
    : QObject(parent),
      m_flag(std::move(flag)),
      m_setting(std::move(setting)),
      m_privateFolder(std::move(privateFolder)),
      m_watchPause(this),
      m_pulse(new EnginePulse(this))
{
    connect(m_pulse, &EnginePulse::fellSilent, this, [this](const Error &why) {
        if (!isConnected())
            return;
        m_status.state = EngineStatus::State::Unreachable;
        m_status.error = why;
        tell();
    });
    connect(m_pulse, &EnginePulse::answeredAgain, this, [this] {
        if (m_status.state != EngineStatus::State::Unreachable || !m_status.info)
            return;
        m_status.state = EngineStatus::State::Connected;
        m_status.error = {};
        tell();
    });
    m_watchPause.setSingleShot(true);
    connect(&m_watchPause, &QTimer::timeout, this, [this] {
        if (!m_client || m_search != Search::None)
            return; // a new client is watched anew
        // What ended the stream may have been another engine in this place: who it is is asked first.
        onResult(m_client->connectToEngine(), m_client.get(), [this](Result<EngineInfo> info) {
            if (m_search != Search::None)
                return;
            if (!info) {
                watchAgain(info.error());
                return;
            }
            m_status.info = std::move(*info);
            watch();
        });
    });
}

EngineLink::~EngineLink() = default;

void EngineLink::tell()
{
    Q_EMIT statusChanged();
}

Future<EngineInfo> EngineLink::ensureConnected()
{
    if (isConnected() && m_status.info)
        return readyFuture<EngineInfo>(*m_status.info);
    // One that is only slow is not exchanged for another behind the user's back.
    return m_pulse->isSilent() ? check() : connectEngine();
}

Future<EngineInfo> EngineLink::connectEngine()
{
    if (m_search != Search::None)
        return share();
    if (m_private && m_pulse->isSilent())
        return check(); // it is ours, and nobody else's to be found
    if (m_flag == QLatin1String("private"))
        return startPrivateEngine();
    Future<EngineInfo> future = begin(Search::ByRules);
    look();
    return future;
}

/// What was under way ends here, and whoever waited for it hears so.
Future<EngineInfo> EngineLink::begin(Search search)
{
    m_search = search;
    m_errand = std::make_unique<QObject>();
    const std::vector<Resolver<EngineInfo>> overtaken = std::exchange(m_waiting, {});
    for (const Resolver<EngineInfo> &waiting : overtaken)
        waiting.fail({ErrorCode::Cancelled,
                      Text(QT_TRANSLATE_NOOP("core", "Another engine was asked for meanwhile.")),
                      {},
                      {}});
    return share();
}

Future<EngineInfo> EngineLink::share()
{
    m_waiting.emplace_back();
    return m_waiting.back().future();
}

void EngineLink::look()
{
    m_status = EngineStatus{};
    m_status.state = EngineStatus::State::Searching;
    const auto input = engine::DiscoveryInput::fromProcess(m_flag, m_setting);
    m_status.warnings = engine::discoveryWarnings(input);
    if (!tellAndGoOn())
        return;
    auto candidates = engine::discover(input);
    if (!candidates)
        unreachable(std::move(candidates.error()));
    else if (candidates->empty())
        unreachable(
            {ErrorCode::EngineNotFound, Text(QT_TRANSLATE_NOOP("core", "No engine was found.")), {}, {}});
    else
        tryNext(std::move(*candidates), 0, {});
}

Future<EngineInfo> EngineLink::choose(const QString &setting)
{
    m_setting = setting;
    m_pulse->follow(nullptr);
    dropWatch();
    if (m_client)
        m_client.release()->deleteLater(); // after the nodes that use it, which go in the same way
    m_private.reset();
    if (m_flag == QLatin1String("private"))
        m_flag.clear();
    Future<EngineInfo> future = begin(Search::ByRules);
    look();
    return future;
}

Future<std::vector<engine::SurveyedEngine>> EngineLink::survey()
{
    const bool ours = m_flag == QLatin1String("private");
    return engine::surveyEngines(engine::DiscoveryInput::fromProcess(ours ? QString() : m_flag, m_setting),
                                 this);
}

Future<EngineInfo> EngineLink::startPrivateEngine()
{
    if (m_search == Search::Private)
        return share();
    Future<EngineInfo> future = begin(Search::Private);
    m_status = EngineStatus{};
    m_status.state = EngineStatus::State::StartingPrivate;
    if (!tellAndGoOn())
        return future;
    dropWatch();
    m_client.reset();
    m_private = std::make_unique<engine::PrivateEngine>(
        m_privateFolder.isEmpty() ? engine::PrivateEngine::defaultFolder() : m_privateFolder);
    connect(m_private.get(), &engine::PrivateEngine::progressed, this, [this](const Text &activity) {
        m_status.activity = activity;
        tell();
    });
    onResult(m_private->start(), m_errand.get(), [this](Result<engine::Endpoint> endpoint) {
        if (endpoint)
            tryNext({{*endpoint, engine::Source::Private, {}}}, 0, {});
        else
            unreachable(std::move(endpoint.error()));
    });
    return future;
}

Future<EngineInfo> EngineLink::check()
{
    if (!m_client || !m_status.info || m_search != Search::None)
        return connectEngine();
    // The watch tells when it is back; this asks at once.
    return andThen(m_client->connectToEngine(), m_client.get(),
                   [this](EngineInfo info) -> Result<EngineInfo> {
                       if (m_search != Search::None)
                           return info; // another one is sought by now
                       isBack(info);
                       return info;
                   });
}

void EngineLink::tryNext(std::vector<Candidate> candidates, std::size_t index, Error firstError)
{
    if (index == candidates.size()) {
        unreachable(std::move(firstError));
        return;
    }
    m_status.candidate = candidates[index];
    if (!tellAndGoOn())
        return;
    auto *client = new Client(candidates[index].endpoint, m_errand.get());
    // Of those that nobody named, one that is silent holds the others up.
    engine::CallOptions options;
    if (candidates.size() > 1)
        options.deadline = unnamedPatience;
    onResult(client->connectToEngine(options), m_errand.get(),
             [this, client, candidates = std::move(candidates), index,
              firstError = std::move(firstError)](Result<EngineInfo> info) mutable {
                 if (info) {
                     client->setParent(nullptr);
                     connected(std::unique_ptr<Client>(client), candidates[index], std::move(*info));
                     return;
                 }
                 client->deleteLater();
                 if (info.error().code == ErrorCode::TimedOut && index + 1 < candidates.size())
                     m_status.warnings.push_back(info.error()); // it is there, and would have been the one
                 // The best candidate's reason says most.
                 Error error =
                     index == 0 ? named(candidates[0], std::move(info.error())) : std::move(firstError);
                 tryNext(std::move(candidates), index + 1, std::move(error));
             });
}

void EngineLink::connected(std::unique_ptr<Client> client, Candidate candidate, EngineInfo info)
{
    dropWatch();
    m_client = std::move(client);
    m_candidate = std::move(candidate);
    m_status.activity = {};
    watch();
    finish(info); // before it is told: who hears it may ask for another one
    isBack(std::move(info));
}

/// The engine of the client answers.
void EngineLink::isBack(EngineInfo info)
{
    m_status.state = EngineStatus::State::Connected;
    m_status.candidate = m_candidate;
    m_status.info = std::move(info);
    m_status.error = {};
    m_pulse->follow(m_client.get());
    tell();
}

void EngineLink::unreachable(Error error)
{
    m_pulse->follow(nullptr);
    m_status.state = EngineStatus::State::Unreachable;
    m_status.error = error;
    m_status.activity = {};
    m_status.info.reset();
    m_private.reset();
    finish(tl::unexpected(std::move(error))); // before it is told: who hears it may ask for another one
    tell();
}

/// The stream reconnects by itself where it broke off; where it has ended for good there may still be an
/// engine later.
void EngineLink::watchAgain(const Error &error)
{
    m_pulse->follow(nullptr);
    m_status.state = EngineStatus::State::Unreachable;
    m_status.error = error;
    tell();
    m_watchPause.start(watchPause);
}

/// A stream of events costs nothing while there are none, and breaks when the engine goes.
void EngineLink::watch()
{
    m_watchPause.stop();
    dropWatch();
    m_watch = m_client->events({{QStringLiteral("type"), {QStringLiteral("daemon")}}});
    connect(m_watch, &engine::EventStream::disconnected, this, [this](const Error &error) {
        if (m_search != Search::None)
            return;
        m_pulse->follow(nullptr); // the stream itself tells when it is back
        m_status.state = EngineStatus::State::Unreachable;
        m_status.error = error;
        tell();
    });
    connect(m_watch, &engine::Stream::ended, this, [this](const std::optional<Error> &error) {
        if (error && error->code != ErrorCode::Abandoned) // else the client goes
            watchAgain(*error);
    });
    connect(m_watch, &engine::EventStream::connected, this, [this] {
        if (m_status.state != EngineStatus::State::Unreachable || m_search != Search::None)
            return;
        if (m_status.info) { // it may be another one in the same place
            isBack(m_client->info().value_or(*m_status.info));
            return;
        }
        // A search has found nothing meanwhile, and forgotten what was known of it.
        onResult(m_client->connectToEngine(), m_watch.data(), [this](Result<EngineInfo> info) {
            if (info && m_search == Search::None && m_status.state == EngineStatus::State::Unreachable)
                isBack(std::move(*info));
        });
    });
}

void EngineLink::dropWatch()
{
    if (!m_watch)
        return;
    m_watch->disconnect(this);
    m_watch->deleteLater();
    m_watch.clear();
}

/// @return whether nobody who heard it has asked for another engine
bool EngineLink::tellAndGoOn()
{
    const QPointer<QObject> errand = m_errand.get();
    tell();
    return errand;
}

void EngineLink::finish(const Result<EngineInfo> &result)
{
    m_search = Search::None;
    for (const Resolver<EngineInfo> &waiting : std::exchange(m_waiting, {}))
        waiting.resolve(result);
}

} // namespace xes
