#pragma once

#include "viewmodels/verbspec.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

class VerbHandler;

/// Every verb of the window with its keys as they are now, and the one place that carries a verb out: it knows who
/// can do it, asks for the page where it is done, and says what is missing where nobody can.
class VerbTable : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString chosenKeys READ chosenKeys WRITE setChosenKeys NOTIFY keysChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TextRole,
        ConsequenceRole,
        PageRole,  ///< its title, for sections
        KeysRole,  ///< as the system writes them
        ChosenRole ///< not the default ones
    };

    explicit VerbTable(QObject* parent = nullptr);

    /// The page that is shown: verbs of others do not listen to their keys.
    QString page() const { return m_page; }
    void setPage(const QString& page);

    /// The setting window.keys.
    QString chosenKeys() const { return m_choices.toText(); }
    void setChosenKeys(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Does it: here, or on its page as soon as that is there. What acts on something chosen on another page only
    /// goes there: nobody shall act on what he does not see. False: nothing is done, and refused() has said why.
    Q_INVOKABLE bool run(const QString& verb);

    /// Whether run() would do it.
    Q_INVOKABLE bool can(const QString& verb) const;

    /// The page that run() would go to; empty: the verb is done where one is.
    QString awayOf(const QString& verb) const;

    /// What has to be so before it can be done, as a sentence; empty: it can.
    QString obstacleOf(const QString& verb) const;

    Q_INVOKABLE QString text(const QString& verb) const;
    Q_INVOKABLE QString keyText(const QString& verb) const;

    /// A key press as one writes it; empty for a lone modifier.
    Q_INVOKABLE static QString keyName(int key, int modifiers);

    /// Why the verb cannot have that key, as a sentence; empty: it can.
    Q_INVOKABLE QString objection(const QString& verb, const QString& key) const;

    // What window.keys would be with that change.
    Q_INVOKABLE QString withKey(const QString& verb, const QString& key) const;
    Q_INVOKABLE QString withDefault(const QString& verb) const;

    const KeyChoices& choices() const { return m_choices; }

    void attach(VerbHandler* handler);
    void detach(VerbHandler* handler);
    void handlerChanged(VerbHandler* handler);

Q_SIGNALS:
    void pageChanged();
    void keysChanged();
    void pageWanted(const QString& page);
    void refused(const QString& sentence);

private:
    VerbHandler* handlerOf(QStringView verb) const;
    bool isKnown(QStringView verb) const;
    bool isElsewhere(const VerbSpec& spec) const;
    bool canDo(const VerbSpec& spec) const;
    bool refuse(const QString& sentence);

    QString m_page;
    KeyChoices m_choices;
    QList<VerbHandler*> m_handlers;
    QString m_pending; ///< waits for its page
};

/// Somebody who can carry out one verb. Lives in the view that has it, for as long as that view is there.
class VerbHandler : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::VerbTable* table READ table WRITE setTable NOTIFY tableChanged REQUIRED)
    Q_PROPERTY(QString verb READ verb WRITE setVerb NOTIFY verbChanged REQUIRED)
    Q_PROPERTY(bool available READ isAvailable WRITE setAvailable NOTIFY availableChanged)
    Q_PROPERTY(QVariantList keys READ keyList NOTIFY keysChanged)
    Q_PROPERTY(QString text READ text NOTIFY verbChanged)
    Q_PROPERTY(QString consequence READ consequence NOTIFY verbChanged)
    Q_PROPERTY(QString hint READ hint NOTIFY keysChanged)

public:
    using QObject::QObject;
    ~VerbHandler() override;

    VerbTable* table() const { return m_table; }
    void setTable(VerbTable* table);

    QString verb() const { return m_verb; }
    void setVerb(const QString& verb);

    bool isAvailable() const { return m_available; }
    void setAvailable(bool available);

    /// Those that it listens to now: none while another page is shown.
    QStringList keys() const;
    QVariantList keyList() const; ///< as Shortcut takes them
    QString text() const;
    QString consequence() const;
    QString hint() const; ///< the consequence, with the key that one would press now

Q_SIGNALS:
    void tableChanged();
    void verbChanged();
    void availableChanged();
    void keysChanged();
    void triggered();

private:
    VerbTable* m_table = nullptr;
    QString m_verb;
    bool m_available = true;
};

} // namespace clackstower::viewmodels
