#include "viewmodels/diagnosis.h"

#include "node/tower/report.h"
#include "node/tower/tower.h"

namespace clackstower::viewmodels {

void Diagnosis::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    Q_EMIT linkChanged();
}

void Diagnosis::run()
{
    if (m_running)
        return;
    m_running = true;
    Q_EMIT runningChanged();
    m_link->askLater<QList<tower::SelfCheck>>(
        this, [](tower::Tower& tower, const auto& done) { tower::selfTest(tower, done); },
        [this](const QList<tower::SelfCheck>& checks) {
            beginResetModel();
            m_checks = checks;
            m_running = false;
            endResetModel();
            Q_EMIT runningChanged();
        });
}

QByteArray Diagnosis::logText() const
{
    if (!m_book)
        return {};
    QByteArray text;
    for (const LogLine& line : m_book->after(0))
        text += base::isoText(line.time) + ' ' + line.category.toUtf8() + ": " + line.text.toUtf8() + '\n';
    return text;
}

void Diagnosis::makeReport()
{
    m_link->ask(
        this,
        [checks = m_checks, log = logText()](tower::Tower& tower) { return tower::reportText(tower, checks, log); },
        [this](const QByteArray& text) { Q_EMIT reportReady(QString::fromUtf8(text)); });
}

int Diagnosis::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

QVariant Diagnosis::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const tower::SelfCheck& check = m_checks[index.row()];
    switch (role) {
    case LineRole: return QString::fromUtf8(check.line);
    case NameRole: return QString::fromUtf8(check.name);
    case PassedRole: return check.passed;
    case Qt::DisplayRole:
    case SentenceRole: return QString::fromUtf8(check.sentence);
    default: return {};
    }
}

QHash<int, QByteArray> Diagnosis::roleNames() const
{
    return {{LineRole, "line"}, {NameRole, "name"}, {PassedRole, "passed"}, {SentenceRole, "sentence"}};
}

} // namespace clackstower::viewmodels
