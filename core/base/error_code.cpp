#include "core/base/error_code.h"

#include <QString>

namespace rd {

#define RD_NAME(code)                                                                                                  \
    case ErrorCode::code:                                                                                              \
        return QStringLiteral(#code)

QString errorName(ErrorCode code)
{
    switch (code) {
        RD_NAME(Cancelled);
        RD_NAME(NotSignedIn);
        RD_NAME(NotPermitted);
        RD_NAME(WrongPassword);
        RD_NAME(TooManyAttempts);
        RD_NAME(PasswordTooWeak);
        RD_NAME(UserUnknown);
        RD_NAME(UserExists);
        RD_NAME(UserDisabled);
        RD_NAME(KeyNotGranted);
        RD_NAME(LastOfficer);
        RD_NAME(InvalidArgument);
        RD_NAME(UnknownCode);
        RD_NAME(NotFound);
        RD_NAME(ForbiddenNumber);
        RD_NAME(ClockUnconfirmed);
        RD_NAME(MoveForbidden);
        RD_NAME(LevelNotReached);
        RD_NAME(VerificationLocked);
        RD_NAME(SamePerson);
        RD_NAME(ReasonRequired);
        RD_NAME(ProofRequired);
        RD_NAME(OutcomeMissing);
        RD_NAME(GroundNotAllowed);
        RD_NAME(TasksOpen);
        RD_NAME(MatchesUndecided);
        RD_NAME(RedactionNotReviewed);
        RD_NAME(ApprovalMissing);
        RD_NAME(LetterIncomplete);
        RD_NAME(RecipientNotAllowed);
        RD_NAME(RecipientUnreachable);
        RD_NAME(PasswordByLetterChannel);
        RD_NAME(AlreadyDone);
        RD_NAME(CopyMissing);
        RD_NAME(PolicyInvalid);
        RD_NAME(CalendarInvalid);
        RD_NAME(DateOutsideCalendars);
        RD_NAME(TemplateInvalid);
        RD_NAME(FileMissing);
        RD_NAME(FileUnreadable);
        RD_NAME(FileTooLarge);
        RD_NAME(FileKindUnknown);
        RD_NAME(FileEncodingUnknown);
        RD_NAME(FileEmpty);
        RD_NAME(FileDamaged);
        RD_NAME(FileContentForbidden);
        RD_NAME(ImportTimedOut);
        RD_NAME(ImportFailed);
        RD_NAME(PackageDamaged);
        RD_NAME(PackagePasswordWrong);
        RD_NAME(FileNotWritten);
        RD_NAME(DiskFull);
        RD_NAME(FileExists);
        RD_NAME(MailServerMissing);
        RD_NAME(MailServerUnreachable);
        RD_NAME(MailServerUntrusted);
        RD_NAME(MailSignInRefused);
        RD_NAME(MailSenderRefused);
        RD_NAME(MailRecipientRefused);
        RD_NAME(MailTooLarge);
        RD_NAME(MailServerBusy);
        RD_NAME(MailRefused);
        RD_NAME(MailOutcomeUnknown);
        RD_NAME(DeskMissing);
        RD_NAME(DeskUnreachable);
        RD_NAME(DeskExists);
        RD_NAME(DeskNotEncrypted);
        RD_NAME(CipherMissing);
        RD_NAME(DeskDamaged);
        RD_NAME(SlotFileMissing);
        RD_NAME(SlotFileDamaged);
        RD_NAME(SlotFileRolledBack);
        RD_NAME(DeskNotAsLeft);
        RD_NAME(SchemaTooNew);
        RD_NAME(DeskBusy);
        RD_NAME(StorageFailed);
        RD_NAME(AuditBroken);
    }
    Q_UNREACHABLE();
}

#undef RD_NAME

} // namespace rd
