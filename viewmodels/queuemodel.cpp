#include "viewmodels/queuemodel.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/wording.h"

#include <QLocale>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 500ms;
constexpr qsizetype window = 1000;

QString originOf(const traffic::Message& message)
{
    if (message.from)
        return QString::fromUtf8(message.from->toText());
    //: where a message comes from: it was made here
    return message.via.isNull() ? QueueModel::tr("this tower") : QString::fromLatin1(message.via.toText());
}

} // namespace

QueueModel::QueueModel(QObject* parent)
    : PolledList(beat, parent)
{
}

void QueueModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    refresh();
    Q_EMIT activeChanged();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QString QueueModel::bytesText() const
{
    return Wording::bytes(m_bytes);
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const QByteArray& bytes = row.message.bytes;
    switch (Role(role)) {
    case Role::Key: return row.ticket;
    case Role::Position: return QLocale().toString(row.position);
    case Role::Age: return Wording::span(m_now - row.message.queuedAt);
    case Role::Size: return Wording::bytes(bytes.size());
    case Role::Origin: return originOf(row.message);
    case Role::Preview: return Wording::preview(bytes);
    case Role::Reason: return QString::fromUtf8(row.reason);
    case Role::TooLong: return bytes.size() > m_longest;
    case Role::Sentence:
        //: A row of the queue, for a screen reader: place, age, size, where from, what it says
        return tr("%1: waits for %2, %3, from %4: %5")
            .arg(QLocale().toString(row.position), Wording::span(m_now - row.message.queuedAt),
                Wording::bytes(bytes.size()), originOf(row.message), Wording::preview(bytes, 60));
    }
    return {};
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {{int(Role::Key), "key"}, {int(Role::Position), "position"}, {int(Role::Age), "age"},
        {int(Role::Size), "size"}, {int(Role::Origin), "origin"}, {int(Role::Preview), "preview"},
        {int(Role::Reason), "reason"}, {int(Role::TooLong), "tooLong"}, {int(Role::Sentence), "sentence"}};
}

QueueModel::Look QueueModel::look(tower::Tower& tower, bool aside)
{
    Look look{.now = tower.now()};
    const auto line = tower.clacks();
    if (!line)
        return look;
    look.longest
        = clacks::originalsReadBytes - clacks::encodeMessage("", (*line)->core().config().self, nullptr).size();
    int position = 0;
    if (aside) {
        for (const clacks::SetAside::Item& item : (*line)->setAside().items()) {
            if (++position <= window)
                look.rows.push_back({item.entry.ticket, item.message, item.reason, position});
        }
        look.total = position;
        look.bytes = (*line)->setAside().bytes();
    } else {
        const traffic::Queue& queue = (*line)->queue();
        for (const traffic::Queue::Item* item : queue.items(window))
            look.rows.push_back({item->ticket, queue.message(*item), {}, ++position});
        look.total = queue.count();
        look.bytes = queue.bytes();
    }
    return look;
}

void QueueModel::refresh()
{
    if (link() && m_active)
        link()->ask(
            this, [aside = m_aside](tower::Tower& tower) { return look(tower, aside); },
            [this](const Look& look) { show(look); });
}

void QueueModel::show(const Look& look)
{
    m_now = look.now;
    m_total = look.total;
    m_bytes = look.bytes;
    m_longest = look.longest;
    merge(m_rows, look.rows, &Row::ticket);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {int(Role::Age), int(Role::Sentence)});
    Q_EMIT changed();
}

const QueueModel::Row* QueueModel::at(int row) const
{
    return row >= 0 && row < count() ? &m_rows[size_t(row)] : nullptr;
}

QString QueueModel::text(int row) const
{
    constexpr qsizetype most = 256 * 1024;
    return at(row) ? QString::fromUtf8(at(row)->message.bytes.left(most)) : QString();
}

/// Does something to one message on the tower's thread and tells what came of it.
struct QueueModel::Verb
{
    QueueModel* model = nullptr;
    traffic::Message message;

    template <typename Act, typename Then>
    void run(Act act, const Then& then) const
    {
        model->link()->ask(
            model,
            [sought = message, act](tower::Tower& tower) {
                const auto line = tower.clacks();
                using Outcome = std::invoke_result_t<Act, clacks::ClacksLine&, const traffic::Message&>;
                return line ? act(**line, sought) : Outcome(std::unexpected(line.error()));
            },
            [self = model, then](const auto& outcome) {
                if (outcome)
                    then(outcome);
                else
                    Q_EMIT self->done(QString::fromUtf8(outcome.error().sentence), false);
                self->refresh();
            });
    }
};

void QueueModel::drop(int row)
{
    if (!at(row))
        return;
    const traffic::Message message = at(row)->message;
    Verb{this, message}.run(
        [](clacks::ClacksLine& line, const traffic::Message& sought) { return line.drop(sought.id()); },
        [this, message](const auto&) {
            m_dropped = message;
            //: what was done
            Q_EMIT done(tr("Dropped. This tower may have held the last copy."), true);
        });
}

void QueueModel::undoDrop()
{
    if (!m_dropped)
        return;
    Verb{this, *std::exchange(m_dropped, std::nullopt)}.run(
        [](clacks::ClacksLine& line, const traffic::Message& sought) { return line.requeue(sought); },
        //: what was done
        [this](const auto&) { Q_EMIT done(tr("Back in the queue, at the end"), false); });
}

void QueueModel::moveToHead(int row)
{
    if (!at(row))
        return;
    Verb{this, at(row)->message}.run(
        [](clacks::ClacksLine& line, const traffic::Message& sought) { return line.moveToHead(sought.id()); },
        //: what was done
        [this](const auto&) { Q_EMIT done(tr("Moved to the head: it leaves next"), false); });
}

void QueueModel::sendNow(int row)
{
    if (!at(row))
        return;
    Verb{this, at(row)->message}.run(
        [](clacks::ClacksLine& line, const traffic::Message& sought) { return line.sendNow(sought.id()); },
        [this](const base::Expected<base::Endpoint>& to) {
            //: what was done; %1 is a tower
            Q_EMIT done(tr("Under way to %1").arg(QString::fromUtf8(to->toText())), false);
        });
}

void QueueModel::restore(int row)
{
    if (!at(row))
        return;
    Verb{this, at(row)->message}.run(
        [](clacks::ClacksLine& line, const traffic::Message& sought) { return line.restore(sought.id()); },
        //: what was done
        [this](const auto&) { Q_EMIT done(tr("Back in the queue, at the end"), false); });
}

} // namespace clackstower::viewmodels
