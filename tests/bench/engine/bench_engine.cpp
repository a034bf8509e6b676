// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's client beside others in one run, call by call, medians of several rounds: a bare program with
// blocking sockets (peer.c), the docker command line, Python's package docker (peer.py). As ratios, with
// their limits; exit code 1 where one is not kept. Run under tests/support/with-engine.sh. Arguments: parts
// to be measured (calls, containers, logs, events), all without any.
#include "contenders.h"
#include "ours.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace xes::bench;

namespace {

constexpr int rounds = 5;
constexpr int callRounds = 15;
constexpr int calls = 200;       ///< in one round
constexpr int commandCalls = 10; ///< of the command line, which takes a process for each
constexpr int listed = 100;
constexpr int oneByOne = 10;
constexpr int atOnce = 30;
constexpr int evented = 1000;

/// 1 GB; less for a try.
qint64 logBytes()
{
    bool isSet = false;
    const int megabytes = qEnvironmentVariableIntValue("XES_BENCH_LOG_MB", &isSet);
    return qint64(isSet ? megabytes : 1024) * 1024 * 1024;
}

/// What each took, a figure a round.
struct Figures
{
    std::vector<double> ours, peer, command, python;
};

class Table
{
public:
    /// The limits are in times the bare program's figure, and the others'; 0: none
    void line(const QString &what, const Figures &figures, double bare, double others = 1)
    {
        const double ours = median(figures.ours);
        m_out << what << ": " << ours;
        ratio("bare", ours / median(figures.peer), bare);
        ratio("docker", ours / median(figures.command), others);
        ratio("python", ours / median(figures.python), others);
        m_out << Qt::endl;
    }
    void most(const QString &what, double value, double limit)
    {
        m_out << what << ": " << value << ", limit " << limit << verdict(value < limit) << Qt::endl;
    }
    [[nodiscard]] bool allKept() const { return m_kept; }

private:
    void ratio(const char *whose, double value, double limit)
    {
        m_out << "; x " << whose << " " << value;
        if (limit > 0)
            m_out << " (limit " << limit << ")" << verdict(value <= limit);
    }
    const char *verdict(bool kept)
    {
        m_kept = m_kept && kept;
        return kept ? "" : "  NOT KEPT";
    }

    QTextStream m_out{stdout};
    bool m_kept = true;
};

/// Each round begins with another of them.
template <class... Measures>
void inTurns(int round, Measures... measures)
{
    const std::vector<std::function<void()>> all{measures...};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[(i + std::size_t(round)) % all.size()]();
}

void measureCalls(Ours &ours, const Contenders &contenders, Table &table)
{
    const QString id = ours.createNamed(QStringLiteral("inspected"));
    const QString inspectPath = QStringLiteral("/v1.41/containers/%1/json").arg(id);
    Figures ping;
    Figures inspect;
    for (int round = 0; round < callRounds; ++round) {
        inTurns(
            round, [&] { ping.ours.push_back(ours.ping(calls)); },
            [&] { ping.peer.push_back(contenders.peerGet(QStringLiteral("/_ping"), calls)); },
            [&] { ping.command.push_back(contenders.command({QStringLiteral("version")}, commandCalls)); },
            [&] {
                ping.python.push_back(contenders.python({QStringLiteral("ping"), text(calls)}));
            });
        inTurns(
            round, [&] { inspect.ours.push_back(ours.inspect(id, calls)); },
            [&] { inspect.peer.push_back(contenders.peerGet(inspectPath, calls)); },
            [&] {
                inspect.command.push_back(contenders.command({QStringLiteral("inspect"), id}, commandCalls));
            },
            [&] {
                inspect.python.push_back(contenders.python({QStringLiteral("inspect"), id, text(calls)}));
            });
    }
    table.line(QStringLiteral("_ping, µs"), ping, 1.3);
    table.line(QStringLiteral("inspect, µs"), inspect, 1.3);

    const QString listPath = QStringLiteral("/v1.41/containers/json?all=1");
    for (int i = 1; i < listed; ++i)
        ours.createNamed(QStringLiteral("listed%1").arg(i));
    Figures list;
    constexpr int lists = 20;
    for (int round = 0; round < rounds; ++round) {
        inTurns(
            round, [&] { list.ours.push_back(ours.list(lists, listed)); },
            [&] { list.peer.push_back(contenders.peerGet(listPath, lists)); },
            [&] {
                list.command.push_back(
                    contenders.command({QStringLiteral("ps"), QStringLiteral("-a")}, commandCalls));
            },
            [&] {
                list.python.push_back(contenders.python({QStringLiteral("list"), text(lists)}));
            });
    }
    table.line(QStringLiteral("list of %1 containers, µs").arg(listed), list, 0);
    ours.removeAll();
}

void measureContainers(Ours &ours, const Contenders &contenders, Table &table)
{
    Figures single;
    Figures many;
    const auto measure = [&](Figures &figures, int round, int count, int together) {
        const QStringList arguments{QStringLiteral("cycle"), text(count), text(together)};
        inTurns(
            round, [&] { figures.ours.push_back(ours.cycle(count, together)); },
            [&] { figures.peer.push_back(contenders.peer(arguments).at(0)); },
            [&] { figures.command.push_back(contenders.commandCycle(count, together)); },
            [&] { figures.python.push_back(contenders.python(arguments)); });
    };
    for (int round = 0; round < rounds; ++round) {
        measure(single, round, oneByOne, 1);
        measure(many, round, atOnce, atOnce);
    }
    table.line(QStringLiteral("create, start, remove %1 one by one, s").arg(oneByOne), single, 0);
    table.line(QStringLiteral("%1 at once, s").arg(atOnce), many, 1.1);
}

void measureLogs(Ours &ours, const Contenders &contenders, Table &table)
{
    const qint64 bytes = logBytes();
    const QString id = contenders.writeLog(bytes);
    const QString path = QStringLiteral("/v1.41/containers/%1/logs?stdout=1&stderr=1").arg(id);
    constexpr int logRounds = 3;
    Figures logs;
    double peak = 0;
    double growth = 0;
    for (int round = 0; round < logRounds; ++round) {
        inTurns(
            round,
            [&] {
                const Ours::Drained drained = ours.logs(id, bytes);
                logs.ours.push_back(drained.seconds);
                peak = std::max(peak, drained.peakMb);
                growth = std::max(growth, drained.growthMb);
            },
            [&] {
                logs.peer.push_back(contenders.peer({QStringLiteral("drain"), path}).at(1));
            },
            [&] {
                logs.command.push_back(contenders.command({QStringLiteral("logs"), id}, 1) / 1e6);
            },
            [&] {
                logs.python.push_back(contenders.python({QStringLiteral("logs"), id}, 1));
            });
    }
    table.line(QStringLiteral("logs of %1 MB, s").arg(bytes / 1024 / 1024), logs, 1 / 0.7);
    table.most(QStringLiteral("memory while reading them, MB"), peak, 64);
    table.most(QStringLiteral("of which came after the first quarter, MB"), growth, 1);
    ours.removeAll();
}

/// All listen at the same time to the same events; how late each hears of them.
void measureEvents(Ours &ours, const Contenders &contenders, Table &table)
{
    Figures lag;
    Figures last;
    for (int round = 0; round < 3; ++round) {
        const auto heard = contenders.listen(ours, evented);
        for (const auto &[who, into] : {std::pair{&heard.ours, &Figures::ours},
                                        {&heard.peer, &Figures::peer},
                                        {&heard.command, &Figures::command},
                                        {&heard.python, &Figures::python}}) {
            if (who->count < 2 * evented)
                qFatal("only %d of %d events were heard", who->count, 2 * evented);
            (lag.*into).push_back(who->medianMicroseconds);
            (last.*into).push_back(who->lastMicroseconds);
        }
    }
    table.line(QStringLiteral("events of %1 containers, how late, µs").arg(evented), lag, 0);
    table.line(QStringLiteral("the last of them, µs"), last, 0, 0);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // as the programs' engine thread has it
    const QCoreApplication application(argc, argv);
    const QStringList parts = application.arguments().mid(1);
    const auto isAsked = [&parts](const char *part) {
        return parts.isEmpty() || parts.contains(QLatin1StringView(part));
    };
    Ours ours(qEnvironmentVariable("DOCKER_HOST"));
    const Contenders contenders(qEnvironmentVariable("DOCKER_HOST"));
    Table table;
    if (isAsked("logs")) // first, while nothing else has asked for memory
        measureLogs(ours, contenders, table);
    if (isAsked("calls"))
        measureCalls(ours, contenders, table);
    if (isAsked("containers"))
        measureContainers(ours, contenders, table);
    if (isAsked("events"))
        measureEvents(ours, contenders, table);
    return table.allKept() ? 0 : 1;
}
