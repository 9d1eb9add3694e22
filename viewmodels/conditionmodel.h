#pragma once

#include "node/rules/conditionrows.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// A condition as rows of a form: the same as its text, as long as it is one list of conditions.
class ConditionModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a RuleDraft has it")
    Q_PROPERTY(int count READ count NOTIFY edited)
    Q_PROPERTY(bool any READ isAny WRITE setAny NOTIFY edited)
    Q_PROPERTY(bool listable READ isListable NOTIFY edited)
    Q_PROPERTY(QStringList fields READ fields CONSTANT)

public:
    enum class Role {
        Field = Qt::UserRole,
        FieldPlace, ///< among `fields`
        Path,       ///< of json: what stands behind its dot
        Place,      ///< of its operator among `operators`
        Operators,
        Value,
        NeedsValue,
        Hint, ///< what such a value looks like
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_rows.rows.size()); }
    bool isAny() const { return m_rows.any; }
    void setAny(bool any);

    /// False: the condition has brackets or a fault, and stays text.
    bool isListable() const { return m_listable; }
    QStringList fields() const;

    QString text() const { return QString::fromUtf8(rules::rowsText(m_rows)); }

    /// Shows another condition. What these rows say already stays as it was typed.
    void setText(const QString& text);

    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void setField(int row, const QString& field, const QString& path);
    Q_INVOKABLE void setOperator(int row, int place);
    Q_INVOKABLE void setValue(int row, const QString& value);

Q_SIGNALS:
    /// By hand, or by another text.
    void edited();
    void typed(); ///< by hand

private:
    struct Operator
    {
        QByteArray op;
        bool isNot = false;
        QString words;
    };

    static QList<Operator> operatorsOf(const rules::ConditionRow& row);
    void change(int row, const rules::ConditionRow& changed);

    rules::ConditionRows m_rows;
    bool m_listable = true;
};

} // namespace clackstower::viewmodels
