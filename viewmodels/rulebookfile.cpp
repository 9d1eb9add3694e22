#include "viewmodels/rulebookfile.h"

#include "node/tower/tower.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/textfile.h"

namespace clackstower::viewmodels {

void RuleBookFile::setLink(TowerLink* link)
{
    if (std::exchange(m_link, link) != link)
        Q_EMIT linkChanged();
}

std::vector<RuleBookFile::Row> RuleBookFile::compare(const rules::RuleBook& now, const rules::RuleBook& then)
{
    std::vector<Row> rows;
    for (const rules::Rule& rule : then.rules()) {
        const rules::Rule* const old = now.find(rule.id);
        if (!old)
            rows.push_back({Row::Change::Added, rule});
        else if (!rule.saysTheSame(*old))
            rows.push_back({Row::Change::Changed, rule});
    }
    for (const rules::Rule& rule : now.rules()) {
        if (!then.find(rule.id))
            rows.push_back({Row::Change::Removed, rule});
    }
    return rows;
}

void RuleBookFile::setText(const QString& text)
{
    if (std::exchange(m_text, text) == text)
        return;
    Q_EMIT textChanged();
    m_book.reset();
    if (text.trimmed().isEmpty())
        return show({}, {});
    auto book = rules::readBook(text.toUtf8());
    if (!book)
        return show({}, QString::fromUtf8(book.error().sentence));
    m_book = std::move(*book);
    m_link->ask(
        this, [then = *m_book](tower::Tower& tower) { return compare(tower.rules().book(), then); },
        [this, text](const std::vector<Row>& rows) {
            if (text == m_text)
                show(rows, {});
        });
}

void RuleBookFile::show(std::vector<Row> rows, const QString& fault)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_fault = fault;
    endResetModel();
    Q_EMIT compared();
}

void RuleBookFile::gather()
{
    m_link->ask(
        this, [](tower::Tower& tower) { return rules::bookText(tower.rules().book()); },
        [this](const QByteArray& text) { setText(QString::fromUtf8(text)); });
}

void RuleBookFile::read(const QString& path)
{
    const auto content = readFile(QUrl::fromLocalFile(path.trimmed()));
    if (content)
        setText(QString::fromUtf8(*content));
    else
        show({}, QString::fromUtf8(content.error().sentence));
}

void RuleBookFile::write(const QString& path)
{
    const QString name = path.trimmed();
    const auto work = [name](tower::Tower& tower) {
        return writeFile(QUrl::fromLocalFile(name), rules::bookText(tower.rules().book()));
    };
    m_link->ask(this, work, [this, name](const base::Expected<void>& done) {
        if (done)
            //: Said after the rules were written to a file; %1 is its path
            Q_EMIT written(tr("The rules are in %1").arg(name));
        else
            Q_EMIT refused(QString::fromUtf8(done.error().sentence));
    });
}

void RuleBookFile::take(RulesModel* rules)
{
    if (!m_book)
        return;
    const auto edit = [imported = *m_book](rules::RuleBook& book, base::Instant) -> base::Expected<QByteArray> {
        rules::RuleBook after = imported;
        after.takeCountersFrom(book);
        book = std::move(after);
        return QByteArray("imported a rule book");
    };
    //: Said after a rule book was taken over
    rules->change(edit, tr("The rules are those of the book now"));
}

int RuleBookFile::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QString RuleBookFile::wordOf(Row::Change change)
{
    switch (change) {
    //: What an import does to a rule
    case Row::Change::Added: return tr("added");
    //: What an import does to a rule
    case Row::Change::Changed: return tr("changed");
    //: What an import does to a rule
    case Row::Change::Removed: return tr("removed");
    }
    Q_UNREACHABLE();
}

QVariant RuleBookFile::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const QString name = QString::fromUtf8(row.rule.name);
    const QString condition = QString::fromUtf8(row.rule.when.canonical());
    switch (Role(role)) {
    case Role::Name: return name;
    case Role::Change: return wordOf(row.change);
    case Role::Actions: return RuleWords::text(row.rule.then);
    case Role::Condition: return condition;
    case Role::Sentence:
        //: A rule that an import touches, for a screen reader: what happens to it, its name, what it does, its
        //: condition
        return tr("%1: %2, %3, when %4").arg(wordOf(row.change), name, RuleWords::text(row.rule.then), condition);
    }
    return {};
}

QHash<int, QByteArray> RuleBookFile::roleNames() const
{
    return {{int(Role::Name), "name"}, {int(Role::Change), "change"}, {int(Role::Actions), "actions"},
        {int(Role::Condition), "condition"}, {int(Role::Sentence), "sentence"}};
}

} // namespace clackstower::viewmodels
