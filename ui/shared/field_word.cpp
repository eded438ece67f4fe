#include "ui/shared/field_word.h"

#include <QCoreApplication>
#include <QHash>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, const char*>& complaintFields()
{
    static const QHash<QString, const char*> table{
        {u"about"_s, QT_TRANSLATE_NOOP("FieldWord", "request complained of")},
        {u"investigator"_s, QT_TRANSLATE_NOOP("FieldWord", "investigator")},
        {u"point"_s, QT_TRANSLATE_NOOP("FieldWord", "point of the complaint")},
        {u"finding"_s, QT_TRANSLATE_NOOP("FieldWord", "finding")},
        {u"rootCause"_s, QT_TRANSLATE_NOOP("FieldWord", "root cause")},
        {u"remedy"_s, QT_TRANSLATE_NOOP("FieldWord", "remedy")},
        {u"wanted"_s, QT_TRANSLATE_NOOP("FieldWord", "what the person wants to happen")},
        {u"newFacts"_s, QT_TRANSLATE_NOOP("FieldWord", "new facts")},
        {u"date"_s, QT_TRANSLATE_NOOP("FieldWord", "date")},
    };
    return table;
}

// Of what a deletion leaves, what was consented to, and a task with the worksheet that its holder fills in.
const QHash<QString, const char*>& deletionFields()
{
    static const QHash<QString, const char*> table{
        {u"data"_s, QT_TRANSLATE_NOOP("FieldWord", "data that stay stored")},
        {u"purpose"_s, QT_TRANSLATE_NOOP("FieldWord", "purpose")},
        {u"holder"_s, QT_TRANSLATE_NOOP("FieldWord", "holder")},
        {u"used"_s, QT_TRANSLATE_NOOP("FieldWord", "time the data were used")},
        {u"erasure"_s, QT_TRANSLATE_NOOP("FieldWord", "requests to erase: none is due")},
        {u"reviewOn"_s, QT_TRANSLATE_NOOP("FieldWord", "day of the next review")},
        {u"keptFrom"_s, QT_TRANSLATE_NOOP("FieldWord", "day the term is counted from")},
        {u"handler"_s, QT_TRANSLATE_NOOP("FieldWord", "who goes on with the request")},
        {u"absentUser"_s, QT_TRANSLATE_NOOP("FieldWord", "who is absent")},
        {u"absentFrom"_s, QT_TRANSLATE_NOOP("FieldWord", "first day of the absence")},
        {u"absentUntil"_s, QT_TRANSLATE_NOOP("FieldWord", "last day of the absence")},
        {u"targetMetric"_s, QT_TRANSLATE_NOOP("FieldWord", "rate of the target")},
        {u"targetShare"_s, QT_TRANSLATE_NOOP("FieldWord", "target in percent")},
        {u"targetFrom"_s, QT_TRANSLATE_NOOP("FieldWord", "month of the target")},
        {u"seed"_s, QT_TRANSLATE_NOOP("FieldWord", "seed")},
        {u"standIn"_s, QT_TRANSLATE_NOOP("FieldWord", "who stands in")},
        {u"taskOwner"_s, QT_TRANSLATE_NOOP("FieldWord", "who sees to the task")},
        {u"ownerTerm"_s, QT_TRANSLATE_NOOP("FieldWord", "by when the owner is to")},
        {u"person"_s, QT_TRANSLATE_NOOP("FieldWord", "person of the line, not as it was sent")},
        {u"operation"_s, QT_TRANSLATE_NOOP("FieldWord", "operation of the line, not as it was sent")},
        {u"line"_s, QT_TRANSLATE_NOOP("FieldWord", "return code")},
        {u"result"_s, QT_TRANSLATE_NOOP("FieldWord", "result")},
        {u"doneOn"_s, QT_TRANSLATE_NOOP("FieldWord", "day it was done")},
        {u"signer"_s, QT_TRANSLATE_NOOP("FieldWord", "who signed")},
        {u"evidence"_s, QT_TRANSLATE_NOOP("FieldWord", "evidence of the consent")},
        {u"place"_s, QT_TRANSLATE_NOOP("FieldWord", "place of the consent")},
        {u"otherBasis"_s, QT_TRANSLATE_NOOP("FieldWord", "other basis")},
    };
    return table;
}

const QHash<QString, const char*>& paperFields()
{
    static const QHash<QString, const char*> table{
        {u"paper"_s, QT_TRANSLATE_NOOP("FieldWord", "paper")},
        {u"point"_s, QT_TRANSLATE_NOOP("FieldWord", "point of the paper")},
        {u"issuer"_s, QT_TRANSLATE_NOOP("FieldWord", "issuer of the paper")},
        {u"seenAt"_s, QT_TRANSLATE_NOOP("FieldWord", "time the paper was seen")},
    };
    return table;
}

const QHash<QString, const char*>& reportFields()
{
    static const QHash<QString, const char*> table{
        {u"reportFolder"_s, QT_TRANSLATE_NOOP("FieldWord", "folder of the reports")},
        {u"panel"_s, QT_TRANSLATE_NOOP("FieldWord", "chart of the report")},
        {u"ledgerLines"_s, QT_TRANSLATE_NOOP("FieldWord", "length of the ledger")},
        {u"sampleFiles"_s, QT_TRANSLATE_NOOP("FieldWord", "number of case files")},
    };
    return table;
}

const QHash<QString, const char*>& incidentFields()
{
    static const QHash<QString, const char*> table{
        {u"what"_s, QT_TRANSLATE_NOOP("FieldWord", "what happened")},
        {u"discovered"_s, QT_TRANSLATE_NOOP("FieldWord", "time of the discovery")},
        {u"persons"_s, QT_TRANSLATE_NOOP("FieldWord", "number of persons")},
        {u"toldAt"_s, QT_TRANSLATE_NOOP("FieldWord", "time it left")},
        {u"how"_s, QT_TRANSLATE_NOOP("FieldWord", "how it was told")},
        {u"summary"_s, QT_TRANSLATE_NOOP("FieldWord", "summary")},
        {u"discoveredBy"_s, QT_TRANSLATE_NOOP("FieldWord", "who discovered it")},
        {u"systems"_s, QT_TRANSLATE_NOOP("FieldWord", "systems concerned")},
        {u"cause"_s, QT_TRANSLATE_NOOP("FieldWord", "cause")},
        {u"harm"_s, QT_TRANSLATE_NOOP("FieldWord", "possible harm")},
        {u"taken"_s, QT_TRANSLATE_NOOP("FieldWord", "measures taken")},
        {u"planned"_s, QT_TRANSLATE_NOOP("FieldWord", "measures planned")},
        {u"advice"_s, QT_TRANSLATE_NOOP("FieldWord", "advice to the persons")},
        {u"lessons"_s, QT_TRANSLATE_NOOP("FieldWord", "lessons")},
    };
    return table;
}

} // namespace

QString fieldWord(const QString& field)
{
    static const QHash<QString, const char*> table{
        {u"channel"_s, QT_TRANSLATE_NOOP("FieldWord", "channel")},
        {u"receivedAt"_s, QT_TRANSLATE_NOOP("FieldWord", "time of receipt")},
        {u"requester"_s, QT_TRANSLATE_NOOP("FieldWord", "requester")},
        {u"contact"_s, QT_TRANSLATE_NOOP("FieldWord", "contact")},
        {u"phone"_s, QT_TRANSLATE_NOOP("FieldWord", "phone number")},
        {u"subject"_s, QT_TRANSLATE_NOOP("FieldWord", "person concerned")},
        {u"items"_s, QT_TRANSLATE_NOOP("FieldWord", "request items")},
        {u"category"_s, QT_TRANSLATE_NOOP("FieldWord", "category of data")},
        {u"platform"_s, QT_TRANSLATE_NOOP("FieldWord", "platform")},
        {u"platforms"_s, QT_TRANSLATE_NOOP("FieldWord", "platforms")},
        {u"ground"_s, QT_TRANSLATE_NOOP("FieldWord", "ground")},
        {u"factor"_s, QT_TRANSLATE_NOOP("FieldWord", "verification factor")},
        {u"replyWay"_s, QT_TRANSLATE_NOOP("FieldWord", "way to reply")},
        {u"words"_s, QT_TRANSLATE_NOOP("FieldWord", "words of the request")},
        {u"note"_s, QT_TRANSLATE_NOOP("FieldWord", "note")},
        {u"reason"_s, QT_TRANSLATE_NOOP("FieldWord", "reason")},
        {u"facts"_s, QT_TRANSLATE_NOOP("FieldWord", "facts")},
        {u"law"_s, QT_TRANSLATE_NOOP("FieldWord", "law cited")},
        {u"lateReason"_s, QT_TRANSLATE_NOOP("FieldWord", "reason for logging late")},
        {u"externalDue"_s, QT_TRANSLATE_NOOP("FieldWord", "date set by the regulator")},
        {u"userName"_s, QT_TRANSLATE_NOOP("FieldWord", "user name")},
        {u"owner"_s, QT_TRANSLATE_NOOP("FieldWord", "name of the owner")},
        {u"role"_s, QT_TRANSLATE_NOOP("FieldWord", "role")},
        {u"password"_s, QT_TRANSLATE_NOOP("FieldWord", "password")},
        {u"text"_s, QT_TRANSLATE_NOOP("FieldWord", "text")},
        {u"recipient"_s, QT_TRANSLATE_NOOP("FieldWord", "recipient")},
        {u"at"_s, QT_TRANSLATE_NOOP("FieldWord", "time")},
        {u"cameAt"_s, QT_TRANSLATE_NOOP("FieldWord", "time the material came")},
        {u"follows"_s, QT_TRANSLATE_NOOP("FieldWord", "abandoned request")},
        {u"block"_s, QT_TRANSLATE_NOOP("FieldWord", "block of the letter")},
        {u"to"_s, QT_TRANSLATE_NOOP("FieldWord", "end date")},
    };
    const char* source = table.value(field);
    for (const auto* part : {&paperFields(), &complaintFields(), &deletionFields(), &incidentFields(), &reportFields()})
        source = source ? source : part->value(field);
    return source ? QCoreApplication::translate("FieldWord", source) : field;
}

} // namespace rd::ui
