#pragma once

#include "node/archive/database.h"
#include "node/archive/record.h"

/// How the parts of a record stand in columns, the same in every kind of database.
namespace clackstower::archive {

/// Empty: there is none.
QByteArray viaColumn(const base::Address& via);
base::Address viaOf(const QByteArray& column);

qint64 marksColumn(const traffic::Verdict& verdict);

/// From the columns action, rule, name, version, stations, marks; the first of them is number `at`.
traffic::Verdict verdictOf(const Rows& row, int at);

base::Instant instantOf(qint64 ms);

} // namespace clackstower::archive
