#pragma once

#include "viewmodels/towerlink.h"

#include <QTimer>

namespace clackstower::viewmodels {

/// A rule or a station wants the user to know, so many times since it said so last.
struct Notice
{
    QString who; ///< the rule or station
    int count = 0;
};

/// What several rules and stations have told, up to a limit: names may be as many as strangers like.
struct Notices
{
    std::vector<Notice> each;
    bool isMore = false; ///< others have told something too

    void add(const Notice& notice);
};

/// Tells the user what rules and stations want him to know: at once when it has been quiet, else gathered, so that
/// whatever strangers send he is told at most every ten seconds. Says who and how many, never what: a stranger does
/// not write on the user's desktop.
class Herald : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString reads MEMBER m_reads NOTIFY readsChanged)

public:
    explicit Herald(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    /// How long it gathers after it has told something.
    void setRest(std::chrono::milliseconds rest) { m_rest.setInterval(rest); }

Q_SIGNALS:
    void linkChanged();
    void readsChanged(); ///< the station that the user has before his eyes: nothing of it is news

    void heard(); ///< something has come; it may be told later

    /// `who` is the rule or station, or empty when there are several; `text` may be empty.
    void news(const QString& title, const QString& text, const QString& who);

private:
    void hear(const Notices& notices);
    void tell();

    TowerLink* m_link = nullptr;
    QString m_reads;
    Notices m_pending;
    QTimer m_rest;
};

} // namespace clackstower::viewmodels
