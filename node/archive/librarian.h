#pragma once

#include "node/archive/board.h"
#include "node/archive/job.h"
#include "node/archive/query.h"
#include "node/archive/recordfile.h"

#include <QObject>

namespace clackstower::archive {

/// Looks things up, on a thread of its own: a search never waits for what is being written, and not for long for
/// another search either, as each works in turns.
class Librarian final : public QObject
{
    Q_OBJECT

public:
    /// `damaged` is told the number of the file (see Board::replaced) that turned out to be damaged.
    Librarian(std::unique_ptr<Store> store, std::shared_ptr<Board> board, std::function<void(int)> damaged);
    ~Librarian() override;

    /// A query without patience is answered when its page is full or nothing is left to look at.
    void search(const Query& query, const Asked<Page>& asked);
    void unseen(const Unseen& unseen, const Asked<QList<Record>>& asked);
    void stats(const Asked<Stats>& asked);

    /// Writes what the query finds into a file, oldest first; gives how many. Its progress counts messages.
    void exportTo(const QString& path, RecordFormat format, const Query& query, const Asked<qint64>& asked);

private:
    struct Search;
    struct Export;

    void stepSearch(const std::shared_ptr<Search>& job);
    void stepExport(const std::shared_ptr<Export>& job);
    Store& store();

    template <typename Value>
    base::Expected<Value> noticed(base::Expected<Value> value);

    std::unique_ptr<Store> m_store;
    const std::shared_ptr<Board> m_board;
    const std::function<void(int)> m_damaged;
    int m_replaced = 0;
};

} // namespace clackstower::archive
