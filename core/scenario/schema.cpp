// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xes::scenario {

namespace {

constexpr auto NotYet = KeySpec::Status::NotYet;
constexpr auto Instead = KeySpec::Status::Instead;

constexpr KeySpec topKeys[] = {{"xedgesim"}, {"name"},  {"description"},  {"simulation"},
                               {"network"},  {"nodes"}, {"hosts", NotYet}};

constexpr KeySpec simulationKeys[] = {{"duration"},        {"duration_s"}, {"duration_us"}, {"seed"},
                                      {"quantum"},         {"quantum_s"},  {"quantum_us"},  {"time_quantum"},
                                      {"time_quantum_us"}, {"pace"},       {"rng"},         {"late", NotYet}};

constexpr KeySpec networkKeys[] = {{"model"},
                                   {"default"},
                                   {"default_latency"},
                                   {"default_latency_s"},
                                   {"default_latency_us"},
                                   {"default_loss"},
                                   {"default_loss_rate"},
                                   {"links"}};

/// Of a link and of what holds where no link says otherwise.
constexpr auto linkParameterKeys = std::to_array<KeySpec>({{"latency"},
                                                           {"latency_s"},
                                                           {"latency_us"},
                                                           {"loss"},
                                                           {"loss_rate"},
                                                           {"jitter"},
                                                           {"jitter_s"},
                                                           {"jitter_us"},
                                                           {"bandwidth"},
                                                           {"queue"},
                                                           {"duplication"},
                                                           {"reorder"},
                                                           {"down"},
                                                           {"corruption", NotYet}});

constexpr auto linkKeys = [] {
    std::array<KeySpec, linkParameterKeys.size() + 4> keys{
        {{"src"}, {"dst"}, {"both_ways"}, {"schedule", Instead, "down"}}};
    std::copy(linkParameterKeys.begin(), linkParameterKeys.end(), keys.begin() + 4);
    return keys;
}();

constexpr KeySpec jitterKeys[] = {{"uniform"},   {"uniform_s"}, {"uniform_us"}, {"normal"},    {"normal_s"},
                                  {"normal_us"}, {"pareto"},    {"pareto_s"},   {"pareto_us"}, {"shape"}};

constexpr KeySpec burstsKeys[] = {{"to_bad"}, {"to_good"}, {"good"}, {"bad"}};

constexpr KeySpec outageKeys[] = {{"from"}, {"from_s"}, {"from_us"}, {"to"}, {"to_s"}, {"to_us"}};

constexpr KeySpec nodeKeys[] = {{"id"},       {"type"},  {"implementation"}, {"port"},        {"parameters"},
                                {"time"},     {"ready"}, {"on_failure"},     {"protocol"},    {"docker"},
                                {"position"}, {"tags"},  {"count"},          {"host", NotYet}};

constexpr KeySpec readyKeys[] = {{"running"}, {"healthy"}, {"log"},       {"port"},
                                 {"exec"},    {"timeout"}, {"timeout_s"}, {"timeout_us"}};

constexpr KeySpec sensorKeys[] = {{"period"}, {"period_s"},  {"period_us"}, {"to"},
                                  {"mean"},   {"deviation"}, {"unit"},      {"size_bytes"}};

constexpr KeySpec gatewayKeys[] = {{"period"}, {"period_s"}, {"period_us"},
                                   {"delay"},  {"delay_s"},  {"delay_us"}};

constexpr KeySpec dockerKeys[] = {
    {"image"},
    {"command"},
    {"entrypoint"},
    {"environment"},
    {"ports"},
    {"volumes"},
    {"network"},
    {"build_context"},
    {"dockerfile"},
    {"socket_port"},
    {"memory"},
    {"cpus"},
    {"user"},
    {"working_dir"},
    {"hostname"},
    {"labels"},
    {"privileged"},
    {"cap_add"},
    {"cap_drop"},
    {"devices"},
    {"security_opt"},
    {"pid"},
    {"ipc"},
    {"read_only"},
    {"tmpfs"},
    {"sysctls"},
    {"healthcheck"},
    {"build", Instead, "build_context"},
    {"mem_limit", Instead, "memory"},
    {"network_mode", Instead, "network"},
    {"workdir", Instead, "working_dir"},
    {"env", Instead, "environment"},
    {"args", Instead, "command"},
    {"restart", Instead, "on_failure"},
    {"annotations", NotYet},
    {"blkio_config", NotYet},
    {"cgroup", NotYet},
    {"cgroup_parent", NotYet},
    {"configs", NotYet},
    {"container_name", NotYet},
    {"cpu_shares", NotYet},
    {"cpuset", NotYet},
    {"depends_on", NotYet},
    {"deploy", NotYet},
    {"device_cgroup_rules", NotYet},
    {"dns", NotYet},
    {"dns_opt", NotYet},
    {"dns_search", NotYet},
    {"domainname", NotYet},
    {"env_file", NotYet},
    {"expose", NotYet},
    {"extra_hosts", NotYet},
    {"gpus", NotYet},
    {"group_add", NotYet},
    {"init", NotYet},
    {"internet", NotYet},
    {"isolation", NotYet},
    {"links", NotYet},
    {"logging", NotYet},
    {"mac_address", NotYet},
    {"mem_reservation", NotYet},
    {"mem_swappiness", NotYet},
    {"memswap_limit", NotYet},
    {"networks", NotYet},
    {"oom_kill_disable", NotYet},
    {"oom_score_adj", NotYet},
    {"pids_limit", NotYet},
    {"platform", NotYet},
    {"pull_policy", NotYet},
    {"runtime", NotYet},
    {"secrets", NotYet},
    {"shm_size", NotYet},
    {"stdin_open", NotYet},
    {"stop_grace_period", NotYet},
    {"stop_signal", NotYet},
    {"storage_opt", NotYet},
    {"tty", NotYet},
    {"ulimits", NotYet},
    {"userns_mode", NotYet},
    {"uts", NotYet},
    {"volumes_from", NotYet},
};

constexpr KeySpec healthcheckKeys[] = {{"test"},         {"interval"}, {"timeout"},
                                       {"start_period"}, {"retries"},  {"disable"}};

constexpr KeySpec volumeKeys[] = {{"bind"}, {"mode"}};

struct SectionSpec
{
    Section section;
    const char *name;
    std::span<const KeySpec> keys;
};

constexpr SectionSpec sections[] = {
    {Section::Top, "scenario", topKeys},        {Section::Simulation, "simulation", simulationKeys},
    {Section::Network, "network", networkKeys}, {Section::Defaults, "defaults", linkParameterKeys},
    {Section::Link, "link", linkKeys},          {Section::Jitter, "jitter", jitterKeys},
    {Section::Bursts, "bursts", burstsKeys},    {Section::Outage, "outage", outageKeys},
    {Section::Node, "node", nodeKeys},          {Section::Ready, "ready", readyKeys},
    {Section::Sensor, "sensor", sensorKeys},    {Section::Gateway, "gateway", gatewayKeys},
    {Section::Docker, "docker", dockerKeys},    {Section::Healthcheck, "healthcheck", healthcheckKeys},
    {Section::Volume, "volume", volumeKeys},
};

const SectionSpec &specOf(Section section)
{
    return *std::find_if(std::begin(sections), std::end(sections),
                         [&](const SectionSpec &s) { return s.section == section; });
}

/// Single edits that turn one word into the other, a swap of neighbours counted as one.
int distance(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (int i = 0; i <= a.size(); ++i)
        d[i][0] = i;
    for (int j = 0; j <= b.size(); ++j)
        d[0][j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        for (int j = 1; j <= b.size(); ++j) {
            const int change = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

std::span<const KeySpec> keysOf(Section section)
{
    return specOf(section).keys;
}

QString sectionName(Section section)
{
    return QString::fromLatin1(specOf(section).name);
}

std::span<const Section> allSections()
{
    static const std::vector<Section> all = [] {
        std::vector<Section> out;
        for (const SectionSpec &spec : sections)
            out.push_back(spec.section);
        return out;
    }();
    return all;
}

QString closest(const QString &word, const QStringList &candidates)
{
    if (word.size() > 64)
        return {};
    const auto plain = [](QString text) { return text.toLower().replace(u'-', u'_').replace(u' ', u'_'); };
    const QString wanted = plain(word);
    QString best;
    int least = std::max(1, int(word.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        const int edits = distance(wanted, plain(candidate));
        if (edits < least) {
            least = edits;
            best = candidate;
        }
    }
    return best;
}

MapReader::MapReader(const Item &item, Section section, Findings &findings)
    : m_item(item), m_findings(findings)
{
    if (!item)
        return;
    if (!item.node->isMap()) {
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "A map of keys and values is expected here.")),
                       Text(QT_TRANSLATE_NOOP("core", "Write “key: value” lines, indented below it.")));
        return;
    }
    for (const yaml::Entry &entry : item.node->entries)
        checkKey(entry, section);
}

QString MapReader::pathOf(const QString &key) const
{
    return m_item.path.isEmpty() ? key : m_item.path + u'.' + key;
}

void MapReader::checkKey(const yaml::Entry &entry, Section section) const
{
    const Item at{entry.value, pathOf(entry.key), entry.mark};
    const auto keys = keysOf(section);
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const KeySpec &spec) {
        return entry.key == QLatin1StringView(spec.name);
    });
    if (known != keys.end()) {
        if (known->status == KeySpec::Status::NotYet)
            m_findings.notBuiltYet(at, entry.key);
        else if (known->status == KeySpec::Status::Instead)
            m_findings.error(
                at, Text(QT_TRANSLATE_NOOP("core", "“%1” has another name here."), {entry.key}),
                Text(QT_TRANSLATE_NOOP("core", "Write “%1”."), {QString::fromLatin1(known->instead)}));
        return;
    }
    QStringList candidates;
    for (const KeySpec &spec : keys)
        candidates += QString::fromLatin1(spec.name);
    const QString meant = closest(entry.key, candidates);
    const Text message(QT_TRANSLATE_NOOP("core", "The key “%1” is not known here."), {entry.key});
    const Text remedy = meant.isEmpty() ? Text(QT_TRANSLATE_NOOP("core", "Check its spelling, or remove it."))
                                        : Text(QT_TRANSLATE_NOOP("core", "Did you mean “%1”?"), {meant});
    if (section == Section::Docker || section == Section::Healthcheck || section == Section::Volume)
        m_findings.error(at, message, remedy);
    else
        m_findings.warning(at, message, remedy);
}

Item MapReader::value(const QString &key) const
{
    if (!isMap())
        return {};
    for (const yaml::Entry &entry : m_item.node->entries) {
        if (entry.key == key)
            return entry.value->isNull() ? Item() : Item{entry.value, pathOf(key), entry.value->mark};
    }
    return {};
}

Item MapReader::valueOf(const QStringList &spellings, QString *key) const
{
    Item found;
    QString first;
    for (const QString &spelling : spellings) {
        Item item = value(spelling);
        if (!item)
            continue;
        if (found) {
            m_findings.error(
                item,
                Text(QT_TRANSLATE_NOOP("core", "“%1” and “%2” say the same thing twice."), {first, spelling}),
                Text(QT_TRANSLATE_NOOP("core", "Keep one of the two.")));
            continue;
        }
        found = std::move(item);
        first = spelling;
    }
    if (key)
        *key = first;
    return found;
}

Item MapReader::required(const QString &key) const
{
    Item item = value(key);
    if (!item)
        missing(key);
    return item;
}

void MapReader::missing(const QString &key) const
{
    if (!isMap())
        return;
    Item at{m_item.node, pathOf(key), m_item.mark};
    for (const yaml::Entry &entry : m_item.node->entries) {
        if (entry.key == key)
            at.mark = entry.mark;
    }
    m_findings.error(at, Text(QT_TRANSLATE_NOOP("core", "“%1” is missing."), {key}),
                     Text(QT_TRANSLATE_NOOP("core", "Add “%1: …” here."), {key}));
}

} // namespace xes::scenario
