#pragma once

#include <QByteArray>

#include <expected>
#include <vector>

namespace clackstower::rules {

/// A pattern as a table of states: each byte of a text is looked at once, whatever the pattern is and whoever wrote
/// the text. A pattern whose table would be too large is refused when it is compiled. Letters match in both cases.
class Automaton
{
public:
    /// A regular expression that may match anywhere: . [] [^] \d \w \s * + ? {n,m} | ( ) ^ $ and \ before anything
    /// else. There are no back references and no look-around. A failure is a sentence.
    static std::expected<Automaton, QByteArray> regex(QByteArrayView pattern);

    /// A pattern for the whole text: * for anything, ? for one character, \ before either to mean it.
    static std::expected<Automaton, QByteArray> glob(QByteArrayView pattern);

    bool matches(QByteArrayView text) const;

private:
    friend class AutomatonBuilder;

    using State = quint16;
    static constexpr State accepted = 0xffff;
    static constexpr State hopeless = 0xfffe;

    std::vector<quint8> m_classOf = std::vector<quint8>(258); // of each byte, and of begin and end of the text
    size_t m_classes = 1;
    std::vector<State> m_next; // by state and class
    State m_start = accepted;
};

} // namespace clackstower::rules
