#pragma once

#include "viewmodels/mergedlist.h"
#include "viewmodels/towerlink.h"
#include "viewmodels/towerrow.h"

namespace clackstower::viewmodels {

/// Lists of towers as text, to hand on and to take over: one `host:port` a line, `!` before those that are ignored,
/// a note after `#`. What is read is shown first, line by line, and nothing is contacted by it.
class TowerList : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY previewed)
    Q_PROPERTY(int news READ news NOTIFY previewed)
    Q_PROPERTY(int faults READ faults NOTIFY previewed)

public:
    enum class Role {
        Name = Qt::UserRole,
        What, ///< new, ignore, known or faulty
        Sentence,
    };

    using MergedList::MergedList;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString text() const { return m_text; }
    void setText(const QString& text);
    int count() const { return int(m_rows.size()); }
    int news() const;
    int faults() const;

    Q_INVOKABLE void gather(); ///< text becomes the list of all clacks towers
    Q_INVOKABLE void take();   ///< over what is new
    Q_INVOKABLE void readFrom(const QString& path);
    Q_INVOKABLE void writeTo(const QString& path);

Q_SIGNALS:
    void textChanged();
    void previewed();
    void done(const QString& sentence);

private:
    struct Row
    {
        int line = 0;
        base::Endpoint place;
        QByteArray note = {};
        bool ignored = false;
        QByteArray what = "faulty";
        QString text = {};

        bool operator==(const Row&) const = default;
    };

    static std::vector<Row> read(const QString& text);

    TowerLink* m_link = nullptr;
    QString m_text;
    std::vector<Row> m_rows;
};

} // namespace clackstower::viewmodels
