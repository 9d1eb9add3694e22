#include "node/net/http.h"

#include <charconv>

namespace clackstower::net {

namespace {

template <size_t Size>
void appendText(QByteArray& out, const char (&text)[Size])
{
    out.append(text, static_cast<qsizetype>(Size - 1));
}

void appendNumber(QByteArray& out, qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end - digits);
}

} // namespace

const char* reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 408: return "Request Timeout";
    case 413: return "Payload Too Large";
    case 417: return "Expectation Failed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Status";
    }
}

void appendAnswer(QByteArray& out, HttpAnswer answer, int idleSeconds)
{
    appendText(out, "HTTP/1.1 ");
    appendNumber(out, answer.status);
    out.append(' ');
    out.append(reasonPhrase(answer.status));
    appendText(out, "\r\nClackstower: " CLACKSTOWER_VERSION "\r\nContent-Length: 0\r\n");
    if (answer.close) {
        appendText(out, "Connection: close\r\n\r\n");
    } else {
        appendText(out, "Connection: keep-alive\r\nKeep-Alive: timeout=");
        appendNumber(out, idleSeconds);
        appendText(out, "\r\n\r\n");
    }
}

void appendPostHead(QByteArray& out, const QByteArray& host, qsizetype bodyBytes)
{
    appendText(out, "POST / HTTP/1.1\r\nHost: ");
    out.append(host);
    appendText(out, "\r\nContent-Type: application/json\r\nContent-Length: ");
    appendNumber(out, bodyBytes);
    appendText(out, "\r\nClackstower: " CLACKSTOWER_VERSION "\r\nConnection: keep-alive\r\n\r\n");
}

} // namespace clackstower::net
