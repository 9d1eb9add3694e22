#pragma once

#include "node/net/http.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace clackstower::net {

struct RequestLimits
{
    qsizetype headerBytes = 8 * 1024;
    qsizetype bodyBytes = 1024 * 1024;
};

/// Cuts a stream of bytes into HTTP/1.1 requests, one at a time, as Node's parser would. Feed it any
/// fragments.
///
/// It is more patient than Node in one case. The original towers count Content-Length in UTF-16 units, so a
/// body with non-ASCII text is longer than declared. Where the judge calls such a body truncated, bytes are
/// taken on until the body has as many UTF-16 units as were declared; it must be whole then.
class RequestReader
{
public:
    enum class State {
        Between, ///< nothing of the next request has come
        Header,
        Body,
        Complete, ///< read the request, then call next() before feeding on
        Refused,  ///< send refusal(), then close
    };

    explicit RequestReader(RequestLimits limits = {}, BodyJudge judge = {});
    ~RequestReader();
    RequestReader(RequestReader&&) noexcept;
    RequestReader& operator=(RequestReader&&) noexcept;

    /// Takes bytes off the front of the view, up to the end of one request.
    State feed(QByteArrayView& bytes);
    State state() const;

    /// While Complete: the request. The body may be moved out.
    QByteArrayView method() const;
    const QByteArray& target() const;
    QByteArray& body();
    bool keepAlive() const;

    /// Whether this body was longer than declared and has been saved.
    bool salvaged() const;

    /// Forgets the request that was complete and waits for the next.
    void next();

    /// While Refused: the status to answer with.
    int refusal() const;

    /// True once when the other side waits for "100 Continue" before it sends the body.
    bool takeContinue();

    /// Whether the body is longer than declared and its end has not come yet.
    bool isSalvaging() const;

    /// How much memory an unfinished body takes.
    qsizetype bodyHeld() const;

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace clackstower::net
