// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QCoreApplication>

#include <utility>

namespace xes {

namespace {

/// @param words of an argument
QString withArguments(const QString &pattern, const QList<Text> &arguments, QString (Text::*words)() const)
{
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool placeholder =
            pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!placeholder) {
            out += pattern[i];
            continue;
        }
        out += (arguments.value(pattern[i + 1].unicode() - u'1').*words)();
        ++i;
    }
    return out;
}

} // namespace

Text::Text(const char *source, std::initializer_list<Argument> arguments) : m_source(source)
{
    m_arguments.reserve(qsizetype(arguments.size()));
    for (const Argument &argument : arguments)
        m_arguments.append(argument.m_text);
}

Text::Text(const char *source, const QStringList &arguments) : m_source(source)
{
    m_arguments.reserve(arguments.size());
    for (const QString &words : arguments)
        m_arguments.append(verbatim(words));
}

Text Text::verbatim(QString words)
{
    Text text;
    text.m_words = std::move(words);
    return text;
}

QString Text::english() const
{
    return m_source ? withArguments(QString::fromUtf8(m_source), m_arguments, &Text::english) : m_words;
}

QString Text::translated() const
{
    return m_source
               ? withArguments(QCoreApplication::translate("core", m_source), m_arguments, &Text::translated)
               : m_words;
}

bool operator==(const Text &a, const Text &b)
{
    return a.english() == b.english();
}

} // namespace xes
