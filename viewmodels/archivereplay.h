#pragma once

#include "node/archive/record.h"
#include "viewmodels/towerlink.h"

#include <optional>

namespace clackstower::viewmodels {

/// Sends a message of the archive once more. What will leave is fetched and shown first; what was shown is what
/// leaves.
class ArchiveReplay : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(QString text READ text NOTIFY prepared)
    Q_PROPERTY(QString explanation READ explanation NOTIFY prepared)

public:
    using QObject::QObject;

    QString text() const;
    QString explanation() const;

    Q_INVOKABLE void prepare(const QString& id);
    Q_INVOKABLE void send();

    /// Takes it out of the queue again, unless it has left.
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void prepared();
    void done(const QString& sentence, bool undoable);

private:
    /// What the tower would do with it.
    struct Prospect
    {
        bool isOnAir = false;
        qsizetype towers = 0; ///< that it may leave to
    };

    TowerLink* m_link = nullptr;
    std::optional<archive::Record> m_record;
    Prospect m_prospect;
};

} // namespace clackstower::viewmodels
