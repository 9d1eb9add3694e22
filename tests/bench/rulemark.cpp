// The rules alone: how many filters a second, what a message costs in a large rule book, how long the past takes to
// be replayed, and how soon that stops when nobody wants it any more. Prints one JSON line; judging.mjs puts the
// goals beside it.
//   rulemark filter|book [--seconds=2] [--rules=200]    rulemark past [--messages=100000] [--rules=50]
#include "options.h"

#include "node/rules/timemachine.h"

#include <QElapsedTimer>

#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace clackstower;
using namespace clackstower::rules;

namespace {

const base::Instant noon{std::chrono::seconds(1'795'780'800)};

double cpuSeconds()
{
    return double(std::clock()) / double(CLOCKS_PER_SEC);
}

/// Three hundred bytes of JSON, each another one.
std::vector<traffic::Message> messagesOf(int count)
{
    static constexpr const char* topics[] = {"weather/north", "weather/south", "news", "market/stock", "chat"};
    std::vector<traffic::Message> messages;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        QByteArray bytes = R"({"topic":")" + QByteArray(topics[i % 5]) + R"(","seq":)" + number
            + R"(,"temperature":)" + QByteArray::number(i % 40)
            + R"(,"tags":["heat","wind"],"author":{"name":"tower )" + number
            + R"(","since":"2026-11-27"},"text":")";
        constexpr qsizetype whole = 300;
        const QByteArray filling = "a storm from the hills, with rain and thunder towards the evening; ";
        while (bytes.size() < whole - 2)
            bytes += filling.first(std::min(filling.size(), whole - 2 - bytes.size()));
        messages.push_back(
            {bytes + "\"}", noon, base::Endpoint{"tower-" + QByteArray::number(i % 50) + ".example", 8080},
                *base::Address::fromText("198.51.100." + QByteArray::number(i % 200))});
    }
    return messages;
}

/// As people write them: by topic, by sender, by a value inside, by words.
RuleBook bookOf(int count)
{
    RuleBook book;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray conditions[]
            = {"json.topic == topic" + number, "from in (10." + number + ".0.0/16, tower" + number + ")",
                "json.temperature > " + QByteArray::number(1000 + i) + " and size < 4k",
                "text contains \"word " + number + "\"",
                "json.author.name ~ \"*" + number + "x\" or json.tags contains tag" + number};
        RuleDraft draft;
        draft.name = number;
        draft.when = *Filter::compile(conditions[i % 5]);
        draft.then = *readActions(i % 3 == 0 ? "stonewall" : "tune:Rare");
        if (!book.add(draft))
            std::abort();
    }
    return book;
}

/// Rounds over the messages until the time is over; calls in a second of processor time.
template <typename Call>
double rate(double seconds, const std::vector<traffic::Message>& messages, Call call)
{
    quint64 calls = 0;
    quint64 yes = 0;
    const double begun = cpuSeconds();
    double used = 0;
    while (used < seconds) {
        for (const traffic::Message& message : messages)
            yes += call(message);
        calls += messages.size();
        used = cpuSeconds() - begun;
    }
    if (yes > calls) // so that no compiler leaves the work out
        std::abort();
    return double(calls) / used;
}

void filter(double seconds)
{
    // All five are looked at: the first four hold for every message.
    const Filter five = *Filter::compile("line == clacks and size < 4k and text contains storm and "
                                         "not from in (10.0.0.0/8, tower-b) and json.topic ~ \"weather*\"");
    Subject subject;
    const double perSecond = rate(seconds, messagesOf(1000), [&](const traffic::Message& message) {
        subject.show("clacks", message, noon);
        return five.matches(subject);
    });
    std::printf("{\"perSecond\":%.0f}\n", perSecond);
}

void book(double seconds, int rules)
{
    const RuleBook all = bookOf(rules);
    Subject subject;
    const double perSecond = rate(seconds, messagesOf(1000), [&](const traffic::Message& message) {
        subject.show("clacks", message, noon);
        return all.decide(subject).verdict.action == traffic::Action::Forward;
    });
    std::printf("{\"micros\":%.3f}\n", 1e6 / perSecond);
}

void past(int count, int rules)
{
    const RuleBook candidate = bookOf(rules);
    std::vector<Past> all;
    for (const traffic::Message& message : messagesOf(count))
        all.push_back({"clacks", message, {}});
    QElapsedTimer watch;
    watch.start();
    const double begun = cpuSeconds();
    const Comparison comparison = compare(candidate, all);
    const double cpuMs = (cpuSeconds() - begun) * 1e3;
    const double wholeMs = double(watch.nsecsElapsed()) / 1e6;
    // Somebody goes away in the middle.
    std::atomic<bool> isWanted = true;
    std::atomic<qint64> goneAt = 0;
    std::thread asker([&] {
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(wholeMs / 2));
        goneAt = watch.nsecsElapsed();
        isWanted = false;
    });
    const Comparison half = compare(candidate, all, nullptr, [&isWanted] { return isWanted.load(); });
    const qint64 ended = watch.nsecsElapsed();
    asker.join();
    std::printf("{\"of\":%lld,\"cpuMs\":%.1f,\"wholeMs\":%.1f,\"wasCancelled\":%s,\"stopMs\":%.3f}\n",
        static_cast<long long>(comparison.of), cpuMs, wholeMs, half.isWhole ? "false" : "true",
        double(ended - goneAt) / 1e6);
}

} // namespace

int main(int count, char** words)
{
    const bench::Options options(count, words);
    if (options.verb() == "filter")
        filter(options.number("seconds", 2));
    else if (options.verb() == "book")
        book(options.number("seconds", 2), options.whole("rules", 200));
    else if (options.verb() == "past")
        past(options.whole("messages", 100000), options.whole("rules", 50));
    else
        return std::fputs("usage: rulemark filter|book|past [--seconds=2] [--rules=N] [--messages=N]\n", stderr), 2;
    return 0;
}
