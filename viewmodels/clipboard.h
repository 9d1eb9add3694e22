#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// The desktop's clipboard.
class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void copy(const QString& text) const;
    Q_INVOKABLE QString text() const;
};

} // namespace clackstower::viewmodels
