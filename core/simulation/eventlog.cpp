// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/eventlog.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace xes {

namespace {

constexpr qsizetype bufferSize = 256 * 1024;

void appendText(QByteArray &out, const QString &text)
{
    appendJsonString(out, text.toUtf8());
}

void appendInteger(QByteArray &out, qint64 value)
{
    out += QByteArray::number(value);
}

Error incomplete(const QFile &file)
{
    return {ErrorCode::FileNotWritten,
            Text(QT_TRANSLATE_NOOP("core", "The event log “%1” is incomplete: %2."),
                 {file.fileName(), file.errorString()}),
            Text(QT_TRANSLATE_NOOP("core", "Free some space on the disk and run again.")),
            {file.fileName(), 0, 0, {}}};
}

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
    // The standard output may be a file that holds something already (">> all.jsonl").
    const bool keeps = path == QLatin1StringView("/dev/stdout") && QFileInfo(path).isFile();
    if (!file->open(QIODevice::WriteOnly | (keeps ? QIODevice::Append : QIODevice::Truncate))) {
        Error error{ErrorCode::FileNotWritten,
                    Text(QT_TRANSLATE_NOOP("core", "The event log “%1” cannot be written: %2."),
                         {path, file->errorString()}),
                    Text(QT_TRANSLATE_NOOP("core", "Choose another file for the events.")),
                    {path, 0, 0, {}}};
        return tl::unexpected(std::move(error));
    }
    m_file = std::move(file);
    return {};
}

void EventLog::append(const Event &event)
{
    ++m_count;
    if (!m_hash && !m_file)
        return;
    appendEventLine(m_buffer, event);
    if (m_buffer.size() >= bufferSize)
        writeOut();
}

void EventLog::writeOut()
{
    if (m_buffer.isEmpty())
        return;
    if (m_hash)
        m_hash->addData(m_buffer);
    if (m_file && !m_error && m_file->write(m_buffer) != m_buffer.size())
        m_error = incomplete(*m_file);
    m_buffer.clear();
}

Result<void> EventLog::flush()
{
    writeOut();
    if (m_file && !m_error && !m_file->flush())
        m_error = incomplete(*m_file);
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
