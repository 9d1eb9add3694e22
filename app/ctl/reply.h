#pragma once

#include "node/base/error.h"

#include <functional>
#include <memory>
#include <optional>

namespace clackstower::app::ctl {

/// Lines, or pieces of a file, that come one after another, as fast as the reader takes them.
class Stream
{
public:
    virtual ~Stream() = default;

    /// The next line without its end, or the next piece; none: there is none yet, and `wake` will be called when
    /// there is.
    virtual std::optional<QByteArray> next() = 0;

    /// Whether there will be none any more.
    virtual bool ended() const = 0;

    /// Whether it gives lines; else it gives pieces of a file, which are put together as they are.
    virtual bool givesLines() const { return true; }

    std::function<void()> wake; ///< set by whoever reads; only takes note, as it is called from inside the tower
};

/// Where a command puts its answer: one document, one failure or one stream. The asker may be gone by then;
/// that is no concern of the command's.
class Reply
{
public:
    virtual ~Reply() = default;
    virtual void answer(const QByteArray& document) = 0;
    virtual void fail(const base::Error& error) = 0;
    virtual void stream(std::unique_ptr<Stream> stream) = 0;

    /// Whether anybody still waits for it. Any thread may ask, and long work does, now and then.
    virtual bool isWanted() const { return true; }

    /// Does the work when the asker leaves before he has his answer: what he wanted need not go on.
    virtual void whenGone(const std::function<void()>& work) { Q_UNUSED(work) }
};

using ReplyPtr = std::shared_ptr<Reply>;

} // namespace clackstower::app::ctl
