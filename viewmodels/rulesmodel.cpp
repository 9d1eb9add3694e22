#include "viewmodels/rulesmodel.h"

#include "node/tower/tower.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/wording.h"

#include <QLocale>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 500ms;

} // namespace

RulesModel::RulesModel(QObject* parent)
    : PolledList(beat, parent)
{
}

void RulesModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    refresh();
    Q_EMIT activeChanged();
}

void RulesModel::setUnsaved(const QStringList& unsaved)
{
    if (std::exchange(m_unsaved, unsaved) == unsaved)
        return;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {int(Role::Unsaved), int(Role::Sentence)});
    Q_EMIT unsavedChanged();
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const rules::Rule& rule = row.rule;
    switch (Role(role)) {
    case Role::Id: return QString::fromLatin1(rule.id);
    case Role::Number: return QLocale().toString(row.place + 1);
    case Role::Name: return QString::fromUtf8(rule.name);
    case Role::Condition: return QString::fromUtf8(rule.when.canonical());
    case Role::Verdict: return RuleWords::sign(rule.then);
    case Role::Actions: return RuleWords::text(rule.then);
    case Role::Enabled: return rule.enabled;
    case Role::Active: return rule.isActive(m_now);
    //: How often a rule has held
    case Role::Hits: return tr("%Ln hit(s)", nullptr, int(std::min<quint64>(rule.hits, INT_MAX)));
    //: When a rule held last: it has not yet
    case Role::LastHit: return rule.lastHit ? Wording::ago(rule.lastHit, m_now) : tr("never");
    case Role::Ends:
        return rule.expires ? Wording::span(std::max(*rule.expires - m_now, base::Duration())) : QString();
    case Role::Shadow: return shadowOf(row);
    case Role::Unsaved: return m_unsaved.contains(QString::fromLatin1(rule.id));
    case Role::Sentence: return sentenceOf(row);
    }
    return {};
}

QHash<int, QByteArray> RulesModel::roleNames() const
{
    return {{int(Role::Id), "ruleId"}, {int(Role::Number), "number"}, {int(Role::Name), "name"},
        {int(Role::Condition), "condition"}, {int(Role::Verdict), "verdict"}, {int(Role::Actions), "actions"},
        {int(Role::Enabled), "on"}, {int(Role::Active), "active"}, {int(Role::Hits), "hits"},
        {int(Role::LastHit), "lastHit"}, {int(Role::Ends), "ends"}, {int(Role::Shadow), "shadow"},
        {int(Role::Unsaved), "unsaved"}, {int(Role::Sentence), "sentence"}};
}

QString RulesModel::shadowOf(const Row& row) const
{
    if (!row.shadow)
        return {};
    //: Of a rule that can never be asked; %1 is the place of the rule before it, %2 its name
    return tr("never asked: rule %1 “%2” always comes first")
        .arg(QLocale().toString(row.shadowPlace + 1), QString::fromUtf8(row.shadow->name));
}

QString RulesModel::sentenceOf(const Row& row) const
{
    const rules::Rule& rule = row.rule;
    QStringList parts;
    //: A rule, for a screen reader: its place, its name, what it does
    parts << tr("Rule %1, %2: %3")
                 .arg(QLocale().toString(row.place + 1), QString::fromUtf8(rule.name), RuleWords::text(rule.then));
    //: Of a rule, for a screen reader; %1 is a condition
    parts << tr("when %1").arg(QString::fromUtf8(rule.when.canonical()));
    if (!rule.enabled)
        //: Of a rule that is switched off
        parts << tr("off");
    else if (!rule.isActive(m_now))
        //: Of a rule that has ended by itself
        parts << tr("ended");
    parts << tr("%Ln hit(s)", nullptr, int(std::min<quint64>(rule.hits, INT_MAX)));
    if (row.shadow)
        parts << shadowOf(row);
    if (m_unsaved.contains(QString::fromLatin1(rule.id)))
        //: Of a rule whose change is not saved
        parts << tr("unsaved change");
    return parts.join(QStringLiteral("; "));
}

RulesModel::Look RulesModel::look(const tower::Tower& tower)
{
    Look look{.now = tower.now()};
    const rules::RuleBook& book = tower.rules().book();
    for (size_t i = 0; i < book.rules().size(); ++i) {
        Row row{book.rules()[i], int(i), std::nullopt, 0};
        if (const auto shadow = book.shadowedBy(i, look.now)) {
            row.shadow = book.rules()[*shadow];
            row.shadowPlace = int(*shadow);
        }
        look.rows.push_back(std::move(row));
    }
    if (const auto& changes = tower.rules().changes(); !changes.empty())
        look.last = changes.back();
    return look;
}

void RulesModel::refresh()
{
    if (link() && m_active)
        link()->ask(
            this, [](tower::Tower& tower) { return look(tower); }, [this](const Look& look) { show(look); });
}

void RulesModel::show(const Look& look)
{
    m_now = look.now;
    const bool isChanged = std::exchange(m_last, look.last) != look.last;
    m_loaded = true;
    merge(m_rows, look.rows, [](const Row& row) { return row.rule.id; });
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {int(Role::LastHit), int(Role::Ends), int(Role::Active)});
    Q_EMIT changed();
    if (isChanged)
        Q_EMIT lastChangeChanged();
}

QString RulesModel::lastChange() const
{
    return m_last ? QString::fromUtf8(m_last->what) : QString();
}

QString RulesModel::idAt(int row) const
{
    return row >= 0 && row < count() ? QString::fromLatin1(m_rows[size_t(row)].rule.id) : QString();
}

int RulesModel::rowOf(const QString& id) const
{
    const auto row
        = std::ranges::find_if(m_rows, [&](const Row& each) { return QLatin1String(each.rule.id) == id; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

const RulesModel::Row* RulesModel::find(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows[size_t(row)];
}

void RulesModel::change(Edit edit, const QString& sentence, std::function<void()> then)
{
    const auto work = [edit = std::move(edit)](tower::Tower& tower) -> base::Expected<rules::Change> {
        rules::RuleBook book = tower.rules().book();
        const auto what = edit(book, tower.now());
        if (!what)
            return std::unexpected(what.error());
        if (const auto saved = tower.rules().edit(book, *what); !saved)
            return std::unexpected(saved.error());
        return tower.rules().changes().back();
    };
    link()->ask(this, work, [this, sentence, then = std::move(then)](const base::Expected<rules::Change>& change) {
        if (change) {
            m_own = *change;
            if (then)
                then();
            Q_EMIT done(sentence, true);
        } else {
            Q_EMIT refused(QString::fromUtf8(change.error().sentence));
        }
        refresh();
    });
}

template <typename Act>
void RulesModel::edit(const QString& id, const char* what, Act act, const QString& sentence)
{
    const auto edit
        = [id = id.toLatin1(), what, act](rules::RuleBook& book, base::Instant) -> base::Expected<QByteArray> {
        const rules::Rule* const found = book.find(id);
        const rules::Rule before = found ? *found : rules::Rule();
        if (const base::Expected<void> done = act(book, id); !done)
            return std::unexpected(done.error());
        return changeText(what, before);
    };
    change(edit, sentence);
}

void RulesModel::toggle(const QString& id)
{
    const Row* const row = find(id);
    if (!row)
        return;
    const bool on = !row->rule.enabled;
    const QString name = QString::fromUtf8(row->rule.name);
    edit(
        id, on ? "enabled" : "disabled",
        [on](rules::RuleBook& book, const QByteArray& rule) -> base::Expected<void> {
            rules::RuleDraft draft;
            draft.enabled = on;
            if (const auto changed = book.change(rule, draft); !changed)
                return std::unexpected(changed.error());
            return {};
        },
        //: Said after a rule was switched; %1 is its name
        on ? tr("“%1” is on").arg(name) : tr("“%1” is off").arg(name));
}

void RulesModel::move(const QString& id, int to)
{
    const Row* const row = find(id);
    const int place = std::clamp(to, 0, std::max(0, count() - 1));
    if (!row || row->place == place)
        return;
    edit(
        id, "moved", [place](rules::RuleBook& book, const QByteArray& rule) { return book.move(rule, place); },
        //: Said after a rule was moved; %1 is its name, %2 its place, from 1
        tr("“%1” is rule %2 now").arg(QString::fromUtf8(row->rule.name), QLocale().toString(place + 1)));
}

void RulesModel::remove(const QString& id)
{
    if (const Row* const row = find(id))
        edit(
            id, "removed", [](rules::RuleBook& book, const QByteArray& rule) { return book.remove(rule); },
            //: Said after a rule was removed; %1 is its name
            tr("Removed “%1”").arg(QString::fromUtf8(row->rule.name)));
}

void RulesModel::resetHits(const QString& id)
{
    const Row* const row = find(id);
    if (!row)
        return;
    const auto work = [id = id.toLatin1()](tower::Tower& tower) { return tower.rules().resetHits(id); };
    link()->ask(this, work, [this, name = QString::fromUtf8(row->rule.name)](const base::Expected<void>& reset) {
        if (reset)
            //: Said after the counter of a rule was reset; %1 is its name
            Q_EMIT done(tr("“%1” counts its hits from zero").arg(name), false);
        else
            Q_EMIT refused(QString::fromUtf8(reset.error().sentence));
        refresh();
    });
}

void RulesModel::takeBack(const std::optional<rules::Change>& expected)
{
    const auto work = [expected](tower::Tower& tower) -> base::Expected<rules::Change> {
        const auto& changes = tower.rules().changes();
        if (expected && (changes.empty() || changes.back() != *expected))
            return base::fail("changedSince", "the rules have been changed since; Undo takes back the last change");
        return tower.rules().undo();
    };
    link()->ask(this, work, [this](const base::Expected<rules::Change>& change) {
        if (change)
            //: Said after a change of the rules was undone; %1 tells the change
            Q_EMIT done(tr("Undone: %1").arg(QString::fromUtf8(change->what)), false);
        else
            Q_EMIT refused(QString::fromUtf8(change.error().sentence));
        refresh();
    });
}

void RulesModel::undo()
{
    takeBack(std::nullopt);
}

void RulesModel::undoOwn()
{
    if (m_own)
        takeBack(std::exchange(m_own, std::nullopt));
}

} // namespace clackstower::viewmodels
