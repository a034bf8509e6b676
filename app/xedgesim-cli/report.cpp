// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace xes::cli {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(xes::cli::Report)
};

double rounded(double ms)
{
    return std::round(ms * 1000) / 1000;
}

QString implementationName(scenario::Implementation implementation)
{
    switch (implementation) {
    case scenario::Implementation::Model:
        return QStringLiteral("model");
    case scenario::Implementation::Docker:
        return QStringLiteral("docker");
    case scenario::Implementation::Renode:
        return QStringLiteral("renode_inprocess");
    }
    return {};
}

Json nodeEntry(const NodeSnapshot &node)
{
    Json out;
    out["id"] = node.id.toString().toStdString();
    out["type"] = node.type.toStdString();
    out["implementation"] = implementationName(node.implementation).toStdString();
    out["status"] = statusName(node.state.status).toStdString();
    out["ready"] = node.state.ready;
    out["virtual_time_us"] = toUs(node.state.time);
    if (const auto &container = node.state.container) {
        Json entry;
        entry["id"] = container->id.toString().toStdString();
        entry["name"] = container->name.toStdString();
        entry["image"] = container->image.toStdString();
        if (container->exitCode)
            entry["exit_code"] = *container->exitCode;
        out["container"] = std::move(entry);
    }
    return out;
}

Json messagesEntry(const MessageCounts &messages)
{
    Json out;
    out["sent"] = messages.sent;
    out["delivered"] = messages.delivered;
    out["lost"] = messages.lost;
    out["in_flight"] = messages.inFlight;
    out["undeliverable"] = messages.undeliverable;
    if (messages.duplicated > 0)
        out["duplicated"] = messages.duplicated;
    if (messages.latency) {
        Json latency;
        latency["min"] = toUs(messages.latency->minimum);
        latency["mean"] = messages.latency->meanUs;
        latency["max"] = toUs(messages.latency->maximum);
        out["latency_us"] = std::move(latency);
    }
    return out;
}

} // namespace

Json reportDocument(const scenario::Scenario &scenario, const QString &file, const RunReport &report,
                    double totalMs)
{
    Json out;
    out["scenario"] = scenario.name.toStdString();
    out["file"] = file.toStdString();
    out["run"] = report.run.toString().toStdString();
    out["seed"] = report.seed;
    out["virtual_time_us"] = toUs(report.now);
    out["steps"] = report.steps;
    Json events;
    events["count"] = report.eventCount;
    events["sha256"] = report.eventsSha256.toStdString();
    out["events"] = std::move(events);
    out["messages"] = messagesEntry(report.messages);
    Json nodes = Json::array();
    for (const NodeSnapshot &node : report.nodes)
        nodes.push_back(nodeEntry(node));
    out["nodes"] = std::move(nodes);
    Json wall;
    wall["total"] = rounded(totalMs);
    wall["start"] = rounded(report.startMs);
    wall["steps"] = rounded(report.stepsMs);
    wall["step_median"] = rounded(report.stepMedianMs);
    wall["step_max"] = rounded(report.stepMaxMs);
    wall["shutdown"] = rounded(report.shutdownMs);
    out["wall_ms"] = std::move(wall);
    Json left = Json::array();
    for (const QString &name : report.leftBehind)
        left.push_back(name.toStdString());
    out["left_behind"] = std::move(left);
    return out;
}

QString reportText(const scenario::Scenario &scenario, const RunReport &report, double totalMs)
{
    QList<QStringList> rows{{Report::tr("Node"), Report::tr("Type"), Report::tr("Runs as"),
                             Report::tr("Status"), Report::tr("Ready"), Report::tr("Virtual time")}};
    for (const NodeSnapshot &node : report.nodes) {
        QString status = statusName(node.state.status);
        if (node.state.container && node.state.container->exitCode && *node.state.container->exitCode != 0)
            status += QStringLiteral(" (%1)").arg(*node.state.container->exitCode);
        rows += QStringList{node.id.toString(),
                            node.type,
                            implementationName(node.implementation),
                            status,
                            node.state.ready ? Report::tr("yes") : Report::tr("no"),
                            formatSeconds(node.state.time) + QStringLiteral(" s")};
    }
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : std::as_const(rows)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString out = scenario.name + QStringLiteral("\n");
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        out += QStringLiteral("  ") + line + u'\n';
    }
    const QLocale locale;
    const MessageCounts &m = report.messages;
    out += Report::tr("Virtual time %1 s, steps: %2, events: %3")
               .arg(formatSeconds(report.now), locale.toString(report.steps),
                    locale.toString(report.eventCount)) +
           u'\n';
    out += Report::tr("Messages: %1 sent, %2 delivered, %3 lost, %4 in flight, %5 undeliverable")
               .arg(locale.toString(m.sent), locale.toString(m.delivered), locale.toString(m.lost),
                    locale.toString(m.inFlight), locale.toString(m.undeliverable)) +
           u'\n';
    out += Report::tr("Wall time: %1 ms (start %2, steps %3, shutdown %4)")
               .arg(locale.toString(totalMs, 'f', 0), locale.toString(report.startMs, 'f', 0),
                    locale.toString(report.stepsMs, 'f', 0), locale.toString(report.shutdownMs, 'f', 0));
    if (!report.leftBehind.isEmpty())
        out += u'\n' + Report::tr("Left behind: %1").arg(report.leftBehind.join(QStringLiteral(", ")));
    return out;
}

} // namespace xes::cli
