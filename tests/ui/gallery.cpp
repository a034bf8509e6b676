// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panels with values made by hand, to look at: gallery [light|dark] [scene]. Not a test.
#include "eventlog/eventlogview.h"
#include "inspector/inspectorpanel.h"
#include "nodes/nodespanel.h"
#include "theme/theme.h"
#include "topology/topologyview.h"
#include "ui/support/snapshots.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QSplitter>

#include <cmath>

using namespace xes;
using namespace xes::ui;

namespace {

std::vector<engine::LogLine> sampleLog()
{
    std::vector<engine::LogLine> lines;
    const auto add = [&lines](const char *text, engine::OutputStream stream = engine::OutputStream::Out) {
        lines.push_back({stream,
                         QDateTime(QDate(2026, 11, 25), QTime(9, 12, 3), Qt::UTC)
                             .addMSecs(static_cast<qint64>(lines.size()) * 337),
                         QByteArray(text), false});
    };
    add("listening on 0.0.0.0:5000");
    for (int i = 0; i < 30; ++i) {
        add("{\"temperature\":21.38,\"unit\":\"C\",\"sample_id\":118}");
        add("forwarding 1 reading to cloud");
        if (i % 7 == 3)
            add("\x1b[33mWARN\x1b[0m queue 80 % full", engine::OutputStream::Err);
        if (i % 11 == 5)
            add("\x1b[1;31mERROR\x1b[0m cache is gone: \x1b]0;title\x07 connection refused",
                engine::OutputStream::Err);
        add("published edge/1/temp qos=1");
        add("ack 118 after 37 ms");
    }
    return lines;
}

std::vector<Event> sampleEvents()
{
    std::vector<Event> events;
    for (int i = 0; i < 400; ++i) {
        Event event;
        event.time = fromUs(9'000'000 + i * 8'117);
        event.source = NodeId(QStringLiteral("sensor%1").arg(i % 3 + 1));
        event.type = i % 3 == 0    ? QStringLiteral("SAMPLE")
                     : i % 17 == 4 ? QStringLiteral("LOST")
                                   : QStringLiteral("TRANSMIT");
        if (i % 3 != 0) {
            event.destination = NodeId(i % 2 ? QStringLiteral("edge1") : QStringLiteral("edge2"));
            event.sizeBytes = 64;
            Json payload = Json::object();
            payload["temperature"] = 20.0 + std::sin(i) * 2;
            payload["unit"] = "C";
            payload["sample_id"] = i;
            event.payload = std::make_shared<const Json>(payload);
            NetworkMetadata network;
            network.latency = VirtualDuration(5000);
            if (event.type != QLatin1String("LOST"))
                network.delivery = event.time + network.latency;
            event.network = network;
        }
        events.push_back(std::move(event));
    }
    return events;
}

ContainerAccess sampleAccess()
{
    ContainerAccess access;
    access.inspect = [](const NodeId &) {
        engine::ContainerDetails details;
        details.command = {QStringLiteral("gateway"), QStringLiteral("--port"), QStringLiteral("5000")};
        details.addresses.insert(QStringLiteral("run"), QStringLiteral("10.222.0.4"));
        details.pid = 4711;
        details.probes.push_back({QDateTime::currentDateTimeUtc(), {}, 0, QStringLiteral("ok")});
        return readyFuture<engine::ContainerDetails>(details);
    };
    access.followLog = [](const NodeId &, int, QObject *parent) {
        auto *feed = new LogFeed(parent);
        QMetaObject::invokeMethod(
            feed, [feed] { Q_EMIT feed->linesReceived(sampleLog()); }, Qt::QueuedConnection);
        return feed;
    };
    access.followStats = [](const NodeId &, QObject *parent) {
        auto *feed = new StatsFeed(parent);
        QMetaObject::invokeMethod(
            feed,
            [feed] {
                QRandomGenerator random(7);
                engine::StatsSample sample;
                sample.read = QDateTime::currentDateTimeUtc().addSecs(-400);
                sample.memoryLimitBytes = 256 << 20;
                for (int i = 0; i < 400; ++i) {
                    sample.read = sample.read.addSecs(1);
                    sample.cpuPercent = 12 + 6 * std::sin(i / 20.0) + random.bounded(4.0);
                    sample.memoryBytes = (40 << 20) + i * 40'000;
                    sample.networkReceivedBytes += 2'000 + random.bounded(900);
                    sample.networkSentBytes += 600 + random.bounded(300);
                    sample.blockReadBytes += i % 40 == 0 ? 100'000 : 0;
                    sample.blockWrittenBytes += random.bounded(8'000);
                    Q_EMIT feed->sampleReceived(sample);
                }
            },
            Qt::QueuedConnection);
        return feed;
    };
    return access;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    theme::apply(application,
                 arguments.contains(QStringLiteral("dark")) ? theme::Mode::Dark : theme::Mode::Light);

    QSplitter window;
    window.setHandleWidth(1);
    Selection selection;
    auto *nodes = new NodesPanel(&window);
    auto *middle = new QSplitter(Qt::Vertical, &window);
    middle->setHandleWidth(1);
    auto *topology = new TopologyView(middle);
    auto *events = new EventLogView(middle);
    auto *inspector = new InspectorPanel(sampleAccess(), &window);
    window.setStretchFactor(1, 1);
    window.resize(1280, 800);
    window.setSizes({theme::scaled(276), 1280 - theme::scaled(656), theme::scaled(380)});
    middle->setSizes({800 - theme::scaled(252), theme::scaled(252)});
    for (auto *panel : std::initializer_list<QWidget *>{nodes, topology, events, inspector})
        panel->setMinimumWidth(theme::scaled(200));
    nodes->setSelection(&selection);
    topology->setSelection(&selection);
    inspector->setSelection(&selection);
    events->setSelection(&selection);

    const auto contains = [&](const char *word) { return arguments.contains(QString::fromLatin1(word)); };
    if (!contains("empty")) {
        scenario::Scenario value = contains("fleet") ? samples::fleet(300) : samples::coldRoom();
        if (contains("hostile")) {
            value.nodes[0].id =
                NodeId(QStringLiteral("a-very-long-name-that-goes-on-and-on-and-never-ends-at-all"));
            value.nodes[1].id = NodeId(QStringLiteral("rtl\u202Egnp.exe\nsecond line"));
            value.network.links[0].source = value.nodes[0].id;
            value.network.links[1].source = value.nodes[1].id;
        }
        const auto scenario = samples::shared(value);
        nodes->setScenario(scenario);
        topology->setScenario(scenario);
        inspector->setScenario(scenario);
        const auto snapshot =
            samples::shared(contains("fleet") ? samples::snapshotOf(value) : samples::coldRoomRunning(value));
        nodes->setSnapshot(snapshot);
        topology->setSnapshot(snapshot);
        inspector->setSnapshot(snapshot);
        if (!contains("fleet")) {
            QRandomGenerator random(3);
            for (int node = 3; node < 8; ++node)
                for (int i = 0; i < 30; ++i)
                    topology->addCpuSample(value.nodes[static_cast<std::size_t>(node)].id,
                                           10 + 8 * std::sin(i / 4.0 + node) + random.bounded(6.0));
            events->append(samples::shared(sampleEvents()));
        }
        selection.select(NodeId(contains("dead")    ? QStringLiteral("cache")
                                : contains("model") ? QStringLiteral("sensor1")
                                                    : QStringLiteral("edge1")));
    }
    inspector->showTab(contains("logs") ? 1 : contains("stats") ? 2 : 0);
    window.show();
    return QApplication::exec();
}
