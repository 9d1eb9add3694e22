#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>

/// Reads JSON without building a tree: one pass checks every byte of the text and hands out raw slices of it.
/// Numbers are never converted and escapes never resolved on the way, because a message must leave as it came.
namespace clackstower::base::json {

enum class Type {
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object
};

struct Limits
{
    int depth = 64;
};

/// One value inside a text that somebody else owns.
struct Slice
{
    Type type = Type::Null;
    QByteArrayView text;
};

struct Member
{
    QByteArrayView key; ///< as written, without the quotes and with its escapes
    Slice value;
    bool hasEscapes = false; ///< in the key
};

using Members = QVarLengthArray<Member, 8>;

enum class Fault {
    None,
    Truncated, ///< a good beginning: more bytes might make it whole
    Syntax,
    Encoding, ///< not UTF-8
    TooDeep,
};

struct Scan
{
    Fault fault = Fault::None;
    Slice value;            ///< without outer white space
    qsizetype consumed = 0; ///< where the value ends; on a fault, where it was found
};

/// The first value of the text, fully checked. What follows it is not looked at.
Scan scanValue(QByteArrayView text, Limits limits = {});

/// The one value that is the whole text, but for white space around it. When it is an object and `members` is
/// given, its members are collected in the same pass, in order, duplicates included.
Scan scanDocument(QByteArrayView text, Limits limits = {}, Members* members = nullptr);

/// The members of an object that one of the scans has found good.
Members membersOf(const Slice& object);

/// The last member of that name, as JavaScript resolves duplicates.
std::optional<Slice> find(const Members& members, QByteArrayView key);

/// A string slice as UTF-8 text with its escapes resolved; half surrogates become U+FFFD.
QByteArray unescape(const Slice& string);

} // namespace clackstower::base::json

namespace clackstower::base {

bool isUtf8(QByteArrayView bytes);

} // namespace clackstower::base
