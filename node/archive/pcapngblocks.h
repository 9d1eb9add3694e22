#pragma once

#include <QByteArrayView>

/// The numbers of the format, by the names of its specification (draft-ietf-opsawg-pcapng) and, for the tags, of
/// Wireshark's "exported PDUs".
namespace clackstower::archive::pcapng {

namespace type {
inline constexpr quint32 section = 0x0a0d0d0a; ///< Section Header Block
inline constexpr quint32 description = 1;      ///< Interface Description Block
inline constexpr quint32 oldPacket = 2;        ///< Packet Block, obsolete
inline constexpr quint32 simplePacket = 3;     ///< Simple Packet Block, which has no room for a note
inline constexpr quint32 packet = 6;           ///< Enhanced Packet Block
inline constexpr quint32 more
    = 0x80434c4b; ///< ours, from the range for local use: a size, and what follows in the body
} // namespace type

namespace option {
inline constexpr quint16 end = 0;
inline constexpr quint16 comment = 1;
inline constexpr quint16 interfaceName = 2;
inline constexpr quint16 application = 4; ///< that wrote the section
inline constexpr quint16 resolution = 9;  ///< of times
} // namespace option

namespace tag {
inline constexpr quint16 end = 0;
inline constexpr quint16 dissector = 12;
inline constexpr quint16 ipv4Source = 20;
inline constexpr quint16 ipv6Source = 22;
inline constexpr quint16 portType = 24;
inline constexpr quint16 sourcePort = 25;
inline constexpr quint16 protocolColumn = 33;
inline constexpr quint32 tcp = 2; ///< a type of port
} // namespace tag

inline constexpr quint32 byteOrder = 0x1a2b3c4d;
inline constexpr quint16 messages = 252; ///< LINKTYPE_WIRESHARK_UPPER_PDU

inline constexpr qsizetype alignment = 4;
inline constexpr qsizetype envelope = 12; ///< type, length, and the length once more at the end
inline constexpr qsizetype longestOption = 65535;

/// Wireshark takes no packet that is larger.
inline constexpr qsizetype mostCaptured = 262144;

/// A comment that begins so is a piece of our note; people may write others beside it.
inline constexpr QByteArrayView noteMark = "clackstower:";

} // namespace clackstower::archive::pcapng
