// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/client.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>

namespace xes {

/// One stream of figures for each container, however many views look at it: opened for the first of them,
/// closed after the last. Lives in the engine thread.
class SharedStats : public QObject
{
    Q_OBJECT

public:
    struct Sink
    {
        std::function<void(engine::StatsSample)> sample;
        std::function<void(std::optional<Error>)> ended;
    };

    using QObject::QObject;
    ~SharedStats() override;

    /// Tells the newest sample at once where there is one.
    /// @param feed unique among all feeds
    /// @param life told apart from the same container's earlier ones
    void follow(quint64 feed, engine::Client *client, const ContainerId &container, const QString &life,
                Sink sink);
    /// An unknown feed, or one that has ended, is none.
    void end(quint64 feed);

private:
    struct Shared
    {
        QPointer<engine::StatsStream> stream;
        std::optional<engine::StatsSample> newest;
        std::map<quint64, Sink> sinks;
    };
    void open(const QString &key, engine::StatsStream *stream);

    QHash<QString, Shared> m_shared; ///< by container and life
    QHash<quint64, QString> m_feeds;
};

} // namespace xes
