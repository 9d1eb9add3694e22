#include "node/tower/settingspec.h"

#include "node/archive/serverurl.h"
#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/base/json.h"
#include "node/base/nearest.h"
#include "node/lines/scuttlebutt/config.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace clackstower::tower {

namespace {

using base::fail;
using enum SettingKind;
using enum TakesHold;

constexpr double megabyte = 1024 * 1024;

// Sorted by name, which is the order in which they are shown. The marks are for the window, which speaks other
// languages too.
constexpr std::array specs = std::to_array<SettingSpec>({
    {"archive.keepBytes", Whole, "0", QT_TRANSLATE_NOOP("Setting", "bytes"),
        QT_TRANSLATE_NOOP(
            "Setting", "the oldest archived messages go when the archive's file is larger; 0: no such limit"),
        AtOnce, 0, 1e15},
    {"archive.keepDays", Whole, "0", QT_TRANSLATE_NOOP("Setting", "days"),
        QT_TRANSLATE_NOOP("Setting", "archived messages that are older go; 0: none does"), AtOnce, 0, 1e5},
    {"archive.url", ServerUrl, "", "",
        QT_TRANSLATE_NOOP("Setting",
            "a PostgreSQL database that gets everything archived, as postgresql://user:password@host/database; "
            "empty: "
            "the file in the data folder is all"),
        AtOnce},
    {"clacks.bind", Address, "0.0.0.0", "", QT_TRANSLATE_NOOP("Setting", "the address to listen on"),
        NextLineStart},
    {"clacks.bodyBytes", Whole, "1048576", QT_TRANSLATE_NOOP("Setting", "bytes"),
        QT_TRANSLATE_NOOP("Setting", "the largest request that is taken; more gets 413"), AtOnce, 256,
        32 * megabyte},
    {"clacks.certificate", Path, "", "",
        QT_TRANSLATE_NOOP(
            "Setting", "a certificate of your own (PEM) instead of the generated one; with clacks.key"),
        NextLineStart},
    {"clacks.enabled", Boolean, "true", "", QT_TRANSLATE_NOOP("Setting", "whether the tower speaks clacks"),
        AtOnce},
    {"clacks.hostname", Hostname, "localhost", "",
        QT_TRANSLATE_NOOP("Setting", "the name that other towers are told"), AtOnce},
    {"clacks.key", Path, "", "", QT_TRANSLATE_NOOP("Setting", "the private key (PEM) of clacks.certificate"),
        NextLineStart},
    {"clacks.killtimeout", Whole, "3600000", QT_TRANSLATE_NOOP("Setting", "ms"),
        QT_TRANSLATE_NOOP("Setting", "how long a tower is lost before it becomes dead"), AtOnce, 0, 3.2e11},
    {"clacks.port", Whole, "8080", "", QT_TRANSLATE_NOOP("Setting", "the port to listen on; 0: any free one"),
        NextLineStart, 0, 65535},
    {"clacks.queueBytes", Whole, "67108864", QT_TRANSLATE_NOOP("Setting", "bytes"),
        QT_TRANSLATE_NOOP("Setting", "a full queue refuses new messages with 503, and forgets no old ones"), AtOnce,
        1024, 65536 * megabyte},
    {"clacks.queueOnRestart", Choice, "keep", "",
        QT_TRANSLATE_NOOP("Setting", "what becomes of waiting messages when the tower ends"), AtOnce, 0, 0,
        "keep|drop"},
    {"clacks.sendbytes", Whole, "0", QT_TRANSLATE_NOOP("Setting", "bytes/s"),
        QT_TRANSLATE_NOOP("Setting", "the most bytes to send in a second; 0: no such limit"), AtOnce, 0, 1e12},
    {"clacks.sendrate", Real, "1", QT_TRANSLATE_NOOP("Setting", "messages/s"),
        QT_TRANSLATE_NOOP("Setting", "the most messages to send in a second; 0 stops sending"), AtOnce, 0, 1e6},
    {"clacks.trust", Choice, "pin", "",
        QT_TRANSLATE_NOOP("Setting",
            "whose certificate is good: pin remembers a tower's key at first contact, ca asks the system's "
            "authorities"),
        AtOnce, 0, 0, "pin|ca|any"},
    {"demo.rate", Real, "0", QT_TRANSLATE_NOOP("Setting", "messages/s"),
        QT_TRANSLATE_NOOP("Setting", "what a demonstration brings on top of its own, to see the tower at work"),
        NextTowerStart, 0, 20000},
    {"log.level", Choice, "info", "", QT_TRANSLATE_NOOP("Setting", "how much the log tells"), AtOnce, 0, 0,
        "error|warning|info|debug"},
    {"net.connections", Whole, "1024", "", QT_TRANSLATE_NOOP("Setting", "the most inbound connections in all"),
        AtOnce, 1, 1e6},
    {"net.connectionsPerAddress", Whole, "32", "",
        QT_TRANSLATE_NOOP("Setting", "the most inbound connections from one address"), AtOnce, 1, 1e6},
    {"net.reach", Choice, "guarded", "",
        QT_TRANSLATE_NOOP("Setting",
            "whom the tower contacts on a stranger's word: guarded keeps out of networks that the stranger is not "
            "in "
            "himself"),
        AtOnce, 0, 0, "guarded|open|public"},
    {"scuttlebutt.bind", Address, "0.0.0.0", "", QT_TRANSLATE_NOOP("Setting", "the address to listen on"),
        NextLineStart},
    {"scuttlebutt.deadPeerPhi", Real, "8", "",
        QT_TRANSLATE_NOOP("Setting",
            "from how improbable a silence on a peer counts as dead, for originals' manners; each one more is ten "
            "times less "
            "probable"),
        AtOnce, 0.1, 300},
    {"scuttlebutt.enabled", Boolean, "false", "",
        QT_TRANSLATE_NOOP("Setting", "whether the tower takes part in a gossipmonger cluster"), AtOnce},
    {"scuttlebutt.gossipIntervalMs", Whole, "1000", QT_TRANSLATE_NOOP("Setting", "ms"),
        QT_TRANSLATE_NOOP("Setting", "the time between two rounds of gossip"), AtOnce, 10, 3600000},
    {"scuttlebutt.host", Hostname, "localhost", "",
        QT_TRANSLATE_NOOP("Setting", "the name that other nodes are told"), AtOnce},
    {"scuttlebutt.id", Text, "", "",
        QT_TRANSLATE_NOOP("Setting", "the name of this node in its cluster; empty: one of its own, made once"),
        NextLineStart},
    {"scuttlebutt.manners", Choice, "ours", "",
        QT_TRANSLATE_NOOP(
            "Setting", "original: nothing but what an original node does, which is slower and believes everything"),
        AtOnce, 0, 0, "ours|original"},
    {"scuttlebutt.maxDeltasPerGossip", Whole, "5", "",
        QT_TRANSLATE_NOOP("Setting", "how many updates go into an answer, with originals' manners"), AtOnce, 1,
        10000},
    {"scuttlebutt.minimumLivePeers", Whole, "1", "",
        QT_TRANSLATE_NOOP("Setting", "with fewer live peers a seed is asked in each round"), AtOnce, 0, 10000},
    {"scuttlebutt.port", Whole, "9742", "", QT_TRANSLATE_NOOP("Setting", "the port to listen on; 0: any free one"),
        NextLineStart, 0, 65535},
    {"scuttlebutt.seeds", Seeds, "", "",
        QT_TRANSLATE_NOOP("Setting", "nodes to begin with, as id@host:port,id@host:port"), AtOnce},
    {"tower.seed", OptionalWhole, "", "",
        QT_TRANSLATE_NOOP("Setting", "a number makes every random choice repeatable"), NextTowerStart, 0,
        9007199254740991.0},
    {"window.air", Choice, "ask", "",
        QT_TRANSLATE_NOOP("Setting",
            "whether the tower is on air when the window opens: as it was when it closed, after the first run has "
            "asked"),
        NextTowerStart, 0, 0, "ask|on|off"},
    {"window.autostart", Boolean, "false", "",
        QT_TRANSLATE_NOOP("Setting",
            "whether the desktop starts the program when you log in; off too where the desktop was told otherwise"),
        AtOnce},
    {"window.closeToTray", Boolean, "false", "",
        QT_TRANSLATE_NOOP("Setting",
            "whether the tower goes on when the window is closed, with an icon in the tray; holds only where the "
            "desktop shows such icons"),
        AtOnce},
    {"window.density", Choice, "normal", "", QT_TRANSLATE_NOOP("Setting", "how much room a row takes"), AtOnce, 0,
        0, "compact|normal|roomy"},
    {"window.highContrast", Boolean, "false", "",
        QT_TRANSLATE_NOOP("Setting", "whether the window shows black on white, or white on black, only"), AtOnce},
    {"window.keys", Text, "", "",
        QT_TRANSLATE_NOOP("Setting",
            "keys of your own for what the window can do: VERB=KEY, parted by blanks; the sheet of keys writes it"),
        AtOnce},
    {"window.language", Choice, "system", "", QT_TRANSLATE_NOOP("Setting", "the language of the window"), AtOnce, 0,
        0, "system|en|de|ar-XB"},
    {"window.notify", Choice, "desktop", "",
        QT_TRANSLATE_NOOP("Setting",
            "where news of rules and stations is told: on the desktop while the window is not in front, in the "
            "window "
            "only, or nowhere"),
        AtOnce, 0, 0, "desktop|window|off"},
    {"window.reduceMotion", Boolean, "false", "",
        QT_TRANSLATE_NOOP("Setting", "whether the window keeps still: nothing slides, fades or travels"), AtOnce},
    {"window.startHidden", Boolean, "false", "",
        QT_TRANSLATE_NOOP("Setting",
            "whether the program starts without its window, with an icon in the tray; minimized where the desktop "
            "shows no such icons"),
        NextTowerStart},
    {"window.theme", Choice, "system", "", QT_TRANSLATE_NOOP("Setting", "how the window looks"), AtOnce, 0, 0,
        "system|light|dark"},
    {"window.tray", Boolean, "false", "",
        QT_TRANSLATE_NOOP(
            "Setting", "whether the desktop's tray has an icon that says how the tower is, with a menu"),
        AtOnce},
    {"window.zoom", Whole, "100", QT_TRANSLATE_NOOP("Setting", "%"),
        QT_TRANSLATE_NOOP("Setting", "how large everything in the window is"), AtOnce, 80, 200},
});

/// How a value appears in a sentence: whole when it is short.
QByteArray quoted(const QByteArray& text)
{
    constexpr qsizetype longest = 60;
    return '\'' + (text.size() > longest ? text.first(longest) + "…" : text) + '\'';
}

QByteArray name(const SettingSpec& spec)
{
    return spec.key.toByteArray();
}

base::Expected<SettingValue> parseBoolean(const SettingSpec& spec, const QByteArray& text)
{
    const QByteArray word = text.toLower();
    if (word == "true" || word == "on" || word == "yes" || word == "1")
        return true;
    if (word == "false" || word == "off" || word == "no" || word == "0")
        return false;
    return fail("badValue", name(spec) + " is true or false, not " + quoted(text));
}

base::Expected<SettingValue> parseWhole(const SettingSpec& spec, const QByteArray& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    const auto least = qint64(spec.least);
    const auto most = qint64(spec.most);
    if (!isNumber || number < least || number > most) {
        return fail("badValue",
            name(spec) + " is a whole number from " + QByteArray::number(least) + " to " + QByteArray::number(most)
                + ", not " + quoted(text));
    }
    return number;
}

base::Expected<SettingValue> parseReal(const SettingSpec& spec, const QByteArray& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < spec.least || number > spec.most) {
        return fail("badValue",
            name(spec) + " is a number from " + QByteArray::number(spec.least) + " to "
                + QByteArray::number(qint64(spec.most)) + ", not " + quoted(text));
    }
    return number;
}

base::Expected<SettingValue> parseChoice(const SettingSpec& spec, const QByteArray& text)
{
    const QByteArray choices = spec.choices.toByteArray();
    if (choices.split('|').contains(text))
        return text;
    return fail(
        "badValue", name(spec) + " is one of " + QByteArray(choices).replace("|", ", ") + ", not " + quoted(text));
}

base::Expected<SettingValue> parseText(const SettingSpec& spec, const QByteArray& text)
{
    if (!base::isUtf8(text) || text.contains('\0'))
        return fail("badValue", name(spec) + " must be text in UTF-8");
    if (spec.kind == Hostname && !base::isUsableHostname(text))
        return fail("badValue", name(spec) + " is a host name or an address, not " + quoted(text));
    if (spec.kind == Address && !base::Address::fromText(text)) {
        return fail("badValue",
            name(spec) + " is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them, not "
                + quoted(text));
    }
    return text;
}

} // namespace

std::span<const SettingSpec> settingSpecs()
{
    return specs;
}

base::Expected<const SettingSpec*> findSetting(QByteArrayView key)
{
    const auto spec = std::ranges::find(specs, key, &SettingSpec::key);
    if (spec != specs.end())
        return &*spec;
    QList<QByteArrayView> keys;
    for (const SettingSpec& each : specs)
        keys << each.key;
    QByteArray sentence = "there is no setting " + quoted(key.toByteArray());
    const QByteArrayView meant = base::nearest(key, keys);
    if (meant.isEmpty())
        sentence += "; `settings get` lists them all";
    else
        sentence += "; did you mean " + meant.toByteArray() + "?";
    return fail("unknownSetting", sentence);
}

base::Expected<SettingValue> parseSetting(const SettingSpec& spec, const QByteArray& text)
{
    switch (spec.kind) {
    case Boolean: return parseBoolean(spec, text);
    case OptionalWhole:
        if (text.isEmpty())
            return std::monostate();
        [[fallthrough]];
    case Whole: return parseWhole(spec, text);
    case Real: return parseReal(spec, text);
    case Choice: return parseChoice(spec, text);
    case Hostname:
    case Address:
    case Path:
    case Text: return parseText(spec, text);
    case Seeds:
        if (const auto seeds = scuttlebutt::parseSeeds(text); !seeds)
            return fail("badValue", name(spec) + ": " + seeds.error().sentence);
        return parseText(spec, text);
    case ServerUrl:
        if (const auto url = archive::parseServerUrl(text); !url && !text.isEmpty())
            return fail("badValue", name(spec) + ": " + url.error().sentence);
        return parseText(spec, text);
    }
    Q_UNREACHABLE();
}

SettingValue defaultOf(const SettingSpec& spec)
{
    const base::Expected<SettingValue> value = parseSetting(spec, spec.fallback.toByteArray());
    Q_ASSERT(value);
    return *value;
}

SettingValue shown(const SettingSpec& spec, const SettingValue& value)
{
    return spec.kind == ServerUrl ? archive::withoutPassword(std::get<QByteArray>(value)) : value;
}

QByteArray settingText(const SettingValue& value)
{
    struct Writer
    {
        QByteArray operator()(std::monostate) const { return {}; }

        QByteArray operator()(bool flag) const { return flag ? "true" : "false"; }

        QByteArray operator()(qint64 number) const { return QByteArray::number(number); }

        QByteArray operator()(double number) const { return QByteArray::number(number, 'g', 15); }

        QByteArray operator()(const QByteArray& text) const { return text; }
    };

    return std::visit(Writer(), value);
}

QByteArrayView takesHoldText(TakesHold takesHold)
{
    switch (takesHold) {
    case AtOnce: return QT_TRANSLATE_NOOP("Setting", "at once");
    case NextLineStart: return QT_TRANSLATE_NOOP("Setting", "when the line goes on air again");
    case NextTowerStart: return QT_TRANSLATE_NOOP("Setting", "when the tower starts again");
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::tower
