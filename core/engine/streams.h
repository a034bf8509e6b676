// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "engine/types.h"

#include <QObject>

#include <optional>

namespace xes::engine {

/// Something that an engine tells as it happens. Lives in its client's thread.
/// ended() comes exactly once, unless the stream is deleted first: without an error where the engine closed
/// it properly, with one where it broke off.
class Stream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Closes the connection; ended() then comes with ErrorCode::Cancelled.
    virtual void stop() = 0;
    /// Whoever cannot keep up pauses: nothing is read any more, and after what the system holds (some hundred
    /// kilobytes) the engine has to wait, too. At most what was read already is told meanwhile.
    virtual void setPaused(bool paused) = 0;

Q_SIGNALS:
    void ended(const std::optional<xes::Error> &error);
};

/// A container's output in whole lines; several in one signal where they came together.
class LogStream : public Stream
{
    Q_OBJECT

public:
    using Stream::Stream;

Q_SIGNALS:
    void linesReceived(const std::vector<xes::engine::LogLine> &lines);
};

/// About one sample a second.
class StatsStream : public Stream
{
    Q_OBJECT

public:
    using Stream::Stream;

Q_SIGNALS:
    void sampleReceived(const xes::engine::StatsSample &sample);
};

/// The engine's events. connected() comes when the engine has answered: subscribe, wait for it, then list,
/// then merge. Reconnects by itself after the connection broke (each second; over ssh 1 s, doubling to 10 s),
/// with disconnected() (once, also where it could not even begin) and then connected() again, and asks for
/// what happened since its last event: each that the engine still remembers is told once. It forgets them all
/// when it restarts, and keeps no more than 256: list again.
class EventStream : public Stream
{
    Q_OBJECT

public:
    using Stream::Stream;

Q_SIGNALS:
    void connected();
    void disconnected(const xes::Error &error);
    void eventReceived(const xes::engine::EngineEvent &event);
};

/// Bytes that are too many to be kept: a tar.
class DataStream : public Stream
{
    Q_OBJECT

public:
    using Stream::Stream;

Q_SIGNALS:
    void received(const QByteArray &bytes);
};

/// What a command or a container writes, and what it reads. With a terminal everything comes as
/// OutputStream::Out. It ends when the other side closes, after closeInput() too.
class InteractiveStream : public Stream
{
    Q_OBJECT

public:
    using Stream::Stream;

    /// Takes all, also before opened(). Write the next piece on inputWritten(), so that little waits.
    virtual void write(const QByteArray &bytes) = 0;
    /// Ends the input after what was written; output goes on.
    virtual void closeInput() = 0;

Q_SIGNALS:
    void opened();
    void received(xes::engine::OutputStream stream, const QByteArray &bytes);
    /// All that was written has gone to the engine.
    void inputWritten();
};

/// Pull, build or load. ended() has an error also where the engine told it as the last line of a 200.
class ProgressStream : public Stream
{
    Q_OBJECT

public:
    using Stream::Stream;

Q_SIGNALS:
    void progressed(const xes::engine::Progress &progress);
};

} // namespace xes::engine
