#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>

namespace clackstower::base {

/// A SHA-256 value. A message's id is the digest of its bytes as they travel.
struct Digest
{
    std::array<quint8, 32> bytes{};

    QByteArray toHex() const;
    static std::optional<Digest> fromHex(const QByteArray& hex);

    auto operator<=>(const Digest&) const = default;
};

size_t qHash(const Digest& digest, size_t seed = 0);

Digest sha256(QByteArrayView data);

} // namespace clackstower::base
