#include "node/rules/scriptdesk.h"

#include "node/base/json.h"
#include "node/base/jsonwriter.h"
#include "node/rules/jsonpath.h"

#include <algorithm>
#include <numeric>

namespace clackstower::rules {

QByteArray aboutOf(QByteArrayView line, const traffic::Message& message)
{
    base::JsonWriter json;
    json.beginObject().key("line").text(line).key("id").text(message.id().toHex());
    json.key("from");
    if (message.from)
        json.text(message.from->toText());
    else
        json.null();
    json.key("via").text(message.via.isNull() ? QByteArray() : message.via.toText());
    return json.key("time").instant(message.queuedAt).endObject().take();
}

namespace {

/// Which every tower drops.
bool isEmptyMessage(const base::json::Slice& value)
{
    switch (value.type) {
    case base::json::Type::Null:
    case base::json::Type::False: return true;
    case base::json::Type::String: return value.text.size() == 2;
    case base::json::Type::Number: return jsonNumber(value) == 0;
    default: return false;
    }
}

} // namespace

QByteArray faultOfMade(const QList<QByteArray>& made)
{
    if (made.size() > ScriptLimits::parts)
        return "it made more than " + QByteArray::number(ScriptLimits::parts) + " messages";
    qsizetype bytes = 0;
    for (const QByteArray& each : made) {
        const base::json::Scan scan = base::json::scanDocument(each);
        bytes += each.size();
        if (scan.fault != base::json::Fault::None)
            return "what it made cannot travel: it is nested too deep, or no JSON";
        if (isEmptyMessage(scan.value))
            return "it made an empty message (null, false, zero or no text), which every tower drops";
    }
    return bytes > ScriptLimits::bytes ? "it made more than a megabyte" : QByteArray();
}

base::Expected<quint64> ScriptDesk::draft(QByteArrayView line, const Rule& rule, const Action& action,
    const Script& script, const traffic::Message& message)
{
    m_drafted.reset();
    const auto cannot = [&](const QByteArray& why) {
        fail(rule.id, script.name, ScriptResult::failed(why));
        return base::fail("script", "script " + script.name + ": " + why + "; the message goes on as it came");
    };
    if (m_errands.size() >= m_limits.errands || m_bytes + message.bytes.size() > m_limits.bytes) {
        ++m_counters.overflow;
        return cannot("too many messages wait for scripts already");
    }
    if (!m_runner)
        return cannot("this tower runs none");
    if (isResting(script.name))
        return cannot("it rests for a minute, because it ended its process again and again");
    m_drafted = Errand{line.toByteArray(), rule.id, action.kind, script, message.bytes, aboutOf(line, message)};
    return ++m_lastErrand;
}

void ScriptDesk::start(quint64 errand)
{
    if (!m_drafted || errand != m_lastErrand)
        return;
    m_bytes += m_drafted->bytes.size();
    const Action::Kind kind = m_errands.emplace(errand, *std::exchange(m_drafted, {})).first->second.kind;
    if (kind == Action::Kind::Join)
        run(ScriptCall::Kind::Key, {errand},
            [this, errand](const Errand& of, const ScriptResult& result) { keyCame(errand, of, result); });
    else
        run(kind == Action::Kind::Split ? ScriptCall::Kind::Split : ScriptCall::Kind::Transform, {errand},
            [this, errand](const Errand& of, const ScriptResult& result) { came(errand, of, result); });
}

/// One call about these errands, which are of one rule. Whoever is not there any more when the answer comes is not
/// told of it.
void ScriptDesk::run(ScriptCall::Kind kind, const QList<quint64>& errands,
    std::function<void(const Errand&, const ScriptResult&)> done)
{
    const Errand& first = m_errands.at(errands.first());
    ScriptCall call{kind, first.script.code, {}, first.about};
    for (const quint64 each : errands)
        call.messages << m_errands.at(each).bytes;
    m_runner->run(call, [this, last = errands.last(), done = std::move(done)](const ScriptResult& result) {
        const auto errand = m_errands.find(last);
        if (errand == m_errands.end())
            return;
        ++m_counters.ran;
        const Errand of = errand->second;
        if (result.kind != ScriptResult::Kind::Failed)
            m_strikes.remove(of.script.name);
        done(of, result);
    });
}

void ScriptDesk::came(quint64 id, const Errand& errand, const ScriptResult& result)
{
    if (result.kind == ScriptResult::Kind::Undefined)
        return goOn({id}, std::nullopt, {});
    const QByteArray fault = faultOfMade(result.made);
    if (result.kind == ScriptResult::Kind::Failed || !fault.isEmpty()) {
        const ScriptResult failure = fault.isEmpty() ? result : ScriptResult::failed(fault);
        fail(errand.rule, errand.script.name, failure);
        return goOn({id}, std::nullopt,
            "script " + errand.script.name + ": " + failure.sentence + "; the message goes on as it came");
    }
    ++m_counters.changed;
    goOn({id}, result.made, "script " + errand.script.name + " made it of " + base::sha256(errand.bytes).toHex());
}

void ScriptDesk::keyCame(quint64 id, const Errand& errand, const ScriptResult& result)
{
    if (result.kind != ScriptResult::Kind::Made)
        return came(id, errand, result);
    const GroupKey key{errand.rule, result.made.first()};
    while (m_joining >= m_limits.joining) {
        const auto oldest
            = std::ranges::min_element(m_groups, {}, [](const auto& each) { return each.second.since; });
        release(oldest->first, "too many messages wait to be joined");
    }
    Group& group = m_groups[key];
    if (group.errands.isEmpty())
        group.since = m_clock.now();
    group.errands << id;
    group.bytes += errand.bytes.size();
    ++m_joining;
    if (size_t(group.errands.size()) > m_limits.group || group.bytes > m_limits.groupBytes)
        return release(key, "more belongs together than can be joined");
    tryJoin(key);
}

void ScriptDesk::tryJoin(const GroupKey& key)
{
    const QList<quint64> parts = m_groups.at(key).errands;
    run(ScriptCall::Kind::Join, parts,
        [this, key, parts](const Errand& of, const ScriptResult& result) { joinCame(key, parts, of, result); });
}

void ScriptDesk::joinCame(
    const GroupKey& key, const QList<quint64>& parts, const Errand& errand, const ScriptResult& result)
{
    const auto group = m_groups.find(key);
    // Another call has joined or released some of them meanwhile; the rest is looked at with the next part.
    if (group == m_groups.end()
        || group->second.errands.first(std::min(parts.size(), group->second.errands.size())) != parts)
        return;
    if (result.kind == ScriptResult::Kind::Undefined)
        return;
    const QByteArray fault = faultOfMade(result.made);
    if (result.kind == ScriptResult::Kind::Failed || !fault.isEmpty()) {
        const ScriptResult failure = fault.isEmpty() ? result : ScriptResult::failed(fault);
        fail(errand.rule, errand.script.name, failure);
        return release(key, "script " + errand.script.name + ": " + failure.sentence);
    }
    group->second.errands = group->second.errands.sliced(parts.size());
    m_joining -= size_t(parts.size());
    const QList<quint64>& left = group->second.errands;
    group->second.bytes = std::accumulate(left.begin(), left.end(), qsizetype(0),
        [this](qsizetype sum, quint64 each) { return sum + m_errands.at(each).bytes.size(); });
    if (left.isEmpty())
        m_groups.erase(group);
    else
        tryJoin(key);
    m_counters.joined += quint64(parts.size());
    goOn(parts, result.made,
        "script " + errand.script.name + " made it of " + QByteArray::number(parts.size()) + " messages");
}

void ScriptDesk::release(const GroupKey& key, const QByteArray& reason)
{
    const QList<quint64> errands = m_groups.at(key).errands;
    m_joining -= size_t(errands.size());
    m_groups.erase(key);
    m_counters.ungrouped += quint64(errands.size());
    for (const quint64 each : errands)
        goOn({each}, std::nullopt, reason + "; the message goes on as it came");
}

void ScriptDesk::tick(const std::function<bool(const QByteArray& rule)>& isActive)
{
    QList<std::pair<GroupKey, QByteArray>> gone;
    for (const auto& [key, group] : m_groups) {
        if (group.since + m_limits.patience <= m_clock.now())
            gone.emplaceBack(key, "the rest did not come within an hour");
        else if (!isActive(key.first))
            gone.emplaceBack(key, "its rule rests");
    }
    for (const auto& [key, reason] : gone)
        release(key, reason);
}

void ScriptDesk::goOn(
    const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead, const QByteArray& reason)
{
    const QByteArray line = m_errands.at(errands.first()).line;
    for (const quint64 each : errands) {
        m_bytes -= m_errands.at(each).bytes.size();
        m_errands.erase(each);
    }
    m_effects.goOn(line, errands, instead, reason);
}

void ScriptDesk::fail(const QByteArray& rule, const QByteArray& script, const ScriptResult& result)
{
    constexpr qsizetype mostRules = 1024; // rules come and go, and nobody asks for those that went
    if (m_failures.size() >= mostRules && !m_failures.contains(rule))
        m_failures.clear();
    ++m_counters.failed;
    ScriptFailures& failures = m_failures[rule];
    ++failures.count;
    failures.last = m_clock.now();
    failures.sentence = "script " + script + ": " + result.sentence;
    if (!result.endedHost)
        return;
    ++m_counters.ended;
    Strikes& strikes = m_strikes[script];
    strikes.count = strikes.count >= m_limits.strikes ? 1 : strikes.count + 1; // it has rested, and begins anew
    strikes.last = failures.last;
}

bool ScriptDesk::isResting(const QByteArray& script) const
{
    const auto strikes = m_strikes.constFind(script);
    return strikes != m_strikes.constEnd() && strikes->count >= m_limits.strikes
        && m_clock.now() < strikes->last + m_limits.rest;
}

const ScriptFailures* ScriptDesk::failuresOf(const QByteArray& rule) const
{
    const auto failures = m_failures.constFind(rule);
    return failures == m_failures.constEnd() ? nullptr : &*failures;
}

} // namespace clackstower::rules
