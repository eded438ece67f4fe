#pragma once

#include "core/rules/paper_rule.h"
#include "core/rules/request_words.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// R-RT-05, in working days but for the backups.
struct TaskTerms {
    int stopOwn = 1, stopProcessor = 3, collect = 3, update = 3, erase = 5, notify = 1, transfer = 3;
    int backupPurgeCalendarDays = 90;
    int review = 5; // what D1 to D3 say of us, by the day the decision is wanted
    int triage = 1; // 3.5: an incident within one working day
};

// Holders a right always concerns, whatever platforms the caller names (MARKETING_OPT_OUT, rule book 3.7).
struct NamedHolders {
    QStringList always;
    QHash<QString, QStringList> byPlatform;
    QHash<QString, QStringList> byCategory;
};

struct RightPolicy {
    RightRule rule;
    std::optional<QStringList> refusalGrounds; // keys; nothing = all
    std::optional<QStringList> minorRefusalGrounds;
    std::optional<NamedHolders> holders;
};

struct ApprovalMatrix {
    domain::ApproverRole minor = domain::ApproverRole::Officer;
    QMap<domain::Outcome, domain::ApproverRole> outcomes;
    QMap<domain::RequesterType, domain::ApproverRole> requesters;
};

// A policy file once read and found sound: every code it refers to exists.
struct RuleBook::Data {
    QString id;
    QString version;
    QDate published;
    QDate effective;
    QString brand;
    ContactBlock contact;
    LetterFacts letters;
    int replyWorkingDays = 15;
    int longStopDays = 30;
    QTime dayEnd;
    QList<domain::ClockSettings> clockSettings; // in the order of their days, after the standing one
    WaitingTerms waiting;
    IncidentTerms incident;
    QHash<QString, MilestoneDays> milestones; // by family, and ANY and MINOR
    TaskTerms terms;
    QList<Platform> platforms;
    QList<Holder> holders;
    QString serviceDesk;
    QStringList backupHolders;
    QStringList retainingHolders;
    QList<Category> categories;
    QList<RightPolicy> rights; // in the order of domain::RightType
    QList<Ground> deletionGrounds;
    QList<Ground> refusalGrounds;
    QList<RetentionReason> retentionReasons;
    int caseKeptYears = 3; // rule book §9, K7
    QList<ConsentPurpose> purposes;
    ApprovalMatrix approval;
    VerificationPolicy verification;
    QList<domain::PaperKind> papers;
    QList<RequesterRule> requesters;
    QStringList commonQuestions;
    QStringList minorQuestions;
    QStringList representativeQuestions;
    QString recordingNotice;
    RequestWords words;

    const RightPolicy& right(domain::RightType of) const { return rights.at(static_cast<qsizetype>(of)); }
};

} // namespace rd::rules
