#pragma once

#include "core/domain/call_record.h"

#include <optional>
#include <QMap>

namespace rd::desk {

// Reply way of a form that means the number or address the request came from.
inline const QString callerReplyWay = QStringLiteral("CALLER");

// What the agent has put into the intake page so far; nothing of it is checked yet. Kept as a draft every second. It
// stands here and not with the page because a draft is received without it as well (§7 move 1).
struct IntakeForm {
    domain::DraftId draft;
    QDateTime startedAt; // of the call
    domain::Channel channel = domain::Channel::Hotline;
    bool receivedEarlier = false; // at a time that is told; else when the call started
    QDateTime receivedAt; // invalid as long as nobody has told it
    QString lateReason;
    QDate externalDue; // set by a regulator (R-DL-11); invalid on any other channel
    QString contact; // caller number, or the address the request came from
    domain::RequesterType requesterType = domain::RequesterType::Self;
    domain::Subject subject; // an empty phone is the caller's own
    QString words;
    QMap<domain::RightType, bool> chosen; // switched by hand; anything else follows the words
    QString ground; // of a deletion; empty follows the words
    QStringList purposes; // of a withdrawal
    bool partOfData = false; // only the categories named; else all
    QStringList categories; // what the items are about that takesCategories; empty: all, of a guardian the child's
    bool consequencesTold = false; // of a cancellation
    bool inWriting = true; // of an access
    std::optional<domain::Concern> concern; // of an explanation; nothing follows the words
    bool critical = true; // of a correction or supplement: phone, name, birthday, e-mail, address (3.2)
    QStringList platforms;
    domain::MinorClass minor = domain::MinorClass::Unknown;
    QString replyWay; // ON_FILE, CALLER, NONE_GIVEN or a contact; empty: ON_FILE
    bool confirmedOrderNumber = false;
    domain::CaseId follows; // the abandoned request whose person has come back
    QString followsNumber; // as it is called

    bool isBlank() const; // nothing was said yet
    bool lacksCategories() const; // part of the data is meant, and nobody has said which
    QString title() const; // masked, for the list of drafts
};

// Rights that may be asked for part of the data (R-RT-05).
bool takesCategories(domain::RightType right);

QString toJson(const IntakeForm& form);
// Nothing when the text is not a draft of this page.
std::optional<IntakeForm> intakeFormFromJson(const QString& json);

// The items as they stand: those the words propose unless switched off, and those switched on, in the order of the rule
// book.
QList<domain::WishedItem> wishedItems(const IntakeForm& form, const QList<domain::WishedItem>& proposed);

domain::CallIntake callIntake(const IntakeForm& form, const QList<domain::WishedItem>& items, const QDateTime& endedAt);

} // namespace rd::desk
