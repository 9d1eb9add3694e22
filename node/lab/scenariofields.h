#pragma once

#include "node/lab/scenario.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace clackstower::lab {

/// The members of one object of a scenario file: each is asked for once, with what it must be; what nobody asked
/// for is a mistake as well. Faults are collected, so that a file is mended in one go.
class Fields
{
public:
    Fields(const QJsonValue& value, QByteArray path, std::vector<ScenarioFault>& faults);

    void integer(const char* name, qint64& value, qint64 least, qint64 most);
    void number(const char* name, double& value, double least, double most);
    void share(const char* name, double& value) { number(name, value, 0, 1); }
    void chance(const char* name, Chance& value);
    void flag(const char* name, bool& value);
    void text(const char* name, QByteArray& value, bool required = false);
    void seconds(const char* name, base::Duration& value) { span(name, value, 1e6); }
    void millis(const char* name, base::Duration& value) { span(name, value, 1e3); }

    /// One of the names; what stands at its index is the answer. None: it was not given, or nonsense.
    std::optional<size_t> choice(const char* name, const std::vector<QByteArray>& names, bool required = false);

    void object(const char* name, const std::function<void(Fields&)>& read);
    void each(const char* name, const std::function<void(Fields&)>& read, bool required = false);

    bool has(const char* name) const { return m_object.contains(QLatin1String(name)); }
    void wrong(const char* name, QByteArray sentence);

    /// Complains about every member that nobody asked for.
    void finish();

private:
    QJsonValue take(const char* name);
    void span(const char* name, base::Duration& value, double unit);
    QByteArray placeOf(const char* name) const;

    QJsonObject m_object;
    QByteArray m_path;
    std::vector<ScenarioFault>& m_faults;
    std::vector<QByteArray> m_known;
    std::vector<QByteArray> m_left;
};

} // namespace clackstower::lab
