#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <span>

namespace clackstower::rules {

/// What a filter can ask about. The order is that of the help.
enum class Field {
    Line,
    Event,
    From,
    Via,
    To,
    Origin,
    Hop,
    Size,
    Age,
    Time,
    Id,
    Text,
    Json,
    Topic,
    Tag,
    Status,
    Verdict,
    Rule,
    Station,
    Seen,
    IntroducedBy,
    Key,
    Mark,
    Cluster
};

/// What a field holds, and so what may stand beside it.
enum class FieldType {
    Text,
    Place,  ///< a tower's name or address, with or without a port
    Count,  ///< a plain number
    Bytes,  ///< a number with k, m or g
    Span,   ///< a duration such as 1h30m
    Moment, ///< a date or a time, in UTC
    Json
};

struct FieldSpec
{
    Field field = Field::Line;
    QByteArrayView name;
    FieldType type = FieldType::Text;
    QByteArrayView lines; ///< the lines that have it, separated by blanks; empty: all
    QByteArrayView description;
};

std::span<const FieldSpec> fieldSpecs();
const FieldSpec& specOf(Field field);
std::optional<Field> fieldNamed(QByteArrayView name);

/// Whether messages of that line have the field at all.
bool existsOn(Field field, QByteArrayView line);

/// The words that the field can hold, where they are few; else empty.
QList<QByteArrayView> knownValues(Field field);

} // namespace clackstower::rules
