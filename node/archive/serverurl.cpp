#include "node/archive/serverurl.h"

#include <QUrl>
#include <QUrlQuery>

namespace clackstower::archive {

namespace {

using base::fail;

/// What of libpq may be chosen here; the rest is the program's own business.
const QStringList knownOptions{QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("user"),
    QStringLiteral("password"), QStringLiteral("dbname"), QStringLiteral("sslmode"), QStringLiteral("sslrootcert"),
    QStringLiteral("sslcert"), QStringLiteral("sslkey"), QStringLiteral("connect_timeout")};

const QString passwordOption = QStringLiteral("password");
const QString stars = QStringLiteral("***");

void setPasswordOption(QUrl& url, const QString& encoded)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(passwordOption);
    query.addQueryItem(passwordOption, encoded);
    url.setQuery(query);
}

} // namespace

QByteArray ServerUrl::name() const
{
    const QString where = host.isEmpty() ? QStringLiteral("localhost") : host;
    return where.toUtf8() + ':' + QByteArray::number(port) + '/' + database.toUtf8();
}

base::Expected<ServerUrl> parseServerUrl(const QByteArray& text)
{
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool isPostgres
        = url.scheme() == QLatin1String("postgresql") || url.scheme() == QLatin1String("postgres");
    if (!url.isValid() || !isPostgres || !text.contains("://"))
        return fail("badUrl", "the address looks like postgresql://user:password@host:5432/database");
    ServerUrl server;
    server.host = url.host(QUrl::FullyDecoded);
    server.port = url.port(server.port);
    server.database = url.path(QUrl::FullyDecoded).mid(1);
    server.user = url.userName(QUrl::FullyDecoded);
    server.password = url.password(QUrl::FullyDecoded);
    QStringList options;
    for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (!knownOptions.contains(key))
            return fail("badUrl",
                "the address has an option that is not known here; these are: "
                    + knownOptions.join(QLatin1String(", ")).toUtf8());
        if (value.contains(QLatin1Char('\'')) || value.contains(QLatin1Char('\\'))
            || value.contains(QLatin1Char(';')))
            return fail("badUrl", "an option of the address has a quote, a backslash or a semicolon in it");
        if (key == QLatin1String("host"))
            server.host = value;
        else if (key == QLatin1String("port"))
            server.port = value.toInt();
        else if (key == QLatin1String("user"))
            server.user = value;
        else if (key == QLatin1String("password"))
            server.password = value;
        else if (key == QLatin1String("dbname"))
            server.database = value;
        else
            options << key + QLatin1String("='") + value + QLatin1Char('\'');
    }
    server.options = options.join(QLatin1Char(';'));
    constexpr int lastPort = 65535;
    if (server.database.isEmpty())
        return fail("badUrl", "the address names no database: postgresql://host/database");
    if (server.port < 1 || server.port > lastPort)
        return fail("badUrl", "the port in the address is none");
    return server;
}

QByteArray withoutPassword(const QByteArray& url)
{
    QUrl shown(QString::fromUtf8(url));
    if (!shown.isValid())
        return url.isEmpty() ? url : stars.toUtf8();
    if (!shown.password().isEmpty())
        shown.setPassword(stars);
    if (const QUrlQuery query(shown); query.hasQueryItem(passwordOption))
        setPasswordOption(shown, stars);
    return shown.toString(QUrl::FullyEncoded).toUtf8();
}

QByteArray withPasswordOf(const QByteArray& known, const QByteArray& url)
{
    const QUrl before(QString::fromUtf8(known));
    QUrl after(QString::fromUtf8(url));
    if (!before.isValid() || !after.isValid())
        return url;
    const QString option = QUrlQuery(before).queryItemValue(passwordOption, QUrl::FullyDecoded);
    const bool isHidden = after.password() == stars && !before.password().isEmpty();
    const bool isHiddenOption
        = QUrlQuery(after).queryItemValue(passwordOption, QUrl::FullyDecoded) == stars && !option.isEmpty();
    if (isHidden)
        after.setPassword(before.password(QUrl::FullyDecoded), QUrl::DecodedMode);
    if (isHiddenOption)
        setPasswordOption(after, QString::fromLatin1(QUrl::toPercentEncoding(option)));
    return isHidden || isHiddenOption ? after.toString(QUrl::FullyEncoded).toUtf8() : url;
}

} // namespace clackstower::archive
