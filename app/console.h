#pragma once

#include <QByteArray>

/// The three standard streams, as a program must treat them that others start and leave.
namespace clackstower::app::console {

/// Makes it safe to write: a reader that has left ends no process, and a stream that was closed from the start
/// is replaced by one that goes nowhere, so that no file of ours ever gets its number.
void prepare();

/// To stdout, at once. False when nobody reads there.
bool print(const QByteArray& text);

/// "error: sentence" to stderr, on one line. Returns the exit code, so that the caller can return it.
int error(const QByteArray& sentence, int exitCode);

} // namespace clackstower::app::console
