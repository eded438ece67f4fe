#pragma once

#include "core/storage/storage.h"
#include "tests/support/or_die.h"

#include <QTemporaryDir>

namespace rd::test {

// An encrypted desk file of its own with one signed-in user, below every verb: what the tests of the storage room write
// and read. Ends the program when it cannot be made.
class TemporaryStorage {
public:
    TemporaryStorage();
    explicit TemporaryStorage(const QString& path);

    storage::Storage& operator*() const { return *m_storage; }
    storage::Storage* operator->() const { return m_storage.get(); }
    void close() { m_storage.reset(); }
    Result<void> reopen();

    QString path() const { return m_path; }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    const Secret& key() const { return m_key; }
    const security::Session& session() const { return m_session; }

    storage::Transaction begin();
    // Writes what `work` writes, with one audit entry of that action.
    template <typename Work> Result<void> write(const QString& action, const domain::CaseId& caseId, Work work)
    {
        storage::Transaction transaction = begin();
        RD_TRY(work(transaction));
        return transaction.commit(event(action, caseId));
    }
    static domain::AuditEvent event(const QString& action, const domain::CaseId& caseId = {});

    // The `index`-th of as many different cases as asked for, with one item, in the order of their due dates.
    static domain::Case someCase(int index);
    domain::Case addCase(int index);

private:
    QTemporaryDir m_folder;
    QString m_path;
    Secret m_key;
    security::Session m_session;
    std::unique_ptr<storage::Storage> m_storage;
};

} // namespace rd::test
