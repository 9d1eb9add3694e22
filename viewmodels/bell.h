#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// A short tone for who asked for one, played by whatever the system has for that; silent where it has nothing.
class Bell : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void ring() const;

    /// A WAV file: one channel, 16 bit.
    static QByteArray tone();
};

} // namespace clackstower::viewmodels
