#pragma once

#include "app/tray/busobject.h"
#include "app/tray/bustypes.h"
#include "app/tray/tray.h"

namespace clackstower::tray {

/// The menu as com.canonical.dbusmenu has it: a head without a label, and the entries below it.
MenuTree treeOf(const QList<Entry>& menu);

/// The icon's menu on the bus, which the desktop draws.
class TrayMenu final : public BusObject
{
    Q_OBJECT

public:
    explicit TrayMenu(const QDBusConnection& bus);

    void show(const QList<Entry>& menu);

Q_SIGNALS:
    void chosen(clackstower::tray::Choice choice);

protected:
    QString members() const override;
    QVariantMap properties() const override;
    std::optional<QVariantList> answer(const QString& call, const QVariantList& arguments) override;

private:
    const MenuTree* find(int id) const;
    MenuTree layout(int parent, int depth, const QStringList& wanted) const;
    MenuLines lines(const QList<int>& ids, const QStringList& wanted) const;
    void happened(int id, const QString& event);
    QList<int> happened(const QDBusArgument& events);

    QList<Entry> m_entries;
    MenuTree m_tree;
    uint m_revision = 1;
};

} // namespace clackstower::tray
