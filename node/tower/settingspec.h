#pragma once

#include "node/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <variant>

namespace clackstower::tower {

/// What a setting is set to. Nothing at all is a value too, where the setting allows it.
using SettingValue = std::variant<std::monostate, bool, qint64, double, QByteArray>;

enum class SettingKind {
    Boolean,
    Whole,
    OptionalWhole, ///< may be empty
    Real,
    Choice,
    Hostname,
    Address,
    Path,      ///< may be empty
    Text,      ///< may be empty
    Seeds,     ///< nodes of a gossip cluster, may be none
    ServerUrl, ///< of a database, may be empty; its password is shown to nobody
};

/// When a change begins to count.
enum class TakesHold {
    AtOnce,
    NextLineStart,
    NextTowerStart
};

/// One setting as the program knows it: its name, what may stand there, and the words that explain it.
struct SettingSpec
{
    QByteArrayView key;
    SettingKind kind = SettingKind::Boolean;
    QByteArrayView fallback; ///< the default, written as a user would
    QByteArrayView unit;     ///< empty: a plain value
    QByteArrayView description;
    TakesHold takesHold = TakesHold::AtOnce;
    double least = 0;
    double most = 0;
    QByteArrayView choices = {}; ///< of a Choice, parted by |
};

std::span<const SettingSpec> settingSpecs();

/// The setting of that name, or a sentence that names the nearest one.
base::Expected<const SettingSpec*> findSetting(QByteArrayView key);

/// What a user wrote, checked for kind and range; the sentence of a failure tells what is allowed.
base::Expected<SettingValue> parseSetting(const SettingSpec& spec, const QByteArray& text);

SettingValue defaultOf(const SettingSpec& spec);

/// The value as anybody may see it: without a password.
SettingValue shown(const SettingSpec& spec, const SettingValue& value);

/// As a user would write it: parseSetting() reads it back to the same value.
QByteArray settingText(const SettingValue& value);

QByteArrayView takesHoldText(TakesHold takesHold);

} // namespace clackstower::tower
