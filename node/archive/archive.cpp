#include "node/archive/archive.h"

#include "node/archive/desk.h"
#include "node/archive/librarian.h"
#include "node/archive/pump.h"
#include "node/archive/scribe.h"
#include "node/archive/sqlitereader.h"
#include "node/archive/twostores.h"
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

    ~Staff()
    {
        m_librarian.close();
        if (m_pump)
            m_pump->close();
    }

    Desk<Scribe>& scribe() { return m_scribe; }

    Desk<Librarian>& librarian() { return m_librarian; }

    /// Null as long as there was no server.
    Desk<Pump>* pump() { return m_pump.get(); }

    void makePump(Archive& archive)
    {
        m_pump = std::make_unique<Desk<Pump>>(QStringLiteral("archive-server"),
            [path = fileOf(archive.m_settings), tower = archive.towerName(),
                tools = Pump::Tools{archive.m_board, archive.m_server}] {
                return std::make_unique<Pump>(path, tower, tools);
            });
    }

private:
    std::function<std::unique_ptr<Scribe>()> makeScribe(Archive& archive)
    {
        const auto written = [&archive, this](const QList<Record>& records) {
            if (m_pump)
                m_pump->post([](Pump& pump) { pump.expect(); });
            if (!records.isEmpty())
                Q_EMIT archive.kept(records);
        };
        return [path = fileOf(archive.m_settings), isFollowed = !archive.m_settings.url.isEmpty(),
                   tools = Scribe::Tools{archive.m_inbox, archive.m_board, archive.m_server, written}] {
            auto writer = std::make_unique<SqliteWriter>(path);
            (void)writer->setFollowed(isFollowed);
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
        return [path = fileOf(archive.m_settings), board = archive.m_board, server = archive.m_server, damaged] {
            auto stores = std::make_unique<TwoStores>(std::make_unique<SqliteReader>(path), server);
            return std::make_unique<Librarian>(std::move(stores), board, damaged);
        };
    }

    Desk<Scribe> m_scribe;
    std::unique_ptr<Desk<Pump>> m_pump;
    Desk<Librarian> m_librarian; ///< last: it may call the scribe until it ends
};

Archive::Archive(Settings settings, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_inbox(std::make_shared<Inbox>(m_settings.inbox))
    , m_board(std::make_shared<Board>(this,
          [this] {
              m_serverSeen = serverHealth();
              Q_EMIT healthChanged();
          }))
    , m_server(std::make_shared<ServerBoard>([board = m_board] { board->notify(); }))
{
    connect(&m_tidying, &QTimer::timeout, this, &Archive::tidyUp);
    m_tidying.start(tidyEvery);
    if (!m_settings.url.isEmpty())
        takeUrl();
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
    const bool isOtherServer = m_settings.url != settings.url;
    m_settings = settings;
    if (isOtherServer)
        takeUrl();
    if (m_staff)
        tidyUp();
}

/// From now on that server gets everything, or none does.
void Archive::takeUrl()
{
    const auto url
        = m_settings.url.isEmpty() ? base::Expected<ServerUrl>(ServerUrl()) : parseServerUrl(m_settings.url);
    const bool isThere = url && !m_settings.url.isEmpty();
    m_server->direct(isThere ? std::optional(*url) : std::nullopt);
    if (!url)
        m_board->addNotice("archive.url: " + url.error().sentence);
    if (!isThere && !m_staff)
        return;
    staff().scribe().post([isThere](Scribe& scribe) { scribe.follow(isThere); });
    if (Desk<Pump>* const pump = staff().pump())
        pump->post([](Pump& each) { each.redirect(); });
    else if (isThere)
        staff().makePump(*this);
}

Health::Server Archive::serverHealth() const
{
    Health::Server server{.state = m_server->state(), .since = m_serverSeen.since};
    if (server.state.standing != m_serverSeen.state.standing)
        server.since = m_clock.now();
    return server;
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

Answer<qint64> Archive::exportTo(const QString& path, RecordFormat format, const Query& query)
{
    const auto asked = makeAsked<qint64>();
    staff().librarian().post(
        [path, format, query, asked](Librarian& librarian) { librarian.exportTo(path, format, query, asked); });
    return asked->future();
}

Answer<Removed> Archive::purge(base::Instant before)
{
    const auto asked = makeAsked<Removed>();
    const auto here = [this, before, asked] {
        staff().scribe().post(
            [before, asked](Scribe& scribe) { scribe.cleanUp({.before = before, .bytes = 0}, asked); });
    };
    if (m_server->state().standing == ServerBoard::Standing::None) {
        here();
        return asked->future();
    }
    // From the server first: what is gone here would never be taken out there.
    const auto there = makeAsked<qint64>();
    there->future().then(this, [asked, here](const base::Expected<qint64>& removed) {
        if (removed)
            here();
        else
            answer<Removed>(asked, std::unexpected(removed.error()));
    });
    staff().pump()->post([before, there](Pump& pump) { pump.removeBefore(before, there); });
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
    if (Desk<Pump>* const pump = staff().pump(); pump && limits.before)
        pump->post([before = *limits.before](Pump& each) { each.removeBefore(before, makeAsked<qint64>()); });
}

Health Archive::health() const
{
    const Inbox::Level level = m_inbox->level();
    const Health::Server server = serverHealth();
    Health health{.pending = level.records + server.state.waiting,
        .refused = level.refused,
        .aside = m_board->aside,
        .sentences = m_board->sentences(),
        .server = {}};
    if (server.state.standing != ServerBoard::Standing::None)
        health.server = server;
    if (server.state.standing == ServerBoard::Standing::Away) {
        health.sentences << "the server " + server.state.name + " is away since " + base::isoText(server.since)
                + " (" + server.state.reason + "); " + QByteArray::number(server.state.waiting)
                + " messages wait for it in the local file, which is searched meanwhile";
    }
    if (level.refused > 0) {
        health.sentences << "the archive could not keep up: " + QByteArray::number(level.refused)
                + " messages were not kept";
    }
    return health;
}

} // namespace clackstower::archive
