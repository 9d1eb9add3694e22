#include "viewmodels/ruletrial.h"

#include "node/tower/pastwalk.h"
#include "node/tower/tower.h"
#include "viewmodels/feedrow.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/wording.h"

#include <QLocale>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 200ms;
constexpr qsizetype atATime = 128; // messages, against a book of five hundred rules: some milliseconds
constexpr qsizetype archivedRows = 50;

bool destroys(const rules::RuleDraft& draft)
{
    using Kind = rules::Action::Kind;
    const auto does = [&](auto... kinds) {
        return std::ranges::any_of(
            *draft.then, [&](const rules::Action& action) { return ((action.kind == kinds) || ...); });
    };
    return does(Kind::Stonewall) && !does(Kind::Archive, Kind::Persist);
}

} // namespace

/// One look at the past. Belongs to the tower's thread but for `wanted`, which whoever asked may take back.
struct RuleTrial::Run
{
    std::shared_ptr<std::atomic<bool>> wanted;
    std::optional<rules::Filter> filter; ///< none: the text has a fault
    base::Expected<rules::RuleDraft> draft;
    QByteArray id; ///< empty: a new one
    std::function<void(const Outcome&)> answer;
    std::function<void(const Found&)> archived;
    Outcome outcome = {};
    std::optional<rules::Rehearsal> rehearsal = {};
    archive::Answer<archive::Page> search = {};
};

RuleTrial::RuleTrial(QObject* parent)
    : QAbstractListModel(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &RuleTrial::begin);
}

RuleTrial::~RuleTrial()
{
    end();
}

void RuleTrial::setLink(TowerLink* link)
{
    if (std::exchange(m_link, link) != link)
        Q_EMIT linkChanged();
}

void RuleTrial::setDraft(RuleDraft* draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    connect(draft, &RuleDraft::edited, this, [this] {
        end();
        m_soon.start();
    });
    m_soon.start();
    Q_EMIT draftChanged();
}

void RuleTrial::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    active ? m_soon.start() : end();
    Q_EMIT activeChanged();
}

void RuleTrial::end()
{
    if (!m_run)
        return;
    *m_run->wanted = false;
    m_link->post([run = std::exchange(m_run, nullptr)](tower::Tower&) { archive::takeBack(run->search); });
}

void RuleTrial::begin()
{
    end();
    if (!m_link || !m_draft || !m_active)
        return;
    m_running = true;
    const auto wanted = std::make_shared<std::atomic<bool>>(true);
    const auto filter = rules::Filter::compile(m_draft->text().toUtf8());
    m_run = std::make_shared<Run>(Run{
        .wanted = wanted,
        .filter = filter && m_draft->isPresent() ? std::optional(*filter) : std::nullopt,
        .draft = m_draft->written(),
        .id = m_draft->ruleId().toLatin1(),
        .answer = m_link->reply<Outcome>(this,
            [this, wanted](const Outcome& outcome) {
                if (*wanted)
                    show(outcome);
            }),
        .archived = m_link->reply<Found>(this,
            [this, wanted](const Found& found) {
                if (*wanted)
                    showArchived(found);
            }),
    });
    m_link->post([run = m_run](tower::Tower& tower) { start(run, tower); });
    Q_EMIT changed();
}

void RuleTrial::start(const std::shared_ptr<Run>& run, tower::Tower& tower)
{
    if (!*run->wanted)
        return;
    if (!run->filter)
        return run->answer({});
    const rules::RuleBook& book = tower.rules().book();
    std::optional<rules::RuleBook> candidate;
    if (run->draft) {
        candidate = book;
        const auto rule = run->id.isEmpty() ? candidate->add(*run->draft) : candidate->change(run->id, *run->draft);
        if (rule) {
            const auto place = size_t(
                std::ranges::find(candidate->rules(), rule->id, &rules::Rule::id) - candidate->rules().begin());
            if (const auto shadow = candidate->shadowedBy(place, tower.now())) {
                run->outcome.shadow = candidate->rules()[*shadow].name;
                run->outcome.shadowPlace = int(*shadow);
            }
        } else {
            run->outcome.problem = rule.error().sentence;
            candidate.reset();
        }
    }
    run->outcome.picks = true;
    run->rehearsal.emplace(book, std::move(candidate), *run->filter, tower.past(), tower.now());
    proceed(run, tower);
}

void RuleTrial::proceed(const std::shared_ptr<Run>& run, tower::Tower& tower)
{
    if (!*run->wanted)
        return;
    if (run->rehearsal->step(atATime, &tower.knowledge()))
        return void(
            QMetaObject::invokeMethod(&tower, [run, &tower] { proceed(run, tower); }, Qt::QueuedConnection));
    run->outcome.picked = run->rehearsal->picked();
    run->outcome.comparison = run->rehearsal->comparison();
    if (run->draft && destroys(*run->draft))
        run->outcome.lastCopies = run->rehearsal->lastCopies();
    run->rehearsal.reset();
    run->answer(run->outcome);
    searchArchive(run, tower);
}

void RuleTrial::searchArchive(const std::shared_ptr<Run>& run, tower::Tower& tower)
{
    archive::Query query;
    query.limit = archivedRows;
    query.patience = 2s; // of a large archive, what has been found by then
    query.also = [filter = *run->filter, wanted = run->wanted, now = tower.now()](const archive::Record& record) {
        if (!*wanted)
            return false;
        const rules::Past past = tower::pastOf(record);
        rules::Subject subject;
        subject.show(past.line, past.message, now);
        subject.verdict = &past.verdict;
        return filter.matches(subject);
    };
    run->search = tower.archive().search(query);
    run->search.then(&tower, [run](const base::Expected<archive::Page>& page) {
        Found found;
        if (page) {
            for (const archive::Hit& hit : page->hits)
                found.messages.push_back(tower::pastOf(hit.record));
            found.isMore = !page->next.isEmpty();
        }
        run->archived(found);
    });
}

void RuleTrial::show(const Outcome& outcome)
{
    beginResetModel();
    m_outcome = outcome;
    m_messages = outcome.picked.samples;
    m_fromJournal = m_messages.size();
    m_archived.clear();
    endResetModel();
    m_differences.clear();
    for (const rules::Departure& departure : outcome.comparison.departures) {
        const rules::Past& sample = departure.samples.front();
        m_differences << QVariantMap{{QStringLiteral("count"), int(departure.count)},
            {QStringLiteral("was"), RuleWords::fate(departure.was)},
            {QStringLiteral("becomes"), RuleWords::fate(departure.becomes)},
            {QStringLiteral("wasSign"), verdictOf(departure.was)},
            {QStringLiteral("becomesSign"), verdictOf(departure.becomes)},
            {QStringLiteral("sample"), Wording::preview(sample.message.bytes, 80)}};
    }
    m_running = outcome.picks; // the archive is asked, too
    Q_EMIT changed();
}

void RuleTrial::showArchived(const Found& found)
{
    if (!found.messages.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(found.messages.size()) - 1);
        m_messages.insert(m_messages.end(), found.messages.begin(), found.messages.end());
        endInsertRows();
        //: How many messages of the archive a condition holds for
        m_archived = found.isMore ? tr("%Ln or more in the archive", nullptr, int(found.messages.size()))
                                  : tr("%Ln in the archive", nullptr, int(found.messages.size()));
    }
    m_running = false;
    Q_EMIT changed();
}

int RuleTrial::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant RuleTrial::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const rules::Past& past = m_messages[size_t(index.row())];
    const QString from = past.message.from ? QString::fromUtf8(past.message.from->toText())
                                           : QString::fromUtf8(past.message.origin);
    switch (Role(role)) {
    case Role::Time: return Wording::clock(past.message.queuedAt);
    case Role::From: return from;
    case Role::Preview: return Wording::preview(past.message.bytes);
    case Role::Verdict: return verdictOf(past.verdict);
    case Role::InArchive: return size_t(index.row()) >= m_fromJournal;
    case Role::Sentence:
        //: A message that a condition holds for, for a screen reader: time, sender, what became of it, what it says
        return tr("%1, from %2, %3: %4")
            .arg(Wording::clock(past.message.queuedAt), from, RuleWords::fate(past.verdict),
                Wording::preview(past.message.bytes, 60));
    }
    return {};
}

QHash<int, QByteArray> RuleTrial::roleNames() const
{
    return {{int(Role::Time), "time"}, {int(Role::From), "from"}, {int(Role::Preview), "preview"},
        {int(Role::Verdict), "verdict"}, {int(Role::InArchive), "inArchive"}, {int(Role::Sentence), "sentence"}};
}

QString RuleTrial::lastCopies() const
{
    if (m_outcome.lastCopies.seenOnce == 0)
        return {};
    //: Warning of the rule editor; messages that came once only
    return tr("%Ln message(s) that it holds for came once only: this tower may destroy the last copy.", nullptr,
        int(m_outcome.lastCopies.seenOnce));
}

QString RuleTrial::shadow() const
{
    if (m_outcome.shadowPlace < 0)
        return {};
    //: Warning of the rule editor; %1 is the place of another rule, %2 its name
    return tr("It would never be asked: rule %1 “%2” always comes first.")
        .arg(QLocale().toString(m_outcome.shadowPlace + 1), QString::fromUtf8(m_outcome.shadow));
}

} // namespace clackstower::viewmodels
