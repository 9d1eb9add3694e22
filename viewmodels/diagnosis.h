#pragma once

#include "node/tower/selftest.h"
#include "viewmodels/logbook.h"
#include "viewmodels/towerlink.h"

#include <QAbstractListModel>

namespace clackstower::viewmodels {

/// The self-test, one row a check, and the report that one can hand to somebody: without names and addresses.
class Diagnosis : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(clackstower::viewmodels::LogBook* book MEMBER m_book NOTIFY bookChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(bool done READ isDone NOTIFY runningChanged)

public:
    enum Role {
        LineRole = Qt::UserRole + 1,
        NameRole,
        PassedRole,
        SentenceRole
    };

    using QAbstractListModel::QAbstractListModel;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    bool isRunning() const { return m_running; }
    bool isDone() const { return !m_checks.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void run();

    /// reportReady() follows.
    Q_INVOKABLE void makeReport();

Q_SIGNALS:
    void linkChanged();
    void bookChanged();
    void runningChanged();
    void reportReady(const QString& text);

private:
    QByteArray logText() const;

    TowerLink* m_link = nullptr;
    LogBook* m_book = nullptr;
    bool m_running = false;
    QList<tower::SelfCheck> m_checks;
};

} // namespace clackstower::viewmodels
