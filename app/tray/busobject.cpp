#include "app/tray/busobject.h"

#include <QDBusError>
#include <QDBusVariant>

namespace clackstower::tray {

namespace {

const auto propertyFace = QStringLiteral("org.freedesktop.DBus.Properties");

QString callOf(const QDBusMessage& message)
{
    return message.member() + u'(' + message.signature() + u')';
}

QDBusMessage unknown(const QDBusMessage& message)
{
    return message.createErrorReply(
        QDBusError::UnknownMethod, QStringLiteral("there is no %1 here").arg(callOf(message)));
}

} // namespace

BusObject::BusObject(QDBusConnection bus, QString path, QString face)
    : m_bus(std::move(bus))
    , m_path(std::move(path))
    , m_face(std::move(face))
{
    m_bus.registerVirtualObject(m_path, this);
}

BusObject::~BusObject()
{
    m_bus.unregisterObject(m_path);
}

QString BusObject::introspect(const QString&) const
{
    return QStringLiteral("<interface name=\"%1\">%2</interface>").arg(m_face, members());
}

bool BusObject::handleMessage(const QDBusMessage& message, const QDBusConnection& bus)
{
    const QString face = message.interface();
    if (face != m_face && face != propertyFace && !face.isEmpty())
        return false; // introspection is Qt's
    const QDBusMessage reply = face == propertyFace ? propertiesFor(message) : replyTo(message);
    if (message.isReplyRequired())
        bus.send(reply);
    return true;
}

QDBusMessage BusObject::replyTo(const QDBusMessage& message)
{
    const std::optional<QVariantList> answered = answer(callOf(message), message.arguments());
    return answered ? message.createReply(*answered) : unknown(message);
}

QDBusMessage BusObject::propertiesFor(const QDBusMessage& message) const
{
    const QString call = callOf(message);
    const QVariantList arguments = message.arguments();
    if (call == u"GetAll(s)")
        return message.createReply(arguments[0] == m_face ? properties() : QVariantMap());
    if (call == u"Set(ssv)")
        return message.createErrorReply(
            QDBusError::PropertyReadOnly, QStringLiteral("no property of %1 can be set").arg(m_face));
    if (call != u"Get(ss)")
        return unknown(message);
    const QVariant value = arguments[0] == m_face ? properties().value(arguments[1].toString()) : QVariant();
    if (!value.isValid())
        return message.createErrorReply(QDBusError::UnknownProperty,
            QStringLiteral("%1 has no property %2").arg(m_face, arguments[1].toString()));
    return message.createReply(QVariant::fromValue(QDBusVariant(value)));
}

void BusObject::tell(const QString& signal, const QVariantList& arguments) const
{
    QDBusMessage message = QDBusMessage::createSignal(m_path, m_face, signal);
    message.setArguments(arguments);
    m_bus.send(message);
}

} // namespace clackstower::tray
