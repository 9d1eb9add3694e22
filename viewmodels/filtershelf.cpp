#include "viewmodels/filtershelf.h"

#include "node/rules/filter.h"

#include <optional>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto usualPause = 3s;
constexpr qsizetype mostRecent = 6;
constexpr qsizetype mostKept = 200; ///< a file that somebody wrote by hand may hold any number

const auto keptKey = QStringLiteral("list");
const auto recentKey = QStringLiteral("recent");

QString glyphOf(bool isDeed, bool isKept)
{
    return isDeed ? QStringLiteral("marked") : isKept ? QStringLiteral("filter") : QString();
}

} // namespace

FilterShelf::FilterShelf(QObject* parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(usualPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterShelf::noteUse);
}

void FilterShelf::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_pause.start();
    Q_EMIT textChanged();
    Q_EMIT entriesChanged();
}

bool FilterShelf::isWorthKeeping() const
{
    return !m_text.trimmed().isEmpty() && rules::Filter::compile(m_text.toUtf8());
}

void FilterShelf::noteUse()
{
    if (!isWorthKeeping() || m_kept.contains(m_text))
        return;
    m_recent.removeAll(m_text);
    m_recent.prepend(m_text);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
    Q_EMIT entriesChanged();
    Q_EMIT memoryChanged();
}

QList<FilterShelf::Entry> FilterShelf::all() const
{
    using enum Entry::Kind;
    QList<Entry> entries;
    if (m_kept.contains(m_text))
        entries << Entry{Strike, tr("Remove this filter from the list"), m_text};
    else if (isWorthKeeping())
        entries << Entry{Keep, tr("Save this filter"), m_text};
    for (const QString& filter : m_kept)
        entries << Entry{Kept, filter, filter};
    for (const QString& filter : m_recent)
        entries << Entry{Recent, filter, filter};
    entries << Entry{Preset, tr("What was stonewalled or refused"),
        QStringLiteral("verdict in (stonewall, refuse)")}
            << Entry{Preset, tr("From towers that are new"), QStringLiteral("status == new")}
            << Entry{Preset, tr("Too long for original towers"), QStringLiteral("size > 16k")}
            << Entry{Preset, tr("Names kept moving"), QStringLiteral("\"GNU\"")};
    return entries;
}

QVariantList FilterShelf::entries() const
{
    using enum Entry::Kind;
    QVariantList shown;
    std::optional<Entry::Kind> before;
    for (const Entry& entry : all()) {
        const bool isDeed = entry.kind == Keep || entry.kind == Strike;
        //: beside a filter in a menu: it was used lately
        const QString note = entry.kind == Recent ? tr("lately") : QString();
        shown << QVariantMap{{QStringLiteral("text"), entry.text}, {QStringLiteral("note"), note},
            {QStringLiteral("glyph"), glyphOf(isDeed, entry.kind == Kept)},
            {QStringLiteral("begins"), before && *before != entry.kind}};
        before = entry.kind;
    }
    return shown;
}

QVariantMap FilterShelf::memory() const
{
    return {{keptKey, m_kept}, {recentKey, m_recent}};
}

void FilterShelf::setMemory(const QVariantMap& memory)
{
    const QStringList kept = memory.value(keptKey).toStringList().mid(0, mostKept);
    const QStringList recent = memory.value(recentKey).toStringList().mid(0, mostRecent);
    if (m_kept == kept && m_recent == recent)
        return;
    m_kept = kept;
    m_recent = recent;
    Q_EMIT entriesChanged();
    Q_EMIT memoryChanged();
}

void FilterShelf::choose(int entry)
{
    const QList<Entry> entries = all();
    if (entry < 0 || entry >= entries.size())
        return;
    const QString filter = entries[entry].filter;
    switch (entries[entry].kind) {
    case Entry::Kind::Keep:
        m_recent.removeAll(filter);
        m_kept.prepend(filter);
        break;
    case Entry::Kind::Strike: m_kept.removeAll(filter); break;
    default: return Q_EMIT chosen(filter);
    }
    Q_EMIT entriesChanged();
    Q_EMIT memoryChanged();
}

} // namespace clackstower::viewmodels
