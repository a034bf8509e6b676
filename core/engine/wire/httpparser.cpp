// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/httpparser.h"

// The only file that knows Boost.Beast. Its assertions are wrong about an empty chunked body of which four
// bytes have come (found by the fuzzer); without them it does what is right.
#define BOOST_DISABLE_ASSERTS
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#undef BOOST_DISABLE_ASSERTS

namespace xes::engine::wire {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace {

/// What may wait for its end besides a head: a chunk's header with its extensions, trailers.
constexpr qsizetype maxPendingBytes = maxHeadBytes;

class BeastParser final : public http::basic_parser<false>
{
public:
    BeastParser()
    {
        header_limit(static_cast<std::uint32_t>(maxHeadBytes));
        body_limit(boost::none);
        eager(true);
    }

    HttpHead head;
    QByteArray body;

protected:
    void on_request_impl(http::verb, string_view, string_view, int, error_code &) override {}
    void on_response_impl(int status, string_view, int, error_code &) override { head.status = status; }
    void on_field_impl(http::field name, string_view nameText, string_view value, error_code &ec) override
    {
        if (name == http::field::transfer_encoding && !boost::beast::iequals(value, "chunked")) {
            ec = http::error::bad_transfer_encoding;
            return;
        }
        head.addField({nameText.data(), nameText.size()}, {value.data(), value.size()});
    }
    void on_header_impl(error_code &ec) override
    {
        head.keepAlive = keep_alive();
        if (const auto length = content_length()) {
            if (*length > static_cast<std::uint64_t>(std::numeric_limits<qint64>::max())) {
                ec = http::error::bad_content_length;
                return;
            }
            head.contentLength = static_cast<qint64>(*length);
        }
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(string_view bytes, error_code &) override { return append(bytes); }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code &) override
    {
        return append(bytes);
    }
    void on_finish_impl(error_code &) override {}

private:
    std::size_t append(string_view bytes)
    {
        body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return bytes.size();
    }
};

} // namespace

Error protocolError(const QString &why)
{
    return {ErrorCode::Protocol,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer is no valid HTTP: %1."), {why}),
            {},
            {}};
}

Error answerCut()
{
    return {ErrorCode::Disconnected,
            Text(QT_TRANSLATE_NOOP("core", "The engine's answer broke off before its end.")),
            Text(QT_TRANSLATE_NOOP("core", "See whether the engine and the network work; then try again.")),
            {}};
}

class HttpParser::Impl
{
public:
    Impl() { restart(); }

    void restart()
    {
        parser.emplace();
        pending.clear();
        headBytes = 0;
        interims = 0;
        started = upgraded = ended = false;
    }

    std::optional<BeastParser> parser; ///< made anew for each answer
    QByteArray pending;                ///< bytes that Beast could not use yet
    qint64 headBytes = 0;
    int interims = 0;
    bool started = false;
    bool upgraded = false;
    bool ended = false;

    Result<qsizetype> feed(QByteArrayView bytes);

private:
    Result<qsizetype> parse(QByteArrayView bytes);
};

/// Gives Beast all that it wants of the bytes. Returns how many it took.
Result<qsizetype> HttpParser::Impl::parse(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && !parser->is_done()) {
        const bool inHead = !parser->is_header_done();
        error_code ec;
        const auto taken = static_cast<qsizetype>(
            parser->put({bytes.data() + used, static_cast<std::size_t>(bytes.size() - used)}, ec));
        used += taken;
        if (inHead)
            headBytes += taken;
        if (ec == http::error::need_more) {
            if (!parser->is_header_done() && headBytes + bytes.size() - used > maxHeadBytes)
                return tl::unexpected(protocolError(QStringLiteral("header limit exceeded")));
            break;
        }
        if (ec)
            return tl::unexpected(protocolError(QString::fromStdString(ec.message())));
        if (inHead && parser->is_header_done()) {
            const int status = parser->head.status;
            if (status == 101) {
                upgraded = true;
                break;
            }
            if (status / 100 == 1) { // interim: the real answer follows
                if (++interims > maxInterimAnswers)
                    return tl::unexpected(protocolError(QStringLiteral("one interim answer after another")));
                parser.emplace();
                headBytes = 0;
            }
        }
    }
    return used;
}

Result<qsizetype> HttpParser::Impl::feed(QByteArrayView bytes)
{
    started = started || !bytes.isEmpty();
    if (upgraded) {
        parser->body.append(bytes);
        return bytes.size();
    }
    if (parser->is_done() || bytes.isEmpty())
        return 0;
    const qsizetype before = pending.size();
    QByteArrayView input = bytes;
    if (before > 0) {
        pending.append(bytes);
        input = pending;
    }
    Result<qsizetype> used = parse(input);
    if (!used)
        return used;
    const QByteArrayView rest = input.sliced(*used);
    if (upgraded) {
        parser->body.append(rest);
        pending.clear();
        return bytes.size();
    }
    if (parser->is_done()) {
        pending.clear();
        return *used - before;
    }
    if (rest.size() > maxPendingBytes)
        return tl::unexpected(protocolError(QStringLiteral("chunk header limit exceeded")));
    pending = rest.toByteArray();
    return bytes.size();
}

HttpParser::HttpParser() : d(std::make_unique<Impl>()) {}
HttpParser::~HttpParser() = default;
HttpParser::HttpParser(HttpParser &&) noexcept = default;
HttpParser &HttpParser::operator=(HttpParser &&) noexcept = default;

void HttpParser::restart()
{
    d->restart();
}

Result<qsizetype> HttpParser::feed(QByteArrayView bytes)
{
    return d->feed(bytes);
}

Result<void> HttpParser::feedEnd()
{
    if (d->upgraded) {
        d->ended = true;
        return {};
    }
    error_code ec = http::error::partial_message;
    if (d->parser->is_done())
        ec = {};
    else if (d->parser->got_some() && d->pending.isEmpty())
        d->parser->put_eof(ec);
    if (ec)
        return tl::unexpected(answerCut());
    d->ended = true;
    return {};
}

bool HttpParser::hasHead() const
{
    return d->parser->is_header_done();
}

const HttpHead &HttpParser::head() const
{
    return d->parser->head;
}

bool HttpParser::isFinished() const
{
    return d->ended || (!d->upgraded && d->parser->is_done());
}

bool HttpParser::isStarted() const
{
    return d->started;
}

QByteArray HttpParser::takeBody()
{
    return std::exchange(d->parser->body, {});
}

void HttpHead::addField(std::string_view name, std::string_view value)
{
    if (m_fields.empty())
        m_fields.reserve(512);
    m_fields.append(name).append(1, ':').append(value).append(1, '\n');
}

QByteArray HttpHead::field(QByteArrayView name) const
{
    // Beast lets no line end into a name or a value, and no colon into a name.
    for (QByteArrayView rest(m_fields.data(), qsizetype(m_fields.size())); !rest.isEmpty();) {
        const QByteArrayView line = rest.first(rest.indexOf('\n'));
        rest = rest.sliced(line.size() + 1);
        const qsizetype colon = line.indexOf(':');
        if (line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).toByteArray();
    }
    return {};
}

} // namespace xes::engine::wire
