#pragma once

#include "node/base/error.h"
#include "node/tower/settings.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace clackstower::app {

/// What the program was called with.
struct CommandLine
{
    enum class Action {
        Window,
        Headless,
        Ctl,
        Lab,
        ScriptHost, ///< started by the tower for itself
        Help,
        Version
    };

    Action action = Action::Window;
    QString dataDir; ///< empty: the default one
    bool demo = false;
    QByteArray link; ///< a clacks: link, or the file: URL of a capture, that the window shall show
    QList<std::pair<QByteArray, QByteArray>> settings; ///< of --set and --log, checked
    QList<QByteArray> words;                           ///< what follows ctl or lab

    /// The words after the program's name. A failure is wrong usage, and its sentence says how it is right.
    static base::Expected<CommandLine> parse(const QList<QByteArray>& words);

    /// The settings of that file, with those of this run over them.
    tower::Settings loadSettings(const QString& path) const;

    bool operator==(const CommandLine&) const = default;
};

/// `clackstower --help`
QByteArray programHelp();

} // namespace clackstower::app
