#pragma once

#include "node/base/error.h"

#include <QByteArray>
#include <QList>

#include <optional>

/// What travels over the control socket: one line of JSON from the asker, frames back. A frame is a line with its
/// kind and length, then so many bytes, so that a document passes whatever line breaks are in it.
namespace clackstower::app::control {

/// Room for the largest message that a tower takes, as base64.
constexpr qsizetype largestRequest = 64 * 1024 * 1024;

struct Request
{
    QList<QByteArray> words; ///< the command line after "ctl"
    QByteArray input;        ///< what --file named

    bool operator==(const Request&) const = default;
};

/// Ends with the only line feed in it.
QByteArray encodeRequest(const Request& request);

/// The line, with or without its end.
base::Expected<Request> decodeRequest(const QByteArray& line);

struct Frame
{
    enum Kind {
        Document, ///< the whole answer
        Line,     ///< one of many
        Piece,    ///< one of many, of a file that has no lines
        Failure,  ///< a sentence: understood, but failed or refused
        Misuse,   ///< a sentence: the request itself is wrong
        Done,     ///< nothing follows
    };

    Kind kind = Done;
    QByteArray content;

    bool operator==(const Frame&) const = default;
};

QByteArray encodeFrame(const Frame& frame);

/// Cuts a stream of bytes into frames.
class FrameReader
{
public:
    void feed(const QByteArray& bytes);

    /// The next whole frame. Fails for good when the bytes are no frames.
    base::Expected<std::optional<Frame>> next();

private:
    QByteArray m_bytes;
    qsizetype m_at = 0; ///< what lies before it has been handed out
};

} // namespace clackstower::app::control
