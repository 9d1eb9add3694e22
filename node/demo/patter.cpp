#include "node/demo/patter.h"

#include "node/base/jsonwriter.h"

namespace clackstower::demo {

namespace {

using base::JsonWriter;
using Words = QByteArrayView;

constexpr auto places = std::to_array<Words>(
    {"ankh", "quirm", "lancre", "sto-lat", "pseudopolis", "genua", "uberwald", "klatch", "hubwards", "rimfall"});
constexpr auto skies = std::to_array<Words>({"fog", "clear", "drizzle", "thunder", "low cloud", "sleet", "haze"});
constexpr auto winds = std::to_array<Words>({"N", "NE", "E", "SE", "S", "SW", "W", "NW"});
constexpr auto names = std::to_array<Words>({"Terry Pratchett", "John Dearheart", "Ada Lovelace", "Claude Chappe",
    "Grace Hopper", "Jon Postel", "Hedy Lamarr", "Alan Turing"});
constexpr auto goods
    = std::to_array<Words>({"cabbages", "candles", "clay pipes", "coal", "cheese", "lamp oil", "rope"});
constexpr auto talk
    = std::to_array<Words>({"GNU: keep the name moving", "hello from the hub", "who else hears this?",
        "shutter 3 sticks again, greasing it tonight", "the relief crew is late; anybody on the road?",
        "lovely sunset from up here", "73 and good night", "Grüße aus Überwald, klare Sicht bis zum Rand",
        "מגדל לנקר שומע אתכם היטב", "霧が晴れました。隣の塔が見えます", "bien reçu, merci 🕯️"});
constexpr auto verses = std::to_array<Words>({"A light goes out, a light goes on,\nand what it said is never gone.",
    "Eight shutters open, four fall to,\nand all the hills know what I knew.",
    "The fog came in, the line went still;\nwe rang a bell from hill to hill."});

/// A whole game, so that whoever tunes in can follow it.
constexpr auto moves = std::to_array<Words>({"e4", "e5", "Nf3", "d6", "d4", "Bg4", "dxe5", "Bxf3", "Qxf3", "dxe5",
    "Bc4", "Nf6", "Qb3", "Qe7", "Nc3", "c6", "Bg5", "b5", "Nxb5", "cxb5", "Bxb5+", "Nbd7", "O-O-O", "Rd8", "Rxd7",
    "Rxd7", "Rd1", "Qe6", "Bxd7+", "Nxd7", "Qb8+", "Nxb8", "Rd8#"});

} // namespace

Patter::Patter(base::Random& random)
    : m_random(random)
{
}

QByteArray Patter::say(Topic topic, base::Instant now)
{
    switch (topic) {
    case Topic::Weather: return weather();
    case Topic::Gnu: return gnu();
    case Topic::Chess: return chess();
    case Topic::Coach: return coach(now);
    case Topic::Market: return market();
    case Topic::Load: return load();
    case Topic::Talk: return this->talk();
    case Topic::Verse: return verse();
    case Topic::Lists: return lists();
    case Topic::Ads: return ads();
    case Topic::Large: return large();
    }
    Q_UNREACHABLE();
}

QByteArray Patter::weather()
{
    JsonWriter json;
    json.beginObject().key("topic").text("weather/" + oneOf(places).toByteArray());
    json.key("temp").number(between(-4, 24)).key("sky").text(oneOf(skies));
    json.key("wind").text(oneOf(winds).toByteArray() + ' ' + QByteArray::number(between(1, 9)));
    if (between(0, 3) == 0)
        json.key("visibility")
            .beginObject()
            .key("miles")
            .number(between(1, 40))
            .key("towers")
            .number(between(0, 3))
            .endObject();
    return json.endObject().take();
}

QByteArray Patter::gnu()
{
    JsonWriter json;
    json.beginObject().key("gnu").text(oneOf(names));
    if (between(0, 2) == 0)
        json.key("code").text("GNU").key("hops").number(between(2, 90));
    return json.endObject().take();
}

QByteArray Patter::chess()
{
    JsonWriter json;
    json.beginObject().key("topic").text("chess").key("game").text("G" + QByteArray::number(m_game));
    json.key("n").number(m_move / 2 + 1).key("side").text(m_move % 2 == 0 ? "white" : "black");
    json.key("move").text(moves[m_move].toByteArray());
    if (++m_move == moves.size()) {
        m_move = 0;
        ++m_game;
    }
    return json.endObject().take();
}

QByteArray Patter::coach(base::Instant now)
{
    using namespace std::chrono;
    const qint64 minuteOfDay = duration_cast<minutes>(now.time_since_epoch()).count() % 1440 + between(5, 240);
    const QByteArray clock = QByteArray::number(minuteOfDay / 60 % 24).rightJustified(2, '0') + ':'
        + QByteArray::number(minuteOfDay % 60).rightJustified(2, '0');
    JsonWriter json;
    json.beginObject().key("topic").text("coach").key("from").text(oneOf(places));
    json.key("to").text(oneOf(places)).key("due").text(clock);
    return json.key("late").number(between(0, 2) * between(0, 30)).endObject().take();
}

QByteArray Patter::market()
{
    JsonWriter json;
    json.beginObject().key("topic").text("market/" + oneOf(places).toByteArray()).key("prices").beginArray();
    for (int i = between(1, 4); i > 0; --i) {
        json.beginObject().key("of").text(oneOf(goods));
        json.key("pence").number(between(2, 400)).endObject();
    }
    return json.endArray().endObject().take();
}

QByteArray Patter::load()
{
    return "{\"topic\":\"load\",\"shutters\":" + QByteArray::number(between(4, 8)) + ",\"one\":0."
        + QByteArray::number(between(10, 99)) + ",\"queue\":" + QByteArray::number(between(0, 60)) + '}';
}

QByteArray Patter::talk()
{
    JsonWriter json;
    return json.text(oneOf(demo::talk)).take();
}

QByteArray Patter::verse()
{
    JsonWriter json;
    json.beginObject().key("topic").text("verse").key("text").text(oneOf(verses));
    return json.key("by").text("the night crew").endObject().take();
}

QByteArray Patter::lists()
{
    QByteArray list = "[\"n\"";
    for (int i = between(1, 9); i > 0; --i)
        list += ", " + QByteArray::number(between(1, 999)) + (i % 3 == 0 ? ".0" : "");
    return list + ",true,{\"z\":null}]";
}

QByteArray Patter::ads()
{
    JsonWriter json;
    const QByteArray shout = "BUY " + oneOf(goods).toByteArray().toUpper() + " NOW ";
    return json.text(shout.repeated(between(3, 180)).trimmed()).take();
}

/// Longer than an original tower reads undamaged.
QByteArray Patter::large()
{
    QByteArray json = "{\"topic\":\"ledger\",\"pages\":[";
    for (int i = between(380, 460); i > 0; --i)
        json += "{\"page\":" + QByteArray::number(i) + ",\"sum\":" + QByteArray::number(between(1000, 99999))
            + ",\"clerk\":\"A. Rat\"}" + (i > 1 ? "," : "");
    return json + "]}";
}

} // namespace clackstower::demo
