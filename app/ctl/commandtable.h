#pragma once

#include "app/ctl/command.h"

namespace clackstower::app::ctl {

/// All commands, in the order in which the help shows them. Built anew by whoever needs it; there is no global one.
class CommandTable
{
public:
    CommandTable();

    const QList<Command>& commands() const { return m_commands; }

    struct Found
    {
        const Command* command = nullptr;
        QList<QByteArray> rest; ///< the words after the command's name
    };

    /// The command that the words begin with; a failure names the nearest one.
    base::Expected<Found> find(const QList<QByteArray>& words) const;

    /// `clackstower ctl --help`
    QByteArray help() const;

    /// Help for what the words name: a command, or a group such as "settings".
    base::Expected<QByteArray> help(const QList<QByteArray>& words) const;

private:
    QList<Command> m_commands;
};

// By theme; each list stands in a file of its own.
QList<Command> towerCommands();
QList<Command> messageCommands();
QList<Command> peerCommands();
QList<Command> eventCommands();
QList<Command> archiveCommands();
QList<Command> ruleCommands();
QList<Command> ruleBookCommands();
QList<Command> scriptCommands();
QList<Command> stationCommands();
QList<Command> settingsCommands();
QList<Command> stateCommands();
QList<Command> diagnosisCommands();

} // namespace clackstower::app::ctl
