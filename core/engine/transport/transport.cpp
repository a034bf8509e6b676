// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/transport.h"

#include "engine/transport/localtransport.h"
#include "engine/transport/sshtransport.h"
#include "engine/transport/tcptransport.h"
#include "engine/transport/tlstransport.h"

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
        return makeTlsTransport(endpoint);
    case Endpoint::Scheme::Ssh:
        break;
    }
#ifdef Q_OS_UNIX
    return std::make_unique<SshTransport>(endpoint);
#else
    return failure(
        ErrorCode::NotSupportedYet,
        Text(QT_TRANSLATE_NOOP("core", "Engines over SSH (%1) are not supported yet."), {endpoint.url}));
#endif
}

} // namespace xes::engine
