// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <memory>
#include <string_view>

namespace simdjson::dom {
class document;
class parser;
} // namespace simdjson::dom

namespace xes::engine::wire {

template <class Element>
class JsonRange;

/// One value of a JsonDocument, to be used as long as that lives. What is absent or of another type reads as
/// empty.
class JsonView
{
public:
    struct Item;
    struct Member;
    using Items = JsonRange<Item>;
    using Members = JsonRange<Member>;

    JsonView() = default;

    /// Of an object; the first where several have that name.
    [[nodiscard]] JsonView operator[](std::string_view key) const;

    [[nodiscard]] bool isPresent() const { return m_document; }
    [[nodiscard]] bool isNull() const;
    [[nodiscard]] bool isObject() const;
    [[nodiscard]] bool isArray() const;
    [[nodiscard]] bool isString() const;
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isBool() const;
    /// Neither items nor members.
    [[nodiscard]] bool isEmpty() const { return count() == 0; }

    [[nodiscard]] QByteArrayView toUtf8() const;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool toBool(bool otherwise = false) const;
    /// A whole number that fits; 3.0 is one.
    [[nodiscard]] int toInt(int otherwise = 0) const;
    [[nodiscard]] qint64 toInteger(qint64 otherwise = 0) const;
    [[nodiscard]] double toDouble() const;
    [[nodiscard]] QStringList toStrings() const;        ///< the items
    [[nodiscard]] QMap<QString, QString> toMap() const; ///< the members
    [[nodiscard]] qsizetype count() const;              ///< of items or members
    [[nodiscard]] Items items() const;                  ///< of an array
    [[nodiscard]] Members members() const;              ///< of an object

private:
    friend class JsonDocument;
    template <class Element>
    friend class JsonRange;

    JsonView(const simdjson::dom::document *document, std::size_t at) : m_document(document), m_at(at) {}
    [[nodiscard]] char type() const;
    [[nodiscard]] JsonView next() const; ///< what follows it in the document
    [[nodiscard]] JsonView last() const; ///< the end of an array or object

    const simdjson::dom::document *m_document = nullptr;
    std::size_t m_at = 0;
};

/// From one value of the document up to another; what an element is and how far the next one is, Element
/// knows.
template <class Element>
class JsonRange
{
public:
    class Iterator
    {
    public:
        explicit Iterator(JsonView at) : m_at(at) {}
        auto operator*() const { return Element::of(m_at); }
        Iterator &operator++()
        {
            m_at = Element::after(m_at);
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_at.m_at != other.m_at.m_at; }

    private:
        JsonView m_at;
    };

    JsonRange(JsonView first, JsonView end) : m_first(first), m_end(end) {}
    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] Iterator end() const { return Iterator(m_end); }

private:
    JsonView m_first;
    JsonView m_end;
};

struct JsonView::Item
{
    static JsonView of(JsonView at) { return at; }
    static JsonView after(JsonView at) { return at.next(); }
};

struct JsonView::Member
{
    QByteArrayView key; ///< UTF-8
    JsonView value;

    [[nodiscard]] QString name() const { return QString::fromUtf8(key); }

    static Member of(JsonView at) { return {at.toUtf8(), at.next()}; }
    static JsonView after(JsonView at) { return at.next().next(); }
};

/// No text of JSON may be longer: four thousand containers or so. What parses it takes 14 times that.
inline constexpr qint64 maxJsonBytes = 4 * 1024 * 1024;

/// A parsed text of JSON.
class JsonDocument
{
public:
    /// @return ErrorCode::Protocol where it is none, or one that takes too much memory
    [[nodiscard]] static Result<JsonDocument> parse(QByteArray json);

    JsonDocument(JsonDocument &&other) noexcept;
    JsonDocument &operator=(JsonDocument &&other) noexcept;
    ~JsonDocument();

    [[nodiscard]] JsonView root() const;

private:
    explicit JsonDocument(std::unique_ptr<simdjson::dom::parser> parser);

    std::unique_ptr<simdjson::dom::parser> m_parser; ///< what it has parsed last, which it owns
};

/// What does not say what it has to.
[[nodiscard]] Error unreadable(const QString &what);

} // namespace xes::engine::wire
