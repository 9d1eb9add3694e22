#include "node/demo/cast.h"

#include <QList>

namespace clackstower::demo {

namespace {

using namespace std::chrono_literals;
using enum Topic;

/// Each network of the swarm is one of the shared address space, which is routed nowhere in the world.
base::Address home(quint32 network, quint32 host)
{
    return base::Address::fromIpv4((100U << 24) | ((64U + network % 64U) << 16) | (7U << 8) | host);
}

/// Their place in the list, where others speak of them.
enum Role : quint8 {
    Ankh,
    Quirm,
    Lancre,
    StoLat,
    Pseudopolis,
    Genua,
    Uberwald,
    Candles
};

} // namespace

base::Endpoint firstFriend()
{
    return {"ankh.example", 8080};
}

base::Endpoint nuisance()
{
    return {"noise.example", 4000};
}

base::Endpoint neighbour()
{
    return {"sto-lat.example", 443};
}

std::vector<Member> cast()
{
    std::vector<Member> all{
        {firstFriend(), home(1, 10), 26, 34ms, {Weather, Weather, Gnu, Coach, Talk, Market}},
        {{"quirm.example", 8080}, home(2, 10), 20, 58ms, {Weather, Market, Verse, Talk, Load}},
        {{"lancre.example", 8080}, home(3, 21), 13, 96ms, {Weather, Gnu, Talk, Verse}},
        {neighbour(), home(4, 4), 18, 45ms, {Coach, Coach, Load, Chess}},
        {{"pseudopolis.example", 8080}, home(5, 7), 16, 72ms, {Chess, Chess, Gnu, Lists}},
        {{"genua.example", 9100}, home(6, 80), 9, 210ms, {Market, Verse, Weather}},
        {{"uberwald.example", 8080}, home(7, 13), 8, 340ms, {Talk, Lists, Load, Large}},
        {{"candles.example", 9000}, home(8, 66), 14, 25ms, {Ads}},
        {nuisance(), home(9, 99), 22, 30ms, {Ads, Lists}},
    };
    all[Uberwald].copes = true;
    all[Uberwald].sponsor = Lancre;
    all[Lancre].sponsor = Ankh;
    all[StoLat].sponsor = Ankh;
    all[Pseudopolis].sponsor = Quirm;
    all[Pseudopolis].copes = true;
    all[Genua].sponsor = Quirm;
    all[Genua].awake = 16min;
    all[Genua].asleep = 4min;
    all[Candles].appears = 6min;
    all[Candles].sponsor = Genua;

    const auto add = [&all](Member member) { all.push_back(std::move(member)); };
    add({.endpoint = {"hubwards.example", 7000},
        .address = home(10, 3),
        .perMinute = 5,
        .latency = 130ms,
        .topics = {Load, Weather},
        .awake = 9min,
        .asleep = 7min,
        .sponsor = StoLat});
    add({.endpoint = {"klatch.example", 9000},
        .address = home(11, 30),
        .perMinute = 6,
        .topics = {Market, Coach},
        .appears = 11min,
        .vanishes = 37min,
        .sponsor = Genua});
    add({.endpoint = {"hwy-four.example", 8443},
        .address = home(4, 19),
        .perMinute = 4,
        .latency = 88ms,
        .topics = {Coach, Gnu},
        .sponsor = StoLat,
        .changesKey = 48min});
    add({.endpoint = {"rimfall.example", 8080},
        .address = home(12, 2),
        .perMinute = 3,
        .latency = 480ms,
        .topics = {Weather, Verse},
        .vanishes = 52min,
        .sponsor = Lancre});
    add({.endpoint = {home(13, 44).toText(), 8080},
        .address = home(13, 44),
        .perMinute = 4,
        .latency = 51ms,
        .topics = {Chess, Talk},
        .appears = 24min});
    // Some who are still to be answered when the hour is over.
    base::Duration appears = 59min + 46s;
    for (const char* const name : {"two-pumps", "overlook", "crows-nest", "long-barrow"}) {
        add({.endpoint = {name + QByteArray(".example"), 8080},
            .address = home(20 + quint32(all.size()), 5),
            .perMinute = 2,
            .latency = 9400ms,
            .topics = {Coach, Weather},
            .appears = appears,
            .sponsor = all.size() % 2 == 0 ? Quirm : Ankh});
        appears += 3s;
    }
    // One host with many names, introduced by the tower that advertises: what an introduction tree is for.
    for (int i = 1; i <= 5; ++i) {
        add({.endpoint = {"candles-" + QByteArray::number(i) + ".example", quint16(9000 + i)},
            .address = home(8, 66),
            .perMinute = i == 1 ? 2.0 : 0.0,
            .topics = {Ads},
            .appears = 12min + i * 2min,
            .vanishes = i > 3 ? std::optional<base::Duration>(33min) : std::nullopt,
            .sponsor = Candles});
    }
    return all;
}

Member newcomer(size_t number, base::Duration appears, size_t sponsor)
{
    static const QList<QByteArray> names{"ohulan-cutash", "brass-neck", "slice", "creel-springs", "razorback",
        "zemphis", "bonk", "chirm", "al-khali", "djelibeybi", "ephebe", "tsort", "omnia", "muntab", "borogravia",
        "zlobenia", "mouldavia", "big-cabbage", "scrote", "twoshirts"};
    const size_t round = number / size_t(names.size());
    QByteArray name = names[qsizetype(number % size_t(names.size()))];
    if (round > 0)
        name += '-' + QByteArray::number(round + 1);
    const bool isSlow = number % 3 == 1;
    return {.endpoint = {name + ".example", 8080},
        .address = home(14 + quint32(number), 5),
        .perMinute = double(number % 4),
        .latency = isSlow ? base::Duration(8200ms) : base::Duration(70ms + 12ms * int(number % 9)),
        .topics = {Talk, Weather, Gnu},
        .appears = appears,
        .awake = 12min,
        .asleep = 5min,
        .sponsor = sponsor};
}

} // namespace clackstower::demo
