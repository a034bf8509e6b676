// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "engine/wire/callreaders.h"
#include "engine/wire/readers.h"

namespace xes::engine {

Future<SystemInfo> Client::systemInfo(const CallOptions &options)
{
    return d->call<SystemInfo>(getRequest("/info"), {}, options, [](const Response &response) {
        auto info = objectOf(&wire::readSystemInfo)(response);
        if (info)
            info->raw = response.body;
        return info;
    });
}

Future<DiskUsage> Client::diskUsage(const CallOptions &options)
{
    CallOptions patient = options;
    if (!patient.deadline)
        patient.deadline = std::chrono::minutes(5);
    return d->call<DiskUsage>(getRequest("/system/df"), {}, patient, objectOf(&wire::readDiskUsage));
}

} // namespace xes::engine
