#pragma once

#include <QByteArrayView>
#include <QList>

namespace clackstower::base {

/// The known word that somebody probably meant by a misspelt one; empty when none is close.
QByteArrayView nearest(QByteArrayView word, const QList<QByteArrayView>& known);

} // namespace clackstower::base
