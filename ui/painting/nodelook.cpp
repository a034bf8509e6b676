// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/nodelook.h"

#include "painting/safetext.h"
#include "words/words.h"

#include <QCoreApplication>

namespace xes::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xes::ui::NodeLook)
};

QString sideWord(const NodeSnapshot &node)
{
    switch (node.state.status) {
    case NodeStatus::Created:
    case NodeStatus::Stopping:
    case NodeStatus::Stopped:
    case NodeStatus::Finished:
        return {};
    case NodeStatus::Starting:
        return Tr::tr("waiting");
    case NodeStatus::Exited:
        return Tr::tr("died");
    case NodeStatus::Dead:
        return Tr::tr("stuck");
    case NodeStatus::FailedToStart:
        return Tr::tr("never ready");
    case NodeStatus::Running:
    case NodeStatus::Frozen:
    case NodeStatus::Unhealthy:
        break;
    }
    if (!node.state.ready && node.state.status == NodeStatus::Running)
        return Tr::tr("waiting");
    if (node.implementation != scenario::Implementation::Docker)
        return words::lag(node.lag);
    //: a container that follows the wall clock: it runs on while virtual time stands, and nobody measures by
    //: how much
    return node.state.status == NodeStatus::Frozen ? QString() : Tr::tr("real time");
}

} // namespace

NodeLook lookOf(const NodeSnapshot &node)
{
    NodeLook look;
    look.kindIcon = words::kindIcon(node.implementation, node.model);
    look.mode = node.implementation == scenario::Implementation::Docker
                    //: how a container follows virtual time: it runs on by the wall clock
                    ? Tr::tr("free")
                    : words::implementationText(node.implementation);
    look.status = words::statusText(node.state);
    look.tone = words::tone(node.state);
    look.side = sideWord(node);
    return look;
}

QString spokenNode(const NodeSnapshot &node)
{
    //: a node to a screen reader: name, type, how it is made, status, seconds of virtual time
    return Tr::tr("%1, %2, %3, %4, %5 seconds")
        .arg(safeLine(node.id.toString()), safeLine(node.type),
             words::implementationText(node.implementation), words::statusText(node.state),
             formatSeconds(node.state.time));
}

} // namespace xes::ui
