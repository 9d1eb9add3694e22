#pragma once

#include "node/rules/automaton.h"
#include "node/rules/needle.h"
#include "node/rules/subject.h"
#include "node/rules/tree.h"

namespace clackstower::rules {

/// A tree made flat: a row of tests, each of which tells which one comes next when it holds and when it does not.
/// What is cheap to find out stands first.
class Program
{
public:
    explicit Program(const Node& tree);

    bool holds(const Subject& subject) const;

private:
    using Target = quint32;
    static constexpr Target yes = 0xffffffff;
    static constexpr Target no = 0xfffffffe;

    struct Test
    {
        Term term;
        std::vector<Automaton> automaton; ///< one or none
        Needle needle;
        Target whenTrue = yes;
        Target whenFalse = no;
    };

    Target emit(const Node& node, Target whenTrue, Target whenFalse);
    static bool holds(const Test& test, const Subject& subject);
    static bool holdsText(const Test& test, const Subject& subject);
    static bool holdsPlace(const Test& test, const Subject& subject);
    static bool holdsNumber(const Test& test, const Subject& subject);
    static bool holdsMoment(const Test& test, const Subject& subject);
    static bool holdsJson(const Test& test, const Subject& subject);
    static bool holdsJson(const Test& test, const base::json::Slice& value, size_t step);
    static bool holdsJsonValue(const Test& test, const base::json::Slice& value);
    static bool matchesText(const Test& test, QByteArrayView text);

    std::vector<Test> m_tests; // in reverse: what follows is emitted first, so that its place is known
    Target m_start = yes;
};

} // namespace clackstower::rules
