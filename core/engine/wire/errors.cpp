// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/errors.h"

#include "base/safetext.h"
#include "engine/wire/jsonview.h"

#include <QRegularExpression>

#include <algorithm>

namespace xes::engine::wire {

namespace {

constexpr qsizetype maxWords = 1000;
constexpr qsizetype maxErrorBytes = 64 * 1024; ///< no error of an engine is longer

/// All that an error may have; "response" is Podman's.
constexpr QByteArrayView keysOfErrors[] = {"\"message\"", "\"cause\"", "\"response\""};

bool startsAs(QByteArrayView body, char c)
{
    const auto start =
        std::find_if_not(body.begin(), body.end(), [](char each) { return static_cast<uchar>(each) <= ' '; });
    return start != body.end() && *start == c;
}

class Words
{
public:
    explicit Words(const QString &words) : m_words(words) {}

    [[nodiscard]] bool have(std::initializer_list<const char *> phrases) const
    {
        return std::any_of(phrases.begin(), phrases.end(), [this](const char *phrase) {
            return m_words.contains(QLatin1StringView(phrase), Qt::CaseInsensitive);
        });
    }

private:
    const QString &m_words;
};

/// The port out of "Bind for 127.0.0.1:18080 failed: …" and "listen tcp4 0.0.0.0:80: bind: …".
QString portIn(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:Bind for|listen tcp[46]?|listen udp[46]?|bind:?)\\s+\\S*?:(\\d{1,5})\\b"));
    const QRegularExpressionMatch match = pattern.match(words);
    return match.hasMatch() ? match.captured(1) : QString();
}

Error portTaken(const QString &words)
{
    const QString port = portIn(words);
    const Text remedy(QT_TRANSLATE_NOOP("core", "Choose another host port, or end what holds it."));
    if (port.isEmpty()) {
        return {ErrorCode::PortTaken,
                Text(QT_TRANSLATE_NOOP("core", "A host port is already taken: %1"), {words}),
                remedy,
                {}};
    }
    return {ErrorCode::PortTaken,
            Text(QT_TRANSLATE_NOOP("core", "Host port %1 is already taken."), {port}),
            remedy,
            {}};
}

Error imageMissing(const QString &image, const QString &words)
{
    const Text remedy(QT_TRANSLATE_NOOP("core", "Pull or build the image, or load it from a file."));
    if (image.isEmpty())
        return {ErrorCode::ImageMissing, Text::verbatim(words), remedy, {}};
    return {ErrorCode::ImageMissing,
            Text(QT_TRANSLATE_NOOP("core", "The engine has no image “%1”."), {image}),
            remedy,
            {}};
}

/// A command that cannot be run: the runtime's words, which differ from one to the next.
bool isBadCommand(CallKind kind, const Words &words)
{
    if (kind == CallKind::CreateContainer)
        return words.have({"no command specified"});
    if (kind != CallKind::StartContainer && kind != CallKind::Exec)
        return false;
    if (words.have({"executable file not found", "command that was not found", "executable file `",
                    "permission denied: unknown", "exec format error"})) {
        return true;
    }
    const bool starting = words.have({"starting container process", "unable to start container process"});
    return starting && words.have({"exec:", "chdir to cwd"}) && !words.have({"mounting"});
}

} // namespace

QString wordsOf(const QByteArray &body)
{
    QString words;
    std::optional<JsonDocument> document;
    if (body.size() <= maxErrorBytes && startsAs(body, '{')) {
        if (Result<JsonDocument> parsed = JsonDocument::parse(body))
            document = std::move(*parsed);
    }
    if (document && !document->root().isEmpty()) {
        const JsonView json = document->root();
        words = json["message"].toString();
        const QString cause = json["cause"].toString();
        if (words.isEmpty())
            words = cause;
        else if (!words.contains(cause))
            words += QStringLiteral(": ") + cause;
    } else if (!startsAs(body, '<') && !startsAs(body, '{')) {
        words = QString::fromUtf8(body.left(maxWords));
    }
    return safeLine(words.simplified(), maxWords);
}

Error errorFromWords(CallKind kind, const QString &subject, int status, const QString &said)
{
    const Words words(said);
    if (words.have({"no space left on device"})) {
        return {ErrorCode::Refused,
                Text(QT_TRANSLATE_NOOP("core", "The engine's disk is full: %1"), {said}),
                Text(QT_TRANSLATE_NOOP("core", "Free space where the engine keeps its data.")),
                {}};
    }
    if (words.have({"client version"}) && words.have({"too old", "too new"})) {
        return {ErrorCode::ApiRefused,
                Text(QT_TRANSLATE_NOOP("core", "The engine does not accept our API version: %1"), {said}),
                {},
                {}};
    }
    if (words.have({"sent an http request to an https server"})) {
        return {ErrorCode::EngineUnusable,
                Text(QT_TRANSLATE_NOOP("core", "The engine speaks TLS, and was spoken to without it.")),
                Text(QT_TRANSLATE_NOOP("core", "Set DOCKER_TLS_VERIFY=1, and let DOCKER_CERT_PATH name the "
                                               "folder of ca.pem, cert.pem and key.pem; or use a context "
                                               "with certificates, or https:// in place of tcp://.")),
                {}};
    }
    if (words.have({"port is already allocated", "address already in use", "ports are not available"}))
        return portTaken(said);
    if (words.have({"could not find an available", "no available network", "fully subnetted",
                    "could not find free subnet", "no available ipv4 addresses"})) {
        return {ErrorCode::NoSubnet,
                Text(QT_TRANSLATE_NOOP("core", "The engine has no subnet left for another network.")),
                Text(QT_TRANSLATE_NOOP("core", "Remove networks that are no longer used.")),
                {}};
    }
    const bool aboutImage = kind == CallKind::Image || kind == CallKind::CreateContainer;
    if (aboutImage &&
        words.have({"no such image", "image not known", "manifest unknown", "pull access denied",
                    "repository does not exist", "unable to find a name and tag match"})) {
        return imageMissing(subject, said);
    }
    if (kind == CallKind::Image && status == 404)
        return imageMissing(subject, said);
    if (kind == CallKind::Image &&
        words.have({"dial tcp", "no such host", "connection refused", "network is unreachable",
                    "request canceled while waiting", "i/o timeout"})) {
        return {ErrorCode::ImageMissing,
                Text(QT_TRANSLATE_NOOP("core", "The registry cannot be reached: %1"), {said}),
                Text(QT_TRANSLATE_NOOP("core", "Connect to the network, or load the image from a file.")),
                {}};
    }
    if (isBadCommand(kind, words)) {
        // Of a start, whoever started the container says so with its name.
        return {
            ErrorCode::BadCommand,
            kind == CallKind::Exec
                ? Text(QT_TRANSLATE_NOOP("core", "The command cannot be run in the container: %1"), {said})
                : Text::verbatim(said),
            Text(QT_TRANSLATE_NOOP("core", "Check the command and that the image has it.")),
            {}};
    }
    const bool conflict =
        words.have({"is already in use", "network already exists", "container state improper",
                    "already paused", "is not paused", "has active endpoints", "network is being used",
                    "is running: ", "cannot be removed without force", "removal of container"});
    if (status == 409 || (status >= 400 && conflict)) {
        return {
            ErrorCode::Conflict, Text(QT_TRANSLATE_NOOP("core", "The engine refused: %1"), {said}), {}, {}};
    }
    if (status == 304)
        return {ErrorCode::NotModified, Text(QT_TRANSLATE_NOOP("core", "It was so already.")), {}, {}};
    const bool absent = words.have(
        {"no such container", "no such network", "no such volume", "no such exec", "network not found"});
    if (status == 404 || (status >= 500 && absent)) {
        if (said.isEmpty()) {
            return {ErrorCode::NotFound,
                    Text(QT_TRANSLATE_NOOP("core", "The engine does not know “%1”."), {subject}),
                    {},
                    {}};
        }
        return {ErrorCode::NotFound, Text::verbatim(said), {}, {}};
    }
    if (status < 400) {
        return {ErrorCode::Protocol,
                Text(QT_TRANSLATE_NOOP("core", "The engine answered with the unexpected status %1."),
                     {QString::number(status)}),
                {},
                {}};
    }
    if (said.isEmpty()) {
        return {
            ErrorCode::Refused,
            Text(QT_TRANSLATE_NOOP("core", "The engine refused with status %1."), {QString::number(status)}),
            {},
            {}};
    }
    return {ErrorCode::Refused, Text(QT_TRANSLATE_NOOP("core", "The engine refused: %1"), {said}), {}, {}};
}

Error htmlError()
{
    return unreadable(QStringLiteral("HTML"));
}

std::optional<Error> errorInSuccess(CallKind kind, const QString &subject, const QByteArray &body)
{
    if (startsAs(body, '<'))
        return htmlError();
    if (!startsAs(body, '{') || body.size() > maxErrorBytes)
        return std::nullopt;
    // Nearly every answer begins with another key.
    const QByteArrayView first = QByteArrayView(body).trimmed().sliced(1).trimmed();
    const auto isFirst = [first](QByteArrayView key) { return first.startsWith(key); };
    if (std::none_of(std::begin(keysOfErrors), std::end(keysOfErrors), isFirst))
        return std::nullopt;
    const Result<JsonDocument> document = JsonDocument::parse(body);
    if (!document || !document->root()["message"].isPresent())
        return std::nullopt;
    for (const auto &member : document->root().members()) {
        const auto isKey = [&member](QByteArrayView key) {
            return member.key == key.sliced(1, key.size() - 2);
        };
        if (std::none_of(std::begin(keysOfErrors), std::end(keysOfErrors), isKey))
            return std::nullopt;
    }
    return errorFromWords(kind, subject, 500, wordsOf(body));
}

} // namespace xes::engine::wire
