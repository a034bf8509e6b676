// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/modelpayload.h"

namespace xes {

Payload ModelPayload::toJson() const
{
    if (const Foreign *other = foreign())
        return other->json;
    Json json = Json::object();
    if (const Reading *reading = std::get_if<Reading>(&m_value)) {
        json["temperature"] = reading->value;
        json["unit"] = reading->unit->toStdString();
        json["sample_id"] = reading->sample;
    } else if (const Aggregate *aggregate = std::get_if<Aggregate>(&m_value)) {
        json["mean"] = aggregate->mean;
        json["count"] = aggregate->count;
    } else {
        return {};
    }
    return std::make_shared<const Json>(std::move(json));
}

} // namespace xes
