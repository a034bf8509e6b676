// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ours.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>

#include <algorithm>

namespace xes::bench {

namespace {

/// An event loop of its own, as await() looks only every 10 ms.
template <class T>
T finish(Future<T> future)
{
    QEventLoop loop;
    std::optional<Result<T>> ended;
    onResult(std::move(future), &loop, [&](Result<T> result) {
        ended = std::move(result);
        loop.quit();
    });
    loop.exec();
    if (!*ended)
        qFatal("%s", qUtf8Printable(ended->error().message.english()));
    if constexpr (!std::is_void_v<T>)
        return std::move(**ended);
}

/// One call after the other in one event loop, as a program makes them: each from its call to its result.
/// @param call returns the future of a next one
/// @param check for each value
template <class Call, class Check>
double medianOf(int times, Call call, Check check)
{
    std::vector<double> took;
    QEventLoop loop;
    QElapsedTimer timer;
    std::function<void()> next = [&] {
        timer.start();
        onResult(call(), &loop, [&](auto result) {
            took.push_back(double(timer.nsecsElapsed()) / 1e3);
            if (!result)
                qFatal("%s", qUtf8Printable(result.error().message.english()));
            check(*result);
            if (took.size() < std::size_t(times))
                next();
            else
                loop.quit();
        });
    };
    next();
    loop.exec();
    return median(std::move(took));
}

/// The most memory that this process had at a time, since forgetPeak().
double peakMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:") + 6;
    return text.mid(at, text.indexOf('k', at) - at).trimmed().toDouble() / 1024;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("no /proc/self/clear_refs");
}

engine::ContainerSpec sleeper(const QString &name = {})
{
    engine::ContainerSpec spec;
    spec.name = name;
    spec.image = QStringLiteral("alpine:latest");
    spec.command = QStringList{QStringLiteral("sleep"), QStringLiteral("60")};
    spec.network = QStringLiteral("none");
    return spec;
}

} // namespace

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

Ours::Ours(const QString &url) : m_client(*engine::Endpoint::fromUrl(url))
{
    finish(m_client.connectToEngine());
}

double Ours::ping(int times)
{
    return medianOf(
        times, [this] { return m_client.ping(); }, [](auto) {});
}

double Ours::inspect(const QString &id, int times)
{
    return medianOf(
        times, [&] { return m_client.inspectContainer(ContainerId(id)); },
        [&](const engine::ContainerDetails &container) {
            if (container.id.toString() != id)
                qFatal("another container");
        });
}

double Ours::list(int times, int expected)
{
    return medianOf(
        times, [this] { return m_client.listContainers({}, true); },
        [&](const std::vector<engine::ContainerSummary> &containers) {
            if (containers.size() != std::size_t(expected))
                qFatal("another number of containers");
        });
}

Future<void> Ours::cycleOne()
{
    return andThen(m_client.createContainer(sleeper()), &m_client,
                   [this](const engine::CreatedContainer &container) -> Future<void> {
                       return andThen(
                           m_client.startContainer(container.id), &m_client,
                           [this, id = container.id] { return m_client.removeContainer(id, true, false); });
                   });
}

double Ours::cycle(int count, int together)
{
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < count; done += together) {
        std::vector<Future<void>> running;
        for (int i = 0; i < together; ++i)
            running.push_back(cycleOne());
        for (const Future<void> &one : running)
            finish(one);
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

Ours::Drained Ours::logs(const QString &id, qint64 expectedBytes)
{
    Drained out;
    QEventLoop loop;
    QElapsedTimer timer;
    qint64 bytes = 0;
    double early = 0;
    forgetPeak();
    timer.start();
    engine::LogOptions options;
    options.follow = false;
    options.timestamps = false;
    engine::LogStream *stream = m_client.logs(ContainerId(id), options);
    QObject::connect(stream, &engine::LogStream::linesReceived, &loop,
                     [&](const std::vector<engine::LogLine> &lines) {
                         for (const engine::LogLine &line : lines)
                             bytes += line.text.size() + 1;
                         if (early == 0 && bytes > expectedBytes / 4)
                             early = peakMb();
                     });
    QObject::connect(stream, &engine::Stream::ended, &loop, [&](const std::optional<Error> &error) {
        if (error)
            qFatal("%s", qUtf8Printable(error->message.english()));
        loop.quit();
    });
    loop.exec();
    stream->deleteLater();
    out.seconds = double(timer.nsecsElapsed()) / 1e9;
    out.peakMb = peakMb();
    out.growthMb = out.peakMb - early;
    if (bytes < expectedBytes || bytes > expectedBytes + 1) // the last line has no end
        qFatal("%lld bytes instead of %lld", static_cast<long long>(bytes),
               static_cast<long long>(expectedBytes));
    return out;
}

QString Ours::createNamed(const QString &name)
{
    return finish(m_client.createContainer(sleeper(name))).id.toString();
}

void Ours::removeAll()
{
    const auto containers = finish(m_client.listContainers({}, true));
    for (const engine::ContainerSummary &container : containers)
        finish(m_client.removeContainer(container.id, true, false));
}

Heard Ours::finished(const Future<Heard> &future)
{
    return finish(future);
}

Future<Heard> Ours::listen(const std::function<void()> &firstHeard)
{
    const Resolver<Heard> resolver;
    auto lags = std::make_shared<std::vector<double>>();
    engine::EventStream *stream = m_client.events({{QStringLiteral("type"), {QStringLiteral("container")}}});
    QObject::connect(stream, &engine::EventStream::eventReceived, stream,
                     [resolver, lags, stream, firstHeard](const engine::EngineEvent &event) {
                         const auto now = std::chrono::system_clock::now().time_since_epoch();
                         lags->push_back(double(std::chrono::nanoseconds(now).count() - event.timeNano) /
                                         1e3);
                         if (lags->size() == 1)
                             firstHeard();
                         if (event.action == QLatin1StringView("destroy") &&
                             event.attributes.value(QStringLiteral("name")) == QLatin1StringView("last")) {
                             resolver.resolve(Heard{int(lags->size()), median(*lags), lags->back()});
                             stream->deleteLater();
                         }
                     });
    return resolver.future();
}

} // namespace xes::bench
