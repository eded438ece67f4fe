#pragma once

#include "core/storage/entry_writer.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/transaction.h"

namespace rd::storage {

// One thread's connection with a repository for each aggregate on it.
struct Records {
    explicit Records(std::unique_ptr<SqlConnection> connection)
        : sql(std::move(connection))
        , cases(*sql)
        , drafts(*sql)
        , tasks(*sql)
        , verifications(*sql)
        , reference(*sql)
        , found(*sql)
        , copies(*sql)
        , approvals(*sql)
        , access(*sql)
        , lockouts(*sql)
        , safety(*sql)
        , replies(*sql)
        , papers(*sql)
        , material(*sql)
        , reminders(*sql)
        , users(*sql)
        , company(*sql)
        , notices(*sql)
        , deadlines(*sql)
        , packages(*sql)
        , turns(*sql)
        , complaints(*sql)
        , deletions(*sql)
        , consents(*sql)
        , erasures(*sql)
        , holds(*sql)
        , exceptions(*sql)
        , transfers(*sql)
        , incidents(*sql)
        , mails(*sql)
        , absences(*sql)
        , targets(*sql)
        , accessLimits(*sql)
        , reports(*sql)
        , audit(*sql)
    {
    }

    std::unique_ptr<SqlConnection> sql;
    CaseRepository cases;
    DraftRepository drafts;
    TaskRepository tasks;
    VerificationRepository verifications;
    ReferenceRepository reference;
    FoundRepository found;
    CopyRepository copies;
    ApprovalRepository approvals;
    AccessRepository access;
    LockoutRepository lockouts;
    SafetyRepository safety;
    ReplyRepository replies;
    PaperRepository papers;
    MaterialRepository material;
    ReminderRepository reminders;
    UserRepository users;
    CompanyRepository company;
    NoticeRepository notices;
    DeadlineRepository deadlines;
    PackageRepository packages;
    TurnRepository turns;
    ComplaintRepository complaints;
    DeletionRepository deletions;
    ConsentRepository consents;
    ErasureRepository erasures;
    HoldRepository holds;
    ExceptionRepository exceptions;
    TransferRepository transfers;
    IncidentRepository incidents;
    MailRepository mails;
    AbsenceRepository absences;
    TargetRepository targets;
    AccessLimitRepository accessLimits;
    ReportRepository reports;
    AuditRepository audit;
};

struct Transaction::Private {
    Private(Records& ofThread, const security::Session& session, const QDateTime& time, const CommitListener& listener)
        : records(ofThread)
        , at(time)
        , committed(listener)
        , entries(*ofThread.sql, session, time)
    {
    }

    Records& records;
    QDateTime at;
    const CommitListener& committed;
    bool open = true;
    quint64 slotSequence = 0; // when one was noted
    EntryWriter entries;
};

} // namespace rd::storage
