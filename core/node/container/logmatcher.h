// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/canceltoken.h"

#include <QByteArrayList>
#include <QObject>
#include <QRegularExpression>

namespace xes {

/// Looks for a line of output that matches a pattern. Works in the pool, on one batch of lines at a time, and
/// within bounds: neither a pattern nor a line can be so hostile that it takes for ever. Any thread with an
/// event loop.
class LogMatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestLine = 4096;   ///< bytes of each line that are looked at
    static constexpr qsizetype mostWaiting = 20'000; ///< lines

    explicit LogMatcher(const QString &pattern, QObject *parent = nullptr);
    ~LogMatcher() override;

    void feed(const QByteArrayList &lines);

Q_SIGNALS:
    /// One of these comes, once; nothing after it.
    void matched();
    /// A line took longer than its bound, or more lines came than can be tried.
    void gaveUp(const xes::Text &why, const xes::Text &remedy);

private:
    void next();

    QRegularExpression m_pattern;
    QByteArrayList m_waiting;
    CancelToken m_cancel;
    bool m_busy = false;
    bool m_ended = false;
};

} // namespace xes
