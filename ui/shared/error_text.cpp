#include "ui/shared/error_text.h"

#include "core/base/clock.h"
#include "ui/shared/disk_text.h"
#include "ui/shared/field_word.h"
#include "ui/shared/guard_text.h"
#include "ui/shared/mail_text.h"
#include "ui/shared/missing_text.h"
#include "ui/shared/notice_place.h"
#include "ui/shared/report_text.h"
#include "ui/shared/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString textOf(const QVariantMap& args, QLatin1String key)
{
    return args.value(key).toString();
}

QString withArgument(const QVariantMap& args, QLatin1String key, const QString& words, const QString& wordsWithout)
{
    const QString value = textOf(args, key);
    if (value.isEmpty())
        return wordsWithout;
    return words.arg(key == "file"_L1 ? QFileInfo(value).fileName() : value);
}

QString waitText(const QVariantMap& args)
{
    const int minutes = args.value("minutes"_L1).toInt();
    return minutes > 0 ? ErrorText::tr("Too many attempts. Wait %n minute(s) and try again.", nullptr, minutes)
                       : ErrorText::tr("Too many attempts. Wait a while and try again.");
}

QString passwordText(const QVariantMap& args)
{
    const int minimum = args.value("minimum"_L1).toInt();
    return minimum > 0
        ? ErrorText::tr("The password is too weak: take at least %n character(s), not one of the common ones, and not "
                        "the user name.",
                        nullptr, minimum)
        : ErrorText::tr(
            "The password is too weak. Take a longer one that is not common and does not hold the user name.");
}

QString fieldText(const QVariantMap& args)
{
    const QString field = textOf(args, "field"_L1);
    if (const QDate earliest = QDate::fromString(textOf(args, "earliest"_L1), Qt::ISODate); earliest.isValid())
        return ErrorText::tr("The first day may be %1 at the earliest: what has been received keeps its dates.")
            .arg(dateText(earliest));
    if (const QDateTime before = parseInstant(textOf(args, "before"_L1)); before.isValid())
        return ErrorText::tr("A receipt is moved back only, to before %1, and no date may end later by it.")
            .arg(dateTimeText(before));
    if (const QString why = textOf(args, "why"_L1); !why.isEmpty())
        return why;
    if (field == "category"_L1)
        return ErrorText::tr(
            "Who speaks for a child asks for the child's data. Leave the other data out; what the account "
            "holder wants is a request of the holder.");
    if (field == "absentUntil"_L1)
        return ErrorText::tr("The last day lies before the first one or before today, or more than a year away.");
    if (field == "standIn"_L1)
        return ErrorText::tr("Choose somebody else, who works on requests and is there on all these days.");
    if (const QString mail = mailFieldText(field); !mail.isEmpty())
        return mail;
    if (const QString report = reportFieldText(field); !report.isEmpty())
        return report;
    if (field == "userName"_L1)
        return ErrorText::tr("A user name starts with a letter and has 2 to 32 letters, digits, dots or dashes.");
    if (const QString block = textOf(args, "wording"_L1); !block.isEmpty())
        return ErrorText::tr("\"%1\" is the company's wording, the same in every letter. Write what is to be said into "
                             "another block.")
            .arg(block);
    if (textOf(args, "of"_L1) == "record"_L1)
        return ErrorText::tr("\"%1\" is what the record says; a letter takes it from there.").arg(fieldWord(field));
    if (const QString row = textOf(args, "row"_L1); !row.isEmpty())
        return ErrorText::tr("Nothing was taken over: in row %1 \"%2\" is missing or cannot be read.")
            .arg(row, fieldWord(field));
    if (field == "cameAt"_L1)
        return ErrorText::tr("Material cannot have come in the future, nor before it was asked for.");
    return field.isEmpty() ? ErrorText::tr("Something is missing or cannot be read. Look through the form again.")
                           : ErrorText::tr("\"%1\" is missing or cannot be read.").arg(fieldWord(field));
}

QString codeText(const QVariantMap& args)
{
    return ErrorText::tr("\"%1\" does not know the value %2.")
        .arg(fieldWord(textOf(args, "field"_L1)), textOf(args, "code"_L1));
}

QString notAsLeftText(const QVariantMap& args)
{
    const QString why = textOf(args, "why"_L1);
    if (why == "rolledBack"_L1)
        return ErrorText::tr("The desk was put back to an earlier state: this PC has seen entry %1 of its log, the "
                             "newest there is %2. Nobody can work on it now. Tell the privacy officer and put the "
                             "newest state back, or let two people accept the desk as it lies.")
            .arg(textOf(args, "rolledBack"_L1), textOf(args, "found"_L1));
    if (why == "rewritten"_L1)
        return ErrorText::tr("The log of the desk was rewritten: entry %1 is not the one this PC knows. Nobody can "
                             "work on it now. Tell the privacy officer and put the state back that this PC knows, or "
                             "let two people accept the desk as it lies.")
            .arg(textOf(args, "rewritten"_L1));
    return ErrorText::tr("Another desk lies in the place of the one this PC knows. Nobody can work on it now. Tell the "
                         "privacy officer and put the right one back, or let two people accept the desk as it lies.");
}

QString calendarText(const QVariantMap& args)
{
    const QString reason = noticeReasonText(textOf(args, "reason"_L1));
    const QString line = textOf(args, "line"_L1);
    const QString place = noticePlaceText(textOf(args, "path"_L1));
    const QString text = line.isEmpty() ? ErrorText::tr("The notice cannot be used: %1.").arg(reason)
                                        : ErrorText::tr("The notice cannot be used, line %1: %2.").arg(line, reason);
    return place.isEmpty() ? text : ErrorText::tr("%1 %2", "one sentence after the other").arg(text, place);
}

QString forbiddenText(const QVariantMap& args)
{
    const QString text = fieldWord(textOf(args, "field"_L1));
    if (textOf(args, "kind"_L1).startsWith("IDENTITY"_L1))
        return ErrorText::tr("\"%1\" holds an ID card number. It may not be kept: take it out and save again.")
            .arg(text);
    return ErrorText::tr("\"%1\" holds what looks like a bank card number. Take it out, or confirm that it is an order "
                         "number.")
        .arg(text);
}

QString absentText(const QVariantMap& args)
{
    const QString until = dateText(QDate::fromString(textOf(args, "until"_L1), Qt::ISODate));
    const QString standIn = textOf(args, "standIn"_L1);
    return standIn.isEmpty()
        ? ErrorText::tr("%1 is absent until %2. Choose somebody who is there.").arg(textOf(args, "absent"_L1), until)
        : ErrorText::tr("%1 is absent until %2. %3 stands in: choose %3 instead.")
              .arg(textOf(args, "absent"_L1), until, standIn);
}

QString moveText(const QVariantMap& args)
{
    const QString guard = textOf(args, "guard"_L1);
    if (guard == "ASSIGNEE_PRESENT"_L1)
        return absentText(args);
    if (guard == "EXCEPTION_WAIT"_L1 && args.contains("clock"_L1))
        return doubtfulClockText();
    if (guard == "EXCEPTION_WAIT"_L1)
        return objectionText(parseInstant(textOf(args, "notBeforeTime"_L1)));
    if (const QString text = guardText(guard); !text.isEmpty())
        return text.contains("%1"_L1) ? text.arg(textOf(args, "grounds"_L1)) : text;
    if (const QString number = textOf(args, "referredTo"_L1); !number.isEmpty())
        return ErrorText::tr(
                   "Another item is answered by reference to %1, and that letter has not left yet. Send it first.")
            .arg(number);
    if (const QString day = textOf(args, "notBefore"_L1); !day.isEmpty())
        return waitingText(guard, day);
    if (const QString day = textOf(args, "notAfter"_L1); !day.isEmpty())
        return ErrorText::tr("The thirty days after T03 ended on %1. Log what came as a new request.").arg(day);
    if (const auto ended = domain::parseCaseState(textOf(args, "ended"_L1)))
        return ErrorText::tr("What is \"%1\" has ended: this is no longer possible.").arg(wordFor(*ended));
    const auto complaintFrom = domain::parseComplaintState(textOf(args, "from"_L1));
    const auto complaintTo = domain::parseComplaintState(textOf(args, "to"_L1));
    if (complaintFrom && complaintTo)
        return ErrorText::tr("The complaint is \"%1\" and cannot become \"%2\" now.")
            .arg(wordFor(*complaintFrom), wordFor(*complaintTo));
    const auto from = domain::parseCaseState(textOf(args, "from"_L1));
    const auto to = domain::parseCaseState(textOf(args, "to"_L1));
    if (from && to)
        return ErrorText::tr(
                   "What is \"%1\" cannot become \"%2\" now. First finish the step the request shows as next.")
            .arg(wordFor(*from), wordFor(*to));
    return ErrorText::tr("This step is not possible now. First finish the step the request shows as next.");
}

QString levelText(const QVariantMap& args)
{
    const QString needed = textOf(args, "needed"_L1);
    const QString reached = textOf(args, "reached"_L1);
    if (needed.isEmpty() || reached.isEmpty())
        return ErrorText::tr("The requester has to be verified further before this is possible.");
    return ErrorText::tr("This needs level %1; the requester is verified to %2. Go on with the verification.")
        .arg(needed, reached);
}

QString lockText(const QVariantMap& args)
{
    if (textOf(args, "until"_L1) == "supervisor"_L1)
        return ErrorText::tr(
            "Verification is locked until a supervisor releases it. The request stays logged and its clock runs on.");
    const QDateTime until = args.value("until"_L1).toDateTime();
    return until.isValid()
        ? ErrorText::tr("Verification is locked until %1. The request stays logged and its clock runs on.")
              .arg(dateTimeText(until))
        : ErrorText::tr("Verification has ended for now. The request stays logged and its clock runs on.");
}

QString clockText(const QVariantMap& args)
{
    // A letter leaves now: there is no time to enter.
    if (textOf(args, "field"_L1) == "at"_L1)
        return ErrorText::tr("Nobody has said yet that this PC's clock is right, and this letter counts from the day "
                             "it leaves: let a supervisor confirm the clock first.");
    if (textOf(args, "for"_L1) == "verification"_L1)
        return ErrorText::tr("Nobody has said yet that this PC's clock is right, and what the requester was asked for "
                             "would count as given today: let a supervisor confirm the clock first.");
    return args.contains("field"_L1)
        ? ErrorText::tr("Nobody has said yet that this PC's clock is right: enter the time as the caller tells "
                        "it, or let a supervisor confirm the clock.")
        : ErrorText::tr("Nobody has said yet that this PC's clock is right, and keeping periods end by it: let a "
                        "supervisor confirm the clock first.");
}

QString approvalText(const QVariantMap& args)
{
    return textOf(args, "needed"_L1) == "minorAccess"_L1
        ? ErrorText::tr("A minor's data may not be seen before a supervisor or the privacy officer has approved it. "
                        "Request access first.")
        : ErrorText::tr("A second person has to approve this first.");
}

QString reasonText(const QVariantMap& args)
{
    const QString field = textOf(args, "field"_L1);
    if (field == "lateReason"_L1)
        return ErrorText::tr("The request arrived more than one working day ago. Say why it is logged only now.");
    if (field == "letterReason"_L1)
        return ErrorText::tr("The letter left more than one working day ago. Say why it is recorded only now.");
    if (field == "facts"_L1)
        return ErrorText::tr("Write the facts in at least 30 characters.");
    return field.isEmpty() ? ErrorText::tr("A reason is needed.")
                           : ErrorText::tr("Fill in \"%1\" in your own words.").arg(fieldWord(field));
}

QString tasksText(const QVariantMap& args)
{
    QStringList holders = args.value("holders"_L1).toStringList();
    for (QString& holder : holders) {
        if (const auto review = domain::parseOperation(holder))
            holder = wordFor(*review);
    }
    return holders.isEmpty() ? ErrorText::tr("Tasks of this request are still open. Finish them first.")
                             : ErrorText::tr("Tasks are still open: %1. Finish them first.").arg(listed(holders));
}

QString matchesText(const QVariantMap& args)
{
    const int count = args.value("count"_L1).toInt();
    return ErrorText::tr("%n possible match(es) are undecided. Take or leave each of them first.", nullptr, count);
}

QString letterText(const QVariantMap& args)
{
    const QStringList missing = args.value("missing"_L1).toStringList();
    return missing.isEmpty()
        ? ErrorText::tr("The letter is not complete. The blocks marked red are missing something.")
        : ErrorText::tr("The letter is not complete: %1. Fill in the blocks marked red.").arg(listed(missing));
}

QString sentenceOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return {};
    case ErrorCode::NotSignedIn:
        return ErrorText::tr("Nobody is signed in. Sign in and try again.");
    case ErrorCode::NotPermitted:
        if (const QString young = textOf(error.args, "young"_L1); !young.isEmpty())
            return ErrorText::tr("The account %1 is not a day old yet: whoever accepts the desk must have had theirs "
                                 "for 24 hours.")
                .arg(young);
        return ErrorText::tr("Your role does not allow this. Ask a colleague whose role does, or the privacy officer.");
    case ErrorCode::WrongPassword:
        return ErrorText::tr("The user name or the password is wrong.");
    case ErrorCode::TooManyAttempts:
        return waitText(error.args);
    case ErrorCode::PasswordTooWeak:
        return passwordText(error.args);
    case ErrorCode::UserUnknown:
        return ErrorText::tr("There is no user of this name.");
    case ErrorCode::UserExists:
        return ErrorText::tr("There is already a user of this name. Choose another one.");
    case ErrorCode::UserDisabled:
        return ErrorText::tr("This user has been disabled. The privacy officer can tell why.");
    case ErrorCode::KeyNotGranted:
        return ErrorText::tr("This user holds no key to the data. A privacy officer has to grant it first.");
    case ErrorCode::LastOfficer:
        return ErrorText::tr(
            "This is the last privacy officer who holds the key. Add another one before disabling this user.");
    case ErrorCode::InvalidArgument:
        return fieldText(error.args);
    case ErrorCode::UnknownCode:
        return codeText(error.args);
    case ErrorCode::NotFound:
        return missingText(error);
    case ErrorCode::ForbiddenNumber:
        return forbiddenText(error.args);
    case ErrorCode::ClockUnconfirmed:
        return clockText(error.args);
    case ErrorCode::MoveForbidden:
        return moveText(error.args);
    case ErrorCode::LevelNotReached:
        return levelText(error.args);
    case ErrorCode::VerificationLocked:
        return lockText(error.args);
    case ErrorCode::SamePerson:
        return samePersonText(textOf(error.args, "as"_L1));
    case ErrorCode::ReasonRequired:
        return reasonText(error.args);
    case ErrorCode::ProofRequired:
        return ErrorText::tr("A task is done only with its proof. Choose the file that proves it.");
    case ErrorCode::OutcomeMissing:
        return ErrorText::tr("An item has no outcome yet. Propose one for every item.");
    case ErrorCode::GroundNotAllowed:
        return ErrorText::tr("This ground cannot be used for this right.");
    case ErrorCode::TasksOpen:
        return tasksText(error.args);
    case ErrorCode::MatchesUndecided:
        return matchesText(error.args);
    case ErrorCode::RedactionNotReviewed:
        return ErrorText::tr(
            "The redactions have not been reviewed. Compare the list with the data and confirm it first.");
    case ErrorCode::ApprovalMissing:
        return approvalText(error.args);
    case ErrorCode::LetterIncomplete:
        return letterText(error.args);
    case ErrorCode::RecipientNotAllowed:
        if (!textOf(error.args, "guardian"_L1).isEmpty())
            return ErrorText::tr(
                "A child asked on its own: what is disclosed goes to the guardian at a contact on file, "
                "once the guardian was reached.");
        if (!textOf(error.args, "category"_L1).isEmpty())
            return ErrorText::tr(
                "Who speaks for a child and is known by papers alone gets the child's rows only. Leave "
                "this row out, or verify the account holder first.");
        return ErrorText::tr(
            "The reply may not go to this contact at the level verified. Use the contact on file, or verify to L3.");
    case ErrorCode::RecipientUnreachable:
        return ErrorText::tr("This way leads to no contact of this case: an e-mail needs an address, a text message a "
                             "telephone number. Name one, or choose another way.");
    case ErrorCode::PasswordByLetterChannel:
        return ErrorText::tr(
            "The password may not take the way of the letter or the copy. Tell it by a second channel, "
            "such as a call, or choose another way for the letter (3.8).");
    case ErrorCode::AlreadyDone:
        if (const QString year = textOf(error.args, "year"_L1); !year.isEmpty())
            return ErrorText::tr("The notice of %1 in force says the same already.").arg(year);
        if (const QDate from = QDate::fromString(textOf(error.args, "clockFrom"_L1), Qt::ISODate); from.isValid())
            return ErrorText::tr("The clock runs like this on %1 already.").arg(dateText(from));
        if (const QDate from = QDate::fromString(textOf(error.args, "targetFrom"_L1), Qt::ISODate); from.isValid())
            return ErrorText::tr("It stands like that from %1 on already.").arg(dateText(from));
        if (const QString number = textOf(error.args, "received"_L1); !number.isEmpty())
            return ErrorText::tr("This call has been received already, as %1.").arg(number);
        if (error.args.contains(u"list"_s))
            return ErrorText::tr("A list waits for a second person already. It is decided first.");
        return ErrorText::tr("This has been done already and can no longer be changed.");
    case ErrorCode::CopyMissing:
        return ErrorText::tr(
            "There is no data copy of the data and redactions as they stand. Build it first, or again.");
    case ErrorCode::PolicyInvalid:
        return withArgument(error.args, "place"_L1, ErrorText::tr("The policy file cannot be used: %1."),
                            ErrorText::tr("The policy file cannot be used."));
    case ErrorCode::CalendarInvalid:
        return calendarText(error.args);
    case ErrorCode::DateOutsideCalendars:
        return ErrorText::tr(
            "No holiday calendar covers this date. Check the date of receipt, or import the calendar of that year.");
    case ErrorCode::TemplateInvalid:
        return withArgument(error.args, "place"_L1, ErrorText::tr("The letter template cannot be used: %1."),
                            ErrorText::tr("The letter template cannot be used."));
    case ErrorCode::FileMissing:
        return withArgument(error.args, "file"_L1, ErrorText::tr("There is no file %1."),
                            ErrorText::tr("The file is not there."));
    case ErrorCode::FileUnreadable:
        return withArgument(
            error.args, "file"_L1,
            ErrorText::tr(
                "%1 cannot be read. It may be open in another program, or you may not have the right to read it."),
            ErrorText::tr("The file cannot be read. It may be open in another program."));
    case ErrorCode::FileTooLarge:
        return withArgument(error.args, "file"_L1,
                            ErrorText::tr("%1 is too large. Export a shorter period and add the parts one by one."),
                            ErrorText::tr("The file is too large. Export a shorter period."));
    case ErrorCode::FileKindUnknown:
        return withArgument(
            error.args, "file"_L1,
            ErrorText::tr("%1 is not an export this program knows. Its column headers fit none of the known systems."),
            ErrorText::tr("This is not an export this program knows."));
    case ErrorCode::FileEncodingUnknown:
        return withArgument(
            error.args, "file"_L1,
            ErrorText::tr("The characters of %1 cannot be read. Export it again as UTF-8 or GB18030."),
            ErrorText::tr("The characters of the file cannot be read. Export it again as UTF-8 or GB18030."));
    case ErrorCode::FileEmpty:
        return withArgument(error.args, "file"_L1,
                            ErrorText::tr("%1 holds no records. If that is right, note the source as \"not held\"."),
                            ErrorText::tr("The file holds no records."));
    case ErrorCode::FileDamaged:
        return withArgument(error.args, "file"_L1, ErrorText::tr("%1 is damaged or cut off. Export it again."),
                            ErrorText::tr("The file is damaged or cut off. Export it again."));
    case ErrorCode::FileContentForbidden:
        return withArgument(error.args, "file"_L1,
                            ErrorText::tr("%1 holds something that an export never holds, such as a program or a "
                                          "nested archive. It was not opened."),
                            ErrorText::tr("The file holds something that an export never holds. It was not opened."));
    case ErrorCode::ImportTimedOut:
        return withArgument(error.args, "file"_L1,
                            ErrorText::tr("Reading %1 took too long and was stopped. Nothing was taken from it."),
                            ErrorText::tr("Reading the file took too long and was stopped."));
    case ErrorCode::ImportFailed:
        return withArgument(error.args, "file"_L1,
                            ErrorText::tr("%1 could not be read to its end. Nothing was taken from it."),
                            ErrorText::tr("The file could not be read to its end. Nothing was taken from it."));
    case ErrorCode::PackageDamaged:
        return ErrorText::tr("The package is damaged and cannot be opened.");
    case ErrorCode::PackagePasswordWrong:
        return ErrorText::tr("The password of the package is wrong.");
    case ErrorCode::FileNotWritten:
    case ErrorCode::DiskFull:
        return diskText(error);
    case ErrorCode::FileExists:
        return withArgument(
            error.args, "file"_L1,
            ErrorText::tr("There is already a file %1. Choose another name or place; it will not be overwritten."),
            ErrorText::tr("There is already a file of this name. It will not be overwritten."));
    case ErrorCode::MailServerMissing:
    case ErrorCode::MailServerUnreachable:
    case ErrorCode::MailServerUntrusted:
    case ErrorCode::MailSignInRefused:
    case ErrorCode::MailSenderRefused:
    case ErrorCode::MailRecipientRefused:
    case ErrorCode::MailTooLarge:
    case ErrorCode::MailServerBusy:
    case ErrorCode::MailRefused:
    case ErrorCode::MailOutcomeUnknown:
        return mailText(error);
    case ErrorCode::DeskExists:
        return withArgument(error.args, "file"_L1,
                            ErrorText::tr("There is already a desk at %1. Sign in to it, or choose another place."),
                            ErrorText::tr("There is already a desk at this place."));
    case ErrorCode::DeskNotEncrypted:
        return ErrorText::tr("This file is an ordinary database and not an encrypted desk. It was not opened.");
    case ErrorCode::CipherMissing:
        return ErrorText::tr("The encryption library of this program is missing or was replaced. The program refuses "
                             "to run without it; install it again.");
    case ErrorCode::DeskMissing:
    case ErrorCode::DeskDamaged:
    case ErrorCode::DeskUnreachable:
        return diskText(error);
    case ErrorCode::SlotFileMissing:
        return ErrorText::tr("The key file beside the desk (.rdk) is missing. Put it back from the backup.");
    case ErrorCode::SlotFileDamaged:
        return ErrorText::tr("Both copies in the key file (.rdk) are damaged. Put it back from the backup.");
    case ErrorCode::SlotFileRolledBack:
        return ErrorText::tr("The key file (.rdk) is older than the desk: somebody put an earlier copy in its place. "
                             "Tell the privacy officer.");
    case ErrorCode::DeskNotAsLeft:
        return notAsLeftText(error.args);
    case ErrorCode::SchemaTooNew:
        return ErrorText::tr("This desk was made by a newer version of the program. Install that version.");
    case ErrorCode::DeskBusy:
        return ErrorText::tr("Another program is writing to the desk. Wait a moment and try again.");
    case ErrorCode::StorageFailed:
        return ErrorText::tr("The desk could not carry this out. Nothing has been changed; try again, and check the "
                             "desk if it happens twice.");
    case ErrorCode::AuditBroken:
        return ErrorText::tr("The audit log does not hold: an entry has been changed or removed. Tell the privacy "
                             "officer before you work on.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorText(const Error& error)
{
    const QStringList left = error.args.value("notRemoved"_L1).toStringList();
    if (left.isEmpty())
        return sentenceOf(error);
    return ErrorText::tr("%1 What had been written could not be removed; remove it by hand: %2")
        .arg(sentenceOf(error), listed(left));
}

} // namespace rd::ui
