#pragma once

#include "app/ctl/commandtable.h"

#include <QLocalServer>
#include <QObject>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::app::control {

class Conversation;

/// Answers `clackstower ctl` for one tower, on the tower's thread. Only the user who runs the tower can connect.
class Server final : public QObject
{
    Q_OBJECT

public:
    explicit Server(tower::Tower& tower, QObject* parent = nullptr);
    ~Server() override;

    /// The first of the paths that can be listened on. Whatever an earlier run left there is removed, so the
    /// caller must hold the lock of the data folder.
    base::Expected<void> listen(const QStringList& paths);

    /// Ends every stream as done, and takes no more questions.
    void close();

private:
    void welcome();

    static constexpr int mostConversations = 64;

    tower::Tower& m_tower;
    ctl::CommandTable m_table;
    QLocalServer m_server;
    QList<Conversation*> m_conversations; ///< each leaves the list, and deletes itself, as it ends
};

} // namespace clackstower::app::control
