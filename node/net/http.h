#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace clackstower::net {

/// The version header by which towers of this house know each other.
inline constexpr char versionHeader[] = "Clackstower";

/// What a body looks like to somebody who knows its language; see RequestReader.
enum class BodyState {
    Whole,
    Truncated,
    Bad
};

using BodyJudge = std::function<BodyState(QByteArrayView)>;

/// What a server tells back. Answers never carry a body.
struct HttpAnswer
{
    int status = 200;
    bool close = false;
};

/// The whole answer, ready to be sent. `idleSeconds` is what the other side is told of our patience.
void appendAnswer(QByteArray& out, HttpAnswer answer, int idleSeconds);

/// The head of a POST to `/`; `host` is host:port as it stands in the Host header.
void appendPostHead(QByteArray& out, const QByteArray& host, qsizetype bodyBytes);

/// "Payload Too Large" for 413.
const char* reasonPhrase(int status);

} // namespace clackstower::net
