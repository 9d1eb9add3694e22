#pragma once

#include "node/rules/rulebook.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// Every action that a rule can have, with a switch: of those that decide, one at most is on.
class ActionModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a RuleDraft has it")

public:
    enum class Role {
        Word = Qt::UserRole, ///< as the command line writes it
        Title,
        Consequence,
        Sign,
        Decides,
        On,
        NeedsArgument,
        Argument,
        ArgumentTitle,
        Choices, ///< stations or scripts that are there
        Fault,   ///< what is wrong with the argument
    };

    explicit ActionModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void turn(int row, bool on);
    Q_INVOKABLE void setArgument(int row, const QString& argument);

    /// What stands in the form, complete or not.
    struct Entry
    {
        bool on = false;
        QString argument;

        bool operator==(const Entry&) const = default;
    };
    using Entries = std::vector<Entry>; ///< in the order of rules::actionSpecs()

    const Entries& entries() const { return m_entries; }
    void setEntries(const Entries& entries);
    void setNames(const QStringList& stations, const QStringList& scripts);

    static Entries entriesOf(const std::vector<rules::Action>& actions);

    /// A failure says what is missing.
    base::Expected<std::vector<rules::Action>> actions() const;

Q_SIGNALS:
    void typed();

private:
    base::Expected<std::vector<rules::Action>> actionsAt(int row) const;
    QStringList choicesAt(int row) const;
    void changed(int first, int last);

    Entries m_entries;
    QStringList m_stations;
    QStringList m_scripts;
};

} // namespace clackstower::viewmodels
