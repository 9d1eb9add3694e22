#pragma once

namespace clackstower::app {
class TowerHost;
}

/// What the window library exports, so that a tower without a window never loads one. Makes the application object,
/// starts the tower, shows the window, and returns the exit code when the tower has ended.
// NOLINTNEXTLINE(readability-identifier-naming): a C name, looked up as text
extern "C" int clackstower_run_window(clackstower::app::TowerHost& host, int argc, char** argv);
