// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "scenario/yaml/tree.h"

#include <vector>

namespace xes::scenario {

/// A value of the file with the path of keys that leads to it; empty where the key is not written.
struct Item
{
    yaml::NodePtr node;
    QString path;
    yaml::Mark mark; ///< of the value, or of its key where the value is missing

    explicit operator bool() const { return node != nullptr; }
};

/// "nodes[2]" of "nodes".
[[nodiscard]] Item childAt(const Item &sequence, std::size_t index);

/// Gathers what is wrong, with its place.
class Findings
{
public:
    explicit Findings(QString file) : m_file(std::move(file)) {}

    void error(const Item &at, Text message, Text remedy = {});
    void notBuiltYet(const Item &at, const QString &what, Text remedy = {});
    void warning(const Item &at, Text message, Text remedy = {});
    void add(Error error) { m_errors.push_back(std::move(error)); }

    /// In the order of their places.
    [[nodiscard]] std::vector<Error> takeErrors();
    [[nodiscard]] std::vector<Error> takeWarnings();
    [[nodiscard]] std::size_t errorCount() const { return m_errors.size(); }
    [[nodiscard]] SourcePlace placeOf(const Item &at) const;

private:
    QString m_file;
    std::vector<Error> m_errors;
    std::vector<Error> m_warnings;
};

} // namespace xes::scenario
