// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace xes::engine {

/// Certificates of a TLS connection, in PEM.
struct TlsMaterial
{
    QByteArray authority;
    QByteArray certificate;
    QByteArray key;
    bool verify = true;

    friend bool operator==(const TlsMaterial &, const TlsMaterial &) = default;
};

/// A field of an HTTP head: its name, its value.
using HttpField = std::pair<QByteArray, QByteArray>;

/// Where an engine listens, and how it is spoken to.
struct Endpoint
{
    enum class Scheme { Unix, NamedPipe, Tcp, Tls, Ssh };

    Scheme scheme = Scheme::Unix;
    QString url;  ///< with its scheme, as named: "unix:///var/run/docker.sock"
    QString path; ///< of the socket, for Unix and NamedPipe
    QString host; ///< for the others
    quint16 port = 0;
    std::optional<TlsMaterial> tls;
    QString apiVersion;      ///< that DOCKER_API_VERSION demands; empty: negotiated
    QList<HttpField> fields; ///< that config.json sends with every request (HttpHeaders)

    /// Reads an engine's URL as the Docker CLI does: a bare host:port is tcp, the port of tcp defaults to
    /// 2375, unix:// alone is the usual socket. Beyond it, https:// is TLS with the port 2376.
    [[nodiscard]] static Result<Endpoint> fromUrl(const QString &url);

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// Which rule chose an engine, in the order in which they are asked.
enum class Source { Flag, DockerHost, DockerContext, Setting, Context, DockerTls, Socket, Private };

/// The stable name: "flag", "DOCKER_HOST", "DOCKER_CONTEXT", "setting", "context", "DOCKER_TLS", "socket",
/// "private".
[[nodiscard]] QString sourceName(Source source);

/// An engine that may be there.
struct Candidate
{
    Endpoint endpoint;
    Source source = Source::Socket;
    QString origin; ///< whose it is: a context's name, "Docker Desktop", "Colima (default)", …
};

/// Why a candidate cannot be used, told so that who named it finds it again: its place names the variable or
/// the option, its message holds the value as it was given. Of a socket that nobody named it stays as it is.
[[nodiscard]] Error named(const Candidate &candidate, Error error);

/// Whether what --engine or the setting holds is a context's name, and not a URL.
[[nodiscard]] bool namesContext(const QString &value);

/// Everything that finding an engine depends on, so that a test can say it.
struct DiscoveryInput
{
    QString flag;                       ///< --engine: a URL or a context's name; "private" is the caller's
    QString setting;                    ///< the engine chosen in the settings, a URL or a context's name
    QMap<QString, QString> environment; ///< DOCKER_HOST, DOCKER_CONTEXT, DOCKER_CONFIG, …, XDG_RUNTIME_DIR
    QString home;
    uint uid = 0;
    QString root = QStringLiteral("/"); ///< the folder that stands for "/" when looking for known sockets

    [[nodiscard]] static DiscoveryInput fromProcess(const QString &flag, const QString &setting);
};

/// The engines to try, best first. Where the user named one (flag, DOCKER_HOST, DOCKER_CONTEXT, setting) or a
/// context other than "default" is current there is exactly one, and nobody may go on to another when it does
/// not answer. Where DOCKER_TLS_VERIFY or DOCKER_TLS is all that is said it is localhost's port 2376.
/// Otherwise the known sockets that exist; none is ErrorCode::EngineNotFound.
/// Reads files; takes milliseconds. Any thread.
[[nodiscard]] Result<std::vector<Candidate>> discover(const DiscoveryInput &input);

/// What discover() passes over as the Docker CLI does, which warns of it: a config.json that cannot be read.
/// Reads files; takes milliseconds. Any thread.
[[nodiscard]] std::vector<Error> discoveryWarnings(const DiscoveryInput &input);

/// An engine that this machine knows of, whether the rules choose it or not.
struct KnownEngine
{
    Candidate candidate;
    std::optional<Error> wrong; ///< why it cannot even be asked
};

/// What discover() tries, the engines of all Docker contexts, and what listens at the known sockets: each
/// once, in that order. Reads files; takes milliseconds. Any thread.
[[nodiscard]] std::vector<KnownEngine> knownEngines(const DiscoveryInput &input);

} // namespace xes::engine
