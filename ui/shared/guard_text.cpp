#include "ui/shared/guard_text.h"

#include "ui/shared/words.h"

#include <QCoreApplication>
#include <QHash>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

using GuardSentences = QHash<QString, const char*>;

const GuardSentences& sentencesOfWork()
{
    static const GuardSentences table{
        {u"LEVEL_NEEDED"_s, QT_TRANSLATE_NOOP("GuardText", "No verification is needed for this item.")},
        {u"MATERIAL_CAME"_s, QT_TRANSLATE_NOOP("GuardText", "Nothing that was asked for has come yet.")},
        {u"IDENTITY_UNPROVEN"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Only what cannot be verified goes this way. Verify the requester, or wait "
                           "until it can be proposed that nobody could be verified.")},
        {u"NOTHING_CHANGED"_s,
         QT_TRANSLATE_NOOP("GuardText", "No earlier answer to the same request stands that could be referred to.")},
        {u"APPROVAL_NEEDED"_s, QT_TRANSLATE_NOOP("GuardText", "Nobody has to approve this item. Send the reply.")},
        {u"CHANGES_DATA"_s,
         QT_TRANSLATE_NOOP("GuardText", "This right changes no data: nothing is to be carried out.")},
        {u"CAME_BACK"_s, QT_TRANSLATE_NOOP("GuardText", "The reply has not come back.")},
        {u"PURGE_ONLY"_s, QT_TRANSLATE_NOOP("GuardText", "Only a purge of backups is put off.")},
        {u"PROOF_SEEN"_s,
         QT_TRANSLATE_NOOP("GuardText", "Look at the proof first; then it can be said that it has been checked.")},
        {u"COPY_COLLECTED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The copy has not left, or is to be handed over once more. The request is closed once the "
                           "person has it or its package has been erased.")},
    };
    return table;
}

// What an answer has to be true to.
const GuardSentences& sentencesOfAnswer()
{
    static const GuardSentences table{
        {u"PURPOSES_NAMED"_s,
         QT_TRANSLATE_NOOP("GuardText", "Name first which consents are taken back: the letter says so.")},
        {u"GROUND_FOUND"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The letter would admit what nobody has found. The privacy officer records first whether "
                           "the ground holds.")},
        {u"KEPT_DATA"_s,
         QT_TRANSLATE_NOOP("GuardText", "Nothing is named that stays. Name what is kept, why and until when.")},
        {u"NOTHING_KEPT"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Something is named that stays. Propose that it is stored only, or take it off the list.")},
        {u"OWN_DATA_GIVEN"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "A redaction holds back what is the person's own. Show it again, or propose that the "
                           "request is met in part and say why.")},
        {u"CONSEQUENCES_TOLD"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Read out first what the cancellation ends, and note that the requester has confirmed it.")},
        {u"OPEN_BUSINESS"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "An open order or refund is no reason to refuse: its data stay stored until it is settled, "
                           "and the account is cancelled now.")},
        {u"GROUNDS_TESTED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Before this is refused, record for each of these grounds whether it holds: %1.")},
    };
    return table;
}

const GuardSentences& sentencesOfPapers()
{
    static const GuardSentences table{
        {u"PAPERS_ACCEPTED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The papers of who asks for somebody else are not complete, or a second person has not "
                           "accepted them yet. They stand under \"Verification\".")},
        {u"PAPERS_CHECKED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "All papers were shown and wait for a second person. Accept or return them first: only then "
                           "is it known whether the requester could be verified.")},
        {u"PAPERS_SHOWN"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Somebody has noted or decided papers of this request since they were shown to you. Look at "
                           "them again, then decide.")},
    };
    return table;
}

const GuardSentences& sentencesOfException()
{
    static const GuardSentences table{
        {u"EXCEPTION_EVIDENCE"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Something that this way asks for has not been answered or seen yet. It counts only "
                           "complete.")},
        {u"EXCEPTION_OFFERED"_s,
         QT_TRANSLATE_NOOP("GuardText", "This way is only for somebody who asks for themselves.")},
        {u"EXCEPTION_OBJECTED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The old contact has objected in this request: this way is closed. The privacy officer "
                           "decides how it goes on.")},
        {u"EXCEPTION_SHOWN"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Something else waits for your decision by now. Look at the request again, then decide.")},
        {u"COPY_DESTROYED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Destroy the copy of the ID document first, and confirm it: none is kept after the "
                           "decision.")},
        {u"TRANSFER_TESTED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The privacy officer records the recipient's country and all four conditions first: all "
                           "met, and it is carried out; one not met, and it is denied with the reasons.")},
    };
    return table;
}

const GuardSentences& sentencesOfTurns()
{
    static const GuardSentences table{
        {u"REOPENED_LATER"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "New facts reach us after the answer has left. What was known before is an "
                           "error of ours.")},
        {u"REMEDY_OWED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "What has not been closed is reopened only where a complaint about it was upheld and it has "
                           "not been worked on again yet.")},
        {u"SAME_CASE"_s, QT_TRANSLATE_NOOP("GuardText", "A request cannot be merged into itself. Name the other one.")},
        {u"SAME_SUBJECT"_s, QT_TRANSLATE_NOOP("GuardText", "The two requests are about different people.")},
        {u"SAME_REQUESTER"_s,
         QT_TRANSLATE_NOOP("GuardText", "The two requests come from different contacts and no common account.")},
        {u"SAME_RIGHT"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The other request does not ask for the same right, or not on the same ground.")},
        {u"OVERLAPPING_SCOPE"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The two requests concern different platforms or data, or the other one has "
                           "been decided on for less.")},
        {u"HIGHER_APPROVER"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The other request has been approved, and merged it would have needed a higher "
                           "approver. Merge it into this one instead, or answer both.")},
        {u"NO_LEGAL_HOLD"_s, QT_TRANSLATE_NOOP("GuardText", "A legal hold stands on this request.")},
        {u"NO_COMPLAINT_OPEN"_s, QT_TRANSLATE_NOOP("GuardText", "A complaint about this request is open.")},
    };
    return table;
}

const GuardSentences& sentencesOfComplaints()
{
    static const GuardSentences table{
        {u"ABOUT_KNOWN"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Link the complaint to the request it is about first, or note that it concerns no "
                           "request: nobody knows yet who may not look into it.")},
        {u"NEVER_DECIDED"_s, QT_TRANSLATE_NOOP("GuardText", "The complaint has been decided.")},
        {u"INVESTIGATOR_UNTOUCHED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Whoever worked on the request complained of cannot look into the complaint. Choose "
                           "somebody else.")},
        {u"BY_INVESTIGATOR"_s,
         QT_TRANSLATE_NOOP("GuardText", "Only the person the complaint is assigned to looks into it.")},
        {u"FINDINGS_REPORTED"_s,
         QT_TRANSLATE_NOOP("GuardText", "The investigator has not reported yet what was found.")},
        {u"DECIDED_BY_OFFICER"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The privacy officer decides; the deputy only where every officer had a part in it.")},
        {u"NOT_BY_INVESTIGATOR"_s,
         QT_TRANSLATE_NOOP("GuardText", "Whoever looked into the complaint does not decide it.")},
        {u"NOT_BY_APPROVER"_s,
         QT_TRANSLATE_NOOP(
             "GuardText",
             "Whoever approved, proposed or handled the request complained of does not decide the complaint.")},
        {u"REMEDY_STARTED"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "The complaint was upheld: reopen the request complained of first, with the reason "
                           "\"complaint upheld\".")},
        {u"COMPLAINT_APART"_s,
         QT_TRANSLATE_NOOP(
             "GuardText",
             "A complaint has a record of its own: it is assigned, looked into, decided and answered there.")},
    };
    return table;
}

const GuardSentences& sentencesOfIncidents()
{
    static const GuardSentences table{
        {u"INCIDENT_DESCRIBED"_s,
         QT_TRANSLATE_NOOP("GuardText", "Say what happened and choose the categories of data concerned.")},
        {u"INCIDENT_MEASURES"_s, QT_TRANSLATE_NOOP("GuardText", "Name the measures taken.")},
        {u"INCIDENT_GRADED"_s, QT_TRANSLATE_NOOP("GuardText", "Grade the incident.")},
        {u"INCIDENT_NOTICE_DECIDED"_s, QT_TRANSLATE_NOOP("GuardText", "Decide whether the persons are told.")},
        {u"INCIDENT_AUTHORITY_REPORTED"_s,
         QT_TRANSLATE_NOOP("GuardText", "Report it to the provincial cyberspace office and note when.")},
        {u"INCIDENT_DEPARTMENT_REPORTED"_s,
         QT_TRANSLATE_NOOP("GuardText", "Report it to the department in charge and note when.")},
        {u"INCIDENT_PERSONS_TOLD"_s,
         QT_TRANSLATE_NOOP("GuardText", "Tell the persons, one by one or in public, and note when.")},
        {u"INCIDENT_GUARDIANS_TOLD"_s,
         QT_TRANSLATE_NOOP("GuardText", "Tell the guardians of the minors too, and note when.")},
        {u"INCIDENT_TOLD_ALREADY"_s, QT_TRANSLATE_NOOP("GuardText", "Persons have been told already.")},
        {u"INCIDENT_MINORS_TOLD"_s,
         QT_TRANSLATE_NOOP("GuardText", "Minors are among them: they and their guardians are told in any case.")},
        {u"INCIDENT_SUMMARY"_s, QT_TRANSLATE_NOOP("GuardText", "Write the summary.")},
    };
    return table;
}

const GuardSentences& sentencesOfHolds()
{
    static const GuardSentences table{
        {u"NO_LITIGATION"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "A lawsuit is announced about this. Nothing of it is closed, deleted or erased until an "
                           "officer lifts the hold.")},
        {u"LITIGATION_HOLD"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "A lawsuit is announced about this. Nothing of it is closed, deleted or erased until an "
                           "officer lifts the hold.")},
    };
    return table;
}

// What keeps records from being erased (domain::ErasureObstacle).
const GuardSentences& sentencesOfErasure()
{
    static const GuardSentences table{
        {u"RETENTION_RUNS"_s, QT_TRANSLATE_NOOP("GuardText", "The records are still to be kept")},
        {u"LEGAL_HOLD"_s, QT_TRANSLATE_NOOP("GuardText", "Held: a legal hold or a lawsuit")},
        {u"TASK_OPEN"_s, QT_TRANSLATE_NOOP("GuardText", "Held: a backup purge or a review is owed")},
        {u"COMPLAINT_OPEN"_s, QT_TRANSLATE_NOOP("GuardText", "Held: a complaint about it is open")},
        {u"LINKED_OPEN"_s, QT_TRANSLATE_NOOP("GuardText", "Held: a linked request is open")},
        {u"COMPLAINT_KEPT"_s, QT_TRANSLATE_NOOP("GuardText", "After the complaint about it")},
        {u"PACKAGE_KEPT"_s, QT_TRANSLATE_NOOP("GuardText", "Held: a package lies where this PC does not reach it")},
        {u"REFUSED"_s, QT_TRANSLATE_NOOP("GuardText", "Held: a rule came in the way when its turn came")},
        {u"YOUNG_ACCOUNT"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "Your account is less than a day old. Somebody who has been here longer has to "
                           "confirm what is erased for good.")},
    };
    return table;
}

} // namespace

QString guardText(const QString& guard)
{
    const char* source = nullptr;
    for (const GuardSentences* table :
         {&sentencesOfWork(), &sentencesOfAnswer(), &sentencesOfPapers(), &sentencesOfException(), &sentencesOfTurns(),
          &sentencesOfComplaints(), &sentencesOfIncidents(), &sentencesOfHolds(), &sentencesOfErasure()})
        source = table->value(guard, source);
    return source ? QCoreApplication::translate("GuardText", source) : QString();
}

QString objectionText(const QDateTime& from)
{
    return !from.isValid()
        ? QCoreApplication::translate("GuardText",
                                      "The requester is known by exception only. Send the notice to every old contact "
                                      "first: this waits until they have had time to object.")
        : QCoreApplication::translate("GuardText",
                                      "The requester is known by exception only, and the old contacts can still "
                                      "object. This may run from %1.")
              .arg(dateTimeText(from));
}

QString doubtfulClockText()
{
    return QCoreApplication::translate("GuardText",
                                       "The time to object has passed by this PC's clock, and nobody has said that it "
                                       "is right: let a supervisor confirm the clock first.");
}

QString waitingText(const QString& guard, const QString& day)
{
    static const QHash<QString, const char*> table{
        {u"TENTH_DAY"_s,
         QT_TRANSLATE_NOOP("GuardText",
                           "That nobody could be verified is proposed from the tenth working day on: from %1.")},
        {u"THIRD_DAY"_s,
         QT_TRANSLATE_NOOP("GuardText", "A request is closed three working days after its answer: from %1 on.")},
        {u"WAIT_OVER"_s,
         QT_TRANSLATE_NOOP("GuardText", "The person may bring what is missing until then: from %1 on.")},
        {u"RETENTION_OVER"_s, QT_TRANSLATE_NOOP("GuardText", "The record of this request is kept: erased from %1 on.")},
    };
    const char* source = table.value(guard, QT_TRANSLATE_NOOP("GuardText", "This is possible from %1 on."));
    return QCoreApplication::translate("GuardText", source).arg(day);
}

QString samePersonText(const QString& as)
{
    static const QHash<QString, const char*> table{
        {u"handler"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You handle this request yourself. A second person has to decide.")},
        {u"proposer"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You proposed this outcome yourself. A second person has to decide.")},
        {u"builder"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You built this copy yourself. A second person has to review it.")},
        {u"accessRequester"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You asked for this access yourself. A second person has to decide.")},
        {u"paperViewer"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You have seen these papers yourself. A second person has to accept them.")},
        {u"noticeProposer"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You brought this notice yourself. A second person has to confirm it.")},
        {u"litigationFlagger"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You announced this lawsuit yourself. A second person has to lift the hold.")},
        {u"acceptor"_s, QT_TRANSLATE_NOOP("ErrorText", "Both are the same person. A second person has to accept it.")},
        {u"alertSubject"_s,
         QT_TRANSLATE_NOOP("ErrorText", "This alert is about yourself. Somebody else has to look into it.")},
        {u"limitSubject"_s, QT_TRANSLATE_NOOP("ErrorText", "Nobody sets their own limit. Somebody else has to.")},
        {u"exceptionRecorder"_s,
         QT_TRANSLATE_NOOP("ErrorText", "You have seen these proofs yourself. Another officer has to decide.")},
    };
    const char* source =
        table.value(as, QT_TRANSLATE_NOOP("ErrorText", "You did this yourself. A second person has to confirm it."));
    return QCoreApplication::translate("ErrorText", source);
}

} // namespace rd::ui
