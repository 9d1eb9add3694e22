#include "node/rules/automaton.h"

#include "node/rules/pattern.h"

#include <unordered_map>

namespace clackstower::rules {

/// Turns the places of a pattern into states: a state is the set of places that the last byte can have been.
class AutomatonBuilder
{
public:
    explicit AutomatonBuilder(const Pattern& pattern)
        : m_pattern(pattern)
    {
    }

    std::expected<Automaton, QByteArray> build();

private:
    using State = Automaton::State;

    void divideBytes();
    State stateOf(const PlaceSet& places);
    PlaceSet reachOf(const PlaceSet& places) const;

    const Pattern& m_pattern;
    Automaton m_out;
    std::vector<PlaceSet> m_placesOfClass; // which places take a byte of that class
    std::unordered_map<PlaceSet, State> m_known;
    std::vector<PlaceSet> m_states;
};

/// Bytes that no place tells apart share a column of the table.
void AutomatonBuilder::divideBytes()
{
    std::unordered_map<PlaceSet, quint8> classes;
    for (size_t symbol = 0; symbol < SymbolSet().size(); ++symbol) {
        PlaceSet places;
        for (size_t place = 0; place < m_pattern.symbols.size(); ++place)
            places[place] = m_pattern.symbols[place][symbol];
        const auto [entry, isNew] = classes.try_emplace(places, quint8(classes.size()));
        m_out.m_classOf[symbol] = entry->second;
        if (isNew)
            m_placesOfClass.push_back(places);
    }
    m_out.m_classes = m_placesOfClass.size();
}

/// The places that may come after these; a match may begin anywhere.
PlaceSet AutomatonBuilder::reachOf(const PlaceSet& places) const
{
    PlaceSet reach = m_pattern.first;
    for (size_t place = 0; place < m_pattern.symbols.size(); ++place) {
        if (places[place])
            reach |= m_pattern.follow[place];
    }
    return reach;
}

AutomatonBuilder::State AutomatonBuilder::stateOf(const PlaceSet& places)
{
    if ((places & m_pattern.last).any())
        return Automaton::accepted;
    const auto [entry, isNew] = m_known.try_emplace(places, State(m_states.size()));
    if (isNew)
        m_states.push_back(places);
    return entry->second;
}

std::expected<Automaton, QByteArray> AutomatonBuilder::build()
{
    constexpr size_t mostStates = 1024;
    constexpr size_t mostCells = 65'536;
    if (m_pattern.isNullable)
        return std::move(m_out); // matches everything
    divideBytes();
    // With nothing under way, only a pattern that can begin later than at the beginning has hope left.
    bool beginsAnywhere = false;
    for (size_t place = 0; place < m_pattern.symbols.size(); ++place)
        beginsAnywhere |= m_pattern.first[place] && (m_pattern.symbols[place] & ~beginOfText()).any();
    m_out.m_start = stateOf(m_pattern.first & m_placesOfClass[m_out.m_classOf[beginSymbol]]);
    for (size_t state = 0; state < m_states.size(); ++state) {
        if (m_states.size() > mostStates || m_states.size() * m_out.m_classes > mostCells)
            return std::unexpected(
                QByteArray("this pattern would need too much memory: make it shorter, or use fewer "
                           "repetitions inside each other"));
        const PlaceSet reach = reachOf(m_states[state]);
        for (const PlaceSet& places : m_placesOfClass) {
            const PlaceSet next = reach & places;
            m_out.m_next.push_back(next.none() && !beginsAnywhere ? Automaton::hopeless : stateOf(next));
        }
    }
    return std::move(m_out);
}

std::expected<Automaton, QByteArray> Automaton::regex(QByteArrayView pattern)
{
    const auto places = readPattern(pattern);
    if (!places)
        return std::unexpected(places.error());
    return AutomatonBuilder(*places).build();
}

std::expected<Automaton, QByteArray> Automaton::glob(QByteArrayView pattern)
{
    QByteArray regex;
    bool openEnd = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        openEnd = false;
        char c = pattern[i];
        if (c == '*') {
            while (i + 1 < pattern.size() && pattern[i + 1] == '*')
                ++i;
            openEnd = true;
            if (!regex.isEmpty() && i + 1 < pattern.size())
                regex += ".*";
            else if (regex.isEmpty() && i + 1 < pattern.size())
                regex += "()"; // begins anywhere
            continue;
        }
        if (regex.isEmpty())
            regex += '^';
        if (c == '?') {
            regex += '.';
            continue;
        }
        if (c == '\\' && i + 1 < pattern.size())
            c = pattern[++i];
        const bool isWordLike
            = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || quint8(c) >= 0x80;
        regex += isWordLike ? QByteArray(1, c) : '\\' + QByteArray(1, c);
    }
    if (!openEnd)
        regex += regex.isEmpty() ? "^$" : "$";
    return Automaton::regex(regex);
}

bool Automaton::matches(QByteArrayView text) const
{
    size_t state = m_start;
    for (const char c : text) {
        if (state >= hopeless)
            return state == accepted;
        state = m_next[state * m_classes + m_classOf[quint8(c)]];
    }
    if (state >= hopeless)
        return state == accepted;
    return m_next[state * m_classes + m_classOf[endSymbol]] == accepted;
}

} // namespace clackstower::rules
