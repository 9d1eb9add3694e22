#pragma once

#include "node/rules/rulestore.h"

#include <QCoreApplication>

namespace clackstower::viewmodels {

/// How the window words what a rule does.
class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(Rules)

public:
    /// A short verb, such as "Tune in".
    static QString title(rules::Action::Kind kind);

    /// What it means, in a line.
    static QString consequence(rules::Action::Kind kind);

    /// The verb with its argument, such as "Tune in: News".
    static QString text(const rules::Action& action);
    static QString text(const std::vector<rules::Action>& actions);

    /// The sign of what tells most about a rule: what it decides, else what it keeps, else what it shows.
    static QString sign(const std::vector<rules::Action>& actions);

    /// What became of a message: "Forwarded, tuned to News, archived".
    static QString fate(const traffic::Verdict& verdict);
};

/// As the book tells of a change: "removed r3 (Rain)".
QByteArray changeText(const char* what, const rules::Rule& rule);

} // namespace clackstower::viewmodels
