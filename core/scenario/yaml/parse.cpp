// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/yaml/parse.h"

#include "scenario/yaml/textcheck.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <QCoreApplication>
#include <QHash>

#include <cstring>
#include <istream>
#include <optional>
#include <streambuf>
#include <unordered_map>

namespace xes::scenario::yaml {

namespace {

/// How our handler ends the parser early; never leaves this file.
struct Refusal
{
    Error error;
};

constexpr std::size_t maxErrors = 1000;

/// Feeds the parser in small pieces and stops where it hoards: inside brackets it keeps a token for each "[",
/// "{" and "," until the outermost closes, so a hostile file would cost two hundred times its length.
class GuardedBuffer : public std::streambuf
{
public:
    explicit GuardedBuffer(const QByteArray &text)
        : m_begin(const_cast<char *>(text.constData())), m_size(text.size())
    {
        setg(m_begin, m_begin, m_begin);
    }

    void restart() { m_marks = 0; }
    [[nodiscard]] bool hoards() const { return m_marks > 2 * maxNodes; }

protected:
    std::streamsize xsgetn(char *to, std::streamsize wanted) override
    {
        const auto count = std::min<std::streamsize>(wanted, m_begin + m_size - gptr());
        if (count <= 0 || hoards())
            return 0;
        std::memcpy(to, gptr(), std::size_t(count));
        m_marks +=
            int(std::count_if(to, to + count, [](char c) { return c == '[' || c == '{' || c == ','; }));
        setg(m_begin, gptr() + count, gptr() + count);
        return count;
    }
    // The get area is the text itself, so that the parser can put back what it has looked at.
    int_type underflow() override
    {
        if (gptr() == m_begin + m_size)
            return traits_type::eof();
        setg(m_begin, gptr(), gptr() + 1);
        return traits_type::to_int_type(*gptr());
    }

private:
    char *m_begin; // never written to
    qsizetype m_size;
    int m_marks = 0;
};

/// Builds our tree from the parser's events and keeps the budgets while it grows.
class Builder : public YAML::EventHandler
{
public:
    Builder(const LineIndex &lines, GuardedBuffer &buffer, std::vector<Error> &errors)
        : m_lines(lines), m_buffer(buffer), m_errors(errors)
    {}

    [[nodiscard]] NodePtr root() const { return m_root; }
    [[nodiscard]] Mark markOf(const YAML::Mark &mark) const { return m_lines.markOf(mark.line, mark.column); }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (++m_documents > 1)
            refuse(markOf(mark), Text(QT_TRANSLATE_NOOP("core", "A second document begins here.")),
                   Text(QT_TRANSLATE_NOOP("core", "Keep one scenario in each file.")));
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(newNode(Node::Kind::Null, mark), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const bool plain = tag == "?" || isOwnTag(tag, {"int", "float", "bool", "null"});
        if (!plain && tag != "!" && !tag.empty() && !isOwnTag(tag, {"str"}))
            reportTag(mark, tag);
        if (value.find('\0') != std::string::npos)
            report(markOf(mark), {},
                   Text(QT_TRANSLATE_NOOP("core", "This text holds the character with number 0.")),
                   Text(QT_TRANSLATE_NOOP("core",
                                          "Remove it: neither programs nor containers can be given it.")));
        auto node = newNode(Node::Kind::Scalar, mark);
        node->text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        node->plain = plain;
        add(std::move(node), anchor);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        if (tag != "?" && !tag.empty() && tag != "!" && !isOwnTag(tag, {"seq"}))
            reportTag(mark, tag);
        open(newNode(Node::Kind::Sequence, mark), anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        if (tag != "?" && !tag.empty() && tag != "!" && !isOwnTag(tag, {"map"}))
            reportTag(mark, tag);
        open(newNode(Node::Kind::Map, mark), anchor);
    }
    void OnMapEnd() override { close(); }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        m_buffer.restart();
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            refuse(markOf(mark), Text(QT_TRANSLATE_NOOP("core", "This alias stands inside what it names.")),
                   Text(QT_TRANSLATE_NOOP("core", "Write the value out.")));
        const NodePtr &node = found->second;
        count(node->size, mark);
        if (int(m_open.size()) + node->height > maxDepth)
            refuseDepth(mark);
        put(node, markOf(mark));
    }

    /// What the parser can go on after, so that the rest is told at once.
    void report(Mark mark, const QString &key, Text message, Text remedy)
    {
        if (m_errors.size() >= maxErrors)
            refuse(mark, std::move(message), std::move(remedy));
        m_errors.push_back({ErrorCode::InvalidScenario,
                            std::move(message),
                            std::move(remedy),
                            {{}, mark.line, mark.column, key}});
    }
    [[noreturn]] static void refuse(Mark mark, Text message, Text remedy)
    {
        throw Refusal{{ErrorCode::InvalidScenario,
                       std::move(message),
                       std::move(remedy),
                       {{}, mark.line, mark.column, {}}}};
    }
    [[noreturn]] static void refuseSize(Mark mark)
    {
        refuse(
            mark,
            Text(QT_TRANSLATE_NOOP("core", "The file holds more than 100 000 values, aliases counted as if "
                                           "they were written out.")),
            Text(QT_TRANSLATE_NOOP("core", "Leave out what the scenario does not need.")));
    }

private:
    struct Open
    {
        std::shared_ptr<Node> node;
        YAML::anchor_t anchor;
        bool haveKey = false;
        QString key;
        bool mergeKey = false;
        bool wrongKey = false; ///< its value is read and dropped
        Mark keyMark;
        QHash<QString, Mark> keys;
        std::vector<std::pair<NodePtr, Mark>> merges;
    };

    static bool isOwnTag(const std::string &tag, std::initializer_list<std::string_view> names)
    {
        static constexpr std::string_view prefix = "tag:yaml.org,2002:";
        return tag.starts_with(prefix) &&
               std::find(names.begin(), names.end(), std::string_view(tag).substr(prefix.size())) !=
                   names.end();
    }
    /// "nodes[2].docker" of what is read next.
    [[nodiscard]] QString path() const
    {
        QString out;
        for (const Open &open : m_open) {
            if (open.node->isSequence())
                out += QStringLiteral("[%1]").arg(open.node->items.size());
            else if (open.haveKey)
                out += out.isEmpty() ? open.key : u'.' + open.key;
        }
        return out;
    }
    void reportTag(const YAML::Mark &mark, const std::string &tag)
    {
        report(markOf(mark), path(),
               Text(QT_TRANSLATE_NOOP("core", "The tag “%1” is not one of YAML's own."),
                    {QString::fromStdString(tag)}),
               Text(QT_TRANSLATE_NOOP("core", "Remove the tag.")));
    }
    [[noreturn]] void refuseDepth(const YAML::Mark &mark) const
    {
        refuse(markOf(mark), Text(QT_TRANSLATE_NOOP("core", "The values nest deeper than 64 levels.")),
               Text(QT_TRANSLATE_NOOP("core", "Close the brackets that are open, or write it flatter.")));
    }
    void count(int nodes, const YAML::Mark &mark)
    {
        if (nodes > maxNodes - m_count)
            refuseSize(markOf(mark));
        m_count += nodes;
    }
    std::shared_ptr<Node> newNode(Node::Kind kind, const YAML::Mark &mark)
    {
        m_buffer.restart();
        count(1, mark);
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->mark = markOf(mark);
        return node;
    }
    void open(std::shared_ptr<Node> node, YAML::anchor_t anchor)
    {
        if (int(m_open.size()) >= maxDepth)
            refuse(node->mark, Text(QT_TRANSLATE_NOOP("core", "The values nest deeper than 64 levels.")),
                   Text(QT_TRANSLATE_NOOP("core", "Close the brackets that are open, or write it flatter.")));
        m_open.push_back({std::move(node), anchor, false, {}, false, false, {}, {}, {}});
    }
    void close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        for (const auto &[from, mark] : done.merges)
            merge(done, from, mark);
        if (done.anchor)
            m_anchors[done.anchor] = done.node;
        put(done.node, done.node->mark);
    }
    void add(std::shared_ptr<Node> node, YAML::anchor_t anchor)
    {
        if (anchor)
            m_anchors[anchor] = node;
        const Mark mark = node->mark;
        put(std::move(node), mark);
    }
    /// A finished node goes to where it belongs. @param mark where it is used (an alias's own place)
    void put(const NodePtr &node, Mark mark)
    {
        if (m_open.empty()) {
            m_root = node;
            return;
        }
        Open &parent = m_open.back();
        if (parent.node->isSequence()) {
            grow(*parent.node, *node);
            parent.node->items.push_back(node);
        } else if (parent.haveKey) {
            grow(*parent.node, *node);
            putValue(parent, node);
        } else {
            putKey(parent, *node, mark);
        }
    }
    static void grow(Node &parent, const Node &child)
    {
        parent.size += child.size;
        parent.height = std::max(parent.height, child.height + 1);
    }
    void putKey(Open &map, const Node &key, Mark mark)
    {
        map.node->size += 1;
        map.haveKey = true;
        map.key = key.text;
        map.keyMark = mark;
        map.mergeKey = key.plain && key.text == u"<<";
        map.wrongKey = false;
        if (!key.isScalar()) {
            map.wrongKey = true;
            map.haveKey = false;
            const QString parent = path();
            map.haveKey = true;
            report(mark, parent, Text(QT_TRANSLATE_NOOP("core", "A key has to be a text.")),
                   Text(QT_TRANSLATE_NOOP("core", "Write it as “key: value”.")));
            return;
        }
        const auto earlier = map.keys.constFind(key.text);
        if (earlier != map.keys.constEnd()) {
            map.wrongKey = true; // the first one holds while the rest is looked at
            report(mark, path(),
                   Text(QT_TRANSLATE_NOOP("core", "The key “%1” stands here a second time; the first is in "
                                                  "line %2, column %3."),
                        {key.text, QString::number(earlier->line), QString::number(earlier->column)}),
                   Text(QT_TRANSLATE_NOOP("core", "Keep one of the two.")));
            return;
        }
        map.keys.insert(key.text, mark);
    }
    static void putValue(Open &map, const NodePtr &value)
    {
        map.haveKey = false;
        if (map.wrongKey)
            return;
        if (!map.mergeKey) {
            map.node->entries.push_back({map.key, map.keyMark, value});
            return;
        }
        if (value->isSequence()) {
            for (const NodePtr &item : value->items)
                map.merges.emplace_back(item, map.keyMark);
        } else {
            map.merges.emplace_back(value, map.keyMark);
        }
    }
    /// "<<": takes the keys that the map does not have itself; an earlier merge wins over a later one.
    void merge(Open &map, const NodePtr &from, Mark mark)
    {
        if (!from->isMap()) {
            const QString parent = path();
            report(mark, parent.isEmpty() ? QStringLiteral("<<") : parent + QStringLiteral(".<<"),
                   Text(QT_TRANSLATE_NOOP("core", "“<<” merges maps, and this is none.")),
                   Text(QT_TRANSLATE_NOOP("core", "Name a map there, such as “<<: *defaults”.")));
            return;
        }
        for (const Entry &entry : from->entries) {
            if (map.keys.contains(entry.key))
                continue;
            map.keys.insert(entry.key, entry.mark);
            map.node->entries.push_back(entry);
        }
    }

    const LineIndex &m_lines;
    GuardedBuffer &m_buffer;
    std::vector<Error> &m_errors;
    std::vector<Open> m_open;
    std::unordered_map<YAML::anchor_t, NodePtr> m_anchors;
    NodePtr m_root;
    int m_count = 0;
    int m_documents = 0;
};

Error wrong(Mark mark, Text message, Text remedy)
{
    return {
        ErrorCode::InvalidScenario, std::move(message), std::move(remedy), {{}, mark.line, mark.column, {}}};
}

Error syntaxError(Mark mark, const QString &words)
{
    return wrong(mark, Text(QT_TRANSLATE_NOOP("core", "This is no well-formed YAML: %1."), {words}),
                 Text(QT_TRANSLATE_NOOP("core", "Look at the indentation (spaces, no tabs), the "
                                                "quotes and the brackets near this place.")));
}

} // namespace

Parsed parse(const QByteArray &bytes)
{
    Parsed parsed;
    const Result<QByteArray> text = checkText(bytes);
    if (!text) {
        parsed.errors.push_back(text.error());
        return parsed;
    }
    const LineIndex lines(*text);
    // The parser takes a quote that is still open where a line ends as closed, if nothing follows.
    const QByteArray closed = *text + "\n#";
    GuardedBuffer buffer(closed);
    Builder builder(lines, buffer, parsed.errors);
    std::optional<Error> end;
    try {
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refusal &refusal) {
        end = refusal.error;
    } catch (const YAML::Exception &e) {
        end = syntaxError(builder.markOf(e.mark), QString::fromStdString(e.msg));
    } catch (const std::exception &e) {
        end = syntaxError({}, QString::fromUtf8(e.what()));
    }
    if (buffer.hoards())
        end = wrong({1, 1},
                    Text(QT_TRANSLATE_NOOP("core", "One value holds more than 200 000 brackets and commas.")),
                    Text(QT_TRANSLATE_NOOP("core", "Leave out what the scenario does not need.")));
    else if (!end && !builder.root())
        end = wrong({1, 1}, Text(QT_TRANSLATE_NOOP("core", "The file is empty.")),
                    Text(QT_TRANSLATE_NOOP("core", "Write a scenario into it, or copy one of "
                                                   "the samples.")));
    if (end)
        parsed.errors.push_back(std::move(*end));
    parsed.root = builder.root();
    return parsed;
}

} // namespace xes::scenario::yaml
