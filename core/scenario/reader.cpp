// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/reader.h"

#include "base/file.h"
#include "scenario/linkreader.h"
#include "scenario/nodereader.h"
#include "scenario/publishedports.h"
#include "scenario/yaml/parse.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace xes::scenario {

namespace {

constexpr std::size_t maxWrittenNodes = 10'000;
constexpr std::size_t maxNodes = 100'000; // with the counted ones

class Reader
{
public:
    Reader(const yaml::NodePtr &root, const QString &file, Findings &findings)
        : m_top({root, {}, root->mark}, Section::Top, findings), m_findings(findings)
    {
        if (!file.isEmpty()) {
            m_scenario.file = QFileInfo(file).absoluteFilePath();
            m_folder = QFileInfo(m_scenario.file).absolutePath();
        }
    }

    Scenario read()
    {
        if (!m_top.isMap())
            return {};
        readForm();
        readTexts();
        readSimulation();
        readNetwork();
        readNodes();
        checkLinks();
        checkReceivers();
        return std::move(m_scenario);
    }

private:
    [[nodiscard]] Item top(const char *key) const { return m_top.value(QString::fromLatin1(key)); }

    void readForm()
    {
        const Item item = top("xedgesim");
        const auto version = readInteger(item, m_findings);
        if (version && *version != 1)
            m_findings.error(
                item,
                Text(QT_TRANSLATE_NOOP("core", "The file is of version %1; this program reads version 1."),
                     {QString::number(*version)}),
                Text(QT_TRANSLATE_NOOP("core", "Write “xedgesim: 1”, or open it with a newer version.")));
        m_scenario.form = item ? Form::Exact : Form::Prototype;
        m_scenario.quantum = item ? VirtualDuration(100'000) : VirtualDuration(1'000);
    }

    void readTexts()
    {
        QString base = QFileInfo(m_scenario.file).fileName();
        for (const char *suffix : {".yaml", ".yml", ".xedgesim"}) {
            if (base.endsWith(QLatin1StringView(suffix)))
                base.chop(qsizetype(qstrlen(suffix)));
        }
        m_scenario.name = readName(top("name"), m_findings).value_or(base);
        m_scenario.description = readText(top("description"), m_findings).value_or(QString());
    }

    void readSimulation()
    {
        const MapReader map(m_top.required(QStringLiteral("simulation")), Section::Simulation, m_findings);
        if (!map.isMap())
            return;
        if (const auto duration = readTime(map, QStringLiteral("duration"), Zero::Refused, m_findings))
            m_scenario.duration = *duration;
        else if (!map.value(QStringLiteral("duration")) && !map.value(QStringLiteral("duration_s")) &&
                 !map.value(QStringLiteral("duration_us")))
            map.missing(QStringLiteral("duration"));
        if (const auto seed = readInteger(map.required(QStringLiteral("seed")), m_findings))
            m_scenario.seed = *seed;
        if (const auto quantum =
                readTime(map, QStringLiteral("quantum"), Zero::Refused, m_findings,
                         {QStringLiteral("time_quantum_us"), QStringLiteral("time_quantum")}))
            m_scenario.quantum = *quantum;
        readPace(map.value(QStringLiteral("pace")));
        const auto generator = readWord(map.value(QStringLiteral("rng")),
                                        {QStringLiteral("mt19937"), QStringLiteral("philox")}, m_findings);
        if (generator == QStringLiteral("philox"))
            m_scenario.rng = Rng::Philox;
    }

    void readPace(const Item &item)
    {
        if (!item)
            return;
        if (item.node->isScalar() && (item.node->text == u"max" || item.node->text == u"real"))
            m_scenario.pace = parsePace(item.node->text);
        else if (const auto pace = item.node->isScalar() ? parsePace(item.node->text) : std::nullopt)
            m_scenario.pace = pace;
        else
            m_findings.error(
                item, Text(QT_TRANSLATE_NOOP("core", "“%1” is no pace."), {item.node->text}),
                Text(QT_TRANSLATE_NOOP("core", "Write max, real or a factor from 0.000001 to 1000000.")));
    }

    void readNetwork()
    {
        const MapReader map(top("network"), Section::Network, m_findings);
        if (!map.isMap())
            return;
        Network &network = m_scenario.network;
        const auto model = readWord(map.value(QStringLiteral("model")),
                                    {QStringLiteral("direct"), QStringLiteral("latency")}, m_findings);
        network.model = model == QStringLiteral("latency") ? NetworkModel::Latency : NetworkModel::Direct;
        readLinkParameters(map, QStringLiteral("default_"), network.defaults, m_findings);
        if (const Item defaults = map.value(QStringLiteral("default"))) {
            for (const char *key : {"default_latency", "default_latency_s", "default_latency_us",
                                    "default_loss", "default_loss_rate"})
                [[maybe_unused]] const Item twice =
                    map.valueOf({QStringLiteral("default"), QString::fromLatin1(key)});
            readLinkParameters(MapReader(defaults, Section::Defaults, m_findings), {}, network.defaults,
                               m_findings);
        }
        const Item links = map.value(QStringLiteral("links"));
        if (!links)
            return;
        if (!links.node->isSequence()) {
            m_findings.error(links, Text(QT_TRANSLATE_NOOP("core", "A list of links is expected here.")),
                             Text(QT_TRANSLATE_NOOP(
                                 "core", "Write one “- {src: a, dst: b, latency: 5ms}” in each line.")));
            return;
        }
        for (std::size_t i = 0; i < links.node->items.size(); ++i)
            readLink(childAt(links, i));
        const bool isWrong = map.value(QStringLiteral("model")) && !model; // which is told already
        if (m_scenario.form == Form::Exact && network.model == NetworkModel::Direct && !isWrong &&
            !links.node->items.empty())
            m_findings.warning(links,
                               Text(QT_TRANSLATE_NOOP("core", "Links have no effect in the model “direct”.")),
                               Text(QT_TRANSLATE_NOOP("core", "Write “model: latency”.")));
    }

    void readLink(const Item &item)
    {
        const MapReader map(item, Section::Link, m_findings);
        if (!map.isMap())
            return;
        const Item source = map.required(QStringLiteral("src"));
        const Item destination = map.required(QStringLiteral("dst"));
        Link link;
        link.source = NodeId(readName(source, m_findings).value_or(QString()));
        link.destination = NodeId(readName(destination, m_findings).value_or(QString()));
        if (!link.source.isEmpty())
            m_linkEnds.push_back(source);
        if (!link.destination.isEmpty())
            m_linkEnds.push_back(destination);
        link.parameters = m_scenario.network.defaults;
        readLinkParameters(map, {}, link.parameters, m_findings);
        const bool both = readBool(map.value(QStringLiteral("both_ways")), m_findings).value_or(false);
        if (link.source.isEmpty() || link.destination.isEmpty())
            return;
        addLink(link, item);
        if (both)
            addLink({link.destination, link.source, link.parameters}, item);
    }

    void addLink(const Link &link, const Item &item)
    {
        const auto pair = std::pair(link.source, link.destination);
        const auto earlier = m_linkAt.constFind(pair);
        if (earlier == m_linkAt.constEnd()) {
            m_linkAt.insert(pair, {m_scenario.network.links.size(), item.mark});
            m_scenario.network.links.push_back(link);
            return;
        }
        const Text message(
            QT_TRANSLATE_NOOP(
                "core", "The link from “%1” to “%2” stands here a second time; the first is in line %3, "
                        "column %4."),
            {link.source.toString(), link.destination.toString(), QString::number(earlier->second.line),
             QString::number(earlier->second.column)});
        if (m_scenario.form == Form::Exact) {
            m_findings.error(item, message, Text(QT_TRANSLATE_NOOP("core", "Keep one of the two.")));
            return;
        }
        // The prototype's files open: there the last one holds.
        m_findings.warning(item, message,
                           Text(QT_TRANSLATE_NOOP("core", "The last one holds; keep one of the two.")));
        m_scenario.network.links[earlier->first].parameters = link.parameters;
    }

    void readNodes()
    {
        const Item nodes = m_top.required(QStringLiteral("nodes"));
        if (!nodes)
            return;
        if (!nodes.node->isSequence() || nodes.node->items.empty()) {
            m_findings.error(
                nodes, Text(QT_TRANSLATE_NOOP("core", "A list with at least one node is expected here.")),
                Text(QT_TRANSLATE_NOOP("core",
                                       "Write “- {id: sensor1, type: sensor}” in a line of its own.")));
            return;
        }
        if (nodes.node->items.size() > maxWrittenNodes) {
            m_findings.error(
                nodes, Text(QT_TRANSLATE_NOOP("core", "There are more than 10 000 nodes in this list.")),
                Text(QT_TRANSLATE_NOOP("core", "Leave out what the scenario does not need.")));
            return;
        }
        for (std::size_t i = 0; i < nodes.node->items.size(); ++i) {
            const Item item = childAt(nodes, i);
            Node node = readNode(item, m_scenario.form, m_folder, m_findings);
            const std::optional<int> count = readCount(item, node);
            if (count) {
                addFleet(std::move(node), *count, idItem(item), i);
                continue;
            }
            checkId(node, idItem(item));
            if (!m_publishedPorts.add(node, m_findings))
                return;
            m_scenario.nodes.push_back(std::move(node));
            m_writtenAt.push_back(i);
        }
    }

    /// How many of it there are; nothing where it stands for itself.
    std::optional<int> readCount(const Item &item, const Node &node)
    {
        if (!item.node->isMap())
            return std::nullopt;
        const auto entry = std::find_if(item.node->entries.begin(), item.node->entries.end(),
                                        [](const yaml::Entry &e) { return e.key == u"count"; });
        if (entry == item.node->entries.end())
            return std::nullopt;
        const Item at{entry->value, item.path + QStringLiteral(".count"), entry->value->mark};
        const auto count = readInteger(at, m_findings, 1, std::int64_t(maxNodes));
        if (count && node.implementation != Implementation::Model) {
            m_findings.error(at, Text(QT_TRANSLATE_NOOP("core", "Only modelled nodes can be counted.")),
                             Text(QT_TRANSLATE_NOOP("core", "Write each container by itself.")));
            return std::nullopt;
        }
        if (count && m_scenario.nodes.size() + std::size_t(*count) > maxNodes) {
            m_findings.error(at,
                             Text(QT_TRANSLATE_NOOP("core", "With these there are more than 100 000 nodes.")),
                             Text(QT_TRANSLATE_NOOP("core", "Choose a smaller count.")));
            return std::nullopt;
        }
        return count ? std::optional(int(*count)) : std::nullopt;
    }

    /// "fleet-1" … "fleet-1000"
    void addFleet(Node node, int count, const Item &at, std::size_t entry)
    {
        node.position.reset(); // they cannot all be there
        const QString name = node.id.toString();
        for (int i = 1; i <= count && !name.isEmpty(); ++i) {
            node.id = NodeId(name + QLatin1Char('-') + QString::number(i));
            const std::size_t before = m_findings.errorCount();
            checkId(node, at);
            if (m_findings.errorCount() != before)
                return; // one is enough
            m_scenario.nodes.push_back(node);
            m_writtenAt.push_back(entry);
        }
    }

    /// The id's own place, without reading the map again.
    static Item idItem(const Item &item)
    {
        if (item.node->isMap()) {
            for (const yaml::Entry &entry : item.node->entries) {
                if (entry.key == u"id")
                    return {entry.value, item.path + QStringLiteral(".id"), entry.value->mark};
            }
        }
        return item;
    }

    void checkId(const Node &node, const Item &at)
    {
        if (node.id.isEmpty())
            return;
        const auto earlier = m_ids.constFind(node.id);
        if (earlier == m_ids.constEnd())
            m_ids.insert(node.id, at.mark);
        else
            m_findings.error(
                at,
                Text(QT_TRANSLATE_NOOP("core",
                                       "The id “%1” stands here a second time; the first is in line %2, "
                                       "column %3."),
                     {node.id.toString(), QString::number(earlier->line), QString::number(earlier->column)}),
                Text(QT_TRANSLATE_NOOP("core", "Give each node an id of its own.")));
    }

    QStringList idTexts() const
    {
        QStringList out;
        for (const Node &node : m_scenario.nodes)
            out += node.id.toString();
        return out;
    }

    Text remedyForUnknown(const QString &id) const
    {
        // Beyond a thousand nodes comparing them all would take longer than it helps.
        const QString meant = m_scenario.nodes.size() <= 1000 ? closest(id, idTexts()) : QString();
        return meant.isEmpty()
                   ? Text(QT_TRANSLATE_NOOP("core", "Add a node with this id, or correct the name."))
                   : Text(QT_TRANSLATE_NOOP("core", "Did you mean “%1”?"), {meant});
    }

    void checkLinks()
    {
        for (const Item &end : m_linkEnds) {
            if (!m_ids.contains(NodeId(end.node->text)))
                m_findings.error(end,
                                 Text(QT_TRANSLATE_NOOP("core", "There is no node “%1”."), {end.node->text}),
                                 remedyForUnknown(end.node->text));
        }
    }

    /// A message to nobody is no error (the prototype counts it as undeliverable), but hardly ever meant.
    void checkReceivers()
    {
        const Item nodes = top("nodes");
        for (std::size_t i = 0; i < m_scenario.nodes.size(); ++i) {
            const Node &node = m_scenario.nodes[i];
            if (node.model != ModelKind::Sensor)
                continue;
            const NodeId &to = node.sensor.to;
            // Of a fleet one is told; one without an id has been complained of.
            if (node.id.isEmpty() || (i > 0 && m_writtenAt[i] == m_writtenAt[i - 1]))
                continue;
            const Item item = childAt(nodes, m_writtenAt[i]);
            const Item at{item.node, item.path + QStringLiteral(".parameters.to"), item.mark};
            const int receiver = m_ids.contains(to) ? m_scenario.indexOf(to) : -1;
            if (receiver < 0)
                m_findings.warning(
                    at,
                    Text(QT_TRANSLATE_NOOP("core",
                                           "“%1” sends to “%2”, and there is no such node: its messages "
                                           "will be undeliverable."),
                         {node.id.toString(), to.toString()}),
                    remedyForUnknown(to.toString()));
            else if (m_scenario.nodes[std::size_t(receiver)].implementation == Implementation::Docker &&
                     m_scenario.nodes[std::size_t(receiver)].protocol == Protocol::None)
                m_findings.warning(
                    at,
                    Text(QT_TRANSLATE_NOOP("core", "“%1” sends to “%2”, a container without a protocol: its "
                                                   "messages will be undeliverable."),
                         {node.id.toString(), to.toString()}),
                    Text(QT_TRANSLATE_NOOP("core",
                                           "Add “protocol: ndjson” to that node if its program reads JSON "
                                           "lines on a port.")));
        }
    }

    MapReader m_top;
    Findings &m_findings;
    QString m_folder;
    Scenario m_scenario;
    QHash<NodeId, yaml::Mark> m_ids;
    PublishedPorts m_publishedPorts;
    std::vector<std::size_t> m_writtenAt; ///< of each node, its place in the file's list
    std::vector<Item> m_linkEnds;
    QHash<std::pair<NodeId, NodeId>, std::pair<std::size_t, yaml::Mark>> m_linkAt;
};

} // namespace

Result<Scenario> ReadOutcome::toResult() const
{
    if (scenario)
        return *scenario;
    return tl::unexpected(errors.empty() ? Error{} : errors.front());
}

ReadOutcome readScenario(const QByteArray &text, const QString &file)
{
    ReadOutcome outcome;
    yaml::Parsed parsed = yaml::parse(text);
    Findings findings(file);
    for (Error &error : parsed.errors) {
        error.place.file = file;
        findings.add(std::move(error));
    }
    Scenario scenario;
    if (parsed.root)
        scenario = Reader(parsed.root, file, findings).read();
    outcome.errors = findings.takeErrors();
    outcome.warnings = findings.takeWarnings();
    if (outcome.errors.empty())
        outcome.scenario = std::move(scenario);
    return outcome;
}

ReadOutcome readScenarioFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, yaml::maxBytes);
    if (bytes)
        return readScenario(*bytes, path);
    ReadOutcome outcome;
    outcome.errors.push_back(bytes.error());
    return outcome;
}

} // namespace xes::scenario
