// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "node/event.h"

#include <QCryptographicHash>
#include <QFile>

#include <atomic>
#include <memory>

namespace xes {

/// Appends one line of the event log: the keys in the order of the command line's contract, absent ones left
/// out, "\n" at the end.
void appendEventLine(QByteArray &out, const Event &event);

/// The event log of a run: counts, takes a fingerprint, writes a file, each as asked for. For one thread at a
/// time; writing is buffered and may wait for the disk, so not the engine thread.
class EventLog
{
public:
    EventLog() = default;

    void enableFingerprint();
    /// Opens the file anew. Of what is no regular file only the kernel's sinks and the program's own outputs
    /// are taken: a pipe or a device could keep whoever opens it waiting. The error is
    /// ErrorCode::FileNotWritten. Does not wait.
    [[nodiscard]] Result<void> openFile(const QString &path);

    /// The first failure to write is kept, and nothing is written after it.
    void append(const Event &event);
    /// Whether a line is kept: else counting is enough.
    [[nodiscard]] bool isWanted() const { return m_hash || m_file; }
    void countOne() { ++m_count; }
    /// The same without writing: does not wait.
    void appendUnwritten(const Event &event);
    /// From now on a reader that takes nothing for two seconds loses the rest. From any thread, at any time.
    void hurry() { m_hurries->store(true); }
    /// Brings everything down to the file. Fails with the first error there was.
    [[nodiscard]] Result<void> flush();

    [[nodiscard]] qint64 count() const { return m_count; }
    /// Hex; empty where no fingerprint was asked for.
    [[nodiscard]] QByteArray sha256() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void writeOut();

    qint64 m_count = 0;
    QByteArray m_buffer; ///< lines that are not yet hashed and written
    std::unique_ptr<QCryptographicHash> m_hash;
    std::unique_ptr<QFile> m_file;
    QString m_path; ///< of the file, as it was named
    std::optional<Error> m_error;
    std::unique_ptr<std::atomic<bool>> m_hurries = std::make_unique<std::atomic<bool>>(false);
};

} // namespace xes
