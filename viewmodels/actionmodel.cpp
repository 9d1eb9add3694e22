#include "viewmodels/actionmodel.h"

#include "node/rules/constant.h"
#include "viewmodels/rulewords.h"

namespace clackstower::viewmodels {

using rules::ActionArgument;

namespace {

const rules::ActionSpec& specAt(int row)
{
    return rules::actionSpecs()[size_t(row)];
}

QString argumentOf(const rules::Action& action)
{
    switch (rules::specOf(action.kind).argument) {
    case ActionArgument::None: return {};
    case ActionArgument::Station:
    case ActionArgument::Script:
    case ActionArgument::Text: return QString::fromUtf8(action.name);
    case ActionArgument::Limit: return QString::number(action.perHour);
    case ActionArgument::Interval: return QString::fromUtf8(rules::spanText(action.interval));
    }
    Q_UNREACHABLE();
}

QString titleOf(ActionArgument argument)
{
    switch (argument) {
    case ActionArgument::None: return {};
    //: Name of the field beside the action "Tune in"; several are separated by commas
    case ActionArgument::Station: return ActionModel::tr("Station");
    //: Name of the field beside an action that calls a script
    case ActionArgument::Script: return ActionModel::tr("Script");
    //: Name of the field beside the action "Note"
    case ActionArgument::Text: return ActionModel::tr("Text");
    //: Name of the field beside the action "Ignore sender"
    case ActionArgument::Limit: return ActionModel::tr("Towers an hour, at most");
    //: Name of the field beside the action "Persist"
    case ActionArgument::Interval: return ActionModel::tr("When not seen for");
    }
    Q_UNREACHABLE();
}

} // namespace

ActionModel::ActionModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_entries(rules::actionSpecs().size())
{
}

int ActionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QStringList ActionModel::choicesAt(int row) const
{
    switch (specAt(row).argument) {
    case ActionArgument::Station: return m_stations;
    case ActionArgument::Script: return m_scripts;
    default: return {};
    }
}

QVariant ActionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const rules::ActionSpec& spec = specAt(row);
    const Entry& entry = m_entries[size_t(row)];
    switch (Role(role)) {
    case Role::Word: return QString::fromLatin1(spec.word);
    case Role::Title: return RuleWords::title(spec.kind);
    case Role::Consequence: return RuleWords::consequence(spec.kind);
    case Role::Sign: return RuleWords::sign({rules::Action{.kind = spec.kind, .name = {}}});
    case Role::Decides: return rules::decides(spec.kind);
    case Role::On: return entry.on;
    case Role::NeedsArgument: return entry.on && spec.argument != ActionArgument::None;
    case Role::Argument: return entry.argument;
    case Role::ArgumentTitle: return titleOf(spec.argument);
    case Role::Choices: return choicesAt(row);
    case Role::Fault: {
        const auto actions = actionsAt(row);
        return actions ? QString() : QString::fromUtf8(actions.error().sentence);
    }
    }
    return {};
}

QHash<int, QByteArray> ActionModel::roleNames() const
{
    return {{int(Role::Word), "word"}, {int(Role::Title), "title"}, {int(Role::Consequence), "consequence"},
        {int(Role::Sign), "sign"}, {int(Role::Decides), "decides"}, {int(Role::On), "chosen"},
        {int(Role::NeedsArgument), "needsArgument"}, {int(Role::Argument), "argument"},
        {int(Role::ArgumentTitle), "argumentTitle"}, {int(Role::Choices), "choices"}, {int(Role::Fault), "fault"}};
}

void ActionModel::changed(int first, int last)
{
    Q_EMIT dataChanged(index(first), index(last));
}

void ActionModel::turn(int row, bool on)
{
    if (row < 0 || row >= rowCount() || m_entries[size_t(row)].on == on)
        return;
    if (on && rules::decides(specAt(row).kind)) {
        for (int other = 0; other < rowCount(); ++other) {
            if (rules::decides(specAt(other).kind))
                m_entries[size_t(other)].on = false;
        }
    }
    Entry& entry = m_entries[size_t(row)];
    entry.on = on;
    if (on && entry.argument.isEmpty()) {
        const ActionArgument argument = specAt(row).argument;
        entry.argument = argument == ActionArgument::Limit ? QStringLiteral("10")
            : argument == ActionArgument::Interval         ? QStringLiteral("12h")
            : argument == ActionArgument::Script           ? m_scripts.value(0)
                                                           : QString();
    }
    changed(0, rowCount() - 1);
    Q_EMIT typed();
}

void ActionModel::setArgument(int row, const QString& argument)
{
    if (row < 0 || row >= rowCount() || std::exchange(m_entries[size_t(row)].argument, argument) == argument)
        return;
    changed(row, row);
    Q_EMIT typed();
}

void ActionModel::setEntries(const Entries& entries)
{
    if (std::exchange(m_entries, entries) != entries)
        changed(0, rowCount() - 1);
}

void ActionModel::setNames(const QStringList& stations, const QStringList& scripts)
{
    if (m_stations == stations && m_scripts == scripts)
        return;
    m_stations = stations;
    m_scripts = scripts;
    changed(0, rowCount() - 1);
}

ActionModel::Entries ActionModel::entriesOf(const std::vector<rules::Action>& actions)
{
    Entries entries(rules::actionSpecs().size());
    for (const rules::Action& action : actions) {
        const auto row = size_t(&rules::specOf(action.kind) - rules::actionSpecs().data());
        Entry& entry = entries[row];
        // Two of a kind are one with both: stations as a list, notes as the tower joins them.
        const QString argument = argumentOf(action);
        const QString glue = action.kind == rules::Action::Kind::Note ? QStringLiteral("; ") : QStringLiteral(", ");
        const bool joins
            = entry.on && (action.kind == rules::Action::Kind::Note || action.kind == rules::Action::Kind::Tune);
        entry.argument = joins ? entry.argument + glue + argument : argument;
        entry.on = true;
    }
    return entries;
}

base::Expected<std::vector<rules::Action>> ActionModel::actionsAt(int row) const
{
    const Entry& entry = m_entries[size_t(row)];
    const rules::ActionSpec& spec = specAt(row);
    std::vector<rules::Action> actions;
    if (!entry.on)
        return actions;
    const QByteArray word = spec.word.toByteArray();
    if (spec.argument == ActionArgument::None)
        return std::vector{*rules::readAction(word)};
    const QString argument = entry.argument.trimmed();
    if (argument.isEmpty())
        return base::fail("argument", tr("%1 needs this").arg(RuleWords::title(spec.kind)).toUtf8());
    const QStringList parts
        = spec.argument == ActionArgument::Station ? argument.split(u',') : QStringList(argument);
    for (const QString& part : parts) {
        auto action = rules::readAction(word + ':' + part.trimmed().toUtf8());
        if (!action)
            return std::unexpected(action.error());
        actions.push_back(std::move(*action));
    }
    return actions;
}

base::Expected<std::vector<rules::Action>> ActionModel::actions() const
{
    std::vector<rules::Action> all;
    // What is kept or said comes before what decides, as people write it.
    for (const bool decides : {false, true}) {
        for (int row = 0; row < rowCount(); ++row) {
            const auto some
                = rules::decides(specAt(row).kind) == decides ? actionsAt(row) : std::vector<rules::Action>();
            if (!some)
                return std::unexpected(some.error());
            all.insert(all.end(), some->begin(), some->end());
        }
    }
    return all;
}

} // namespace clackstower::viewmodels
