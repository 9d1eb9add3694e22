#include "viewmodels/settingsimport.h"

#include "node/tower/tower.h"
#include "viewmodels/textfile.h"

#include <QJsonDocument>

#include <algorithm>

namespace clackstower::viewmodels {

void SettingsImport::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    Q_EMIT linkChanged();
}

int SettingsImport::usable() const
{
    return int(std::ranges::count_if(m_changes, [](const Change& change) { return change.fault.isEmpty(); }));
}

int SettingsImport::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SettingsImport::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change& change = m_changes[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case KeyRole: return QString::fromUtf8(change.key);
    case FromRole: return QString::fromUtf8(change.from);
    case ToRole: return QString::fromUtf8(change.to);
    case FaultRole: return QString::fromUtf8(change.fault);
    default: return {};
    }
}

QHash<int, QByteArray> SettingsImport::roleNames() const
{
    return {{KeyRole, "key"}, {FromRole, "from"}, {ToRole, "to"}, {FaultRole, "fault"}};
}

void SettingsImport::show(const QList<Change>& changes, const QString& fault)
{
    beginResetModel();
    m_changes = changes;
    m_fault = fault;
    endResetModel();
    Q_EMIT loaded();
}

void SettingsImport::load(const QUrl& file)
{
    const base::Expected<QByteArray> content = readFile(file);
    if (content)
        loadText(*content);
    else
        show({}, QString::fromUtf8(content.error().sentence));
}

void SettingsImport::loadText(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return show({}, tr("This is no file of settings: it must hold one JSON object of names and values."));
    const QVariantMap values = document.object().toVariantMap();
    const auto compare = [values](tower::Tower& tower) {
        QList<Change> changes;
        for (auto each = values.constBegin(); each != values.constEnd(); ++each) {
            Change change{each.key().toUtf8(), {}, each.value().toString().toUtf8(), {}};
            const auto spec = tower::findSetting(change.key);
            const auto value = spec ? tower::parseSetting(**spec, change.to) : std::unexpected(spec.error());
            if (spec)
                change.from = tower::settingText(tower::shown(**spec, tower.settings().value(change.key)));
            if (!value)
                change.fault = value.error().sentence;
            else if (tower.settings().value(change.key) == *value)
                continue;
            changes << change;
        }
        return changes;
    };
    m_link->ask(this, compare, [this](const QList<Change>& changes) { show(changes, {}); });
}

void SettingsImport::apply()
{
    const auto take = [changes = m_changes](tower::Tower& tower) {
        return int(std::ranges::count_if(changes, [&](const Change& change) {
            return change.fault.isEmpty() && tower.changeSetting(change.key, change.to).has_value();
        }));
    };
    m_link->ask(this, take, [this](int count) {
        show({}, {});
        Q_EMIT applied(count);
    });
}

} // namespace clackstower::viewmodels
