#include "node/base/checksum.h"

#include <QTest>

using namespace clackstower::base;

class ChecksumTest : public QObject
{
    Q_OBJECT

    /// Bit by bit, as the polynomial says.
    static quint32 slowly(QByteArrayView bytes)
    {
        quint32 crc = ~quint32(0);
        for (const char c : bytes) {
            crc ^= static_cast<quint8>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320U : 0U);
        }
        return ~crc;
    }

private Q_SLOTS:
    void theKnownValue() { QCOMPARE(crc32(0, "123456789"), 0xcbf43926U); }

    void everyLengthAndEveryCut()
    {
        QByteArray bytes;
        for (int i = 0; i < 40; ++i) {
            for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
                QCOMPARE(crc32(crc32(0, bytes.first(cut)), bytes.sliced(cut)), slowly(bytes));
            bytes += char(i * 89 + 7);
        }
    }
};

QTEST_APPLESS_MAIN(ChecksumTest)
#include "tst_checksum.moc"
