#pragma once

#include <QObject>
#include <QQmlListProperty>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// One column of a table: what it wants, and where it lies now.
class TableColumn : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString key MEMBER key NOTIFY titleChanged REQUIRED)
    Q_PROPERTY(QString title MEMBER title NOTIFY titleChanged)
    Q_PROPERTY(QString hint MEMBER hint NOTIFY titleChanged)
    Q_PROPERTY(qreal wanted MEMBER wanted NOTIFY wishChanged)
    Q_PROPERTY(qreal least MEMBER least NOTIFY wishChanged)
    Q_PROPERTY(bool stretches MEMBER stretches NOTIFY wishChanged)
    Q_PROPERTY(bool shown MEMBER shown NOTIFY wishChanged)
    Q_PROPERTY(bool sortable MEMBER sortable NOTIFY titleChanged)
    Q_PROPERTY(bool numeric MEMBER numeric NOTIFY titleChanged)
    Q_PROPERTY(qreal x READ x NOTIFY placeChanged)
    Q_PROPERTY(qreal width READ width NOTIFY placeChanged)

public:
    using QObject::QObject;

    qreal x() const { return m_x; }
    qreal width() const { return m_width; }
    void place(qreal x, qreal width);

    QString key;
    QString title;
    QString hint;
    qreal wanted = 100;
    qreal least = 40;
    bool stretches = false; ///< shares what is left of the table's width
    bool shown = true;
    bool sortable = false;
    bool numeric = false; ///< stands on the right

Q_SIGNALS:
    void titleChanged();
    void wishChanged();
    void placeChanged();

private:
    qreal m_x = 0;
    qreal m_width = 0;
};

/// The columns of a table: header and rows place their cells by the same columns. Knows the order, the widths and
/// what the rows are sorted by, and gives and takes all of that as one value, for the next start.
class TableColumns : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("DefaultProperty", "columns")
    Q_PROPERTY(QQmlListProperty<clackstower::viewmodels::TableColumn> columns READ columns CONSTANT)
    Q_PROPERTY(QVariantList ordered READ ordered NOTIFY orderChanged)
    Q_PROPERTY(qreal available MEMBER m_available NOTIFY availableChanged)
    Q_PROPERTY(qreal scale MEMBER m_scale NOTIFY scaleChanged)
    Q_PROPERTY(bool mirrored MEMBER m_mirrored NOTIFY mirroredChanged)
    Q_PROPERTY(QString sortKey READ sortKey NOTIFY sortChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY sortChanged)

public:
    explicit TableColumns(QObject* parent = nullptr);

    QQmlListProperty<TableColumn> columns();
    QVariantList ordered() const;

    QString sortKey() const { return m_sortKey; }
    bool isDescending() const { return m_descending; }

    Q_INVOKABLE clackstower::viewmodels::TableColumn* at(const QString& key) const;

    /// Sorts by that column, the other way round when it already does.
    Q_INVOKABLE void sortBy(const QString& key);

    /// Gives the column this width, in units of the table.
    Q_INVOKABLE void resize(const QString& key, qreal width);

    /// Puts the column `steps` places further, hidden ones not counted.
    Q_INVOKABLE void move(const QString& key, int steps);
    Q_INVOKABLE void show(const QString& key, bool shown);

    Q_INVOKABLE QVariantMap save() const;
    Q_INVOKABLE void restore(const QVariantMap& saved);

Q_SIGNALS:
    void orderChanged();
    void availableChanged();
    void scaleChanged();
    void mirroredChanged();
    void sortChanged();

    /// Something that a user would like to find again has changed.
    void edited();

private:
    static void append(QQmlListProperty<TableColumn>* list, TableColumn* column);
    static qsizetype count(QQmlListProperty<TableColumn>* list);
    static TableColumn* item(QQmlListProperty<TableColumn>* list, qsizetype index);
    void arrange();

    QList<TableColumn*> m_columns; ///< in the order in which they are shown
    qreal m_available = 0;
    qreal m_scale = 1;
    bool m_mirrored = false;
    QString m_sortKey;
    bool m_descending = false;
};

} // namespace clackstower::viewmodels
