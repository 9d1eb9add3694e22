#include "viewmodels/towerlist.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/filepaths.h"
#include "viewmodels/textfile.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

constexpr qsizetype mostLines = 4096;
constexpr qint64 mostBytes = qint64(1024) * 1024;

} // namespace

int TowerList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TowerList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (Role(role)) {
    case Role::Name: return row.text;
    case Role::What: return QString::fromLatin1(row.what);
    case Role::Sentence:
        if (row.what == "new")
            //: preview of an import: what would happen to this line
            return tr("will be added, without contact");
        if (row.what == "ignore")
            //: preview of an import: what would happen to this line
            return tr("will be ignored");
        //: preview of an import: what would happen to this line
        return row.what == "known" ? tr("is known already") : tr("is no address; write host:port");
    }
    return {};
}

QHash<int, QByteArray> TowerList::roleNames() const
{
    return {{int(Role::Name), "name"}, {int(Role::What), "what"}, {int(Role::Sentence), "sentence"}};
}

int TowerList::news() const
{
    return int(
        std::ranges::count_if(m_rows, [](const Row& row) { return row.what == "new" || row.what == "ignore"; }));
}

int TowerList::faults() const
{
    return int(std::ranges::count(m_rows, QByteArray("faulty"), &Row::what));
}

std::vector<TowerList::Row> TowerList::read(const QString& text)
{
    std::vector<Row> rows;
    const QStringList lines = text.split(QLatin1Char('\n')).mid(0, mostLines);
    for (const QString& line : lines) {
        const qsizetype hash = line.indexOf(QLatin1Char('#'));
        QString place = line.left(hash < 0 ? line.size() : hash).trimmed();
        if (place.isEmpty())
            continue;
        Row row{.line = int(rows.size()), .place = {}};
        row.text = place;
        row.ignored = place.startsWith(QLatin1Char('!'));
        if (row.ignored)
            place = place.sliced(1).trimmed();
        if (hash >= 0)
            row.note = line.sliced(hash + 1).trimmed().toUtf8();
        const qsizetype colon = place.lastIndexOf(QLatin1Char(':'));
        const auto endpoint = base::parseEndpoint(
            place.left(std::max<qsizetype>(colon, 0)).toUtf8(), place.mid(colon + 1).toUtf8());
        if (endpoint) {
            row.place = *endpoint;
            row.what = row.ignored ? "ignore" : "new";
        }
        rows.push_back(row);
    }
    return rows;
}

void TowerList::setText(const QString& text)
{
    if (std::exchange(m_text, text) == text)
        return;
    Q_EMIT textChanged();
    m_link->ask(
        this,
        [rows = read(text)](tower::Tower& tower) {
            std::vector<Row> marked = rows;
            const auto line = tower.clacks();
            for (Row& row : marked) {
                if (!line || row.what == "faulty")
                    continue;
                const auto known = (*line)->core().roster().find(row.place);
                const bool isIgnored
                    = known && (*line)->core().roster().at(*known).status == peers::PeerStatus::Ignored;
                if (known && (!row.ignored || isIgnored))
                    row.what = "known";
            }
            return marked;
        },
        [this](const std::vector<Row>& rows) {
            merge(m_rows, rows, &Row::line);
            Q_EMIT previewed();
        });
}

void TowerList::gather()
{
    m_link->ask(
        this,
        [](tower::Tower& tower) {
            QStringList lines;
            const auto line = tower.clacks();
            for (const peers::Peer& peer : line ? (*line)->peers() : QList<peers::Peer>()) {
                QString text = QString::fromUtf8(peer.endpoint.toText());
                if (peer.status == peers::PeerStatus::Ignored)
                    text.prepend(QLatin1Char('!'));
                if (!peer.note.isEmpty())
                    text += QStringLiteral("  # ") + QString::fromUtf8(peer.note);
                lines << text.replace(QLatin1Char('\n'), QLatin1Char(' '));
            }
            return lines.join(QLatin1Char('\n'));
        },
        [this](const QString& text) { setText(text); });
}

void TowerList::take()
{
    m_link->ask(
        this,
        [rows = m_rows](tower::Tower& tower) {
            int taken = 0;
            const auto line = tower.clacks();
            for (const Row& row : rows) {
                if (!line || (row.what != "new" && row.what != "ignore"))
                    continue;
                taken += (row.ignored ? (*line)->ignore(row.place) : (*line)->expand(row.place)).has_value();
                if (!row.note.isEmpty())
                    (void)(*line)->note(row.place, row.note);
            }
            return taken;
        },
        //: what was done
        [this](int taken) { Q_EMIT done(tr("%n tower(s) taken over", nullptr, taken)); });
}

void TowerList::readFrom(const QString& path)
{
    const auto content = readFile(FilePaths::urlOf(path), mostBytes);
    if (content)
        setText(QString::fromUtf8(*content));
    else
        Q_EMIT done(QString::fromUtf8(content.error().sentence));
}

void TowerList::writeTo(const QString& path)
{
    const auto written = writeFile(FilePaths::urlOf(path), m_text.toUtf8());
    //: toast after a list of towers was written; %1 is a path
    Q_EMIT done(written ? tr("The list is in %1").arg(path) : QString::fromUtf8(written.error().sentence));
}

} // namespace clackstower::viewmodels
