// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <string>

namespace xes::engine::wire {

/// No head of an answer may be longer.
inline constexpr qint64 maxHeadBytes = 64 * 1024;
/// No answer may have more of them before it.
inline constexpr int maxInterimAnswers = 16;
/// No answer of a call may be longer. (What is read in it may be less: maxJsonBytes.)
inline constexpr qint64 maxAnswerBytes = 16 * 1024 * 1024;

/// Status line and header fields of an answer.
struct HttpHead
{
    int status = 0;
    bool keepAlive = false; ///< the connection may be used again after the body
    std::optional<qint64> contentLength;

    void addField(std::string_view name, std::string_view value);
    /// The first field of that name (case does not matter), or empty.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] bool isUpgrade() const { return status == 101; }

private:
    std::string m_fields; ///< lines of "name:value"
};

/// What is told of an answer that is no HTTP, and of one that ends before its end.
[[nodiscard]] Error protocolError(const QString &why);
[[nodiscard]] Error answerCut();

/// Reads one answer out of bytes that come in pieces of any size.
///
/// Interim answers (1xx but 101) are skipped. After 101 every byte is body, until the connection ends.
/// Refused as ErrorCode::Protocol: a head above maxHeadBytes, more than maxInterimAnswers, contradictory
/// lengths, transfer codings other than chunked, whatever is no HTTP/1.x. After an error or isFinished() it
/// takes no more bytes.
class HttpParser
{
public:
    HttpParser();
    ~HttpParser();
    HttpParser(HttpParser &&) noexcept;
    HttpParser &operator=(HttpParser &&) noexcept;

    /// Forgets all, for the next answer.
    void restart();
    /// @return how many of the bytes belong to this answer; what follows its end is not taken
    [[nodiscard]] Result<qsizetype> feed(QByteArrayView bytes);
    /// The connection has ended: completes an answer that runs to its end, or says that it was cut
    /// (ErrorCode::Disconnected).
    [[nodiscard]] Result<void> feedEnd();

    [[nodiscard]] bool hasHead() const;
    [[nodiscard]] const HttpHead &head() const;
    [[nodiscard]] bool isFinished() const;
    /// Whether any byte has come.
    [[nodiscard]] bool isStarted() const;
    /// The body as far as it has come since the last call.
    [[nodiscard]] QByteArray takeBody();

private:
    class Impl;
    std::unique_ptr<Impl> d;
};

} // namespace xes::engine::wire
