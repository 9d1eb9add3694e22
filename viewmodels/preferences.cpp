#include "viewmodels/preferences.h"

#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

constexpr QByteArrayView ours = "window.";

} // namespace

Preferences::Preferences(QObject* parent)
    : QObject(parent)
    , m_values(valuesOf(tower::Settings()))
{
}

QVariantMap Preferences::valuesOf(const tower::Settings& settings)
{
    QVariantMap values;
    for (const tower::SettingSpec& spec : tower::settingSpecs()) {
        if (spec.key.startsWith(ours))
            values.insert(
                QString::fromUtf8(spec.key), QString::fromUtf8(tower::settingText(settings.value(spec.key))));
    }
    return values;
}

void Preferences::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    connect(link, &TowerLink::settingChanged, this, [this](const QByteArray& key) {
        if (key.startsWith(ours))
            refresh();
    });
    refresh();
    Q_EMIT linkChanged();
}

void Preferences::setStart(const QVariantMap& values)
{
    QVariantMap all = m_values;
    all.insert(values);
    take(all);
}

void Preferences::take(const QVariantMap& values)
{
    if (m_values == values)
        return;
    m_values = values;
    Q_EMIT changed();
}

void Preferences::refresh()
{
    m_link->ask(
        this, [](tower::Tower& tower) { return valuesOf(tower.settings()); },
        [this](const QVariantMap& values) { take(values); });
}

void Preferences::change(const QString& name, const QString& value)
{
    const QByteArray key = ours.toByteArray() + name.toUtf8();
    m_link->ask(
        this, [key, text = value.toUtf8()](tower::Tower& tower) { return tower.changeSetting(key, text); },
        [this](const base::Expected<void>& outcome) {
            if (!outcome)
                Q_EMIT refused(QString::fromUtf8(outcome.error().sentence));
        });
}

} // namespace clackstower::viewmodels
