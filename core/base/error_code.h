#pragma once

#include <QStringView>

namespace rd {

// Every expected failure of the program. The people's words for each are made in ui/shared/error_text.cpp by a switch
// without default; the command line prints the code's name (errorName).
enum class ErrorCode {
    Cancelled,
    // signing in
    NotSignedIn,
    NotPermitted,
    WrongPassword,
    TooManyAttempts,
    PasswordTooWeak,
    UserUnknown,
    UserExists,
    UserDisabled,
    KeyNotGranted,
    LastOfficer,
    // input
    InvalidArgument,
    UnknownCode,
    NotFound,
    ForbiddenNumber,
    ClockUnconfirmed, // a time is to be entered by hand: this PC's clock may stand ahead
    // rules
    MoveForbidden,
    LevelNotReached,
    VerificationLocked,
    SamePerson,
    ReasonRequired,
    ProofRequired,
    OutcomeMissing,
    GroundNotAllowed,
    TasksOpen,
    MatchesUndecided,
    RedactionNotReviewed,
    ApprovalMissing,
    LetterIncomplete,
    RecipientNotAllowed,
    RecipientUnreachable,
    PasswordByLetterChannel,
    AlreadyDone,
    CopyMissing,
    // files of the company
    PolicyInvalid,
    CalendarInvalid,
    DateOutsideCalendars,
    TemplateInvalid,
    // other people's files
    FileMissing,
    FileUnreadable,
    FileTooLarge,
    FileKindUnknown,
    FileEncodingUnknown,
    FileEmpty,
    FileDamaged,
    FileContentForbidden,
    ImportTimedOut,
    ImportFailed,
    PackageDamaged,
    PackagePasswordWrong,
    // our own files
    FileNotWritten,
    DiskFull,
    FileExists,
    // the mail server
    MailServerMissing,
    MailServerUnreachable,
    MailServerUntrusted,
    MailSignInRefused,
    MailSenderRefused,
    MailRecipientRefused,
    MailTooLarge,
    MailServerBusy,
    MailRefused,
    MailOutcomeUnknown, // it may have left or not: a person has to look before anything is sent again
    // the desk
    DeskMissing,
    DeskUnreachable, // its drive or folder went while it was open: it has to be opened anew when it is back
    DeskExists,
    DeskNotEncrypted,
    CipherMissing,
    DeskDamaged,
    SlotFileMissing,
    SlotFileDamaged,
    SlotFileRolledBack,
    DeskNotAsLeft, // put back, rewritten or replaced since this workstation worked on it (security.md D7)
    SchemaTooNew,
    DeskBusy,
    StorageFailed,
    AuditBroken,
};

// The enumerator's own name, for logs and the command line.
QString errorName(ErrorCode code);

} // namespace rd
