// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCoreApplication>
#include <QHash>

#include <functional>

namespace xes::cli {

namespace {

using Verb = CommandLine::Verb;

const QHash<QString, Verb> &verbs()
{
    static const QHash<QString, Verb> table{
        {QStringLiteral("engine"), Verb::Engine},   {QStringLiteral("validate"), Verb::Validate},
        {QStringLiteral("run"), Verb::Run},         {QStringLiteral("orphans"), Verb::Orphans},
        {QStringLiteral("cleanup"), Verb::Cleanup},
    };
    return table;
}

Error usage(Text message, Text remedy = Text(QT_TRANSLATE_NOOP("core", "See “xedgesim-cli --help”.")))
{
    return {ErrorCode::Usage, std::move(message), std::move(remedy), {}};
}

class Parser
{
public:
    explicit Parser(const QStringList &arguments) : m_rest(arguments) {}

    Result<CommandLine> parse()
    {
        while (!m_rest.isEmpty() && !m_error) {
            const QString argument = m_rest.takeFirst();
            if (argument == u"--" && !m_onlyArguments)
                m_onlyArguments = true;
            else if (!m_onlyArguments && argument.startsWith(u'-') && argument != u"-")
                option(argument);
            else
                word(argument);
        }
        if (!m_error)
            check();
        if (m_error)
            return tl::unexpected(*m_error);
        return m_line;
    }

private:
    struct Option
    {
        Verb verb; ///< None: with every command
        bool hasValue;
        std::function<bool(const QString &)> take; ///< false: the value is wrong
        const char *remedy = nullptr;              ///< where the value is wrong
    };

    void word(const QString &argument)
    {
        if (m_line.verb != Verb::None) {
            m_line.arguments += argument;
            return;
        }
        if (!verbs().contains(argument)) {
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "There is no command “%1”."), {argument}));
            return;
        }
        m_line.verb = verbs().value(argument);
    }

    QHash<QString, Option> options()
    {
        const auto flag = [](bool &to) { return [&to](const QString &) { return to = true; }; };
        const auto time = [](std::optional<VirtualDuration> &to) {
            return [&to](const QString &value) {
                to = parseDuration(value);
                return to && to->count() > 0;
            };
        };
        const auto text = [](QString &to) {
            return [&to](const QString &value) {
                to = value;
                return !value.isEmpty();
            };
        };
        static constexpr char aTime[] =
            QT_TRANSLATE_NOOP("core", "Write a time such as 10s, 250ms or 1500 (microseconds).");
        return {
            {QStringLiteral("--help"), {Verb::None, false, flag(m_help)}},
            {QStringLiteral("-h"), {Verb::None, false, flag(m_help)}},
            {QStringLiteral("--version"), {Verb::None, false, flag(m_version)}},
            {QStringLiteral("--engine"),
             {Verb::None, true,
              [this](const QString &value) {
                  if (!m_line.engine.isEmpty() && m_line.engine != value)
                      return false;
                  m_line.engine = value;
                  return !value.isEmpty();
              },
              QT_TRANSLATE_NOOP("core", "Write one URL, one context's name or “private”.")}},
            {QStringLiteral("--json"), {Verb::None, false, flag(m_line.json)}},
            {QStringLiteral("--quiet"), {Verb::None, false, flag(m_line.quiet)}},
            {QStringLiteral("-q"), {Verb::None, false, flag(m_line.quiet)}},
            {QStringLiteral("--no-color"), {Verb::None, false, flag(m_line.noColor)}},
            {QStringLiteral("--until"), {Verb::Run, true, time(m_line.until), aTime}},
            {QStringLiteral("--step"), {Verb::Run, true, time(m_line.step), aTime}},
            {QStringLiteral("--pace"),
             {Verb::Run, true,
              [this](const QString &value) { return (m_line.pace = scenario::parsePace(value)).has_value(); },
              QT_TRANSLATE_NOOP("core", "Write max, real or a factor from 0.000001 to 1000000.")}},
            {QStringLiteral("--seed"),
             {Verb::Run, true,
              [this](const QString &value) {
                  bool ok = false;
                  m_line.seed = value.toLongLong(&ok);
                  return ok;
              },
              QT_TRANSLATE_NOOP("core", "Write a whole number that fits in 64 bits.")}},
            {QStringLiteral("--events"),
             {Verb::Run, true, text(m_line.events),
              QT_TRANSLATE_NOOP("core", "Write a file's name, or - for the standard output.")}},
            {QStringLiteral("--trust"), {Verb::Run, false, flag(m_line.trust)}},
            {QStringLiteral("--keep"), {Verb::Run, false, flag(m_line.keep)}},
            {QStringLiteral("--dry-run"), {Verb::Cleanup, false, flag(m_line.dryRun)}},
            {QStringLiteral("--volumes"), {Verb::Cleanup, false, flag(m_line.volumes)}},
            {QStringLiteral("--prototype"), {Verb::Cleanup, false, flag(m_line.prototype)}},
            {QStringLiteral("--id"),
             {Verb::Cleanup, true,
              [this](const QString &value) {
                  m_line.ids += value;
                  return !value.isEmpty();
              },
              QT_TRANSLATE_NOOP("core", "Write an id or a name as “orphans” lists it.")}},
        };
    }

    void option(const QString &argument)
    {
        const qsizetype equals = argument.startsWith(u"--") ? argument.indexOf(u'=') : -1;
        const QString name = equals < 0 ? argument : argument.left(equals);
        if (name == u"--record") {
            m_error =
                usage(Text(QT_TRANSLATE_NOOP("core", "“--record” is not built yet.")),
                      Text(QT_TRANSLATE_NOOP("core", "Leave it out; “--events FILE” writes what happened.")));
            return;
        }
        const auto table = options();
        const auto found = table.constFind(name);
        if (found == table.constEnd()) {
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "There is no option “%1”."), {name}));
            return;
        }
        if (found->verb != Verb::None)
            m_verbOptions.append({name, found->verb});
        if (!found->hasValue) {
            if (equals >= 0)
                m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“%1” takes no value."), {name}));
            else
                found->take({});
            return;
        }
        if (equals < 0 && m_rest.isEmpty()) {
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“%1” needs a value."), {name}));
            return;
        }
        const QString value = equals < 0 ? m_rest.takeFirst() : argument.mid(equals + 1);
        if (!found->take(value))
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“%1” is no value for “%2”."), {value, name}),
                            Text(found->remedy));
    }

    void check()
    {
        if (m_help)
            m_line.verb = Verb::Help;
        else if (m_version)
            m_line.verb = Verb::Version;
        if (m_help || m_version)
            return;
        if (m_line.verb == Verb::None) {
            m_error = usage(Text(QT_TRANSLATE_NOOP(
                "core", "A command is missing: engine, validate, run, orphans or cleanup.")));
            return;
        }
        for (const auto &[name, verb] : std::as_const(m_verbOptions)) {
            if (verb != m_line.verb) {
                m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“%1” belongs to the command “%2”."),
                                     {name, verbs().key(verb)}));
                return;
            }
        }
        const qsizetype files = m_line.arguments.size();
        if (m_line.verb == Verb::Validate && files == 0)
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“validate” needs at least one file.")));
        else if (m_line.verb == Verb::Run && files != 1)
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“run” needs exactly one file.")));
        else if (m_line.verb != Verb::Run && m_line.verb != Verb::Validate && files > 0)
            m_error = usage(Text(QT_TRANSLATE_NOOP("core", "“%1” is one argument too many."),
                                 {m_line.arguments.first()}));
        else if (m_line.json && m_line.events == u"-")
            m_error = usage(
                Text(QT_TRANSLATE_NOOP("core", "“--events -” and “--json” both want the standard output.")),
                Text(QT_TRANSLATE_NOOP("core", "Write the events into a file.")));
    }

    QStringList m_rest;
    CommandLine m_line;
    std::optional<Error> m_error;
    QList<std::pair<QString, Verb>> m_verbOptions;
    bool m_onlyArguments = false;
    bool m_help = false;
    bool m_version = false;
};

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(xes::cli::Help)
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

QString helpText()
{
    return Help::tr(
        "Usage: xedgesim-cli [--engine URL] [--json] [--quiet] [--no-color] COMMAND …\n"
        "\n"
        "Commands:\n"
        "  engine              which container engine is there, and what it can do\n"
        "  validate FILE…      check scenario files; contacts no engine\n"
        "  run FILE            start, step to the end, shut down\n"
        "      --until T       stop earlier or later than the file says\n"
        "      --step T        step in pieces of T\n"
        "      --pace P        max, real, or a factor of the wall clock\n"
        "      --seed N        in place of the file's\n"
        "      --events FILE   write each event as a line of JSON (- is the standard output)\n"
        "      --trust         agree to what the scenario asks for beyond the sandbox\n"
        "      --keep          leave the containers behind at the end\n"
        "  orphans             what dead runs left on the engine\n"
        "  cleanup             remove it\n"
        "      --dry-run       only say what would go\n"
        "      --volumes       volumes too\n"
        "      --prototype     also what has only the prototype's labels\n"
        "      --id ID         also this one; may be given again\n"
        "\n"
        "Options:\n"
        "  --engine URL        an engine's URL, a Docker context, or “private”: one that this program\n"
        "                      starts and stops itself\n"
        "  --json              exactly one JSON document on the standard output\n"
        "  -q, --quiet         no progress\n"
        "  --no-color          no colours (NO_COLOR is heeded too)\n"
        "  -h, --help          this text\n"
        "  --version           the version\n"
        "\n"
        "Times are written 1500us, 250ms, 10s, 2min, or as a number of microseconds.\n");
}

} // namespace xes::cli
