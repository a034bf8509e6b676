// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contexts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace xes;
using namespace xes::engine;

namespace {

/// The Docker CLI's files in a folder; in memory where there is such a place, as each input writes them anew.
class Files
{
public:
    Files() : m_folder((QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/fuzz-XXXXXX"))
    {
        if (!m_folder.isValid() || !QDir().mkpath(metaFolder()))
            std::abort();
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    void write(const QByteArray &config, const QByteArray &meta)
    {
        write(path() + QStringLiteral("/config.json"), config);
        write(metaFolder() + QStringLiteral("/meta.json"), meta);
    }

private:
    [[nodiscard]] QString metaFolder() const
    {
        const QByteArray name = QCryptographicHash::hash("seed", QCryptographicHash::Sha256).toHex();
        return path() + QStringLiteral("/contexts/meta/") + QString::fromLatin1(name);
    }
    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            std::abort();
    }

    static inline const QString memory = QStringLiteral("/dev/shm");
    QTemporaryDir m_folder;
};

void check(const Result<Endpoint> &endpoint)
{
    if (!endpoint) {
        if (endpoint.error().message.english().isEmpty())
            std::abort(); // refused without a word
        return;
    }
    const bool local =
        endpoint->scheme == Endpoint::Scheme::Unix || endpoint->scheme == Endpoint::Scheme::NamedPipe;
    if (endpoint->url.isEmpty() || (local ? endpoint->path : endpoint->host).isEmpty() ||
        (!local && endpoint->port == 0))
        std::abort();
}

} // namespace

/// config.json, the meta.json of the context "seed", and DOCKER_HOST, with a zero byte between them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Files files;
    QByteArrayList parts = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\0');
    parts.resize(3);
    files.write(parts[0], parts[1]);
    DiscoveryInput input;
    input.home = input.root = files.path();
    input.environment.insert(QStringLiteral("DOCKER_CONFIG"), files.path());
    if (!parts[2].isEmpty())
        input.environment.insert(QStringLiteral("DOCKER_HOST"), QString::fromUtf8(parts[2]));

    (void)currentContext(input);
    if (contextNames(input).value(0) != QLatin1StringView("default"))
        std::abort();
    check(endpointOfContext(QStringLiteral("seed"), input));
    check(endpointOfContext(QStringLiteral("default"), input));
    check(Endpoint::fromUrl(QString::fromUtf8(parts[2])));
    for (const auto &[name, value] : httpHeaders(input)) {
        if (name.isEmpty() || name.contains('\n') || value.contains('\n') || value.contains('\r'))
            std::abort(); // it would begin a field of its own
    }
    for (const KnownEngine &engine : knownEngines(input)) {
        if (!engine.wrong)
            check(engine.candidate.endpoint);
    }
    return 0;
}
