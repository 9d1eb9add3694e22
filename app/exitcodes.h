#pragma once

/// What the program tells scripts when it ends.
namespace clackstower::app::exitcode {

inline constexpr int done = 0;
inline constexpr int failed = 1; ///< understood, but failed or refused
inline constexpr int usage = 2;
inline constexpr int noTower = 3;

} // namespace clackstower::app::exitcode
