// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/canceltoken.h"
#include "base/ids.h"
#include "engine/client.h"
#include "scenario/scenario.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace xes {

/// Sees to it that a run's images are on the engine, each once, however many nodes want it: our own is loaded
/// from the program, others are pulled where they are missing, a build context is built. Engine thread.
class ImageProvider : public QObject
{
    Q_OBJECT

public:
    explicit ImageProvider(engine::Client *client, QObject *parent = nullptr);

    struct Provided
    {
        QString reference; ///< to be named at creation
        engine::ImageDetails details;
    };

    /// @param folder where a relative build context is looked up: the scenario's
    /// @param labels put on an image that is built
    /// An image that is missing and cannot be had is ErrorCode::ImageMissing, naming node, image and remedy.
    [[nodiscard]] Future<Provided> provide(const NodeId &node, const scenario::DockerSpec &spec,
                                           const QString &folder, const engine::Labels &labels);

    /// Ends all that is under way at once, with ErrorCode::Cancelled; the engine hears it by its connections.
    /// Nothing is provided after this.
    void cancel();

Q_SIGNALS:
    /// For people: what is being loaded, pulled or built, and how far it is.
    void progressed(const xes::Text &text);

private:
    struct Want;
    void load(const QString &key, const Want &want);
    void pull(const QString &key, const Want &want);
    void build(const QString &key, const Want &want);
    void follow(const QString &key, const Want &want, engine::ProgressStream *stream);
    void finish(const QString &key, const Want &want);
    void end(const QString &key, Result<Provided> result);

    engine::Client *m_client;
    QHash<QString, std::vector<Resolver<Provided>>> m_waiting;
    QHash<QString, Provided> m_provided;
    CancelToken m_cancel;
};

} // namespace xes
