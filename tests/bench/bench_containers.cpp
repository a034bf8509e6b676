// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty containers against the docker command line in the same run: start, step, shutdown, cleanup, as
// ratios against their limits, and beside the prototype's figures (measured once, on another day of a machine
// with two cores). Run under tests/support/with-engine.sh. Exit code 1 where a limit is not kept.
#include "simulation/simulationcontroller.h"
#include "support/await.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <vector>

using namespace xes;
using namespace std::chrono_literals;

namespace {

constexpr int count = 30;
constexpr int tries = 3;

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// So many docker commands at once, to the end of the last.
double parallel(const std::vector<QStringList> &commands)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QStringList &arguments : commands) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setStandardOutputFile(QProcess::nullDevice());
        processes.back()->start(QStringLiteral("docker"), arguments);
    }
    const bool ended = QTest::qWaitFor(
        [&] {
            return std::all_of(processes.begin(), processes.end(),
                               [](const auto &process) { return process->state() == QProcess::NotRunning; });
        },
        120'000);
    const double took = seconds(timer);
    if (!ended ||
        std::any_of(processes.begin(), processes.end(), [](const auto &p) { return p->exitCode() != 0; }))
        qFatal("a docker command failed");
    return took;
}

scenario::Scenario thirty()
{
    scenario::Scenario scenario;
    scenario.name = QStringLiteral("thirty");
    scenario.duration = 600s;
    scenario.quantum = 100ms;
    for (int i = 1; i <= count; ++i) {
        scenario::Node node;
        node.id = NodeId(QStringLiteral("n%1").arg(i));
        node.type = QStringLiteral("edge");
        node.implementation = scenario::Implementation::Docker;
        node.docker.image = QStringLiteral("alpine:latest");
        node.docker.command = QStringList{QStringLiteral("sleep"), QStringLiteral("600")};
        scenario.nodes.push_back(node);
    }
    return scenario;
}

struct Dockers
{
    double run = 0;
    double remove = 0;
};

Dockers docker()
{
    std::vector<QStringList> run;
    std::vector<QStringList> remove;
    for (int i = 1; i <= count; ++i) {
        const QString name = QStringLiteral("bench%1").arg(i);
        run.push_back({QStringLiteral("run"), QStringLiteral("-d"), QStringLiteral("--name"), name,
                       QStringLiteral("--network"), QStringLiteral("bench"), QStringLiteral("alpine:latest"),
                       QStringLiteral("sleep"), QStringLiteral("600")});
        remove.push_back({QStringLiteral("rm"), QStringLiteral("-f"), name});
    }
    parallel({{QStringLiteral("network"), QStringLiteral("create"), QStringLiteral("bench")}});
    Dockers took;
    took.run = parallel(run);
    took.remove = parallel(remove);
    parallel({{QStringLiteral("network"), QStringLiteral("rm"), QStringLiteral("bench")}});
    return took;
}

template <class T>
T must(const Future<T> &future)
{
    const Result<T> result = await(future, 120'000);
    if (!result)
        qFatal("%s", static_cast<const char *>(words(result)));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    std::vector<double> run;
    std::vector<double> remove;
    std::vector<double> start;
    std::vector<double> step;
    std::vector<double> shutdown;
    std::vector<double> cleanup;
    for (int i = 0; i < tries; ++i) {
        const Dockers dockers = docker();
        run.push_back(dockers.run);
        remove.push_back(dockers.remove);

        SimulationController controller{ControllerOptions{}};
        must(controller.connectEngine());
        must(controller.open(thirty()));
        QElapsedTimer timer;
        timer.start();
        must(controller.start());
        start.push_back(seconds(timer));
        for (int k = 0; k < 10; ++k) {
            timer.start();
            must(controller.step(100ms));
            step.push_back(seconds(timer));
        }
        timer.start();
        const RunReport ended = must(controller.stop());
        shutdown.push_back(seconds(timer));
        if (!ended.leftBehind.isEmpty())
            qFatal("left behind: %s", qUtf8Printable(ended.leftBehind.join(QLatin1Char(' '))));

        // What a run left behind that kept its containers is its orphans: cleaned up as the one click does.
        must(controller.start());
        must(controller.stop(true));
        const auto inventory = must(controller.takeInventory());
        timer.start();
        const auto removals = must(controller.removeResources(inventory.orphans));
        cleanup.push_back(seconds(timer));
        const auto gone = std::count_if(removals.begin(), removals.end(),
                                        [](const auto &removal) { return removal.result.has_value(); });
        if (gone != count + 1) // and the network
            qFatal("%d of %d orphans were removed", int(gone), count + 1);
    }
    bool kept = true;
    const auto line = [&](const char *what, double took, double limit, const char *of, double prototype) {
        out << what << ": " << took << " s, limit " << limit << " s (" << of << "), ratio " << took / limit
            << (took <= limit ? "" : "  NOT KEPT") << "; prototype " << prototype << " s, ratio "
            << took / prototype << Qt::endl;
        kept = kept && took <= limit;
    };
    out << "docker: " << count << " x run " << median(run) << " s, " << count << " x rm -f " << median(remove)
        << " s" << Qt::endl;
    line("start until ready", median(start), 1.2 * median(run), "1.2 x docker run", 9.6);
    line("step of 100 ms", median(step), 0.105, "1.05 x ideal", 3.01);
    line("shutdown", median(shutdown), 1.0 + 1.5 * median(remove), "grace + 1.5 x docker rm -f", 34.3);
    line("cleanup", median(cleanup), 1.5 * median(remove), "1.5 x docker rm -f", 35.0);
    return kept ? 0 : 1;
}
