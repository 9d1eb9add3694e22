#pragma once

#include "viewmodels/batch.h"

#include <QObject>
#include <QPointer>
#include <QtQmlIntegration>

#include <functional>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::viewmodels {

class TowerFeed;

/// The window's door to the tower, which lives on a thread of its own. Work goes in, answers and batches of events
/// come out; nobody here ever waits for the tower. Lives on the window's thread, and longer than the tower.
class TowerLink : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the program hands it to the window")

public:
    using Work = std::function<void(tower::Tower&)>;

    using QObject::QObject;

    /// Runs the work on the tower's thread, soon; never, when the tower has ended.
    virtual void post(Work work) = 0;

    /// Asks on the tower's thread and hands the answer, a value, to `then` on the window's; not if `context` is
    /// gone by then.
    template <typename Question, typename Then>
    void ask(QObject* context, Question question, Then then)
    {
        post([this, guard = QPointer<QObject>(context), question = std::move(question), then = std::move(then)](
                 tower::Tower& tower) {
            if constexpr (std::is_void_v<std::invoke_result_t<const Question&, tower::Tower&>>) {
                question(tower);
                later([guard, then] {
                    if (guard)
                        then();
                });
            } else {
                later([guard, then, answer = question(tower)] {
                    if (guard)
                        then(answer);
                });
            }
        });
    }

    /// As ask(), for a question that takes its time: it is handed a function to call once with the answer.
    template <typename Answer, typename Question>
    void askLater(QObject* context, Question question, std::function<void(const Answer&)> then)
    {
        post([this, guard = QPointer<QObject>(context), question = std::move(question), then = std::move(then)](
                 tower::Tower& tower) {
            question(tower, [this, guard, then](const Answer& answer) {
                later([guard, then, answer] {
                    if (guard)
                        then(answer);
                });
            });
        });
    }

    /// For answers that come later than the question returns: to be called on any thread, once.
    template <typename Answer, typename Then>
    std::function<void(const Answer&)> reply(QObject* context, Then then)
    {
        return [this, guard = QPointer<QObject>(context), then = std::move(then)](const Answer& answer) {
            later([guard, then, answer] {
                if (guard)
                    then(answer);
            });
        };
    }

    /// What the journal still knows, as one batch; from then on everything comes with batch(). Nothing is left out
    /// between the two, and nothing comes twice, if `then` is where the context begins to listen.
    void recall(QObject* context, std::function<void(const Batch&)> then);

Q_SIGNALS:
    /// At most thirty times a second.
    void batch(const clackstower::viewmodels::Batch& batch);

    /// Somebody wants to see the window, with the link that he followed, if any.
    void windowCalled(const QByteArray& link);

    /// After it has taken hold at the tower, whoever changed it.
    void settingChanged(const QByteArray& key);

protected:
    /// Callable from any thread: runs the news on the window's.
    void later(std::function<void()> news);

    /// Called on the tower's thread: begins to hand over what happens there, unless that has begun.
    void follow(tower::Tower& tower);

private:
    TowerFeed* m_feed = nullptr; ///< for the tower's thread only; ends with the tower
};

} // namespace clackstower::viewmodels
