#pragma once

#include "node/base/address.h"
#include "node/base/error.h"

#include <QList>

#include <optional>

/// The files of Wireshark, as far as messages need them: one section, one interface whose packets are bodies
/// without any header below them (LINKTYPE_WIRESHARK_UPPER_PDU), one packet for each message.
namespace clackstower::archive::pcapng {

/// One message. What Wireshark has a place for it shows; all that there is to know stands in the note.
struct Packet
{
    qint64 micros = 0;      ///< since 1970
    QByteArray dissector;   ///< what Wireshark is to read the body with: json, data-text-lines, data
    QByteArray protocol;    ///< for its column of that name
    base::Address source{}; ///< null: nobody knows
    quint16 port = 0;       ///< of the source; 0: nobody knows
    QByteArray body;
    QByteArray note; ///< JSON; stands in the comments of the packet
};

/// A file begins so, whatever its byte order.
inline constexpr QByteArrayView sectionBeginning = "\x0a\x0d\x0d\x0a";

/// What stands before the first packet.
QByteArray fileHeader();

/// A packet larger than Wireshark takes goes on in blocks of our own, which Wireshark passes over.
QByteArray blocksOf(const Packet& packet);

/// What is read back of a packet: the rest is for Wireshark.
struct Content
{
    QByteArray body;
    QByteArray note;

    bool operator==(const Content&) const = default;
};

/// Cuts a file, in whatever pieces it comes, into packets. Holds no more of it than one message; passes over blocks
/// that it does not know, however long they are.
class Reader
{
public:
    static constexpr qint64 largestBlock = 64 * 1024 * 1024;

    void feed(const QByteArray& bytes);
    void finish() { m_isFinished = true; }

    /// The next packet, or why it cannot be had. `foreign`: no such note as ours is in it, or it holds no message
    /// at all; `badFile`: where the file ends too soon or makes no sense, after which nothing more comes. None:
    /// more bytes are needed, or it is over.
    std::optional<base::Expected<Content>> next();

private:
    using Step = std::optional<base::Expected<Content>>;

    QByteArrayView rest() const { return QByteArrayView(m_bytes).sliced(m_at); }
    quint16 u16(QByteArrayView bytes, qsizetype at) const;
    quint32 u32(QByteArrayView bytes, qsizetype at) const;
    bool pass();
    bool beginSection(QByteArrayView begin);
    Step take(quint32 kind, QByteArrayView content);
    Step takePacket(QByteArrayView content);
    Step takeMore(QByteArrayView content);
    std::optional<QByteArray> noteIn(QByteArrayView options) const;
    Step giveUp(const QByteArray& what);

    QByteArray m_bytes;
    qsizetype m_at = 0;
    qint64 m_place = 0;             ///< of m_bytes in the file
    qint64 m_passing = 0;           ///< so many bytes of the block are left, which nobody wants
    QList<quint16> m_linkTypes;     ///< of the interfaces of this section
    std::optional<Content> m_begun; ///< goes on in the next block
    qint64 m_missing = 0;           ///< of it
    bool m_isSection = false;
    bool m_isBigEndian = false;
    bool m_isFinished = false;
    bool m_isOver = false;
};

} // namespace clackstower::archive::pcapng
