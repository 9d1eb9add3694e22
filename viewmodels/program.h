#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace clackstower::viewmodels {

/// The program around the window, as the window sees it: how it was started, what went wrong, what the next start
/// shall find again, and who calls from outside.
class Program : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool demo READ isDemo CONSTANT)
    Q_PROPERTY(bool firstRun READ isFirstRun NOTIFY firstRunChanged)
    Q_PROPERTY(bool mirrored READ isMirrored NOTIFY mirroredChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY troubleChanged)
    Q_PROPERTY(QVariantMap preferences READ preferences CONSTANT)
    Q_PROPERTY(QString themeFile READ themeFile CONSTANT)
    Q_PROPERTY(QVariantMap session READ session WRITE setSession NOTIFY sessionChanged)

public:
    struct Start
    {
        bool demo = false;
        bool firstRun = false;   ///< nobody has said yet whether the tower shall go on air
        QVariantMap preferences; ///< the settings window.*, before there is a tower to ask
        QVariantMap session;     ///< as the last window has left it
        QString themeFile;       ///< where the user's own colours would be
    };

    explicit Program(QObject* parent = nullptr);
    explicit Program(const Start& start, QObject* parent = nullptr);

    bool isDemo() const { return m_start.demo; }

    bool isFirstRun() const { return m_start.firstRun; }

    /// The language is read from right to left.
    bool isMirrored() const { return m_mirrored; }

    void setMirrored(bool mirrored);

    /// What keeps the tower from working, as a sentence; empty: nothing does.
    QString trouble() const { return m_trouble; }

    const QVariantMap& preferences() const { return m_start.preferences; }

    const QString& themeFile() const { return m_start.themeFile; }

    /// Where the window is: its page, what is shown, columns, filters. Kept on the disk soon after each change.
    const QVariantMap& session() const { return m_start.session; }
    void setSession(const QVariantMap& session);

    /// The question of the first run is answered.
    void setDecided();
    void setTrouble(const QString& sentence);

    /// Somebody has started the program again, or opened a link.
    void call(const QString& link);

    Q_INVOKABLE void dismissTrouble() { setTrouble({}); }

    Q_INVOKABLE void quit() { Q_EMIT quitWanted(); }

    /// On the desktop, if that shows notifications; else noticeRefused() follows.
    Q_INVOKABLE void notify(const QString& title, const QString& text, const QString& who)
    {
        Q_EMIT noticeWanted(title, text, who);
    }

Q_SIGNALS:
    void firstRunChanged();
    void mirroredChanged();
    void troubleChanged();
    void sessionChanged();

    void called();

    /// A link asks to announce the tower there. Nothing has been done yet.
    void announceWanted(const QString& host, int port);

    /// A capture is to be looked at.
    void captureWanted(const QString& path);

    /// A link that cannot be followed, with the reason.
    void linkRefused(const QString& sentence);
    void quitWanted();

    void noticeWanted(const QString& title, const QString& text, const QString& who);
    void noticeRefused(const QString& title, const QString& text);

    /// The user wants to see what a notification told of; `who` is the rule or the station, if it was one.
    void noticeOpened(const QString& who);

private:
    Start m_start;
    bool m_mirrored = false;
    QString m_trouble;
};

} // namespace clackstower::viewmodels
