#include "node/archive/archive.h"

#include "node/archive/desk.h"
#include "node/archive/librarian.h"
#include "node/archive/scribe.h"
#include "node/archive/sqlitereader.h"
#include "node/base/json.h"
#include "node/base/random.h"

#include <QFileInfo>
#include <QSysInfo>

namespace clackstower::archive {

namespace {

using namespace std::chrono_literals;

constexpr auto tidyEvery = 1min;

QString fileOf(const Archive::Settings& settings)
{
    return settings.folder + QStringLiteral("/archive.sqlite");
}

/// What tells this tower from others that write into the same archive: the machine's name, and some letters of
/// chance that are kept beside the archive.
QByteArray nameOfTower(const QString& folder)
{
    constexpr qsizetype longest = 200;
    QFile file(folder + QStringLiteral("/archive.name"));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray name = file.read(longest).trimmed();
        if (!name.isEmpty() && base::isUtf8(name))
            return name;
    }
    file.close();
    const QByteArray chance = QByteArray::number(base::entropySeed(), 16).first(6);
    const QByteArray name = QSysInfo::machineHostName().toUtf8() + '-' + chance;
    if (file.open(QIODevice::WriteOnly))
        file.write(name + '\n');
    return name;
}

} // namespace

/// The threads and who works on them.
class Archive::Staff
{
public:
    explicit Staff(Archive& archive)
        : m_scribe(QStringLiteral("archive"), makeScribe(archive))
        , m_librarian(QStringLiteral("archive-search"), makeLibrarian(archive))
    {
    }

    Desk<Scribe>& scribe() { return m_scribe; }

    Desk<Librarian>& librarian() { return m_librarian; }

private:
    static std::function<std::unique_ptr<Scribe>()> makeScribe(Archive& archive)
    {
        const auto written = [&archive](const QList<Record>& records) { Q_EMIT archive.kept(records); };
        return
            [path = fileOf(archive.m_settings), tools = Scribe::Tools{archive.m_inbox, archive.m_board, written}] {
                auto writer = std::make_unique<SqliteWriter>(path);
                SqliteWriter* const itself = writer.get();
                auto scribe = std::make_unique<Scribe>(std::move(writer), itself, tools);
                scribe->openExisting();
                return scribe;
            };
    }

    std::function<std::unique_ptr<Librarian>()> makeLibrarian(Archive& archive)
    {
        const auto damaged
            = [this](int file) { m_scribe.post([file](Scribe& scribe) { scribe.foundDamage(file); }); };
        return [path = fileOf(archive.m_settings), board = archive.m_board, damaged] {
            return std::make_unique<Librarian>(std::make_unique<SqliteReader>(path), board, damaged);
        };
    }

    Desk<Scribe> m_scribe;
    Desk<Librarian> m_librarian; ///< last: it may call the scribe until it ends
};

Archive::Archive(Settings settings, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_inbox(std::make_shared<Inbox>(m_settings.inbox))
    , m_board(std::make_shared<Board>(this, [this] { Q_EMIT healthChanged(); }))
{
    connect(&m_tidying, &QTimer::timeout, this, &Archive::tidyUp);
    m_tidying.start(tidyEvery);
    if (QFileInfo::exists(fileOf(m_settings)))
        tidyUp();
}

Archive::~Archive()
{
    flush(1s);
    m_board->close();
    m_staff.reset();
}

const QByteArray& Archive::towerName()
{
    if (m_towerName.isEmpty())
        m_towerName = nameOfTower(m_settings.folder);
    return m_towerName;
}

Archive::Staff& Archive::staff()
{
    if (!m_staff)
        m_staff = std::make_unique<Staff>(*this);
    return *m_staff;
}

void Archive::reconfigure(const Settings& settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    if (m_staff)
        tidyUp();
}

bool Archive::keep(Record record)
{
    switch (m_inbox->put(std::move(record))) {
    case Inbox::Outcome::Refused: return false;
    case Inbox::Outcome::First: staff().scribe().post([](Scribe& scribe) { scribe.expect(); }); break;
    case Inbox::Outcome::Enough: staff().scribe().post([](Scribe& scribe) { scribe.drain(); }); break;
    case Inbox::Outcome::Added: break;
    }
    return true;
}

void Archive::flush(std::chrono::milliseconds patience)
{
    if (!m_staff || m_inbox->level().records == 0)
        return;
    m_staff->scribe().post([](Scribe& scribe) { scribe.drain(); });
    (void)m_inbox->waitUntilEmpty(patience);
}

Answer<Page> Archive::search(const Query& query)
{
    const auto asked = makeAsked<Page>();
    staff().librarian().post([query, asked](Librarian& librarian) { librarian.search(query, asked); });
    return asked->future();
}

Answer<QList<Record>> Archive::unseen(const Unseen& unseen)
{
    const auto asked = makeAsked<QList<Record>>();
    staff().librarian().post([unseen, asked](Librarian& librarian) { librarian.unseen(unseen, asked); });
    return asked->future();
}

Answer<Stats> Archive::stats()
{
    const auto asked = makeAsked<Stats>();
    staff().librarian().post([asked](Librarian& librarian) { librarian.stats(asked); });
    return asked->future();
}

Answer<ImportReport> Archive::importFrom(const QString& path)
{
    const auto asked = makeAsked<ImportReport>();
    staff().scribe().post([path, asked](Scribe& scribe) { scribe.import(path, asked); });
    return asked->future();
}

Answer<qint64> Archive::exportTo(const QString& path, TextFormat format, const Query& query)
{
    const auto asked = makeAsked<qint64>();
    staff().librarian().post(
        [path, format, query, asked](Librarian& librarian) { librarian.exportTo(path, format, query, asked); });
    return asked->future();
}

Answer<Removed> Archive::purge(base::Instant before)
{
    const auto asked = makeAsked<Removed>();
    staff().scribe().post(
        [before, asked](Scribe& scribe) { scribe.cleanUp({.before = before, .bytes = 0}, asked); });
    return asked->future();
}

/// What the settings want gone goes, and its room is given back.
void Archive::tidyUp()
{
    if (!m_staff && !QFileInfo::exists(fileOf(m_settings)))
        return;
    CleanupJob::Limits limits{.before = std::nullopt, .bytes = m_settings.keepBytes};
    if (m_settings.keepDays > 0)
        limits.before = m_clock.now() - std::chrono::days(m_settings.keepDays);
    staff().scribe().post([limits](Scribe& scribe) { scribe.cleanUp(limits, makeAsked<Removed>()); });
}

Health Archive::health() const
{
    const Inbox::Level level = m_inbox->level();
    Health health{.pending = level.records,
        .refused = level.refused,
        .aside = m_board->aside,
        .sentences = m_board->sentences()};
    if (level.refused > 0) {
        health.sentences << "the archive could not keep up: " + QByteArray::number(level.refused)
                + " messages were not kept";
    }
    return health;
}

} // namespace clackstower::archive
