#pragma once

namespace clackstower::app {
struct CommandLine;
}

#if defined(_WIN32)
#define CLACKSTOWER_WINDOW_EXPORT __declspec(dllexport)
#else
#define CLACKSTOWER_WINDOW_EXPORT __attribute__((visibility("default")))
#endif

/// What the window library exports, so that a tower without a window never loads one. Makes the application object,
/// starts the tower, shows the window, and returns the exit code when the tower has ended.
// NOLINTNEXTLINE(readability-identifier-naming): a C name, looked up as text
extern "C" CLACKSTOWER_WINDOW_EXPORT int clackstower_run_window(
    const clackstower::app::CommandLine& line, int argc, char** argv);
