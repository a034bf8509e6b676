// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contenders.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>

#include <memory>

namespace xes::bench {

namespace {

const QString docker = QStringLiteral("docker");

/// A process that runs; its standard output is kept, or thrown away.
class Program
{
public:
    Program(const QString &name, const QStringList &arguments, bool keep = true)
    {
        if (!keep)
            m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(name, arguments);
    }

    /// Its standard output, when it has ended well.
    QByteArray finish()
    {
        if (m_process.state() != QProcess::NotRunning) {
            QEventLoop loop;
            QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
            QObject::connect(&m_process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
            loop.exec();
        }
        if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0 ||
            m_process.error() == QProcess::FailedToStart)
            qFatal("%s: %s", qUtf8Printable(m_process.program()),
                   m_process.readAllStandardError().constData());
        return m_process.readAllStandardOutput();
    }
    std::vector<double> figures()
    {
        std::vector<double> out;
        const QByteArrayList words = finish().simplified().split(' ');
        for (const QByteArray &word : words)
            out.push_back(word.toDouble());
        return out;
    }
    Heard heard()
    {
        const std::vector<double> all = figures();
        return {int(all.at(0)), all.at(1), all.at(2)};
    }
    [[nodiscard]] bool isReady()
    {
        m_errors += m_process.readAllStandardError();
        return m_errors.contains("ready");
    }

private:
    QProcess m_process;
    QByteArray m_errors;
};

QStringList withScript(const QStringList &arguments)
{
    return QStringList{QStringLiteral(XES_PEER_PY)} + arguments;
}

} // namespace

Contenders::Contenders(const QString &url) : m_socket(url.mid(qsizetype(qstrlen("unix://")))) {}

std::vector<double> Contenders::peer(const QStringList &arguments) const
{
    return Program(QStringLiteral(XES_PEER), QStringList{m_socket} + arguments).figures();
}

double Contenders::peerGet(const QString &path, int times) const
{
    return peer({QStringLiteral("get"), path, text(times)}).at(0);
}

double Contenders::python(const QStringList &arguments, std::size_t at) const
{
    return Program(QStringLiteral("python3"), withScript(arguments)).figures().at(at);
}

double Contenders::command(const QStringList &arguments, int times) const
{
    std::vector<double> took;
    QElapsedTimer timer;
    for (int i = 0; i < times; ++i) {
        timer.start();
        (void)Program(docker, arguments, false).finish();
        took.push_back(double(timer.nsecsElapsed()) / 1e3);
    }
    return median(std::move(took));
}

double Contenders::commandCycle(int count, int together) const
{
    const QString script = QStringLiteral("id=$(docker create --network none alpine:latest sleep 60) && "
                                          "docker start $id && docker rm -f $id");
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < count; done += together) {
        std::vector<std::unique_ptr<Program>> running;
        for (int i = 0; i < together; ++i)
            running.push_back(std::make_unique<Program>(QStringLiteral("sh"),
                                                        QStringList{QStringLiteral("-c"), script}, false));
        for (const auto &one : running)
            (void)one->finish();
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

QString Contenders::writeLog(qint64 bytes) const
{
    const QString write = QStringLiteral("yes \"$(printf %0999d 0)\" | head -c ") + QString::number(bytes);
    const QByteArray id =
        Program(docker, {QStringLiteral("create"), QStringLiteral("--network"), QStringLiteral("none"),
                         QStringLiteral("alpine:latest"), QStringLiteral("sh"), QStringLiteral("-c"), write})
            .finish()
            .trimmed();
    const QString name = QString::fromLatin1(id);
    (void)Program(docker, {QStringLiteral("start"), name}).finish();
    (void)Program(docker, {QStringLiteral("wait"), name}).finish();
    return name;
}

Contenders::AllHeard Contenders::listen(Ours &ours, int containers) const
{
    bool oursIsReady = false;
    const Future<Heard> oursHeard = ours.listen([&] { oursIsReady = true; });
    Program peer(QStringLiteral(XES_PEER), {m_socket, QStringLiteral("events")});
    Program command(
        QStringLiteral("sh"),
        {QStringLiteral("-c"),
         QStringLiteral("docker events --filter type=container --format '{{json .}}' | %1 - events")
             .arg(QStringLiteral(XES_PEER))});
    Program python(QStringLiteral("python3"), withScript({QStringLiteral("events")}));
    while (!oursIsReady || !peer.isReady() || !command.isReady() || !python.isReady())
        (void)this->peer({QStringLiteral("churn"), text(1), text(1)});

    (void)this->peer({QStringLiteral("churn"), text(containers), text(4)});
    const QString last = ours.createNamed(QStringLiteral("last"));
    (void)Program(docker, {QStringLiteral("rm"), last}).finish();
    AllHeard out;
    out.peer = peer.heard();
    out.python = python.heard();
    // `docker events` notices only at its next event that nobody reads on.
    (void)this->peer({QStringLiteral("churn"), text(1), text(1)});
    out.command = command.heard();
    out.ours = Ours::finished(oursHeard);
    return out;
}

} // namespace xes::bench
