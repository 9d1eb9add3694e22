#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <span>

namespace clackstower::viewmodels {

/// What must be so before a verb can be done.
struct VerbNeed
{
    const char* sentence = "";
    bool isChoice = false; ///< it acts on what stands on its page: nobody shall act on that unseen
};

/// Something that a person can do in the window. The palette, the sheet of keys, the menus and the shortcuts all
/// read this one list: a key stands nowhere else.
struct VerbSpec
{
    const char* id = "";
    const char* page = ""; ///< where it is done; empty: everywhere
    const char* text = "";
    const char* consequence = "";   ///< one sentence for who does not know the word
    const char* keys = "";          ///< as QKeySequence writes them, parted by blanks; the first one is shown
    const VerbNeed* need = nullptr; ///< none: whoever is on its page can do it
};

std::span<const VerbSpec> verbSpecs();

/// None for a name that is in nobody's list.
const VerbSpec* findVerb(QStringView id);

/// In the language of the window.
QString verbText(const VerbSpec& spec);
QString verbConsequence(const VerbSpec& spec);
QString verbNeed(const VerbSpec& spec); ///< why it cannot be done now
QString pageTitle(QStringView page);

/// Keys that the user has chosen over the defaults: the setting window.keys, which is VERB=KEY parted by blanks. An
/// empty KEY takes the verb's keys away.
class KeyChoices
{
public:
    static KeyChoices fromText(const QString& text);
    QString toText() const;

    QStringList keysOf(const VerbSpec& spec) const;
    bool isChosen(const VerbSpec& spec) const;

    void choose(const VerbSpec& spec, const QString& key);
    void forget(const VerbSpec& spec);

    bool operator==(const KeyChoices&) const = default;

private:
    QMap<QString, QString> m_chosen;
};

/// The verb that already listens to that key where this one would; none: the key is free.
const VerbSpec* verbInTheWay(const KeyChoices& choices, const VerbSpec& spec, const QString& key);

} // namespace clackstower::viewmodels
