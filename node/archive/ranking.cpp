#include "node/archive/ranking.h"

#include <algorithm>
#include <vector>

namespace clackstower::archive {

namespace {

// As BM25 weighs: the first times that a word stands in a message count most, and in a short message more. How rare
// the words are makes no difference where all of them must be there.
constexpr double saturation = 1.2;
constexpr double lengthShare = 0.75;

struct Weighed
{
    Hit hit;
    std::vector<double> times; ///< of each term
    double length = 0;
    double weight = 0;
};

Weighed weighed(Hit hit, const QList<Term>& terms)
{
    const QList<Word> words = wordsOf(QString::fromUtf8(searchableText(hit.record.bytes)));
    std::vector<double> times;
    for (const Term& term : terms) {
        const QByteArray& first = term.words.first();
        const bool isBeginning = term.isPrefix && term.words.size() == 1;
        times.push_back(double(std::ranges::count_if(words,
            [&](const Word& word) { return isBeginning ? word.folded.startsWith(first) : word.folded == first; })));
    }
    return {std::move(hit), std::move(times), double(words.size()), 0};
}

} // namespace

Page ranked(Page page, const QList<Term>& terms, qsizetype most)
{
    std::vector<Weighed> all;
    double total = 0;
    for (Hit& hit : page.hits) {
        all.push_back(weighed(std::move(hit), terms));
        total += all.back().length;
    }
    const double usual = std::max(1.0, total / std::max(1.0, double(all.size())));
    for (Weighed& each : all) {
        const double norm = saturation * (1 - lengthShare + lengthShare * each.length / usual);
        for (const double times : each.times)
            each.weight += times * (saturation + 1) / (times + norm);
    }
    std::ranges::stable_sort(all, std::greater(), &Weighed::weight);
    page.hits.clear();
    for (Weighed& each : all) {
        if (page.hits.size() < most)
            page.hits << std::move(each.hit);
    }
    page.next.clear();
    return page;
}

} // namespace clackstower::archive
