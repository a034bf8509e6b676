// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ignorerules.h"

#include <QCoreApplication>
#include <QStringList>

namespace xes::engine {

namespace {

/// Go's filepath.Clean: no “.”, no doubled slash, “..” takes away what stands before it.
QString cleaned(const QString &path)
{
    const bool isAbsolute = path.startsWith(u'/');
    QStringList out;
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part == QLatin1StringView("."))
            continue;
        const bool isUp = part == QLatin1StringView("..");
        if (isUp && !out.isEmpty() && out.back() != QLatin1StringView(".."))
            out.removeLast();
        else if (!isUp || !isAbsolute)
            out.append(part);
    }
    const QString joined = out.join(u'/');
    if (isAbsolute)
        return u'/' + joined;
    return joined.isEmpty() ? QStringLiteral(".") : joined;
}

/// Whether Go's filepath.Match takes it: brackets with something in them that are closed, no “\” at the end.
bool isWellFormed(const QString &pattern)
{
    qsizetype at = 0;
    const auto takeOne = [&] { // of a range's ends
        if (at >= pattern.size() || pattern[at] == u'-' || pattern[at] == u']')
            return false;
        if (pattern[at] == u'\\')
            ++at;
        return ++at < pattern.size(); // the bracket's end is still to come
    };
    while (at < pattern.size()) {
        const QChar c = pattern[at++];
        if (c == u'\\' && at++ >= pattern.size())
            return false;
        if (c != u'[')
            continue;
        if (at < pattern.size() && pattern[at] == u'^')
            ++at;
        do {
            if (!takeOne())
                return false;
            if (pattern[at] == u'-' && (++at, !takeOne()))
                return false;
        } while (pattern[at] != u']');
        ++at;
    }
    return true;
}

/// As Docker's own translation (moby/patternmatcher), which is not quite that of a shell.
QRegularExpression expressionOf(const QString &pattern)
{
    QString out;
    for (qsizetype at = 0; at < pattern.size();) {
        const QChar c = pattern[at++];
        if (c == u'*' && pattern.mid(at).startsWith(u'*')) {
            const bool isFirst = at == 1;
            ++at;
            const bool hasSlash = at < pattern.size() && pattern[at] == u'/';
            if (hasSlash)
                ++at;
            if (at == pattern.size())
                out += QStringLiteral("[\\s\\S]*");
            else if (isFirst && !hasSlash) // Docker looks only at the end then
                out += QStringLiteral("[\\s\\S]*");
            else
                out += QStringLiteral("(?:[\\s\\S]*/)?");
        } else if (c == u'*') {
            out += QStringLiteral("[^/]*");
        } else if (c == u'?') {
            out += QStringLiteral("[^/]");
        } else if (c == u'\\' && at < pattern.size()) {
            out += QRegularExpression::escape(pattern.mid(at++, 1));
        } else if (c == u'[' || c == u']' || c == u'^' || c == u'-') {
            out += c;
        } else {
            out += QRegularExpression::escape(QString(c));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(out));
}

tl::unexpected<Error> notUnderstood(const QString &pattern, const QString &name)
{
    return failure(
        ErrorCode::InvalidArgument,
        Text(QT_TRANSLATE_NOOP("core", "The pattern “%1” in “%2” cannot be understood."), {pattern, name}));
}

} // namespace

Result<IgnoreRules> IgnoreRules::read(const QByteArray &text, const QString &name)
{
    IgnoreRules out;
    const QString decoded = QString::fromUtf8(text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text);
    const QStringList lines = decoded.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        QString pattern = line.trimmed();
        if (pattern.isEmpty())
            continue;
        Rule rule;
        rule.isException = pattern.startsWith(u'!');
        if (rule.isException)
            pattern = pattern.sliced(1).trimmed();
        if (pattern.isEmpty())
            return notUnderstood(line, name);
        pattern = cleaned(pattern);
        if (pattern.size() > 1 && pattern.startsWith(u'/'))
            pattern.remove(0, 1);
        rule.pattern = pattern;
        rule.expression = expressionOf(pattern);
        if (!isWellFormed(pattern) || !rule.expression.isValid())
            return notUnderstood(line, name);
        out.m_rules.push_back(rule);
    }
    return out;
}

void IgnoreRules::keep(const QString &path)
{
    m_rules.push_back(
        {path, QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(path))),
         true});
}

bool IgnoreRules::excludes(const QString &path) const
{
    bool excluded = false;
    for (const Rule &rule : m_rules) {
        if (rule.isException != excluded)
            continue; // it would change nothing
        for (qsizetype end = path.indexOf(u'/'); excluded == rule.isException;
             end = path.indexOf(u'/', end + 1)) {
            if (rule.expression.match(end < 0 ? path : path.first(end)).hasMatch())
                excluded = !rule.isException;
            if (end < 0)
                break;
        }
    }
    return excluded;
}

bool IgnoreRules::mayKeepBelow(const QString &folder) const
{
    static const QRegularExpression wild(QStringLiteral("[*?\\[\\\\]"));
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const Rule &rule) {
        return rule.isException && (rule.pattern.contains(wild) || rule.pattern.startsWith(folder + u'/') ||
                                    rule.pattern == folder);
    });
}

} // namespace xes::engine
