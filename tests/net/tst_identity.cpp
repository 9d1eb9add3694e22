#include "node/net/identity.h"
#include "node/net/tls.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using clackstower::net::Identity;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class IdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isMadeOnceAndKept()
    {
        const auto first = Identity::loadOrCreate(m_folder->path() + u"/new/tower"_s, "tower.example");
        QVERIFY(first);
        QVERIFY(first->remark.isEmpty());
        QCOMPARE(first->fingerprint().size(), 64);
        const auto second = Identity::loadOrCreate(m_folder->path() + u"/new/tower"_s, "other.example");
        QVERIFY(second);
        QCOMPARE(second->fingerprint(), first->fingerprint());
        QVERIFY(second->remark.isEmpty());
        const auto third = Identity::make("tower.example");
        QVERIFY(third->fingerprint() != first->fingerprint());
    }

    void keyIsPrivate()
    {
        QVERIFY(Identity::loadOrCreate(m_folder->path(), "a"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_folder->filePath(u"identity.key"_s)) & others));
        // Nothing half-written stays behind.
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    }

    void damagedIsSetAside_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty key") << u"identity.key"_s << QByteArray();
        QTest::newRow("cut key") << u"identity.key"_s << QByteArray("-----BEGIN PRIVATE KEY-----\nMIG");
        QTest::newRow("cut certificate") << u"identity.crt"_s << QByteArray("-----BEGIN CERTIFICATE-----\nMIG");
        QTest::newRow("other key") << u"identity.key"_s << Identity::make("x")->keyPem;
    }

    void damagedIsSetAside()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, content);
        const auto before = Identity::loadOrCreate(m_folder->path(), "a");
        overwrite(m_folder->filePath(file), content);
        const auto after = Identity::loadOrCreate(m_folder->path(), "a");
        QVERIFY(after);
        QVERIFY(after->remark.contains("set aside"));
        QVERIFY(after->fingerprint() != before->fingerprint());
        QCOMPARE(contentOf(m_folder->filePath(file + u".damaged-1"_s)), content);
        // And it is good from then on.
        const auto again = Identity::loadOrCreate(m_folder->path(), "a");
        QVERIFY(again->remark.isEmpty());
        QCOMPARE(again->fingerprint(), after->fingerprint());
        // A second accident does not overwrite what the first has left.
        overwrite(m_folder->filePath(file), "second");
        QVERIFY(Identity::loadOrCreate(m_folder->path(), "a"));
        QCOMPARE(contentOf(m_folder->filePath(file + u".damaged-1"_s)), content);
        QCOMPARE(contentOf(m_folder->filePath(file + u".damaged-2"_s)), QByteArray("second"));
    }

    void lostHalfIsSetAside()
    {
        QVERIFY(Identity::loadOrCreate(m_folder->path(), "a"));
        const QByteArray key = contentOf(m_folder->filePath(u"identity.key"_s));
        QFile::remove(m_folder->filePath(u"identity.crt"_s));
        QVERIFY(Identity::loadOrCreate(m_folder->path(), "a"));
        QCOMPARE(contentOf(m_folder->filePath(u"identity.key.damaged-1"_s)), key);
    }

    void usersOwnIsCheckedWithClearWords()
    {
        const auto one = Identity::make("one").value();
        const auto two = Identity::make("two").value();
        const QString key = m_folder->filePath(u"my.key"_s);
        const QString certificate = m_folder->filePath(u"my.crt"_s);
        QCOMPARE(Identity::load(key, certificate).error().code, QByteArray("identity.unreadable"));
        QVERIFY(one.save(key, certificate));
        QVERIFY(Identity::load(key, certificate)->remark.isEmpty());
        QFile::setPermissions(key, QFile::permissions(key) | QFile::ReadOther);
        QVERIFY(Identity::load(key, certificate)->remark.contains("chmod 600"));
        overwrite(certificate, two.certificatePem);
        QCOMPARE(Identity::load(key, certificate).error().code, QByteArray("identity.mismatch"));
        overwrite(certificate, "nonsense");
        const auto error = Identity::load(key, certificate).error();
        QCOMPARE(error.code, QByteArray("identity.damaged"));
        QVERIFY(error.sentence.contains(certificate.toUtf8()));
    }

    void savesWholeOrSaysWhyNot()
    {
        const auto identity = Identity::make("a").value();
        const auto saved = identity.save(u"/nowhere/key"_s, u"/nowhere/certificate"_s);
        QCOMPARE(saved.error().code, QByteArray("identity.unwritable"));
        const auto made = Identity::loadOrCreate(u"/proc/nowhere"_s, "a");
        QCOMPARE(made.error().code, QByteArray("identity.unwritable"));
    }

    void anyNameWillDo_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"localhost", "192.168.1.1", "::1", "", "a,DNS:b", "with space", "höhle.example"})
            QTest::newRow(*name ? name : "empty") << QByteArray(name);
        QTest::newRow("long") << QByteArray(253, 'a');
    }

    void anyNameWillDo()
    {
        QFETCH(const QByteArray, name);
        const auto made = Identity::make(name);
        QVERIFY2(made, made ? "" : made.error().sentence.constData());
        QVERIFY(clackstower::net::TlsContext::server(*made));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "tst_identity.moc"
