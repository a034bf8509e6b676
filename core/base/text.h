// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <concepts>
#include <initializer_list>
#include <utility>

namespace xes {

/// A sentence for people that is chosen in core and translated where it is shown.
///
/// core knows *what* to say and with which values; only ui and app know the language. The source is
/// marked for lupdate with QT_TRANSLATE_NOOP("core", "…") and holds %1 … %9; all arguments are put in
/// at once, so a "%2" inside an argument stays as it is. An argument that is a Text is translated with the
/// sentence around it. Safe to copy across threads.
class Text
{
public:
    /// Words as they are, or a sentence of its own.
    class Argument;

    Text() = default;
    /// @param source a literal with static life time, wrapped in QT_TRANSLATE_NOOP("core", …)
    explicit Text(const char *source) : m_source(source) {}
    Text(const char *source, std::initializer_list<Argument> arguments);
    Text(const char *source, const QStringList &arguments);
    /// Words from outside (an engine's message, a file's name): never translated.
    static Text verbatim(QString words);

    [[nodiscard]] bool isEmpty() const { return !m_source && m_words.isEmpty(); }
    /// For JSON, logs and everything else that a program may read.
    [[nodiscard]] QString english() const;
    /// For people, in the language of the installed translators. GUI or main thread.
    [[nodiscard]] QString translated() const;

    friend bool operator==(const Text &a, const Text &b);

private:
    const char *m_source = nullptr;
    QString m_words;
    QList<Text> m_arguments;
};

class Text::Argument
{
public:
    Argument(Text sentence) : m_text(std::move(sentence)) {}
    template <std::convertible_to<QString> Words>
    Argument(Words &&words) : m_text(verbatim(QString(std::forward<Words>(words))))
    {}

private:
    friend class Text;
    Text m_text;
};

} // namespace xes

Q_DECLARE_METATYPE(xes::Text)
