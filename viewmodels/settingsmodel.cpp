#include "viewmodels/settingsmodel.h"

#include "node/tower/tower.h"
#include "viewmodels/textfile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

namespace clackstower::viewmodels {

namespace {

using tower::SettingKind;
using tower::SettingSpec;

QString words(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

/// Sentences of the tower in the language of the window, where somebody has translated them.
QString translated(QByteArrayView text)
{
    return QCoreApplication::translate("Setting", text.toByteArray().constData());
}

QString asSentence(QString text)
{
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

QString keyOf(const SettingSpec& spec)
{
    return words(spec.key);
}

QString groupOf(const SettingSpec& spec)
{
    return keyOf(spec).section(u'.', 0, 0);
}

QString kindOf(const SettingSpec& spec)
{
    switch (spec.kind) {
    case SettingKind::Boolean: return QStringLiteral("boolean");
    case SettingKind::Choice: return QStringLiteral("choice");
    case SettingKind::Whole:
    case SettingKind::OptionalWhole:
    case SettingKind::Real: return QStringLiteral("number");
    default: return QStringLiteral("text");
    }
}

QString spanInWords(qint64 ms)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (ms >= 2 * day)
        return SettingsModel::tr("%n day(s)", "", int(ms / day));
    if (ms >= hour)
        return SettingsModel::tr("%1 h").arg(QLocale().toString(double(ms) / hour, 'g', 3));
    if (ms >= minute)
        return SettingsModel::tr("%1 min").arg(QLocale().toString(double(ms) / minute, 'g', 3));
    if (ms >= second)
        return SettingsModel::tr("%1 s").arg(QLocale().toString(double(ms) / second, 'g', 3));
    return {};
}

/// A large number in the unit that one would say aloud.
QString hintOf(const SettingSpec& spec, const tower::SettingValue& value)
{
    constexpr qint64 kilobyte = 1024;
    const auto* const number = std::get_if<qint64>(&value);
    if (!number)
        return {};
    if (spec.unit == "bytes" && *number >= kilobyte)
        return QLocale().formattedDataSize(*number, 1);
    return spec.unit == "ms" ? spanInWords(*number) : QString();
}

QString originOf(tower::SettingOrigin origin)
{
    switch (origin) {
    case tower::SettingOrigin::Default: return SettingsModel::tr("default");
    case tower::SettingOrigin::File: return SettingsModel::tr("set by you");
    case tower::SettingOrigin::ThisRun: return SettingsModel::tr("for this run only");
    }
    Q_UNREACHABLE();
}

/// As anybody may see it who looks on.
QString shownText(const SettingSpec& spec, const tower::SettingValue& value)
{
    return words(tower::settingText(tower::shown(spec, value)));
}

bool fits(const SettingSpec& spec, const QStringList& searched)
{
    const QString text = keyOf(spec) + u' ' + words(spec.description) + u' ' + translated(spec.description) + u' '
        + words(spec.choices);
    return std::ranges::all_of(
        searched, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void SettingsModel::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    connect(link, &TowerLink::settingChanged, this, &SettingsModel::refresh);
    filter();
    refresh();
    Q_EMIT linkChanged();
}

void SettingsModel::setSearch(const QString& search)
{
    if (m_search == search)
        return;
    m_search = search;
    filter();
    Q_EMIT searchChanged();
}

void SettingsModel::filter()
{
    const QStringList searched = m_search.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_rows.clear();
    for (const SettingSpec& spec : tower::settingSpecs()) {
        if (fits(spec, searched))
            m_rows << &spec;
    }
    endResetModel();
    Q_EMIT countChanged();
}

void SettingsModel::refresh()
{
    m_link->ask(
        this, [](tower::Tower& tower) { return tower.settings(); },
        [this](const tower::Settings& settings) {
            if (m_settings == settings)
                return;
            m_settings = settings;
            if (count() > 0)
                Q_EMIT dataChanged(index(0), index(count() - 1));
            Q_EMIT valuesChanged();
        });
}

int SettingsModel::changes() const
{
    return int(std::ranges::count_if(tower::settingSpecs(),
        [this](const SettingSpec& spec) { return m_settings.value(spec.key) != tower::defaultOf(spec); }));
}

int SettingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SettingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SettingSpec& spec = *m_rows[index.row()];
    const tower::SettingValue value = m_settings.value(spec.key);
    switch (role) {
    case KeyRole: return keyOf(spec);
    case GroupRole: return groupOf(spec);
    case Qt::DisplayRole:
    case DescriptionRole: return asSentence(translated(spec.description));
    case UnitRole: return translated(spec.unit);
    case KindRole: return kindOf(spec);
    case ChoicesRole: return words(spec.choices).split(u'|', Qt::SkipEmptyParts);
    case ValueRole: return shownText(spec, value);
    case HintRole: return hintOf(spec, value);
    case FallbackRole: return words(spec.fallback);
    case OriginRole: return originOf(m_settings.origin(spec.key));
    case ChangedRole: return m_settings.origin(spec.key) != tower::SettingOrigin::Default;
    case TakesHoldRole: return translated(tower::takesHoldText(spec.takesHold));
    case FaultRole: return m_faults.value(keyOf(spec));
    default: return {};
    }
}

QHash<int, QByteArray> SettingsModel::roleNames() const
{
    return {{KeyRole, "key"}, {GroupRole, "group"}, {DescriptionRole, "description"}, {UnitRole, "unit"},
        {KindRole, "kind"}, {ChoicesRole, "choices"}, {ValueRole, "value"}, {HintRole, "hint"},
        {FallbackRole, "fallback"}, {OriginRole, "origin"}, {ChangedRole, "changed"}, {TakesHoldRole, "takesHold"},
        {FaultRole, "fault"}};
}

void SettingsModel::setFault(const QString& key, const QString& sentence)
{
    if (m_faults.value(key) == sentence)
        return;
    m_faults.insert(key, sentence);
    const auto row = std::ranges::find_if(m_rows, [&](const SettingSpec* spec) { return keyOf(*spec) == key; });
    if (row != m_rows.end()) {
        const QModelIndex place = index(int(row - m_rows.begin()));
        Q_EMIT dataChanged(place, place, {FaultRole});
    }
}

void SettingsModel::check(const QString& key, const QString& text)
{
    const auto spec = tower::findSetting(key.toUtf8());
    const auto value = spec ? tower::parseSetting(**spec, text.toUtf8()) : std::unexpected(spec.error());
    setFault(key, value ? QString() : words(value.error().sentence));
}

void SettingsModel::take(const QString& key, const base::Expected<void>& outcome)
{
    setFault(key, outcome ? QString() : words(outcome.error().sentence));
    refresh();
}

void SettingsModel::change(const QString& key, const QString& text)
{
    check(key, text);
    if (!m_faults.value(key).isEmpty())
        return;
    m_link->ask(
        this,
        [name = key.toUtf8(), value = text.toUtf8()](
            tower::Tower& tower) { return tower.changeSetting(name, value); },
        [this, key](const base::Expected<void>& outcome) { take(key, outcome); });
}

void SettingsModel::reset(const QString& key)
{
    m_link->ask(
        this, [name = key.toUtf8()](tower::Tower& tower) { return tower.resetSetting(name); },
        [this, key](const base::Expected<void>& outcome) { take(key, outcome); });
}

QByteArray SettingsModel::exported() const
{
    QJsonObject values;
    for (const SettingSpec& spec : tower::settingSpecs()) {
        const tower::SettingValue value = m_settings.value(spec.key);
        if (value != tower::defaultOf(spec))
            values.insert(keyOf(spec), shownText(spec, value));
    }
    return QJsonDocument(values).toJson();
}

QString SettingsModel::exportTo(const QUrl& file) const
{
    const base::Expected<void> written = writeFile(file, exported());
    return written ? QString() : words(written.error().sentence);
}

} // namespace clackstower::viewmodels
