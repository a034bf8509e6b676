// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/dockerreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>

namespace xes::scenario {

namespace {

constexpr int maxPorts = 1000; // of one range
constexpr std::size_t maxPortsOfANode = 65'535;

struct Range
{
    int first = 0;
    int last = 0;
    [[nodiscard]] int count() const { return last - first + 1; }
};

std::optional<Range> rangeOf(const QString &text, int least)
{
    const QStringList ends = text.split(u'-');
    Range range;
    bool ok = ends.size() <= 2;
    const auto number = [&](const QString &digits) {
        bool whole = false;
        const int value = digits.toInt(&whole);
        ok = ok && whole && !digits.startsWith(u'+') && value >= least && value <= 65535;
        return value;
    };
    range.first = number(ends.first());
    range.last = number(ends.last());
    if (!ok || range.last < range.first || range.count() > maxPorts)
        return std::nullopt;
    return range;
}

/// Cuts "/udp" off.
std::optional<QString> takeProtocol(QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return QStringLiteral("tcp");
    const QString protocol = text.mid(slash + 1).toLower();
    text.truncate(slash);
    if (protocol == u"tcp" || protocol == u"udp" || protocol == u"sctp")
        return protocol;
    return std::nullopt;
}

void refusePort(const Item &at, Findings &findings)
{
    findings.error(at,
                   Text(QT_TRANSLATE_NOOP("core", "“%1” is no port to publish."),
                        {at.node->isScalar() ? at.node->text : QString()}),
                   Text(QT_TRANSLATE_NOOP(
                       "core", "In a list write “8080:80”, “127.0.0.1:8080:80” or “5353:53/udp” (host before "
                               "container); in a map “80: 8080” (container before host).")));
}

/// Puts the pairs of two ranges in. @return whether they fit
bool putRange(std::vector<PortMapping> &out, const QString &address, std::optional<Range> host,
              const std::optional<Range> &container, const std::optional<QString> &protocol)
{
    if (!container || !host || !protocol || (host->last != 0 && host->count() != container->count()))
        return false;
    for (int i = 0; i < container->count(); ++i) {
        PortMapping port;
        port.containerPort = quint16(container->first + i);
        port.protocol = *protocol;
        port.hostPort = quint16(host->last == 0 ? 0 : host->first + i);
        if (!address.isEmpty())
            port.hostAddress = address;
        out.push_back(port);
    }
    return true;
}

/// "[address:][host:]container[/protocol]"
bool putShortForm(std::vector<PortMapping> &out, QString text)
{
    const auto protocol = takeProtocol(text);
    QString address;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u"]:");
        if (end < 0)
            return false;
        address = text.mid(1, end - 1);
        text = text.mid(end + 2);
    } else if (text.count(u':') > 1) {
        const qsizetype end = text.lastIndexOf(u':', text.lastIndexOf(u':') - 1);
        address = text.left(end);
        text = text.mid(end + 1);
    }
    if (!address.isEmpty() && address != u"localhost" && QHostAddress(address).isNull())
        return false;
    if (address == u"localhost")
        address = QStringLiteral("127.0.0.1");
    const QStringList parts = text.split(u':');
    const QString host = parts.size() == 2 ? parts.first() : QString();
    if (parts.size() > 2)
        return false;
    return putRange(out, address, host.isEmpty() ? Range{} : rangeOf(host, 0), rangeOf(parts.last(), 1),
                    protocol);
}

/// The host's side of a map's entry: a port, null, [address, port], or "address:port".
bool putMapEntry(std::vector<PortMapping> &out, QString container, const yaml::Node &host)
{
    const auto protocol = takeProtocol(container);
    QString text = host.text;
    QString address;
    if (host.isSequence()) {
        if (host.items.size() != 2 || !host.items[0]->isScalar() || !host.items[1]->isScalar())
            return false;
        address = host.items[0]->text;
        text = host.items[1]->text;
    } else if (const qsizetype colon = text.lastIndexOf(u':'); colon >= 0) {
        address = text.left(colon);
        text = text.mid(colon + 1);
        if (address.startsWith(u'[') && address.endsWith(u']'))
            address = address.sliced(1, address.size() - 2);
    } else if (host.isMap()) {
        return false;
    }
    if (!address.isEmpty() && QHostAddress(address).isNull())
        return false;
    return putRange(out, address, host.isNull() || text.isEmpty() ? Range{} : rangeOf(text, 0),
                    rangeOf(container, 1), protocol);
}

bool putVolume(std::vector<VolumeMapping> &out, const Item &at, const QString &source, const QString &target,
               const QString &mode, const QString &folder, Findings &findings)
{
    VolumeMapping volume{source, target, mode == u"ro"};
    if (source.startsWith(u'~')) {
        findings.error(at, Text(QT_TRANSLATE_NOOP("core", "“~” is not expanded.")),
                       Text(QT_TRANSLATE_NOOP("core", "Write the path in full.")));
        return false;
    }
    if (source.isEmpty() || !target.startsWith(u'/')) {
        findings.error(
            at, Text(QT_TRANSLATE_NOOP("core", "This is no volume.")),
            Text(QT_TRANSLATE_NOOP(
                "core", "Write “name:/path/in/container” or “/host/path:/path/in/container:ro”.")));
        return false;
    }
    if (mode != u"ro" && mode != u"rw") {
        findings.notBuiltYet(at, mode, Text(QT_TRANSLATE_NOOP("core", "Write ro or rw.")));
        return false;
    }
    if (!volume.isHostPath() && source.contains(u'/')) {
        findings.error(
            at, Text(QT_TRANSLATE_NOOP("core", "“%1” is neither a path nor a volume's name."), {source}),
            Text(QT_TRANSLATE_NOOP("core", "Begin a path with “/” or “./”.")));
        return false;
    }
    if (volume.isHostPath())
        volume.source =
            QDir::cleanPath(source.startsWith(u'.') && !folder.isEmpty() ? folder + u'/' + source : source);
    out.push_back(volume);
    return true;
}

} // namespace

std::vector<PortMapping> readPorts(const Item &item, Findings &findings)
{
    std::vector<PortMapping> out;
    if (!item)
        return out;
    /// @return false where there are too many to go on
    const auto placed = [&](const Item &at, std::size_t from) {
        const SourcePlace place = findings.placeOf(at);
        for (std::size_t i = from; i < out.size(); ++i)
            out[i].place = place;
        if (out.size() <= maxPortsOfANode)
            return true;
        findings.error(at, Text(QT_TRANSLATE_NOOP("core", "This node publishes more than 65535 ports.")),
                       Text(QT_TRANSLATE_NOOP("core", "Leave out what the scenario does not need.")));
        return false;
    };
    const auto put = [&](const Item &at, auto &&putInto) {
        const std::size_t before = out.size();
        if (!putInto())
            refusePort(at, findings);
        return placed(at, before);
    };
    if (item.node->isMap()) {
        for (const yaml::Entry &entry : item.node->entries) {
            const Item at{entry.value, item.path + u'.' + entry.key, entry.mark};
            if (!put(at, [&] { return putMapEntry(out, entry.key, *entry.value); }))
                break;
        }
    } else if (item.node->isSequence()) {
        for (std::size_t i = 0; i < item.node->items.size(); ++i) {
            const Item at = childAt(item, i);
            if (at.node->isMap())
                findings.notBuiltYet(at, QStringLiteral("ports: {target, published}"),
                                     Text(QT_TRANSLATE_NOOP("core", "Write it short: “127.0.0.1:8080:80”.")));
            else if (!put(at,
                          [&] { return at.node->isScalar() && putShortForm(out, at.node->text.trimmed()); }))
                break;
        }
    } else {
        put(item, [&] { return putShortForm(out, item.node->text.trimmed()); });
    }
    return out;
}

std::vector<VolumeMapping> readVolumes(const Item &item, const QString &folder, Findings &findings)
{
    std::vector<VolumeMapping> out;
    if (!item)
        return out;
    if (item.node->isMap()) {
        for (const yaml::Entry &entry : item.node->entries) {
            const Item at{entry.value, item.path + u'.' + entry.key, entry.mark};
            if (entry.value->isScalar()) {
                putVolume(out, at, entry.key, entry.value->text, QStringLiteral("rw"), folder, findings);
                continue;
            }
            const MapReader map(at, Section::Volume, findings);
            const auto bind = readText(map.required(QStringLiteral("bind")), findings);
            const auto mode = readText(map.value(QStringLiteral("mode")), findings);
            if (bind)
                putVolume(out, at, entry.key, *bind, mode.value_or(QStringLiteral("rw")), folder, findings);
        }
        return out;
    }
    const auto texts = readTexts(item, findings);
    for (qsizetype i = 0; texts && i < texts->size(); ++i) {
        const Item at = item.node->isSequence() ? childAt(item, std::size_t(i)) : item;
        const QStringList parts = (*texts)[i].split(u':');
        const bool fits = parts.size() == 2 || parts.size() == 3;
        putVolume(out, at, fits ? parts[0] : QString(), fits ? parts[1] : QString(),
                  parts.value(2, QStringLiteral("rw")), folder, findings);
    }
    return out;
}

} // namespace xes::scenario
