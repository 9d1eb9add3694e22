#pragma once

#include "node/rules/rehearsal.h"
#include "viewmodels/ruledraft.h"

#include <QTimer>

#include <atomic>

namespace clackstower::viewmodels {

/// A draft held against the past before anybody saves it: the messages that its condition picks, newest first, and
/// what the whole book with it would have decided otherwise. Begins anew, soon, whenever the draft says something
/// else; the tower looks at a few messages at a time and never waits.
class RuleTrial : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(clackstower::viewmodels::RuleDraft* draft READ draft WRITE setDraft NOTIFY draftChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool picks READ doesPick NOTIFY changed)
    Q_PROPERTY(int matched READ matched NOTIFY changed)
    Q_PROPERTY(int of READ of NOTIFY changed)
    Q_PROPERTY(QString archived READ archived NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QVariantList differences READ differences NOTIFY changed)
    Q_PROPERTY(QString lastCopies READ lastCopies NOTIFY changed)
    Q_PROPERTY(QString shadow READ shadow NOTIFY changed)
    Q_PROPERTY(int shadowPlace READ shadowPlace NOTIFY changed)

public:
    enum class Role {
        Time = Qt::UserRole,
        From,
        Preview,
        Verdict, ///< the sign of what was decided then
        InArchive,
        Sentence,
    };

    explicit RuleTrial(QObject* parent = nullptr);
    ~RuleTrial() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);
    RuleDraft* draft() const { return m_draft; }
    void setDraft(RuleDraft* draft);
    bool isActive() const { return m_active; }
    void setActive(bool active);

    bool isRunning() const { return m_running; }

    /// Whether there is a condition to pick by.
    bool doesPick() const { return m_outcome.picks; }
    int matched() const { return int(m_outcome.picked.matched); }
    int of() const { return int(m_outcome.picked.of); }

    /// What the archive has of it, in words; empty: nothing, or not asked yet.
    QString archived() const { return m_archived; }

    /// Why the tower would not take the rule.
    QString problem() const { return QString::fromUtf8(m_outcome.problem); }

    /// What the book would decide otherwise: count, words and signs of before and after, one message of it.
    QVariantList differences() const { return m_differences; }

    /// Of a rule that destroys: what it says about last copies; empty: nothing to warn of.
    QString lastCopies() const;

    /// The rule that is always asked before this one, in words, and its place; -1: none.
    QString shadow() const;
    int shadowPlace() const { return m_outcome.shadowPlace; }

    /// Does at once what else is done soon.
    void begin();

Q_SIGNALS:
    void linkChanged();
    void draftChanged();
    void activeChanged();
    void changed();

private:
    struct Outcome
    {
        bool picks = false;
        rules::Picked picked;
        rules::Comparison comparison;
        rules::LastCopies lastCopies;
        QByteArray problem;
        QByteArray shadow;
        int shadowPlace = -1;
    };
    struct Found
    {
        std::vector<rules::Past> messages;
        bool isMore = false;
    };
    struct Run;

    static void start(const std::shared_ptr<Run>& run, tower::Tower& tower);
    static void proceed(const std::shared_ptr<Run>& run, tower::Tower& tower);
    static void searchArchive(const std::shared_ptr<Run>& run, tower::Tower& tower);
    void end();
    void show(const Outcome& outcome);
    void showArchived(const Found& found);

    TowerLink* m_link = nullptr;
    RuleDraft* m_draft = nullptr;
    bool m_active = true;
    bool m_running = false;
    QTimer m_soon;
    std::shared_ptr<Run> m_run; ///< that is under way
    Outcome m_outcome;
    std::vector<rules::Past> m_messages; ///< of journal and archive
    size_t m_fromJournal = 0;
    QString m_archived;
    QVariantList m_differences;
};

} // namespace clackstower::viewmodels
