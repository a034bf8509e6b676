// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/readinessprobe.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes {

namespace {

using namespace std::chrono_literals;
using Kind = scenario::Readiness::Kind;

constexpr auto firstWait = 50ms;
constexpr auto longestWait = 1s;
constexpr qsizetype shownOutput = 200;
constexpr int notRunnable = 126; // and 127: no such program in the image

} // namespace

bool hasListener(const QByteArray &procNetTcp, quint16 port)
{
    // "  0: 00000000:1388 00000000:0000 0A …": local address and port in hex, other end, state (0A:
    // listening).
    const QByteArray suffix = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QList<QByteArray> lines = procNetTcp.split('\n');
    return std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        return fields.size() > 3 && fields[1].endsWith(suffix) && fields[3] == "0A";
    });
}

ReadinessProbe::ReadinessProbe(engine::Client *client, engine::ContainerDetails details,
                               scenario::Readiness readiness, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_details(std::move(details)),
      m_readiness(std::move(readiness)),
      m_wait(firstWait)
{
    m_pause.setSingleShot(true);
}

ReadinessProbe::~ReadinessProbe()
{
    m_cancel.cancel();
}

void ReadinessProbe::begin()
{
    switch (m_readiness.kind) {
    case Kind::Log:
        followLog();
        break;
    case Kind::Port:
        tryPort();
        break;
    case Kind::Exec:
        tryCommand();
        break;
    case Kind::Default:
    case Kind::Running:
    case Kind::Healthy:
        break;
    }
}

Text ReadinessProbe::waitsFor() const
{
    switch (m_readiness.kind) {
    case Kind::Log:
        return Text(QT_TRANSLATE_NOOP("core", "Waiting for a line of output that matches “%1”."),
                    {m_readiness.logPattern});
    case Kind::Port:
        return Text(QT_TRANSLATE_NOOP("core", "Waiting for port %1."), {QString::number(m_readiness.port)});
    case Kind::Exec:
        return Text(QT_TRANSLATE_NOOP("core", "Waiting for “%1” to succeed."),
                    {m_readiness.command.join(u' ')});
    case Kind::Healthy:
        return Text(QT_TRANSLATE_NOOP("core", "Waiting for its health check."));
    case Kind::Default:
    case Kind::Running:
        break;
    }
    return Text(QT_TRANSLATE_NOOP("core", "Waiting for the engine."));
}

Text ReadinessProbe::inVain(const NodeId &node) const
{
    const QString name = node.toString();
    const QString after = QString::number(double(m_readiness.timeout.count()) / 1000);
    switch (m_readiness.kind) {
    case Kind::Log:
        return Text(
            QT_TRANSLATE_NOOP("core", "“%1” was not ready after %2 s: no line of its output matched “%3”."),
            {name, after, m_readiness.logPattern});
    case Kind::Port:
        return Text(
            QT_TRANSLATE_NOOP("core", "“%1” was not ready after %2 s: port %3 took no connection (%4)."),
            {name, after, QString::number(m_readiness.port), lastFailure()});
    case Kind::Exec:
        return Text(QT_TRANSLATE_NOOP("core", "“%1” was not ready after %2 s: “%3” did not succeed (%4)."),
                    {name, after, m_readiness.command.join(u' '), lastFailure()});
    case Kind::Healthy:
        return Text(
            QT_TRANSLATE_NOOP("core", "“%1” was not ready after %2 s: its health check did not succeed."),
            {name, after});
    case Kind::Default:
    case Kind::Running:
        break;
    }
    return Text(QT_TRANSLATE_NOOP("core", "“%1” was not ready after %2 s."), {name, after});
}

Text ReadinessProbe::lastFailure() const
{
    return m_connector && !m_connector->lastError().isEmpty() ? m_connector->lastError() : m_lastFailure;
}

void ReadinessProbe::again(void (ReadinessProbe::*what)())
{
    m_pause.disconnect(this);
    connect(&m_pause, &QTimer::timeout, this, what);
    m_pause.start(m_wait);
    m_wait = std::min<std::chrono::milliseconds>(m_wait * 2, longestWait);
}

void ReadinessProbe::stop()
{
    m_pause.stop();
    if (m_log) {
        m_log->disconnect(this);
        m_log->deleteLater();
    }
    if (m_connector)
        m_connector->deleteLater();
}

void ReadinessProbe::succeed()
{
    stop();
    Q_EMIT succeeded();
}

void ReadinessProbe::followLog()
{
    if (!m_matcher) {
        m_matcher = new LogMatcher(m_readiness.logPattern, this);
        connect(m_matcher, &LogMatcher::matched, this, &ReadinessProbe::succeed);
        connect(m_matcher, &LogMatcher::gaveUp, this, [this](const Text &why, const Text &remedy) {
            stop();
            Q_EMIT failed(why, remedy);
        });
    }
    m_log = m_client->logs(m_details.id, {true, -1, false}, m_details.tty);
    m_log->setParent(this);
    connect(m_log, &engine::LogStream::linesReceived, this,
            [this](const std::vector<engine::LogLine> &lines) {
                QByteArrayList texts;
                for (const engine::LogLine &line : lines)
                    texts.append(line.text);
                m_matcher->feed(texts);
            });
    connect(m_log, &engine::Stream::ended, this, [this](const std::optional<Error> &error) {
        // Where the container has died the node hears of it; else the stream broke off and is begun again.
        m_log->deleteLater();
        if (error)
            m_lastFailure = error->message;
        again(&ReadinessProbe::followLog);
    });
}

void ReadinessProbe::tryPort()
{
    const std::vector<TcpAddress> ways =
        waysTo(m_details, m_readiness.port, m_client->endpoint(), localAddresses());
    if (ways.empty()) {
        tryListeners();
        return;
    }
    m_connector = new TcpConnector(ways, this);
    connect(m_connector, &TcpConnector::connected, this, [this](QTcpSocket *socket) {
        socket->abort();
        socket->deleteLater();
        succeed();
    });
}

void ReadinessProbe::tryListeners()
{
    const QStringList command = {QStringLiteral("cat"), QStringLiteral("/proc/net/tcp"),
                                 QStringLiteral("/proc/net/tcp6")};
    onResult(m_client->exec(m_details.id, command, {{}, m_cancel}), this,
             [this](const Result<engine::ExecResult> &result) {
                 if (result && hasListener(result->output, m_readiness.port)) {
                     succeed();
                     return;
                 }
                 if (result && result->exitCode >= notRunnable)
                     m_lastFailure =
                         Text(QT_TRANSLATE_NOOP("core", "the port is not published, and the image has no "
                                                        "“cat” to look from inside"));
                 else if (!result)
                     m_lastFailure = result.error().message;
                 again(&ReadinessProbe::tryListeners);
             });
}

void ReadinessProbe::tryCommand()
{
    onResult(m_client->exec(m_details.id, m_readiness.command, {{}, m_cancel}), this,
             [this](const Result<engine::ExecResult> &result) {
                 if (result && result->exitCode == 0) {
                     succeed();
                     return;
                 }
                 m_lastFailure = result
                                     ? Text(QT_TRANSLATE_NOOP("core", "exit code %1: %2"),
                                            {QString::number(result->exitCode),
                                             QString::fromUtf8(result->output).trimmed().left(shownOutput)})
                                     : result.error().message;
                 again(&ReadinessProbe::tryCommand);
             });
}

} // namespace xes
