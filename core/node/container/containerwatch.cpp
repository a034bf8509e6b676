// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/containerwatch.h"

#include <QCoreApplication>
#include <QTimer>

namespace xes {

namespace {

constexpr std::chrono::seconds connectDeadline{15};
constexpr std::chrono::seconds listAgain{1};
constexpr std::chrono::seconds openAgain{2};

} // namespace

ContainerWatch::ContainerWatch(engine::Client *client, QString run, QObject *parent)
    : QObject(parent), m_client(client), m_run(std::move(run))
{}

engine::Filters ContainerWatch::filters() const
{
    return {{QStringLiteral("label"), {m_run}}};
}

Future<void> ContainerWatch::start()
{
    Q_ASSERT(!m_stream);
    m_starting.emplace();
    const Future<void> out = m_starting->future();
    open();
    QTimer::singleShot(connectDeadline, this, [this] {
        if (m_starting)
            lose({ErrorCode::TimedOut,
                  Text(QT_TRANSLATE_NOOP("core", "The engine does not tell its events.")),
                  Text(QT_TRANSLATE_NOOP("core", "See whether the engine answers other programs.")),
                  {}});
    });
    return out;
}

void ContainerWatch::open()
{
    // Each health probe makes three exec events: the engine keeps them to itself.
    engine::Filters wanted = filters();
    wanted.insert(QStringLiteral("type"), {QStringLiteral("container")});
    wanted.insert(QStringLiteral("event"),
                  {QStringLiteral("start"), QStringLiteral("die"), QStringLiteral("died"),
                   QStringLiteral("oom"), QStringLiteral("pause"), QStringLiteral("unpause"),
                   QStringLiteral("health_status"), QStringLiteral("destroy"), QStringLiteral("remove")});
    m_stream = m_client->events(wanted);
    m_stream->setParent(this);
    connect(m_stream, &engine::EventStream::connected, this, [this] {
        m_connected = true;
        list();
    });
    connect(m_stream, &engine::EventStream::disconnected, this, &ContainerWatch::lose);
    connect(m_stream, &engine::EventStream::eventReceived, this, &ContainerWatch::handle);
    connect(m_stream, &engine::Stream::ended, this, [this](const std::optional<Error> &error) {
        // A stream that broke off comes back by itself; one that has ended is begun anew.
        const bool first = m_starting.has_value();
        if (error)
            lose(*error);
        if (first || !error || error->code == ErrorCode::Abandoned)
            return; // the client goes
        m_stream->deleteLater();
        QTimer::singleShot(openAgain, this, &ContainerWatch::open);
    });
}

void ContainerWatch::lose(const Error &error)
{
    m_connected = false;
    if (m_starting) {
        // There is nothing to watch yet, and whoever starts a run wants to know now.
        const Resolver<void> starting = *m_starting;
        m_starting.reset();
        if (m_stream)
            m_stream->deleteLater();
        starting.fail(error);
    }
}

void ContainerWatch::list()
{
    onResult(m_client->listContainers(filters(), true), this,
             [this](const Result<std::vector<engine::ContainerSummary>> &found) {
                 if (!found && m_starting) {
                     lose(found.error());
                     return;
                 }
                 if (!found) {
                     QTimer::singleShot(listAgain, this, [this] {
                         if (m_connected)
                             list();
                     });
                     return;
                 }
                 QHash<ContainerId, QString> states;
                 for (const engine::ContainerSummary &container : *found)
                     states.insert(container.id, container.state);
                 if (m_starting) {
                     m_starting->resolve({});
                     m_starting.reset();
                 }
                 Q_EMIT listed(states);
             });
}

void ContainerWatch::handle(const engine::EngineEvent &event)
{
    const ContainerId id(event.actorId);
    const QString &action = event.action;
    const QLatin1String health("health_status");
    if (action == QLatin1String("start")) {
        Q_EMIT started(id);
    } else if (action == QLatin1String("die")) {
        bool ok = false;
        const int number = event.attributes.value(QStringLiteral("exitCode")).toInt(&ok);
        Q_EMIT died(id, ok ? std::optional(number) : std::nullopt);
    } else if (action == QLatin1String("oom")) {
        Q_EMIT outOfMemory(id);
    } else if (action == QLatin1String("pause")) {
        Q_EMIT paused(id);
    } else if (action == QLatin1String("unpause")) {
        Q_EMIT unpaused(id);
    } else if (action == QLatin1String("destroy")) {
        Q_EMIT removed(id);
    } else if (action.startsWith(health)) {
        // Docker has it in the action, "health_status: healthy", Podman in an attribute, or nowhere (4.3).
        QString now = action.mid(health.size()).remove(u':').trimmed();
        if (now.isEmpty())
            now = event.attributes.value(QStringLiteral("health_status"));
        if (!now.isEmpty())
            Q_EMIT healthChanged(id, now);
    }
}

} // namespace xes
