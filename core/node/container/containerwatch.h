// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/ids.h"
#include "engine/client.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

namespace xes {

/// What happens to the containers of one run, as the engine tells it: one event stream however many there
/// are, filtered by the engine itself. Engine thread.
///
/// Events come in the order in which the engine sent them. After the stream broke off and came back, listed()
/// tells how everything stands, because what happened between is not told.
class ContainerWatch : public QObject
{
    Q_OBJECT

public:
    /// @param run the label that the run's containers have, as the engine's filters write it: "key=value"
    ContainerWatch(engine::Client *client, QString run, QObject *parent);

    /// Ends when the stream is open and the first list is there; only then may containers be started. Fails
    /// where the engine does not answer.
    [[nodiscard]] Future<void> start();
    /// Whether events are being received now.
    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// The run's label as a filter of the engine's lists.
    [[nodiscard]] engine::Filters filters() const;

Q_SIGNALS:
    void started(const xes::ContainerId &id);
    /// @param exitCode nothing where the engine did not tell it
    void died(const xes::ContainerId &id, std::optional<int> exitCode);
    /// Something in it was killed for want of memory; a died() may follow.
    void outOfMemory(const xes::ContainerId &id);
    void paused(const xes::ContainerId &id);
    void unpaused(const xes::ContainerId &id);
    /// @param health "starting", "healthy", "unhealthy"
    void healthChanged(const xes::ContainerId &id, const QString &health);
    void removed(const xes::ContainerId &id);
    /// All containers of the run with the engine's word for their state. One that is missing is gone.
    void listed(const QHash<xes::ContainerId, QString> &states);

private:
    void open();
    void list();
    void lose(const Error &error);
    void handle(const engine::EngineEvent &event);

    engine::Client *m_client;
    QString m_run;
    QPointer<engine::EventStream> m_stream;
    std::optional<Resolver<void>> m_starting;
    bool m_connected = false;
};

} // namespace xes
