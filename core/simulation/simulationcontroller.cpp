// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulationcontroller.h"

#include "scenario/reader.h"
#include "simulation/session.h"

#include <QThreadPool>

#include <type_traits>

namespace xes {

class SimulationController::Private
{
public:
    Private(SimulationController *controller, const ControllerOptions &options)
        : q(controller),
          mailbox(std::make_shared<Mailbox>(
              // The controller ends the engine thread before it goes.
              [controller] {
                  QMetaObject::invokeMethod(
                      controller, [controller] { controller->d->take(); }, Qt::QueuedConnection);
              })),
          session(new Session(options, mailbox))
    {
        session->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, session, &QObject::deleteLater);
        thread.setObjectName(QStringLiteral("engine"));
        thread.start();
    }

    void take()
    {
        const QPointer<SimulationController> guard(q);
        const Mailbox::Contents contents = mailbox->take();
        for (const Mailbox::Item &item : contents.items) {
            std::visit([this](const auto &what) { tell(what); }, item);
            if (!guard)
                return;
        }
        if (contents.newSnapshot)
            Q_EMIT q->snapshotChanged();
    }

    void tell(const Mailbox::RunBegan &) { Q_EMIT q->runBegan(); }
    void tell(const Mailbox::ScenarioChanged &) { Q_EMIT q->scenarioChanged(); }
    void tell(const EventBatch &events) { Q_EMIT q->eventsHandled(events); }
    void tell(const Problem &problem) { Q_EMIT q->problemReported(problem); }
    void tell(const orphans::Removal &removal) { Q_EMIT q->resourceRemoved(removal); }
    void tell(const EngineStatus &status)
    {
        engineStatus = status;
        Q_EMIT q->engineStatusChanged(status);
    }

    /// Calls the session in its thread; the answer comes back as a future.
    template <class F>
    auto ask(F f)
    {
        using Returned = std::invoke_result_t<F, Session &>;
        using T = typename detail::Unwrapped<Returned>::Value;
        Resolver<T> resolver;
        Future<T> future = resolver.future();
        post([this, f = std::move(f), resolver = std::move(resolver)]() mutable {
            onResult(f(*session), session,
                     [resolver](Result<T> result) { resolver.resolve(std::move(result)); });
        });
        return future;
    }
    void post(std::function<void()> f)
    {
        QMetaObject::invokeMethod(session, std::move(f), Qt::QueuedConnection);
    }

    /// What emits a signal of a feed, which lives in the facade's thread and is looked into only there; to be
    /// called in any thread.
    template <class Feed, class Value>
    auto toFeed(Feed *feed, void (Feed::*signal)(const Value &))
    {
        return [q = q, guard = QPointer<Feed>(feed), signal](Value value) {
            QMetaObject::invokeMethod(
                q,
                [guard, signal, value = std::move(value)] {
                    if (guard)
                        Q_EMIT(guard->*signal)(value);
                },
                Qt::QueuedConnection);
        };
    }
    /// Begins a feed in the session; ends it there when it is deleted.
    quint64 follow(QObject *feed, std::function<void(Session &, quint64)> begin)
    {
        const quint64 number = ++feeds;
        post([session = session, number, begin = std::move(begin)] { begin(*session, number); });
        QObject::connect(feed, &QObject::destroyed, q,
                         [this, number] { post([session = session, number] { session->endFeed(number); }); });
        return number;
    }

    SimulationController *q;
    std::shared_ptr<Mailbox> mailbox;
    QThread thread;
    Session *session; ///< lives in the thread, goes with it
    EngineStatus engineStatus;
    std::optional<scenario::Pace> pace;
    quint64 feeds = 0;
};

SimulationController::SimulationController(ControllerOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, options))
{}

SimulationController::~SimulationController()
{
    // Nothing in the engine thread ever waits, so this is soon over.
    d->thread.quit();
    d->thread.wait(); // allowed: the thread's own event loop ends, nobody is waited for there
}

const EngineStatus &SimulationController::engineStatus() const
{
    return d->engineStatus;
}

Future<engine::EngineInfo> SimulationController::connectEngine()
{
    return d->ask([](Session &session) { return session.connectEngine(); });
}

Future<engine::EngineInfo> SimulationController::startPrivateEngine()
{
    return d->ask([](Session &session) { return session.startPrivateEngine(); });
}

Future<std::vector<engine::SurveyedEngine>> SimulationController::surveyEngines()
{
    return d->ask([](Session &session) { return session.surveyEngines(); });
}

Future<engine::EngineInfo> SimulationController::chooseEngine(const QString &setting)
{
    return d->ask([setting](Session &session) { return session.chooseEngine(setting); });
}

Future<scenario::ReadOutcome> SimulationController::open(const QString &path)
{
    Resolver<scenario::ReadOutcome> read;
    Future<scenario::ReadOutcome> reading = read.future();
    QThreadPool::globalInstance()->start([path, read] { read.resolve(scenario::readScenarioFile(path)); });
    return andThen(std::move(reading), this, [this](scenario::ReadOutcome outcome) {
        if (!outcome.scenario)
            return readyFuture<scenario::ReadOutcome>(std::move(outcome));
        Future<void> opened = open(*outcome.scenario);
        return andThen(std::move(opened), this,
                       [outcome = std::move(outcome)]() -> Result<scenario::ReadOutcome> { return outcome; });
    });
}

Future<void> SimulationController::open(scenario::Scenario scenario)
{
    d->pace.reset();
    auto shared = std::make_shared<const scenario::Scenario>(std::move(scenario));
    return d->ask([shared](Session &session) { return session.open(shared); });
}

std::shared_ptr<const scenario::Scenario> SimulationController::scenario() const
{
    return d->mailbox->scenario();
}

SnapshotPtr SimulationController::snapshot() const
{
    return d->mailbox->snapshot();
}

Future<void> SimulationController::start(const StartOptions &options)
{
    return d->ask([options](Session &session) { return session.start(options); });
}

Future<std::vector<scenario::Ask>> SimulationController::asksFor()
{
    return d->ask([](Session &session) { return session.asksFor(); });
}

Future<VirtualTime> SimulationController::step(VirtualDuration duration)
{
    return d->ask([duration](Session &session) { return session.step(duration); });
}

Future<VirtualTime> SimulationController::stepToNextEvent()
{
    return d->ask([](Session &session) { return session.stepToNextEvent(); });
}

Future<VirtualTime> SimulationController::runUntil(VirtualTime target)
{
    return runUntil(target, VirtualDuration(0));
}

Future<VirtualTime> SimulationController::runUntil(VirtualTime target, VirtualDuration piece)
{
    return d->ask([target, piece](Session &session) { return session.runUntil(target, piece); });
}

Future<VirtualTime> SimulationController::run()
{
    return d->ask([](Session &session) { return session.runUntil(std::nullopt, VirtualDuration(0)); });
}

void SimulationController::pause()
{
    d->post([session = d->session] { session->pause(); });
}

void SimulationController::setPace(scenario::Pace pace)
{
    d->pace = pace;
    d->post([session = d->session, pace] { session->setPace(pace); });
}

scenario::Pace SimulationController::pace() const
{
    if (d->pace)
        return *d->pace;
    const std::shared_ptr<const scenario::Scenario> open = scenario();
    return open ? open->pace.value_or(open->defaultPace()) : scenario::Pace();
}

Future<RunReport> SimulationController::stop(bool keep)
{
    return d->ask([keep](Session &session) { return session.stop(keep); });
}

Future<RunReport> SimulationController::reset()
{
    return d->ask([](Session &session) { return session.reset(); });
}

Future<engine::ContainerDetails> SimulationController::inspect(const NodeId &node)
{
    return d->ask([node](Session &session) { return session.inspect(node); });
}

LogFeed *SimulationController::followLog(const NodeId &node, int tail, QObject *parent)
{
    auto *feed = new LogFeed(parent);
    LogSink sink{d->toFeed(feed, &LogFeed::linesReceived), d->toFeed(feed, &LogFeed::ended)};
    const quint64 number =
        d->follow(feed, [node, tail, sink = std::move(sink)](Session &session, quint64 mine) {
            session.followLog(mine, node, tail, sink);
        });
    // A turn of the event loop later, so that all who hear it are done with it.
    connect(
        feed, &LogFeed::linesReceived, this,
        [this, number] { d->post([session = d->session, number] { session->linesTaken(number); }); },
        Qt::QueuedConnection);
    return feed;
}

StatsFeed *SimulationController::followStats(const NodeId &node, QObject *parent)
{
    auto *feed = new StatsFeed(parent);
    SharedStats::Sink sink{d->toFeed(feed, &StatsFeed::sampleReceived), d->toFeed(feed, &StatsFeed::ended)};
    d->follow(feed, [node, sink = std::move(sink)](Session &session, quint64 number) {
        session.followStats(number, node, sink);
    });
    return feed;
}

Future<orphans::Inventory> SimulationController::takeInventory()
{
    return d->ask([](Session &session) { return session.takeInventory(); });
}

Future<std::vector<orphans::Removal>>
SimulationController::removeResources(std::vector<orphans::Resource> what)
{
    return d->ask([what = std::move(what)](Session &session) { return session.removeResources(what); });
}

} // namespace xes
