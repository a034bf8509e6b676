// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerlimit.h"
#include "engine/client.h"
#include "engine/transport/pool.h"
#include "engine/wire/errors.h"
#include "engine/wire/readers.h"
#include "engine/wire/request.h"

#include <QDeadlineTimer>

#include <functional>

namespace xes::engine {

/// The newest API version that we speak, and the oldest.
inline constexpr std::pair<int, int> newestApi{1, 47};
inline constexpr std::pair<int, int> oldestApi{1, 41};

struct StreamOpening;

/// What a call is about and how it may end.
struct About
{
    wire::CallKind kind = wire::CallKind::Engine;
    QString subject;
    bool command = false;   ///< changes something: the longer deadline
    milliseconds longer{0}; ///< added to the deadline that is not given
    bool urgent = false;    ///< does not wait behind other calls
    bool forEver = false;   ///< no deadline unless given, a connection of its own
};

/// The deadline of several calls that are one to the caller.
class Budget
{
public:
    Budget(const CallOptions &options, milliseconds standard)
        : m_deadline(countable(options.deadline.value_or(standard))),
          m_cancel(options.cancel),
          m_promised(options.promised.value_or(options.deadline.value_or(standard)))
    {}

    [[nodiscard]] CallOptions rest() const
    {
        return {milliseconds(std::max<qint64>(m_deadline.remainingTime(), 0)), m_cancel, m_promised};
    }
    [[nodiscard]] bool isOver() const { return m_deadline.hasExpired() || m_cancel.isCancelled(); }

private:
    QDeadlineTimer m_deadline;
    CancelToken m_cancel;
    milliseconds m_promised;
};

inline constexpr milliseconds readDeadline{15'000};
inline constexpr milliseconds commandDeadline{40'000};
/// Of a call whose caller names none.
[[nodiscard]] inline milliseconds standardDeadline(const About &about)
{
    return (about.command ? commandDeadline : readDeadline) + about.longer;
}

class Client::Private
{
public:
    template <class T>
    using Reader = std::function<Result<T>(const Response &)>;

    Private(Client *owner, Endpoint where) : q(owner), endpoint(std::move(where))
    {
        const bool ssh = endpoint.scheme == Endpoint::Scheme::Ssh;
        pool = new ConnectionPool(endpoint, ssh ? ConnectionPool::sshLimit : ConnectionPool::defaultLimit,
                                  owner);
    }

    /// One request; the reader sees only answers of 2xx.
    template <class T>
    [[nodiscard]] Future<T> call(wire::Request request, About about, const CallOptions &options,
                                 Reader<T> reader)
    {
        Resolver<T> resolver;
        Future<T> future = resolver.future();
        if (apiPrefix.isEmpty()) {
            resolver.fail(notConnected());
            return future;
        }
        sendVersioned(std::move(request), std::move(about), options,
                      [resolver, reader = std::move(reader)](Result<Response> response) {
                          if (!response)
                              resolver.fail(std::move(response.error()));
                          else
                              resolver.resolve(reader(*response));
                      });
        return future;
    }
    /// As call(), where nothing but success is asked for.
    [[nodiscard]] Future<void> command(wire::Request request, About about, const CallOptions &options)
    {
        about.command = true;
        return call<void>(std::move(request), std::move(about), options,
                          [](const Response &) -> Result<void> { return {}; });
    }
    /// @param key whose list tells what was removed
    [[nodiscard]] Future<Pruned> prune(const char *path, const Filters &filters, const char *key,
                                       const CallOptions &options);
    /// With the API version that holds now. Where the engine refuses it, another one took its place: another
    /// version is agreed on, and what only reads is sent again with it.
    void sendVersioned(wire::Request request, About about, const CallOptions &options, Call::Done done);
    /// Without the API version in front; an answer that is no success comes as an Error.
    void send(wire::Request request, About about, const CallOptions &options, Call::Done done);

    /// How a stream begins, with the API version that holds now.
    [[nodiscard]] StreamOpening opening(wire::Request request, wire::CallKind kind, const QString &subject,
                                        std::optional<milliseconds> headDeadline = {}) const;
    /// The same for a pull, a load or a build.
    [[nodiscard]] StreamOpening progressOpening(wire::Request request, const QString &subject,
                                                milliseconds patience) const;

    [[nodiscard]] Future<EngineInfo> negotiate(const CallOptions &options);
    [[nodiscard]] Error notConnected() const;
    /// Whether the type of logs and of attached streams says if they are a terminal's: from 1.42 on.
    [[nodiscard]] bool typeTellsTerminal() const { return apiPrefix.size() > 5 && apiPrefix != "/v1.41"; }
    [[nodiscard]] bool isPodman() const { return info && info->kind == EngineKind::Podman; }

    Client *q;
    Endpoint endpoint;
    std::optional<EngineInfo> info;
    QByteArray apiPrefix; ///< "/v1.41", once negotiated
    ConnectionPool *pool;
    std::optional<milliseconds> streamDeadline; ///< in place of the usual ones
};

[[nodiscard]] wire::Request getRequest(QByteArray path);
[[nodiscard]] wire::Request postRequest(QByteArray path);
[[nodiscard]] wire::Request postRequest(QByteArray path, const QJsonObject &body);
[[nodiscard]] wire::Request deleteRequest(QByteArray path);

/// "/containers/<id>/<action>", or without an action.
[[nodiscard]] wire::Path containerPath(const ContainerId &id, const char *action = nullptr);
[[nodiscard]] About about(wire::CallKind kind, const QString &subject);
[[nodiscard]] About about(const ContainerId &id, wire::CallKind kind = wire::CallKind::Container);

/// Reads an answer's JSON object and then its meaning, as a value or a Result of it.
template <class F>
[[nodiscard]] auto objectOf(F read)
{
    using Returned = std::invoke_result_t<F, wire::JsonView>;
    using Read = std::conditional_t < requires
    {
        typename Returned::error_type;
    }
    , Returned, Result < Returned >> ;
    return [read](const Response &response) -> Read {
        const Result<wire::JsonDocument> json = wire::readObject(response.body);
        if (!json)
            return tl::unexpected(json.error());
        return read(json->root());
    };
}

/// The same for an array.
template <class F>
[[nodiscard]] auto arrayOf(F read)
{
    return [read](const Response &response) -> std::invoke_result_t<F, wire::JsonView> {
        const Result<wire::JsonDocument> json = wire::readArray(response.body);
        if (!json)
            return tl::unexpected(json.error());
        return read(json->root());
    };
}

/// Whether an answer says nothing.
[[nodiscard]] inline bool isBlank(QByteArrayView body)
{
    return body.trimmed().isEmpty();
}

/// NotModified as the success that it is: it was so already.
[[nodiscard]] Future<void> modifiedOrNot(Future<void> future, QObject *receiver);
/// NotFound as the success that it is for a removal.
[[nodiscard]] Future<void> goneOrNot(Future<void> future, QObject *receiver);

} // namespace xes::engine
