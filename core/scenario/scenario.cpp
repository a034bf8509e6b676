// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/scenario.h"

#include <algorithm>

namespace xes::scenario {

QString Pace::toString() const
{
    switch (kind) {
    case Kind::Max:
        return QStringLiteral("max");
    case Kind::Real:
        return QStringLiteral("real");
    case Kind::Factor:
        return QString::number(factor);
    }
    return {};
}

std::optional<Pace> parsePace(const QString &text)
{
    if (text == u"max")
        return Pace{Pace::Kind::Max, 1.0};
    if (text == u"real")
        return Pace{Pace::Kind::Real, 1.0};
    bool isNumber = false;
    const double factor = text.toDouble(&isNumber);
    if (!isNumber || !(factor >= Pace::slowest && factor <= Pace::fastest)) // also what is not a number
        return std::nullopt;
    return Pace{Pace::Kind::Factor, factor};
}

bool VolumeMapping::isHostPath() const
{
    return source.startsWith(u'/') || source.startsWith(u'.') || source.startsWith(u'~');
}

bool Scenario::hasContainers() const
{
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node &node) { return node.implementation == Implementation::Docker; });
}

Pace Scenario::defaultPace() const
{
    return {hasContainers() ? Pace::Kind::Real : Pace::Kind::Max, 1.0};
}

std::optional<Error> Scenario::cannotRun() const
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].implementation == Implementation::Renode)
            return Error{
                ErrorCode::InvalidScenario,
                Text(QT_TRANSLATE_NOOP("core", "“%1” is emulated by Renode, which this program cannot run."),
                     {nodes[i].id.toString()}),
                Text(QT_TRANSLATE_NOOP("core", "Make this node a model or a container.")),
                {file, nodes[i].line, nodes[i].column, QStringLiteral("nodes[%1].implementation").arg(i)}};
    }
    return std::nullopt;
}

int Scenario::indexOf(const NodeId &id) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const Node &node) { return node.id == id; });
    return found == nodes.end() ? -1 : int(found - nodes.begin());
}

} // namespace xes::scenario
