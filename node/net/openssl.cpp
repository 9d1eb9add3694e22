#include "node/net/openssl.h"

#include "node/base/digest.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace clackstower::net {

namespace {

BioPtr reader(QByteArrayView text)
{
    return BioPtr(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

// Without this OpenSSL would ask for a password on the terminal.
int noPassword(char*, int, int, void*)
{
    return -1;
}

} // namespace

QByteArray opensslComplaint()
{
    const unsigned long code = ERR_peek_error();
    const char* reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    return reason != nullptr ? QByteArray(reason) : QByteArray("no reason given");
}

KeyPtr readKey(QByteArrayView pem)
{
    const BioPtr bio = reader(pem);
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr) : nullptr);
}

CertificatePtr readCertificate(QByteArrayView pem)
{
    const BioPtr bio = reader(pem);
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr) : nullptr);
}

QByteArray fingerprintOf(X509* certificate)
{
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size <= 0)
        return {};
    const base::Digest digest = base::sha256(QByteArrayView(der, size));
    OPENSSL_free(der);
    return digest.toHex();
}

} // namespace clackstower::net
