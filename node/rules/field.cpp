#include "node/rules/field.h"

#include "node/peers/peer.h"
#include "node/traffic/sighting.h"

#include <algorithm>
#include <array>

namespace clackstower::rules {

namespace {

constexpr std::array specs = std::to_array<FieldSpec>({
    {Field::Line, "line", FieldType::Text, {}, "the protocol: clacks, scuttlebutt, relay, courier, rumour"},
    {Field::Event, "event", FieldType::Text, {}, "what happened, such as messageReceived"},
    {Field::From, "from", FieldType::Place, {}, "the tower that a message says it comes from"},
    {Field::Via, "via", FieldType::Place, {}, "the address that the connection really came from"},
    {Field::To, "to", FieldType::Place, {}, "the tower that it was sent to"},
    {Field::Origin, "origin", FieldType::Text, "scuttlebutt relay courier rumour", "who made it"},
    {Field::Hop, "hop", FieldType::Count, "relay courier rumour", "how many towers it has passed"},
    {Field::Size, "size", FieldType::Bytes, {}, "bytes of the message"},
    {Field::Age, "age", FieldType::Span, {}, "how long ago it came"},
    {Field::Time, "time", FieldType::Moment, {}, "when it came, in UTC"},
    {Field::Id, "id", FieldType::Text, {}, "the message id: 64 hexadecimal digits"},
    {Field::Text, "text", FieldType::Text, {}, "the words of a text message; of others, all bytes as they travel"},
    {Field::Json, "json", FieldType::Json, {},
        "a value inside the message: json.a.b, json.list[0], json.list[*].name"},
    {Field::Topic, "topic", FieldType::Text, {}, "what it is about: as the line says it, else json.topic"},
    {Field::Tag, "tag", FieldType::Text, {}, "any of json.tag and json.tags"},
    {Field::Status, "status", FieldType::Text, {}, "what we think of the tower in from: new, alive, lost, …"},
    {Field::Verdict, "verdict", FieldType::Text, {}, "what was decided: forward, stonewall or refuse"},
    {Field::Rule, "rule", FieldType::Text, {}, "id or name of the rule that decided"},
    {Field::Station, "station", FieldType::Text, {}, "any station that it was tuned to"},
    {Field::Seen, "seen", FieldType::Count, {}, "how often this message has come, as far as we remember"},
    {Field::IntroducedBy, "introducedBy", FieldType::Place, {}, "the tower that named the tower in from"},
    {Field::Key, "key", FieldType::Text, "scuttlebutt", "the key of a state"},
    {Field::Mark, "mark", FieldType::Text, "rumour", "the mark of its data"},
    {Field::Cluster, "cluster", FieldType::Text, "relay", "the cluster that it was sent in"},
});

constexpr bool areInOrder()
{
    for (size_t i = 0; i < specs.size(); ++i) {
        if (specs[i].field != Field(i))
            return false;
    }
    return true;
}
static_assert(areInOrder(), "specOf() finds a field by its number");

} // namespace

std::span<const FieldSpec> fieldSpecs()
{
    return specs;
}

const FieldSpec& specOf(Field field)
{
    return specs[size_t(field)];
}

std::optional<Field> fieldNamed(QByteArrayView name)
{
    const auto spec = std::ranges::find(specs, name, &FieldSpec::name);
    return spec == specs.end() ? std::nullopt : std::optional(spec->field);
}

bool existsOn(Field field, QByteArrayView line)
{
    const QByteArrayView lines = specOf(field).lines;
    return lines.isEmpty() || lines.toByteArray().split(' ').contains(line);
}

QList<QByteArrayView> knownValues(Field field)
{
    switch (field) {
    case Field::Line: return {"clacks", "scuttlebutt", "relay", "courier", "rumour"};
    case Field::Verdict: return {"forward", "stonewall", "refuse"};
    case Field::Status: {
        using enum peers::PeerStatus;
        QList<QByteArrayView> names;
        for (const peers::PeerStatus status : {New, Alive, Lost, Dead, Ignored})
            names << peers::statusName(status);
        return names;
    }
    case Field::Event: {
        using enum traffic::SightingKind;
        QList<QByteArrayView> names;
        for (const traffic::SightingKind kind :
            {Received, Queued, Sent, Failed, Stonewalled, Refused, Dropped, SetAside, Restored, Archived, Tuned})
            names << traffic::eventName(kind);
        return names << "towerDiscovered" << "towerUpdated" << "lineState";
    }
    default: return {};
    }
}

} // namespace clackstower::rules
