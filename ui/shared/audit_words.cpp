#include "ui/shared/words.h"

#include <QCoreApplication>
#include <QHash>

namespace rd::ui {

using namespace Qt::StringLiterals;

QString auditActionWord(const QString& action)
{
    static const QHash<QString, const char*> table{
        {u"DeskCreated"_s, QT_TRANSLATE_NOOP("AuditWords", "Desk created")},
        {u"SignedIn"_s, QT_TRANSLATE_NOOP("AuditWords", "Signed in")},
        {u"UserAdded"_s, QT_TRANSLATE_NOOP("AuditWords", "User added")},
        {u"UserDisabled"_s, QT_TRANSLATE_NOOP("AuditWords", "User disabled")},
        {u"PasswordChanged"_s, QT_TRANSLATE_NOOP("AuditWords", "Password changed")},
        {u"ReferenceLoaded"_s, QT_TRANSLATE_NOOP("AuditWords", "Verification register loaded")},
        {u"CallLogged"_s, QT_TRANSLATE_NOOP("AuditWords", "Request logged")},
        {u"DeadlineSet"_s, QT_TRANSLATE_NOOP("AuditWords", "Due date set")},
        {u"DeadlineRecomputed"_s, QT_TRANSLATE_NOOP("AuditWords", "Due date recomputed by a holiday notice")},
        {u"NoticeProposed"_s, QT_TRANSLATE_NOOP("AuditWords", "Holiday notice brought")},
        {u"NoticeConfirmed"_s, QT_TRANSLATE_NOOP("AuditWords", "Holiday notice confirmed")},
        {u"NoticeDiscarded"_s, QT_TRANSLATE_NOOP("AuditWords", "Holiday notice taken away")},
        {u"DueDatesExported"_s, QT_TRANSLATE_NOOP("AuditWords", "Due dates exported")},
        {u"TasksPlanned"_s, QT_TRANSLATE_NOOP("AuditWords", "Tasks planned")},
        {u"CardNumberConfirmedAsOrder"_s, QT_TRANSLATE_NOOP("AuditWords", "Number confirmed as an order number")},
        {u"CodeIssued"_s, QT_TRANSLATE_NOOP("AuditWords", "One-time code issued")},
        {u"RequesterVerified"_s, QT_TRANSLATE_NOOP("AuditWords", "Requester verified")},
        {u"VerificationFailed"_s, QT_TRANSLATE_NOOP("AuditWords", "Verification failed")},
        {u"VerificationLocked"_s, QT_TRANSLATE_NOOP("AuditWords", "Verification locked")},
        {u"LockoutReleased"_s, QT_TRANSLATE_NOOP("AuditWords", "Verification lock released")},
        {u"SafetyFlagRaised"_s, QT_TRANSLATE_NOOP("AuditWords", "Safety flag set")},
        {u"SafetyFlagLifted"_s, QT_TRANSLATE_NOOP("AuditWords", "Safety flag taken back")},
        {u"PaperSeen"_s, QT_TRANSLATE_NOOP("AuditWords", "Requester's paper seen")},
        {u"PaperAccepted"_s, QT_TRANSLATE_NOOP("AuditWords", "Requester's paper accepted")},
        {u"PaperReturned"_s, QT_TRANSLATE_NOOP("AuditWords", "Requester's paper not accepted")},
        {u"AccessRequested"_s, QT_TRANSLATE_NOOP("AuditWords", "Access to the minor's data requested")},
        {u"AccessApproved"_s, QT_TRANSLATE_NOOP("AuditWords", "Access to the minor's data approved")},
        {u"AccessRefused"_s, QT_TRANSLATE_NOOP("AuditWords", "Access to the minor's data refused")},
        {u"AccessEnded"_s, QT_TRANSLATE_NOOP("AuditWords", "Access to the minor's data ended")},
        {u"FieldUnmasked"_s, QT_TRANSLATE_NOOP("AuditWords", "Field viewed in clear")},
        {u"CasesSearched"_s, QT_TRANSLATE_NOOP("AuditWords", "Requests searched")},
        {u"SourceSearched"_s, QT_TRANSLATE_NOOP("AuditWords", "File searched")},
        {u"MatchDecided"_s, QT_TRANSLATE_NOOP("AuditWords", "Match decided")},
        {u"CollectionFinished"_s, QT_TRANSLATE_NOOP("AuditWords", "Collection finished")},
        {u"FieldRedacted"_s, QT_TRANSLATE_NOOP("AuditWords", "Field redacted")},
        {u"FieldRestored"_s, QT_TRANSLATE_NOOP("AuditWords", "Redaction undone")},
        {u"CopyBuilt"_s, QT_TRANSLATE_NOOP("AuditWords", "Copy built")},
        {u"CopyReviewed"_s, QT_TRANSLATE_NOOP("AuditWords", "Copy reviewed")},
        {u"OutcomeProposed"_s, QT_TRANSLATE_NOOP("AuditWords", "Outcome proposed")},
        {u"Approved"_s, QT_TRANSLATE_NOOP("AuditWords", "Approved")},
        {u"Returned"_s, QT_TRANSLATE_NOOP("AuditWords", "Returned")},
        {u"TaskDone"_s, QT_TRANSLATE_NOOP("AuditWords", "Task done")},
        {u"TaskVerified"_s, QT_TRANSLATE_NOOP("AuditWords", "Task checked")},
        {u"TaskNotApplicable"_s, QT_TRANSLATE_NOOP("AuditWords", "Task not applicable")},
        {u"ReplyDrafted"_s, QT_TRANSLATE_NOOP("AuditWords", "Reply drafted")},
        {u"ReplyEdited"_s, QT_TRANSLATE_NOOP("AuditWords", "Reply changed")},
        {u"ReplySent"_s, QT_TRANSLATE_NOOP("AuditWords", "Reply sent")},
        {u"ReplyBounced"_s, QT_TRANSLATE_NOOP("AuditWords", "Reply came back")},
        {u"CaseClosed"_s, QT_TRANSLATE_NOOP("AuditWords", "Request closed")},
        {u"CaseWithdrawn"_s, QT_TRANSLATE_NOOP("AuditWords", "Request withdrawn")},
        {u"MaterialLogged"_s, QT_TRANSLATE_NOOP("AuditWords", "Material logged")},
        {u"SecondClockOpened"_s, QT_TRANSLATE_NOOP("AuditWords", "Second clock opened by the material")},
        {u"DeadlineMoved"_s, QT_TRANSLATE_NOOP("AuditWords", "Due date moved by the wait for material")},
        {u"CaseAbandoned"_s, QT_TRANSLATE_NOOP("AuditWords", "Request abandoned by the system")},
        {u"CaseFollows"_s, QT_TRANSLATE_NOOP("AuditWords", "Goes on with an abandoned request")},
        {u"CaseFollowed"_s, QT_TRANSLATE_NOOP("AuditWords", "Gone on with in a new request")},
        {u"CaseReopened"_s, QT_TRANSLATE_NOOP("AuditWords", "Request reopened")},
        {u"CaseMerged"_s, QT_TRANSLATE_NOOP("AuditWords", "Request merged into another")},
        {u"CaseTookIn"_s, QT_TRANSLATE_NOOP("AuditWords", "Another request merged into this one")},
        {u"ItemAdded"_s, QT_TRANSLATE_NOOP("AuditWords", "Item added in a later contact")},
        {u"AnsweredByReference"_s, QT_TRANSLATE_NOOP("AuditWords", "Earlier answer proposed")},
        {u"HandoverRequested"_s, QT_TRANSLATE_NOOP("AuditWords", "One more hand-over of the copy requested")},
        {u"HandoverApproved"_s, QT_TRANSLATE_NOOP("AuditWords", "One more hand-over of the copy approved")},
        {u"HandoverRefused"_s, QT_TRANSLATE_NOOP("AuditWords", "One more hand-over of the copy refused")},
        {u"CopyHandedOver"_s, QT_TRANSLATE_NOOP("AuditWords", "Copy handed over once more")},
        {u"PackageErased"_s, QT_TRANSLATE_NOOP("AuditWords", "Package of the copy erased")},
        {u"ClockJump"_s, QT_TRANSLATE_NOOP("AuditWords", "Clock of the PC was set")},
        {u"LetterPrepared"_s, QT_TRANSLATE_NOOP("AuditWords", "Letter prepared by the clock")},
        {u"ReminderDismissed"_s, QT_TRANSLATE_NOOP("AuditWords", "Reminder put away")},
        {u"WhyDatePrinted"_s, QT_TRANSLATE_NOOP("AuditWords", "Page about the due date printed")},
        {u"ClockModeSet"_s, QT_TRANSLATE_NOOP("AuditWords", "Clock of due dates switched")},
        {u"ClockConfirmed"_s, QT_TRANSLATE_NOOP("AuditWords", "Clock of the PC confirmed")},
        {u"AuditExported"_s, QT_TRANSLATE_NOOP("AuditWords", "Audit log exported")},
    };
    const char* source = table.value(action);
    return source ? QCoreApplication::translate("AuditWords", source) : action;
}

} // namespace rd::ui
