#include "node/lab/scenariofields.h"

#include "node/base/nearest.h"

#include <algorithm>
#include <cmath>

namespace clackstower::lab {

namespace {

QByteArray joined(const std::vector<QByteArray>& names)
{
    QByteArray text;
    for (const QByteArray& name : names)
        text += (text.isEmpty() ? "" : ", ") + name;
    return text;
}

QByteArray plain(double number)
{
    return QByteArray::number(number, 'g', 17);
}

/// ": did you mean that?", if any of the names is close to what was written; else nothing.
QByteArray guess(const QByteArray& written, const std::vector<QByteArray>& names)
{
    const QByteArrayView meant = base::nearest(written, QList<QByteArrayView>(names.begin(), names.end()));
    return meant.isEmpty() ? QByteArray() : "did you mean " + meant.toByteArray() + "? ";
}

} // namespace

Fields::Fields(const QJsonValue& value, QByteArray path, std::vector<ScenarioFault>& faults)
    : m_object(value.toObject())
    , m_path(std::move(path))
    , m_faults(faults)
{
    if (!value.isObject())
        m_faults.push_back({m_path.isEmpty() ? QByteArray("the file") : m_path, "must be an object"});
    for (const QString& key : m_object.keys())
        m_left.push_back(key.toUtf8());
}

QByteArray Fields::placeOf(const char* name) const
{
    return m_path.isEmpty() ? QByteArray(name) : m_path + '.' + name;
}

void Fields::wrong(const char* name, QByteArray sentence)
{
    m_faults.push_back({placeOf(name), std::move(sentence)});
}

QJsonValue Fields::take(const char* name)
{
    m_known.push_back(name);
    std::erase(m_left, QByteArray(name));
    return m_object.value(QLatin1String(name));
}

void Fields::integer(const char* name, qint64& value, qint64 least, qint64 most)
{
    const QJsonValue given = take(name);
    if (given.isUndefined())
        return;
    const double number = given.toDouble(NAN);
    if (std::isfinite(number) && number == std::floor(number) && number >= double(least) && number <= double(most))
        value = qint64(number);
    else
        wrong(name, "must be a whole number from " + QByteArray::number(least) + " to " + QByteArray::number(most));
}

void Fields::number(const char* name, double& value, double least, double most)
{
    const QJsonValue given = take(name);
    if (given.isUndefined())
        return;
    const double number = given.toDouble(NAN);
    if (number >= least && number <= most)
        value = number;
    else
        wrong(name, "must be a number from " + plain(least) + " to " + plain(most));
}

void Fields::chance(const char* name, Chance& value)
{
    double probability = 0;
    const bool isGiven = has(name);
    share(name, probability);
    if (isGiven)
        value = Chance::of(probability);
}

void Fields::flag(const char* name, bool& value)
{
    const QJsonValue given = take(name);
    if (given.isUndefined())
        return;
    if (given.isBool())
        value = given.toBool();
    else
        wrong(name, "must be true or false");
}

void Fields::text(const char* name, QByteArray& value, bool required)
{
    const QJsonValue given = take(name);
    if (given.isString() && !given.toString().isEmpty())
        value = given.toString().toUtf8();
    else if (!given.isUndefined() || required)
        wrong(name, given.isUndefined() ? "is missing: it must be a text" : "must be a text that is not empty");
}

void Fields::span(const char* name, base::Duration& value, double unit)
{
    constexpr double tenYears = 10 * 365 * 86400.0;
    double number = double(value.count()) / unit;
    const bool isGiven = has(name);
    this->number(name, number, 0, tenYears * 1e6 / unit);
    if (isGiven)
        value = base::Duration(std::llround(number * unit));
}

std::optional<size_t> Fields::choice(const char* name, const std::vector<QByteArray>& names, bool required)
{
    const QJsonValue given = take(name);
    if (given.isUndefined()) {
        if (required)
            wrong(name, "is missing: it must be one of " + joined(names));
        return std::nullopt;
    }
    const QByteArray text = given.toString().toUtf8();
    const auto place = std::find(names.begin(), names.end(), text);
    if (place == names.end()) {
        wrong(name, "must be one of " + joined(names) + (text.isEmpty() ? "" : ", and not \"" + text + '"'));
        return std::nullopt;
    }
    return size_t(place - names.begin());
}

void Fields::object(const char* name, const std::function<void(Fields&)>& read)
{
    const QJsonValue given = take(name);
    if (given.isUndefined())
        return;
    Fields fields(given, placeOf(name), m_faults);
    read(fields);
    fields.finish();
}

void Fields::each(const char* name, const std::function<void(Fields&)>& read, bool required)
{
    const QJsonValue given = take(name);
    if (given.isUndefined() && !required)
        return;
    if (!given.isArray() || (required && given.toArray().isEmpty())) {
        wrong(name, required ? "must be a list with at least one entry" : "must be a list");
        return;
    }
    int index = 0;
    for (const QJsonValue entry : given.toArray()) {
        Fields fields(entry, placeOf(name) + '[' + QByteArray::number(index++) + ']', m_faults);
        read(fields);
        fields.finish();
    }
}

void Fields::finish()
{
    std::sort(m_known.begin(), m_known.end());
    for (const QByteArray& key : m_left)
        wrong(key.constData(), "means nothing here; " + guess(key, m_known) + "known are " + joined(m_known));
}

} // namespace clackstower::lab
