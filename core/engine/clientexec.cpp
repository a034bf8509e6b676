// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/streams/streamexchange.h"
#include "engine/wire/frames.h"
#include "engine/wire/readers.h"

#include <QJsonArray>

namespace xes::engine {

using wire::CallKind;
using wire::Path;

namespace {

constexpr qsizetype maxOutputBytes = 1024 * 1024;
/// Between the end of the output and the engine's knowing the exit code.
constexpr milliseconds exitCodeDelay{20};

Error deadlineOver()
{
    return {ErrorCode::TimedOut,
            Text(QT_TRANSLATE_NOOP("core", "The command in the container did not end in time.")),
            {},
            {}};
}

/// Create, start on a connection that becomes the command's output, read that to its end, ask for the exit
/// code. One deadline for all of it.
class ExecRun final : public QObject, private StreamExchange
{
public:
    using Get = std::function<Future<Response>(wire::Request, CallOptions)>;

    ExecRun(QObject *parent, ConnectionPool *pool, const CallOptions &options, Get get)
        : QObject(parent), m_pool(pool), m_budget(options, commandDeadline), m_get(std::move(get))
    {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] { finish(tl::unexpected(deadlineOver())); });
        m_deadline.start(m_budget.rest().deadline.value());
        m_cancellation =
            options.cancel.onCancelled(this, [this] { finish(tl::unexpected(cancelledError())); });
    }

    [[nodiscard]] Future<ExecResult> future() const { return m_resolver.future(); }

    void create(wire::Request request, std::function<StreamOpening(const QString &id)> start)
    {
        onResult(m_get(std::move(request), m_budget.rest()), this,
                 [this, start = std::move(start)](const Result<Response> &response) {
                     if (m_finished)
                         return;
                     if (!response) {
                         finish(tl::unexpected(response.error()));
                         return;
                     }
                     const Result<CreatedContainer> created = objectOf(&wire::readCreated)(*response);
                     if (!created) {
                         finish(tl::unexpected(created.error()));
                         return;
                     }
                     m_id = created->id.toString();
                     openExchange(m_pool, start(m_id));
                 });
    }
    /// How the exit code is asked for.
    std::function<wire::Request(const QString &id)> inspectRequest;

private:
    void streamOpened(const wire::HttpHead &) override {}

    void streamBytes(const QByteArray &bytes) override
    {
        if (m_raw) {
            keep(bytes);
            return;
        }
        const Result<void> good =
            m_frames.feed(bytes, [this](OutputStream, QByteArrayView piece, bool) { keep(piece); });
        if (good)
            return;
        if (m_frames.hasBegun()) {
            finish(tl::unexpected(good.error()));
            return;
        }
        m_raw = true; // an old engine's error, as plain text
        keep(m_frames.takeUnframed());
    }

    void streamEnded(const std::optional<Error> &error) override
    {
        if (error && error->code == ErrorCode::BadCommand) {
            // Newer engines say it so, older ones as the output of a command that ended with 126.
            const QString words = error->message.english(); // allowed: as a shell would write it
            const bool missing = words.contains(QLatin1StringView("not found"));
            finish(ExecResult{missing ? 127 : 126, words.toUtf8()});
        } else if (error) {
            finish(tl::unexpected(*error));
        } else {
            if (!m_frames.hasBegun()) // such a text that is shorter than a frame's head
                keep(m_frames.takeUnframed());
            askExitCode();
        }
    }

    void askExitCode()
    {
        onResult(m_get(inspectRequest(m_id), m_budget.rest()), this,
                 [this](const Result<Response> &response) {
                     if (m_finished)
                         return;
                     if (!response) {
                         finish(tl::unexpected(response.error()));
                         return;
                     }
                     const Result<ExecDetails> exec = objectOf(&wire::readExec)(*response);
                     if (!exec)
                         finish(tl::unexpected(exec.error()));
                     else if (exec->running)
                         QTimer::singleShot(exitCodeDelay, this, [this] { askExitCode(); });
                     else if (!exec->exitCode)
                         finish(tl::unexpected(wire::unreadable(QStringLiteral("no exit code"))));
                     else
                         finish(ExecResult{*exec->exitCode, std::move(m_output)});
                 });
    }

    void keep(QByteArrayView piece)
    {
        m_output.append(piece.first(std::min(piece.size(), maxOutputBytes - m_output.size())));
    }

    void finish(Result<ExecResult> result)
    {
        if (std::exchange(m_finished, true))
            return;
        closeExchange();
        m_deadline.stop();
        m_resolver.resolve(std::move(result));
        deleteLater();
    }

    ConnectionPool *m_pool;
    Budget m_budget;
    Get m_get;
    QTimer m_deadline;
    CancelToken::Registration m_cancellation;
    QString m_id;
    wire::FrameDecoder m_frames;
    QByteArray m_output;
    Resolver<ExecResult> m_resolver;
    bool m_raw = false;
    bool m_finished = false;
};

} // namespace

Future<ExecResult> Client::exec(const ContainerId &id, const QStringList &command, const CallOptions &options)
{
    About what;
    what.kind = CallKind::Exec;
    what.subject = id.toString();
    const auto get = [this, what](wire::Request request, const CallOptions &rest) {
        return d->call<Response>(std::move(request), what, rest,
                                 [](const Response &response) -> Result<Response> { return response; });
    };
    auto *run = new ExecRun(this, d->pool, options, get);
    run->inspectRequest = [](const QString &execId) {
        return getRequest(Path("/exec").add(execId).add(QStringLiteral("json")));
    };
    const QJsonObject body{{QLatin1StringView("AttachStdout"), true},
                           {QLatin1StringView("AttachStderr"), true},
                           {QLatin1StringView("Cmd"), QJsonArray::fromStringList(command)}};
    run->create(postRequest(Path("/containers").add(id.toString()).add(QStringLiteral("exec")), body),
                [this, id](const QString &execId) {
                    wire::Request request = postRequest(
                        Path("/exec").add(execId).add(QStringLiteral("start")),
                        QJsonObject{{QLatin1StringView("Detach"), false}, {QLatin1StringView("Tty"), false}});
                    request.upgrade = true;
                    return d->opening(std::move(request), CallKind::Exec, id.toString());
                });
    return run->future();
}

} // namespace xes::engine
