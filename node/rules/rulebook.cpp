#include "node/rules/rulebook.h"

#include "node/rules/shippedscripts.h"

#include <algorithm>

namespace clackstower::rules {

namespace {

using base::fail;

std::unexpected<base::Error> unknownRule(const QByteArray& id)
{
    return fail("unknownRule", "there is no rule '" + id.left(40) + "'; `rules list` shows them");
}

Station preset(QByteArray name, QByteArrayView when, QByteArray colour)
{
    Station station;
    station.name = std::move(name);
    station.when = *Filter::compile(when);
    station.colour = std::move(colour);
    return station;
}

} // namespace

const Action* Rule::decision() const
{
    const auto action = std::ranges::find_if(then, [](const Action& each) { return decides(each.kind); });
    return action == then.end() ? nullptr : &*action;
}

bool Rule::saysTheSame(const Rule& other) const
{
    return id == other.id && name == other.name && when == other.when && then == other.then
        && enabled == other.enabled && goesOn == other.goesOn && expires == other.expires;
}

RuleBook RuleBook::shipped()
{
    RuleBook book;
    book.m_stations = {
        preset("Everything", "all", "#525A60"),
        preset("New towers", "event in (towerDiscovered, peerDiscovered)", "#4564DD"),
        preset("GNU", "text contains \"GNU\"", "#896D02"),
        preset("Large", "size > 64k", "#681188"),
        preset("Mine", "event == messageQueued and not from exists and not via exists", "#8C3333"),
    };
    // Everything would light up with every message; it is there for who wants to hear the whole band.
    book.m_stations.front().muted = true;
    book.m_scripts = shippedScripts();
    return book;
}

const Rule* RuleBook::find(const QByteArray& id) const
{
    const auto rule = std::ranges::find(m_rules, id, &Rule::id);
    return rule == m_rules.end() ? nullptr : &*rule;
}

const Station* RuleBook::findStation(const QByteArray& name) const
{
    const auto station = std::ranges::find(m_stations, name, &Station::name);
    return station == m_stations.end() ? nullptr : &*station;
}

size_t RuleBook::placeOf(const QByteArray& station) const
{
    return size_t(std::ranges::find(m_stations, station, &Station::name) - m_stations.begin());
}

const Script* RuleBook::findScript(const QByteArray& name) const
{
    const auto script = std::ranges::find(m_scripts, name, &Script::name);
    return script == m_scripts.end() ? nullptr : &*script;
}

std::vector<Rule>::iterator RuleBook::place(const QByteArray& id)
{
    return std::ranges::find(m_rules, id, &Rule::id);
}

base::Expected<void> RuleBook::check(const Rule& rule) const
{
    if (rule.name.isEmpty() || rule.name.size() > 100 || rule.name.contains('\n'))
        return fail("name", "a rule needs a name of at most 100 bytes, on one line");
    if (rule.then.empty())
        return fail("then", "a rule needs an action, such as forward, stonewall or tune:STATION");
    for (const Action& action : rule.then) {
        if (needsScript(action.kind) && !findScript(action.name)) // better no rule than one that does nothing
            return fail("unknownScript",
                "there is no script '" + action.name + "'; `scripts list` shows them, `scripts set` adds one");
    }
    return {};
}

/// Whoever tunes to a station that is not there means a new one.
void RuleBook::addMissingStations(const Rule& rule)
{
    for (const Action& action : rule.then) {
        if (action.kind == Action::Kind::Tune && !findStation(action.name))
            m_stations.emplace_back().name = action.name;
    }
}

base::Expected<Rule> RuleBook::add(const RuleDraft& draft)
{
    if (m_rules.size() >= Limits().rules)
        return fail("tooMany", "a rule book has at most " + QByteArray::number(Limits().rules) + " rules");
    Rule rule;
    rule.id = "r" + QByteArray::number(m_lastId + 1);
    rule.name = draft.name.value_or(QByteArray());
    rule.when = draft.when.value_or(Filter());
    rule.then = draft.then.value_or(std::vector<Action>());
    rule.enabled = draft.enabled.value_or(true);
    rule.goesOn = draft.goesOn.value_or(false);
    rule.expires = draft.expires.value_or(std::nullopt);
    if (const auto good = check(rule); !good)
        return std::unexpected(good.error());
    const auto end = qsizetype(m_rules.size());
    m_rules.insert(m_rules.begin() + std::clamp<qsizetype>(draft.at.value_or(end), 0, end), rule);
    ++m_lastId;
    addMissingStations(rule);
    return rule;
}

base::Expected<Rule> RuleBook::change(const QByteArray& id, const RuleDraft& draft)
{
    const auto old = place(id);
    if (old == m_rules.end())
        return unknownRule(id);
    Rule rule = *old;
    rule.name = draft.name.value_or(rule.name);
    rule.when = draft.when.value_or(rule.when);
    rule.then = draft.then.value_or(rule.then);
    rule.enabled = draft.enabled.value_or(rule.enabled);
    rule.goesOn = draft.goesOn.value_or(rule.goesOn);
    rule.expires = draft.expires.value_or(rule.expires);
    if (const auto good = check(rule); !good)
        return std::unexpected(good.error());
    if (!rule.saysTheSame(*old))
        ++rule.version;
    *old = rule;
    addMissingStations(rule);
    if (draft.at) {
        if (const auto moved = move(id, *draft.at); !moved)
            return std::unexpected(moved.error());
    }
    return rule;
}

base::Expected<void> RuleBook::remove(const QByteArray& id)
{
    const auto rule = place(id);
    if (rule == m_rules.end())
        return unknownRule(id);
    m_rules.erase(rule);
    return {};
}

base::Expected<void> RuleBook::move(const QByteArray& id, qsizetype index)
{
    const auto rule = place(id);
    if (rule == m_rules.end())
        return unknownRule(id);
    Rule moved = std::move(*rule);
    m_rules.erase(rule);
    m_rules.insert(m_rules.begin() + std::clamp<qsizetype>(index, 0, qsizetype(m_rules.size())), std::move(moved));
    return {};
}

base::Expected<void> RuleBook::putStation(const Station& station)
{
    if (!isUsableName(station.name))
        return fail("name", "a station needs a name of 1 to 64 bytes without commas and colons");
    const bool isColour = station.colour.size() == 7 && station.colour[0] == '#'
        && QByteArray::fromHex(station.colour.sliced(1)).size() == 3;
    if (!isColour)
        return fail("colour", "a colour is written like #4564DD");
    const auto old = std::ranges::find(m_stations, station.name, &Station::name);
    if (old != m_stations.end())
        *old = station;
    else if (m_stations.size() < Limits().stations)
        m_stations.push_back(station);
    else
        return fail("tooMany", "there are at most " + QByteArray::number(Limits().stations) + " stations");
    return {};
}

base::Expected<void> RuleBook::checkUntuned(const QByteArray& station) const
{
    for (const Rule& rule : m_rules) {
        for (const Action& action : rule.then) {
            if (action.kind == Action::Kind::Tune && action.name == station)
                return fail("inUse", "rule " + rule.id + " tunes to " + station + "; change or remove it first");
        }
    }
    if (!findStation(station))
        return fail("unknownStation", "there is no station '" + station.left(64) + "'; `stations list` shows them");
    return {};
}

base::Expected<void> RuleBook::removeStation(const QByteArray& name)
{
    if (auto checked = checkUntuned(name); !checked)
        return checked;
    std::erase_if(m_stations, [&](const Station& station) { return station.name == name; });
    return {};
}

base::Expected<void> RuleBook::renameStation(const QByteArray& name, const QByteArray& to)
{
    if (auto checked = checkUntuned(name); !checked)
        return checked;
    if (!isUsableName(to))
        return fail("name", "a station needs a name of 1 to 64 bytes without commas and colons");
    if (findStation(to))
        return fail("exists", "there is a station of that name already");
    m_stations[placeOf(name)].name = to;
    return {};
}

base::Expected<void> RuleBook::putScript(const Script& script)
{
    if (!isUsableName(script.name))
        return fail("name", "a script needs a name of 1 to 64 bytes without commas and colons");
    if (script.code.trimmed().isEmpty() || script.code.size() > Limits().scriptBytes)
        return fail("code", "a script has 1 to " + QByteArray::number(Limits().scriptBytes) + " bytes");
    const auto old = std::ranges::find(m_scripts, script.name, &Script::name);
    if (old != m_scripts.end())
        *old = script;
    else if (m_scripts.size() < Limits().scripts)
        m_scripts.push_back(script);
    else
        return fail("tooMany", "there are at most " + QByteArray::number(Limits().scripts) + " scripts");
    return {};
}

base::Expected<void> RuleBook::removeScript(const QByteArray& name)
{
    for (const Rule& rule : m_rules) {
        for (const Action& action : rule.then) {
            if (action.name == name && decides(action.kind))
                return fail("inUse", "rule " + rule.id + " calls " + name + "; change or remove it first");
        }
    }
    if (std::erase_if(m_scripts, [&](const Script& script) { return script.name == name; }) == 0)
        return fail("unknownScript", "there is no script '" + name.left(64) + "'; `scripts list` shows them");
    return {};
}

Decision RuleBook::decide(const Subject& subject) const
{
    Decision decision;
    traffic::Verdict& verdict = decision.verdict;
    const auto tune = [&](size_t place) {
        if (decision.tuned.contains(quint32(place)))
            return;
        decision.tuned.append(quint32(place));
        if (!m_stations[place].muted)
            verdict.stations << m_stations[place].name;
    };
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const Rule& rule = m_rules[i];
        if (!rule.isActive(subject.now) || !rule.when.matches(subject))
            continue;
        const Action* const decisive = rule.decision();
        // Of two rules that decide, the first one has; what else the second says still counts.
        decision.matched.append(quint32(i));
        if (decisive && !verdict.rule) {
            verdict.rule = traffic::RuleRef{rule.id, rule.name, rule.version};
            verdict.action = decisive->kind == Action::Kind::Stonewall ? traffic::Action::Stonewall
                : decisive->kind == Action::Kind::Refuse               ? traffic::Action::Refuse
                                                                       : traffic::Action::Forward;
        }
        for (const Action& action : rule.then) {
            if (action.kind == Action::Kind::Tune)
                tune(placeOf(action.name));
            else if (action.kind == Action::Kind::Archive || action.kind == Action::Kind::Persist)
                verdict.archived = true;
        }
        if (rule.isFinal())
            break;
    }
    for (size_t i = 0; i < m_stations.size(); ++i) {
        if (m_stations[i].when && m_stations[i].when->matches(subject))
            tune(i);
    }
    return decision;
}

void RuleBook::countHit(size_t rule, base::Instant now)
{
    ++m_rules[rule].hits;
    m_rules[rule].lastHit = now;
}

base::Expected<void> RuleBook::resetHits(const QByteArray& id)
{
    const auto rule = place(id);
    if (rule == m_rules.end())
        return unknownRule(id);
    rule->hits = 0;
    rule->lastHit.reset();
    return {};
}

std::optional<size_t> RuleBook::shadowedBy(size_t rule, base::Instant now) const
{
    if (!m_rules[rule].isActive(now))
        return std::nullopt;
    for (size_t i = 0; i < rule; ++i) {
        const Rule& earlier = m_rules[i];
        // One that ends by itself will let the later one come to its right.
        if (earlier.isActive(now) && !earlier.expires && earlier.isFinal()
            && implies(m_rules[rule].when.tree(), earlier.when.tree()))
            return i;
    }
    return std::nullopt;
}

void RuleBook::takeCountersFrom(const RuleBook& before)
{
    for (Rule& rule : m_rules) {
        if (const Rule* const old = before.find(rule.id)) {
            rule.hits = old->hits;
            rule.lastHit = old->lastHit;
        }
    }
    m_lastId = std::max(m_lastId, before.m_lastId); // an id is never given twice
}

} // namespace clackstower::rules
