#pragma once

#include <QByteArrayView>

#include <memory>

namespace clackstower::net {

/// Reads HTTP/1.1 answers, one at a time. Only status and a few headers matter to us: bodies are read over
/// and thrown away.
class ResponseReader
{
public:
    enum class State {
        Between,
        Reading,
        Complete,
        Bad
    };

    explicit ResponseReader(qsizetype headerBytes = 8 * 1024, qsizetype bodyBytes = 1024 * 1024);
    ~ResponseReader();
    ResponseReader(ResponseReader&&) noexcept;
    ResponseReader& operator=(ResponseReader&&) noexcept;

    /// Takes bytes off the front of the view, up to the end of one answer. Interim answers (100) are skipped.
    State feed(QByteArrayView& bytes);

    /// The connection has ended: an answer without a length is complete by that, any other is not.
    State end();
    State state() const;

    int status() const;
    bool keepAlive() const;

    /// Whether the answer carries a Clackstower header.
    bool copes() const;

    /// Seconds of `Keep-Alive: timeout=`; -1 without.
    int idleSeconds() const;

    void next();

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace clackstower::net
