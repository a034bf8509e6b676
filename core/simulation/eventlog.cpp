// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/eventlog.h"

#include "base/file.h"

#include <QCoreApplication>

#include <optional>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace xes {

namespace {

constexpr qsizetype bufferSize = 256 * 1024;
constexpr std::chrono::seconds readerPatience{2};

void appendText(QByteArray &out, const QString &text)
{
    appendJsonString(out, text.toUtf8());
}

void appendInteger(QByteArray &out, qint64 value)
{
    out += QByteArray::number(value);
}

Error incomplete(const QString &path, const QString &why)
{
    return {ErrorCode::FileNotWritten,
            Text(QT_TRANSLATE_NOOP("core", "The event log “%1” is incomplete: %2."), {path, why}),
            Text(QT_TRANSLATE_NOOP("core", "Free some space on the disk and run again.")),
            {path, 0, 0, {}}};
}

Error unread(const QString &path)
{
    return {ErrorCode::FileNotWritten,
            Text(QT_TRANSLATE_NOOP("core", "The event log “%1” is incomplete: who reads it did not go on."),
                 {path}),
            Text(QT_TRANSLATE_NOOP("core", "Write it into a file, and read that.")),
            {path, 0, 0, {}}};
}

Error notOpened(const QString &path, const QString &why)
{
    return {ErrorCode::FileNotWritten,
            Text(QT_TRANSLATE_NOOP("core", "The event log “%1” cannot be written: %2."), {path, why}),
            Text(QT_TRANSLATE_NOOP("core", "Choose another file for the events.")),
            {path, 0, 0, {}}};
}

#ifdef Q_OS_UNIX
/// What the program was given as an output. Not to be opened by its name: a pipe whose reader has gone would
/// wait for another, and a file (">> all.jsonl") be cut.
std::optional<int> givenDescriptor(const QString &path)
{
    if (path == QLatin1StringView("/dev/stdout"))
        return STDOUT_FILENO;
    if (path == QLatin1StringView("/dev/stderr"))
        return STDERR_FILENO;
    const QLatin1StringView folder("/dev/fd/");
    bool isNumber = false;
    const int number = path.startsWith(folder) ? path.mid(folder.size()).toInt(&isNumber) : -1;
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

/// The kernel's own sinks, which keep nobody waiting while they are opened.
bool isOutput(const QString &path)
{
    return path == QLatin1StringView("/dev/null") || path == QLatin1StringView("/dev/full");
}

Error noRegularFile(const QString &path)
{
    return {ErrorCode::FileNotWritten,
            Text(QT_TRANSLATE_NOOP("core", "The event log “%1” cannot be written: it is a pipe, a device or "
                                           "something else that is no regular file."),
                 {path}),
            Text(QT_TRANSLATE_NOOP("core", "Choose another file for the events.")),
            {path, 0, 0, {}}};
}

/// A descriptor that is open for writing, opened without waiting for anybody.
Result<int> openWithoutWaiting(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat is = {};
    // Looked at first: to open a device may do something already.
    if (!isOutput(path) && ::stat(name.constData(), &is) == 0 && !S_ISREG(is.st_mode) && !S_ISDIR(is.st_mode))
        return tl::unexpected(noRegularFile(path));
    constexpr mode_t everybody = 0666;
    const int descriptor =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_TRUNC, everybody);
    if (descriptor < 0)
        return tl::unexpected(notOpened(path, QString::fromLocal8Bit(std::strerror(errno))));
    if (!isOutput(path) && (::fstat(descriptor, &is) != 0 || !S_ISREG(is.st_mode))) {
        ::close(descriptor);
        return tl::unexpected(noRegularFile(path));
    }
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK); // to write may wait
    return descriptor;
}
#endif

} // namespace

void appendEventLine(QByteArray &out, const Event &event)
{
    out += "{\"time_us\":";
    appendInteger(out, toUs(event.time));
    out += ",\"type\":";
    appendText(out, event.type);
    out += ",\"src\":";
    appendText(out, event.source.toString());
    if (event.destination) {
        out += ",\"dst\":";
        appendText(out, event.destination->toString());
    }
    if (event.payload) {
        out += ",\"payload\":";
        appendCompactJson(out, *event.payload);
    }
    out += ",\"size_bytes\":";
    appendInteger(out, event.sizeBytes);
    if (event.network) {
        out += ",\"network_metadata\":{\"latency_us\":";
        appendInteger(out, toUs(event.network->latency));
        out += ",\"sent_time_us\":";
        appendInteger(out, toUs(event.network->sent));
        if (event.network->delivery) {
            out += ",\"delivery_time_us\":";
            appendInteger(out, toUs(*event.network->delivery));
        }
        out += ",\"loss_rate\":";
        appendNumber(out, event.network->lossRate);
        out += '}';
    }
    out += "}\n";
}

void EventLog::enableFingerprint()
{
    m_hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
}

Result<void> EventLog::openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    bool open = false;
#ifdef Q_OS_UNIX
    if (const auto given = givenDescriptor(path)) {
        if (::fcntl(*given, F_GETFL) < 0)
            return tl::unexpected(notOpened(path, QString::fromLocal8Bit(std::strerror(errno))));
        open = file->open(*given, QIODevice::WriteOnly);
    } else {
        const Result<int> descriptor = openWithoutWaiting(path);
        if (!descriptor)
            return tl::unexpected(descriptor.error());
        open =
            file->open(*descriptor, QIODevice::WriteOnly | QIODevice::Truncate, QFileDevice::AutoCloseHandle);
    }
#else
    open = file->open(QIODevice::WriteOnly | QIODevice::Truncate);
#endif
    if (!open)
        return tl::unexpected(notOpened(path, file->errorString()));
    m_file = std::move(file);
    m_path = path;
    return {};
}

void EventLog::appendUnwritten(const Event &event)
{
    ++m_count;
    if (isWanted())
        appendEventLine(m_buffer, event);
}

void EventLog::append(const Event &event)
{
    appendUnwritten(event);
    if (m_buffer.size() >= bufferSize)
        writeOut();
}

void EventLog::writeOut()
{
    if (m_buffer.isEmpty())
        return;
    if (m_hash)
        m_hash->addData(m_buffer);
    if (m_file && !m_error) {
#ifdef Q_OS_UNIX
        const int failure =
            writeAll(m_file->handle(), m_buffer, [hurries = m_hurries.get()](std::chrono::milliseconds idle) {
                return !hurries->load() || idle < readerPatience;
            });
        if (failure == EPIPE)
            m_file.reset(); // who read has seen enough, which is no failure
        else if (failure == ECANCELED)
            m_error = unread(m_path);
        else if (failure != 0)
            m_error = incomplete(m_path, QString::fromLocal8Bit(std::strerror(failure)));
#else
        if (m_file->write(m_buffer) != m_buffer.size())
            m_error = incomplete(m_path, m_file->errorString());
#endif
    }
    m_buffer.clear();
}

Result<void> EventLog::flush()
{
    writeOut();
    if (m_file && !m_error && !m_file->flush())
        m_error = incomplete(m_path, m_file->errorString());
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

QByteArray EventLog::sha256() const
{
    if (!m_hash)
        return {};
    return m_hash->result().toHex();
}

} // namespace xes
