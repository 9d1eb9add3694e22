#pragma once

#include "node/base/address.h"
#include "node/base/instant.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <unordered_map>
#include <vector>

class QHostInfo;

namespace clackstower::net {

/// Looks host names up without waiting and believes the answers for a short time. What is connected to is an
/// address from here, never a second look-up.
class NameCache : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        std::vector<base::Address> addresses; ///< IPv4 first; empty when there is no such host
        QByteArray sentence;
        base::Instant until;
    };

    /// `settled` is called when a name that was asked for is known, from the event loop.
    NameCache(const base::Clock& clock, base::Duration believed, int most,
        std::function<void(const QByteArray&)> settled, QObject* parent = nullptr);

    /// The answer, or null: then the name is being looked up. Addresses in digits are their own answer.
    const Answer* find(const QByteArray& name);

    quint64 lookups() const { return m_lookups; }

private Q_SLOTS:
    void lookedUp(const QHostInfo& info);

private:
    struct NameHash
    {
        size_t operator()(const QByteArray& name) const { return qHash(name, QHashSeed::globalSeed()); }
    };

    void learn(const QByteArray& name, Answer answer);
    void makeRoom(base::Instant now);

    const base::Clock& m_clock;
    base::Duration m_believed;
    size_t m_most;
    std::function<void(const QByteArray&)> m_settled;
    std::unordered_map<QByteArray, Answer, NameHash> m_answers;
    std::unordered_map<int, QByteArray> m_asked; ///< by the look-up's number
    Answer m_numeric;
    quint64 m_lookups = 0;
};

} // namespace clackstower::net
