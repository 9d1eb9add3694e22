#pragma once

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"
#include "node/demo/patter.h"

#include <optional>
#include <vector>

namespace clackstower::demo {

/// One tower of the swarm, as it is meant to behave.
struct Member
{
    base::Endpoint endpoint;
    base::Address address;
    double perMinute = 0; ///< messages, when it is awake
    base::Duration latency = std::chrono::milliseconds(60);
    std::vector<Topic> topics;                ///< one is drawn for each message, so twice means twice as often
    base::Duration appears{};                 ///< after the start
    std::optional<base::Duration> vanishes{}; ///< for good
    base::Duration awake{};                   ///< how long on average; zero: it never sleeps
    base::Duration asleep{};
    std::optional<size_t> sponsor{}; ///< who makes it known, by naming it as a friend
    bool copes = false;              ///< takes bodies that an original would corrupt
    std::optional<base::Duration> changesKey{};
};

/// Those that are there from the start of every run, or come within its first hour.
std::vector<Member> cast();

/// A tower that comes later: the same number is the same tower.
Member newcomer(size_t number, base::Duration appears, size_t sponsor);

/// The names that others act upon: the one we announce to first, one to ignore, one to write a note about.
base::Endpoint firstFriend();
base::Endpoint nuisance();
base::Endpoint neighbour();

} // namespace clackstower::demo
