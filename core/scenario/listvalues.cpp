// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/values.h"

#include <QCoreApplication>

namespace xes::scenario {

std::optional<QStringList> readTexts(const Item &item, Findings &findings)
{
    if (!item)
        return std::nullopt;
    if (item.node->isScalar())
        return QStringList{item.node->text};
    if (!item.node->isSequence()) {
        findings.error(
            item, Text(QT_TRANSLATE_NOOP("core", "A list is expected here.")),
            Text(QT_TRANSLATE_NOOP("core", "Write it as [one, two], or one “- entry” in each line.")));
        return std::nullopt;
    }
    QStringList out;
    for (std::size_t i = 0; i < item.node->items.size(); ++i) {
        const auto text = readText(childAt(item, i), findings);
        if (text)
            out += *text;
    }
    return out.size() == qsizetype(item.node->items.size()) ? std::optional(out) : std::nullopt;
}

std::optional<QStringList> readCommand(const Item &item, Findings &findings)
{
    if (!item || !item.node->isScalar())
        return readTexts(item, findings);
    const auto words = splitWords(item.node->text);
    if (!words)
        findings.error(item, Text(QT_TRANSLATE_NOOP("core", "A quote in this command is not closed.")),
                       Text(QT_TRANSLATE_NOOP("core", "Close it, or write the command as a list.")));
    return words;
}

std::optional<QStringList> splitWords(const QString &text)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quote == u'\'') {
            if (c == quote)
                quote = {};
            else
                word += c;
        } else if (c == u'\\') {
            if (++i == text.size())
                return std::nullopt;
            // Inside double quotes a backslash is itself before all but these.
            if (quote == u'"' && !QStringLiteral("\"\\$`").contains(text[i]))
                word += c;
            word += text[i];
            inWord = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            inWord = true;
        } else if (c.isSpace()) {
            if (inWord)
                words += word;
            word.clear();
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (inWord)
        words += word;
    return words;
}

std::optional<QMap<QString, QString>> readPairs(const Item &item, Findings &findings)
{
    if (!item)
        return std::nullopt;
    const std::size_t before = findings.errorCount();
    QMap<QString, QString> out;
    const auto put = [&](const Item &at, const QString &key, const QString &value) {
        if (key.isEmpty() || key.contains(u'=') || key.contains(QChar(u'\0')))
            findings.error(at, Text(QT_TRANSLATE_NOOP("core", "“%1” is no name of a variable."), {key}),
                           Text(QT_TRANSLATE_NOOP("core", "Use a name that is not empty and has no “=”.")));
        else if (out.contains(key))
            findings.error(at, Text(QT_TRANSLATE_NOOP("core", "“%1” stands here a second time."), {key}),
                           Text(QT_TRANSLATE_NOOP("core", "Keep one of the two.")));
        else
            out.insert(key, value);
    };
    if (item.node->isMap()) {
        for (const yaml::Entry &entry : item.node->entries) {
            const Item at{entry.value, item.path + u'.' + entry.key,
                          entry.value->isNull() ? entry.mark : entry.value->mark};
            if (entry.value->isScalar())
                put(at, entry.key, entry.value->text);
            else
                findings.error(at,
                               Text(QT_TRANSLATE_NOOP("core", "“%1” needs a text or a number."), {entry.key}),
                               Text(QT_TRANSLATE_NOOP("core", "Write \"\" for an empty text.")));
        }
    } else if (item.node->isSequence()) {
        for (std::size_t i = 0; i < item.node->items.size(); ++i) {
            const Item at = childAt(item, i);
            const auto text = readText(at, findings);
            if (!text)
                continue;
            const qsizetype equals = text->indexOf(u'=');
            if (equals < 0)
                findings.error(at, Text(QT_TRANSLATE_NOOP("core", "“%1” has no value."), {*text}),
                               Text(QT_TRANSLATE_NOOP(
                                        "core", "Write “%1=value”; nothing is taken from outside the file."),
                                    {*text}));
            else
                put(at, text->left(equals), text->mid(equals + 1));
        }
    } else {
        findings.error(item,
                       Text(QT_TRANSLATE_NOOP("core", "A map or a list of “name=value” is expected here.")),
                       Text(QT_TRANSLATE_NOOP("core", "Write “name: value” lines, indented below it.")));
    }
    return findings.errorCount() == before ? std::optional(out) : std::nullopt;
}

} // namespace xes::scenario
