#include "node/archive/pcapngcodec.h"
#include "node/archive/recordformat.h"
#include "tests/archive/records.h"

using namespace clackstower;
using namespace clackstower::archive;

namespace {

/// A section and an interface for messages, as the program writes them; then one message. Written by hand from the
/// specification of the format, block by block.
const QByteArray section = QByteArray::fromHex("0a0d0d0a 30000000 4d3c2b1a 0100 0000 ffffffffffffffff"
                                               "0400 0b00 436c61636b73746f776572 00"
                                               "0000 0000 30000000");
const QByteArray described = QByteArray::fromHex("01000000 30000000 fc00 0000 00000400"
                                                 "0200 0b00 636c61636b73746f776572 00"
                                                 "0900 0100 06 000000"
                                                 "0000 0000 30000000");
const QByteArray packet = QByteArray::fromHex("06000000 70000000 00000000 01000000 02000000 32000000 32000000"
                                              "000c 0004 6a736f6e"
                                              "0014 0004 7f000001"
                                              "0018 0004 00000002"
                                              "0019 0004 00001f90"
                                              "0021 0006 636c61636b73"
                                              "0000 0000"
                                              "22686922 0000"
                                              "0100 1300 636c61636b73746f7765723a 7b2261223a317d 00"
                                              "0000 0000 70000000");

/// The same by a machine that counts the other way round, with a comment by somebody else, and without what only
/// Wireshark wants.
const QByteArray bigEndian = QByteArray::fromHex("0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                                                 "00000001 00000014 00fc 0000 00000000 00000014"
                                                 "00000006 00000054 00000000 00000000 00000000 00000010 00000010"
                                                 "000c 0004 6a736f6e 0000 0000 22686922"
                                                 "0001 0003 6c6f6f 00"
                                                 "0001 0013 636c61636b73746f7765723a 7b2261223a317d 00"
                                                 "0000 0000 00000054");

/// A block of a kind that nobody knows, and the one with names of hosts.
const QByteArray unknown
    = QByteArray::fromHex("cdab0000 14000000 0102030405060708 14000000 04000000 10000000 00000000 10000000");

template <typename Outcome, typename Reader>
QList<base::Expected<Outcome>> readAll(Reader& reader, const QByteArray& file, qsizetype piece)
{
    QList<base::Expected<Outcome>> all;
    for (qsizetype at = 0; at <= file.size(); at += piece) {
        reader.feed(file.mid(at, piece));
        if (at + piece > file.size())
            reader.finish();
        while (auto next = reader.next())
            all << std::move(*next);
    }
    return all;
}

QList<base::Expected<pcapng::Content>> packets(const QByteArray& file, qsizetype piece = 1'000'000'000)
{
    pcapng::Reader reader;
    return readAll<pcapng::Content>(reader, file, piece);
}

QList<base::Expected<Record>> records(const QByteArray& file, qsizetype piece = 1'000'000'000)
{
    RecordReader reader;
    return readAll<Record>(reader, file, piece);
}

/// What came of each: good, or the code of its refusal.
template <typename Outcome>
QByteArrayList codes(const QList<base::Expected<Outcome>>& all)
{
    QByteArrayList codes;
    for (const auto& each : all)
        codes << (each ? QByteArray("good") : each.error().code);
    return codes;
}

QByteArray fileOf(const QList<Record>& all)
{
    QByteArray file = formatHeader(RecordFormat::Pcapng);
    for (const Record& each : all)
        file += recordBytes(each, RecordFormat::Pcapng);
    return file;
}

} // namespace

/// Messages as a capture that Wireshark opens and that gives back everything.
class TestPcapng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheFormatOfTheSpecification();
    void bothByteOrdersAreRead();
    void recordsSurvive_data();
    void recordsSurvive();
    void largeMessagesGoOnInBlocksOfOurs();
    void longNotesTakeSeveralComments();
    void filesMayComeInAnyPieces();
    void aCutFileGivesWhatStandsBefore();
    void noDamageMakesAnotherMessage();
    void unknownBlocksArePassedOver();
    void capturesOfOthersAreRefused_data();
    void capturesOfOthersAreRefused();
    void whatIsAddedToOursIsRefusedAlone();
};

void TestPcapng::itIsTheFormatOfTheSpecification()
{
    QCOMPARE(pcapng::fileHeader().toHex(' '), (section + described).toHex(' '));
    const pcapng::Packet message{.micros = 0x1'0000'0002,
        .dissector = "json",
        .protocol = "clacks",
        .source = base::Address::fromIpv4(0x7f000001),
        .port = 8080,
        .body = "\"hi\"",
        .note = R"({"a":1})"};
    QCOMPARE(pcapng::blocksOf(message).toHex(' '), packet.toHex(' '));
}

void TestPcapng::bothByteOrdersAreRead()
{
    const pcapng::Content message{"\"hi\"", R"({"a":1})"};
    for (const QByteArray& file :
        {section + described + packet, bigEndian, bigEndian + section + described + packet}) {
        const auto all = packets(file);
        QCOMPARE(codes(all).count("good"), all.size());
        for (const auto& each : all)
            QCOMPARE(*each, message);
    }
    QCOMPARE(packets(bigEndian + section + described + packet).size(), 2);
}

void TestPcapng::recordsSurvive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a string") << QByteArray("\"hello\"");
    QTest::newRow("JSON over several lines") << QByteArray("{\n  \"a\": 1\r\n}");
    QTest::newRow("white space around") << QByteArray(" 1 ");
    QTest::newRow("text") << QByteArray("not json, \"quoted\", ünd\nlines\r\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\x01 x", 5);
    QTest::newRow("looks like bytes") << QByteArray(R"({"base64":"AAAA"})");
    QTest::newRow("nothing") << QByteArray("");
}

void TestPcapng::recordsSurvive()
{
    QFETCH(QByteArray, bytes);
    Record ours = record(bytes, 1); // written here: from nobody
    ours.sightings[0].from.reset();
    ours.sightings[0].via = {};
    Record far = record(bytes, 2);
    far.sightings[0].via = *base::Address::fromText("2001:db8::1");
    const QList<Record> kept{rich(bytes), ours, far};
    const auto all = records(fileOf(kept));
    QCOMPARE(codes(all), QByteArrayList({"good", "good", "good"}));
    for (qsizetype i = 0; i < kept.size(); ++i)
        QCOMPARE(*all[i], kept[i]);
}

void TestPcapng::largeMessagesGoOnInBlocksOfOurs()
{
    const Record large = record('"' + QByteArray(700'001, 'x') + '"', 1);
    const Record small = record("1", 2);
    const QByteArray file = fileOf({large, small});
    for (const qsizetype piece : {qsizetype(50'000), file.size()}) {
        const auto all = records(file, piece);
        QCOMPARE(codes(all), QByteArrayList({"good", "good"}));
        QCOMPARE(*all[0], large);
        QCOMPARE(*all[1], small);
    }
    // Wireshark would leave out the blocks of ours when it saves the file anew.
    const qsizetype firstOfOurs = file.indexOf(QByteArray::fromHex("4b4c4380"));
    QVERIFY(firstOfOurs > 262144);
    const QByteArray resaved = file.first(firstOfOurs) + recordBytes(small, RecordFormat::Pcapng);
    QCOMPARE(codes(records(resaved)), QByteArrayList({"badPacket", "good"}));
    QCOMPARE(codes(records(file.first(firstOfOurs))), QByteArrayList({"badFile"}));
}

void TestPcapng::longNotesTakeSeveralComments()
{
    Record wordy = record("1", 1);
    wordy.topic = "a" + QByteArray("ü").repeated(70'000);
    const auto all = records(fileOf({wordy, record("2", 2)}));
    QCOMPARE(codes(all), QByteArrayList({"good", "good"}));
    QCOMPARE(*all[0], wordy);
}

void TestPcapng::filesMayComeInAnyPieces()
{
    const QByteArray file = fileOf({record("\"a\"", 1), record("b", 2)}) + unknown + bigEndian.first(28 + 20)
        + fileOf({record("c", 3)});
    for (qsizetype piece = 1; piece < 70; piece += 3)
        QCOMPARE(codes(records(file, piece)), QByteArrayList({"good", "good", "good"}));
}

void TestPcapng::aCutFileGivesWhatStandsBefore()
{
    const QList<Record> kept{record("\"a\"", 1), record("b", 2)};
    const QByteArray file = fileOf(kept);
    const qsizetype first = fileOf({kept[0]}).size();
    for (qsizetype size = 1; size < file.size(); ++size) {
        const auto all = records(file.first(size), 100);
        const qsizetype good = codes(all).count("good");
        QCOMPARE(good, size >= first ? 1 : 0);
        if (good > 0)
            QCOMPARE(*all[0], kept[0]);
        if (size == first || size == section.size() || size == section.size() + described.size())
            QCOMPARE(all.size(), good); // nothing is missing that anybody could know of
        else if (size >= 4)
            QVERIFY2(all.last().error().sentence.contains(" at byte "), all.last().error().sentence.constData());
    }
}

void TestPcapng::noDamageMakesAnotherMessage()
{
    const QList<Record> kept{record("\"a\"", 1), record("b", 2)};
    const QByteArray file = fileOf(kept);
    qsizetype refused = 0;
    for (qsizetype place = 0; place < file.size(); ++place) {
        for (const char flipped : {'\x01', '\x80', '\xff'}) {
            QByteArray damaged = file;
            damaged[place] = char(damaged[place] ^ flipped);
            for (const auto& each : records(damaged)) {
                if (each)
                    QVERIFY(each->bytes == kept[0].bytes || each->bytes == kept[1].bytes);
                else
                    QVERIFY(!each.error().sentence.isEmpty());
                refused += each ? 0 : 1;
            }
        }
    }
    QVERIFY(refused > file.size() / 4);
}

void TestPcapng::unknownBlocksArePassedOver()
{
    const QByteArray file = section + unknown + described + unknown + packet + unknown;
    QCOMPARE(codes(packets(file)), QByteArrayList({"good"}));
    QCOMPARE(codes(packets(unknown + section + described + packet)), QByteArrayList({"badFile"}));
    const QByteArray endless
        = section + described + QByteArray::fromHex("cdab0000 fcffffff") + QByteArray(1000, 'x');
    QCOMPARE(codes(packets(endless)), QByteArrayList({"badFile"}));
}

void TestPcapng::capturesOfOthersAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("words");
    QByteArray ethernet = described;
    ethernet[8] = 1;
    QByteArray other = described;
    other[8] = 77;
    QByteArray unnoted = packet;
    unnoted.replace("clackstower:{", "clackstower {");
    const QByteArray simple = QByteArray::fromHex("03000000 14000000 04000000 22686922 14000000");
    QTest::newRow("dumpcap") << section + ethernet + packet << QByteArray("Ethernet");
    QTest::newRow("something else") << section + other + packet << QByteArray("link type 77");
    QTest::newRow("no note") << section + described + unnoted << QByteArray("no note");
    QTest::newRow("simple packets") << section + ethernet + simple << QByteArray("no note");
    QTest::newRow("tcpdump") << QByteArray::fromHex("d4c3b2a1 02000400 00000000 00000000 00000400 01000000")
                             << QByteArray("Wireshark");
    QTest::newRow("tcpdump elsewhere") << QByteArray::fromHex("a1b23c4d 00020004 0000000000000000")
                                       << QByteArray("Wireshark");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << QByteArray("neither");
}

void TestPcapng::capturesOfOthersAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, words);
    const auto all = records(file);
    QVERIFY(!all.isEmpty());
    QVERIFY(!all[0]);
    QCOMPARE(all[0].error().code, foreignFile);
    QVERIFY2(all[0].error().sentence.contains(words), all[0].error().sentence.constData());
}

void TestPcapng::whatIsAddedToOursIsRefusedAlone()
{
    QByteArray ethernet = described;
    ethernet[8] = 1;
    QByteArray frame = packet;
    frame[8] = 1; // of the second interface
    const Record kept = record("1", 1);
    const QByteArray file = fileOf({kept}) + ethernet + frame + recordBytes(kept, RecordFormat::Pcapng);
    QCOMPARE(codes(records(file)), QByteArrayList({"good", "foreign", "good"}));
}

QTEST_GUILESS_MAIN(TestPcapng)
#include "tst_pcapng.moc"
