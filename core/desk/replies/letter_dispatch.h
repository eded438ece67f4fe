#pragma once

#include "core/desk/replies/send_reply.h"
#include "core/domain/case.h"
#include "core/letters/letter_template.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// Where the person can be reached as the register has it; empty when they are on none.
Result<QStringList> contactsOnFile(const Desk& desk, const domain::Case& theCase);
// Who gets the letter when nobody is named: the one who asked, or, for a notice about a lock, the person on file; the
// caller may be the one who was guessing (R-ID-08). RecipientUnreachable (args "channel"), RecipientNotAllowed.
Result<QString> letterRecipient(const Desk& desk, const domain::Case& theCase, const letters::LetterTemplate& letter,
                                const Dispatch& dispatch);
// R-LT-03 for what discloses: a contact on file, the authenticated channel, or any at L3. RecipientNotAllowed.
Result<void> requireProvenRecipient(const Desk& desk, const domain::Case& theCase, const QString& recipient);
void markSent(const Desk& desk, const Dispatch& dispatch, const QString& recipient, const QByteArray& pdf,
              domain::Reply& reply);

// The answer that left last; a receipt or notice that came back leaves the answer where it is. NotFound.
Result<domain::Reply> lastAnswer(const QList<domain::Reply>& replies);

// A letter that leaves with a move of its own verb (T19, T20): complete, written to the path of the dispatch and
// recorded in the transaction. It is taken away again unless kept, so that no letter speaks of what was not done.
class AccompanyingLetter {
public:
    // LetterIncomplete, RecipientUnreachable, FileExists, FileNotWritten, DiskFull.
    static Result<AccompanyingLetter> write(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                            const QString& templateCode, const QMap<QString, QString>& values,
                                            const Dispatch& dispatch);
    ~AccompanyingLetter();
    AccompanyingLetter(AccompanyingLetter&& other) noexcept;
    AccompanyingLetter& operator=(AccompanyingLetter&&) = delete;

    const domain::Reply& reply() const { return m_reply; }
    domain::AuditEvent event() const;
    void keep() { m_path.clear(); }

private:
    AccompanyingLetter(const domain::Reply& reply, const QString& path);

    domain::Reply m_reply;
    QString m_path;
};

} // namespace rd::desk
