// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/sshtransport.h"

#ifdef Q_OS_UNIX

#include <QUrl>

#include <sys/socket.h>
#include <unistd.h>

namespace xes::engine {

namespace {

constexpr qsizetype maxSaid = 4096;

/// What ssh says in which case, what we say, and what helps.
struct Reason
{
    const char *phrase;
    ErrorCode code;
    const char *message;
    const char *remedy;
};

const Reason reasons[] = {
    {"Host key verification failed", ErrorCode::EngineNotPermitted,
     QT_TRANSLATE_NOOP("core", "ssh does not know the key of %1, or it has changed: %2"),
     QT_TRANSLATE_NOOP("core", "Connect once with ssh by hand, and accept the key if it is the right one.")},
    {"Permission denied", ErrorCode::EngineNotPermitted,
     QT_TRANSLATE_NOOP("core", "%1 does not let us in over ssh: %2"),
     QT_TRANSLATE_NOOP("core",
                       "Let ssh log in without a password: with a key that the host knows, in the agent "
                       "if it has a passphrase.")},
    {"connect: permission denied", ErrorCode::EngineNotPermitted,
     QT_TRANSLATE_NOOP("core", "The user at %1 may not use the engine there: %2"),
     QT_TRANSLATE_NOOP("core", "Add the user to the group “docker” there.")},
    {"Connection refused", ErrorCode::EngineConnectionRefused,
     QT_TRANSLATE_NOOP("core", "No ssh server listens at %1: %2"),
     QT_TRANSLATE_NOOP("core", "Start sshd there, or check the port.")},
    {"Could not resolve hostname", ErrorCode::EngineNotFound,
     QT_TRANSLATE_NOOP("core", "The host of %1 is not known: %2"),
     QT_TRANSLATE_NOOP("core", "Check the name of the host.")},
    {"failed to open the raw stream connection", ErrorCode::EngineConnectionRefused,
     QT_TRANSLATE_NOOP("core", "ssh reached %1, but no engine answers there: %2"),
     QT_TRANSLATE_NOOP("core", "Start the engine there.")},
};

QString sshHost(const Endpoint &endpoint)
{
    return QUrl(endpoint.url).host();
}

} // namespace

SshTransport::SshTransport(const Endpoint &endpoint, QObject *parent)
    : LocalTransport(endpoint, parent), m_endpoint(endpoint)
{}

SshTransport::~SshTransport()
{
    releaseProcess();
}

QStringList SshTransport::arguments(const Endpoint &endpoint)
{
    const QUrl url(endpoint.url);
    QStringList out = {QStringLiteral("-T"), QStringLiteral("-o"), QStringLiteral("ConnectTimeout=5"),
                       QStringLiteral("-o"), QStringLiteral("BatchMode=yes")};
    if (!url.userName().isEmpty())
        out << QStringLiteral("-l") << url.userName();
    if (url.port() > 0) // otherwise the port that the user's ssh knows for the host
        out << QStringLiteral("-p") << QString::number(url.port());
    out << QStringLiteral("--") << sshHost(endpoint) << QStringLiteral("docker");
    if (!endpoint.path.isEmpty()) {
        QString path = endpoint.path; // the other side's shell reads it
        path.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
        out << QStringLiteral("--host='unix://%1'").arg(path);
    }
    return out << QStringLiteral("system") << QStringLiteral("dial-stdio");
}

void SshTransport::open()
{
    // A socket between ssh and us and not QProcess's pipes: it makes ssh wait when we do not read.
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        Q_EMIT closed(Error{
            ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "No connection to ssh can be made: %1"), {qt_error_string(errno)}),
            {},
            {}});
        return;
    }
    m_process = new QProcess;
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([theirs = ends[1]] {
        ::setsid(); // Ctrl-C is for us: what has to be cleaned up there needs the connection
        ::dup2(theirs, STDIN_FILENO);
        ::dup2(theirs, STDOUT_FILENO);
    });
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { m_said = (m_said + m_process->readAllStandardError()).right(maxSaid); });
    connect(m_process, &QProcess::finished, this, &SshTransport::processEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            processEnded();
    });
    connect(m_process, &QProcess::started, this, &Transport::connected);
    adopt(ends[0]);
    m_process->start(QStringLiteral("ssh"), arguments(m_endpoint));
    ::close(ends[1]);
}

void SshTransport::abort()
{
    LocalTransport::abort();
    m_told = true;
    releaseProcess();
}

/// The socket's end; ssh ends then too, and knows why.
void SshTransport::conclude(const std::optional<Error> &)
{
    m_socketEnded = true;
    if (!m_process || m_process->state() == QProcess::NotRunning)
        processEnded();
}

void SshTransport::processEnded()
{
    const bool started = m_process && m_process->error() != QProcess::FailedToStart;
    // What it wrote last may still be on its way through the socket.
    if ((!m_socketEnded && started) || std::exchange(m_told, true))
        return;
    if (m_process)
        m_said = (m_said + m_process->readAllStandardError()).right(maxSaid);
    Q_EMIT closed(whyItEnded());
}

void SshTransport::releaseProcess()
{
    if (!m_process)
        return;
    // Its destructor would wait for it.
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    process->kill();
    const auto reap = [process] {
        process->waitForFinished(1000); // allowed: it is killed, and there is no event loop any more
    };
    if (QThread::currentThread()->loopLevel() == 0) { // the thread ends, and nobody would hear of it
        reap();
        delete process;
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(QThread::currentThread(), &QThread::finished, process, reap, Qt::DirectConnection); // if sooner
}

std::optional<Error> SshTransport::whyItEnded() const
{
    if (!m_process)
        return std::nullopt;
    if (m_process->error() == QProcess::FailedToStart) {
        return Error{
            ErrorCode::EngineUnusable,
            Text(QT_TRANSLATE_NOOP("core", "The program “ssh”, which reaches %1, cannot be started."),
                 {m_endpoint.url}),
            Text(QT_TRANSLATE_NOOP("core", "Install an ssh client.")),
            {}};
    }
    if (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)
        return std::nullopt;
    const QString words = QString::fromLocal8Bit(m_said).simplified();
    for (const Reason &reason : reasons) {
        if (words.contains(QLatin1StringView(reason.phrase)))
            return Error{reason.code, Text(reason.message, {m_endpoint.url, words}), Text(reason.remedy), {}};
    }
    if (m_process->exitCode() == 127) {
        return Error{ErrorCode::EngineUnusable,
                     Text(QT_TRANSLATE_NOOP("core", "There is no program “docker” at %1: %2"),
                          {m_endpoint.url, words}),
                     Text(QT_TRANSLATE_NOOP("core", "Install the Docker command line there.")),
                     {}};
    }
    return Error{
        ErrorCode::EngineUnusable,
        Text(QT_TRANSLATE_NOOP("core", "The ssh connection to %1 ended: %2"), {m_endpoint.url, words}),
        {},
        {}};
}

} // namespace xes::engine

#endif
