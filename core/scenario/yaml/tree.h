// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <vector>

/// A YAML document as values of ours, so that one file alone knows the library behind it.
namespace xes::scenario::yaml {

/// A place in the text; both count from 1, columns in characters.
struct Mark
{
    int line = 0;
    int column = 0;
};

struct Node;
/// Immutable and shared: an alias costs a pointer, however often it is used.
using NodePtr = std::shared_ptr<const Node>;

struct Entry
{
    QString key;
    Mark mark; ///< of the key
    NodePtr value;
};

struct Node
{
    enum class Kind { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    Mark mark;
    QString text;       ///< of a scalar
    bool plain = false; ///< a scalar that may be a number or a boolean: neither quoted nor tagged as text
    std::vector<NodePtr> items; ///< of a sequence
    std::vector<Entry> entries; ///< of a map, keys unique, in file order

    int size = 1;   ///< nodes in this subtree, aliases counted as if written out
    int height = 1; ///< levels of this subtree

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
};

} // namespace xes::scenario::yaml
