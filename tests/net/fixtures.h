#pragma once

#include "node/base/instant.h"
#include "node/net/tls.h"

#include <QtTest>

namespace clackstower::net::test {

/// A clock that stands until it is told to go on.
class HandClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_now; }

    void advance(base::Duration span) { m_now += span; }

private:
    base::Instant m_now = base::Instant(std::chrono::hours(24 * 365 * 50));
};

/// One identity for all tests of a program: making keys takes time.
inline const Identity& identity()
{
    static const Identity made = Identity::make("tower.example").value();
    return made;
}

inline TlsContext serverContext()
{
    return TlsContext::server(identity()).value();
}

inline TlsContext clientContext()
{
    return TlsContext::client().value();
}

} // namespace clackstower::net::test
