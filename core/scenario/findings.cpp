// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace xes::scenario {

namespace {

std::vector<Error> sorted(std::vector<Error> errors)
{
    std::stable_sort(errors.begin(), errors.end(), [](const Error &a, const Error &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return errors;
}

} // namespace

Item childAt(const Item &sequence, std::size_t index)
{
    const yaml::NodePtr &node = sequence.node->items[index];
    return {node, QStringLiteral("%1[%2]").arg(sequence.path).arg(index), node->mark};
}

SourcePlace Findings::placeOf(const Item &at) const
{
    return {m_file, at.mark.line, at.mark.column, at.path};
}

void Findings::error(const Item &at, Text message, Text remedy)
{
    m_errors.push_back({ErrorCode::InvalidScenario, std::move(message), std::move(remedy), placeOf(at)});
}

void Findings::notBuiltYet(const Item &at, const QString &what, Text remedy)
{
    if (remedy.isEmpty())
        remedy = Text(QT_TRANSLATE_NOOP("core", "Leave it out; a later version will take it."));
    m_errors.push_back({ErrorCode::NotSupportedYet,
                        Text(QT_TRANSLATE_NOOP("core", "“%1” is not built yet."), {what}), std::move(remedy),
                        placeOf(at)});
}

void Findings::warning(const Item &at, Text message, Text remedy)
{
    m_warnings.push_back({ErrorCode::InvalidScenario, std::move(message), std::move(remedy), placeOf(at)});
}

std::vector<Error> Findings::takeErrors()
{
    return sorted(std::move(m_errors));
}

std::vector<Error> Findings::takeWarnings()
{
    return sorted(std::move(m_warnings));
}

} // namespace xes::scenario
