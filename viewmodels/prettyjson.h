#pragma once

#include <QByteArray>
#include <QString>

namespace clackstower::viewmodels {

/// JSON with one member a line, every value spelt as it came; what is no JSON stays as it is.
QString prettyJson(const QByteArray& bytes);

/// Sixteen bytes a line: place, bytes, signs.
QString hexDump(const QByteArray& bytes);

/// The lines of both, with - before what went and + before what came; empty when nothing did.
QString differenceOf(const QString& before, const QString& after);

} // namespace clackstower::viewmodels
