#pragma once

#include "node/base/error.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace clackstower::archive {

/// What somebody asked for and will be answered; he may cancel it, and be told how far it is.
template <typename Value>
using Answer = QFuture<base::Expected<Value>>;

/// Whoever asked, and hung a `then` on it, does not want it any more. Not `cancel()`: Qt 6.4 follows the pointer to
/// what came of the `then` even when that has run and is gone. To be called where the `then` runs.
template <typename Value>
void takeBack(Answer<Value> answer)
{
    if (!answer.isFinished())
        answer.cancel();
}

template <typename Value>
using Asked = std::shared_ptr<QPromise<base::Expected<Value>>>;

template <typename Value>
Asked<Value> makeAsked()
{
    auto asked = std::make_shared<QPromise<base::Expected<Value>>>();
    asked->start();
    return asked;
}

template <typename Value>
void answer(const Asked<Value>& asked, base::Expected<Value> value)
{
    asked->addResult(std::move(value));
    asked->finish();
}

} // namespace clackstower::archive
