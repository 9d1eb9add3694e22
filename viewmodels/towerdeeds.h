#pragma once

#include "viewmodels/towerlink.h"
#include "viewmodels/towerrow.h"

#include <QStringList>

namespace clackstower::viewmodels {

/// What the user does to towers, many at once. The targets are frozen when he is asked, so that what he agreed to
/// is what happens, whatever the table shows by then.
class TowerDeeds : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(QStringList names READ names NOTIFY prepared)
    Q_PROPERTY(QString question READ question NOTIFY prepared)
    Q_PROPERTY(QString explanation READ explanation NOTIFY prepared)
    Q_PROPERTY(QString verbWord READ verbWord NOTIFY prepared)
    Q_PROPERTY(bool final READ isFinal NOTIFY prepared)

public:
    using QObject::QObject;

    QStringList names() const;
    QString question() const;
    QString explanation() const;
    QString verbWord() const;
    bool isFinal() const { return m_verb == QLatin1String("forget"); } ///< cannot be taken back

    /// Freezes the targets of a verb: ignore, unignore, forget or accept.
    Q_INVOKABLE void prepare(const QString& verb, const QStringList& keys);
    Q_INVOKABLE void carryOut();
    Q_INVOKABLE void undo();

    Q_INVOKABLE void expand(const QString& address);
    Q_INVOKABLE void note(const QString& key, const QString& text);

Q_SIGNALS:
    void prepared();

    /// One sentence about what came of it; `undoable` says whether undo() takes it back.
    void done(const QString& sentence, bool undoable);

private:
    struct Deed
    {
        QString verb;
        std::vector<TowerKey> keys;
    };
    struct Outcome
    {
        std::vector<TowerKey> changed;
        QStringList failures;
    };

    static Outcome run(tower::Tower& tower, const QString& verb, const std::vector<TowerKey>& keys);
    void report(const QString& verb, const Outcome& outcome, bool undoable);

    TowerLink* m_link = nullptr;
    QString m_verb;
    std::vector<TowerKey> m_keys;
    Deed m_last;
};

} // namespace clackstower::viewmodels
