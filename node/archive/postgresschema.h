#pragma once

#include "node/archive/database.h"
#include "node/archive/searchtext.h"
#include "node/archive/serverurl.h"

namespace clackstower::archive {

/// Opens a connection as all of them are here. No sentence of a failure tells the password.
base::Expected<void> openPostgres(Database& database, const ServerUrl& url);

/// Makes the tables where they are missing, or brings them up to date; many towers may do so at once. Gives the
/// name that this archive was born with: another database has another one.
base::Expected<QByteArray> preparePostgres(Database& database);

/// The words of a text as a tsvector: folded here, as for the local file, whatever the server knows of languages.
QByteArray wordsColumn(const QByteArray& bytes);

/// What finds them, as a tsquery. Of words in a row it asks only that all are there.
QByteArray wordsQuery(const QList<Term>& terms);

} // namespace clackstower::archive
