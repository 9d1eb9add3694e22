#pragma once

#include "node/base/endpoint.h"
#include "node/base/jsonreader.h"

#include <optional>
#include <vector>

namespace clackstower::scuttlebutt {

/// Versions are numbers of JavaScript: beyond this they cannot be counted any more.
inline constexpr quint64 greatestVersion = (quint64(1) << 53) - 1;

/// Where a node says it can be found. Nodes of ours say so there, and originals pass that on.
struct Place
{
    QByteArrayView host;
    quint16 port = 0;
    bool isOurs = false;

    bool isUsable() const { return port != 0; }
};

struct DigestEntry
{
    QByteArrayView id;
    std::optional<quint64> version;
    Place place;
};

struct Delta
{
    QByteArrayView owner;
    QByteArrayView key;
    QByteArrayView value; ///< raw JSON
    quint64 version = 0;  ///< 0: none that counts
};

/// What nodes of ours tell each other about a third one.
struct Rumour
{
    enum Kind {
        Suspect,
        Alive
    };

    Kind kind = Suspect;
    QByteArrayView id;
    quint64 incarnation = 0;
    QByteArrayView accuser; ///< of a suspicion
};

/// The deltas of that owner are all there is of it above that version.
struct Base
{
    QByteArrayView owner;
    quint64 version = 0;
};

/// What a message of ours carries beyond the protocol, in a member that originals do not look at.
struct Courtesy
{
    bool isAnswer = false; ///< nothing is expected back
    quint64 incarnation = 0;
    std::vector<Base> bases;
    std::vector<Rumour> rumours;
    std::vector<QByteArrayView> look{}; ///< whether the receiver hears these, who are silent for us
    std::vector<QByteArrayView> seen{}; ///< the answer: these have just been heard
    quint64 knows = 0;                  ///< how many live nodes, the sender among them; 0: it does not say
};

enum class Kind {
    Nothing, ///< neither digest nor deltas: without effect, as with an original
    Digest,
    Deltas
};

/// One message as it came. The views lie in the bytes that were decoded, or in `unescaped`.
struct Inbound
{
    Kind kind = Kind::Nothing;
    QByteArrayView sender;
    Place place;
    std::vector<DigestEntry> digest;
    std::vector<Delta> deltas;
    qsizetype malformed = 0; ///< entries that say nothing that counts, and were left out
    std::optional<Courtesy> courtesy;
    std::vector<QByteArray> unescaped;
};

struct Limits
{
    base::json::Limits json;
    qsizetype entries = 8192; ///< of a digest, and of deltas
    qsizetype courtesies = 64;
};

/// Codes of a failure: notJson, notUtf8, tooDeep, notAMessage, tooMany. An original ends by most of them.
base::Expected<Inbound> decode(QByteArrayView bytes, const Limits& limits = {});

/// Who we are, as it stands in every message.
struct Self
{
    QByteArray id;
    base::Endpoint at;
    bool isOurs = true; ///< whether it says so
};

/// A message in the making: entries or deltas are added as long as its size allows, then it is sealed.
class Letter
{
public:
    explicit Letter(Kind kind);

    void entry(QByteArrayView id, quint64 version, const base::Endpoint& at, bool isOurs);
    void delta(QByteArrayView owner, QByteArrayView key, QByteArrayView value, quint64 version);

    qsizetype bytes() const { return m_text.size(); }
    int count() const { return m_count; }

    QByteArray seal(const Self& self, const Courtesy* courtesy = nullptr);

private:
    void next();

    QByteArray m_text;
    int m_count = 0;
};

/// What a digest entry and a delta cost in a letter, nearly.
qsizetype entryBytes(QByteArrayView id, QByteArrayView host);
qsizetype deltaBytes(QByteArrayView owner, QByteArrayView key, QByteArrayView value);

} // namespace clackstower::scuttlebutt
