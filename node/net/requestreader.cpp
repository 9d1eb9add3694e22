#include "node/net/requestreader.h"

#include <llhttp/llhttp.h>

#include <algorithm>

namespace clackstower::net {

namespace {

// Up to here memory is taken at once for the declared length; beyond, only as bytes come.
constexpr qsizetype trustedLength = 64 * 1024;

// One-byte chunks need five bytes of frame each; more than that is chunk extensions, made to keep us busy.
constexpr qsizetype framePerByte = 8;

constexpr qsizetype mostUtf8PerUnit = 3;

bool isAscii(QByteArrayView bytes)
{
    unsigned char any = 0;
    for (const char byte : bytes)
        any |= static_cast<unsigned char>(byte);
    return any < 0x80;
}

/// Between requests empty lines may stand; they belong to none.
QByteArrayView afterEmptyLines(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && (bytes[at] == '\r' || bytes[at] == '\n'))
        ++at;
    return bytes.sliced(at);
}

/// What a byte of UTF-8 adds to the length of the text in UTF-16.
qsizetype utf16Units(char utf8)
{
    const auto byte = static_cast<unsigned char>(utf8);
    return ((byte & 0xc0) != 0x80 ? 1 : 0) + (byte >= 0xf0 ? 1 : 0);
}

/// A header's name or value as far as it matters to know it.
struct ShortText
{
    char text[16];
    int size = 0;

    void append(const char* at, size_t length)
    {
        for (size_t i = 0; i < length && size < int(sizeof text); ++i)
            text[size++] = static_cast<char>(at[i] >= 'A' && at[i] <= 'Z' ? at[i] | 0x20 : at[i]);
    }

    QByteArrayView view() const { return {text, size}; }
};

} // namespace

struct RequestReader::Parser
{
    llhttp_t http{};
    RequestLimits limits;
    BodyJudge judge;

    State state = State::Between;
    bool salvaging = false;
    bool salvaged = false;
    bool keepAlive = false;
    bool wantsContinue = false;
    bool inValue = false;
    int refusal = 0;
    qsizetype rawBytes = 0; ///< bytes of the request that were taken, whatever they are
    qsizetype declared = -1;
    qsizetype units = 0;
    ShortText name;
    ShortText value;
    QByteArray target;
    QByteArray body;

    Parser(RequestLimits given, BodyJudge asked);

    static Parser& of(llhttp_t* http) { return *static_cast<Parser*>(http->data); }

    static const llhttp_settings_t& settings();

    State feed(QByteArrayView& bytes);
    State feedSalvage(QByteArrayView& bytes);
    int headersComplete();
    int chunkHeader();
    int bodyBytes(const char* at, size_t length);
    int messageComplete();
    void expectation();
    void complete();

    int refuse(int status)
    {
        state = State::Refused;
        refusal = status;
        return -1;
    }

    void reset();
};

RequestReader::Parser::Parser(RequestLimits given, BodyJudge asked)
    : limits(given)
    , judge(std::move(asked))
{
    llhttp_init(&http, HTTP_REQUEST, &settings());
    http.data = this;
}

const llhttp_settings_t& RequestReader::Parser::settings()
{
    static const llhttp_settings_t shared = [] {
        llhttp_settings_t all;
        llhttp_settings_init(&all);
        all.on_message_begin = [](llhttp_t* http) {
            of(http).state = State::Header;
            return 0;
        };
        all.on_url = [](llhttp_t* http, const char* at, size_t length) {
            of(http).target.append(at, static_cast<qsizetype>(length));
            return 0;
        };
        all.on_header_field = [](llhttp_t* http, const char* at, size_t length) {
            Parser& parser = of(http);
            if (parser.inValue) {
                parser.inValue = false;
                parser.name.size = 0;
            }
            parser.name.append(at, length);
            return 0;
        };
        all.on_header_value = [](llhttp_t* http, const char* at, size_t length) {
            Parser& parser = of(http);
            parser.inValue = true;
            if (parser.name.view() == "expect")
                parser.value.append(at, length);
            return 0;
        };
        all.on_headers_complete = [](llhttp_t* http) { return of(http).headersComplete(); };
        all.on_chunk_header = [](llhttp_t* http) { return of(http).chunkHeader(); };
        all.on_body = [](llhttp_t* http, const char* at, size_t length) { return of(http).bodyBytes(at, length); };
        all.on_message_complete = [](llhttp_t* http) { return of(http).messageComplete(); };
        return all;
    }();
    return shared;
}

int RequestReader::Parser::headersComplete()
{
    state = State::Body;
    if (http.method == HTTP_CONNECT)
        return refuse(400);
    http.upgrade = 0; // nobody here speaks anything else, so it is an ordinary request, as in Node
    expectation();
    if (state == State::Refused)
        return -1;
    if ((http.flags & F_CONTENT_LENGTH) && !(http.flags & F_CHUNKED)) {
        if (http.content_length > static_cast<quint64>(limits.bodyBytes))
            return refuse(413);
        declared = static_cast<qsizetype>(http.content_length);
        if (declared > 0)
            body.reserve(std::min(declared, trustedLength));
        else
            wantsContinue = false;
    }
    return 0;
}

void RequestReader::Parser::expectation()
{
    if (value.size == 0 || http.http_major != 1 || http.http_minor != 1)
        return;
    if (value.view().trimmed() == "100-continue")
        wantsContinue = true;
    else
        refuse(417);
}

int RequestReader::Parser::chunkHeader()
{
    const auto room = static_cast<quint64>(limits.bodyBytes - body.size());
    return http.content_length > room ? refuse(413) : 0;
}

int RequestReader::Parser::bodyBytes(const char* at, size_t length)
{
    const auto size = static_cast<qsizetype>(length);
    if (size > limits.bodyBytes - body.size())
        return refuse(413);
    body.append(at, size);
    wantsContinue = false; // they did not wait for it
    return 0;
}

int RequestReader::Parser::messageComplete()
{
    keepAlive = llhttp_should_keep_alive(&http) != 0;
    if (declared > 0 && judge && !isAscii(body)) {
        units = 0;
        for (const char byte : std::as_const(body))
            units += utf16Units(byte);
        salvaging = units < declared && judge(body) == BodyState::Truncated;
    }
    if (!salvaging)
        complete();
    return HPE_PAUSED;
}

void RequestReader::Parser::complete()
{
    state = State::Complete;
    wantsContinue = false;
    // Salvage and chunks grow the body in leaps; a queue would keep the empty rest for as long as the
    // message.
    if (body.capacity() - body.size() > 32 + body.size() / 8)
        body.squeeze();
}

RequestReader::State RequestReader::Parser::feedSalvage(QByteArrayView& bytes)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && units < declared)
        units += utf16Units(bytes[taken++]);
    const qsizetype whole = body.size() + taken;
    if (whole > limits.bodyBytes) {
        refuse(413);
    } else if (whole > mostUtf8PerUnit * declared) {
        refuse(400);
    } else {
        body.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        if (units >= declared) {
            salvaging = false;
            salvaged = judge(body) == BodyState::Whole;
            if (salvaged)
                complete();
            else
                refuse(400);
        }
    }
    return state;
}

RequestReader::State RequestReader::Parser::feed(QByteArrayView& bytes)
{
    if (state == State::Complete || state == State::Refused || bytes.isEmpty())
        return state;
    if (salvaging)
        return feedSalvage(bytes);
    if (state == State::Between) {
        bytes = afterEmptyLines(bytes);
        if (bytes.isEmpty())
            return state;
    }
    // A head is read one byte over its limit and no further: how the bytes were cut must not decide.
    const bool isHead = state == State::Between || state == State::Header;
    const qsizetype most = isHead ? std::min(bytes.size(), limits.headerBytes + 1 - rawBytes) : bytes.size();
    const llhttp_errno_t fault = llhttp_execute(&http, bytes.data(), static_cast<size_t>(most));
    if (state == State::Refused)
        return state;
    const qsizetype taken = fault == HPE_OK ? most : llhttp_get_error_pos(&http) - bytes.data();
    bytes = bytes.sliced(taken);
    rawBytes += taken;
    if (fault == HPE_PAUSED) {
        llhttp_resume(&http);
        return salvaging ? feedSalvage(bytes) : state;
    }
    if (fault != HPE_OK)
        refuse(400);
    else if (state == State::Header && rawBytes > limits.headerBytes)
        refuse(431);
    else if (state == State::Body && rawBytes > 2 * limits.headerBytes + framePerByte * body.size())
        refuse(413);
    else if (state == State::Between)
        rawBytes = 0; // what comes after a request that was to be the last
    return state;
}

void RequestReader::Parser::reset()
{
    state = State::Between;
    salvaged = false;
    wantsContinue = false;
    inValue = false;
    rawBytes = 0;
    declared = -1;
    name.size = 0;
    value.size = 0;
    target.resize(0);
    body = QByteArray();
}

RequestReader::RequestReader(RequestLimits limits, BodyJudge judge)
    : m_parser(std::make_unique<Parser>(limits, std::move(judge)))
{
}

RequestReader::~RequestReader() = default;
RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;

RequestReader::State RequestReader::feed(QByteArrayView& bytes)
{
    return m_parser->feed(bytes);
}

RequestReader::State RequestReader::state() const
{
    return m_parser->state;
}

QByteArrayView RequestReader::method() const
{
    return QByteArrayView(llhttp_method_name(static_cast<llhttp_method_t>(m_parser->http.method)));
}

const QByteArray& RequestReader::target() const
{
    return m_parser->target;
}

QByteArray& RequestReader::body()
{
    return m_parser->body;
}

bool RequestReader::keepAlive() const
{
    return m_parser->keepAlive;
}

bool RequestReader::salvaged() const
{
    return m_parser->salvaged;
}

void RequestReader::next()
{
    if (m_parser->state == State::Complete)
        m_parser->reset();
}

int RequestReader::refusal() const
{
    return m_parser->refusal;
}

bool RequestReader::takeContinue()
{
    return m_parser->state == State::Body && std::exchange(m_parser->wantsContinue, false);
}

bool RequestReader::isSalvaging() const
{
    return m_parser->salvaging && m_parser->state == State::Body;
}

qsizetype RequestReader::bodyHeld() const
{
    return m_parser->state == State::Body ? std::max(m_parser->body.size(), m_parser->body.capacity()) : 0;
}

} // namespace clackstower::net
