#pragma once

#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/log_material.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/replies/send_reply.h"
#include "core/rules/rule_book.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::test::waiting {

using namespace Qt::StringLiterals;

// Everything here happens to a call of Monday 2026-03-02, the one of worked example 27: T+3 is 03-05, T+13 03-19,
// T+15 03-23.
inline const QString personName = u"王小明"_s;
inline const QString personPhone = u"19900009929"_s;
inline const QString personCard = u"8600103774942997"_s;
inline const QString receivedAt = u"2026-03-02T10:00:00+08:00"_s;
inline const QString missing = u"写明期限的授权委托书、星卡卡号"_s;

// Material stops the clock in this mode from here on; whoever signs in next goes by it.
inline void chooseMode(TemporaryDesk& desk, const QString& mode)
{
    desk::Desk& officer = desk.as(u"chen"_s);
    QJsonObject policy = QJsonDocument::fromJson(officer.rules().json()).object();
    QJsonObject clock = policy[u"clock"_s].toObject();
    QJsonObject setting = clock[u"settings"_s].toArray().first().toObject();
    setting[u"mode"_s] = mode;
    clock[u"settings"_s] = QJsonArray{setting};
    policy[u"clock"_s] = clock;
    auto work = officer.begin();
    const QByteArray json = QJsonDocument(policy).toJson();
    if (!work || !work->company().addPolicy(officer.rules().id(), u"2026-01-01"_s, json, desk.clock().now())
        || !work->commit({u"PolicyLoaded"_s, u"policy"_s, {}, {}, {}}))
        qFatal("the policy could not be written");
    desk.signOutAll();
}

inline domain::CaseId logged(TemporaryDesk& desk, domain::RightType right = domain::RightType::Copy)
{
    const auto call = desk::logCall(desk.as(u"li"_s), desk.call(right, personName, personPhone));
    if (!call)
        qFatal("the call is not logged: %s", qPrintable(errorName(call.error().code)));
    return call->logged.id;
}

inline domain::CaseFile fileOf(TemporaryDesk& desk, const domain::CaseId& caseId)
{
    const auto file = desk::showCase(desk.as(u"li"_s), caseId);
    if (!file)
        qFatal("the case cannot be shown: %s", qPrintable(errorName(file.error().code)));
    return *file;
}

// The letter with its gaps filled in, by SMS.
inline Result<domain::SentReply> sent(TemporaryDesk& desk, const domain::CaseId& caseId, const QString& letter)
{
    desk::Desk& agent = desk.as(u"li"_s);
    RD_TRY_ASSIGN(const domain::Reply draft, desk::draftReply(agent, caseId, letter));
    for (const domain::LetterBlock& block : draft.blocks) {
        for (const QString& gap : block.missing)
            RD_TRY(desk::setReplyText(agent, caseId, letter, gap, missing));
    }
    const QString pdf = desk.filePath(u"%1-%2.pdf"_s.arg(letter, newUuid()));
    return desk::sendReply(agent, caseId, {letter, domain::ReplyChannel::Sms, {}, {}, pdf});
}

// T02 leaves on Wednesday 03-04, with two working days used.
inline domain::CaseId asked(TemporaryDesk& desk, domain::RightType right = domain::RightType::Copy)
{
    const domain::CaseId caseId = logged(desk, right);
    desk.setNow(u"2026-03-04T11:00:00+08:00"_s);
    if (const auto letter = sent(desk, caseId, u"T02"_s); !letter)
        qFatal("T02 does not leave: %s", qPrintable(errorName(letter.error().code)));
    return caseId;
}

// Nothing comes; T03 is prepared on T+13, approved and sent on 03-20: the wait is until 04-19.
inline domain::CaseId refused(TemporaryDesk& desk)
{
    const domain::CaseId caseId = asked(desk);
    desk.setNow(u"2026-03-19T08:00:00+08:00"_s);
    const auto prepared = desk::prepareDueLetters(desk.as(u"zhao"_s));
    if (!prepared || prepared->unverifiable.size() != 1)
        qFatal("T03 is not prepared");
    desk.setNow(u"2026-03-20T09:30:00+08:00"_s);
    if (!desk::approve(desk.as(u"chen"_s), caseId, 0, u"材料未到，同意。"_s))
        qFatal("T03 is not approved");
    if (const auto letter = sent(desk, caseId, u"T03"_s); !letter)
        qFatal("T03 does not leave: %s", qPrintable(errorName(letter.error().code)));
    return caseId;
}

inline QDateTime at(const QString& local)
{
    return parseInstant(local + u":00+08:00"_s);
}

inline Result<domain::Case> came(TemporaryDesk& desk, const domain::CaseId& caseId, const QString& local,
                                 domain::MaterialExtent extent = domain::MaterialExtent::Complete)
{
    return desk::logMaterial(desk.as(u"li"_s), caseId, {at(local), extent, u"授权委托书"_s});
}

inline QStringList actionsOf(TemporaryDesk& desk, const domain::CaseId& caseId)
{
    QStringList actions;
    const QList<domain::AuditEntry> history = desk::caseHistory(desk.as(u"li"_s), caseId).value();
    for (const domain::AuditEntry& entry : history)
        actions.append(entry.action);
    return actions;
}

// The open cases in the order of the work.
inline QStringList queue(TemporaryDesk& desk)
{
    domain::CaseFilter open;
    open.openOnly = true;
    QStringList numbers;
    const domain::CasePage page = desk::listCases(desk.as(u"li"_s), open, {}, 10).value();
    for (const domain::CaseSummary& row : page.rows)
        numbers.append(row.number);
    return numbers;
}

inline bool auditHolds(TemporaryDesk& desk)
{
    return desk::verifyAudit(desk.as(u"chen"_s), {})->ok;
}

} // namespace rd::test::waiting
