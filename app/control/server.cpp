#include "app/control/server.h"

#include "app/control/conversation.h"

#include <QFileInfo>
#include <QLocalSocket>

namespace clackstower::app::control {

Server::Server(tower::Tower& tower, QObject* parent)
    : QObject(parent)
    , m_tower(tower)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Server::welcome);
}

Server::~Server()
{
    // They hold streams that hold watches; those must not outlive the table and the tower.
    qDeleteAll(std::exchange(m_conversations, {}));
}

base::Expected<void> Server::listen(const QStringList& paths)
{
    QByteArray reason = "there is no place for it";
    for (const QString& path : paths) {
        QLocalServer::removeServer(path);
        if (m_server.listen(path))
            return {};
        reason = path.toUtf8() + ": " + m_server.errorString().toUtf8();
    }
    return base::fail("noControl", "the control socket cannot be opened: " + reason);
}

void Server::close()
{
    m_server.close();
    const QList<Conversation*> conversations = m_conversations; // each may leave the list as it is closed
    for (Conversation* conversation : conversations)
        conversation->close();
}

void Server::welcome()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        auto* const conversation = new Conversation(socket, m_tower, m_table, this);
        m_conversations << conversation;
        connect(conversation, &Conversation::ended, this,
            [this, conversation] { m_conversations.removeOne(conversation); });
        if (m_conversations.size() > mostConversations)
            conversation->finish({Frame::Failure, "too many others are talking to the tower; end a `watch` first"});
    }
}

} // namespace clackstower::app::control
