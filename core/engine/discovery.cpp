// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/discovery.h"

#include "engine/contexts.h"
#include "engine/endpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace xes::engine {

namespace {

#ifdef Q_OS_WIN
const QString localScheme = QStringLiteral("npipe://");
#else
const QString localScheme = QStringLiteral("unix://");
#endif

bool isSocket(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISSOCK(status.st_mode);
#else
    return QFileInfo::exists(path);
#endif
}

/// Folders of a program that keeps one socket for each of its machines.
QStringList foldersIn(const QString &parent)
{
    return QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
}

struct KnownSocket
{
    QString path;
    QString origin;
};

/// Every place where an engine is known to listen, best first, whether something is there or not.
std::vector<KnownSocket> knownSockets(const DiscoveryInput &input)
{
    const QString root = input.root.endsWith(QLatin1Char('/')) ? input.root.chopped(1) : input.root;
    const QString home = input.home;
    const QString userRun = QStringLiteral("%1/run/user/%2").arg(root, QString::number(input.uid));
    const QString xdgRun = input.environment.value(QStringLiteral("XDG_RUNTIME_DIR"));
    const QString config =
        input.environment.value(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));

    std::vector<KnownSocket> known;
    const auto add = [&known](const QString &path, const QString &origin) {
        known.push_back({path, origin});
    };

    add(root + QStringLiteral("/var/run/docker.sock"), QStringLiteral("Docker"));
    if (!xdgRun.isEmpty())
        add(xdgRun + QStringLiteral("/docker.sock"), QStringLiteral("Docker (rootless)"));
    add(userRun + QStringLiteral("/docker.sock"), QStringLiteral("Docker (rootless)"));

    add(home + QStringLiteral("/.docker/desktop/docker.sock"), QStringLiteral("Docker Desktop"));
    add(home + QStringLiteral("/.docker/run/docker.sock"), QStringLiteral("Docker Desktop"));

    QStringList colima = {home + QStringLiteral("/.colima"), config + QStringLiteral("/colima")};
    if (const QString named = input.environment.value(QStringLiteral("COLIMA_HOME")); !named.isEmpty())
        colima.prepend(named);
    for (const QString &folder : std::as_const(colima)) {
        QStringList profiles = foldersIn(folder);
        if (profiles.removeOne(QStringLiteral("default")))
            profiles.prepend(QStringLiteral("default"));
        for (const QString &profile : std::as_const(profiles))
            add(QStringLiteral("%1/%2/docker.sock").arg(folder, profile),
                QStringLiteral("Colima (%1)").arg(profile));
        add(folder + QStringLiteral("/docker.sock"), QStringLiteral("Colima"));
    }

    add(home + QStringLiteral("/.rd/docker.sock"), QStringLiteral("Rancher Desktop"));
    add(home + QStringLiteral("/.orbstack/run/docker.sock"), QStringLiteral("OrbStack"));

    const QString lima =
        input.environment.value(QStringLiteral("LIMA_HOME"), home + QStringLiteral("/.lima"));
    for (const QString &instance : foldersIn(lima))
        add(QStringLiteral("%1/%2/sock/docker.sock").arg(lima, instance),
            QStringLiteral("Lima (%1)").arg(instance));

    add(root + QStringLiteral("/run/podman/podman.sock"), QStringLiteral("Podman"));
    if (!xdgRun.isEmpty())
        add(xdgRun + QStringLiteral("/podman/podman.sock"), QStringLiteral("Podman (rootless)"));
    add(userRun + QStringLiteral("/podman/podman.sock"), QStringLiteral("Podman (rootless)"));

    // Where Podman's machine puts its socket, newer first.
    const QString machine = home + QStringLiteral("/.local/share/containers/podman/machine/");
    add(machine + QStringLiteral("podman.sock"), QStringLiteral("Podman machine"));
    add(machine + QStringLiteral("qemu/podman.sock"), QStringLiteral("Podman machine"));

#ifdef Q_OS_WIN
    known = {{QStringLiteral("//./pipe/docker_engine"), QStringLiteral("Docker")},
             {QStringLiteral("//./pipe/dockerDesktopLinuxEngine"), QStringLiteral("Docker Desktop")}};
#endif
    return known;
}

Result<std::vector<Candidate>> fromSockets(const DiscoveryInput &input)
{
    std::vector<Candidate> found;
    QStringList seen; // what the links lead to
    for (const KnownSocket &socket : knownSockets(input)) {
        if (!isSocket(socket.path))
            continue;
        const QString target = QFileInfo(socket.path).canonicalFilePath();
        if (const auto at = seen.indexOf(target); at >= 0) {
            // The usual place is often a link to the socket of a program with a name of its own.
            if (Candidate &first = found[static_cast<std::size_t>(at)];
                first.origin == QStringLiteral("Docker"))
                first.origin = socket.origin;
            continue;
        }
        Result<Endpoint> endpoint = Endpoint::fromUrl(localScheme + socket.path);
        if (!endpoint)
            continue; // a path that no program can connect to
        seen.append(target);
        found.push_back({std::move(*endpoint), Source::Socket, socket.origin});
    }
    if (!found.empty())
        return found;

    QStringList looked;
    for (const KnownSocket &socket : knownSockets(input)) {
        if (!looked.contains(socket.path))
            looked.append(socket.path);
    }
    return failure(ErrorCode::EngineNotFound,
                   Text(QT_TRANSLATE_NOOP("core", "No container engine was found. DOCKER_HOST and "
                                                  "DOCKER_CONTEXT are not set, no Docker context is chosen, "
                                                  "and none of these sockets exists: %1"),
                        {looked.join(QStringLiteral(", "))}),
                   Text(QT_TRANSLATE_NOOP("core", "Start Docker or Podman, name an engine with --engine or "
                                                  "DOCKER_HOST, or use --engine private to have one started "
                                                  "for you.")));
}

QString placeOf(Source source)
{
    switch (source) {
    case Source::Flag:
        return QStringLiteral("--engine");
    case Source::DockerHost:
        return QStringLiteral("DOCKER_HOST");
    case Source::DockerContext:
        return QStringLiteral("DOCKER_CONTEXT");
    case Source::Setting:
        return QStringLiteral("engine");
    case Source::Context:
        return QStringLiteral("currentContext");
    case Source::DockerTls:
    case Source::Socket:
    case Source::Private:
        break;
    }
    return {};
}

/// The one engine that the user named. The place of an error says by which name.
Result<std::vector<Candidate>> only(Source source, const QString &origin, Result<Endpoint> endpoint)
{
    if (!endpoint)
        return tl::unexpected(named(Candidate{{}, source, origin}, std::move(endpoint.error())));
    return std::vector<Candidate>{{std::move(*endpoint), source, origin}};
}

/// A URL or the name of a context.
Result<std::vector<Candidate>> urlOrContext(const DiscoveryInput &input, Source source, const QString &value)
{
    return only(source, value,
                namesContext(value) ? endpointOfContext(value, input) : endpointWithTls(value, input));
}

} // namespace

bool namesContext(const QString &value)
{
    return !value.contains(QLatin1Char(':')) && !value.contains(QLatin1Char('/'));
}

Error named(const Candidate &candidate, Error error)
{
    const bool variable = candidate.source == Source::DockerTls;
    const QString place = variable ? candidate.origin : placeOf(candidate.source);
    if (place.isEmpty())
        return error;
    if (error.place.key.isEmpty())
        error.place.key = place;
    if (!variable && !error.message.english().contains(withoutPassword(candidate.origin)))
        error.message = Text(QT_TRANSLATE_NOOP("core", "“%1” leads to no engine: %2"),
                             {withoutPassword(candidate.origin), error.message});
    if (candidate.source == Source::Setting)
        error.remedy =
            Text(QT_TRANSLATE_NOOP("core", "It was chosen in the window, which remembers it: start "
                                           "it, choose another one there, or name one with "
                                           "--engine."));
    return error;
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Flag:
        return QStringLiteral("flag");
    case Source::DockerHost:
        return QStringLiteral("DOCKER_HOST");
    case Source::DockerContext:
        return QStringLiteral("DOCKER_CONTEXT");
    case Source::Setting:
        return QStringLiteral("setting");
    case Source::Context:
        return QStringLiteral("context");
    case Source::DockerTls:
        return QStringLiteral("DOCKER_TLS");
    case Source::Socket:
        return QStringLiteral("socket");
    case Source::Private:
        return QStringLiteral("private");
    }
    return {};
}

DiscoveryInput DiscoveryInput::fromProcess(const QString &flag, const QString &setting)
{
    DiscoveryInput input;
    input.flag = flag;
    input.setting = setting;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList keys = environment.keys();
    for (const QString &key : keys)
        input.environment.insert(key, environment.value(key));
    input.home = QDir::homePath();
#ifdef Q_OS_UNIX
    input.uid = ::geteuid();
#endif
    return input;
}

namespace {

/// How every engine is spoken to, whichever it is.
class Manner
{
public:
    explicit Manner(const DiscoveryInput &input)
        : m_version(input.environment.value(QStringLiteral("DOCKER_API_VERSION")).trimmed()),
          m_fields(httpHeaders(input))
    {}

    void apply(Endpoint &endpoint) const
    {
        endpoint.apiVersion = m_version;
        endpoint.fields = m_fields;
    }

private:
    QString m_version;
    QList<HttpField> m_fields;
};

Result<std::vector<Candidate>> find(const DiscoveryInput &input)
{
    const auto variable = [&input](const char *name) {
        return input.environment.value(QString::fromLatin1(name)).trimmed();
    };
    if (const QString flag = input.flag.trimmed(); !flag.isEmpty())
        return urlOrContext(input, Source::Flag, flag);
    if (const QString host = variable("DOCKER_HOST"); !host.isEmpty())
        return only(Source::DockerHost, host, endpointWithTls(host, input));
    if (const QString context = variable("DOCKER_CONTEXT"); !context.isEmpty())
        return only(Source::DockerContext, context, endpointOfContext(context, input));
    if (const QString setting = input.setting.trimmed(); !setting.isEmpty())
        return urlOrContext(input, Source::Setting, setting);

    const QString current = currentContext(input);
    if (!current.isEmpty() && current != QStringLiteral("default"))
        return only(Source::Context, current, endpointOfContext(current, input));
    if (const QString tls = tlsVariable(input); !tls.isEmpty())
        return only(Source::DockerTls, tls, endpointWithTls(defaultTlsUrl(), input));
    return fromSockets(input);
}

} // namespace

Result<std::vector<Candidate>> discover(const DiscoveryInput &input)
{
    Result<std::vector<Candidate>> found = find(input);
    if (!found)
        return found;
    const Manner manner(input);
    for (Candidate &candidate : *found)
        manner.apply(candidate.endpoint);
    return found;
}

std::vector<Error> discoveryWarnings(const DiscoveryInput &input)
{
    std::vector<Error> warnings;
    if (std::optional<Error> wrong = wrongWithConfig(input))
        warnings.push_back(std::move(*wrong));
    return warnings;
}

std::vector<KnownEngine> knownEngines(const DiscoveryInput &input)
{
    std::vector<KnownEngine> known;
    std::vector<std::pair<QString, std::optional<TlsMaterial>>> seen;
    const Manner manner(input);
    const auto add = [&](Candidate candidate, std::optional<Error> wrong = {}) {
        const QString place = candidate.endpoint.scheme == Endpoint::Scheme::Unix
                                  ? QFileInfo(candidate.endpoint.path).canonicalFilePath()
                                  : candidate.endpoint.url;
        // One that is not there is no other one's double, nor is one with other certificates.
        const std::pair key(place.isEmpty() ? candidate.endpoint.url + candidate.origin : place,
                            candidate.endpoint.tls);
        if (std::find(seen.begin(), seen.end(), key) != seen.end())
            return;
        seen.push_back(key);
        manner.apply(candidate.endpoint);
        known.push_back({std::move(candidate), std::move(wrong)});
    };
    const auto addAll = [&](Result<std::vector<Candidate>> candidates) {
        if (candidates) {
            for (Candidate &candidate : *candidates)
                add(std::move(candidate));
        }
    };
    // An error of the rules is told where an engine is looked for.
    addAll(find(input));
    const QStringList contexts = contextNames(input);
    for (const QString &context : contexts) {
        if (context == QStringLiteral("default"))
            continue; // the usual socket or DOCKER_HOST, which is listed as such
        Result<Endpoint> endpoint = endpointOfContext(context, input);
        if (endpoint)
            add({std::move(*endpoint), Source::Context, context});
        else
            add({{}, Source::Context, context}, std::move(endpoint.error()));
    }
    addAll(fromSockets(input));
    return known;
}

} // namespace xes::engine
