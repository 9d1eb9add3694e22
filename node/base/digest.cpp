#include "node/base/digest.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <memory>
#include <openssl/evp.h>

namespace clackstower::base {

namespace {

using Method = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

} // namespace

QByteArray Digest::toHex() const
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex();
}

std::optional<Digest> Digest::fromHex(const QByteArray& hex)
{
    Digest digest;
    const QByteArray raw = QByteArray::fromHex(hex);
    if (hex.size() != 64 || raw.size() != qsizetype(digest.bytes.size()) || raw.toHex() != hex.toLower())
        return std::nullopt;
    std::memcpy(digest.bytes.data(), raw.constData(), digest.bytes.size());
    return digest;
}

size_t qHash(const Digest& digest, size_t seed)
{
    return qHashBits(digest.bytes.data(), digest.bytes.size(), seed);
}

Digest sha256(QByteArrayView data)
{
    // Fetched once: looking the algorithm up costs more than hashing a short message.
    static const Method method{EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
    thread_local const Context context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    Digest digest;
    unsigned int length = 0;
    EVP_DigestInit_ex2(context.get(), method.get(), nullptr);
    EVP_DigestUpdate(context.get(), data.data(), static_cast<size_t>(data.size()));
    EVP_DigestFinal_ex(context.get(), digest.bytes.data(), &length);
    return digest;
}

} // namespace clackstower::base
