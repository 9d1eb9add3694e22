#pragma once

#include "node/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>

/// OpenSSL's objects with owners, for tls.cpp and identity.cpp only.
namespace clackstower::net {

template <auto Free>
struct OpensslDeleter
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using BioPtr = std::unique_ptr<BIO, OpensslDeleter<BIO_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpensslDeleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, OpensslDeleter<X509_free>>;
using SslContextPtr = std::unique_ptr<SSL_CTX, OpensslDeleter<SSL_CTX_free>>;
using SslSessionPtr = std::unique_ptr<SSL_SESSION, OpensslDeleter<SSL_SESSION_free>>;

/// What OpenSSL complained of last, as words; empties its list of complaints.
QByteArray opensslComplaint();

KeyPtr readKey(QByteArrayView pem);
CertificatePtr readCertificate(QByteArrayView pem);

/// See Identity::fingerprint().
QByteArray fingerprintOf(X509* certificate);

} // namespace clackstower::net
