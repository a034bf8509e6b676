// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <QTest>

namespace xes {

/// Lets the event loop run until the future has ended; for tests only.
template <class T>
[[nodiscard]] Result<T> await(const Future<T> &future, int milliseconds = 20000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds))
        return failure(ErrorCode::Internal, Text::verbatim(QStringLiteral("The future did not end.")));
    if (future.resultCount() == 0)
        return failure(ErrorCode::Internal, Text::verbatim(QStringLiteral("The future has no result.")));
    return future.result();
}

/// A text that QVERIFY2 takes.
class Words
{
public:
    explicit Words(QByteArray text) : m_text(std::move(text)) {}
    operator const char *() const { return m_text.constData(); }

private:
    QByteArray m_text;
};

/// What a test wants to read where a Result is an error.
template <class T>
[[nodiscard]] Words words(const Result<T> &result)
{
    if (result)
        return Words("ok");
    return Words(
        (errorName(result.error().code) + QStringLiteral(": ") + result.error().message.english()).toUtf8());
}

} // namespace xes
