// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/transport.h"

#include "engine/transport/localtransport.h"
#include "engine/transport/tcptransport.h"

namespace xes::engine {

Result<std::unique_ptr<Transport>> makeTransport(const Endpoint &endpoint)
{
    switch (endpoint.scheme) {
    case Endpoint::Scheme::Unix:
    case Endpoint::Scheme::NamedPipe:
        return std::make_unique<LocalTransport>(endpoint);
    case Endpoint::Scheme::Tcp:
        return std::make_unique<TcpTransport>(endpoint);
    case Endpoint::Scheme::Tls:
        return failure(
            ErrorCode::NotSupportedYet,
            Text(QT_TRANSLATE_NOOP("core", "Engines over TLS (%1) are not supported yet."), {endpoint.url}));
    case Endpoint::Scheme::Ssh:
        break;
    }
    return failure(
        ErrorCode::NotSupportedYet,
        Text(QT_TRANSLATE_NOOP("core", "Engines over SSH (%1) are not supported yet."), {endpoint.url}));
}

} // namespace xes::engine
