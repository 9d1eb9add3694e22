#pragma once

#include "node/base/error.h"

#include <QByteArray>
#include <QString>

namespace clackstower::net {

/// Who the tower is towards others: a private key and the certificate that goes with it, both as PEM text.
struct Identity
{
    QByteArray keyPem;
    QByteArray certificatePem;

    /// What happened on the way here that the user should know, as a sentence; usually empty.
    QByteArray remark;

    /// Lower-case hex SHA-256 of the public key (SPKI): what other towers pin. Empty if the certificate is
    /// bad.
    QByteArray fingerprint() const;

    /// A new ECDSA P-256 key with a self-signed certificate for that name or address, valid for a hundred
    /// years.
    static base::Expected<Identity> make(const QByteArray& hostname);

    /// The user's own key and certificate.
    static base::Expected<Identity> load(const QString& keyPath, const QString& certificatePath);

    /// The tower's own identity in that folder, made at first start. A damaged one is set aside under another
    /// name, never overwritten, and `remark` tells where it went.
    static base::Expected<Identity> loadOrCreate(const QString& folder, const QByteArray& hostname);

    /// Whole or not at all; the key is readable by its owner only, from its first byte on.
    base::Expected<void> save(const QString& keyPath, const QString& certificatePath) const;
};

} // namespace clackstower::net
