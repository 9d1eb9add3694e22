#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

#include <optional>

namespace clackstower::tray {

/// Answers on a bus, at one path and by one interface: its properties, which all can be read and none be set, and
/// its calls.
class BusObject : public QDBusVirtualObject
{
    Q_OBJECT

public:
    /// Begins to answer there, until it is destroyed. `face` is the interface's name.
    BusObject(QDBusConnection bus, QString path, QString face);
    ~BusObject() override;

    QString introspect(const QString& path) const final;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) final;

protected:
    /// As introspection has them, in XML.
    virtual QString members() const = 0;

    virtual QVariantMap properties() const = 0;

    /// What is answered to a call, named with the signature of what comes with it: "Activate(ii)". Nothing: there
    /// is no such call.
    virtual std::optional<QVariantList> answer(const QString& call, const QVariantList& arguments) = 0;

    void tell(const QString& signal, const QVariantList& arguments = {}) const;

private:
    QDBusMessage replyTo(const QDBusMessage& message);
    QDBusMessage propertiesFor(const QDBusMessage& message) const;

    QDBusConnection m_bus;
    QString m_path;
    QString m_face;
};

} // namespace clackstower::tray
