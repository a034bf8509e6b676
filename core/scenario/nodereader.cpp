// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/nodereader.h"

#include "scenario/dockerreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xes::scenario {

namespace {

class NodeReader
{
public:
    NodeReader(const Item &item, Form form, const QString &folder, Findings &findings)
        : m_map(item, Section::Node, findings), m_form(form), m_folder(folder), m_findings(findings)
    {}

    Node read()
    {
        if (!m_map.isMap())
            return {};
        m_node.line = m_map.item().mark.line;
        m_node.column = m_map.item().mark.column;
        m_node.id = NodeId(readName(m_map.required(QStringLiteral("id")), m_findings).value_or(QString()));
        m_node.type = readName(m_map.required(QStringLiteral("type")), m_findings).value_or(QString());
        readImplementation();
        [[maybe_unused]] const auto port = readInteger(value("port"), m_findings, 1, 65535);
        if (m_node.implementation == Implementation::Model)
            readModel();
        else if (const Item parameters = value("parameters"))
            m_node.parameters = toJson(*parameters.node);
        readContainer();
        readPlace();
        return m_node;
    }

private:
    [[nodiscard]] Item value(const char *key) const { return m_map.value(QString::fromLatin1(key)); }

    void readImplementation()
    {
        const auto word = readWord(value("implementation"),
                                   {QStringLiteral("model"), QStringLiteral("python_model"),
                                    QStringLiteral("docker"), QStringLiteral("renode_inprocess")},
                                   m_findings);
        if (word == QStringLiteral("docker")) {
            m_node.implementation = Implementation::Docker;
        } else if (word == QStringLiteral("renode_inprocess")) {
            m_node.implementation = Implementation::Renode;
            m_findings.warning(
                value("implementation"),
                Text(QT_TRANSLATE_NOOP("core", "“%1” is emulated by Renode, which this program cannot run."),
                     {m_node.id.toString()}),
                Text(QT_TRANSLATE_NOOP("core",
                                       "The scenario can be looked at; to run it, make this node a model "
                                       "or a container.")));
        }
    }

    void readModel()
    {
        if (m_node.type.isEmpty())
            return;
        static const QStringList later{QStringLiteral("source"), QStringLiteral("poisson"),
                                       QStringLiteral("trace"),  QStringLiteral("server"),
                                       QStringLiteral("broker"), QStringLiteral("sink"),
                                       QStringLiteral("clock")};
        const Item parameters = value("parameters");
        if (parameters)
            m_node.parameters = toJson(*parameters.node);
        if (m_node.type.contains(u"sensor")) {
            m_node.model = ModelKind::Sensor;
            readSensor(MapReader(parameters, Section::Sensor, m_findings));
        } else if (m_node.type.contains(u"gateway")) {
            m_node.model = ModelKind::Gateway;
            readGateway(MapReader(parameters, Section::Gateway, m_findings));
        } else if (m_form == Form::Exact && later.contains(m_node.type)) {
            m_findings.notBuiltYet(
                value("type"), QStringLiteral("type: ") + m_node.type,
                Text(QT_TRANSLATE_NOOP("core", "Use a sensor, a gateway or a container.")));
        } else {
            m_findings.error(
                value("type"),
                Text(QT_TRANSLATE_NOOP("core", "“%1” is no model that is known."), {m_node.type}),
                Text(QT_TRANSLATE_NOOP("core",
                                       "A model's type contains “sensor” or “gateway”; for a container add "
                                       "“implementation: docker”.")));
        }
    }

    void readSensor(const MapReader &map)
    {
        SensorParameters &sensor = m_node.sensor;
        if (const auto period = readTime(map, QStringLiteral("period"), Zero::Refused, m_findings))
            sensor.period = *period;
        if (const auto to = readName(map.value(QStringLiteral("to")), m_findings))
            sensor.to = NodeId(*to);
        if (const auto mean = readNumber(map.value(QStringLiteral("mean")), m_findings, -1e15, 1e15))
            sensor.mean = *mean;
        if (const auto deviation = readNumber(map.value(QStringLiteral("deviation")), m_findings, 0, 1e15))
            sensor.deviation = *deviation;
        if (const auto unit = readText(map.value(QStringLiteral("unit")), m_findings))
            sensor.unit = *unit;
        if (const auto size =
                readInteger(map.value(QStringLiteral("size_bytes")), m_findings, 0, 1'000'000'000))
            sensor.sizeBytes = int(*size);
    }

    void readGateway(const MapReader &map)
    {
        if (const auto period = readTime(map, QStringLiteral("period"), Zero::Refused, m_findings))
            m_node.gateway.aggregatePeriod = *period;
        if (const auto delay = readTime(map, QStringLiteral("delay"), Zero::Allowed, m_findings))
            m_node.gateway.processingDelay = *delay;
    }

    void readContainer()
    {
        const bool container = m_node.implementation == Implementation::Docker;
        if (container) {
            const Item docker = m_map.required(QStringLiteral("docker"));
            m_node.docker = readDocker(docker, m_folder, m_findings);
        } else {
            for (const char *key : {"docker", "ready", "protocol", "time"}) {
                if (const Item item = value(key))
                    m_findings.warning(
                        item,
                        Text(QT_TRANSLATE_NOOP("core", "“%1” has no effect here: “%2” is no container."),
                             {QString::fromLatin1(key), m_node.id.toString()}),
                        Text(QT_TRANSLATE_NOOP("core", "Remove it, or add “implementation: docker”.")));
            }
        }
        readTimeMode();
        readReady();
        readOnFailure();
        readProtocol(container);
    }

    void readTimeMode()
    {
        const Item item = value("time");
        const auto mode = readWord(
            item, {QStringLiteral("free"), QStringLiteral("gated"), QStringLiteral("lockstep")}, m_findings);
        if (mode && mode != QStringLiteral("free"))
            m_findings.notBuiltYet(item, QStringLiteral("time: ") + *mode,
                                   Text(QT_TRANSLATE_NOOP("core", "Write “time: free”, or leave it out.")));
    }

    void readReady()
    {
        using Kind = Readiness::Kind;
        const Item item = value("ready");
        if (!item)
            return;
        Readiness &ready = m_node.ready;
        if (item.node->isScalar()) {
            const auto word =
                readWord(item, {QStringLiteral("running"), QStringLiteral("healthy")}, m_findings);
            ready.kind = word == QStringLiteral("healthy") ? Kind::Healthy : Kind::Running;
            return;
        }
        const MapReader map(item, Section::Ready, m_findings);
        if (!map.isMap())
            return;
        if (const auto timeout = readTime(map, QStringLiteral("timeout"), Zero::Refused, m_findings))
            ready.timeout = std::chrono::ceil<std::chrono::milliseconds>(*timeout);
        const Item condition =
            map.valueOf({QStringLiteral("running"), QStringLiteral("healthy"), QStringLiteral("log"),
                         QStringLiteral("port"), QStringLiteral("exec")});
        if (map.value(QStringLiteral("log"))) {
            ready.kind = Kind::Log;
            readLogPattern(map.value(QStringLiteral("log")));
        } else if (const Item port = map.value(QStringLiteral("port"))) {
            ready.kind = Kind::Port;
            ready.port = quint16(readInteger(port, m_findings, 1, 65535).value_or(0));
        } else if (const Item exec = map.value(QStringLiteral("exec"))) {
            ready.kind = Kind::Exec;
            ready.command = readCommand(exec, m_findings).value_or(QStringList());
            if (ready.command.isEmpty())
                m_findings.error(exec, Text(QT_TRANSLATE_NOOP("core", "There is no command to run.")),
                                 Text(QT_TRANSLATE_NOOP("core", "Write it as [program, argument].")));
        } else if (condition) {
            const bool healthy = bool(map.value(QStringLiteral("healthy")));
            ready.kind = healthy ? Kind::Healthy : Kind::Running;
            if (const auto is = readBool(condition, m_findings); is && !*is)
                m_findings.error(condition,
                                 Text(QT_TRANSLATE_NOOP("core", "“false” is nothing to wait for.")),
                                 Text(QT_TRANSLATE_NOOP("core", "Write true, or choose another condition.")));
        }
    }

    void readLogPattern(const Item &item)
    {
        const auto pattern = readText(item, m_findings);
        if (!pattern)
            return;
        const QRegularExpression expression(*pattern);
        if (!expression.isValid())
            m_findings.error(
                item,
                Text(QT_TRANSLATE_NOOP("core", "This is no regular expression: %1."),
                     {expression.errorString()}),
                Text(QT_TRANSLATE_NOOP(
                    "core", "Put a backslash before brackets and dots that are meant as they are.")));
        m_node.ready.logPattern = *pattern;
    }

    void readOnFailure()
    {
        m_node.onFailure = m_form == Form::Exact ? OnFailure::Stop : OnFailure::Continue;
        const auto word = readWord(
            value("on_failure"),
            {QStringLiteral("stop"), QStringLiteral("continue"), QStringLiteral("restart")}, m_findings);
        if (word)
            m_node.onFailure = word == QStringLiteral("stop")      ? OnFailure::Stop
                               : word == QStringLiteral("restart") ? OnFailure::Restart
                                                                   : OnFailure::Continue;
    }

    void readProtocol(bool container)
    {
        const Item item = value("protocol");
        // The prototype speaks newline-JSON to a container whose socket_port is written; else it only runs
        // there.
        if (!item && container && m_form == Form::Prototype) {
            for (const yaml::Entry &entry : m_map.value(QStringLiteral("docker"))
                                                ? m_map.value(QStringLiteral("docker")).node->entries
                                                : std::vector<yaml::Entry>()) {
                if (entry.key == u"socket_port")
                    m_node.protocol = Protocol::Ndjson;
            }
        }
        const auto word = readWord(item,
                                   {QStringLiteral("none"), QStringLiteral("ndjson"),
                                    QStringLiteral("xedgesim/1"), QStringLiteral("verbs")},
                                   m_findings);
        if (word == QStringLiteral("ndjson"))
            m_node.protocol = Protocol::Ndjson;
        else if (word && word != QStringLiteral("none"))
            m_findings.notBuiltYet(
                item, QStringLiteral("protocol: ") + *word,
                Text(QT_TRANSLATE_NOOP("core", "Write “protocol: ndjson” or “protocol: none”.")));
    }

    void readPlace()
    {
        if (const Item item = value("position")) {
            const bool pair = item.node->isSequence() && item.node->items.size() == 2;
            const auto x = pair ? readNumber(childAt(item, 0), m_findings, -1e6, 1e6) : std::nullopt;
            const auto y = pair ? readNumber(childAt(item, 1), m_findings, -1e6, 1e6) : std::nullopt;
            if (!pair)
                m_findings.error(item, Text(QT_TRANSLATE_NOOP("core", "A position has two numbers.")),
                                 Text(QT_TRANSLATE_NOOP("core", "Write it as [120, 40].")));
            if (x && y)
                m_node.position = QPointF(*x, *y);
        }
        if (const auto tags = readTexts(value("tags"), m_findings))
            m_node.tags = *tags;
    }

    MapReader m_map;
    Form m_form;
    QString m_folder;
    Findings &m_findings;
    Node m_node;
};

} // namespace

Node readNode(const Item &item, Form form, const QString &folder, Findings &findings)
{
    return NodeReader(item, form, folder, findings).read();
}

} // namespace xes::scenario
