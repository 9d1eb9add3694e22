#pragma once

#include "node/rules/fault.h"
#include "node/rules/subject.h"
#include "node/rules/tree.h"

#include <expected>
#include <memory>

namespace clackstower::rules {

class Program;

/// A condition on messages in the language of FILTERS.md: compiled once, then held against as many subjects as
/// there are. A value that is cheap to copy and may be used by several threads at once.
class Filter
{
public:
    /// Lets everything through.
    Filter();

    static std::expected<Filter, Fault> compile(QByteArrayView text);

    bool matches(const Subject& subject) const;

    /// The same condition in the spelling of the house; compiles to an equal filter.
    const QByteArray& canonical() const;

    const Node& tree() const;

    /// Whether the field is asked about anywhere.
    bool asks(Field field) const;

    /// Whether the same message can get another answer later: it asks for age, status, seen or the like.
    bool dependsOnMoment() const;

    bool operator==(const Filter& other) const { return canonical() == other.canonical(); }

private:
    struct Compiled;

    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace clackstower::rules
