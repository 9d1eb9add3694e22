#pragma once

#include "node/base/endpoint.h"

#include <QList>

#include <optional>

namespace clackstower::rules {

/// A crawl message is an object with a list of towers, {"towers":[{"hostname":…,"port":…}, …]}, that grows from
/// tower to tower and tells each of them about the others.
struct Crawl
{
    QList<base::Endpoint> named; ///< who stands in the list
    QByteArray bytes;            ///< the message with ours added; empty: there was nothing to add
};

/// Nothing when the message is none.
std::optional<Crawl> collect(const QByteArray& message, const QList<base::Endpoint>& ours);

} // namespace clackstower::rules
