#pragma once

#include "node/base/json.h"
#include "node/traffic/sighting.h"

namespace clackstower::rules {

/// What a message does not carry itself. Asked only by filters that want to know.
class Knowledge
{
public:
    virtual ~Knowledge() = default;

    /// A name such as alive; empty: the tower is not known.
    virtual QByteArrayView statusOf(QByteArrayView line, const base::Endpoint& tower) const = 0;
    virtual std::optional<base::Endpoint> introducerOf(QByteArrayView line, const base::Endpoint& tower) const = 0;
    virtual std::optional<quint64> timesSeen(QByteArrayView bytes) const = 0;
};

/// What a filter is held against: a view of a message and of what happened to it. Everything that it points to must
/// outlive it. The JSON and the id are worked out when first asked for and then kept, so one subject serves a
/// whole book of rules. An empty text, a null pointer or no value stand for "has none".
class Subject
{
public:
    Subject() = default;
    Subject(const Subject&) = delete; // the kept JSON would be copied for nothing
    Subject& operator=(const Subject&) = delete;

    void show(QByteArrayView onLine, const traffic::Message& message, base::Instant at);
    void show(const traffic::Sighting& sighting, base::Instant at);

    /// Something that is not about a message.
    void showEvent(QByteArrayView onLine, QByteArrayView name, base::Instant when, base::Instant at);

    QByteArrayView line;
    QByteArrayView event;
    const base::Endpoint* from = nullptr;
    const base::Endpoint* to = nullptr;
    const base::Address* via = nullptr;
    QByteArrayView bytes;
    bool hasMessage = false; ///< some events are about a tower, not about a message
    QByteArrayView lineTopic;
    QByteArrayView origin;
    base::Instant time;
    base::Instant now;
    const traffic::Verdict* verdict = nullptr;
    std::optional<quint32> hop;
    QByteArrayView key;
    QByteArrayView mark;
    QByteArrayView cluster;

    // What is not given here is asked from there.
    QByteArrayView givenStatus;
    const base::Endpoint* givenIntroducer = nullptr;
    std::optional<quint64> givenSeen;
    const Knowledge* knowledge = nullptr;

    // Worked out.
    bool isJson() const { return root() != nullptr; }
    const base::json::Slice* root() const;
    std::optional<base::json::Slice> member(QByteArrayView name) const; ///< of the outermost object
    QByteArrayView id() const;                                          ///< in hexadecimal digits
    QByteArrayView text() const;
    QByteArrayView status() const;
    std::optional<base::Endpoint> introducer() const;
    std::optional<quint64> seen() const;

    /// As the line says it, else the text in json.topic.
    QByteArrayView topic() const;

private:
    enum class Known {
        Unknown,
        Absent,
        Present
    };

    void forget();

    mutable Known m_jsonKnown = Known::Unknown;
    mutable base::json::Slice m_root;
    mutable base::json::Members m_members;
    mutable QByteArray m_id;
    mutable bool m_textKnown = false;
    mutable QByteArray m_unescapedText;
    mutable QByteArrayView m_text;
    mutable bool m_topicKnown = false;
    mutable QByteArray m_unescapedTopic;
    mutable QByteArrayView m_topic;
};

/// The text of a string slice. Only one with escapes needs the room of `storage`.
QByteArrayView textOf(const base::json::Slice& string, QByteArray& storage);

} // namespace clackstower::rules
