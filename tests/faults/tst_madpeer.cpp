// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_p.h"
#include "support/await.h"
#include "support/fakepeer.h"
#include "support/testcase.h"

#include "memorypeak.h"

#include <limits>

#include <QElapsedTimer>

#include <cmath>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace xes;
using namespace xes::engine;

namespace {

constexpr ErrorCode fine = ErrorCode::Internal; ///< no error at all
template <class T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? fine : result.error().code;
}
constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 mostMemory = 64 * mebibyte;
const ContainerId someId(QStringLiteral("abc"));

enum class Kind { Read, Command, Logs, JsonLines, Bytes };

/// What is asked of the mad peer.
struct Target
{
    const char *name;
    Kind kind;
    QByteArray request;
    QByteArray good; ///< a proper answer's body
};

const std::vector<Target> &targets()
{
    static const QByteArray frame = QByteArray::fromHex("0100000000000003") + "ab\n";
    static const std::vector<Target> all{
        {"inspect", Kind::Read, "GET /containers/abc/json", R"({"Id":"abc","Name":"/n"})"},
        {"list", Kind::Read, "GET /containers/json", R"([{"Id":"abc"}])"},
        {"connect", Kind::Read, "GET /version", R"({"Version":"1","ApiVersion":"1.41"})"},
        {"create", Kind::Read, "POST /containers/create", R"({"Id":"abc"})"},
        {"exec", Kind::Read, "POST /containers/abc/exec", R"({"Id":"abc"})"},
        {"start", Kind::Command, "POST /containers/abc/start", ""},
        {"logs", Kind::Logs, "GET /containers/abc/logs", frame},
        {"stats", Kind::JsonLines, "GET /containers/abc/stats", "{\"read\":\"\"}\n"},
        {"events", Kind::JsonLines, "GET /events",
         R"({"Type":"container","Action":"die"})"
         "\n"},
        {"pull", Kind::JsonLines, "POST /images/create", "{\"status\":\"Waiting\"}\n"},
        {"attach", Kind::Bytes, "POST /containers/abc/attach", frame},
        {"save", Kind::Bytes, "GET /images/get", "tar"}};
    return all;
}

/// A peer, a client of it and one question, with all that comes of it.
class Trial : public QObject
{
public:
    Trial(const Target &target, FakePeer::Over over, const FakeReply &reply, milliseconds deadline)
        : m_target(target), m_deadline(deadline), m_peer(over)
    {
        Endpoint where;
        where.path = m_peer.path();
        where.url = QStringLiteral("unix://") + where.path;
        if (over == FakePeer::Over::Tcp) {
            where = Endpoint();
            where.scheme = Endpoint::Scheme::Tcp;
            where.host = QStringLiteral("127.0.0.1");
            where.port = m_peer.port();
            where.url = QStringLiteral("tcp://127.0.0.1:%1").arg(where.port);
        }
        m_client = std::make_unique<Client>(where);
        m_client->setStreamDeadline(deadline);
        const auto begin = [this, reply] {
            m_peer.reply(m_target.request, reply);
            m_clock.start();
            ask();
        };
        if (m_target.request == "GET /version") {
            begin();
            return;
        }
        onResult(m_client->connectToEngine(), this, [begin](const Result<EngineInfo> &info) {
            if (info)
                begin();
        });
    }

    [[nodiscard]] const QList<ErrorCode> &results() const { return m_results; }
    [[nodiscard]] qint64 tookMs() const { return m_took; }
    [[nodiscard]] Words said() const { return Words(m_words); }
    [[nodiscard]] FakePeer &peer() { return m_peer; }
    [[nodiscard]] Client &client() { return *m_client; }
    [[nodiscard]] QByteArray name() const { return m_target.name; }
    void dropClient() { m_client.reset(); }

private:
    void came(const std::optional<Error> &error)
    {
        m_results.append(error ? error->code : fine);
        if (error)
            m_words = (errorName(error->code) + QLatin1String(": ") + error->message.english()).toUtf8();
        m_took = m_clock.elapsed();
    }
    template <class T>
    void hear(const Future<T> &future)
    {
        onResult(future, this, [this](const Result<T> &result) {
            came(result ? std::nullopt : std::optional(result.error()));
        });
    }
    void hear(Stream *stream) { connect(stream, &Stream::ended, this, &Trial::came); }
    void ask();

    Target m_target;
    milliseconds m_deadline;
    FakePeer m_peer;
    std::unique_ptr<Client> m_client;
    QElapsedTimer m_clock;
    QList<ErrorCode> m_results;
    QByteArray m_words;
    qint64 m_took = 0;
};

void Trial::ask()
{
    const QByteArray name = m_target.name;
    CallOptions options;
    options.deadline = m_deadline;
    ContainerSpec spec;
    spec.image = QStringLiteral("alpine");
    if (name == "inspect")
        hear(m_client->inspectContainer(someId, options));
    else if (name == "list")
        hear(m_client->listContainers({}, true, options));
    else if (name == "connect")
        hear(m_client->connectToEngine(options));
    else if (name == "create")
        hear(m_client->createContainer(spec, options));
    else if (name == "exec")
        hear(m_client->exec(someId, {QStringLiteral("true")}, options));
    else if (name == "start")
        hear(m_client->startContainer(someId, options));
    else if (name == "logs")
        hear(m_client->logs(someId, {}, false));
    else if (name == "stats")
        hear(m_client->followStats(someId));
    else if (name == "pull")
        hear(m_client->pullImage(QStringLiteral("alpine"), m_deadline));
    else if (name == "attach")
        hear(m_client->attach(someId, {}));
    else if (name == "save")
        hear(m_client->saveImages({QStringLiteral("alpine")}));
    else if (name == "events") {
        EventStream *events = m_client->events({});
        hear(events);
        // It goes on trying for ever: the first end is what counts here.
        connect(events, &EventStream::disconnected, this, [this, events](const Error &error) {
            events->disconnect(this);
            came(error);
        });
    }
}

bool isLong()
{
    return qEnvironmentVariableIsSet("XES_LONG");
}

/// What a target is to end with; the connection's errors are told as what they mean for connecting.
QList<ErrorCode> expected(const Target &target, ErrorCode code)
{
    if (qstrcmp(target.name, "connect") == 0 && code != fine)
        return {ErrorCode::EngineUnusable, ErrorCode::EngineNotPermitted};
    if (qstrcmp(target.name, "exec") == 0 && code == fine)
        return {ErrorCode::NotFound}; // of what is to be started then
    if (qstrcmp(target.name, "events") == 0 && code == fine)
        return {ErrorCode::Disconnected};
    return {code};
}

QByteArray head(const QByteArray &more = {}, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + more + "\r\n";
}
QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}
const QByteArray chunked = "Transfer-Encoding: chunked\r\n";

FakeReply once(const QByteArray &bytes, bool closeAfter = false)
{
    return FakeReply::raw(bytes, closeAfter);
}
/// Then two gigabytes of a piece.
FakeReply flood(const QByteArray &bytes, const QByteArray &piece, qint64 total = 2048 * mebibyte)
{
    FakeReply out = FakeReply::raw(bytes, true);
    out.more = piece.repeated(qsizetype(65536 / piece.size()));
    out.times = total / out.more.size();
    return out;
}

struct Madness
{
    const char *name;
    FakeReply reply;
    std::optional<ErrorCode> read, command, logs, json, bytes; ///< nothing: makes no sense there

    [[nodiscard]] std::optional<ErrorCode> of(Kind kind) const
    {
        const std::optional<ErrorCode> codes[] = {read, command, logs, json, bytes};
        return codes[int(kind)];
    }
};

std::vector<Madness> madnesses()
{
    constexpr auto P = ErrorCode::Protocol;
    constexpr auto D = ErrorCode::Disconnected;
    constexpr auto R = ErrorCode::Refused;
    constexpr auto F = fine;
    constexpr auto no = std::nullopt;
    const QByteArray page = "<!DOCTYPE html><html><body>Sign in</body></html>\n";
    const QByteArray inside = "{\"message\":\"the disk is on fire\"}\n";
    const auto sized = [](const QByteArray &body) {
        return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    };
    const auto json = [&](const QByteArray &body) { return once(head(sized(body)) + body, true); };
    const auto almost16 = [&](const QByteArray &before, const QByteArray &piece) {
        return flood(head() + before, piece, 15 * mebibyte);
    };
    FakeReply hundredMegabytes = flood(head(chunked), "a", 0);
    hundredMegabytes.bytes += chunk("{\"Id\":\"");
    hundredMegabytes.more = chunk(QByteArray(65536, 'a'));
    hundredMegabytes.times = 1600;
    return {
        {"headers without end", flood("HTTP/1.1 200 OK\r\n", "X-A: b\r\n"), P, P, P, P, P},
        {"one header of 2 GB", flood("HTTP/1.1 200 OK\r\nX-A: ", "a"), P, P, P, P, P},
        {"a status line of 2 GB", flood("HTTP/1.1 200 ", "a"), P, P, P, P, P},
        {"interim answers without end", flood({}, "HTTP/1.1 100 Continue\r\n\r\n"), P, P, P, P, P},
        {"two lengths", once(head("Content-Length: 2\r\nContent-Length: 3\r\n") + "{}"), P, P, P, P, P},
        {"a length and chunks", once(head(chunked + "Content-Length: 2\r\n") + "2\r\n{}\r\n0\r\n\r\n"), P, P,
         P, P, P},
        {"a negative length", once(head("Content-Length: -1\r\n")), P, P, P, P, P},
        {"a length above 2^64", once(head("Content-Length: 99999999999999999999\r\n")), P, P, P, P, P},
        {"a length above 2^63", once(head("Content-Length: 18446744073709551615\r\n")), P, P, P, P, P},
        {"a length of letters", once(head("Content-Length: many\r\n")), P, P, P, P, P},
        {"a coding that nobody knows", once(head("Transfer-Encoding: gzip\r\n") + "zip"), P, P, P, P, P},
        {"garbage", once(QByteArray::fromHex("00ff80fe0a0d0a0d") + "\r\n\r\n~~~~~~~~~~~~"), P, P, P, P, P},
        {"garbage without end", flood({}, QByteArray::fromHex("c3284080")), P, P, P, P, P},
        {"TLS", once(QByteArray::fromHex("15030300020246") + QByteArray(32, '\0')), P, P, P, P, P},
        {"HTTP/2", once(QByteArray::fromHex("000012040000000000000300000080000400010000") + "\r\n"), P, P, P,
         P, P},
        {"ssh", once("SSH-2.0-OpenSSH_9.2p1\r\n"), P, P, P, P, P},
        {"a page of before HTTP/1", once(page, true), P, P, P, P, P},
        {"a chunk's size of letters", once(head(chunked) + "zz\r\n{}\r\n"), P, P, P, P, P},
        {"a chunk above 2^64", once(head(chunked) + "fffffffffffffffff\r\n{}"), P, P, P, P, P},
        {"a chunk with another length", once(head(chunked) + "2\r\n{}XXXX0\r\n\r\n"), P, P, P, P, P},
        {"a chunk's header without end", flood(head(chunked) + "5;", "a"), P, P, P, P, P},
        {"trailers without end", flood(head(chunked) + "0\r\n", "X-A: b\r\n"), P, P, P, P, P},
        {"a chunk of 2 GB", flood(head(chunked) + "7fffffff\r\n", "a"), P, P, P, P, no},
        {"a body of 2 GB", flood(head("Content-Length: 2147483648\r\n"), "a"), P, P, P, P, no},
        {"a body of 2 GB in small chunks", flood(head(chunked), chunk("aaaaaaaaa")), P, P, P, P, no},
        {"a body without end", flood(head(), "a"), P, P, P, P, no},
        {"a text of 100 MB", hundredMegabytes, P, P, P, P, no},
        {"a length that is too short", once(head("Content-Length: 5\r\n") + "{\"Id\":\"abc\"}"), P, F, D, no,
         no},
        {"a length that is too long", once(head("Content-Length: 50\r\n") + "   ", true), D, D, no, D, D},
        {"an answer that says nothing", json({}), P, F, F, F, F},
        {"null", json("null\n"), P, F, D, P, no},
        {"a text", json("\"ok\"\n"), P, F, D, P, no},
        {"an error inside of a success", json(inside), R, R, P, R, no},
        {"a page in place of an answer", once(head("Content-Type: text/html\r\n" + sized(page)) + page), P, P,
         P, P, P},
        {"a page that says it is JSON", json(page), P, P, P, P, no},
        {"a page as an error", once(head(sized(page), "502 Bad Gateway") + page), R, R, R, R, R},
        {"an error without end", flood(head({}, "500 Oh"), "a"), P, P, R, R, R},
        {"an error of 15 MB", flood(head({}, "500 Oh"), "[0],", 15 * mebibyte), R, R, R, R, R},
        {"JSON 10 000 deep", json(QByteArray(10'000, '[') + QByteArray(10'000, ']') + '\n'), P, F, P, P, no},
        {"objects 10 000 deep",
         json("{\"Id\":\"abc\",\"a\":" + QByteArray("{\"a\":").repeated(10'000) + "1" +
              QByteArray(10'001, '}') + '\n'),
         P, F, P, P, no},
        {"JSON that is cut", json("{\"Id\":\"abc\",\"a\":[1,\n"), P, F, P, P, no},
        {"invalid UTF-8", json("{\"Id\":\"\xc3\x28\xff\"}\n"), P, F, P, P, no},
        {"a number that no double holds", json("{\"Id\":1e999}\n"), P, F, P, P, no},
        {"a number above 2^64", json("{\"Id\":\"abc\",\"a\":99999999999999999999}\n"), P, F, P, P, no},
        {"15 MB of brackets that close", almost16("[", "]"), P, F, P, P, no},
        {"15 MB of one string", almost16("{\"Id\":\"", QByteArray(65536, 'a')), P, F, P, P, no},
        {"15 MB of numbers", almost16("[0", ",0"), P, F, P, P, no},
        {"15 MB of lists", almost16("[[0]", ",[0]"), P, F, P, P, no},
        {"15 MB of objects", almost16("[{}", ",{\"a\":{}}"), P, F, P, P, no},
        {"15 MB of one key", almost16("{\"a\":1", ",\"a\":1"), P, F, P, P, no},
    };
}

} // namespace

/// The client and a peer that has lost its mind, over a unix socket and over TCP: each call ends with exactly
/// one result that tells what is wrong, in time, and little memory is taken meanwhile.
class TestMadPeer : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyMadnessIsOneClearError_data();
    void everyMadnessIsOneClearError();

    void answersThatBreakOffAnywhereAreTold_data();
    void answersThatBreakOffAnywhereAreTold();
    void aPeerThatFallsSilentAnywhereIsGivenUp_data();
    void aPeerThatFallsSilentAnywhereIsGivenUp();
    void answersByteByByteAreRead();
    void anAnswerBeforeTheRequestConfusesNoOther();
    void valuesOfAnotherKindAreReadAsEmpty();
    void aFrameThatClaimsFourGigabytesIsDamage();
    void deadlinesAreAsPromised();
    void whoDoesNotAcceptIsToldWithinTheDeadline();

private:
    void runTogether(const std::vector<std::tuple<Target, FakeReply, FakePeer::Over>> &trials,
                     const QList<ErrorCode> &codes, milliseconds deadline);

    std::vector<Madness> m_madnesses;
};

void TestMadPeer::everyMadnessIsOneClearError_data()
{
    QTest::addColumn<int>("over");
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("madness");
    m_madnesses = madnesses();
    for (const auto over : {FakePeer::Over::Unix, FakePeer::Over::Tcp}) {
        for (std::size_t t = 0; t < targets().size(); ++t) {
            for (std::size_t m = 0; m < m_madnesses.size(); ++m) {
                if (!m_madnesses[m].of(targets()[t].kind))
                    continue;
                if (over == FakePeer::Over::Tcp && !isLong() && (t + m) % 3 != 0)
                    continue; // the same code but for the socket
                QTest::addRow("%s %s: %s", over == FakePeer::Over::Unix ? "unix" : "tcp", targets()[t].name,
                              m_madnesses[m].name)
                    << int(over) << int(t) << int(m);
            }
        }
    }
}

void TestMadPeer::everyMadnessIsOneClearError()
{
    QFETCH(int, over);
    QFETCH(int, target);
    QFETCH(int, madness);
    const Target &asked = targets()[std::size_t(target)];
    const Madness &mad = m_madnesses[std::size_t(madness)];
    const MemoryPeak memory;
    Trial trial(asked, FakePeer::Over(over), mad.reply, milliseconds(8000));
    QTRY_COMPARE_WITH_TIMEOUT(trial.results().size(), 1, 10'000);
    QVERIFY2(expected(asked, *mad.of(asked.kind)).contains(trial.results().first()), trial.said());
    QVERIFY2(trial.tookMs() < 6000, Words(QByteArray::number(trial.tookMs())));
    QVERIFY2(memory.aboveStart() < mostMemory,
             Words(QByteArray::number(memory.aboveStart() / mebibyte) + " MiB"));
    // Nothing of the answer is left for the next question, and nothing more comes of this one.
    const auto next = await(trial.client().ping());
    QVERIFY2(next, words(next));
    trial.dropClient();
    QTRY_COMPARE(trial.peer().connectionsNow(), 0);
    QCOMPARE(trial.results().size(), 1);
}

void TestMadPeer::runTogether(const std::vector<std::tuple<Target, FakeReply, FakePeer::Over>> &trials,
                              const QList<ErrorCode> &codes, milliseconds deadline)
{
    constexpr std::size_t atOnce = 100;
    for (std::size_t from = 0; from < trials.size(); from += atOnce) {
        std::vector<std::unique_ptr<Trial>> running;
        for (std::size_t i = from; i < std::min(trials.size(), from + atOnce); ++i) {
            const auto &[target, reply, over] = trials[i];
            running.push_back(std::make_unique<Trial>(target, over, reply, deadline));
        }
        for (const auto &trial : running) {
            QTRY_VERIFY2_WITH_TIMEOUT(trial->results().size() == 1, trial->name().constData(), 15'000);
            const bool right =
                codes.contains(trial->results().first()) ||
                (trial->name() == "connect" && trial->results().first() == ErrorCode::EngineUnusable);
            QVERIFY2(right, Words(trial->name() + ": " + QByteArray(trial->said())));
            QVERIFY2(trial->tookMs() < deadline.count() + 4000, trial->name().constData());
        }
        for (const auto &trial : running) {
            trial->dropClient();
            QTRY_COMPARE(trial->peer().connectionsNow(), 0);
            QCOMPARE(trial->results().size(), 1);
        }
    }
}

namespace {

/// Whole, as the target's engine would say it, and where its body begins.
std::pair<QByteArray, qsizetype> goodAnswer(const Target &target)
{
    QByteArray start;
    if (target.kind == Kind::Command)
        start = head({}, "204 No Content");
    else if (target.kind == Kind::Read)
        start = head("Content-Length: " + QByteArray::number(target.good.size()) + "\r\n",
                     target.request.startsWith("POST") ? "201 Created" : "200 OK");
    else
        start = head(chunked);
    const bool inChunks = target.kind != Kind::Read && target.kind != Kind::Command;
    return {start + (inChunks ? chunk(target.good) + "0\r\n\r\n" : target.good), start.size()};
}

/// The places where to cut: all, or some with those that matter.
QList<qsizetype> cuts(qsizetype end, qsizetype body)
{
    QList<qsizetype> out;
    for (qsizetype at = 0; at < end; ++at) {
        if (isLong() || at % 11 == 0 || at == body || at == body - 1 || at == end - 1)
            out.append(at);
    }
    return out;
}

} // namespace

void TestMadPeer::answersThatBreakOffAnywhereAreTold_data()
{
    QTest::addColumn<int>("over");
    QTest::newRow("unix") << int(FakePeer::Over::Unix);
    QTest::newRow("tcp") << int(FakePeer::Over::Tcp);
}

void TestMadPeer::answersThatBreakOffAnywhereAreTold()
{
    QFETCH(int, over);
    std::vector<std::tuple<Target, FakeReply, FakePeer::Over>> trials;
    for (const Target &target : targets()) {
        const auto [answer, body] = goodAnswer(target);
        for (const qsizetype at : cuts(answer.size(), body))
            trials.emplace_back(target, once(answer.first(at), true), FakePeer::Over(over));
    }
    runTogether(trials, {ErrorCode::Disconnected}, milliseconds(10'000));
}

void TestMadPeer::aPeerThatFallsSilentAnywhereIsGivenUp_data()
{
    answersThatBreakOffAnywhereAreTold_data();
}

/// Streams may be silent once they have begun; a pull may not.
void TestMadPeer::aPeerThatFallsSilentAnywhereIsGivenUp()
{
    QFETCH(int, over);
    std::vector<std::tuple<Target, FakeReply, FakePeer::Over>> trials;
    for (const Target &target : targets()) {
        const auto [answer, body] = goodAnswer(target);
        const bool mayRest = target.kind >= Kind::Logs && qstrcmp(target.name, "pull") != 0;
        for (const qsizetype at : cuts(mayRest ? body : answer.size(), body))
            trials.emplace_back(target, once(answer.first(at)), FakePeer::Over(over));
        // However it trickles, and whatever it says in between.
        FakeReply trickle = once("HTTP/1.1 200 OK\r\nX-A: ");
        trickle.more = "a";
        trickle.times = 100'000;
        trickle.pauseMs = 10;
        trials.emplace_back(target, trickle, FakePeer::Over(over));
        trickle.bytes.clear();
        trickle.bytes = head("Content-Length: 100000\r\n", "500 Oh");
        trickle.more = "a";
        if (qstrcmp(target.name, "pull") != 0)
            trials.emplace_back(target, trickle, FakePeer::Over(over));
    }
    runTogether(trials, {ErrorCode::TimedOut}, milliseconds(1500));
}

void TestMadPeer::answersByteByByteAreRead()
{
    for (const auto over : {FakePeer::Over::Unix, FakePeer::Over::Tcp}) {
        for (const Target &target : targets()) {
            FakeReply reply = once(goodAnswer(target).first, target.kind >= Kind::Logs);
            reply.pieceBytes = 1;
            Trial trial(target, over, reply, milliseconds(8000));
            QTRY_COMPARE_WITH_TIMEOUT(trial.results().size(), 1, 10'000);
            QVERIFY2(expected(target, fine).contains(trial.results().first()), trial.said());
        }
    }
}

void TestMadPeer::anAnswerBeforeTheRequestConfusesNoOther()
{
    FakePeer peer;
    Endpoint where;
    where.path = peer.path();
    where.url = QStringLiteral("unix://") + where.path;
    Client client(where);
    QVERIFY(await(client.connectToEngine()));
    peer.reply("GET /containers/abc/json", FakeReply::json(200, R"({"Id":"abc"})"));
    peer.sayUnasked(FakeReply::json(200, R"({"Id":"liar"})").bytes);
    QTRY_COMPARE(peer.connectionsNow(), 0); // nobody has asked
    peer.greet("HTTP/1.1 200 OK\r\n\r\n{\"Id\":\"early\"}");
    const auto found = await(client.inspectContainer(someId, {milliseconds(500), {}}));
    QVERIFY(!found); // what was said early runs on into the answer
    QVERIFY(found.error().code == ErrorCode::Protocol || found.error().code == ErrorCode::TimedOut);
    peer.greet({});
    const auto next = await(client.inspectContainer(someId));
    QVERIFY2(next, words(next));
    QCOMPARE(next->id, someId);
}

void TestMadPeer::valuesOfAnotherKindAreReadAsEmpty()
{
    FakePeer peer;
    Endpoint where;
    where.path = peer.path();
    where.url = QStringLiteral("unix://") + where.path;
    Client client(where);
    QVERIFY(await(client.connectToEngine()));
    peer.reply("GET /containers/abc/json",
               FakeReply::json(200, R"({"Id":"abc","Id":"xyz","Name":["n"],"Created":-1,"Mounts":{},)"
                                    R"("State":{"Pid":18446744073709551615,"ExitCode":1e300,"Health":[]},)"
                                    R"("Config":[],"NetworkSettings":{"Ports":[],"Networks":[1]}})"));
    const auto details = await(client.inspectContainer(someId));
    QVERIFY2(details, words(details));
    QCOMPARE(details->id, someId); // the first of two is what counts
    QCOMPARE(details->pid, 0);
    QCOMPARE(details->exitCode, -1); // none of success
    QVERIFY(details->name.isEmpty() && details->ports.empty() && details->mounts.isEmpty());
    peer.reply("GET /containers/json",
               FakeReply::json(200, R"([{"Id":"abc","Names":{},"Created":9e300,"Labels":[1]},)"
                                    R"({"Id":"def","Created":9223372036854775807,"Names":[1,null]}])"));
    const auto list = await(client.listContainers({}, true));
    QVERIFY2(list, words(list));
    QCOMPARE(list->size(), std::size_t(2));
    peer.reply("GET /containers/json", FakeReply::json(200, R"({"Id":"abc"})"));
    QCOMPARE(codeOf(await(client.listContainers({}, true))), ErrorCode::Protocol);
    peer.reply("GET /containers/abc/json", FakeReply::json(200, R"([{"Id":"abc"}])"));
    QCOMPARE(codeOf(await(client.inspectContainer(someId))), ErrorCode::Protocol);
    peer.reply("GET /containers/abc/stats",
               FakeReply::json(200,
                               R"({"read":"","memory_stats":{"usage":-5,"limit":1e300},)"
                               R"("cpu_stats":{"system_cpu_usage":1e308,"cpu_usage":{"total_usage":1e308},)"
                               R"("online_cpus":1e300},"precpu_stats":{"system_cpu_usage":1},)"
                               R"("pids_stats":{"current":1e300},"networks":[]})"));
    const auto sample = await(client.stats(someId));
    QVERIFY2(sample, words(sample));
    QCOMPARE(sample->memoryBytes, 0);
    QCOMPARE(sample->pids, std::numeric_limits<int>::max());
    QVERIFY(std::isfinite(sample->cpuPercent.value_or(0)));
    QByteArray ports = R"({"Id":"abc","NetworkSettings":{"Ports":{"1/tcp":[{})";
    ports += QByteArray(",{}").repeated(1'000'000) + "]}}}";
    peer.reply("GET /containers/abc/json", FakeReply::json(200, ports));
    const MemoryPeak memory;
    QCOMPARE(codeOf(await(client.inspectContainer(someId))), ErrorCode::Protocol);
    QVERIFY(memory.aboveStart() < mostMemory);
}

void TestMadPeer::aFrameThatClaimsFourGigabytesIsDamage()
{
    FakeReply reply = once(head(chunked) + chunk(QByteArray::fromHex("01000000ffffffff") + "ab"));
    for (const std::size_t target : {std::size_t(6), std::size_t(10)}) {
        if (targets()[target].kind == Kind::Bytes) // else it is an old engine's plain words
            reply.bytes = head(chunked) + chunk(targets()[target].good) +
                          chunk(QByteArray::fromHex("01000000ffffffff") + "ab");
        Trial trial(targets()[target], FakePeer::Over::Unix, reply, milliseconds(5000));
        QTRY_COMPARE(trial.results().size(), 1);
        QCOMPARE(trial.results().first(), ErrorCode::Protocol);
    }
}

/// The usual deadlines, which no test waits for, and that a caller's own holds.
void TestMadPeer::deadlinesAreAsPromised()
{
    QCOMPARE(Connection::standardConnectDeadline, milliseconds(5000));
    About call;
    QCOMPARE(standardDeadline(call), milliseconds(15'000));
    call.command = true;
    QCOMPARE(standardDeadline(call), milliseconds(40'000));
    call.longer = milliseconds(7'000); // a stop's grace
    QCOMPARE(standardDeadline(call), milliseconds(47'000));
    FakePeer peer;
    Endpoint where;
    where.path = peer.path();
    where.url = QStringLiteral("unix://") + where.path;
    Client client(where);
    QVERIFY(await(client.connectToEngine()));
    const CallOptions forEver{milliseconds::max(), {}};
    const auto details = await(client.inspectContainer(someId, forEver));
    QVERIFY2(details || details.error().code != ErrorCode::TimedOut, words(details));
    peer.reply("GET /containers/abc/json", FakeReply::silence());
    const auto silent = await(client.inspectContainer(someId, {milliseconds(250), {}}));
    QCOMPARE(codeOf(silent), ErrorCode::TimedOut);
    QVERIFY2(silent.error().message.english().contains(QStringLiteral("0.25 s")), words(silent));
}

/// A listener whose line is full: the kernel answers nobody any more.
void TestMadPeer::whoDoesNotAcceptIsToldWithinTheDeadline()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), length), 0);
    QCOMPARE(::listen(listener, 0), 0);
    QCOMPARE(::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length), 0);
    std::vector<int> waiting;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        (void)::connect(waiting.back(), reinterpret_cast<sockaddr *>(&address), length);
    }
    Client client(
        Endpoint::fromUrl(QStringLiteral("tcp://127.0.0.1:%1").arg(ntohs(address.sin_port))).value());
    client.setConnectDeadline(milliseconds(400));
    QElapsedTimer clock;
    clock.start();
    const auto info = await(client.connectToEngine());
    QCOMPARE(codeOf(info), ErrorCode::EngineUnusable);
    QVERIFY2(
        info.error().message.english().contains(QStringLiteral("did not accept a connection within 0.4 s")),
        words(info));
    QVERIFY(clock.elapsed() < 5000);
    for (const int socket : waiting)
        ::close(socket);
    ::close(listener);
}

XES_CORE_TEST_MAIN(TestMadPeer)
#include "tst_madpeer.moc"
