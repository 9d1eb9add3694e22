#include "viewmodels/ruledraft.h"

#include "node/tower/tower.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/wording.h"

#include <algorithm>

namespace clackstower::viewmodels {

RuleDraft::RuleDraft(QObject* parent)
    : QObject(parent)
{
    connect(&m_conditions, &ConditionModel::typed, this, [this] { setText(m_conditions.text()); });
    connect(&m_actions, &ActionModel::typed, this, [this] {
        m_now.actions = m_actions.entries();
        touch();
    });
    m_now.actions = m_actions.entries();
    m_saved = m_now;
}

void RuleDraft::setLink(TowerLink* link)
{
    if (std::exchange(m_link, link) != link)
        Q_EMIT linkChanged();
}

void RuleDraft::touch()
{
    Q_EMIT changed();
    Q_EMIT edited();
}

void RuleDraft::setName(const QString& name)
{
    if (std::exchange(m_now.name, name) != name)
        touch();
}

void RuleDraft::setText(const QString& text)
{
    if (m_now.text == text)
        return;
    m_now.text = text;
    m_conditions.setText(text);
    touch();
}

void RuleDraft::setGoesOn(bool goesOn)
{
    if (std::exchange(m_now.goesOn, goesOn) != goesOn)
        touch();
}

void RuleDraft::setLasts(int minutes)
{
    if (std::exchange(m_now.lasts, minutes) != minutes)
        touch();
}

void RuleDraft::setPlace(int place)
{
    if (std::exchange(m_now.place, place) != place)
        touch();
}

QString RuleDraft::fault() const
{
    const auto draft = written();
    return draft ? QString() : QString::fromUtf8(draft.error().sentence);
}

base::Expected<rules::RuleDraft> RuleDraft::written() const
{
    const auto when = rules::Filter::compile(m_now.text.toUtf8());
    if (!when) // the field below the condition says what is wrong
        return base::fail("when", tr("The condition has a fault").toUtf8());
    auto then = m_actions.actions();
    if (!then)
        return std::unexpected(then.error());
    if (then->empty())
        return base::fail("then", tr("Choose what the rule does").toUtf8());
    if (m_now.name.trimmed().isEmpty())
        return base::fail("name", tr("Give the rule a name").toUtf8());
    rules::RuleDraft draft;
    draft.name = m_now.name.trimmed().toUtf8();
    draft.when = *when;
    draft.then = std::move(*then);
    draft.goesOn = m_now.goesOn;
    if (m_now.lasts == 0)
        draft.expires.emplace(std::nullopt);
    if (m_now.place >= 0)
        draft.at = m_now.place;
    return draft;
}

QStringList RuleDraft::unsaved() const
{
    QStringList ids;
    for (const QByteArray& id : m_stowed.keys())
        ids << QString::fromLatin1(id);
    if (isDirty())
        ids << ruleId();
    ids.sort(); // a hash has no order
    return ids;
}

/// Keeps the change of the rule that is open, if there is one, for when it is opened again.
void RuleDraft::stow()
{
    if (isDirty())
        m_stowed.insert(m_id, m_now);
}

void RuleDraft::put(const State& state)
{
    m_now = state;
    m_conditions.setText(state.text);
    m_actions.setEntries(state.actions);
    touch();
}

RuleDraft::Answer RuleDraft::ask(const tower::Tower& tower, const QByteArray& id)
{
    const rules::RuleBook& book = tower.rules().book();
    Answer answer{.rule = {}, .stations = {}, .scripts = {}, .now = tower.now()};
    if (const rules::Rule* const rule = book.find(id))
        answer.rule = *rule;
    for (const rules::Station& station : book.stations())
        answer.stations << QString::fromUtf8(station.name);
    for (const rules::Script& script : book.scripts())
        answer.scripts << QString::fromUtf8(script.name);
    return answer;
}

void RuleDraft::open(const QString& ruleId)
{
    m_wanted = ruleId.toLatin1();
    m_link->ask(
        this, [id = m_wanted](tower::Tower& tower) { return ask(tower, id); },
        [this, id = m_wanted](const Answer& answer) {
            if (id == m_wanted) // else somebody has gone on to another one
                show(answer);
        });
}

void RuleDraft::sync()
{
    if (!m_id.isEmpty())
        open(ruleId());
}

void RuleDraft::show(const Answer& answer)
{
    m_actions.setNames(answer.stations, answer.scripts);
    const QByteArray id = answer.rule ? answer.rule->id : QByteArray();
    State state;
    state.actions = ActionModel::entriesOf({});
    if (answer.rule)
        state = {QString::fromUtf8(answer.rule->name), QString::fromUtf8(answer.rule->when.canonical()),
            ActionModel::entriesOf(answer.rule->then), answer.rule->goesOn, answer.rule->expires ? -1 : 0, -1};
    const bool isSame = m_present && id == m_id;
    const bool keeps = isSame && isDirty();
    if (!isSame)
        stow();
    m_id = id;
    m_present = answer.rule.has_value();
    m_version = answer.rule ? answer.rule->version : 0;
    m_ends = answer.rule && answer.rule->expires
        ? Wording::span(std::max(*answer.rule->expires - answer.now, base::Duration()))
        : QString();
    m_saved = state;
    if (keeps)
        touch();
    else
        put(m_stowed.contains(id) ? m_stowed.take(id) : state);
}

void RuleDraft::create(const QString& filter, const QString& action)
{
    stow();
    m_wanted.clear();
    m_id.clear();
    m_present = true;
    m_version = 0;
    m_ends.clear();
    State state;
    state.actions = ActionModel::entriesOf({});
    state.text = filter;
    m_saved = state;
    m_saved.text.clear();
    put(filter.isEmpty() && action.isEmpty() && m_stowed.contains(m_id) ? m_stowed.take(m_id) : state);
    // What the condition is about is a name to begin with, also for a new station.
    if (const int rows = m_conditions.count(); rows > 0 && !filter.isEmpty())
        setName(m_conditions.data(m_conditions.index(rows - 1), int(ConditionModel::Role::Value)).toString());
    for (int row = 0; row < m_actions.rowCount(); ++row) {
        if (m_actions.data(m_actions.index(row), int(ActionModel::Role::Word)).toString() != action)
            continue;
        m_actions.turn(row, true);
        if (action == QLatin1String("tune"))
            m_actions.setArgument(row, QString(name()).remove(u',').remove(u':'));
    }
    m_link->ask(
        this, [](tower::Tower& tower) { return ask(tower, {}); },
        [this](const Answer& answer) { m_actions.setNames(answer.stations, answer.scripts); });
}

void RuleDraft::clone()
{
    State state = m_now;
    //: Name of a copied rule; %1 is the name of the one that it was made from
    state.name = tr("%1 (copy)").arg(state.name);
    state.place = -1;
    state.lasts = std::max(state.lasts, 0);
    create({}, {});
    put(state);
}

void RuleDraft::revert()
{
    m_present = m_present && !m_id.isEmpty();
    m_stowed.remove(m_id);
    put(m_saved);
}

base::Expected<QByteArray> RuleDraft::write(
    rules::RuleBook& book, const QByteArray& id, const rules::RuleDraft& draft, QByteArray& written)
{
    const auto rule = id.isEmpty() ? book.add(draft) : book.change(id, draft);
    if (!rule)
        return std::unexpected(rule.error());
    written = rule->id;
    return changeText(id.isEmpty() ? "added" : "changed", *rule);
}

void RuleDraft::save(RulesModel* rules, bool keepsCopy)
{
    auto draft = written();
    if (!draft)
        return;
    if (keepsCopy)
        draft->then->insert(draft->then->begin(), rules::Action{.kind = rules::Action::Kind::Archive, .name = {}});
    const auto result = std::make_shared<QByteArray>();
    const auto edit = [draft = *draft, id = m_id, lasts = m_now.lasts, result](
                          rules::RuleBook& book, base::Instant now) mutable {
        if (lasts > 0)
            draft.expires = std::optional(now + std::chrono::minutes(lasts));
        return write(book, id, draft, *result);
    };
    //: Said after a rule was saved; %1 is its name
    rules->change(edit, tr("Saved “%1”; it holds for messages from now on").arg(name()),
        [guard = QPointer<RuleDraft>(this), id = m_id, result] {
            if (guard)
                guard->wasSaved(id, *result);
        });
}

void RuleDraft::wasSaved(const QByteArray& from, const QByteArray& id)
{
    m_stowed.remove(from);
    if (m_id == from) {
        m_saved = m_now; // nothing to stow
        m_id = id;
        open(ruleId());
    }
    Q_EMIT saved(QString::fromLatin1(id));
}

} // namespace clackstower::viewmodels
