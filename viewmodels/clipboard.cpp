#include "viewmodels/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace clackstower::viewmodels {

void Clipboard::copy(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

QString Clipboard::text() const
{
    return QGuiApplication::clipboard()->text();
}

} // namespace clackstower::viewmodels
