#pragma once

#include <QByteArray>

#include <bitset>
#include <expected>
#include <vector>

namespace clackstower::rules {

/// A pattern taken apart into its places: each stands for one symbol, which is a byte or the begin or the end of
/// the text. (Glushkov's construction: no empty steps are left, which keeps what follows small.)
constexpr size_t beginSymbol = 256;
constexpr size_t endSymbol = 257;
constexpr size_t mostPlaces = 256;

using SymbolSet = std::bitset<258>;
using PlaceSet = std::bitset<mostPlaces>;

inline SymbolSet beginOfText()
{
    return SymbolSet().set(beginSymbol);
}

struct Pattern
{
    std::vector<SymbolSet> symbols; ///< of each place
    std::vector<PlaceSet> follow;   ///< which places may come after each
    PlaceSet first;
    PlaceSet last;
    bool isNullable = true;
};

/// Reads a regular expression; a failure is a sentence.
std::expected<Pattern, QByteArray> readPattern(QByteArrayView text);

} // namespace clackstower::rules
