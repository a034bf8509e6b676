// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/container/logmatcher.h"

#include <QtConcurrent/QtConcurrentRun>

namespace xes {

namespace {

// Of the matcher's own steps, for one line: some tens of milliseconds.
const QString bounded = QStringLiteral("(*LIMIT_MATCH=1000000)");

Error tooMuch(const Text &message)
{
    return {ErrorCode::NotReady,
            message,
            Text(QT_TRANSLATE_NOOP("core", "Write a simpler pattern, without a repeat inside of a repeat, or "
                                           "wait for something else.")),
            {}};
}

/// Whether one of the lines matches.
Result<bool> matches(const QRegularExpression &pattern, const QByteArrayList &lines,
                     const CancelToken &cancel)
{
    for (const QByteArray &line : lines) {
        if (cancel.isCancelled())
            return false;
        const auto match = pattern.match(QString::fromUtf8(line));
        if (match.hasMatch())
            return true;
        if (!match.isValid()) // the pattern is: the bound was reached
            return tl::unexpected(tooMuch(Text(
                QT_TRANSLATE_NOOP("core",
                                  "the pattern under “ready: log” (“%1”) takes too long to be tried on a "
                                  "line of its output."),
                {pattern.pattern().mid(bounded.size())})));
    }
    return false;
}

} // namespace

LogMatcher::LogMatcher(const QString &pattern, QObject *parent)
    : QObject(parent), m_pattern(bounded + pattern)
{}

LogMatcher::~LogMatcher()
{
    m_cancel.cancel();
}

void LogMatcher::feed(const QByteArrayList &lines)
{
    if (m_ended)
        return;
    for (const QByteArray &line : lines)
        m_waiting.append(line.left(longestLine));
    if (m_waiting.size() > mostWaiting) {
        m_ended = true;
        m_cancel.cancel();
        const Error error = tooMuch(Text(
            QT_TRANSLATE_NOOP("core",
                              "its output comes faster than the pattern under “ready: log” (“%1”) can be "
                              "tried on it."),
            {m_pattern.pattern().mid(bounded.size())}));
        Q_EMIT gaveUp(error.message, error.remedy);
        return;
    }
    next();
}

void LogMatcher::next()
{
    if (m_busy || m_ended || m_waiting.isEmpty())
        return;
    m_busy = true;
    const Future<bool> trying =
        QtConcurrent::run([pattern = m_pattern, lines = std::exchange(m_waiting, {}), cancel = m_cancel] {
            return matches(pattern, lines, cancel);
        });
    onResult(trying, this, [this](const Result<bool> &matches) {
        m_busy = false;
        if (m_ended)
            return;
        m_ended = !matches || *matches;
        if (!matches)
            Q_EMIT gaveUp(matches.error().message, matches.error().remedy);
        else if (*matches)
            Q_EMIT matched();
        else
            next();
    });
}

} // namespace xes
