#include "viewmodels/verbtable.h"

#include <QKeySequence>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

QString pageOf(const VerbSpec& spec)
{
    return QString::fromLatin1(spec.page);
}

QString shown(const QStringList& keys)
{
    QStringList names;
    for (const QString& key : keys)
        names << QKeySequence::fromString(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    return names.join(QLatin1String("  "));
}

} // namespace

VerbTable::VerbTable(QObject* parent)
    : QAbstractListModel(parent)
{
}

void VerbTable::setPage(const QString& page)
{
    if (m_page == page)
        return;
    m_page = page;
    if (const VerbSpec* const pending = findVerb(m_pending); pending && isElsewhere(*pending))
        m_pending.clear(); // one has gone on to somewhere else
    Q_EMIT pageChanged();
    for (VerbHandler* handler : std::as_const(m_handlers))
        Q_EMIT handler->keysChanged();
}

void VerbTable::setChosenKeys(const QString& text)
{
    const KeyChoices choices = KeyChoices::fromText(text);
    if (m_choices == choices)
        return;
    m_choices = choices;
    Q_EMIT keysChanged();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {KeysRole, ChosenRole});
    for (VerbHandler* handler : std::as_const(m_handlers))
        Q_EMIT handler->keysChanged();
}

int VerbTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(verbSpecs().size());
}

QVariant VerbTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VerbSpec& spec = verbSpecs()[size_t(index.row())];
    switch (role) {
    case IdRole: return QString::fromLatin1(spec.id);
    case Qt::DisplayRole:
    case TextRole: return verbText(spec);
    case ConsequenceRole: return verbConsequence(spec);
    case PageRole: return pageTitle(pageOf(spec));
    case KeysRole: return shown(m_choices.keysOf(spec));
    case ChosenRole: return m_choices.isChosen(spec);
    default: return {};
    }
}

QHash<int, QByteArray> VerbTable::roleNames() const
{
    return {{IdRole, "verb"}, {TextRole, "text"}, {ConsequenceRole, "consequence"}, {PageRole, "page"},
        {KeysRole, "keys"}, {ChosenRole, "chosen"}};
}

VerbHandler* VerbTable::handlerOf(QStringView verb) const
{
    // The youngest first: what lies on top of the window answers before what lies below.
    const auto found = std::find_if(m_handlers.crbegin(), m_handlers.crend(),
        [&](const VerbHandler* handler) { return handler->verb() == verb && handler->isAvailable(); });
    return found == m_handlers.crend() ? nullptr : *found;
}

bool VerbTable::isKnown(QStringView verb) const
{
    return std::ranges::find(m_handlers, verb, &VerbHandler::verb) != m_handlers.cend();
}

bool VerbTable::isElsewhere(const VerbSpec& spec) const
{
    return !pageOf(spec).isEmpty() && pageOf(spec) != m_page;
}

bool VerbTable::canDo(const VerbSpec& spec) const
{
    const QString verb = QString::fromLatin1(spec.id);
    if (handlerOf(verb))
        return !isElsewhere(spec) || !spec.need || !spec.need->isChoice;
    // A page is made when one first goes to it: until then nobody knows better.
    return isElsewhere(spec) && (!spec.need || (!spec.need->isChoice && !isKnown(verb)));
}

bool VerbTable::can(const QString& verb) const
{
    const VerbSpec* const spec = findVerb(verb);
    return spec && canDo(*spec);
}

QString VerbTable::awayOf(const QString& verb) const
{
    const VerbSpec* const spec = findVerb(verb);
    return spec && isElsewhere(*spec) ? pageOf(*spec) : QString();
}

QString VerbTable::obstacleOf(const QString& verb) const
{
    const VerbSpec* const spec = findVerb(verb);
    if (!spec || canDo(*spec))
        return {};
    return handlerOf(verb) ? tr("Goes there first, so that you see what is chosen.") : verbNeed(*spec);
}

bool VerbTable::refuse(const QString& sentence)
{
    Q_EMIT refused(sentence);
    return false;
}

bool VerbTable::run(const QString& verb)
{
    m_pending.clear();
    const VerbSpec* const spec = findVerb(verb);
    if (!spec)
        return false;
    const bool isPossible = canDo(*spec);
    if (isElsewhere(*spec)) {
        m_pending = isPossible ? verb : QString();
        Q_EMIT pageWanted(pageOf(*spec));
        if (isPossible && m_pending.isEmpty())
            return true; // the page has come into being, and takes it up
    }
    VerbHandler* const handler = handlerOf(verb);
    if (!isPossible)
        return refuse(
            handler ? tr("Nothing is done yet: look at what is chosen here, then do it.") : verbNeed(*spec));
    if (!handler)
        return true; // as soon as its page can
    m_pending.clear();
    Q_EMIT handler->triggered();
    return true;
}

QString VerbTable::text(const QString& verb) const
{
    const VerbSpec* const spec = findVerb(verb);
    return spec ? verbText(*spec) : QString();
}

QString VerbTable::keyText(const QString& verb) const
{
    const VerbSpec* const spec = findVerb(verb);
    return spec ? shown(m_choices.keysOf(*spec).mid(0, 1)) : QString();
}

QString VerbTable::keyName(int key, int modifiers)
{
    constexpr int firstModifier = Qt::Key_Shift;
    constexpr int lastModifier = Qt::Key_ScrollLock;
    if (key == 0 || key == Qt::Key_unknown || key == Qt::Key_AltGr || (key >= firstModifier && key <= lastModifier))
        return {};
    constexpr int counted = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier | Qt::MetaModifier;
    return QKeySequence(key | (modifiers & counted)).toString(QKeySequence::PortableText);
}

QString VerbTable::objection(const QString& verb, const QString& key) const
{
    const VerbSpec* const spec = findVerb(verb);
    if (!spec || key.contains(u' ') || QKeySequence::fromString(key, QKeySequence::PortableText).isEmpty())
        return tr("This is no key that can be used.");
    const VerbSpec* const inTheWay = verbInTheWay(m_choices, *spec, key);
    return inTheWay ? tr("%1 is taken by “%2”. Take it from there first.").arg(shown({key}), verbText(*inTheWay))
                    : QString();
}

QString VerbTable::withKey(const QString& verb, const QString& key) const
{
    KeyChoices choices = m_choices;
    if (const VerbSpec* const spec = findVerb(verb))
        choices.choose(*spec, key);
    return choices.toText();
}

QString VerbTable::withDefault(const QString& verb) const
{
    KeyChoices choices = m_choices;
    if (const VerbSpec* const spec = findVerb(verb))
        choices.forget(*spec);
    return choices.toText();
}

void VerbTable::attach(VerbHandler* handler)
{
    if (!m_handlers.contains(handler))
        m_handlers << handler;
    handlerChanged(handler);
}

void VerbTable::detach(VerbHandler* handler)
{
    m_handlers.removeOne(handler);
}

void VerbTable::handlerChanged(VerbHandler* handler)
{
    if (m_pending.isEmpty() || handler->verb() != m_pending || !handler->isAvailable())
        return;
    m_pending.clear();
    // Later: the view that has just come into being is not finished.
    QMetaObject::invokeMethod(handler, &VerbHandler::triggered, Qt::QueuedConnection);
}

VerbHandler::~VerbHandler()
{
    if (m_table)
        m_table->detach(this);
}

void VerbHandler::setTable(VerbTable* table)
{
    if (m_table == table)
        return;
    if (m_table) {
        m_table->detach(this);
        disconnect(m_table, nullptr, this, nullptr);
    }
    m_table = table;
    if (m_table) {
        connect(m_table, &QObject::destroyed, this, [this] { m_table = nullptr; });
        m_table->attach(this);
    }
    Q_EMIT tableChanged();
    Q_EMIT keysChanged();
}

void VerbHandler::setVerb(const QString& verb)
{
    if (m_verb == verb)
        return;
    Q_ASSERT_X(findVerb(verb), "VerbHandler", "no such verb");
    m_verb = verb;
    if (m_table)
        m_table->handlerChanged(this);
    Q_EMIT verbChanged();
    Q_EMIT keysChanged();
}

void VerbHandler::setAvailable(bool available)
{
    if (m_available == available)
        return;
    m_available = available;
    if (m_table)
        m_table->handlerChanged(this);
    Q_EMIT availableChanged();
}

QStringList VerbHandler::keys() const
{
    const VerbSpec* const spec = findVerb(m_verb);
    const bool listens = m_table && spec && (pageOf(*spec).isEmpty() || pageOf(*spec) == m_table->page());
    return listens ? m_table->choices().keysOf(*spec) : QStringList();
}

QVariantList VerbHandler::keyList() const
{
    const QStringList all = keys();
    return {all.begin(), all.end()};
}

QString VerbHandler::text() const
{
    const VerbSpec* const spec = findVerb(m_verb);
    return spec ? verbText(*spec) : QString();
}

QString VerbHandler::consequence() const
{
    const VerbSpec* const spec = findVerb(m_verb);
    return spec ? verbConsequence(*spec) : QString();
}

QString VerbHandler::hint() const
{
    const QString key = shown(keys().mid(0, 1));
    //: Shown beside a button: what it does, and the key that does the same
    return key.isEmpty() ? consequence() : tr("%1 (%2)").arg(consequence(), key);
}

} // namespace clackstower::viewmodels
