// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "base/safetext.h"

#include "base/file.h"

#include <QCoreApplication>

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace xes::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(xes::cli::Output)
};

/// The words of others (names, lines of containers) hold nothing that a terminal would obey.
QString plain(QString text, bool oneLine)
{
    for (QChar &c : text) {
        if (c == u'\n' && !oneLine)
            continue;
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
        else if (isHostile(c.unicode()) && !c.isSurrogate())
            c = u'?';
    }
    return text;
}

} // namespace

int exitCodeFor(const Error &error)
{
    if (isEngineUnreachable(error.code))
        return exitcode::noEngine;
    switch (error.code) {
    case ErrorCode::InvalidScenario:
    case ErrorCode::NotSupportedYet:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
        return exitcode::invalidScenario;
    case ErrorCode::ConsentNeeded:
        return exitcode::refused;
    case ErrorCode::Usage:
        return exitcode::usage;
    default:
        return exitcode::failed;
    }
}

Json toJson(const Error &error)
{
    Json out;
    out["code"] = errorName(error.code).toStdString();
    out["message"] = error.message.english().toStdString();
    if (!error.remedy.isEmpty())
        out["remedy"] = error.remedy.english().toStdString();
    if (!error.place.file.isEmpty())
        out["file"] = error.place.file.toStdString();
    if (error.place.line > 0)
        out["line"] = error.place.line;
    if (error.place.column > 0)
        out["column"] = error.place.column;
    if (!error.place.key.isEmpty())
        out["key"] = error.place.key.toStdString();
    return out;
}

void Output::configure(bool json, bool quiet, bool noColor)
{
    m_json = json;
    m_quiet = quiet;
    m_terminal = isatty(STDERR_FILENO) == 1;
    const QByteArray terminal = qgetenv("TERM");
    m_colour = m_terminal && !noColor && qEnvironmentVariableIsEmpty("NO_COLOR") && terminal != "dumb";
    if (terminal == "dumb")
        m_terminal = false;
}

void Output::write(int descriptor, const QByteArray &bytes)
{
    bool &gone = descriptor == STDOUT_FILENO ? m_outGone : m_errGone;
    if (gone)
        return;
    const int failure = writeAll(descriptor, bytes);
    gone = failure != 0;
    if (descriptor == STDOUT_FILENO && failure != EPIPE)
        m_lostResult = failure;
}

void Output::document(const Json &value)
{
    // Exactly one, also where a command is interrupted while its answer is under way.
    if (!m_json || std::exchange(m_documentWritten, true))
        return;
    endProgress();
    write(STDOUT_FILENO, toCompactJson(value) + '\n');
}

void Output::result(const QString &text)
{
    if (m_json)
        return;
    endProgress();
    write(m_resultsToError ? STDERR_FILENO : STDOUT_FILENO, plain(text, false).toUtf8() + '\n');
}

void Output::line(const QString &kind, const char *colour, const Error &error)
{
    endProgress();
    const SourcePlace &place = error.place;
    QString where;
    if (!place.file.isEmpty() && place.line > 0)
        where = plain(place.file, true) + QStringLiteral(":%1:").arg(place.line) +
                (place.column > 0 ? QStringLiteral("%1: ").arg(place.column) : QStringLiteral(" "));
    QString text;
    if (!place.key.isEmpty())
        text += place.key + QStringLiteral(": ");
    text += error.message.translated();
    if (!error.remedy.isEmpty()) {
        // The words of others (an engine's, the system's) often end without one.
        if (!text.isEmpty() && !QStringLiteral(".!?:…").contains(text.back()))
            text += u'.';
        text += u' ' + error.remedy.translated();
    }
    const QString title = m_colour ? QString::fromLatin1(colour) + kind + QStringLiteral("\033[0m: ")
                                   : kind + QStringLiteral(": ");
    write(STDERR_FILENO, (where + title + plain(text, true)).toUtf8() + '\n');
}

void Output::error(const Error &error)
{
    line(Words::tr("error"), "\033[31m", error);
}

void Output::warning(const Error &warning)
{
    if (!m_quiet)
        line(Words::tr("warning"), "\033[33m", warning);
}

void Output::message(const QString &text)
{
    if (m_quiet)
        return;
    endProgress();
    write(STDERR_FILENO, plain(text, false).toUtf8() + '\n');
}

void Output::progress(const QString &text)
{
    if (m_quiet || text.isEmpty())
        return;
    const qint64 pause = m_terminal ? 100 : 5000;
    if (m_lastProgress.isValid() && m_lastProgress.elapsed() < pause)
        return;
    if (!m_terminal && text == m_lastText)
        return; // nothing has changed that a reader of lines would want to know
    m_lastText = text;
    m_lastProgress.start();
    if (m_terminal) {
        write(STDERR_FILENO, "\r\033[K" + plain(text.left(100), true).toUtf8());
        m_live = true;
    } else {
        write(STDERR_FILENO, plain(text, true).toUtf8() + '\n');
    }
}

void Output::endProgress()
{
    if (m_live)
        write(STDERR_FILENO, "\r\033[K");
    m_live = false;
}

} // namespace xes::cli
