#pragma once

#include "core/base/result.h"
#include "core/domain/call_record.h"
#include "core/domain/case.h"
#include "core/domain/receipt_name.h"

namespace rd::storage {

class SqlConnection;

// What a list needs of a case, unmasked; the desk masks it.
struct CaseRow {
    domain::Case header; // without items
    QList<domain::RightType> rights;
};
struct CaseRowPage {
    QList<CaseRow> rows;
    QString next;
};

struct HandlerLoad {
    domain::UserId handler;
    int open = 0;
    int overdue = 0;
};

class CaseRepository {
public:
    explicit CaseRepository(SqlConnection& sql);

    // The next number of that day: DSR-yyyymmdd-nnnn. Only inside a transaction.
    Result<QString> nextNumber(const QDate& day);
    Result<void> add(const domain::Case& newCase); // with its items
    Result<void> update(const domain::Case& changed); // header only
    Result<void> updateItem(const domain::RequestItem& item);
    // An item of a case that stands; `ofCase` holds it already.
    Result<void> addItem(const domain::Case& ofCase, const domain::RequestItem& item);
    Result<void> saveClockOf(const domain::RequestItem& item); // which has one
    Result<void> addCall(const domain::CallRecord& call);

    Result<domain::Case> find(const domain::CaseId& id) const; // with items; NotFound {"kind": "case"}
    Result<domain::Case> findByNumber(const QString& number) const;
    Result<QList<domain::CallRecord>> calls(const domain::CaseId& id) const;
    // Ordered by due date, then number, or as filter.queueFrom says; constant cost per page whatever the page.
    Result<CaseRowPage> page(const domain::CaseFilter& filter, const QString& after, int limit) const;
    // Minors' open cases that nobody has answered yet, due on `dueUntil` or before, by due date.
    Result<QList<CaseRow>> waitingMinors(const QDate& dueUntil, int limit) const;
    // Open cases that have been answered and wait for material, by due date; those behind `after`.
    Result<QList<CaseRow>> waitingAnswered(int limit, const std::optional<domain::Case>& after = {}) const;
    // By case number (whole or ending), last digits of a phone, pinyin initials of the name, or words of one character
    // and more; newest first. All through an index.
    Result<QList<CaseRow>> search(const QString& text, int limit) const;
    // Cases of one requester contact that were received on `from` or later, newest first; with their items.
    Result<QList<domain::Case>> ofRequester(const QString& contact, const QDate& from, int limit) const;
    Result<QList<CaseRow>> byContact(const QString& normalisedPhone, int limit) const;
    Result<QHash<domain::CaseState, int>> countByState() const;
    // What of the newest open cases was received after `instant`, in the order they were logged: the request, an item
    // with a clock of its own, material.
    Result<QList<domain::ReceiptName>> receivedAfter(const QDateTime& instant) const;
    // Numbers of the cases that go on with this one (§7 move 20).
    Result<QStringList> followersOf(const domain::CaseId& id) const;
    // Cases with an item at this state: what waits for approval although other items are further behind. In the order
    // of the queue (§5.5), so that what a limit leaves out is what is least pressing; due before `queueFrom` is
    // overdue.
    Result<QList<domain::CaseId>> withItemsAt(domain::CaseState state, const QDate& queueFrom, int limit) const;
    // Open and overdue cases per handler; overdue means due before `day` and not answered.
    Result<QList<HandlerLoad>> loadByHandler(const QDate& day) const;

private:
    Result<void> insertRow(const domain::RequestItem& item);

    SqlConnection& m_sql;
};

} // namespace rd::storage
