// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/streams/jsonstreams.h"

#include "engine/wire/readers.h"

#include <QLocale>

#include <algorithm>

namespace xes::engine {

namespace {

constexpr std::chrono::milliseconds firstDelay{1000};
/// Podman sends the head of its event stream with the first event.
constexpr std::chrono::milliseconds assumeConnected{500};

/// The engine remembers 256; those that came within a second of the newest are asked for again, as their
/// stamps are not quite in the order in which they are told.
constexpr std::size_t rememberedEvents = 1024;
constexpr qint64 nanoPerSecond = 1'000'000'000;
constexpr qint64 overlapNano = nanoPerSecond;

/// Whether trying again later can help.
bool isPassing(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotSupportedYet:
    case ErrorCode::Abandoned:
    case ErrorCode::Cancelled:
    case ErrorCode::EngineTooOld:
    case ErrorCode::NotFound:
        return false;
    default:
        return true;
    }
}

Error tooLongALine()
{
    return {ErrorCode::Protocol, Text(QT_TRANSLATE_NOOP("core", "The engine sent too long a line.")), {}, {}};
}

} // namespace

template <class Base>
bool JsonStream<Base>::take(const std::vector<std::pair<QByteArray, bool>> &lines)
{
    const QPointer<QObject> guard(this);
    for (const auto &[line, cut] : lines) {
        if (QByteArrayView(line).trimmed().isEmpty())
            continue;
        if (cut) {
            this->streamEnded(tooLongALine());
            return false;
        }
        const Result<wire::JsonDocument> document = wire::readObject(line);
        if (!document) {
            this->streamEnded(document.error());
            return false;
        }
        if (auto error = wire::errorInSuccess(wire::CallKind::Engine, {}, line)) {
            this->streamEnded(std::move(error));
            return false;
        }
        objectReceived(document->root());
        if (!guard || this->hasEnded())
            return false;
    }
    return true;
}

template <class Base>
void JsonStream<Base>::streamBytes(const QByteArray &bytes)
{
    std::vector<std::pair<QByteArray, bool>> lines;
    m_lines.feed(bytes, [&lines](QByteArray line, bool cut) { lines.emplace_back(std::move(line), cut); });
    if (take(lines) && m_lines.isCut())
        this->streamEnded(tooLongALine());
}

template <class Base>
bool JsonStream<Base>::flushLines()
{
    std::vector<std::pair<QByteArray, bool>> lines;
    m_lines.finish([&lines](QByteArray line, bool cut) { lines.emplace_back(std::move(line), cut); });
    return take(lines);
}

// Used by other sources too (moc's): an optimizer may have inlined every use in this one.
template class JsonStream<StatsStream>;
template class JsonStream<ProgressStream>;
template class JsonStream<EventStream>;

HttpStatsStream::HttpStatsStream(Client *client, ConnectionPool *pool, Opening opening)
    : JsonStream(client, pool), m_opening(std::move(opening))
{}

void HttpStatsStream::begin()
{
    openExchange(pool(), m_opening);
}

void HttpStatsStream::objectReceived(wire::JsonView object)
{
    Q_EMIT sampleReceived(wire::readStats(object));
}

HttpProgressStream::HttpProgressStream(Client *client, ConnectionPool *pool, Opening opening)
    : JsonStream(client, pool), m_opening(std::move(opening))
{}

void HttpProgressStream::begin()
{
    openExchange(pool(), std::exchange(m_opening, {})); // an archive is not kept longer than it is needed
}

void HttpProgressStream::objectReceived(wire::JsonView object)
{
    const Result<Progress> progress = wire::readProgress(object);
    if (progress)
        Q_EMIT progressed(*progress);
    else if (!m_error)
        m_error = progress.error();
}

void HttpProgressStream::streamEnded(const std::optional<Error> &error)
{
    const QPointer<HttpProgressStream> guard(this);
    if (!error && !flushLines())
        return;
    if (guard)
        finish(m_error ? m_error : error);
}

HttpEventStream::HttpEventStream(Client *client, ConnectionPool *pool, MakeOpening opening,
                                 Renegotiate renegotiate, std::chrono::milliseconds lastDelay)
    : JsonStream(client, pool),
      m_opening(std::move(opening)),
      m_renegotiate(std::move(renegotiate)),
      m_delay(firstDelay),
      m_lastDelay(lastDelay)
{
    m_retry.setSingleShot(true);
    m_assume.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HttpEventStream::reconnect);
    connect(&m_assume, &QTimer::timeout, this, &HttpEventStream::tellConnected);
}

void HttpEventStream::stop()
{
    m_retry.stop();
    m_assume.stop();
    JsonStream::stop();
}

void HttpEventStream::begin()
{
    forgetLines();
    const qint64 since = m_newest == 0 ? m_begunNano : std::max(m_newest - overlapNano, m_oldest);
    Opening opening = m_opening(since == 0 ? QString()
                                           : QStringLiteral("%1.%2")
                                                 .arg(since / 1'000'000'000)
                                                 .arg(since % 1'000'000'000, 9, 10, QLatin1Char('0')));
    if (!opening.headDeadline) // it comes with the first event
        m_assume.start(assumeConnected);
    openExchange(pool(), std::move(opening));
}

void HttpEventStream::streamOpened(const wire::HttpHead &head)
{
    // By the engine's clock; what comes before the first event must not be missed either.
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(head.field("Date")),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    if (m_begunNano == 0 && date.isValid())
        m_begunNano = date.toSecsSinceEpoch() * nanoPerSecond;
    tellConnected();
}

void HttpEventStream::tellConnected()
{
    m_assume.stop();
    if (hasEnded() || std::exchange(m_connected, true))
        return;
    m_delay = firstDelay;
    m_toldBroken = false;
    Q_EMIT connected();
}

void HttpEventStream::objectReceived(wire::JsonView object)
{
    const Result<EngineEvent> event = wire::readEvent(object);
    if (event && isNew(*event))
        Q_EMIT eventReceived(*event);
}

bool HttpEventStream::isNew(const EngineEvent &event)
{
    if (event.timeNano <= 0) // nothing to tell it by
        return true;
    const size_t hash = qHashMulti(0, event.timeNano, event.type, event.action, event.actorId);
    if (std::find(m_told.begin(), m_told.end(), hash) != m_told.end())
        return false;
    m_oldest = m_newest == 0 ? event.timeNano : std::min(m_oldest, event.timeNano);
    m_newest = event.timeNano; // as they arrive: the engine's clock may be set back
    m_told.push_back(hash);
    if (m_told.size() > rememberedEvents)
        m_told.pop_front();
    return true;
}

void HttpEventStream::streamEnded(const std::optional<Error> &error)
{
    m_assume.stop();
    closeExchange();
    if (hasEnded())
        return;
    const Error reason =
        error.value_or(Error{ErrorCode::Disconnected,
                             Text(QT_TRANSLATE_NOOP("core", "The engine closed its stream of events.")),
                             {},
                             {}});
    if (!isPassing(reason)) {
        finish(reason);
        return;
    }
    m_retry.start(m_delay);
    m_delay = std::min(m_delay * 2, m_lastDelay);
    m_connected = false;
    if (!std::exchange(m_toldBroken, true))
        Q_EMIT disconnected(reason);
}

void HttpEventStream::reconnect()
{
    if (hasEnded() || !pool()) // the client's functions are gone with it
        return;
    onResult(m_renegotiate(), this, [this](Result<EngineInfo> info) {
        if (hasEnded() || !pool())
            return;
        if (!info)
            streamEnded(info.error());
        else
            begin();
    });
}

} // namespace xes::engine
