#include "node/rules/timemachine.h"

#include <QHash>

#include <algorithm>

namespace clackstower::rules {

namespace {

constexpr size_t mostSamples = 5;
constexpr qsizetype lookUpEvery = 256;

/// As if it were then: a rule about the age of a message means this.
traffic::Verdict verdictThen(const RuleBook& book, const Past& past, Subject& subject, const Knowledge* knowledge)
{
    subject.show(past.line, past.message, past.message.queuedAt);
    subject.knowledge = knowledge;
    return book.decide(subject).verdict;
}

} // namespace

QByteArray fateText(const traffic::Verdict& verdict)
{
    QByteArray text = traffic::actionName(verdict.action).toByteArray();
    for (qsizetype i = 0; i < verdict.stations.size(); ++i)
        text += (i == 0 ? ", tuned to " : " and ") + verdict.stations[i];
    return verdict.archived ? text + ", archived" : text;
}

bool Replay::add(std::span<const Past> past, const Knowledge* knowledge, const GoOn& goOn)
{
    Subject subject;
    for (const Past& each : past) {
        if (m_of % lookUpEvery == 0 && goOn && !goOn()) {
            m_isWhole = false;
            return false;
        }
        ++m_of;
        const traffic::Verdict then = verdictThen(m_candidate, each, subject, knowledge);
        const traffic::Verdict& was = each.verdict;
        if (then.action == was.action && then.stations == was.stations && then.archived == was.archived)
            continue;
        QByteArray from = fateText(was);
        QByteArray to = fateText(then);
        if (from == to)
            continue;
        Departure& departure = m_departures[{from, to}];
        departure.from = std::move(from);
        departure.to = std::move(to);
        departure.was = was;
        departure.becomes = then;
        ++departure.count;
        if (departure.samples.size() < mostSamples)
            departure.samples.push_back(each);
    }
    return true;
}

Comparison Replay::result() const
{
    Comparison comparison{.of = m_of, .departures = {}, .isWhole = m_isWhole};
    for (const auto& [key, departure] : m_departures)
        comparison.departures.push_back(departure);
    std::ranges::stable_sort(comparison.departures, std::ranges::greater(), &Departure::count);
    return comparison;
}

std::vector<Past> judgedBy(const RuleBook& book, std::span<const Past> past, const Knowledge* knowledge)
{
    std::vector<Past> judged(past.begin(), past.end());
    Subject subject;
    for (Past& each : judged)
        each.verdict = verdictThen(book, each, subject, knowledge);
    return judged;
}

Comparison compare(
    const RuleBook& candidate, std::span<const Past> past, const Knowledge* knowledge, const GoOn& goOn)
{
    Replay replay(candidate);
    (void)replay.add(past, knowledge, goOn);
    return replay.result();
}

bool needsKnowledge(const Filter& filter)
{
    return filter.asks(Field::Status) || filter.asks(Field::IntroducedBy) || filter.asks(Field::Seen);
}

void pickInto(Picked& picked, const Filter& filter, std::span<const Past> past, base::Instant now,
    qsizetype samples, const Knowledge* knowledge)
{
    picked.of += qsizetype(past.size());
    Subject subject;
    for (const Past& each : past) {
        subject.show(each.line, each.message, now);
        subject.verdict = &each.verdict;
        subject.knowledge = knowledge;
        if (!filter.matches(subject))
            continue;
        ++picked.matched;
        if (qsizetype(picked.samples.size()) < samples)
            picked.samples.push_back(each);
    }
}

Picked pick(const Filter& filter, std::span<const Past> past, base::Instant now, qsizetype samples,
    const Knowledge* knowledge)
{
    Picked picked;
    pickInto(picked, filter, past, now, samples, knowledge);
    return picked;
}

LastCopies lastCopies(const Filter& filter, std::span<const Past> past, base::Instant now)
{
    QHash<QByteArray, int> times;
    for (const Past& each : past)
        ++times[each.message.bytes];
    LastCopies copies;
    for (const Past& each : pick(filter, past, now, qsizetype(past.size())).samples) {
        ++copies.matched;
        copies.seenOnce += times.value(each.message.bytes) == 1;
    }
    return copies;
}

QByteArray LastCopies::warning() const
{
    if (seenOnce == 0)
        return {};
    return "of the " + QByteArray::number(matched) + " messages of the journal that this rule holds for, "
        + QByteArray::number(seenOnce)
        + " came once only: to stonewall them may destroy the last copy; put archive before stonewall to keep one";
}

} // namespace clackstower::rules
