// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/publishedports.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace xes::scenario {

namespace {

constexpr std::size_t maxPublished = 200'000;

/// In these networks Docker publishes nothing.
bool publishes(const Node &node)
{
    const QString &network = node.docker.network;
    return node.implementation == Implementation::Docker && network != u"host" && network != u"none" &&
           !network.contains(u':');
}

} // namespace

bool PublishedPorts::add(const Node &node, Findings &findings)
{
    if (!publishes(node))
        return true;
    SourcePlace told;
    for (const PortMapping &port : node.docker.ports) {
        if (port.hostPort == 0)
            continue;
        if (++m_count > maxPublished) {
            findings.add(
                {ErrorCode::InvalidScenario,
                 Text(QT_TRANSLATE_NOOP("core", "The containers publish more than 200 000 ports in all.")),
                 Text(QT_TRANSLATE_NOOP("core", "Leave out what the scenario does not need.")), port.place});
            return false;
        }
        const QHostAddress address(port.hostAddress);
        const bool six = address.protocol() == QHostAddress::IPv6Protocol;
        const QHostAddress any(six ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
        const QString byPort =
            port.protocol + u' ' + QString::number(port.hostPort) + u' ' + (six ? u'6' : u'4');
        const auto at = [&](const QHostAddress &where) { return byPort + u' ' + where.toString(); };
        const auto found = [&]() -> const Owner * {
            const auto lookUp = [](const QHash<QString, Owner> &in, const QString &key) {
                const auto owner = in.constFind(key);
                return owner == in.constEnd() ? nullptr : &*owner;
            };
            if (address == any)
                return lookUp(m_byPort, byPort);
            const Owner *same = lookUp(m_byAddress, at(address));
            return same ? same : lookUp(m_byAddress, at(any));
        }();
        if (!found) {
            const Owner owner{node.id.toString(), port.place};
            m_byAddress.insert(at(address), owner);
            if (!m_byPort.contains(byPort))
                m_byPort.insert(byPort, owner);
        } else if (told != port.place) {
            told = port.place;
            findings.add(
                {ErrorCode::InvalidScenario,
                 Text(QT_TRANSLATE_NOOP("core", "The host's port %1 (%2) is published here a second time; "
                                                "“%3” has it in line %4, column %5."),
                      {QString::number(port.hostPort), port.protocol, found->node,
                       QString::number(found->place.line), QString::number(found->place.column)}),
                 Text(QT_TRANSLATE_NOOP(
                     "core", "Choose another port of the host, or leave it out to have a free one.")),
                 port.place});
        }
    }
    return true;
}

} // namespace xes::scenario
