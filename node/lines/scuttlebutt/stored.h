#pragma once

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace clackstower::scuttlebutt {

/// What outlives the process. `isGone` marks what is to be taken out of the store.
struct StoredPair
{
    QByteArray owner;
    QByteArray key;
    QByteArray value;
    quint64 version = 0;
    bool isHidden = false;
    bool isGone = false;

    bool operator==(const StoredPair&) const = default;
};

struct StoredNode
{
    QByteArray id;
    base::Endpoint at;
    quint64 version = 0;
    bool isOurs = false;
    bool isIgnored = false;
    bool isGone = false; ///< with all its pairs
    std::optional<base::Instant> heard;
    base::Address namedBy = {}; ///< on whose word it may be contacted

    bool operator==(const StoredNode&) const = default;
};

/// Our own name and how far our versions have come.
struct StoredSelf
{
    QByteArray id;
    quint64 version = 0;

    bool operator==(const StoredSelf&) const = default;
};

/// What has changed since the last call.
struct Changes
{
    StoredSelf self;
    std::vector<StoredNode> nodes;
    std::vector<StoredPair> pairs;

    bool isEmpty() const { return nodes.empty() && pairs.empty(); }
};

} // namespace clackstower::scuttlebutt
