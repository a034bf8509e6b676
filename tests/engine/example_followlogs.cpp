// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library core/engine by itself: finds the engine as the Docker CLI does, lists the containers and
// follows the log of each until it ends. CONTRIBUTING.md shows this file; example-test.sh runs it.
#include "engine/client.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace xes;
using namespace xes::engine;

namespace {

int fail(const Error &error)
{
    QTextStream(stderr) << error.message.english() << ' ' << error.remedy.english() << '\n';
    return 1;
}

void follow(Client &client, const ContainerSummary &container, int &running)
{
    LogStream *logs = client.logs(container.id, LogOptions());
    QObject::connect(logs, &LogStream::linesReceived, [container](const std::vector<LogLine> &lines) {
        for (const LogLine &line : lines)
            QTextStream(stdout) << container.name << ": " << QString::fromUtf8(line.text) << '\n';
    });
    QObject::connect(logs, &Stream::ended, logs, [logs, &running](const std::optional<Error> &error) {
        if (error)
            fail(*error);
        logs->deleteLater();
        if (--running == 0)
            QCoreApplication::quit();
    });
    ++running;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto engines = discover(DiscoveryInput::fromProcess({}, {}));
    if (!engines)
        return fail(engines.error());
    Client client(engines->front().endpoint);
    int running = 0;
    const Future<std::vector<ContainerSummary>> listed =
        andThen(client.connectToEngine(), &client,
                [&client](const EngineInfo &) { return client.listContainers({}, true); });
    onResult(listed, &client, [&](const Result<std::vector<ContainerSummary>> &containers) {
        if (!containers)
            return QCoreApplication::exit(fail(containers.error()));
        for (const ContainerSummary &container : *containers)
            follow(client, container, running);
        if (containers->empty())
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
