#include "node/net/responsereader.h"

#include "node/net/http.h"

#include <llhttp/llhttp.h>

#include <QByteArray>

#include <algorithm>

namespace clackstower::net {

struct ResponseReader::Parser
{
    llhttp_t http{};
    qsizetype headerLimit;
    qsizetype bodyLimit;

    State state = State::Between;
    bool keepAlive = false;
    bool copes = false;
    bool inValue = false;
    int status = 0;
    int idleSeconds = -1;
    qsizetype headerBytes = 0;
    qsizetype taken = 0;
    QByteArray name;
    QByteArray value;

    Parser(qsizetype headers, qsizetype body);

    static Parser& of(llhttp_t* http) { return *static_cast<Parser*>(http->data); }

    static const llhttp_settings_t& settings();

    State feed(QByteArrayView& bytes);
    int appendHeader(QByteArray& part, const char* at, size_t length);
    int headersComplete();
    int messageComplete();
    void judgeHeader();
    void reset();
};

ResponseReader::Parser::Parser(qsizetype headers, qsizetype body)
    : headerLimit(headers)
    , bodyLimit(body)
{
    llhttp_init(&http, HTTP_RESPONSE, &settings());
    http.data = this;
}

const llhttp_settings_t& ResponseReader::Parser::settings()
{
    static const llhttp_settings_t shared = [] {
        llhttp_settings_t all;
        llhttp_settings_init(&all);
        all.on_message_begin = [](llhttp_t* http) {
            of(http).reset();
            of(http).state = State::Reading;
            return 0;
        };
        all.on_header_field = [](llhttp_t* http, const char* at, size_t length) {
            Parser& parser = of(http);
            if (parser.inValue)
                parser.judgeHeader();
            return parser.appendHeader(parser.name, at, length);
        };
        all.on_header_value = [](llhttp_t* http, const char* at, size_t length) {
            Parser& parser = of(http);
            parser.inValue = true;
            return parser.appendHeader(parser.value, at, length);
        };
        all.on_headers_complete = [](llhttp_t* http) { return of(http).headersComplete(); };
        all.on_message_complete = [](llhttp_t* http) { return of(http).messageComplete(); };
        return all;
    }();
    return shared;
}

int ResponseReader::Parser::appendHeader(QByteArray& part, const char* at, size_t length)
{
    headerBytes += static_cast<qsizetype>(length);
    if (headerBytes > headerLimit)
        return -1;
    part.append(at, static_cast<qsizetype>(length));
    return 0;
}

void ResponseReader::Parser::judgeHeader()
{
    if (name.compare(versionHeader, Qt::CaseInsensitive) == 0) {
        copes = true;
    } else if (name.compare("Keep-Alive", Qt::CaseInsensitive) == 0) {
        const qsizetype at = value.toLower().indexOf("timeout=");
        if (at >= 0) {
            qsizetype end = at + 8;
            int seconds = 0;
            while (end < value.size() && value[end] >= '0' && value[end] <= '9' && seconds < 1'000'000)
                seconds = seconds * 10 + (value[end++] - '0');
            idleSeconds = seconds;
        }
    }
    inValue = false;
    name.resize(0);
    value.resize(0);
}

int ResponseReader::Parser::headersComplete()
{
    if (inValue)
        judgeHeader();
    status = http.status_code;
    return status == 101 || status < 100 ? -1 : 0;
}

int ResponseReader::Parser::messageComplete()
{
    if (status < 200) {
        state = State::Between;
        return 0;
    }
    keepAlive = llhttp_should_keep_alive(&http) != 0;
    state = State::Complete;
    return HPE_PAUSED;
}

void ResponseReader::Parser::reset()
{
    state = State::Between;
    copes = false;
    inValue = false;
    status = 0;
    idleSeconds = -1;
    headerBytes = 0;
    taken = 0;
    name.resize(0);
    value.resize(0);
}

ResponseReader::State ResponseReader::Parser::feed(QByteArrayView& bytes)
{
    if (state == State::Complete || state == State::Bad || bytes.isEmpty())
        return state;
    const llhttp_errno_t fault = llhttp_execute(&http, bytes.data(), static_cast<size_t>(bytes.size()));
    if (fault != HPE_OK && fault != HPE_PAUSED)
        return state = State::Bad;
    const qsizetype eaten = fault == HPE_OK ? bytes.size() : llhttp_get_error_pos(&http) - bytes.data();
    bytes = bytes.sliced(eaten);
    taken += eaten;
    if (fault == HPE_PAUSED)
        llhttp_resume(&http);
    else if (taken > headerLimit + bodyLimit)
        state = State::Bad;
    return state;
}

ResponseReader::ResponseReader(qsizetype headerBytes, qsizetype bodyBytes)
    : m_parser(std::make_unique<Parser>(headerBytes, bodyBytes))
{
}

ResponseReader::~ResponseReader() = default;
ResponseReader::ResponseReader(ResponseReader&&) noexcept = default;
ResponseReader& ResponseReader::operator=(ResponseReader&&) noexcept = default;

ResponseReader::State ResponseReader::feed(QByteArrayView& bytes)
{
    return m_parser->feed(bytes);
}

ResponseReader::State ResponseReader::end()
{
    if (m_parser->state == State::Reading) {
        const llhttp_errno_t fault = llhttp_finish(&m_parser->http);
        if (m_parser->state != State::Complete || (fault != HPE_OK && fault != HPE_PAUSED))
            m_parser->state = State::Bad;
        m_parser->keepAlive = false;
    }
    return m_parser->state;
}

ResponseReader::State ResponseReader::state() const
{
    return m_parser->state;
}

int ResponseReader::status() const
{
    return m_parser->status;
}

bool ResponseReader::keepAlive() const
{
    return m_parser->keepAlive;
}

bool ResponseReader::copes() const
{
    return m_parser->copes;
}

int ResponseReader::idleSeconds() const
{
    return m_parser->idleSeconds;
}

void ResponseReader::next()
{
    if (m_parser->state == State::Complete)
        m_parser->reset();
}

} // namespace clackstower::net
