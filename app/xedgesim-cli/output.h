// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"

#include <QElapsedTimer>
#include <QString>

namespace xes::cli {

/// Exit codes as the command line's contract has them.
namespace exitcode {
constexpr int done = 0;
constexpr int failed = 1;
constexpr int noEngine = 2;
constexpr int invalidScenario = 3;
constexpr int refused = 4;
constexpr int usage = 64;
constexpr int interrupted = 130;
constexpr int terminated = 143;
constexpr int hungUp = 129;
} // namespace exitcode

/// Which exit code an error means, wherever it came from.
[[nodiscard]] int exitCodeFor(const Error &error);

/// {"code", "message", "remedy", "file", "line", "column", "key"}; what does not apply is left out.
[[nodiscard]] Json toJson(const Error &error);

/// The two streams. Results go to the standard output, everything else to the standard error. A reader that
/// has gone away is no failure: what follows is dropped.
class Output
{
public:
    void configure(bool json, bool quiet, bool noColor);
    [[nodiscard]] bool isJson() const { return m_json; }

    /// The one document of --json; nothing without it.
    void document(const Json &value);
    /// A result for people; nothing with --json.
    void result(const QString &text);
    /// Where the standard output belongs to something else (--events -), results go to the standard error.
    void keepStandardOutputFree() { m_resultsToError = true; }

    /// "FILE:LINE:COLUMN: error: message remedy" in one line.
    void error(const Error &error);
    void warning(const Error &warning);
    /// A line that stays.
    void message(const QString &text);
    /// The live line on a terminal; in a pipe a line where it is another one, at most
    /// one in five seconds.
    void progress(const QString &text);
    void endProgress();
    /// Why a result could not be written (a full disk), as errno has it; 0 where all is well or the reader
    /// has gone away.
    [[nodiscard]] int lostResult() const { return m_lostResult; }

private:
    void write(int descriptor, const QByteArray &bytes);
    void line(const QString &kind, const char *colour, const Error &error);

    bool m_json = false;
    bool m_quiet = false;
    bool m_terminal = false;
    bool m_colour = false;
    bool m_resultsToError = false;
    bool m_outGone = false;
    int m_lostResult = 0;
    bool m_errGone = false;
    bool m_live = false;
    bool m_documentWritten = false;
    QElapsedTimer m_lastProgress;
    QString m_lastText;
};

} // namespace xes::cli
