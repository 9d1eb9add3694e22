#include "viewmodels/scriptbench.h"

#include "node/base/json.h"
#include "node/rules/scripttrial.h"
#include "node/tower/tower.h"

namespace clackstower::viewmodels {

using rules::ScriptCall;
using rules::ScriptResult;

namespace {

constexpr qsizetype mostSamples = rules::ScriptLimits::parts;

ScriptCall::Kind kindOf(const QString& kind)
{
    return kind == u"join" ? ScriptCall::Kind::Join
        : kind == u"split" ? ScriptCall::Kind::Split
                           : ScriptCall::Kind::Transform;
}

bool isJson(const QByteArray& text)
{
    return base::json::scanDocument(text).fault == base::json::Fault::None;
}

QList<QByteArray> samplesOf(const QString& sample, bool isSeveral)
{
    QList<QByteArray> samples;
    const QStringList parts = isSeveral ? sample.split(u'\n', Qt::SkipEmptyParts) : QStringList(sample);
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty() && samples.size() < mostSamples)
            samples << part.trimmed().toUtf8();
    }
    return samples;
}

} // namespace

int ScriptBench::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QString ScriptBench::callersOf(const Row& row)
{
    if (row.callers.isEmpty())
        //: about a script
        return tr("no rule calls it");
    //: about a script; %1 are names of rules
    return tr("called by %1").arg(row.callers.join(QStringLiteral(", ")));
}

QVariant ScriptBench::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (Role(role)) {
    case Role::Name: return row.name;
    case Role::Callers: return callersOf(row);
    case Role::Called: return !row.callers.isEmpty();
    case Role::Sentence: return row.name + QStringLiteral(", ") + callersOf(row);
    }
    return {};
}

QHash<int, QByteArray> ScriptBench::roleNames() const
{
    return {{int(Role::Name), "name"}, {int(Role::Callers), "callers"}, {int(Role::Called), "called"},
        {int(Role::Sentence), "sentence"}};
}

QString ScriptBench::nameAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[size_t(row)].name : QString();
}

QString ScriptBench::codeAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[size_t(row)].code : QString();
}

int ScriptBench::rowOf(const QString& name) const
{
    const auto row = std::ranges::find(m_rows, name, &Row::name);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

std::vector<ScriptBench::Row> ScriptBench::look(tower::Tower& tower)
{
    const rules::RuleBook& book = tower.rules().book();
    std::vector<Row> rows;
    for (const rules::Script& script : book.scripts()) {
        Row row{QString::fromUtf8(script.name), QString::fromUtf8(script.code), {}};
        for (const rules::Rule& rule : book.rules()) {
            const rules::Action* const decision = rule.decision();
            if (decision && rules::needsScript(decision->kind) && decision->name == script.name)
                row.callers << QString::fromUtf8(rule.name);
        }
        rows.push_back(row);
    }
    return rows;
}

void ScriptBench::refresh()
{
    m_link->ask(this, &ScriptBench::look, [this](const std::vector<Row>& rows) {
        merge(m_rows, rows, &Row::name);
        Q_EMIT changed();
    });
}

void ScriptBench::show(const Outcome& outcome, bool trying)
{
    m_trying = trying;
    m_result = outcome.result;
    m_fault = outcome.fault;
    m_codeFails = outcome.codeFails;
    Q_EMIT tried();
}

void ScriptBench::forget()
{
    show({});
}

ScriptBench::Outcome ScriptBench::outcomeOf(const ScriptResult& result, bool joins)
{
    switch (result.kind) {
    case ScriptResult::Kind::Failed: return {{}, QString::fromUtf8(result.sentence), true};
    case ScriptResult::Kind::Undefined:
        //: what a script made of the samples: for join, and for the other kinds
        return {joins ? tr("Nothing yet: it waits for more.") : tr("It goes on as it came."), {}};
    case ScriptResult::Kind::Made: break;
    }
    if (result.made.isEmpty())
        //: what a script made of a message
        return {tr("Nothing: the message would be gone."), {}};
    return {QString::fromUtf8(result.made.join('\n')), {}};
}

void ScriptBench::tryOut(const QString& code, const QString& kind, const QString& sample)
{
    ScriptCall call{kindOf(kind), code.toUtf8(), {}, {}};
    const bool joins = call.kind == ScriptCall::Kind::Join;
    call.messages = samplesOf(sample, joins);
    if (call.messages.isEmpty() || !std::ranges::all_of(call.messages, isJson))
        return show({{},
            joins
                //: below the samples on which a script is tried
                ? tr("Each line of the sample must be JSON; a text stands in quotes.")
                //: below the sample on which a script is tried
                : tr("The sample must be JSON; a text stands in quotes.")});
    show({}, true);
    const auto ask = [call](tower::Tower& tower, const std::function<void(const ScriptResult&)>& answer) {
        rules::ScriptRunner* const runner = tower.rules().scripts().runner();
        if (!runner)
            return answer(ScriptResult::failed("this tower runs no scripts"));
        ScriptCall asked = call;
        asked.about = rules::aboutOf("clacks", {asked.messages.first(), tower.now(), std::nullopt, {}});
        rules::tryScript(*runner, asked, answer);
    };
    m_link->askLater<ScriptResult>(
        this, ask, [this, joins](const ScriptResult& result) { show(outcomeOf(result, joins)); });
}

void ScriptBench::save(RulesModel* rules, const QString& name, const QString& code)
{
    const auto edit = [script = rules::Script{name.trimmed().toUtf8(), code.toUtf8()}](
                          rules::RuleBook& book, base::Instant) -> base::Expected<QByteArray> {
        if (const auto put = book.putScript(script); !put)
            return std::unexpected(put.error());
        return "set script " + script.name;
    };
    //: Said after a script was saved; %1 is its name
    rules->change(edit, tr("Saved the script %1").arg(name.trimmed()), [this] { refresh(); });
}

void ScriptBench::remove(RulesModel* rules, const QString& name)
{
    const auto edit = [name = name.toUtf8()](rules::RuleBook& book, base::Instant) -> base::Expected<QByteArray> {
        if (const auto removed = book.removeScript(name); !removed)
            return std::unexpected(removed.error());
        return "removed script " + name;
    };
    //: Said after a script was removed; %1 is its name
    rules->change(edit, tr("Removed the script %1").arg(name), [this] { refresh(); });
}

} // namespace clackstower::viewmodels
