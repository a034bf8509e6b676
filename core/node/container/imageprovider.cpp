// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/imageprovider.h"

#include "node/container/nodeimage.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace xes {

namespace {

Error missing(const NodeId &node, const QString &image, const Error &why)
{
    return {
        ErrorCode::ImageMissing,
        Text(QT_TRANSLATE_NOOP("core", "“%1” cannot start: its image “%2” is not on the engine and could not "
                                       "be fetched: %3"),
             {node.toString(), image, why.message}),
        Text(QT_TRANSLATE_NOOP("core", "Check the name and the network, or load the image from a file with "
                                       "“docker load”.")),
        {}};
}

Error cancelled()
{
    return {ErrorCode::Cancelled,
            Text(QT_TRANSLATE_NOOP("core", "The image is not waited for any more.")),
            {},
            {}};
}

Text progressText(const QString &image, const engine::Progress &progress)
{
    if (progress.total > 0)
        return Text(QT_TRANSLATE_NOOP("core", "Image “%1”: %2, %3 of %4 MB"),
                    {image, progress.status, QString::number(double(progress.current) / 1e6, 'f', 1),
                     QString::number(double(progress.total) / 1e6, 'f', 1)});
    return Text(QT_TRANSLATE_NOOP("core", "Image “%1”: %2"), {image, progress.status.trimmed()});
}

/// A name that is the same for the same folder, so that a build finds what it cached.
QString tagOfBuild(const QString &folder, const QString &dockerfile)
{
    const QByteArray hash =
        QCryptographicHash::hash((folder + u'\n' + dockerfile).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("xedgesim-build:") + QString::fromLatin1(hash.toHex().left(16));
}

/// Of a build context, here, before the engine had it.
bool isOfContext(ErrorCode code)
{
    return code == ErrorCode::FileNotFound || code == ErrorCode::FileUnreadable ||
           code == ErrorCode::InvalidArgument;
}

} // namespace

/// One image and who asked for it first.
struct ImageProvider::Want
{
    NodeId node;
    QString image;
    QString folder; ///< of a build context; empty where it is not built
    QString dockerfile;
    engine::Labels labels;
};

ImageProvider::ImageProvider(engine::Client *client, QObject *parent) : QObject(parent), m_client(client) {}

Future<ImageProvider::Provided> ImageProvider::provide(const NodeId &node, const scenario::DockerSpec &spec,
                                                       const QString &folder, const engine::Labels &labels)
{
    if (m_cancel.isCancelled())
        return failedFuture<Provided>(cancelled());
    Want want{node, spec.image, {}, {}, labels};
    if (!spec.buildContext.isEmpty()) {
        want.folder = QDir::cleanPath(QDir(folder).absoluteFilePath(spec.buildContext));
        want.dockerfile = spec.dockerfile.isEmpty() ? QStringLiteral("Dockerfile") : spec.dockerfile;
        if (want.image.isEmpty())
            want.image = tagOfBuild(want.folder, want.dockerfile);
    }
    const QString key = want.image + u'\n' + want.folder + u'\n' + want.dockerfile;
    if (const auto found = m_provided.constFind(key); found != m_provided.constEnd())
        return readyFuture<Provided>(*found);
    const Resolver<Provided> resolver;
    const bool isFirst = !m_waiting.contains(key);
    m_waiting[key].push_back(resolver);
    if (!isFirst)
        return resolver.future();

    if (!want.folder.isEmpty()) {
        build(key, want);
        return resolver.future();
    }
    const auto looking = m_client->inspectImage(want.image, {{}, m_cancel});
    onResult(looking, this, [this, key, want](Result<engine::ImageDetails> found) {
        const Result<NodeImage> &ours = NodeImage::embedded();
        const bool isOurs = ours && ours->isMeantBy(want.image);
        if (found && !(isOurs && !ours->isSame(*found)))
            end(key, Provided{want.image, std::move(*found)});
        else if (!found && found.error().code != ErrorCode::NotFound &&
                 found.error().code != ErrorCode::ImageMissing)
            end(key, tl::unexpected(std::move(found.error())));
        else if (isOurs)
            load(key, want);
        else
            pull(key, want);
    });
    return resolver.future();
}

void ImageProvider::load(const QString &key, const Want &want)
{
    follow(key, want, m_client->loadImage(NodeImage::embedded()->archive));
}

void ImageProvider::pull(const QString &key, const Want &want)
{
    follow(key, want, m_client->pullImage(want.image));
}

void ImageProvider::build(const QString &key, const Want &want)
{
    Q_EMIT progressed(Text(QT_TRANSLATE_NOOP("core", "Image “%1”: reading its build context"), {want.image}));
    const QString dockerfile = want.folder + u'/' + want.dockerfile;
    if (const QString clean = QDir::cleanPath(dockerfile);
        !clean.startsWith(want.folder + u'/') || !QFileInfo(clean).isFile()) {
        end(key,
            failure(
                ErrorCode::FileNotFound,
                Text(QT_TRANSLATE_NOOP("core", "“%1” cannot start: there is no “%2” in its build context."),
                     {want.node.toString(), dockerfile}),
                Text(QT_TRANSLATE_NOOP("core", "Correct “build_context” or “dockerfile”; the Dockerfile "
                                               "has to lie inside the build context."))));
        return;
    }
    engine::BuildContext context;
    context.folder = want.folder;
    context.dockerfile = want.dockerfile;
    follow(key, want, m_client->buildImage(context, want.image, want.labels));
}

void ImageProvider::follow(const QString &key, const Want &want, engine::ProgressStream *stream)
{
    stream->setParent(this);
    connect(stream, &engine::ProgressStream::progressed, this,
            [this, want](const engine::Progress &progress) {
                if (!progress.status.trimmed().isEmpty())
                    Q_EMIT progressed(progressText(want.image, progress));
            });
    connect(stream, &engine::Stream::ended, this,
            [this, key, want, stream](const std::optional<Error> &error) {
                stream->deleteLater();
                if (!error)
                    finish(key, want);
                else if (isEngineUnreachable(error->code) || error->code == ErrorCode::Disconnected ||
                         isOfContext(error->code))
                    end(key, tl::unexpected(*error));
                else if (!want.folder.isEmpty())
                    end(key, failure(ErrorCode::NodeFailed,
                                     Text(QT_TRANSLATE_NOOP(
                                              "core", "“%1” cannot start: building its image failed: %2"),
                                          {want.node.toString(), error->message}),
                                     Text(QT_TRANSLATE_NOOP("core", "Correct the Dockerfile “%1”."),
                                          {want.folder + u'/' + want.dockerfile})));
                else
                    end(key, tl::unexpected(missing(want.node, want.image, *error)));
            });
}

void ImageProvider::finish(const QString &key, const Want &want)
{
    const auto looking = m_client->inspectImage(want.image, {{}, m_cancel});
    onResult(looking, this, [this, key, want](Result<engine::ImageDetails> found) {
        if (found)
            end(key, Provided{want.image, std::move(*found)});
        else
            end(key, tl::unexpected(missing(want.node, want.image, found.error())));
    });
}

void ImageProvider::cancel()
{
    m_cancel.cancel();
    const auto streams = findChildren<engine::ProgressStream *>(Qt::FindDirectChildrenOnly);
    for (engine::ProgressStream *stream : streams) {
        stream->disconnect();
        stream->deleteLater(); // closes its connection
    }
    const QStringList keys = m_waiting.keys();
    for (const QString &key : keys)
        end(key, tl::unexpected(cancelled()));
}

void ImageProvider::end(const QString &key, Result<Provided> result)
{
    if (result)
        m_provided.insert(key, *result);
    const std::vector<Resolver<Provided>> waiting = m_waiting.take(key);
    for (const Resolver<Provided> &resolver : waiting)
        resolver.resolve(result);
}

} // namespace xes
