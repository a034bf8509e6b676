// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace xes {

/// A text that names one kind of thing; ids of different kinds do not convert into each other.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using NodeId = Id<struct NodeTag>;           ///< a node's id in its scenario
using ContainerId = Id<struct ContainerTag>; ///< the engine's full id of a container
using ImageId = Id<struct ImageTag>;         ///< the engine's id of an image, "sha256:…"
using NetworkId = Id<struct NetworkTag>;     ///< the engine's full id of a network
using ExecId = Id<struct ExecTag>;           ///< the engine's id of an exec instance
using RunId = Id<struct RunTag>;             ///< a run's UUID, lower case, without braces

} // namespace xes
