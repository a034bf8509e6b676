// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transport/transport.h"

#include "engine/transport/localtransport.h"
#include "engine/transport/sshtransport.h"
#include "engine/transport/tcptransport.h"
#include "engine/transport/tlstransport.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>

#include <cerrno>
#endif

namespace xes::engine {

Waiting waitingAt(qintptr socket)
{
#ifdef Q_OS_UNIX
    char byte = 0;
    const ssize_t n = ::recv(static_cast<int>(socket), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (n > 0)
        return Waiting::Bytes;
    return n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? Waiting::Nothing : Waiting::End;
#else
    (void)socket;
    return Waiting::Nothing;
#endif
}

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
