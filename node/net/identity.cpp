#include "node/net/identity.h"

#include "node/base/address.h"
#include "node/base/instant.h"
#include "node/net/openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace clackstower::net {

namespace {

constexpr qint64 largestFile = 256 * 1024;
constexpr long validSeconds = 100L * 365 * 24 * 3600;
constexpr long clockSlackSeconds = 24 * 3600; // other people's clocks are wrong, too
constexpr int longestCommonName = 64;

QByteArray quoted(const QString& path)
{
    return '"' + path.toUtf8() + '"';
}

base::Expected<QByteArray> readFile(const QString& path, const char* what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail("identity.unreadable",
            QByteArray("The ") + what + ' ' + quoted(path) + " cannot be read: " + file.errorString().toUtf8()
                + ". Check the path and its permissions.");
    }
    QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile) {
        return base::fail(
            "identity.damaged", QByteArray("The ") + what + ' ' + quoted(path) + " is far too long to be one.");
    }
    return text;
}

base::Expected<Identity> checked(Identity identity, const QString& keyPath, const QString& certificatePath)
{
    const KeyPtr key = readKey(identity.keyPem);
    if (!key) {
        return base::fail("identity.damaged",
            "The private key " + quoted(keyPath) + " is damaged or locked (" + opensslComplaint()
                + "). It must be a PEM file without a password.");
    }
    const CertificatePtr certificate = readCertificate(identity.certificatePem);
    if (!certificate) {
        return base::fail("identity.damaged",
            "The certificate " + quoted(certificatePath) + " is damaged (" + opensslComplaint()
                + "). It must be a PEM file.");
    }
    if (X509_check_private_key(certificate.get(), key.get()) != 1) {
        ERR_clear_error();
        return base::fail("identity.mismatch",
            "The certificate " + quoted(certificatePath) + " was not made for the private key " + quoted(keyPath)
                + ". Give two files that belong together.");
    }
    return identity;
}

QByteArray contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

bool addExtension(X509* certificate, int nid, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    const bool added = extension != nullptr && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool nameCertificate(X509* certificate, const QByteArray& hostname)
{
    // The name goes into a configuration syntax in which a comma would begin another entry.
    const bool plain = !hostname.isEmpty() && !hostname.contains(',') && !hostname.contains('\n');
    const QByteArray name = plain ? hostname : QByteArray("tower");
    const QByteArray commonName = name.left(longestCommonName);
    X509_NAME* subject = X509_get_subject_name(certificate);
    const auto* bytes = reinterpret_cast<const unsigned char*>(commonName.constData());
    const char* kind = base::Address::fromText(name) ? "IP:" : "DNS:";
    return X509_NAME_add_entry_by_txt(
               subject, "CN", MBSTRING_UTF8, bytes, static_cast<int>(commonName.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, subject) == 1
        && addExtension(certificate, NID_subject_alt_name, kind + name)
        && addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth,clientAuth");
}

CertificatePtr selfSigned(EVP_PKEY* key, const QByteArray& hostname)
{
    CertificatePtr certificate(X509_new());
    quint64 serial = 0;
    if (!certificate || RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1)
        return {};
    X509* raw = certificate.get();
    const bool made = X509_set_version(raw, 2) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(raw), serial >> 1) == 1
        && X509_gmtime_adj(X509_getm_notBefore(raw), -clockSlackSeconds) != nullptr
        && X509_time_adj_ex(X509_getm_notAfter(raw), static_cast<int>(validSeconds / (24 * 3600)), 0, nullptr)
            != nullptr
        && X509_set_pubkey(raw, key) == 1 && nameCertificate(raw, hostname)
        && X509_sign(raw, key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : CertificatePtr();
}

base::Expected<void> writeFile(const QString& path, const QByteArray& content, QFile::Permissions permissions)
{
    QSaveFile file(path);
    // The temporary file is made 0600 by the system; saying so again covers the file that it replaces.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(permissions)
        && file.write(content) == content.size() && file.commit();
    if (!written) {
        return base::fail("identity.unwritable",
            "The tower's identity cannot be written to " + quoted(path) + ": " + file.errorString().toUtf8()
                + ". Make room or choose another data folder.");
    }
    return {};
}

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// Moves a file out of the way; returns where it went, empty if it was not there or cannot be moved.
QString setAside(const QString& path)
{
    if (!QFileInfo::exists(path))
        return {};
    for (int number = 1; number < 1000; ++number) {
        const QString aside = path + QStringLiteral(".damaged-") + QString::number(number);
        if (!QFileInfo::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

} // namespace

QByteArray Identity::fingerprint() const
{
    const CertificatePtr certificate = readCertificate(certificatePem);
    ERR_clear_error();
    return certificate ? fingerprintOf(certificate.get()) : QByteArray();
}

base::Expected<Identity> Identity::make(const QByteArray& hostname)
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate = key ? selfSigned(key.get(), hostname) : CertificatePtr();
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    const bool made = certificate
        && PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1
        && PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1;
    if (!made) {
        return base::fail("identity.failed",
            "No key could be made for \"" + hostname + "\": " + opensslComplaint()
                + ". Check that OpenSSL is whole.");
    }
    return Identity{contentOf(keyText.get()), contentOf(certificateText.get()), {}};
}

base::Expected<Identity> Identity::load(const QString& keyPath, const QString& certificatePath)
{
    auto key = readFile(keyPath, "private key");
    if (!key)
        return std::unexpected(key.error());
    auto certificate = readFile(certificatePath, "certificate");
    if (!certificate)
        return std::unexpected(certificate.error());
    auto identity = checked({*key, *certificate, {}}, keyPath, certificatePath);
#ifndef _WIN32
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (identity && (QFile::permissions(keyPath) & others)) {
        identity->remark = "The private key " + quoted(keyPath)
            + " can be read by others on this machine. Make it private: chmod 600 " + keyPath.toUtf8();
    }
#endif
    return identity;
}

base::Expected<void> Identity::save(const QString& keyPath, const QString& certificatePath) const
{
    // The certificate first: a crash in between leaves one without a key, which the next start sets aside.
    const auto saved = writeFile(certificatePath, certificatePem, ownerOnly | QFile::ReadGroup | QFile::ReadOther);
    return saved ? writeFile(keyPath, keyPem, ownerOnly) : saved;
}

base::Expected<Identity> Identity::loadOrCreate(const QString& folder, const QByteArray& hostname)
{
    const QString keyPath = folder + QStringLiteral("/identity.key");
    const QString certificatePath = folder + QStringLiteral("/identity.crt");
    QByteArray remark;
    if (QFileInfo::exists(keyPath) || QFileInfo::exists(certificatePath)) {
        auto loaded = load(keyPath, certificatePath);
        const bool unreadable = !loaded && QFileInfo::exists(keyPath) && QFileInfo::exists(certificatePath)
            && loaded.error().code == "identity.unreadable";
        if (loaded || unreadable) // what we may not read may be quite well
            return loaded;
        const QString keyAside = setAside(keyPath);
        const QString certificateAside = setAside(certificatePath);
        if (QFileInfo::exists(keyPath) || QFileInfo::exists(certificatePath)) {
            return base::fail("identity.damaged",
                loaded.error().sentence + " It cannot be moved out of the way either: check the permissions of "
                    + quoted(folder) + '.');
        }
        remark = loaded.error().sentence + " It was set aside as "
            + quoted(keyAside.isEmpty() ? certificateAside : keyAside)
            + " and a new identity was made; towers that remember the old key will refuse this one until their"
              " users accept it.";
    }
    if (!QDir().mkpath(folder)) {
        return base::fail(
            "identity.unwritable", "The folder " + quoted(folder) + " cannot be made. Choose another data folder.");
    }
    auto made = make(hostname);
    if (!made)
        return made;
    const auto saved = made->save(keyPath, certificatePath);
    if (!saved)
        return std::unexpected(saved.error());
    made->remark = remark;
    return made;
}

} // namespace clackstower::net
