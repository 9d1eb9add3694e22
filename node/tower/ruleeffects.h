#pragma once

#include "node/rules/effects.h"
#include "node/rules/subject.h"

namespace clackstower::tower {

class Tower;

/// What rules may ask of the tower, and what they may know of it. Lines are in the middle of a message when a rule
/// speaks, so whatever changes a line is done later, when the tower's loop comes round.
class RuleEffects final : public rules::Effects, public rules::Knowledge
{
public:
    explicit RuleEffects(Tower& tower)
        : m_tower(tower)
    {
    }

    /// While a message is judged it is not in the journal yet, and counts all the same.
    void setJudging(bool judging) { m_isJudging = judging; }

    void ignoreSender(const QByteArray& line, const base::Endpoint& from, const base::Address& via) override;
    void learn(const QByteArray& line, const QList<base::Endpoint>& towers, const traffic::Message& from) override;
    QList<base::Endpoint> towersToTell(QByteArrayView line) const override;
    void notify(QByteArrayView line, const QByteArray& who, const traffic::Message& message) override;
    void goOn(const QByteArray& line, const QList<quint64>& errands,
        const std::optional<QList<QByteArray>>& instead, const QByteArray& reason) override;

    QByteArrayView statusOf(QByteArrayView line, const base::Endpoint& tower) const override;
    std::optional<base::Endpoint> introducerOf(QByteArrayView line, const base::Endpoint& tower) const override;
    std::optional<quint64> timesSeen(QByteArrayView bytes) const override;

private:
    Tower& m_tower;
    bool m_isJudging = false;
};

} // namespace clackstower::tower
