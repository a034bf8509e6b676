// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QRegularExpression>

#include <vector>

namespace xes::engine {

/// The patterns of a .dockerignore, as Docker understands them: comments, “!” for exceptions, “*”, “?”, “[…]”
/// and “**”, with or without a slash at either end; the last one that matches wins, and what matches takes
/// all below with it.
class IgnoreRules
{
public:
    /// @param name of the file, for the error
    [[nodiscard]] static Result<IgnoreRules> read(const QByteArray &text, const QString &name);

    /// Adds an exception for this very path.
    void keep(const QString &path);
    /// @param path from the context's folder on, without a slash at either end
    [[nodiscard]] bool excludes(const QString &path) const;
    /// Whether an exception may apply to something below a folder that is itself excluded.
    [[nodiscard]] bool mayKeepBelow(const QString &folder) const;

private:
    struct Rule
    {
        QString pattern; ///< without “!”
        QRegularExpression expression;
        bool isException = false;
    };
    std::vector<Rule> m_rules;
};

} // namespace xes::engine
