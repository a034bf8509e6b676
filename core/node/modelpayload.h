// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <cstdint>
#include <variant>

namespace xes {

/// What a sensor measured.
struct Reading
{
    double value = 0;
    std::int64_t sample = 0;       ///< from 1
    const QString *unit = nullptr; ///< of its sensor, which lives as long as the run
};

/// What a gateway made of all readings so far.
struct Aggregate
{
    double mean = 0;
    std::int64_t count = 0;
};

/// What a container made: a type of its own, too.
struct Foreign
{
    QString type;
    Payload json; ///< may be null
};

/// What an event between models carries: small values as they are, made into JSON where somebody reads them;
/// what comes from a container is JSON already.
class ModelPayload
{
public:
    ModelPayload() = default;
    ModelPayload(Reading reading) : m_value(reading) {}
    ModelPayload(Aggregate aggregate) : m_value(aggregate) {}
    ModelPayload(std::shared_ptr<const Foreign> foreign) : m_value(std::move(foreign)) {}

    [[nodiscard]] bool isEmpty() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] const Reading *reading() const { return std::get_if<Reading>(&m_value); }
    /// What came from a container; null where it is one of ours, or empty.
    [[nodiscard]] const Foreign *foreign() const
    {
        const auto *foreign = std::get_if<std::shared_ptr<const Foreign>>(&m_value);
        return foreign ? foreign->get() : nullptr;
    }
    /// As the event log writes it; null where empty.
    [[nodiscard]] Payload toJson() const;

private:
    std::variant<std::monostate, Reading, Aggregate, std::shared_ptr<const Foreign>> m_value;
};

} // namespace xes
