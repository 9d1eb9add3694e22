#pragma once

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// A file as people write it and as dialogs name it.
class FilePaths : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE static QString pathOf(const QUrl& file);

    /// Of a path as one types it: ~ is the home folder. Empty for one that does not begin at the root.
    Q_INVOKABLE static QUrl urlOf(const QString& path);

    /// It names a place from the root on.
    Q_INVOKABLE static bool isWhole(const QString& path) { return !urlOf(path).isEmpty(); }
};

} // namespace clackstower::viewmodels
