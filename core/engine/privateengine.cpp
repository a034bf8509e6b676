// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/privateengine.h"

#include "base/file.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xes::engine {

namespace {

using namespace std::chrono_literals;

constexpr auto tick = 50ms; // the system tells nobody that a lock has become free, unless he waits for it
constexpr auto startDeadline = 80s;
constexpr auto supervisorDeadline = 10s;
constexpr qint64 maxLog = 1024 * 1024;

/// An advisory lock on a file; let go when this or the process ends. No child inherits it.
class FileLock
{
public:
    FileLock() = default;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock() { release(); }

    /// @param operation LOCK_SH or LOCK_EX
    /// @return whether it is held now; never waits
    bool take(const QString &path, int operation)
    {
        if (m_fd >= 0)
            return true;
        m_fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_fd >= 0 && ::flock(m_fd, operation | LOCK_NB) != 0)
            release();
        return m_fd >= 0;
    }
    void release()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

private:
    int m_fd = -1;
};

/// Makes a folder of this user alone, or makes sure that the one that is there is.
Result<void> makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0)
        return {};
    const int made = errno;
    struct stat status = {};
    if (made != EEXIST || ::lstat(name.constData(), &status) != 0)
        return failure(ErrorCode::FileNotWritten,
                       Text(QT_TRANSLATE_NOOP("core", "The folder “%1” cannot be made: %2."),
                            {path, QString::fromLocal8Bit(std::strerror(made))}),
                       Text(QT_TRANSLATE_NOOP("core", "Check that its parent folder exists and is yours.")));
    if (!S_ISDIR(status.st_mode) || status.st_uid != ::geteuid() || (status.st_mode & 077) != 0)
        return failure(ErrorCode::EngineUnusable,
                       Text(QT_TRANSLATE_NOOP("core", "“%1” is not a folder of yours alone, so that the "
                                                      "private engine is not safe there."),
                            {path}),
                       Text(QT_TRANSLATE_NOOP("core", "Move it away, or make it a folder that only you can "
                                                      "open.")));
    return {};
}

/// The last lines of the engine's log, for an error.
QString lastLines(const QString &log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 4096));
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - 3)).join(QLatin1Char('\n')).right(1500);
}

} // namespace

struct PrivateEngine::State
{
    State(PrivateEngine *engine, QString dataFolder, PrivateEngineMachine on)
        : q(engine), folder(std::move(dataFolder)), machine(std::move(on))
    {}

    [[nodiscard]] QString file(const char *name) const
    {
        return plan.folder + QLatin1Char('/') + QString::fromLatin1(name);
    }

    void begin();
    void step();
    void launch();
    void probe();
    void say(Text activity);
    void finish(Result<Endpoint> result);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] bool supervisorRuns();
    [[nodiscard]] Error ended(Text message) const;

    PrivateEngine *q;
    QString folder;
    PrivateEngineMachine machine;
    PrivateEnginePlan plan;
    Resolver<Endpoint> resolver;
    FileLock users;
    FileLock starting;
    QTimer timer;
    QDeadlineTimer deadline;
    QDeadlineTimer supervisor;
    bool launched = false;
    bool seen = false; ///< that the supervisor which we launched runs
    QPointer<QLocalSocket> socket;
    Text said;
};

void PrivateEngine::State::say(Text activity)
{
    if (activity == said)
        return;
    said = activity;
    Q_EMIT q->progressed(activity);
}

void PrivateEngine::State::finish(Result<Endpoint> result)
{
    timer.stop();
    starting.release();
    if (!result)
        users.release(); // what has been started ends again
    if (socket)
        socket->deleteLater();
    resolver.resolve(std::move(result));
}

Error PrivateEngine::State::ended(Text message) const
{
    return {ErrorCode::EngineUnusable,
            std::move(message),
            Text(QT_TRANSLATE_NOOP("core", "The whole log is in “%1”. You can go on with modelled nodes."),
                 {plan.log}),
            {plan.log, 0, 0, {}}};
}

/// Free: nothing of this folder runs. The look itself takes the lock for a moment, which the script allows
/// for.
bool PrivateEngine::State::supervisorRuns()
{
    FileLock look;
    return !look.take(file("engine.lock"), LOCK_SH);
}

Result<void> PrivateEngine::State::prepare()
{
    if (auto made = makePrivateFolder(plan.runFolder); !made)
        return made;
    QFile::remove(file("ended"));
    if (plan.kind == EngineKind::Docker)
        return saveFile(file("daemon.json"), "{}\n");
    // Podman asks for more than a user may have otherwise.
    return saveFile(file("containers.conf"),
                    "[containers]\ndefault_ulimits = [\"nofile=1024:1024\",\"nproc=1024:1024\"]\n");
}

void PrivateEngine::State::begin()
{
    Result<PrivateEnginePlan> planned = PrivateEngine::plan(folder, machine);
    if (!planned)
        return finish(tl::unexpected(planned.error()));
    plan = std::move(*planned);
    QDir().mkpath(QFileInfo(plan.folder).path());
    if (auto made = makePrivateFolder(plan.folder); !made)
        return finish(tl::unexpected(made.error()));
    deadline.setRemainingTime(startDeadline);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { step(); });
    timer.start(tick);
    step();
}

void PrivateEngine::State::step()
{
    if (deadline.hasExpired())
        return finish(tl::unexpected(Error{
            ErrorCode::TimedOut,
            Text(QT_TRANSLATE_NOOP("core", "The private engine did not answer in time: %1"),
                 {lastLines(plan.log)}),
            Text(QT_TRANSLATE_NOOP("core", "The whole log is in “%1”. You can go on with modelled nodes."),
                 {plan.log}),
            {}}));
    // One at a time; who has the lock of the users may not be overtaken by the end of the engine.
    if (!starting.take(file("start.lock"), LOCK_EX))
        return say(Text(QT_TRANSLATE_NOOP("core", "Another program starts the private engine…")));
    if (!users.take(file("users.lock"), LOCK_SH))
        return say(Text(QT_TRANSLATE_NOOP("core", "Waiting for the former private engine to end…")));

    if (supervisorRuns()) {
        seen = seen || launched;
        const QPointer<PrivateEngine> guard(q); // who hears it may take another engine
        say(launched ? Text(QT_TRANSLATE_NOOP("core", "Starting the private engine…"))
                     : Text(QT_TRANSLATE_NOOP("core", "Joining the private engine…")));
        if (guard)
            probe();
        return;
    }
    if (!launched)
        return launch();
    if (seen || QFileInfo::exists(file("ended"))) {
        const QString log = lastLines(plan.log);
        return finish(tl::unexpected(
            ended(Text(QT_TRANSLATE_NOOP("core", "The private engine ended at its start: %1"), {log}))));
    }
    if (supervisor.hasExpired())
        finish(tl::unexpected(ended(
            Text(QT_TRANSLATE_NOOP("core", "The process that keeps the private engine did not start.")))));
}

void PrivateEngine::State::launch()
{
    if (auto prepared = prepare(); !prepared)
        return finish(tl::unexpected(prepared.error()));
    const QPointer<PrivateEngine> guard(q);
    say(Text(QT_TRANSLATE_NOOP("core", "Starting the private engine…")));
    if (!guard)
        return;
    QProcess process;
    process.setProgram(plan.program);
    process.setArguments(plan.arguments);
    process.setProcessEnvironment(plan.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    // A session of its own (startDetached() makes it): Ctrl-C in our terminal does not reach it.
    if (!process.startDetached())
        return finish(tl::unexpected(ended(
            Text(QT_TRANSLATE_NOOP("core", "The process that keeps the private engine did not start.")))));
    launched = true;
    supervisor.setRemainingTime(supervisorDeadline);
}

void PrivateEngine::State::probe()
{
    if (socket)
        return;
    QString run = plan.runFolder;
    if (const Result<QByteArray> other = readFile(file("run"), maxLog); other && !other->isEmpty())
        run = QFile::decodeName(*other); // of a program with another environment
    const QString path = run + QStringLiteral("/engine.sock");
    if (!QFileInfo::exists(path))
        return;

    socket = new QLocalSocket(q);
    const QPointer<QLocalSocket> asked = socket;
    const auto drop = [asked] {
        if (asked)
            asked->deleteLater();
    };
    QObject::connect(socket, &QLocalSocket::errorOccurred, q, drop);
    QObject::connect(socket, &QLocalSocket::disconnected, q, drop);
    QTimer::singleShot(5s, socket, drop);
    QObject::connect(socket, &QLocalSocket::connected, q, [asked] {
        if (asked)
            asked->write("GET /_ping HTTP/1.1\r\nHost: engine\r\nConnection: close\r\n\r\n");
    });
    QObject::connect(socket, &QLocalSocket::readyRead, q, [this, asked, path] {
        if (!asked || resolver.isResolved() || !asked->canReadLine())
            return;
        if (!asked->readLine().contains(" 200 ")) {
            asked->deleteLater();
            return;
        }
        finish(Endpoint::fromUrl(QStringLiteral("unix://") + path));
    });
    socket->connectToServer(path);
}

PrivateEngine::PrivateEngine(QString folder, QObject *parent)
    : PrivateEngine(std::move(folder), PrivateEngineMachine::fromProcess(), parent)
{}

PrivateEngine::PrivateEngine(QString folder, PrivateEngineMachine machine, QObject *parent)
    : QObject(parent), m_state(std::make_unique<State>(this, std::move(folder), std::move(machine)))
{}

PrivateEngine::~PrivateEngine() = default;

Future<Endpoint> PrivateEngine::start()
{
    // Not inside this call, so that the caller can connect to progressed() after it.
    QMetaObject::invokeMethod(
        this, [this] { m_state->begin(); }, Qt::QueuedConnection);
    return m_state->resolver.future();
}

} // namespace xes::engine
