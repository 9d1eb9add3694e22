#pragma once

#include "towerbench.h"

#include <QTest>

namespace clackstower::viewmodels {

inline void addRule(tower::Tower& tower, const QByteArray& name, const QByteArray& when, const QByteArray& then)
{
    rules::RuleBook book = tower.rules().book();
    rules::RuleDraft draft;
    draft.name = name;
    draft.when = *rules::Filter::compile(when);
    draft.then = *rules::readActions(then);
    QVERIFY(book.add(draft));
    QVERIFY(tower.rules().edit(book, "added " + name));
}

inline traffic::Judgement judge(tower::Tower& tower, const QByteArray& bytes)
{
    traffic::Message message;
    message.bytes = bytes;
    return tower.judge("clacks", message, tower.now());
}

/// As a line tells that one has come.
inline void receive(tower::Tower& tower, const QByteArray& bytes)
{
    traffic::Sighting sighting;
    sighting.kind = traffic::SightingKind::Received;
    sighting.line = "clacks";
    sighting.time = tower.now();
    sighting.bytes = bytes;
    sighting.verdict = judge(tower, bytes).verdict;
    tower.saw(sighting);
}

} // namespace clackstower::viewmodels
